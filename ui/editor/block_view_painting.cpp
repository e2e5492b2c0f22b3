// SPDX-License-Identifier: GPL-3.0-or-later
// The part of BlockView that paints the page.
#include "ui/editor/block_painter.h"
#include "ui/editor/block_view.h"
#include "ui/editor/exhibit_host.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace lectern::ui {

OriginCounts BlockView::origins(const document::Block &block) const
{
    auto found = m_origins.find(block.id);
    if (found == m_origins.end())
        found = m_origins.insert(block.id,
                                 originsOf(document::sentencesOf(m_document.content(), block)));
    return *found;
}

void BlockView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), color(Role::Surface, this));
    if (m_layout.style().hasHead)
        paintHead(painter);
    const QList<document::BlockId> selected = selectedBlocks();
    const auto current = currentBlock();
    const double scroll = verticalScrollBar()->value() - headHeight();
    const QList<document::Block> &blocks = m_document.content().blocks;
    for (int i = std::max(0, m_layout.indexAt(scroll + event->rect().top()));
         i < m_layout.count() && yOf(i) <= event->rect().bottom(); ++i) {
        if (!m_layout.isShown(i))
            continue;
        const document::Block &block = blocks.at(i);
        BlockPaint paint;
        paint.theme = themeOf(palette());
        paint.origins = origins(block);
        paint.liveField = m_field && m_field->block == block.id ? m_field->key : QString();
        paint.isSelected = selected.contains(block.id);
        paint.isWindowActive = isActiveWindow();
        paint.showsHandle = paint.isSelected || current == block.id || m_hovered == block.id;
        paint.isLocked = block.locked;
        paint.isExhibitLive = m_exhibits->block() == block.id;
        paint.content = &m_document.content();
        paint.block = &block;
        painter.save();
        painter.translate(left(), yOf(i));
        paintBlock(painter, m_layout.layout(i), m_layout.metrics(), paint);
        painter.restore();
    }
    if (!m_draft.isEmpty()) {
        painter.save();
        painter.translate(left(), headHeight() + m_layout.bottom() - verticalScrollBar()->value());
        m_draft.paint(painter, m_layout.metrics(), themeOf(palette()));
        painter.restore();
    }
    paintDropLine(painter);
}

void BlockView::paintHead(QPainter &painter) const
{
    const document::Header &header = m_document.header();
    const double x = left() + m_layout.metrics().gutter;
    double y = scaled(kPagePadding) - verticalScrollBar()->value();
    painter.setFont(fontFor(TextStyle::Display, header.language));
    painter.setPen(color(Role::Text, this));
    painter.drawText(
        QRectF(x, y, m_layout.metrics().column, lineHeight(TextStyle::Display)),
        Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(header.title, Qt::ElideRight, m_layout.metrics().column));
    y += lineHeight(TextStyle::Display);
    QStringList meta;
    if (!header.subject.isEmpty())
        meta.append(header.subject);
    if (!header.className.isEmpty())
        meta.append(header.className);
    if (header.minutes > 0)
        meta.append(tr("%n minute(s)", nullptr, header.minutes));
    meta.append(header.plan == u"jiaoan" ? tr("Chinese plan") : tr("5E plan"));
    meta.append(header.language == Language::Chinese ? tr("Chinese") : tr("English"));
    painter.setFont(fontFor(TextStyle::Body));
    painter.setPen(color(Role::Text2, this));
    painter.drawText(QRectF(x, y, m_layout.metrics().column, lineHeight(TextStyle::Body)),
                     Qt::AlignLeft | Qt::AlignVCenter, meta.join(QStringLiteral(" · ")));
}

void BlockView::paintDropLine(QPainter &painter) const
{
    if (m_dropIndex < 0)
        return;
    const double y = m_dropIndex < m_layout.count()
        ? yOf(m_dropIndex) - scaled(3)
        : headHeight() + m_layout.bottom() - verticalScrollBar()->value();
    painter.fillRect(QRectF(left() + m_layout.metrics().gutter, y, m_layout.metrics().column, 2),
                     color(Role::Accent, this));
}

} // namespace lectern::ui
