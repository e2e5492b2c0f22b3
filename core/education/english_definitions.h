// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/education/chapter_text.h"
#include "core/education/term_lists.h"

#include <QList>
#include <QString>

namespace lectern::education {

/// A term that a sentence defines, as it stands there.
struct DefinedTerm {
    QString term;
    double strength = 0; ///< About how sure that it is a term: 1 a hint, 4 plain.
    bool isDefinition = true; ///< False where the sentence names it and says something else.
};

/// "X is a ...", "X refers to ...", "... is called X", "... known as X", "define X as".
QList<DefinedTerm> termsDefinedIn(const QString &sentence, const TermLists &lists);

/// True where the sentence says what something is, and not only something about it. English.
bool isDefinition(const QString &sentence);

/// "This is called X": the definition began in the sentence before.
bool refersBack(const QString &sentence);

/// How many sentences before it, in its passage, belong to one that refers back: at most two.
int sentencesLeanedOn(const QList<ChapterSentence> &sentences, int sentence);

} // namespace lectern::education
