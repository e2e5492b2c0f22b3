// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QList>
#include <QString>

namespace lectern::publish::pdf {

/// Makes the text of a PDF of Qt's come out as it went in.
///
/// For a glyph that stands for several characters Qt writes down the one with the lowest number: 力
/// would be copied and found as the radical ⼒ (U+2F12), ’ as ʼ (U+02BC). Wherever such a character
/// is not in the text and another one with the same glyph is, that one is put in its place. The
/// file's length and offsets stay.
/// @param text  All that was set.
/// @param fonts  All it may have been set in, one family each.
QByteArray withReadableText(QByteArray pdf, const QString &text, const QList<QFont> &fonts);

} // namespace lectern::publish::pdf
