// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/kept_flags.h"

#include "core/medical/report/study_card.h"

#include <QJsonArray>

namespace lectern::medical {
namespace {

const QString kKey = QStringLiteral("kept_flags"); ///< In the payload of the study's card.

QJsonObject toJson(const KeptFlag &flag)
{
    return {{QStringLiteral("rule"), flag.rule},
            {QStringLiteral("words"), flag.words},
            {QStringLiteral("other_words"), flag.otherWords},
            {QStringLiteral("reason"), flag.reason}};
}

} // namespace

QList<KeptFlag> keptFlags(const document::Content &report)
{
    QList<KeptFlag> kept;
    const document::Block *card = studyCard(report);
    const QJsonArray array = card ? card->payload->value.value(kKey).toArray() : QJsonArray();
    for (const QJsonValue &one : array)
        kept.append({one[u"rule"].toString(), one[u"words"].toString(),
                     one[u"other_words"].toString(), one[u"reason"].toString()});
    return kept;
}

Status keepFlag(document::Document &report, const KeptFlag &flag)
{
    QJsonArray array;
    for (const KeptFlag &kept : keptFlags(report.content())) {
        if (!kept.isAbout(flag.rule, flag.words, flag.otherWords))
            array.append(toJson(kept));
    }
    if (!flag.reason.isEmpty())
        array.append(toJson(flag));
    return changeStudyCard(report, [&array](QJsonObject &payload) { payload.insert(kKey, array); });
}

} // namespace lectern::medical
