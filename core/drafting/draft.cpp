// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/draft.h"

#include "core/drafting/fact_record.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace lectern::drafting {
namespace {

constexpr qsizetype kRememberedOpenings = 6;
constexpr qsizetype kRememberedRules = 16;
constexpr qsizetype kRememberedText = 1200; ///< UTF-16 units.

std::unexpected<Error> cannotSay(const QString &kind)
{
    return failure(ErrorCode::Internal,
                   QCoreApplication::translate(
                       "Drafter", "A sentence of the draft could not be made. Please report it."),
                   QStringLiteral("no pattern says ") + kind);
}

bool needsSpace(const QString &text, Language language)
{
    if (text.isEmpty() || text.back().isSpace())
        return false;
    // An English quotation in a Chinese text ends with an English stop.
    return language == Language::English || text.back().unicode() < 0x80;
}

} // namespace

QString shownQuote(const QString &quote)
{
    static const QRegularExpression emphasis(
        QStringLiteral("\\*\\*|__|(?<!\\w)[*_](?=\\w)|(?<=[\\w.,;:!?])[*_](?!\\w)|`"));
    return QString(quote).remove(emphasis).simplified();
}

Drafter::Drafter(const Patterns &patterns, const Chooser &chooser, QString heading,
                 QString audience) :
    m_realiser(patterns),
    m_chooser(chooser),
    m_plain(chooser.language(), 0),
    m_heading(std::move(heading)),
    m_audience(std::move(audience))
{
}

Result<Draft> Drafter::draft(const QList<BlockStep> &steps, const DraftSink &sink,
                             const StopFlag &stop)
{
    if (!sink)
        return this->draft(steps, [](const DraftEvent &) { }, stop);
    Draft draft;
    for (int i = 0; i < steps.size(); ++i) {
        if (stop.isRaised())
            return draft;
        sink(Progress{static_cast<double>(i) / static_cast<double>(steps.size()),
                      QCoreApplication::translate("Drafter", "Drafting: block %1 of %2")
                          .arg(i + 1)
                          .arg(steps.size())});
        auto block = draftBlock(steps.at(i), i, sink, stop);
        if (!block)
            return std::unexpected(block.error());
        sink(BlockEvent{i, *block});
        draft.blocks.append(std::move(*block));
    }
    draft.isComplete = true;
    sink(Progress{1, QCoreApplication::translate("Drafter", "Drafted")});
    return draft;
}

Result<document::DraftedBlock> Drafter::draftBlock(const BlockStep &step, int index,
                                                   const DraftSink &sink, const StopFlag &stop)
{
    document::DraftedBlock block;
    if (step.ready) {
        block = *step.ready;
        block.objectives = step.objectives;
        return block;
    }
    block.block = step.block;
    block.objectives = step.objectives;
    SentenceEvent event;
    event.block = index;
    event.type = step.block.type;
    event.role = step.block.role;
    for (const FieldStep &field : step.fields) {
        auto drafted = draftField(field, event, sink, stop);
        if (!drafted)
            return std::unexpected(drafted.error());
        block.fields.append(std::move(*drafted));
    }
    return block;
}

Result<document::DraftedField> Drafter::draftField(const FieldStep &step, SentenceEvent event,
                                                   const DraftSink &sink, const StopFlag &stop)
{
    document::DraftedField field{.key = step.key, .runs = {}};
    m_mentioned.clear();
    if (!m_before.isEmpty())
        m_before += u'\n';
    event.field = step.key;
    event.count = static_cast<int>(step.sentences.size());
    for (const SentenceStep &sentence : step.sentences) {
        ++event.number;
        auto run = runOf(sentence, event, sink, stop);
        if (!run)
            return std::unexpected(run.error());
        if (!field.runs.isEmpty() && needsSpace(field.runs.last().text, m_chooser.language())) {
            field.runs.last().text += u' ';
            m_before += u' ';
        }
        m_before = (m_before + run->text).right(kRememberedText);
        field.runs.append(std::move(*run));
    }
    return field;
}

Result<document::DraftedRun> Drafter::runOf(const SentenceStep &step, SentenceEvent event,
                                            const DraftSink &sink, const StopFlag &stop)
{
    if (const auto *facts = std::get_if<RealisedSentence>(&step))
        return realised(*facts, event, sink, stop);
    if (const auto *list = std::get_if<ListedSentence>(&step))
        return listed(*list, event, sink, stop);
    document::DraftedRun run;
    if (const auto *quote = std::get_if<QuotedSentence>(&step)) {
        run.text = shownQuote(quote->support.quote);
        run.provenance.kind = document::ProvenanceKind::Extracted;
        run.provenance.supports.append(quote->support);
        if (!run.text.left(m_mentioned.size() + 4).contains(m_mentioned, Qt::CaseInsensitive))
            m_mentioned.clear(); // The quotation is about something else: "it" would be that.
    } else {
        const auto &fixed = std::get<FixedText>(step);
        run.text = fixed.text;
        run.provenance.kind = document::ProvenanceKind::Computed;
        run.provenance.supports.append(fixed.rule);
    }
    event.text = run.text;
    event.isChosen = true;
    event.candidates = 1;
    sink(event);
    return run;
}

Choice Drafter::choose(const Chooser &chooser, const QList<Candidate> &candidates,
                       const StopFlag &stop)
{
    const Place place{.before = m_before,
                      .audience = m_audience,
                      .recentOpenings = m_openings,
                      .recentRules = m_rules};
    const Choice choice = chooser.choose(candidates, place, stop, m_heading);
    const Candidate &chosen = candidates.at(choice.index);
    m_openings.append(openingOf(chosen.text, m_chooser.language()));
    m_openings = m_openings.last(std::min(kRememberedOpenings, m_openings.size()));
    m_rules.append(chosen.rule);
    m_rules = m_rules.last(std::min(kRememberedRules, m_rules.size()));
    return choice;
}

document::DraftedRun Drafter::listed(const ListedSentence &step, SentenceEvent event,
                                     const DraftSink &sink, const StopFlag &stop)
{
    Choice choice;
    event.candidates = static_cast<int>(step.candidates.size());
    if (step.candidates.size() > 1) {
        event.text = step.candidates.first().text;
        sink(event);
        choice = choose(m_plain, step.candidates, stop);
    }
    const Candidate &chosen = step.candidates.at(choice.index);
    m_mentioned.clear();
    event.text = chosen.text;
    event.isChosen = true;
    event.wording = choice.wording;
    sink(event);
    document::DraftedRun run;
    run.text = chosen.text;
    run.provenance.kind = document::ProvenanceKind::Computed;
    run.provenance.wording = choice.wording;
    run.provenance.model = choice.model;
    run.provenance.supports.append(document::RuleSupport{chosen.rule, step.inputs});
    run.provenance.supports += step.supports;
    return run;
}

Result<document::DraftedRun> Drafter::realised(const RealisedSentence &step, SentenceEvent event,
                                               const DraftSink &sink, const StopFlag &stop)
{
    const QList<Facts> facts = m_realiser.aggregated(step.facts);
    const QList<Candidate> candidates = m_realiser.candidates(facts, m_mentioned);
    if (candidates.isEmpty())
        return cannotSay(facts.isEmpty() ? QString() : facts.first().kind);
    event.facts = static_cast<int>(facts.size());
    event.candidates = static_cast<int>(candidates.size());
    event.text = candidates.first().text;
    sink(event);

    const Choice choice = choose(m_chooser, candidates, stop);
    const Candidate &chosen = candidates.at(choice.index);
    m_mentioned = m_realiser.subjectOf(facts.last());

    event.text = chosen.text;
    event.isChosen = true;
    event.wording = choice.wording;
    sink(event);
    document::DraftedRun run;
    run.text = chosen.text;
    run.provenance = provenanceOf(facts, chosen, choice);
    return run;
}

} // namespace lectern::drafting
