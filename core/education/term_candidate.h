// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"
#include "core/education/chapter_text.h"
#include "core/education/term_lists.h"

#include <QList>

namespace lectern::education {

/// A word or phrase that may be a term, and what the text says for it.
struct TermCandidate {
    QString term; ///< As it would stand in a glossary.
    QString key; ///< What makes two spellings one term: lower case, singular.
    double score = 0;
    double definedness = 0; ///< How surely `definition` defines it; 0: nothing does.
    double quotability = 0; ///< `definedness`, less what is wrong with quoting `definition` alone.
    int definition = -1; ///< Index of the defining sentence.
    int leansOn = 0; ///< "This is called ...": so many sentences before belong to `definition`.
    bool isEmphasised = false; ///< Set in bold somewhere.
    QList<int> mentions; ///< Indexes of the sentences that hold it, in order; never empty.
};

/// Definitional sentences, headings, bold words, and noun phrases by frequency, spread and nesting.
///
/// @source Nested phrases: Frantzi, Ananiadou and Mima 2000 (C-value), with our own weights.
QList<TermCandidate> findEnglishTerms(const ChapterText &chapter, const TermLists &lists,
                                      const StopFlag &stop);

/// Definitional sentences, headings, bold words, and character sequences by frequency and by how
/// freely they are joined on both sides.
QList<TermCandidate> findChineseTerms(const ChapterText &chapter, const TermLists &lists,
                                      const StopFlag &stop);

/// Lower case, straight apostrophes and hyphens, each word singular: one key for all forms of a
/// term.
QString englishTermKey(const QString &term);

} // namespace lectern::education
