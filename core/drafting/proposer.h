// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"
#include "core/drafting/fact_sentence.h"
#include "core/engine/engine_service.h"

#include <functional>

namespace lectern::drafting {

/// A sentence to be worded anew.
struct ProposalRequest {
    ProposalContext context;
    QStringList wordings; ///< True ones, which show the model what has to be said.
    Language language = Language::English;
    quint64 seed = 0; ///< Same request, model and seed: same wording.
    float temperature = 0.4F;
};

/// A free wording with what the check says of it. Changes nothing by itself.
struct Proposal {
    QString text;
    QList<CodePointSpan> clauses; ///< Each was held against one fact.
    QList<ProposalReason> reasons; ///< None: it may be put in.
    QString promptHash; ///< SHA-256 in hex of what the model was given.
    quint64 seed = 0;
    double firstTokenSeconds = 0; ///< From the request to the first piece of text.
    bool hasPassed() const { return reasons.isEmpty(); }
};

/// Whether a model may word a sentence of this block freely.
/// @return RefusedByCheck in the findings, impression and recommendation of a report: what they
/// state
///         is worded by rules or by the reader
Status mayPropose(const document::Content &content, document::BlockId block);

/// What to ask for a sentence of a document.
ProposalRequest proposalRequest(const FactSentence &sentence, const Patterns &patterns,
                                quint64 seed);

/// Lets the loaded model word sentences freely, and checks each one.
///
/// Called in a job's thread, which waits for the engine.
class Proposer
{
public:
    /// All must outlive the proposer.
    Proposer(engine::EngineService &engine, const ProposalCheck &check) :
        m_engine(engine), m_check(check)
    {
    }

    /// @param sink  Told of the sentence so far whenever it grows; in this thread.
    /// @return Cancelled after a stop; the engine's error where it has no model
    Result<Proposal> propose(const ProposalRequest &request,
                             const std::function<void(const QString &)> &sink,
                             const StopFlag &stop);

private:
    engine::EngineService &m_engine;
    const ProposalCheck &m_check;
};

/// The same check for a text from anywhere.
Proposal checkedProposal(const QString &text, const ProposalContext &context,
                         const ProposalCheck &check);

/// What the model continues: true wordings as a list that wants one more.
QString proposalPrompt(const ProposalRequest &request);

/// The first sentence of what a model said, without what stands around it.
QString proposedSentence(const QString &generated, Language language);

/// Provenance of a proposal that was put in.
document::Provenance provenanceOf(const Proposal &proposal, const QList<Facts> &facts,
                                  const QString &model);

} // namespace lectern::drafting
