// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"
#include "core/education/chapter_text.h"
#include "core/education/english_words.h"
#include "core/education/term_lists.h"

#include <QSet>

namespace lectern::education {

/// What was counted about one candidate for a term.
struct EnglishTally {
    int count = 0;
    int words = 1;
    QSet<int> sections;
    int headings = 0;
    int nounContexts = 0;
    int verbContexts = 0;
    QHash<QString, int> surfaces;
    QList<int> mentions;
    double definedness = 0; ///< Of the surest definition.
    int definition = -1; ///< Sentence that is quoted as the definition ...
    double quotability = 0; ///< ... which is sure, and stands well alone.
    double emphasis = 0;
    QString definedSurface;
    double nestedCount = 0; ///< Sum of the counts of longer candidates around it.
    int nestedIn = 0;
    int oneWordLonger = 0; ///< Sum of the counts of those with one word more.
    int mostOften = 0; ///< Count of the most frequent one of them.
};

/// What a chapter says for each key of a term.
struct EnglishTallies {
    QHash<QString, EnglishTally> byKey;
    EnglishNames names;
};

/// Counts words, phrases and definitions over the sentences of a chapter.
EnglishTallies tallyEnglish(const ChapterText &chapter, const TermLists &lists,
                            const StopFlag &stop);

} // namespace lectern::education
