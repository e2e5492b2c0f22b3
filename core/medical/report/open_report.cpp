// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/open_report.h"

#include "core/drafting/draft.h"
#include "core/drafting/fact_record.h"
#include "core/medical/report/examination_steps.h"
#include "core/medical/report/finding_steps.h"
#include "core/medical/report/known_findings.h"
#include "core/medical/report/measured_mark.h"
#include "core/medical/report/report_draft.h"
#include "core/medical/report/study_card.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// The highest number of a measurement that a card has or a sentence speaks of: names are never
/// given again.
int lastNumber(const document::Content &report)
{
    int last = 0;
    for (const MeasuredValue &value : measuredValuesOf(report))
        last = std::max(last, numberOf(value.name, u'M'));
    for (const document::Provenance &provenance : report.provenances) {
        for (const document::Support &support : provenance.supports) {
            if (const auto *named = std::get_if<document::MeasurementSupport>(&support))
                last = std::max(last, numberOf(named->name, u'M'));
        }
    }
    return last;
}

/// How many nodules the reader has noted something of; those removed since count too.
int notedNodules(const document::Content &report)
{
    const auto study = studyOf(report);
    const auto facts = reportFactsFrom(study ? study->basis.facts : QJsonObject());
    return facts ? int(facts->nodules.size()) : 0;
}

/// "N3" where the report has "N1" and "N2", or the reader's notes on them.
QString nextGroup(const document::Content &report, QChar letter)
{
    int last = letter == u'N' ? notedNodules(report) : 0;
    for (const MeasuredValue &value : measuredValuesOf(report))
        last = std::max(last, numberOf(value.group, letter));
    return letter + QString::number(last + 1);
}

/// One block, worded.
Result<document::DraftedBlock> drafted(const PreparedReport &report,
                                       const QList<drafting::BlockStep> &steps,
                                       const drafting::Chooser &chooser)
{
    const auto patterns = drafting::Patterns::load(QStringLiteral("report"), report.language);
    if (!patterns)
        return std::unexpected(patterns.error());
    drafting::Drafter drafter(*patterns, chooser, readingHeading(reportHeader(report)));
    auto draft = drafter.draft(steps, {}, {});
    if (!draft)
        return std::unexpected(draft.error());
    if (draft->blocks.isEmpty())
        return failure(ErrorCode::Cancelled, {});
    return draft->blocks.first();
}

/// What a line is about: its measurements; of the guideline's lines there is but one a nodule.
QStringList subjectOf(const document::Provenance &provenance)
{
    QStringList names;
    for (const document::Support &support : provenance.supports) {
        if (const auto *named = std::get_if<document::MeasurementSupport>(&support))
            names.append(named->name);
        const auto *rule = std::get_if<document::RuleSupport>(&support);
        if (rule && rule->rule.startsWith(u"impression."))
            names.prepend(rule->rule.section(u'.', 0, 1)); // A nodule and its growth are two lines.
    }
    return names;
}

/// Whether two lines state other values or another kind of thing, whichever pattern words them.
bool stateOther(const document::Provenance &a, const document::Provenance &b)
{
    return !std::ranges::equal(drafting::factsOf(a), drafting::factsOf(b),
                               [](const drafting::Facts &one, const drafting::Facts &other) {
                                   return one.kind == other.kind && one.values == other.values;
                               });
}

} // namespace

Result<PreparedReport> preparedFrom(const document::Content &report)
{
    auto study = studyOf(report);
    if (!study)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("The report has lost the card of its study. Undo its removal."));
    auto layout = loadTemplate(study->basis.templateId, report.header.language);
    if (!layout)
        return std::unexpected(layout.error());
    auto facts = reportFactsFrom(study->basis.facts);
    if (!facts)
        return std::unexpected(facts.error());
    PreparedReport prepared;
    prepared.language = report.header.language;
    prepared.layout = std::move(*layout);
    prepared.sources = report.sources;
    prepared.clinicalText = study->basis.clinicalText;
    prepared.prior = study->basis.prior;
    prepared.facts = std::move(*facts);
    prepared.measured = measuredValuesOf(report);
    prepared.study = std::move(*study);
    return prepared;
}

QList<MeasuredValue> namedForReport(const document::Content &report,
                                    const QList<Measurement> &values, bool areOfNodule)
{
    const QString letter = areOfNodule ? QStringLiteral("N") : groupLetterOf(values);
    const QString group = letter.isEmpty() ? QString() : nextGroup(report, letter.front());
    int number = lastNumber(report);
    QList<MeasuredValue> named;
    for (const Measurement &value : values)
        named.append({u'M' + QString::number(++number), group, value});
    return named;
}

document::DraftedBlock measurementCard(const MeasuredValue &value, const PreparedReport &report)
{
    StepBuilder steps(report);
    addMeasurementCard(steps, value);
    const drafting::Chooser plain(report.language, 0);
    return drafted(report, steps.take(), plain).value_or(document::DraftedBlock{});
}

int placeOfNextCard(const document::Content &report)
{
    int next = 0;
    for (int i = 0; i < report.blocks.size(); ++i) {
        const auto &payload = report.blocks.at(i).payload;
        if (payload
            && (payload->schema == kStudySchema || payload->schema == document::kMeasurementSchema))
            next = i + 1;
    }
    return next;
}

QStringList nodulesIn(const document::Content &report)
{
    QStringList groups;
    for (const MeasuredValue &value : measuredValuesOf(report)) {
        if (value.isOfNodule() && !groups.contains(value.group))
            groups.append(value.group);
    }
    return groups;
}

Result<document::DraftedBlock> noduleFinding(const PreparedReport &report, const QString &group,
                                             const drafting::Chooser &chooser)
{
    const auto finder = reportTerms();
    if (!finder)
        return std::unexpected(finder.error());
    for (const MeasuredNodule &nodule : nodulesOf(report)) {
        if (nodule.group != group)
            continue;
        const StepBuilder::Sentences sentences = noduleSentences(nodule, report, **finder);
        if (sentences.isEmpty())
            break;
        StepBuilder steps(report);
        steps.paragraph(QStringLiteral("finding"), sentences);
        return drafted(report, steps.take(), chooser);
    }
    return failure(ErrorCode::NotFound, Words::tr("This nodule is not measured any more."));
}

Result<document::DraftedBlock> markFinding(const PreparedReport &report, const QString &key,
                                           const drafting::Chooser &chooser)
{
    const QList<MeasuredMark> marks = marksOf(report.measured);
    const auto mark = std::ranges::find(marks, key, &MeasuredMark::key);
    if (mark == marks.end())
        return failure(ErrorCode::NotFound, Words::tr("This measurement was removed."));
    if (mark->note.label.isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("Say first what was measured."));
    StepBuilder steps(report);
    steps.paragraph(QStringLiteral("finding"), markSentences(*mark, report));
    return drafted(report, steps.take(), chooser);
}

QList<RewordedLine> outdatedLines(const document::Content &report,
                                  const QList<document::DraftedBlock> &lines)
{
    QList<RewordedLine> outdated;
    for (const document::Block &block : report.blocks) {
        const auto sentences = document::sentencesOf(report, block);
        if ((block.role != u"impression" && block.role != u"recommendation") || block.locked
            || sentences.size() != 1
            || sentences.first().provenance.kind != document::ProvenanceKind::Computed)
            continue;
        const document::Provenance &own = sentences.first().provenance;
        const auto now = std::ranges::find_if(lines, [&](const document::DraftedBlock &line) {
            const document::Provenance &other = line.fields.first().runs.first().provenance;
            return line.block.role == block.role && subjectOf(other) == subjectOf(own);
        });
        if (now != lines.end() && stateOther(now->fields.first().runs.first().provenance, own))
            outdated.append({block.id, *now});
    }
    return outdated;
}

Status replaceCard(document::Document &report, const MeasuredValue &value,
                   const PreparedReport &prepared)
{
    return document::Commands(report).replaceBlock(report.content().measured(value.name)->id,
                                                   measurementCard(value, prepared),
                                                   document::Origin::Edited);
}

Status setMarkNote(document::Document &report, const QString &key, const MarkNote &note)
{
    auto prepared = preparedFrom(report.content());
    if (!prepared)
        return std::unexpected(prepared.error());
    for (const MeasuredMark &mark : marksOf(prepared->measured)) {
        if (mark.key != key)
            continue;
        for (MeasuredValue value : mark.values) {
            value.note = note;
            LECTERN_TRY(replaceCard(report, value, *prepared));
        }
    }
    return {};
}

Status setFacts(document::Document &report, const ReportFacts &facts)
{
    return changeStudyCard(report, [&facts](QJsonObject &payload) {
        payload.insert(QStringLiteral("facts"), toJson(facts));
    });
}

} // namespace lectern::medical
