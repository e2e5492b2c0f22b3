// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/check_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lectern::drafting {
namespace {

QSet<QString> wordsOf(const QJsonObject &root, const QString &key)
{
    const QStringList words = root.value(key).toString().split(u' ', Qt::SkipEmptyParts);
    return QSet<QString>(words.begin(), words.end());
}

} // namespace

Result<CheckWords> CheckWords::load(Language language)
{
    QFile file(QStringLiteral(":/patterns/check/%1.json").arg(languageCode(language)));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QJsonObject root
        = isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const QJsonObject classes = root.value(u"classes").toObject();
    if (classes.isEmpty())
        return failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "Patterns",
                "The word lists of the proposal check are damaged. Install Lectern again."),
            file.fileName());
    CheckWords words;
    words.m_language = language;
    for (auto entry = classes.begin(); entry != classes.end(); ++entry) {
        int group = 0;
        for (const auto &list : entry.value().toArray()) {
            for (const QString &word : list.toString().split(u' ', Qt::SkipEmptyParts)) {
                words.m_concepts.insert(word, entry.key() + u'.' + QString::number(group));
                words.m_classWords.append(word);
            }
            ++group;
        }
    }
    std::ranges::stable_sort(words.m_classWords, std::ranges::greater(), &QString::size);
    words.m_function = wordsOf(root, QStringLiteral("function"));
    words.m_numbers = wordsOf(root, QStringLiteral("numbers"));
    words.m_units = wordsOf(root, QStringLiteral("units"));
    words.m_imperatives = wordsOf(root, QStringLiteral("imperatives"));
    return words;
}

QString stemOf(const QString &word)
{
    QString stem = word.toLower();
    if (stem.endsWith(u"'s") || stem.endsWith(u"’s"))
        stem.chop(2);
    const auto cut = [&](QStringView ending, qsizetype shortest) {
        if (!stem.endsWith(ending) || stem.size() - ending.size() < shortest)
            return false;
        stem.chop(ending.size());
        return true;
    };
    if (cut(u"ies", 2) || cut(u"ied", 2))
        return stem + u'i';
    if (!stem.endsWith(u"ss") && !stem.endsWith(u"us") && !stem.endsWith(u"is"))
        (void)(cut(u"es", 4) || cut(u"s", 3));
    if (cut(u"ing", 3) || cut(u"ed", 3)) {
        const qsizetype n = stem.size();
        if (n > 3 && stem.at(n - 1) == stem.at(n - 2)
            && !QStringView(u"lsz").contains(stem.at(n - 1)))
            stem.chop(1);
    }
    (void)cut(u"ly", 4);
    (void)cut(u"e", 3);
    if (stem.endsWith(u'y') && stem.size() > 3)
        stem = stem.chopped(1) + u'i';
    return stem;
}

} // namespace lectern::drafting
