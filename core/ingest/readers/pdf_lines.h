// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

namespace Poppler {
class TextBox;
}

namespace lectern::ingest {

/// A printed line. Lengths are points, y grows downwards.
struct PdfLine {
    QString text;
    QRectF box;
    double size = 0; ///< Height of its common letters, which grows with the font's size.
    int page = 0; ///< From 1.
    double columnRight = 0; ///< Where the longest line below or above it in its column ends.
};

/// Lines from words in reading order. Raised and lowered small words become "²" and "_net".
QList<PdfLine> linesOfWords(const std::vector<std::unique_ptr<Poppler::TextBox>> &words, int page);

/// Running heads and feet repeat (their numbers aside) in the margins of many pages; page numbers
/// stand there alone. Both are removed.
QList<PdfLine> withoutRunningHeads(const QList<PdfLine> &lines, const QList<QSizeF> &pageSizes);

} // namespace lectern::ingest
