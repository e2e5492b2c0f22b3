// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposer.h"

#include "core/base/wait_for_result.h"
#include "core/drafting/fact_record.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>

namespace lectern::drafting {
namespace {

constexpr int kMaxTokens = 64;
constexpr qsizetype kShownWordings = 6; ///< With three the model begins to talk of the sentence.

/// A few of the wordings, others for another seed, and the plain sentence as the last one.
QStringList shownWordings(const ProposalRequest &request)
{
    QStringList others = request.wordings;
    others.removeAll(request.context.plain);
    if (!others.isEmpty()) {
        const auto first = static_cast<qsizetype>(request.seed % quint64(others.size()));
        std::ranges::rotate(others, others.begin() + first);
    }
    return others.mid(0, kShownWordings - 1) << request.context.plain;
}

/// Whether the first sentence is whole: another one or another line has begun.
bool hasSaidASentence(const QString &generated, Language language)
{
    const QString text = generated.trimmed();
    const QString begun = generated.mid(generated.indexOf(text.left(1)));
    return begun.contains(u'\n') || splitSentences(text, language).size() > 1;
}

} // namespace

Status mayPropose(const document::Content &content, document::BlockId id)
{
    const document::Block *block = content.block(id);
    const bool statesFindings = block
        && (block->role == u"finding" || block->role == u"impression"
            || block->role == u"recommendation");
    if (content.header.kind != u"report" || !statesFindings)
        return {};
    return failure(
        ErrorCode::RefusedByCheck,
        QCoreApplication::translate("Proposer",
                                    "Findings, impression and recommendation of a report are never "
                                    "worded freely. Choose another true wording, or edit it."));
}

ProposalRequest proposalRequest(const FactSentence &sentence, const Patterns &patterns,
                                quint64 seed)
{
    ProposalRequest request;
    request.context = proposalContext(sentence, patterns);
    for (const Candidate &candidate : trueWordings(sentence, patterns))
        request.wordings.append(candidate.text);
    request.language = sentence.language;
    request.seed = seed;
    return request;
}

QString proposalPrompt(const ProposalRequest &request)
{
    QString prompt = request.language == Language::Chinese
        ? QStringLiteral("教案中同一句话的不同说法：\n")
        : QStringLiteral("The same sentence of a lesson plan in other words:\n");
    for (const QString &wording : shownWordings(request))
        prompt += QStringLiteral("- ") + wording + u'\n';
    return prompt + u'-';
}

QString proposedSentence(const QString &generated, Language language)
{
    static const QRegularExpression lead(QStringLiteral("^(?:[-•*]\\s+|\\d+[.)]\\s+)"));
    QString text = generated.trimmed().section(u'\n', 0, 0).remove(lead).trimmed();
    if (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.mid(1, text.size() - 2);
    const auto sentences = splitSentences(text, language);
    return sentences.isEmpty() ? text : textOf(text, sentences.first());
}

Proposal checkedProposal(const QString &text, const ProposalContext &context,
                         const ProposalCheck &check)
{
    Proposal proposal;
    proposal.text = text;
    proposal.clauses = check.clauses(text, context);
    proposal.reasons = check.check(text, context);
    return proposal;
}

Result<Proposal> Proposer::propose(const ProposalRequest &request,
                                   const std::function<void(const QString &)> &sink,
                                   const StopFlag &stop)
{
    engine::GenerationRequest generation;
    generation.prompt = proposalPrompt(request);
    generation.raw = true;
    generation.maxNewTokens = kMaxTokens;
    generation.temperature = request.temperature;
    generation.topP = 0.9F;
    generation.seed = request.seed;
    QElapsedTimer clock;
    clock.start();
    auto future = m_engine.generate(generation);
    QString generated;
    double firstTokenSeconds = 0;
    bool isWhole = false;
    for (int i = 0; !isWhole && waitForResult(future, i, stop); ++i) {
        const engine::GenerationEvent event = future.resultAt(i);
        if (event.error)
            return std::unexpected(*event.error);
        if (generated.isEmpty() && !event.text.isEmpty())
            firstTokenSeconds = double(clock.nsecsElapsed()) * 1e-9;
        generated += event.text;
        if (!event.text.isEmpty())
            sink(proposedSentence(generated, request.language));
        isWhole = event.isLast || hasSaidASentence(generated, request.language);
    }
    future.cancel(); // What would follow is another sentence.
    if (stop.isRaised())
        return failure(ErrorCode::Cancelled, QString());
    Proposal proposal
        = checkedProposal(proposedSentence(generated, request.language), request.context, m_check);
    proposal.firstTokenSeconds = firstTokenSeconds;
    proposal.seed = request.seed;
    proposal.promptHash = QString::fromLatin1(
        QCryptographicHash::hash(generation.prompt.toUtf8(), QCryptographicHash::Sha256).toHex());
    return proposal;
}

document::Provenance provenanceOf(const Proposal &proposal, const QList<Facts> &facts,
                                  const QString &model)
{
    document::Provenance provenance = provenanceOf(facts, Candidate{proposal.text, {}}, Choice{});
    provenance.kind = document::ProvenanceKind::Generated;
    provenance.wording = document::Wording::Model;
    provenance.model = model;
    provenance.promptHash = proposal.promptHash;
    provenance.seed = proposal.seed;
    // The rule that the facts are recorded under is their kind: no pattern made this wording.
    auto &rule = std::get<document::RuleSupport>(provenance.supports.first());
    for (const Facts &fact : facts)
        rule.rule += (rule.rule.isEmpty() ? QString() : QStringLiteral("+")) + fact.kind
            + QStringLiteral(".0");
    return provenance;
}

} // namespace lectern::drafting
