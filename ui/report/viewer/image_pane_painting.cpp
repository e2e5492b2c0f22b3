// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ImagePane that paints.
#include "ui/report/viewer/image_pane.h"
#include "ui/report/viewer/overlay.h"
#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QLineF>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace lectern::ui {

using medical::PlaneKind;
using medical::Vector3;

namespace {

constexpr int kMargin = 8; ///< Of the words in the corners.
constexpr int kTick = 4; ///< Half of the tick at an end.
constexpr int kAway = 26; ///< From a mark to its label.
constexpr int kRoomy = 400; ///< From this width on a pane says everything.

QColor onBlack(Role role)
{
    return color(role, ThemeKind::Dark);
}

QColor colorOf(const ShownMeasurement &shown)
{
    return onBlack(shown.isValid ? Role::ViewerMeasure : Role::Warning);
}

void paintTick(QPainter &painter, const QPointF &at, const QPointF &from, const QColor &color)
{
    const QLineF along(from, at);
    if (along.length() < 1)
        return;
    const QPointF across(-along.dy() / along.length() * scaled(kTick),
                         along.dx() / along.length() * scaled(kTick));
    overlay::casedLine(painter, at - across, at + across, color);
}

void paintEnds(QPainter &painter, const QPointF &a, const QPointF &b, const QColor &color)
{
    overlay::casedLine(painter, a, b, color);
    paintTick(painter, a, b, color);
    paintTick(painter, b, a, color);
}

void paintShape(QPainter &painter, const QList<QPointF> &points, MarkShape shape,
                const QColor &color)
{
    switch (shape) {
    case MarkShape::None:
        return;
    case MarkShape::Line:
    case MarkShape::Axes:
        for (int i = 0; i + 1 < points.size(); i += 2)
            paintEnds(painter, points.at(i), points.at(i + 1), color);
        return;
    case MarkShape::Outline:
        return overlay::casedPath(painter, points, true, color);
    case MarkShape::Angle:
        return overlay::casedPath(painter, points, false, color);
    }
}

QRectF boundsOf(const QList<QPointF> &points)
{
    QRectF bounds(points.first(), QSizeF(0, 0));
    for (const QPointF &point : points) {
        bounds.setLeft(std::min(bounds.left(), point.x()));
        bounds.setRight(std::max(bounds.right(), point.x()));
        bounds.setTop(std::min(bounds.top(), point.y()));
        bounds.setBottom(std::max(bounds.bottom(), point.y()));
    }
    const double space = scaled(kTick) + 2;
    return bounds.adjusted(-space, -space, space, space);
}

/// Moved out of `lesion` the shortest way.
QRectF outside(QRectF label, const QRectF &lesion)
{
    if (!label.intersects(lesion))
        return label;
    const std::array ways{
        QPointF(lesion.left() - label.right(), 0), QPointF(lesion.right() - label.left(), 0),
        QPointF(0, lesion.top() - label.bottom()), QPointF(0, lesion.bottom() - label.top())};
    return label.translated(*std::ranges::min_element(ways, {}, &QPointF::manhattanLength));
}

QString shapeText(const QList<Vector3> &points, ViewTool tool)
{
    const auto mm = [&points](qsizetype a, qsizetype b) {
        return overlay::oneDecimal(length(points.at(b) - points.at(a)));
    };
    if (points.size() < 2)
        return {};
    if (tool == ViewTool::Bidirectional && points.size() == 4)
        return QStringLiteral("%1 × %2 mm").arg(mm(0, 1), mm(2, 3));
    if (tool == ViewTool::Angle && points.size() == 3) {
        const Vector3 a = points.at(0) - points.at(1);
        const Vector3 b = points.at(2) - points.at(1);
        const double degrees = std::atan2(length(cross(a, b)), dot(a, b)) * 180 / std::numbers::pi;
        return overlay::oneDecimal(degrees) + u'°';
    }
    return tool == ViewTool::Length || tool == ViewTool::Bidirectional
        ? mm(0, 1) + QStringLiteral(" mm")
        : QString();
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

QList<ImagePane::Mark> ImagePane::marks() const
{
    QList<Mark> found;
    if (!isAcquired())
        return found;
    const int slice = stack().sliceOf(index());
    for (const ShownMeasurement &shown : m_state.measurements()) {
        if (shown.shape == MarkShape::None || shown.region.points.isEmpty()
            || m_state.sliceOf(shown.region) != slice)
            continue;
        Mark mark{.shown = &shown, .points = {}, .bounds = {}, .label = {}};
        const bool isEdited = m_edit && m_edit->name == shown.name;
        for (const QPointF &point : isEdited ? m_edit->points : shown.region.points)
            mark.points.append(toWidget(m_state.toPatient(slice, point)));
        mark.bounds = boundsOf(mark.points);
        mark.label = labelRect(mark, found);
        found.append(mark);
    }
    return found;
}

QRectF ImagePane::labelRect(const Mark &mark, const QList<Mark> &earlier) const
{
    if (mark.shown->label.isEmpty())
        return {};
    const QFontMetricsF metrics(fontFor(TextStyle::Small));
    const QSizeF size(metrics.horizontalAdvance(mark.shown->label) + scaled(12),
                      metrics.height() + scaled(4));
    QRectF label(QPointF(), size);
    if (const auto place = m_state.labelPlace(mark.shown->name)) {
        label.moveCenter(mark.bounds.center() + *place);
        return outside(label, mark.bounds);
    }
    const double away = scaled(kAway);
    const QRectF b = mark.bounds;
    const std::array corners{
        QPointF(b.right() + away, b.bottom() + away),
        QPointF(b.right() + away, b.top() - away - size.height()),
        QPointF(b.left() - away - size.width(), b.bottom() + away),
        QPointF(b.left() - away - size.width(), b.top() - away - size.height())};
    const QRectF inside = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    for (const QPointF &corner : corners) {
        label.moveTopLeft(corner);
        const bool isFree = std::ranges::none_of(earlier, [&label](const Mark &other) {
            return label.intersects(other.label) || label.intersects(other.bounds);
        });
        if (isFree && inside.contains(label))
            return label;
    }
    label.moveTopLeft(corners.front());
    return label;
}

void ImagePane::paintMarks(QPainter &painter) const
{
    const QList<Mark> all = marks();
    for (const Mark &mark : all)
        paintMark(painter, mark);
    for (const Mark &mark : all)
        paintLabel(painter, mark);
}

void ImagePane::paintMark(QPainter &painter, const Mark &mark) const
{
    const QColor color = colorOf(*mark.shown);
    paintShape(painter, mark.points, mark.shown->shape, color);
    if (!mark.shown->isDrawn || mark.shown->name != m_state.selected())
        return;
    const bool isEdited = m_edit && m_edit->name == mark.shown->name;
    const double half = scaled(3);
    for (int i = 0; i < mark.points.size(); ++i) {
        const QRectF handle(mark.points.at(i) - QPointF(half, half), QSizeF(2 * half, 2 * half));
        painter.setPen(QPen(color, 1));
        painter.setBrush(isEdited && m_edit->point == i ? color : QColor(Qt::black));
        painter.drawRect(handle);
    }
}

void ImagePane::paintLabel(QPainter &painter, const Mark &mark) const
{
    if (mark.label.isEmpty())
        return;
    const QColor color = colorOf(*mark.shown);
    const QPointF end(std::clamp(mark.bounds.center().x(), mark.label.left(), mark.label.right()),
                      std::clamp(mark.bounds.center().y(), mark.label.top(), mark.label.bottom()));
    const QPointF start(std::clamp(end.x(), mark.bounds.left(), mark.bounds.right()),
                        std::clamp(end.y(), mark.bounds.top(), mark.bounds.bottom()));
    overlay::casedLine(painter, start, end, color, 1);
    overlay::words(painter, mark.label, mark.shown->label, color);
    if (mark.shown->name == m_state.selected()) {
        painter.setPen(QPen(color, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(mark.label.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
}

void ImagePane::paintDrawing(QPainter &painter) const
{
    if (!m_drawing)
        return;
    const QColor color = onBlack(Role::ViewerMeasure);
    QList<QPointF> points;
    QList<Vector3> places;
    for (const QPointF &point : m_drawing->shape()) {
        points.append(planeToWidget(point));
        places.append(stack().toPatient(m_drawing->index, point));
    }
    switch (m_drawing->tool) {
    case ViewTool::Region:
        overlay::casedPath(painter, points, m_drawing->isEllipse, color);
        break;
    case ViewTool::Angle:
        overlay::casedPath(painter, points, false, color);
        break;
    default:
        paintShape(painter, points, MarkShape::Axes, color);
    }
    const QPointF loose = planeToWidget(m_drawing->points.last());
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(loose, scaled(4), scaled(4));
    const QString text = shapeText(places, m_drawing->tool);
    if (text.isEmpty())
        return;
    QRectF label(QPointF(), overlay::wordSize(painter, text));
    label.moveTopLeft(loose + QPointF(scaled(14), scaled(14)));
    overlay::words(painter, label, text, color);
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
                      tr("%1 %2 mm").arg(axis, overlay::oneDecimal(planes.positionOf(index())))};
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
    look.append(tr("W %1  L %2")
                    .arg(overlay::wholeNumber(window.width), overlay::wholeNumber(window.centre)));
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
