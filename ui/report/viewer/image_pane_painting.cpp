// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ImagePane that paints pixels and words; marks have a file of their own.
#include "core/medical/measure/quantity_words.h"
#include "ui/report/viewer/image_pane.h"
#include "ui/report/viewer/overlay.h"
#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lectern::ui {

using medical::PlaneKind;
using medical::Vector3;

namespace {

constexpr int kMargin = 8; ///< Of the words in the corners.
constexpr int kRoomy = 400; ///< From this width on a pane says everything.

QColor onBlack(Role role)
{
    return color(role, ThemeKind::Dark);
}

} // namespace

void ImagePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    if (!hasVolume() || size().isEmpty())
        return;
    paintPixels(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontFor(TextStyle::Small));
    if (m_hasCross)
        paintCross(painter);
    paintMarks(painter);
    paintDrawing(painter);
    paintSides(painter);
    paintRuler(painter);
    paintWords(painter);
    if (m_hasKeyboardFocus && hasFocus()) {
        painter.setPen(QPen(onBlack(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void ImagePane::paintPixels(QPainter &painter)
{
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    const medical::PictureView view{.first = widgetToPlane(QPointF(0.5, 0.5) / ratio),
                                    .pixel = 1 / (scale() * ratio),
                                    .size = pixels};
    const int plane = index();
    if (m_picture.index != plane || m_picture.view != view || m_picture.slab != m_state.slab()
        || m_picture.greys != m_state.greys()) {
        if (m_picture.image.size() != pixels)
            m_picture.image = QImage(pixels, QImage::Format_Grayscale8);
        const int stride = int(m_picture.image.bytesPerLine());
        // Lines of an image are whole words: the picture is made as wide as they are.
        medical::PictureView padded = view;
        padded.size.setWidth(stride);
        drawPlane(*m_state.volume(), stack(), plane, padded, m_state.slab(), m_state.greys(),
                  {m_picture.image.bits(), std::size_t(m_picture.image.sizeInBytes())});
        m_picture.index = plane;
        m_picture.view = view;
        m_picture.slab = m_state.slab();
        m_picture.greys = m_state.greys();
    }
    m_picture.image.setDevicePixelRatio(ratio);
    painter.drawImage(QPointF(0, 0), m_picture.image);
}

void ImagePane::paintCross(QPainter &painter) const
{
    const QPointF at = toWidget(m_state.cross());
    const double gap = scaled(20);
    painter.setPen(QPen(onBlack(Role::ViewerCross), 1));
    // On whole pixels: a line of one pixel, not of two half ones.
    const double x = std::floor(at.x()) + 0.5;
    const double y = std::floor(at.y()) + 0.5;
    painter.drawLine(QPointF(0, y), QPointF(x - gap, y));
    painter.drawLine(QPointF(x + gap, y), QPointF(width(), y));
    painter.drawLine(QPointF(x, 0), QPointF(x, y - gap));
    painter.drawLine(QPointF(x, y + gap), QPointF(x, height()));
}

void ImagePane::paintSides(QPainter &painter) const
{
    const Vector3 right = stack().right();
    const Vector3 down = stack().down();
    const auto paint = [&](const QPointF &middle, const Vector3 &towards) {
        const QString letters = medical::sideLetters(towards);
        QRectF place(QPointF(), overlay::wordSize(painter, letters));
        place.moveCenter(middle);
        const QRectF inside = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
        place.moveLeft(std::clamp(place.left(), inside.left(), inside.right() - place.width()));
        place.moveTop(std::clamp(place.top(), inside.top(), inside.bottom() - place.height()));
        overlay::words(painter, place, letters, onBlack(Role::ViewerText));
    };
    painter.setFont(fontFor(TextStyle::SmallStrong));
    paint(QPointF(0, height() / 2.0), right * -1);
    paint(QPointF(width(), height() / 2.0), right);
    if (width() >= scaled(kRoomy)) { // In a narrow pane the corners' words reach to the middle.
        paint(QPointF(width() / 2.0, 0), down * -1);
        paint(QPointF(width() / 2.0, height()), down);
    }
    painter.setFont(fontFor(TextStyle::Small));
}

void ImagePane::paintRuler(QPainter &painter) const
{
    if (width() < scaled(kRoomy))
        return;
    int centimetres = 0;
    for (const int wanted : {10, 5, 2, 1}) {
        if (wanted * 10 * scale() <= height() * 0.3) {
            centimetres = wanted;
            break;
        }
    }
    if (centimetres == 0)
        return;
    const double length = centimetres * 10 * scale();
    const double x = width() - scaled(24);
    const double bottom = height() - scaled(64);
    const QColor color = onBlack(Role::ViewerText);
    overlay::casedLine(painter, {x, bottom - length}, {x, bottom}, color, 1);
    for (const double share : {0.0, 0.5, 1.0}) {
        const double half = scaled(share == 0.5 ? 3 : 5);
        const double y = bottom - length * share;
        overlay::casedLine(painter, {x - half, y}, {x + half, y}, color, 1);
    }
    const QString text = tr("%1 cm").arg(centimetres);
    QRectF place(QPointF(), overlay::wordSize(painter, text));
    place.moveTopRight({double(width() - kMargin), bottom + scaled(6)});
    overlay::words(painter, place, text, color);
}

void ImagePane::paintWords(QPainter &painter) const
{
    const QColor color = onBlack(Role::ViewerText);
    const QRectF inside = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const bool isRoomy = width() >= scaled(kRoomy);
    const medical::PlaneStack &planes = stack();
    const QString axis = QStringLiteral("xyz").mid(m_kind == PlaneKind::Sagittal      ? 0
                                                       : m_kind == PlaneKind::Coronal ? 1
                                                                                      : 2,
                                                   1);

    QStringList slice{isRoomy ? tr("Slice %1 of %2").arg(index() + 1).arg(count())
                              : tr("%1 / %2").arg(index() + 1).arg(count()),
                      tr("%1 %2 mm").arg(axis, medical::numberText(planes.positionOf(index()), 1))};
    if (m_isKeyImage)
        slice.append(tr("Key image"));
    const QRectF right
        = overlay::cornerWords(painter, inside, Qt::AlignRight | Qt::AlignTop, slice, color);
    QRectF left = inside;
    left.setRight(right.left() - kMargin);
    overlay::cornerWords(painter, left, Qt::AlignLeft | Qt::AlignTop,
                         m_words.isEmpty() ? QStringList{title()} : m_words, color);

    const medical::WindowLevel &window = m_state.greys().window;
    QStringList look;
    if (m_state.slab().thickness > 0) {
        const QString mm = QString::number(m_state.slab().thickness);
        look.append(m_state.slab().kind == medical::Slab::Kind::Maximum
                        ? tr("Slab %1 mm, maximum").arg(mm)
                        : tr("Slab %1 mm, mean").arg(mm));
    }
    if (m_state.greys().isInverted)
        look.append(tr("Inverted"));
    look.append(
        tr("W %1  L %2")
            .arg(medical::numberText(window.width, 0), medical::numberText(window.centre, 0)));
    overlay::cornerWords(painter, inside, Qt::AlignLeft | Qt::AlignBottom, look, color);
    if (isRoomy)
        overlay::cornerWords(painter, inside, Qt::AlignRight | Qt::AlignBottom,
                             {tr("Zoom %1×").arg(QString::number(zoom(), 'f', 1))}, color);
    if (!m_hint.isEmpty()) {
        QRectF place(QPointF(), overlay::wordSize(painter, m_hint));
        place.moveCenter(QPointF(width() / 2.0, height() - scaled(48)));
        overlay::words(painter, place, m_hint, onBlack(Role::Warning));
    }
}

} // namespace lectern::ui
