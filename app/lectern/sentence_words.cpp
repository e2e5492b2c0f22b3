// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/sentence_words.h"

#include "core/drafting/fact_record.h"
#include "core/drafting/proposer.h"
#include "core/medical/report/open_report.h"
#include "core/medical/report/report_draft.h"
#include "core/medical/report/standing_sentence.h"

#include <QFutureWatcher>
#include <QtConcurrent>

namespace lectern {
namespace {

std::optional<int> numberOf(int sentence)
{
    return sentence < 0 ? std::nullopt : std::optional(sentence);
}

/// A standing sentence of a report has the wordings of its template.
std::optional<ui::SentenceWordings> standingWordings(const document::Content &content,
                                                     document::BlockId block, int number)
{
    const auto sentence = medical::standingSentence(content, block, numberOf(number));
    if (!sentence)
        return std::nullopt;
    ui::SentenceWordings wordings{sentence->index, sentence->text, {}};
    for (const QString &wording : sentence->wordings)
        wordings.options.append(
            {wording, sentence->rule, sentence->provenance, wording == sentence->text});
    return wordings;
}

Result<ui::SentenceWordings> wordingsOf(const document::Content &content, document::BlockId block,
                                        int number)
{
    const auto patterns = drafting::patternsFor(content.header);
    if (!patterns)
        return std::unexpected(patterns.error());
    const auto sentence = drafting::factSentence(content, *patterns, block, numberOf(number));
    if (!sentence)
        if (auto standing = standingWordings(content, block, number))
            return *std::move(standing);
    if (!sentence)
        return std::unexpected(sentence.error());
    ui::SentenceWordings wordings{sentence->index, sentence->text, {}};
    for (const drafting::Candidate &candidate : drafting::trueWordings(*sentence, *patterns))
        wordings.options.append(
            {candidate.text, candidate.rule,
             drafting::provenanceOf(sentence->facts, candidate, drafting::Choice{}),
             candidate.text == sentence->text});
    return wordings;
}

/// What a proposal is made from.
struct Wish {
    document::Content content;
    document::BlockId block;
    int sentence = 0;
    quint64 seed = 0;
};

using Tell = std::function<void(const ui::ProposalEvent &)>;

ui::ProposalEvent lastEvent(const drafting::Proposal &proposal,
                            const drafting::FactSentence &sentence, const QString &model)
{
    ui::ProposalEvent event;
    event.text = proposal.text;
    event.isLast = true;
    event.clauses = proposal.clauses;
    for (const drafting::ProposalReason &reason : proposal.reasons)
        event.findings.append({reason.span, reason.why});
    event.provenance = drafting::provenanceOf(proposal, sentence.facts, model);
    return event;
}

Result<ui::ProposalEvent> propose(Composition &composition, const Wish &wish, const Tell &tell,
                                  const StopFlag &stop)
{
    LECTERN_TRY(drafting::mayPropose(wish.content, wish.block));
    const auto patterns = drafting::patternsFor(wish.content.header);
    if (!patterns)
        return std::unexpected(patterns.error());
    const auto words = drafting::CheckWords::load(wish.content.header.language);
    if (!words)
        return std::unexpected(words.error());
    const auto sentence
        = drafting::factSentence(wish.content, *patterns, wish.block, numberOf(wish.sentence));
    if (!sentence)
        return std::unexpected(sentence.error());
    const auto model = composition.loadModel({}, {}, stop);
    if (!model)
        return std::unexpected(model.error());
    const drafting::ProposalCheck check(*patterns, *words);
    const auto proposal = drafting::Proposer(composition.engine(), check)
                              .propose(
                                  drafting::proposalRequest(*sentence, *patterns, wish.seed),
                                  [&tell](const QString &text) {
                                      ui::ProposalEvent event;
                                      event.text = text;
                                      tell(event);
                                  },
                                  stop);
    if (!proposal)
        return std::unexpected(proposal.error());
    return lastEvent(*proposal, *sentence, model->entry.id);
}

Result<QList<document::DraftedBlock>>
linesFor(Composition &composition, const document::Content &report, const StopFlag &stop)
{
    const auto prepared = medical::preparedFrom(report);
    if (!prepared)
        return std::unexpected(prepared.error());
    // Without a model our rules of variety choose, as in a draft.
    const auto scorer = composition.scorer({}, prepared->language, {}, stop);
    const drafting::Chooser chooser(prepared->language, 0, scorer ? scorer->get() : nullptr);
    return medical::draftImpression(*prepared, chooser, {}, stop);
}

} // namespace

SentenceWords::SentenceWords(Composition &composition) : m_composition(composition)
{
    m_pool.setMaxThreadCount(2); // The list of wordings does not wait for a proposal that stops.
}

SentenceWords::~SentenceWords()
{
    m_stop.raise();
    m_closing.raise();
    m_pool.waitForDone();
}

QFuture<Result<ui::SentenceWordings>> SentenceWords::wordings(const document::Content &content,
                                                              document::BlockId block, int sentence)
{
    return QtConcurrent::run(
        &m_pool, [content, block, sentence] { return wordingsOf(content, block, sentence); });
}

QFuture<Result<QList<document::DraftedBlock>>>
SentenceWords::proposedLines(const document::Content &content)
{
    using Lines = Result<QList<document::DraftedBlock>>;
    if (content.header.kind != u"report")
        return QtConcurrent::run(&m_pool, [] { return Lines(); });
    return QtConcurrent::run(&m_pool, [&composition = m_composition, content, stop = m_closing] {
        return linesFor(composition, content, stop);
    });
}

QString SentenceWords::obstacle(Language language) const
{
    const auto located = m_composition.usedModel();
    if (!located)
        return located.error().message;
    if (located->entry.knows(language))
        return {};
    return language == Language::Chinese
        ? tr("%1 does not know Chinese. A larger model would word it.").arg(located->entry.name)
        : tr("%1 does not know English. Another model would word it.").arg(located->entry.name);
}

QFuture<ui::ProposalEvent> SentenceWords::propose(const document::Content &content,
                                                  document::BlockId block, int sentence,
                                                  quint64 seed)
{
    m_stop.raise(); // A new one takes the place of the one before.
    m_stop = StopFlag();
    auto promise = std::make_shared<QPromise<ui::ProposalEvent>>();
    promise->start();
    const auto future = promise->future();
    auto *watcher = new QFutureWatcher<ui::ProposalEvent>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [stop = m_stop] { stop.raise(); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    m_pool.start([&composition = m_composition, promise, stop = m_stop,
                  wish = Wish{content, block, sentence, seed}] {
        auto event = lectern::propose(
            composition, wish,
            [&promise](const ui::ProposalEvent &grown) { promise->addResult(grown); }, stop);
        if (!event && event.error().code != ErrorCode::Cancelled) {
            ui::ProposalEvent failed;
            failed.isLast = true;
            failed.error = event.error();
            event = std::move(failed);
        }
        if (event)
            promise->addResult(*event);
        else
            promise->future().cancel();
        promise->finish();
    });
    return future;
}

} // namespace lectern
