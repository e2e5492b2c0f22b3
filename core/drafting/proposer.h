// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"
#include "core/drafting/proposal_check.h"
#include "core/engine/engine_service.h"

#include <functional>

namespace lectern::drafting {

/// A sentence to be worded anew.
struct ProposalRequest {
    ProposalContext context;
    Language language = Language::English;
    QString audience; ///< May be empty.
    quint64 seed = 0;
    float temperature = 0.7F;
};

/// A free wording with what the check says of it. Changes nothing by itself.
struct Proposal {
    QString text;
    QList<ProposalReason> reasons; ///< None: it may be put in.
    QString promptHash; ///< SHA-256 in hex of what the model was given.
    double firstTokenSeconds = 0;
    bool hasPassed() const { return reasons.isEmpty(); }
};

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

    /// @param sink  Told of each piece of text as it comes; in this thread.
    /// @return Cancelled after a stop; the engine's error where it has no model
    Result<Proposal> propose(const ProposalRequest &request,
                             const std::function<void(const QString &)> &sink,
                             const StopFlag &stop);

private:
    engine::EngineService &m_engine;
    const ProposalCheck &m_check;
};

/// What the model is asked: the facts, the sentence that stands there and how to word it.
QString proposalPrompt(const ProposalRequest &request);

/// The first sentence of what a model said, without quotation marks and polite openings.
QString proposedSentence(const QString &generated, Language language);

/// Provenance of a proposal that was put in.
document::Provenance provenanceOf(const Proposal &proposal, const ProposalRequest &request,
                                  const QString &model);

} // namespace lectern::drafting
