// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposer.h"

#include "core/base/wait_for_result.h"
#include "core/drafting/fact_record.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace lectern::drafting {
namespace {

constexpr int kMaxTokens = 80;

QString factLines(const QList<Facts> &facts)
{
    QString lines;
    for (const Facts &fact : facts)
        for (auto slot = fact.values.cbegin(); slot != fact.values.cend(); ++slot)
            lines += QStringLiteral("- %1: %2\n").arg(slot.key(), slot->join(QStringLiteral("; ")));
    return lines;
}

} // namespace

QString proposalPrompt(const ProposalRequest &request)
{
    const ProposalContext &context = request.context;
    if (request.language == Language::Chinese)
        return QStringLiteral(
                   "请换一种说法改写下面的句子，意思不变，只写一句，所有词语和数值照抄：\n%1%2")
            .arg(factLines(context.facts), context.plain);
    QString prompt = QStringLiteral(
        "Rewrite the sentence in other words for a lesson plan. Keep its meaning and every "
        "value exactly as it is. Write one sentence and nothing else.\n");
    if (!request.audience.isEmpty())
        prompt += QStringLiteral("Pupils: %1\n").arg(request.audience);
    if (const QString lines = factLines(context.facts); !lines.isEmpty())
        prompt += QStringLiteral("Values:\n") + lines;
    return prompt + QStringLiteral("Sentence: ") + context.plain;
}

QString proposedSentence(const QString &generated, Language language)
{
    static const QRegularExpression opening(
        QStringLiteral("^(?:Sure|Certainly|Of course|Here is|Here's)[^\\n]*?:\\s*|^(?:Rewritten "
                       ")?[Ss]entence:\\s*"));
    QString text = generated.trimmed().remove(opening).trimmed();
    if (text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.mid(1, text.size() - 2);
    const auto sentences = splitSentences(text, language);
    return sentences.isEmpty() ? text : textOf(text, sentences.first());
}

Result<Proposal> Proposer::propose(const ProposalRequest &request,
                                   const std::function<void(const QString &)> &sink,
                                   const StopFlag &stop)
{
    engine::GenerationRequest generation;
    generation.prompt = proposalPrompt(request);
    generation.maxNewTokens = kMaxTokens;
    generation.temperature = request.temperature;
    generation.topP = 0.9F;
    generation.seed = request.seed;
    auto future = m_engine.generate(generation);
    QString generated;
    double firstTokenSeconds = 0;
    for (int i = 0; waitForResult(future, i, stop); ++i) {
        const engine::GenerationEvent event = future.resultAt(i);
        if (event.error)
            return std::unexpected(*event.error);
        generated += event.text;
        if (!event.text.isEmpty())
            sink(event.text);
        if (event.isLast) {
            firstTokenSeconds = event.stats.firstTokenSeconds;
            break;
        }
    }
    if (stop.isRaised())
        return failure(ErrorCode::Cancelled, QString());
    Proposal proposal;
    proposal.text = proposedSentence(generated, request.language);
    proposal.reasons = m_check.check(proposal.text, request.context);
    proposal.firstTokenSeconds = firstTokenSeconds;
    proposal.promptHash = QString::fromLatin1(
        QCryptographicHash::hash(generation.prompt.toUtf8(), QCryptographicHash::Sha256).toHex());
    return proposal;
}

document::Provenance provenanceOf(const Proposal &proposal, const ProposalRequest &request,
                                  const QString &model)
{
    document::Provenance provenance = provenanceOf(request.context.facts, {proposal.text, {}}, {});
    provenance.kind = document::ProvenanceKind::Generated;
    provenance.wording = document::Wording::Model;
    provenance.model = model;
    provenance.promptHash = proposal.promptHash;
    provenance.seed = request.seed;
    // The rule that the facts are recorded under is their kind: no pattern made this wording.
    auto &rule = std::get<document::RuleSupport>(provenance.supports.first());
    for (const Facts &fact : request.context.facts)
        rule.rule += (rule.rule.isEmpty() ? QString() : QStringLiteral("+")) + fact.kind
            + QStringLiteral(".0");
    return provenance;
}

} // namespace lectern::drafting
