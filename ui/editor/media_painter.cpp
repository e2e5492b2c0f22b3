// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/media_painter.h"

#include "ui/editor/formula_cache.h"
#include "ui/editor/picture_cache.h"

#include <QPainter>

namespace lectern::ui {
namespace {

using document::BlockType;

void paintPicture(QPainter &painter, const BlockLayout &layout, const BlockPaint &paint)
{
    const MediaBox &media = layout.media();
    const double ratio = painter.device()->devicePixelRatioF();
    const QImage image
        = layout.style().pictures->picture(*media.asset, (media.rect.size() * ratio).toSize());
    if (image.isNull()) {
        painter.fillRect(media.rect, color(Role::Sunken, paint.theme));
        return;
    }
    // Pictures are drawn for white paper, in the dark theme, too.
    painter.fillRect(media.rect, color(Role::Surface, ThemeKind::Light));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(media.rect, image);
}

void paintProblem(QPainter &painter, const MediaBox &media, const BlockPaint &paint)
{
    const QColor ink = color(Role::Warning, paint.theme);
    const double size = scaled(16);
    const QRectF glyph(media.problemRect.left() - scaled(20), media.problemRect.top(), size, size);
    paintGlyph(painter, Glyph::Warning, glyph, ink);
    painter.setFont(fontFor(TextStyle::Small));
    painter.setPen(ink);
    painter.drawText(media.problemRect, Qt::TextWordWrap, media.problem);
}

/// A figure without its picture: a well with the reason in it.
void paintMissing(QPainter &painter, const MediaBox &media, const BlockPaint &paint)
{
    painter.fillRect(media.rect, color(Role::Sunken, paint.theme));
    painter.setFont(fontFor(TextStyle::Small));
    painter.setPen(color(Role::Warning, paint.theme));
    painter.drawText(media.rect.adjusted(scaled(16), 0, -scaled(16), 0),
                     Qt::AlignCenter | Qt::TextWordWrap, media.problem);
}

void paintFormulaField(QPainter &painter, const BlockLayout &layout, const BlockPaint &paint)
{
    const FieldBox &box = layout.fields().front();
    if (box.isHidden)
        return;
    const QRectF well = box.rect.adjusted(-scaled(8), -scaled(4), scaled(8), scaled(4));
    painter.setPen(color(Role::Line, paint.theme));
    painter.setBrush(color(Role::Surface, paint.theme));
    painter.drawRoundedRect(well.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace

QRectF gripOf(const BlockLayout &layout)
{
    if (layout.type() != BlockType::Figure || !layout.context().hasChipRow
        || !layout.media().problem.isEmpty())
        return {};
    const double size = scaled(12);
    return QRectF(layout.media().rect.bottomRight() - QPointF(size, size), QSizeF(size, size));
}

void paintMedia(QPainter &painter, const BlockLayout &layout, const BlockPaint &paint)
{
    const MediaBox &media = layout.media();
    if (layout.type() == BlockType::Figure) {
        if (!media.problem.isEmpty()) {
            paintMissing(painter, media, paint);
            return;
        }
        paintPicture(painter, layout, paint);
        const QRectF grip = gripOf(layout);
        if (grip.isNull() || paint.isLocked)
            return;
        painter.fillRect(grip, color(Role::Accent, paint.theme));
        painter.setPen(color(Role::OnAccent, paint.theme));
        painter.drawLine(grip.bottomLeft() + QPointF(3, -3), grip.topRight() + QPointF(-3, 3));
        return;
    }
    if (!media.rect.isEmpty())
        layout.style().formulas->paint(painter, media.rect, media.latex,
                                       color(Role::Text, paint.theme));
    paintFormulaField(painter, layout, paint);
    if (!media.problem.isEmpty())
        paintProblem(painter, media, paint);
}

} // namespace lectern::ui
