// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/terms/phrase_index.h"

#include <QFlags>
#include <QSet>

#include <functional>
#include <memory>

namespace lectern::medical {

/// What a text says about a thing that it names.
enum class AssertionFlag {
    Negated = 1,
    Uncertain = 2,
    Historical = 4,
    Family = 8,
};
Q_DECLARE_FLAGS(Assertion, AssertionFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(Assertion)

/// The words that negate, doubt or date what stands beside them, in both languages.
///
/// A cue reaches from where it stands to the end of its clause: a terminator ("but"), a comma that
/// begins a new statement, or kReach tokens. Cues that only look like one ("no change in") are
/// longer phrases and win. After the idea of Chapman et al., A simple algorithm for identifying
/// negated findings and diseases in discharge summaries, J Biomed Inform 2001;34:301-310, and of
/// Harkema et al., ConText, J Biomed Inform 2009;42:839-851; the lists are our own.
class AssertionCues
{
public:
    static constexpr int kReach = 40; ///< Tokens; keeps the work linear in any text.

    /// Those of resources/medical/assertion_cues.json. Loaded once; any thread.
    static std::shared_ptr<const AssertionCues> bundled();
    explicit AssertionCues(const QByteArray &json);

    /// What holds for each token of the text.
    QList<Assertion> flags(const ClinicalText &text) const;
    /// The first cue of the kind in the range, as tokens; empty where there is none.
    TokenRange firstCue(const ClinicalText &text, TokenRange range, AssertionFlag flag) const;

private:
    enum class Direction { Nowhere, Forward, Backward, Closing };
    struct Cue {
        Assertion flag; ///< Empty: a phrase that only looks like a cue.
        Direction direction = Direction::Nowhere;
        bool terminates = false;
        QSet<QString> until; ///< Words at which this cue alone reaches no further.
        bool opensSentence = false; ///< No cue elsewhere: "Was a nodule of 9 mm."
    };
    struct Found {
        TokenRange range;
        QList<Cue> cues;
        bool terminates() const;
    };

    QList<Found> cuesIn(const ClinicalText &text, TokenRange sentence) const;
    struct Marking {
        const std::function<bool(int token)> &isEnd;
        QList<Assertion> &flags;
    };
    void markForward(const ClinicalText &text, const Cue &cue, TokenRange reach,
                     const Marking &marking) const;
    void markSentence(const ClinicalText &text, TokenRange sentence, QList<Assertion> &flags) const;
    QList<bool> clauseEnds(const ClinicalText &text, TokenRange sentence,
                           const QList<Found> &found) const;
    bool beginsStatement(const ClinicalText &text, TokenRange segment) const;

    PhraseIndex m_phrases;
    QList<Cue> m_cues;
    QSet<QString> m_clauseWords;
    QSet<QString> m_listWords;
    QSet<QString> m_chineseListWords;
};

} // namespace lectern::medical
