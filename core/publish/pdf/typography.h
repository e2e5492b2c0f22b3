// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/flow.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>

namespace lectern::publish::pdf {

/// Layout counts in units of 1/1200 inch, which are the dots of the PDF.
constexpr int kUnitsPerInch = 1200;
constexpr double points(double pt)
{
    return pt * kUnitsPerInch / 72;
}
constexpr double millimetres(double mm)
{
    return mm * kUnitsPerInch / 25.4;
}

/// How a stretch of text looks.
struct TextStyle {
    QFont font;
    QFont latinFont; ///< For letters and digits of Latin script.
    QColor colour;
    double lineHeight = 0; ///< From base line to base line, in units.

    double em() const { return font.pixelSize(); }
};

/// Faces and sizes of a document in one language.
///
/// English is set in Source Serif 4 with sans headings, Chinese in a Song face with Hei headings
/// and Latin letters in the English faces: the big Chinese fonts give digits other shapes by
/// locale, and a PDF cannot tell what those glyphs mean. Quotation marks and dashes are of the
/// document's language. A flow in the sans face has it throughout.
struct Typography {
    explicit Typography(Language language, TextFace face = TextFace::Serif);

    /// Every font that may be used, each family on its own.
    QList<QFont> fonts() const;

    TextStyle title;
    TextStyle subtitle;
    TextStyle headings[3];
    TextStyle aside;
    TextStyle body;
    TextStyle label; ///< Bold words in front of a paragraph of the body.
    TextStyle table;
    TextStyle tableLabel;
    TextStyle card;
    TextStyle cardTitle;
    TextStyle small;
    TextStyle smallLabel;
    TextStyle chip;
    TextStyle watermark;
};

namespace colours {
inline const QColor text{0x1C, 0x1F, 0x1D};
inline const QColor text2{0x4A, 0x50, 0x4C};
inline const QColor line{0xC9, 0xCC, 0xC7};
inline const QColor border{0x86, 0x8B, 0x87};
inline const QColor watermark{0xEC, 0xED, 0xEB};
inline const QColor soft{0xF4, 0xF5, 0xF3};
inline const QColor good{0x1E, 0x6B, 0x3C};
inline const QColor goodTint{0xE3, 0xF3, 0xE8};
inline const QColor caution{0x8A, 0x52, 0x00};
inline const QColor cautionTint{0xFC, 0xF0, 0xDB};
} // namespace colours

/// Makes the faces of a folder known to this process, once. A folder without them is not an error:
/// the system's serif then stands in.
void loadDocumentFonts(const QString &folder);

} // namespace lectern::publish::pdf
