// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace lectern {

/// A stretch of text in Unicode code points, end exclusive, as every JSON of ours counts.
struct CodePointSpan {
    int start = 0;
    int end = 0;
    friend bool operator==(const CodePointSpan &, const CodePointSpan &) = default;
};

/// Number of Unicode code points; a lone surrogate counts as one.
int codePointCount(const QString &text);

/// UTF-16 index of the code point number `codePoint`; the text's size when it is past the end.
qsizetype utf16Index(const QString &text, int codePoint);

/// Code point number of the UTF-16 index; the inverse of utf16Index.
int codePointIndex(const QString &text, qsizetype utf16);

/// The text of a span. Spans that leave the text are cut to it.
QString textOf(const QString &text, CodePointSpan span);

/// What a line break inside a text means.
enum class LineBreaks {
    EndSentences, ///< Each line stands on its own: blocks of ours, whose fields are a line each.
    AreSpaces, ///< The text is wrapped: a paragraph of a plain text file.
};

/// Sentences with their closing punctuation and quotes, in order, without the white space between;
/// together they cover all of `text` but white space.
///
/// English ends at . ! ? unless the stop belongs to an abbreviation ("e.g.", "Fig. 3"), an initial
/// or a number; Chinese at 。！？ and ……. An empty line ends a sentence always.
QList<CodePointSpan> splitSentences(const QString &text, Language language,
                                    LineBreaks lineBreaks = LineBreaks::EndSentences);

/// NFKC, simple case folding and single spaces: what is compared and indexed, never what is stored
/// or quoted.
QString normalisedForSearch(const QString &text);

/// Tokens for the search index: words folded to lower case, and for every run of Han, kana or
/// Hangul its overlapping bigrams (a single character where the run has one).
QStringList searchTokens(const QString &text);

} // namespace lectern
