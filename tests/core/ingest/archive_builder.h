// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace lectern::test {

using Entries = QList<std::pair<QString, QByteArray>>;

/// A ZIP archive with these entries, in this order.
QByteArray zipped(const Entries &entries);

/// A Word document with this body, as Word writes it: styles "Heading1" to "Heading3" (by outline
/// level), "Title", "Caption", "Quote", "TOC1", and numbering 1.
/// @param more pictures and parts; a picture "word/media/x.png" has the relationship id "x"
QByteArray docx(const QByteArray &body, const Entries &more = {});
/// "<w:p>" with a style (may be empty) and one run of text.
QByteArray paragraph(const QByteArray &style, const QString &text);

/// A book with these pages ("one.xhtml" ...) in the spine.
QByteArray epub(const Entries &pages, const Entries &more = {},
                const QString &title = QStringLiteral("A Book"));
/// A page with this body.
QByteArray page(const QString &body);

} // namespace lectern::test
