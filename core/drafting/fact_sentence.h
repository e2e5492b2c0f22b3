// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/drafting/chooser.h"
#include "core/drafting/proposal_check.h"

#include <optional>

namespace lectern::drafting {

/// A sentence of a document that says recorded facts, with all that another wording of it has to
/// respect. A value: it may be handed to another thread.
struct FactSentence {
    int index = 0; ///< In its block, from 0; the first one of a wording of several sentences.
    Language language = Language::English;
    QString text; ///< As it stands.
    document::Provenance provenance;
    QList<Facts> facts;
    QString mentioned; ///< What a pronoun at its start stands for.
    QStringList passages; ///< Quotes that support the facts.
    Place place; ///< Where it stands.

    friend bool operator==(const FactSentence &a, const FactSentence &b)
    {
        return a.index == b.index && a.text == b.text && a.provenance == b.provenance;
    }
};

/// The patterns that a document's sentences were made with.
Result<Patterns> patternsFor(const document::Header &header);

/// A sentence with its facts. One that the person has edited counts with the facts it had before.
///
/// @param index  From 0; unset: the first sentence of the block that was made from facts.
/// @return NotFound where there is no such block or sentence; InvalidInput where the sentence was
///         not made from facts, with the reason
Result<FactSentence> factSentence(const document::Content &content, const Patterns &patterns,
                                  document::BlockId block, std::optional<int> index = {});

/// Every true wording of it, in the order of the patterns; the one that stands there may be among
/// them.
QList<Candidate> trueWordings(const FactSentence &sentence, const Patterns &patterns);

/// What a free wording of it is held against.
ProposalContext proposalContext(const FactSentence &sentence, const Patterns &patterns);

} // namespace lectern::drafting
