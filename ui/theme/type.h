// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QFont>

#include <optional>

namespace lectern::ui {

/// The kinds of text there are. Sizes are factors of the application's font, which is 13 px at 100
/// %.
enum class TextStyle {
    Display, ///< Document title, start page; document face.
    Title, ///< Page titles; document face.
    Heading, ///< Inspector heading.
    Section, ///< Section in a document, heading on a page.
    DocumentBody, ///< Lesson text; document face.
    ReportBody, ///< Report text: numbers and sides are scanned, so the window's face.
    Body,
    BodyStrong,
    Small, ///< Meta, chips, status: the smallest there is.
    SmallStrong, ///< Headings of panels.
};

/// @param language  Of the text: Chinese text sets the CJK face first, other text the Latin one, or
/// its ’ and “ would be as wide as a Chinese character. Not given: the window's own language.
QFont fontFor(TextStyle style, std::optional<Language> language = {});

/// Height of a line in logical pixels, at the application's present text size.
int lineHeight(TextStyle style);

/// A length given at 13 px base, at the application's present text size.
int scaled(int pixels);

/// Loads the document face from the folder it was installed in; false where its files are missing.
///
/// Called before the first text is shown. Without it the next face of the list stands in.
bool loadDocumentFace(const QString &folder);

/// Sets the application's font: the system's, with CJK faces behind it.
/// @param scale  1 is the system's own size.
void setApplicationFont(double scale, Language language);

} // namespace lectern::ui
