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

/// The lines of a text, without their ends: LF, CR LF or CR.
QList<Utf16Span> linesOf(QStringView text);

/// The span without white space at its ends.
Utf16Span trimmed(QStringView text, Utf16Span span);

/// The language most letters belong to: a Han character weighs as much as a few Latin letters.
Language languageOfWholeText(QStringView text);

} // namespace lectern::ingest
