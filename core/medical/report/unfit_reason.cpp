// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/unfit_reason.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace lectern::medical {
namespace {

/// A reason of measure as it reads in both languages.
struct Reason {
    QString english;
    QString chinese;
    QList<QRegularExpression> patterns; ///< Of either; what stands for %1 and %2 is captured.
};

struct Reasons {
    QStringList prefixes;
    QList<Reason> all;
};

QRegularExpression patternOf(const QString &words)
{
    QString pattern = QRegularExpression::escape(words);
    for (const QString &place : {QStringLiteral("%1"), QStringLiteral("%2")})
        pattern.replace(QRegularExpression::escape(place), QStringLiteral("([^,，、:：]+?)"));
    return QRegularExpression(QStringLiteral("^%1(?:, |，|、|$)").arg(pattern));
}

const Reasons &reasons()
{
    static const Reasons loaded = [] {
        QFile file(QStringLiteral(":/medical/unfit_reasons.json"));
        const QJsonObject json = file.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(file.readAll()).object()
            : QJsonObject();
        Reasons read;
        for (const QJsonValue prefix : json.value(u"prefixes").toArray())
            read.prefixes.append(prefix.toString());
        for (const QJsonValue value : json.value(u"reasons").toArray()) {
            const QString english = value[u"en"].toString();
            const QString chinese = value[u"zh"].toString();
            read.all.append({english, chinese, {patternOf(english), patternOf(chinese)}});
        }
        return read;
    }();
    return loaded;
}

/// One reason at the head of `rest`, which loses it; what is not known is taken whole.
QString takeReason(QString &rest, Language language)
{
    for (const Reason &reason : reasons().all) {
        for (const QRegularExpression &pattern : reason.patterns) {
            const auto match = pattern.match(rest);
            if (!match.hasMatch())
                continue;
            QString said = language == Language::Chinese ? reason.chinese : reason.english;
            for (int i = 1; i <= match.lastCapturedIndex(); ++i)
                said.replace(QStringLiteral("%%1").arg(i), match.captured(i));
            rest.remove(0, match.capturedLength());
            return said;
        }
    }
    return std::exchange(rest, {});
}

} // namespace

QString reasonText(const Measurement &measurement, Language language)
{
    QString rest = measurement.reason;
    for (const QString &prefix : reasons().prefixes)
        if (rest.startsWith(prefix))
            rest.remove(0, prefix.size());
    QStringList said;
    while (!rest.isEmpty())
        said.append(takeReason(rest, language));
    return said.join(language == Language::Chinese ? QStringLiteral("，") : QStringLiteral(", "));
}

} // namespace lectern::medical
