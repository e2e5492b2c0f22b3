// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/study_card.h"

#include "core/document/commands.h"
#include "core/medical/report/study.h"

#include <QCoreApplication>

namespace lectern::medical {

const document::Block *studyCard(const document::Content &report)
{
    for (const document::Block &block : report.blocks) {
        if (block.payload && block.payload->schema == kStudySchema)
            return &block;
    }
    return nullptr;
}

Status changeStudyCard(document::Document &report,
                       const std::function<void(QJsonObject &payload)> &change)
{
    const document::Block *card = studyCard(report.content());
    if (!card)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Report",
                                                   "The report has lost the card of its study. "
                                                   "Undo its removal first."));
    auto properties = document::BlockProperties::of(*card);
    change(properties.payload->value);
    return document::Commands(report).setProperties(card->id, properties);
}

} // namespace lectern::medical
