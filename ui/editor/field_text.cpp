// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/field_text.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace lectern::ui {
namespace {

using document::Mark;
using document::MarkedText;
using document::Marks;

QString shown(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

QList<MarkedText> markedOf(const QList<document::Run> &runs)
{
    QList<MarkedText> marked;
    for (const document::Run &run : runs)
        marked.append({run.text, run.marks});
    return marked;
}

void setBlockFormat(QTextDocument &text, const FieldLook &look)
{
    QTextBlockFormat format;
    format.setLineHeight(look.lineHeight, QTextBlockFormat::FixedHeight);
    format.setAlignment(look.alignment);
    QTextCursor cursor(&text);
    cursor.select(QTextCursor::Document);
    cursor.setBlockFormat(format);
}

/// Formats that differ are set, others are not touched: setting one lays the text out again.
void updateMarks(QTextDocument &text, const QList<document::Run> &runs, const FieldLook &look)
{
    int position = 0;
    for (const document::Run &run : runs) {
        const int length = int(run.text.size());
        const QList<MarkedText> present = markedText(text, position, length);
        const bool isRight = std::ranges::all_of(
            present, [&run](const MarkedText &part) { return part.marks == run.marks; });
        if (!isRight) {
            QTextCursor cursor(&text);
            cursor.setPosition(position);
            cursor.setPosition(position + length, QTextCursor::KeepAnchor);
            cursor.setCharFormat(formatOf(run.marks, look));
        }
        position += length;
    }
}

} // namespace

std::shared_ptr<QTextDocument> newFieldText(const QList<document::Run> &runs, const FieldLook &look)
{
    auto text = std::make_shared<QTextDocument>();
    text->setUndoRedoEnabled(false);
    text->setDocumentMargin(0);
    text->setDefaultFont(look.font);
    QTextOption option = text->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text->setDefaultTextOption(option);
    QTextCursor cursor(text.get());
    for (const document::Run &run : runs)
        cursor.insertText(shown(run.text), formatOf(run.marks, look));
    setBlockFormat(*text, look);
    return text;
}

int updateFieldText(QTextDocument &text, const QList<document::Run> &runs, const FieldLook &look)
{
    const QList<MarkedText> after = markedOf(runs);
    const document::TextEdit edit = document::editBetween(plainText(text), after);
    int changedTo = -1;
    if (edit.removed > 0 || !edit.inserted.isEmpty()) {
        QTextCursor cursor(&text);
        cursor.setPosition(edit.position);
        cursor.setPosition(edit.position + edit.removed, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        for (const MarkedText &part : edit.inserted)
            cursor.insertText(shown(part.text), formatOf(part.marks, look));
        changedTo = cursor.position();
    }
    updateMarks(text, runs, look);
    return changedTo;
}

QList<MarkedText> markedText(const QTextDocument &text, int position, int length)
{
    QList<MarkedText> marked;
    const int end = position + length;
    for (QTextBlock block = text.findBlock(position); block.isValid() && block.position() < end;
         block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const int from = std::max(position, fragment.position());
            const int to = std::min(end, fragment.position() + fragment.length());
            if (from >= to)
                continue;
            QString piece = fragment.text().mid(from - fragment.position(), to - from);
            piece.replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n');
            marked.append({piece, marksOf(fragment.charFormat())});
        }
    }
    return marked;
}

Marks marksOf(const QTextCharFormat &format)
{
    Marks marks;
    marks.setFlag(Mark::Bold,
                  format.fontWeight() >= QFont::DemiBold
                      && format.boolProperty(QTextFormat::UserProperty));
    marks.setFlag(Mark::Italic, format.fontItalic());
    marks.setFlag(Mark::Underline, format.fontUnderline());
    marks.setFlag(Mark::Code, format.fontFixedPitch());
    marks.setFlag(Mark::Subscript, format.verticalAlignment() == QTextCharFormat::AlignSubScript);
    marks.setFlag(Mark::Superscript,
                  format.verticalAlignment() == QTextCharFormat::AlignSuperScript);
    return marks;
}

Marks marksAt(const document::Field &field, int position)
{
    int end = 0;
    for (const document::Run &run : field.runs) {
        end += int(run.text.size());
        if (end > position)
            return run.marks;
    }
    return {};
}

QTextCharFormat formatOf(Marks marks, const FieldLook &look)
{
    QTextCharFormat format;
    if (marks.testFlag(Mark::Bold)) {
        format.setFontWeight(QFont::Bold);
        // A heading's weight is its look; only this property makes it the person's mark.
        format.setProperty(QTextFormat::UserProperty, true);
    } else {
        format.setFontWeight(look.font.weight());
    }
    if (marks.testFlag(Mark::Italic))
        format.setFontItalic(true);
    if (marks.testFlag(Mark::Underline))
        format.setFontUnderline(true);
    if (marks.testFlag(Mark::Code)) {
        format.setFontFamilies({QStringLiteral("monospace")});
        format.setFontFixedPitch(true);
    }
    if (marks.testFlag(Mark::Subscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (marks.testFlag(Mark::Superscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    return format;
}

QString plainText(const QTextDocument &text)
{
    return text.toPlainText(); // Line separators become line feeds.
}

} // namespace lectern::ui
