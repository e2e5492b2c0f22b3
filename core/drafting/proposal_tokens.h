// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/proposal_findings.h"

namespace lectern::drafting {

/// What a word counts as: a slot, a group of a class, a stem.
struct Token {
    QString key; ///< Empty for words that say nothing by themselves.
    QString before; ///< Preposition right before it, articles left out.
    int word = 0; ///< Index of its first word.
    int clause = 0;
    bool isValue = false;
    bool isFree = false;
    bool isNumber = false;
};

using Tokens = QList<Token>;

/// Turns sentences into tokens, with what a proposal knows of values and free words.
class TokenReader
{
public:
    /// @param proposal  Outlives the reader.
    explicit TokenReader(const ProposalUnderCheck &proposal);

    bool isChinese() const { return m_isChinese; }
    Tokens tokensOf(const CheckedSentence &sentence) const;
    QList<Tokens> tokensOf(const QList<CheckedSentence> &sentences) const;

private:
    Token tokenOf(const CheckedWord &word) const;

    const ProposalUnderCheck &m_proposal;
    QSet<QString> m_free;
    bool m_isChinese;
};

/// What is said, free words left out.
QSet<QString> keysOf(const Tokens &tokens);

} // namespace lectern::drafting
