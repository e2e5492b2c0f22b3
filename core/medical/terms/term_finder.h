// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/terms/assertion_cues.h"
#include "core/medical/terms/terminology.h"

#include <memory>

namespace lectern::medical {

/// A place of a text that names a concept, and what the text says about it.
struct TermMention {
    TokenRange tokens;
    CodePointSpan span;
    TermIndex term = -1;
    Language language = Language::English; ///< Of the words that stand there.
    Assertion assertion;
};

/// Finds concepts in clinical text: the longest label that begins at a word wins, whatever its
/// number, case or hyphens; then what negates, doubts or dates it.
///
/// Time is linear in the text. Thread-safe: it holds values that nobody changes.
class TermFinder
{
public:
    explicit TermFinder(std::shared_ptr<const Terminology> terminology,
                        std::shared_ptr<const AssertionCues> cues = AssertionCues::bundled());

    const Terminology &terminology() const { return *m_terminology; }
    /// In the order of the text, none inside another.
    QList<TermMention> find(const ClinicalText &text) const { return find(text, assertions(text)); }
    /// The same for one who has the assertions of the text already.
    QList<TermMention> find(const ClinicalText &text, const QList<Assertion> &assertions) const;
    /// What negates, doubts or dates each token.
    QList<Assertion> assertions(const ClinicalText &text) const { return m_cues->flags(text); }

private:
    const PhraseMeaning *meaningAt(const ClinicalText &text, TokenRange range,
                                   const QList<int> &values) const;
    bool isNear(const ClinicalText &text, int token, const QSet<QString> &context) const;

    std::shared_ptr<const Terminology> m_terminology;
    std::shared_ptr<const AssertionCues> m_cues;
};

} // namespace lectern::medical
