// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace lectern::ingest {

// What a line of text without markup is, told from its words alone. Each rule would rather miss a
// heading than make one of a sentence. Lines are given without white space at their ends.

/// Ends as a sentence or a clause does: . ! ? : ; , and their Chinese forms, quotes passed over.
bool endsLikeSentence(QStringView line);

/// Level of "Chapter 3 Forces", "3.2 Action and reaction", "第二节 …", "ACTION AND REACTION"; else
/// 0.
int headingLevelOf(QStringView line);

/// A single line that could be a title: short, starts with a capital or Han, no end of a sentence.
bool couldBeTitle(QStringView line);

/// Length of a list marker with the space after it: "- ", "• ", "3) ", "(a) ", "（1）", "1、"; else
/// 0.
qsizetype listMarkerLength(QStringView line);

/// "Figure 3.1: …", "Table 2. …", "图 1 …": the words under a picture or over a table.
bool isCaption(QStringView line);

/// "F = m a", "F_1 < F_2; …": signs of relation and hardly a word.
bool looksLikeFormula(QStringView line);

} // namespace lectern::ingest
