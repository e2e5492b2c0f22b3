// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/term_lists.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::education {
namespace {

QSet<QString> words(const QJsonValue &value)
{
    const QStringList list = value.toString().split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

} // namespace

TermLists TermLists::of(Language language)
{
    QFile file(QStringLiteral(":/education/terms.%1.json").arg(languageCode(language)));
    QJsonObject object;
    if (file.open(QIODevice::ReadOnly))
        object = QJsonDocument::fromJson(file.readAll()).object();
    const bool isChinese = language == Language::Chinese;
    return {words(object.value(isChinese ? QStringLiteral("breaks") : QStringLiteral("stop"))),
            words(object.value(QStringLiteral("common")))};
}

} // namespace lectern::education
