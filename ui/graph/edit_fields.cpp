// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/edit_fields.h"

#include "ui/theme/role.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

#include <cmath>

namespace lectern::ui {
namespace {

bool isReturn(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace

HeadingField::HeadingField(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setAutoFillBackground(false);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    setAccessibleName(tr("Name of the point"));
}

void HeadingField::show(const QString &text, Language language)
{
    m_shown = text;
    m_language = language;
    setFont(fontFor(TextStyle::Heading, language));
    if (text != this->text())
        setText(text);
    setCursorPosition(0);
}

void HeadingField::give()
{
    const QString name = text().simplified();
    if (name == m_shown)
        return;
    if (name.isEmpty()) // A point keeps the name it has.
        setText(m_shown);
    else
        Q_EMIT changed(name);
}

void HeadingField::focusInEvent(QFocusEvent *event)
{
    setFrame(true);
    QLineEdit::focusInEvent(event);
}

void HeadingField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    setFrame(false);
    give();
    setCursorPosition(0);
}

void HeadingField::keyPressEvent(QKeyEvent *event)
{
    if (isReturn(event))
        give();
    else if (event->key() == Qt::Key_Escape && text() != m_shown)
        setText(m_shown);
    else
        QLineEdit::keyPressEvent(event);
}

void HeadingField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(fontFor(TextStyle::Heading, m_language));
}

DefinitionField::DefinitionField(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Definition"));
    setPlaceholderText(tr("Write what it means."));
    setToolTip(tr("Ctrl+Return puts it in, Esc takes it back."));
    document()->setDocumentMargin(scaled(4));
    connect(this, &QPlainTextEdit::textChanged, this, &DefinitionField::takeHeight);
}

void DefinitionField::show(const QString &text, Language language)
{
    m_shown = text;
    m_language = language;
    if (text != toPlainText())
        setPlainText(text);
    restyle();
}

void DefinitionField::restyle()
{
    setFont(fontFor(TextStyle::DocumentBody, m_language));
    takeHeight();
}

void DefinitionField::takeHeight()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    const double line = QFontMetricsF(font()).lineSpacing();
    setFixedHeight(int(std::ceil(lines * line + 2 * document()->documentMargin())) + 2);
}

void DefinitionField::give()
{
    const QString text = toPlainText().trimmed();
    if (text != m_shown)
        Q_EMIT changed(text);
}

void DefinitionField::paintEvent(QPaintEvent *event)
{
    if (hasFocus()) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Role::Accent, this), 2));
        painter.setBrush(color(Role::Surface, this));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    QPlainTextEdit::paintEvent(event);
}

void DefinitionField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    takeHeight();
}

void DefinitionField::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    viewport()->update();
}

void DefinitionField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
    if (event->reason() != Qt::PopupFocusReason)
        give();
}

void DefinitionField::keyPressEvent(QKeyEvent *event)
{
    if (isReturn(event) && event->modifiers().testFlag(Qt::ControlModifier))
        give();
    else if (event->key() == Qt::Key_Escape && toPlainText() != m_shown)
        setPlainText(m_shown);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void DefinitionField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
}

} // namespace lectern::ui
