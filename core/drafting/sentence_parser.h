// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/realiser.h"

namespace lectern::drafting {

/// What a sentence says, read with one pattern.
struct Reading {
    QList<Facts> facts; ///< Without supports.
    QString rule;
    int unknownValues = 0; ///< Values that the lexicon does not hold.
    int literalLength = 0; ///< Characters of the sentence that belong to the pattern.
};

/// Reads realised sentences back into facts.
///
/// Every reading, realised again with its pattern, is the text it was read from.
class SentenceParser
{
public:
    /// @param lexicon  Known values; may be empty. A value that is in it is never taken apart.
    explicit SentenceParser(const Patterns &patterns, Lexicon lexicon = {});

    /// All readings, the most likely first: fewest unknown values, then most of the pattern's
    /// words.
    /// @param mentioned  What a pronoun at the start stands for.
    QList<Reading> readings(const QString &text, const QString &mentioned = {}) const;

    /// The most likely reading's facts; nothing where no pattern fits.
    std::optional<QList<Facts>> facts(const QString &text, const QString &mentioned = {}) const;

private:
    QList<Reading> single(const QString &text, const QString &mentioned) const;
    QList<Reading> joined(const QString &text, const QString &mentioned) const;

    Realiser m_realiser;
    Lexicon m_lexicon;
};

} // namespace lectern::drafting
