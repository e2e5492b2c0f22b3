// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/passage_view.h"

#include "ui/theme/role.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>

namespace lectern::ui {
namespace {

/// Passages shown before and after the one that is meant.
constexpr int kAround = 6;

/// The text dissolves towards an edge behind which it goes on, so that no line is cut.
void fade(QPainter &painter, const QRectF &strip, bool isTop)
{
    QColor nothing = color(Role::Panel);
    nothing.setAlpha(0);
    QLinearGradient gradient(strip.topLeft(), strip.bottomLeft());
    gradient.setColorAt(isTop ? 0 : 1, color(Role::Panel));
    gradient.setColorAt(isTop ? 1 : 0, nothing);
    painter.fillRect(strip, gradient);
}

} // namespace

PassageView::PassageView(const document::Source &source, CodePointSpan span, QWidget *parent) :
    QTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Passage in the chapter"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(0, 0, scaled(12), 0); // Between the words and the bar.
    setFont(fontFor(TextStyle::DocumentBody, source.language));
    setMinimumHeight(scaled(220));
    setMaximumHeight(scaled(340));

    const auto meant
        = std::ranges::find_if(source.passages, [span](const document::Passage &passage) {
              return passage.span.end > span.start;
          });
    const int index = int(meant - source.passages.begin());
    document()->setDocumentMargin(0);
    QTextCursor cursor(document());
    QTextBlockFormat lines;
    lines.setLineHeight(lineHeight(TextStyle::DocumentBody), QTextBlockFormat::FixedHeight);
    lines.setBottomMargin(scaled(8));
    cursor.setBlockFormat(lines);
    bool isFirst = true;
    for (int i = std::max(0, index - kAround);
         i < std::min(int(source.passages.size()), index + kAround + 1); ++i) {
        const document::Passage &passage = source.passages.at(i);
        if (!std::exchange(isFirst, false))
            cursor.insertBlock(lines);
        QTextCharFormat format;
        if (passage.kind == document::PassageKind::Heading)
            format.setFontWeight(QFont::DemiBold);
        // Positions are counted before line breaks of wrapped files become spaces; both are one
        // unit.
        const int start = cursor.position();
        QString text = textOf(source.text, passage.span);
        const CodePointSpan inside{std::max(span.start, passage.span.start) - passage.span.start,
                                   std::min(span.end, passage.span.end) - passage.span.start};
        if (inside.start < inside.end) {
            const int from = start + int(utf16Index(text, inside.start));
            m_from = m_to == 0 ? from : m_from;
            m_to = start + int(utf16Index(text, inside.end));
        }
        cursor.insertText(text.replace(u'\n', u' '), format);
    }
    highlight();
}

QSize PassageView::sizeHint() const
{
    return {scaled(280), scaled(280)};
}

void PassageView::highlight()
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(document());
    selection.cursor.setPosition(m_from);
    selection.cursor.setPosition(m_to, QTextCursor::KeepAnchor);
    selection.format.setBackground(color(Role::ExtractedTint));
    selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    selection.format.setUnderlineColor(color(Role::Extracted));
    setExtraSelections({selection});
}

void PassageView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    const QRectF all = viewport()->rect();
    const QScrollBar &bar = *verticalScrollBar();
    const double height = lineHeight(TextStyle::DocumentBody);
    if (bar.value() > bar.minimum())
        fade(painter, {all.left(), all.top(), all.width(), height}, true);
    if (bar.value() < bar.maximum())
        fade(painter, {all.left(), all.bottom() - height, all.width(), height + 1}, false);
}

void PassageView::showEvent(QShowEvent *event)
{
    QTextEdit::showEvent(event);
    // The text gets its width only after this.
    QTimer::singleShot(0, this, [this] {
        QTextCursor cursor(document());
        cursor.setPosition(m_from);
        setTextCursor(cursor);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top()
                                      - scaled(48));
    });
}

void PassageView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_to > 0)
        highlight();
}

} // namespace lectern::ui
