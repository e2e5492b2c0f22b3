// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/report_draft.h"

#include "core/medical/report/known_findings.h"

namespace lectern::medical {
namespace {

Result<drafting::Draft> draft(const PreparedReport &report, const QList<drafting::BlockStep> &steps,
                              const drafting::Chooser &chooser, const drafting::DraftSink &sink,
                              const StopFlag &stop)
{
    const auto patterns = drafting::Patterns::load(QStringLiteral("report"), report.language);
    if (!patterns)
        return std::unexpected(patterns.error());
    drafting::Drafter drafter(*patterns, chooser, readingHeading(reportHeader(report)));
    return drafter.draft(steps, sink, stop);
}

} // namespace

document::Header reportHeader(const PreparedReport &report)
{
    document::Header header;
    header.kind = QStringLiteral("report");
    header.language = report.language;
    header.title = report.layout.title;
    return header;
}

QString readingHeading(const document::Header &header)
{
    return header.language == Language::Chinese
        ? QStringLiteral("影像诊断报告：") + header.title
        : QStringLiteral("Radiology report: ") + header.title;
}

Result<ReportDraft> draftReport(const PreparedReport &report, const drafting::Chooser &chooser,
                                ImpressionLines lines, const drafting::DraftSink &sink,
                                const StopFlag &stop)
{
    const auto finder = reportTerms();
    if (!finder)
        return std::unexpected(finder.error());
    auto drafted = draft(report, reportSteps(report, **finder, lines), chooser, sink, stop);
    if (!drafted)
        return std::unexpected(drafted.error());
    ReportDraft result{reportHeader(report), std::move(drafted->blocks)};
    result.header.isComplete = drafted->isComplete;
    return result;
}

Result<QList<document::DraftedBlock>> draftImpression(const PreparedReport &report,
                                                      const drafting::Chooser &chooser,
                                                      const drafting::DraftSink &sink,
                                                      const StopFlag &stop)
{
    const auto finder = reportTerms();
    if (!finder)
        return std::unexpected(finder.error());
    auto drafted = draft(report, impressionSteps(report, **finder), chooser, sink, stop);
    if (!drafted)
        return std::unexpected(drafted.error());
    return std::move(drafted->blocks);
}

document::Content emptyReport(const PreparedReport &report, const document::Header &header)
{
    document::Content content;
    content.header = header;
    content.sources = report.sources;
    content.assets = report.pictures;
    content.countIds();
    return content;
}

} // namespace lectern::medical
