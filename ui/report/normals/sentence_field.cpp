// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/normals/sentence_field.h"

#include "ui/theme/type.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace lectern::ui {
namespace {

bool isUndo(const QKeyEvent *event)
{
    const QKeyCombination keys = event->keyCombination();
    return keys == (Qt::CTRL | Qt::Key_Z) || keys == (Qt::CTRL | Qt::SHIFT | Qt::Key_Z)
        || keys == (Qt::CTRL | Qt::Key_Y);
}

} // namespace

SentenceField::SentenceField(QWidget *parent) : QPlainTextEdit(parent)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setAcceptDrops(false); // A dropped file is a list of sentences: the dialog takes it.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(scaled(4));
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        takeHeight();
        if (!m_isShowing)
            Q_EMIT edited(toPlainText());
    });
    takeHeight();
}

void SentenceField::show(const QString &text)
{
    if (text == toPlainText())
        return;
    m_isShowing = true;
    setPlainText(text);
    moveCursor(QTextCursor::End);
    m_isShowing = false;
}

QSize SentenceField::sizeHint() const
{
    return {scaled(240), neededHeight()};
}

int SentenceField::neededHeight() const
{
    const QTextLayout *layout = document()->firstBlock().layout();
    const int lines = std::max(1, layout->lineCount());
    const double line = QFontMetricsF(font()).lineSpacing();
    return int(std::ceil(lines * line + 2 * document()->documentMargin())) + 2 * frameWidth();
}

void SentenceField::takeHeight()
{
    setFixedHeight(neededHeight());
}

bool SentenceField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isUndo(static_cast<QKeyEvent *>(event))) {
        event->ignore(); // The dialog's command gets it.
        return false;
    }
    return QPlainTextEdit::event(event);
}

bool SentenceField::isAtEdge(int step) const
{
    QTextCursor cursor = textCursor();
    return !cursor.movePosition(step < 0 ? QTextCursor::Up : QTextCursor::Down);
}

void SentenceField::keyPressEvent(QKeyEvent *event)
{
    const bool isArrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    const int step = event->key() == Qt::Key_Up ? -1 : 1;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT nextRequested();
    else if (event->key() == Qt::Key_Backspace && toPlainText().isEmpty())
        Q_EMIT removeRequested();
    else if (isArrow && event->modifiers().testFlag(Qt::AltModifier))
        Q_EMIT moveRequested(step);
    else if (isArrow && event->modifiers() == Qt::NoModifier && isAtEdge(step))
        Q_EMIT stepRequested(step);
    else if (event->key() == Qt::Key_Escape)
        event->ignore(); // Leaves the dialog.
    else
        QPlainTextEdit::keyPressEvent(event);
}

void SentenceField::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT entered();
}

void SentenceField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

void SentenceField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    takeHeight();
}

void SentenceField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        takeHeight();
}

void SentenceField::insertFromMimeData(const QMimeData *source)
{
    textCursor().insertText(source->text().simplified()); // One sentence is one line.
}

} // namespace lectern::ui
