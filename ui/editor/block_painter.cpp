// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/block_painter.h"

#include "ui/controls/chip.h"
#include "ui/editor/exhibit.h"
#include "ui/editor/media_painter.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace lectern::ui {
namespace {

using document::BlockType;

void paintSelection(QPainter &painter, const BlockLayout &layout, const PageMetrics &metrics,
                    const BlockPaint &paint)
{
    const QRectF area(0, layout.bodyTop(), metrics.blockWidth(),
                      layout.height() - layout.bodyTop());
    painter.fillRect(area,
                     color(paint.isWindowActive ? Role::Selection : Role::Sunken, paint.theme));
    painter.fillRect(QRectF(area.topLeft(), QSizeF(2, area.height())),
                     color(Role::Accent, paint.theme));
}

void paintGutter(QPainter &painter, const BlockLayout &layout, const BlockPaint &paint)
{
    const double size = scaled(16);
    double top = layout.bodyTop() + scaled(6);
    if (!layout.cardRect().isNull())
        top = layout.cardRect().top() + scaled(8);
    if (paint.isLocked || paint.showsHandle)
        paintGlyph(painter, paint.isLocked ? Glyph::Lock : Glyph::Handle,
                   QRectF(scaled(4), top, size, size), color(Role::Text3, paint.theme));
    if (paint.origins.total() == 0)
        return;
    const auto kind = paint.origins.mostFrequent();
    const QRectF place(scaled(28), top, size, size);
    paintGlyph(painter, glyphOf(kind), place, color(roleOf(kind), paint.theme));
    if (paint.origins.kinds() > 1) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::Text2, paint.theme));
        painter.drawEllipse(place.topRight() + QPointF(1, 2), 2, 2);
    }
}

void paintTag(QPainter &painter, const Tag &tag, double right, double middle, ThemeKind theme)
{
    const int width = chipWidth(tag.text, tag.glyph.has_value());
    paintChip(painter, QPoint(int(right) - width, int(middle)), tag.text, color(tag.ink, theme),
              color(tag.tint, theme), tag.glyph);
}

void paintCardHead(QPainter &painter, const BlockLayout &layout, const BlockPaint &paint)
{
    const QRectF card = layout.cardRect();
    painter.setPen(color(Role::Line, paint.theme));
    painter.setBrush(color(Role::Surface, paint.theme));
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const CardShape &shape = layout.shape();
    if (shape.title.isEmpty())
        return;
    const QRectF head(card.left() + scaled(16), card.top() + scaled(8), card.width() - scaled(32),
                      scaled(24));
    const QFont title = fontFor(TextStyle::BodyStrong);
    painter.setFont(title);
    painter.setPen(color(Role::Text, paint.theme));
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, shape.title);
    painter.setFont(fontFor(TextStyle::Small));
    painter.setPen(color(Role::Text2, paint.theme));
    const double indent = QFontMetricsF(title).horizontalAdvance(shape.title) + scaled(12);
    painter.drawText(head.adjusted(indent, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shape.meta);
    if (shape.tag)
        paintTag(painter, *shape.tag, head.right(), head.center().y(), paint.theme);
}

void paintExhibit(QPainter &painter, const BlockLayout &layout, const BlockPaint &paint)
{
    const QRect place = layout.exhibitRect();
    if (!paint.isExhibitLive)
        layout.shape().exhibit->paint(painter, place, *paint.content, *paint.block, paint.theme);
    if (layout.cardRect().bottom() - place.bottom() > scaled(8))
        painter.fillRect(QRect(place.left(), place.bottom() + 1, place.width(), 1),
                         color(Role::Line, paint.theme));
}

void paintCardLine(QPainter &painter, const BlockLayout &layout, const FieldBox &box,
                   const BlockPaint &paint)
{
    const CardLine &line = *box.line;
    const QRectF card = layout.cardRect();
    if (!line.label.isEmpty()) {
        painter.setFont(fontFor(TextStyle::SmallStrong));
        painter.setPen(color(Role::Text2, paint.theme));
        painter.drawText(QRectF(card.left() + scaled(16), box.rect.top(), scaled(kLabelColumn - 8),
                                box.look.lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, line.label);
    }
    if (!line.ring.isEmpty()) {
        const Role ink = line.isKey ? Role::Success : Role::Border;
        const double size = scaled(18);
        const QRectF ring(card.left() + scaled(16),
                          box.rect.top() + (box.look.lineHeight - size) / 2, size, size);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(ink, paint.theme), line.isKey ? 1.5 : 1));
        painter.drawEllipse(ring);
        painter.setFont(fontFor(TextStyle::Small));
        painter.setPen(color(line.isKey ? Role::Success : Role::Text2, paint.theme));
        painter.drawText(ring, Qt::AlignCenter, line.ring);
    }
    if (line.tag)
        paintTag(painter, *line.tag, card.right() - scaled(16),
                 box.rect.top() + box.look.lineHeight / 2.0, paint.theme);
}

/// A block that is a row of a table: heads over the first one, quiet notes under the texts.
void paintRow(QPainter &painter, const BlockLayout &layout, const BlockPaint &paint)
{
    const QPen line(color(Role::Line, paint.theme));
    for (const FieldBox &box : layout.fields()) {
        if (box.frame.isNull() || !box.line)
            continue;
        const auto column = std::ranges::find(layout.shape().columns, box.key, &RowColumn::field);
        painter.setPen(line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.frame.adjusted(0.5, 0.5, 0.5, 0.5));
        painter.setFont(fontFor(TextStyle::Small));
        painter.setPen(color(Role::Text2, paint.theme));
        painter.drawText(QRectF(box.rect.bottomLeft(), QSizeF(box.rect.width(), scaled(18))),
                         Qt::AlignLeft | Qt::AlignVCenter, column->note);
        if (layout.rowHead().isNull())
            continue;
        const QRectF head(box.frame.left(), layout.rowHead().top(), box.frame.width(),
                          layout.rowHead().height());
        painter.setPen(line);
        painter.drawRect(head.adjusted(0.5, 0.5, 0.5, 0.5));
        painter.setFont(fontFor(TextStyle::BodyStrong));
        painter.setPen(color(Role::Text2, paint.theme));
        painter.drawText(head.adjusted(scaled(12), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         column->heading);
    }
}

void paintTable(QPainter &painter, const BlockLayout &layout, const BlockPaint &paint)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const FieldBox &box : layout.fields()) {
        painter.setPen(color(Role::Line, paint.theme));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.frame.toAlignedRect().adjusted(0, 0, -1, 0));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

/// The label beside a field and what stands in it while it is empty.
void paintFieldWords(QPainter &painter, const FieldBox &box, const PageMetrics &metrics,
                     const BlockPaint &paint)
{
    const QRectF line(metrics.gutter, box.rect.top(), metrics.column, box.look.lineHeight);
    if (!box.label.isEmpty()) {
        painter.setFont(fontFor(TextStyle::SmallStrong));
        painter.setPen(color(Role::Text2, paint.theme));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, box.label);
    }
    if (!box.placeholder.isEmpty() && box.text->isEmpty()) {
        painter.setFont(fontFor(TextStyle::Small));
        painter.setPen(color(paint.isSelected ? Role::Text2 : Role::Text3, paint.theme));
        painter.drawText(QRectF(box.rect.topLeft(), QSizeF(box.rect.width(), box.look.lineHeight)),
                         box.look.alignment | Qt::AlignVCenter, box.placeholder);
    }
}

} // namespace

void paintFieldText(QPainter &painter, const FieldBox &box, const QColor &ink)
{
    painter.save();
    painter.translate(box.rect.topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, ink);
    box.seen().documentLayout()->draw(&painter, context);
    painter.restore();
}

void paintBlock(QPainter &painter, const BlockLayout &layout, const PageMetrics &metrics,
                const BlockPaint &paint)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (paint.isSelected)
        paintSelection(painter, layout, metrics, paint);
    if (!layout.context().sectionTitle.isEmpty()) {
        painter.setFont(fontFor(TextStyle::Section, metrics.language));
        painter.setPen(color(Role::Text, paint.theme));
        painter.drawText(QRectF(metrics.gutter, 0, metrics.column, layout.bodyTop()),
                         Qt::AlignLeft | Qt::AlignBottom, layout.context().sectionTitle);
    }
    if (layout.type() != BlockType::Heading)
        paintGutter(painter, layout, paint);
    if (!layout.cardRect().isNull())
        paintCardHead(painter, layout, paint);
    if (!layout.exhibitRect().isNull() && paint.block)
        paintExhibit(painter, layout, paint);
    const bool isRow = !layout.shape().columns.isEmpty();
    if (layout.type() == BlockType::Table)
        paintTable(painter, layout, paint);
    else if (isRow)
        paintRow(painter, layout, paint);
    else if (layout.type() == BlockType::Figure || layout.type() == BlockType::Formula)
        paintMedia(painter, layout, paint);
    const QColor ink
        = color(layout.type() == BlockType::Figure ? Role::Text2 : Role::Text, paint.theme);
    for (const FieldBox &box : layout.fields()) {
        if (box.isHidden)
            continue;
        paintFieldWords(painter, box, metrics, paint);
        if (box.line && !isRow)
            paintCardLine(painter, layout, box, paint);
        if ((isRow || !layout.cardRect().isNull()) && !box.line)
            continue; // The card does not show this field.
        if (!box.marker.isEmpty()) {
            painter.setFont(box.look.font);
            painter.setPen(ink);
            const QTextLine line = box.seen().firstBlock().layout()->lineAt(0);
            const double baseline = box.rect.top()
                + (line.isValid() ? line.y() + line.ascent() : box.look.lineHeight * 0.75);
            const double markerWidth = painter.fontMetrics().horizontalAdvance(box.marker);
            painter.drawText(QPointF(box.rect.left() - markerWidth - scaled(6), baseline),
                             box.marker);
        }
        if (box.key != paint.liveField)
            paintFieldText(painter, box, ink);
    }
}

} // namespace lectern::ui
