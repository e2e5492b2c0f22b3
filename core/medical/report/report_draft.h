// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/report_steps.h"

namespace lectern::medical {

/// A report that was drafted, or the finished part of one that was stopped.
struct ReportDraft {
    document::Header header; ///< isComplete tells whether the draft was stopped.
    QList<document::DraftedBlock> blocks;
};

/// The head of a report: its title is the template's and names nobody. Not complete yet.
document::Header reportHeader(const PreparedReport &report);

/// What a model reads before the text of a report: "Radiology report: CT chest".
QString readingHeading(const document::Header &header);

/// Words a report, block by block. Runs in a job's thread.
///
/// Every sentence has its provenance: measured values with their measurement and image region,
/// quotations with their passage, standing sentences as the template's. Findings are never worded
/// freely. The same report and chooser give the same draft.
/// @param sink  Told of each sentence and each finished block; called in this thread.
/// @param stop  Keeps the finished blocks and finishes the current one with first candidates.
Result<ReportDraft> draftReport(const PreparedReport &report, const drafting::Chooser &chooser,
                                ImpressionLines lines, const drafting::DraftSink &sink,
                                const StopFlag &stop);

/// The lines of impression and recommendation, worded: what a window proposes one by one.
Result<QList<document::DraftedBlock>> draftImpression(const PreparedReport &report,
                                                      const drafting::Chooser &chooser,
                                                      const drafting::DraftSink &sink,
                                                      const StopFlag &stop);

/// A document that holds the sources and head of a report and no block yet.
document::Content emptyReport(const PreparedReport &report, const document::Header &header);

} // namespace lectern::medical
