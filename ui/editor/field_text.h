// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "core/document/text_edit.h"

#include <QFont>
#include <QTextCharFormat>

#include <memory>

class QTextDocument;

namespace lectern::ui {

/// How the text of a field is set.
struct FieldLook {
    QFont font;
    int lineHeight = 0; ///< Logical pixels.
    Qt::Alignment alignment = Qt::AlignLeft;
    friend bool operator==(const FieldLook &, const FieldLook &) = default;
};

/// The text of a field as Qt lays it out, for painter and editor alike. Positions are those of the
/// field; a line break inside the field is a line separator here.
std::shared_ptr<QTextDocument> newFieldText(const QList<document::Run> &runs,
                                            const FieldLook &look);

/// Makes the text and its marks equal to the runs by the smallest change, so that a caret in it
/// stays where it is.
/// @return Position after the change; -1 where the text was the same.
int updateFieldText(QTextDocument &text, const QList<document::Run> &runs, const FieldLook &look);

/// A stretch with its marks, as commands take it.
QList<document::MarkedText> markedText(const QTextDocument &text, int position, int length);

document::Marks marksOf(const QTextCharFormat &format);
/// The marks of a character of a field: what replaces a word looks like it.
document::Marks marksAt(const document::Field &field, int position);
QTextCharFormat formatOf(document::Marks marks, const FieldLook &look);

/// The text of a field's QTextDocument with the field's own line breaks.
QString plainText(const QTextDocument &text);

} // namespace lectern::ui
