// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/terms/phrase_index.h"

#include <array>
#include <memory>
#include <optional>

namespace lectern::medical {

/// What a part of a report is for.
enum class ReportPart {
    Other, ///< Names, dates, signatures.
    Indication,
    Technique,
    Comparison,
    Findings,
    Impression,
    Recommendation,
};

/// The small words by which a report is understood, each list in both languages.
enum class WordList {
    Restrictive, ///< "no other nodule" says nothing about this one
    Weak, ///< "no significant effusion" leaves room for a small one
    Small,
    Settled, ///< of findings that an impression may pass over: "trace", "healed"
    Prior, ///< before a size that was measured earlier
    Interprets, ///< between what is seen and what it is taken for
    Separators, ///< between two findings of a sentence
    Places, ///< between a finding and where it is
    Continues, ///< begins a sentence about the finding before
    Definite, ///< "the nodule": one that was named before
    Distances, ///< after a number that is no size: "3 cm from the hilum"
    Scanner, ///< beside a number that belongs to the technique
    Grown,
    Shrunk,
    Several,
    New,
    Stable,
    Predominant, ///< beside the side that has more of it
    Modality, ///< "CT", "平扫": the line tells what was done
    Leftward, ///< which way something is shifted
    Rightward,
    Normal, ///< "clear", "intact": nothing is there
    Plain, ///< words that many clauses share, whatever they are about
    SumsUp, ///< "partial response": says how all that was compared has changed
    Count_,
};

/// Loaded once from resources/medical/report_words.json; any thread.
class ReportWords
{
public:
    static std::shared_ptr<const ReportWords> bundled();
    explicit ReportWords(const QByteArray &json);

    TokenRange first(WordList list, const ClinicalText &text, TokenRange range) const;
    TokenRange last(WordList list, const ClinicalText &text, TokenRange range) const;
    bool has(WordList list, const ClinicalText &text, TokenRange range) const;
    /// The words of the list that stand in the range.
    QStringList all(WordList list, const ClinicalText &text, TokenRange range) const;

    struct Heading {
        ReportPart part = ReportPart::Other;
        int length = 0; ///< In tokens; 0: no heading begins here.
    };
    Heading heading(const ClinicalText &text, int at, int end) const;

    /// Where they stand.
    QList<TokenRange> places(WordList list, const ClinicalText &text, TokenRange range) const;

private:
    std::array<PhraseIndex, std::size_t(WordList::Count_)> m_lists;
    PhraseIndex m_headings;
};

} // namespace lectern::medical
