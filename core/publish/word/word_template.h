// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/publish/flow.h"

#include <QByteArray>
#include <QString>

namespace lectern::publish {

/// The pages of a Word file; the words above and below their text may be empty.
struct WordLook {
    QString head; ///< Large and light: "DRAFT, UNSIGNED".
    QString foot; ///< Beside the page's number.
    TextFace face = TextFace::Serif;
};

/// The template that gives exported Word files their styles, page, header and footer: a .docx made
/// of resources/templates/docx.
Result<QByteArray> wordTemplate(const WordLook &look = {});

/// Whether the bytes are a ZIP file that holds a Word document.
bool isWordFile(const QByteArray &bytes);

} // namespace lectern::publish
