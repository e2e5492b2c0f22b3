// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <QList>
#include <QStringView>

namespace lectern::ingest {

/// A stretch of a QString in UTF-16 units, end exclusive.
struct Utf16Span {
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype size() const { return end - start; }
};

/// Converts positions of a text from UTF-16 units to code points in logarithmic time.
class CodePointMap
{
public:
    explicit CodePointMap(QStringView text);
    int codePoint(qsizetype utf16) const;
    CodePointSpan span(Utf16Span span) const
    {
        return {codePoint(span.start), codePoint(span.end)};
    }

private:
    QList<qsizetype> m_pairs; ///< Where surrogate pairs begin; most texts have none.
};

/// The lines of a text, without their ends: LF, CR LF or CR.
QList<Utf16Span> linesOf(QStringView text);

/// The span without white space at its ends.
Utf16Span trimmed(QStringView text, Utf16Span span);

/// The language most letters belong to: a Han character weighs as much as a few Latin letters.
Language languageOfWholeText(QStringView text);

} // namespace lectern::ingest
