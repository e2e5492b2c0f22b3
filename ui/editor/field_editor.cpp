// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/field_editor.h"

#include "ui/editor/field_text.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QTextBlock>
#include <QTextLayout>
#include <QWheelEvent>

namespace lectern::ui {

using document::Origin;

FieldEditor::FieldEditor(QWidget *parent) : QTextEdit(parent), m_blank(new QTextDocument(this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUndoRedoEnabled(false);
    setTabChangesFocus(false);
    setAcceptRichText(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAcceptDrops(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    setCursorWidth(2);
    hide();
}

void FieldEditor::show(std::shared_ptr<QTextDocument> text, const FieldLook &look, bool isReadOnly)
{
    if (m_text != text) {
        disconnect(m_changes);
        const Guard guard(*this);
        setDocument(text.get());
        m_text = std::move(text); // The one before goes only now.
        m_changes
            = connect(m_text.get(), &QTextDocument::contentsChanged, this, &FieldEditor::sayEdited);
    }
    setFont(look.font);
    setReadOnly(isReadOnly);
    setTextInteractionFlags(isReadOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::TextEditorInteraction);
    QTextEdit::show();
}

void FieldEditor::release()
{
    disconnect(m_changes);
    m_isComposing = false;
    const Guard guard(*this);
    setDocument(m_blank);
    m_text.reset();
    hide();
}

void FieldEditor::setPosition(int position)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(qBound(0, position, document()->characterCount() - 1));
    setTextCursor(cursor);
}

void FieldEditor::setReservedKeys(std::function<bool(const QKeySequence &)> isReserved)
{
    m_isReserved = std::move(isReserved);
}

void FieldEditor::sayEdited()
{
    if (m_guards == 0)
        Q_EMIT edited(m_origin);
}

bool FieldEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_isReserved) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_isReserved(QKeySequence(key->keyCombination()))) {
            event->ignore(); // The command gets it.
            return false;
        }
    }
    return QTextEdit::event(event);
}

void FieldEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain
        = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            if (!isReadOnly())
                textCursor().insertText(QString(QChar::LineSeparator));
        } else if (!isReadOnly()) {
            Q_EMIT splitRequested();
        }
        return;
    case Qt::Key_Escape:
        Q_EMIT escaped();
        return;
    case Qt::Key_Tab:
        Q_EMIT cellRequested(false);
        return;
    case Qt::Key_Backtab:
        Q_EMIT cellRequested(true);
        return;
    case Qt::Key_Slash:
        if (isPlain && isAtLineStart() && !isReadOnly()) {
            Q_EMIT insertMenuRequested();
            return;
        }
        break;
    default:
        break;
    }
    if (isPlain && leavesByKey(event))
        return;
    QTextEdit::keyPressEvent(event);
}

bool FieldEditor::leavesByKey(QKeyEvent *event)
{
    const QTextCursor cursor = textCursor();
    const bool isFirst = cursor.position() == 0 && !cursor.hasSelection();
    const bool isLast
        = cursor.position() == document()->characterCount() - 1 && !cursor.hasSelection();
    const int x = mapToGlobal(cursorRect().topLeft()).x();
    switch (event->key()) {
    case Qt::Key_Backspace:
        if (isFirst && !isReadOnly())
            Q_EMIT joinWithPreviousRequested();
        return isFirst;
    case Qt::Key_Delete:
        if (isLast && !isReadOnly())
            Q_EMIT joinWithNextRequested();
        return isLast;
    case Qt::Key_Left:
        if (isFirst)
            Q_EMIT exited(Exit::Before, x);
        return isFirst;
    case Qt::Key_Right:
        if (isLast)
            Q_EMIT exited(Exit::After, x);
        return isLast;
    case Qt::Key_Up:
        if (!isOnEdgeLine(true))
            return false;
        Q_EMIT exited(Exit::Up, x);
        return true;
    case Qt::Key_Down:
        if (!isOnEdgeLine(false))
            return false;
        Q_EMIT exited(Exit::Down, x);
        return true;
    default:
        return false;
    }
}

bool FieldEditor::isAtLineStart() const
{
    const int position = textCursor().position();
    return !textCursor().hasSelection()
        && (position == 0 || document()->characterAt(position - 1) == QChar::LineSeparator);
}

bool FieldEditor::isOnEdgeLine(bool first) const
{
    const QTextBlock block = textCursor().block();
    const QTextLayout *layout = block.layout();
    const QTextLine line = layout->lineForTextPosition(textCursor().positionInBlock());
    if (!line.isValid())
        return true;
    return first ? line.lineNumber() == 0 && block == document()->firstBlock()
                 : line.lineNumber() == layout->lineCount() - 1 && block == document()->lastBlock();
}

void FieldEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const bool wasComposing = m_isComposing;
    m_isComposing = !event->preeditString().isEmpty();
    m_origin = Origin::Composed;
    QTextEdit::inputMethodEvent(event);
    m_origin = Origin::Typed;
    if (wasComposing && !m_isComposing)
        Q_EMIT compositionEnded();
}

void FieldEditor::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)
        && !rect().adjusted(-8, -4, 8, 4).contains(event->pos()))
        Q_EMIT draggedOut(event->globalPosition().toPoint());
    else
        QTextEdit::mouseMoveEvent(event);
}

void FieldEditor::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // The page scrolls, never the field.
}

QMimeData *FieldEditor::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const int length = cursor.selectionEnd() - cursor.selectionStart();
    if (QMimeData *made = m_copier ? m_copier(cursor.selectionStart(), length) : nullptr)
        return made;
    auto *data = new QMimeData;
    QString text = textCursor().selectedText();
    text.replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n');
    data->setText(text);
    return data;
}

bool FieldEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasImage() || source->hasUrls();
}

void FieldEditor::insertFromMimeData(const QMimeData *source)
{
    if (!isReadOnly() && !m_isComposing)
        Q_EMIT pasteRequested(source);
}

} // namespace lectern::ui
