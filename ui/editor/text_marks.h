// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>

class QTextDocument;

namespace lectern::ui {

/// Who marks words of a text without changing it.
enum class MarkKind { Spelling = 1, Flag };

/// Puts the marks of one kind into the first block of a text; those of other kinds stay, and so
/// does the text with its undo.
void setTextMarks(QTextDocument &text, MarkKind kind, QList<QTextLayout::FormatRange> marks);

/// The marks of one kind, in the order in which they were put.
QList<QTextLayout::FormatRange> textMarks(const QTextDocument &text, MarkKind kind);

/// Lets all marks go with their words while a text changes around them; a mark whose own words were
/// changed goes. Does nothing while a composition has formats of its own in the text.
void shiftTextMarks(QTextDocument &text, int position, int removed, int added);

} // namespace lectern::ui
