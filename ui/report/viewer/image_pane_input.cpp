// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ImagePane that follows the pointer.
#include "ui/report/viewer/image_pane.h"
#include "ui/theme/type.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace lectern::ui {

using medical::Vector3;

namespace {

constexpr double kClick = 4; ///< Pixels; what moved less was not pulled.
constexpr double kReach = 9; ///< Pixels around a point within which it is taken.
constexpr double kNotch = 120; ///< Of a wheel.
constexpr double kZoomStep = 1.01; ///< A pixel of the pointer's way.

/// The place of a mark's point that the pointer can take; -1: none.
int pointNear(const QList<QPointF> &points, const QPointF &at)
{
    for (int i = 0; i < points.size(); ++i)
        if (QLineF(points.at(i), at).length() <= scaled(int(kReach)))
            return i;
    return -1;
}

} // namespace

ImagePane::Drag ImagePane::dragFor(const QMouseEvent &event)
{
    if (event.button() == Qt::MiddleButton)
        return Drag::Pan;
    if (event.button() == Qt::RightButton)
        return Drag::Zoom;
    if (event.button() != Qt::LeftButton)
        return Drag::None;
    switch (m_state.tool()) {
    case ViewTool::Window:
        return Drag::Window;
    case ViewTool::Pan:
        return Drag::Pan;
    case ViewTool::Zoom:
        return Drag::Zoom;
    case ViewTool::Cross:
        return Drag::Cross;
    default:
        return Drag::None;
    }
}

void ImagePane::mousePressEvent(QMouseEvent *event)
{
    m_hasKeyboardFocus = false;
    if (!hasVolume())
        return;
    m_dragFrom = m_pressedAt = event->position();
    m_windowBefore = m_state.greys().window;
    m_drag = dragFor(*event);
    if (event->button() != Qt::LeftButton || (!m_drawing && pressOnMark(event->position())))
        return;
    if (m_state.tool() == ViewTool::Nodule)
        Q_EMIT drawn(ViewTool::Nodule, {toPatient(event->position())});
    else if (setsPoints(m_state.tool()))
        pressPoint(event->position());
    else if (m_drag == Drag::Cross)
        m_state.setCross(toPatient(event->position()));
}

bool ImagePane::pressOnMark(const QPointF &at)
{
    const QList<Mark> all = marks();
    for (const Mark &mark : all) {
        const bool isSelected = mark.shown->name == m_state.selected();
        const int point = isSelected && mark.shown->isDrawn ? pointNear(mark.points, at) : -1;
        if (point >= 0) {
            startEdit(*mark.shown, point);
            m_drag = Drag::EditPoint;
            return true;
        }
    }
    for (const Mark &mark : all) {
        if (!mark.label.contains(at))
            continue;
        m_drag = Drag::Label;
        m_dragged = mark.shown->name;
        m_labelGrip = at - mark.label.center();
        Q_EMIT chosen(m_dragged);
        return true;
    }
    return false;
}

void ImagePane::pressPoint(const QPointF &at)
{
    if (!isAcquired()) {
        m_hint = tr("Draw on the acquired slices.");
        setAccessibleDescription(m_hint);
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
        update();
        return;
    }
    m_hint.clear();
    const QPointF point = widgetToPlane(at);
    if (!m_drawing)
        m_drawing = PaneDrawing{.tool = m_state.tool(), .index = index(), .points = {point}};
    else
        m_drawing->points.last() = point;
    m_drag = Drag::Draw;
    setPoint();
}

void ImagePane::setPoint()
{
    const bool isClosed = m_drawing->tool == ViewTool::Region && m_drawing->points.size() > 3
        && QLineF(planeToWidget(m_drawing->points.first()), planeToWidget(m_drawing->points.last()))
                .length()
            <= scaled(int(kReach));
    const qsizetype count = m_drawing->points.size();
    const bool isSamePlace = count >= 2
        && QLineF(planeToWidget(m_drawing->points.at(count - 2)),
                  planeToWidget(m_drawing->points.last()))
                .length()
            < 1;
    if (isSamePlace) // A double click, or a key pressed twice.
        return;
    if (isClosed || m_drawing->isComplete())
        return finishDrawing();
    m_drawing->points.append(m_drawing->points.last()); // The next one is loose.
    update();
}

void ImagePane::finishDrawing()
{
    PaneDrawing done = *std::exchange(m_drawing, std::nullopt);
    m_drag = Drag::None;
    const bool isPolygon = done.tool == ViewTool::Region && !done.isEllipse;
    if (isPolygon)
        done.points.removeLast(); // Loose, or on the first one.
    QList<Vector3> points;
    for (const QPointF &point : done.shape())
        points.append(stack().toPatient(done.index, point));
    update();
    if (!isPolygon || points.size() >= 3)
        Q_EMIT drawn(done.tool, points);
}

void ImagePane::cancelDrawing()
{
    m_drawing.reset();
    m_edit.reset();
    m_editRest.stop();
    if (m_drag == Drag::Draw || m_drag == Drag::EditPoint)
        m_drag = Drag::None;
    update();
}

void ImagePane::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None && m_drawing) {
        m_drawing->points.last() = widgetToPlane(event->position());
        update();
    } else if (m_drag != Drag::None) {
        drag(event->position());
    }
}

void ImagePane::drag(const QPointF &to)
{
    const QPointF by = to - m_dragFrom;
    m_dragFrom = to;
    switch (m_drag) {
    case Drag::Window:
        return dragWindow(to - m_pressedAt);
    case Drag::Pan:
        if (m_scale == 0)
            zoomBy(1); // From here on the plane stays where it is put.
        m_centre -= by / scale();
        return update();
    case Drag::Zoom:
        return zoomBy(std::pow(kZoomStep, -by.y()), m_pressedAt);
    case Drag::Cross:
        return m_state.setCross(toPatient(to));
    case Drag::Draw:
        m_drawing->points.last() = widgetToPlane(to);
        m_drawing->isEllipse = m_drawing->tool == ViewTool::Region && m_drawing->points.size() == 2
            && QLineF(m_pressedAt, to).length() > kClick;
        return update();
    case Drag::EditPoint:
        return moveLoosePoint(by);
    case Drag::Label:
        for (const Mark &mark : marks())
            if (mark.shown->name == m_dragged)
                return m_state.setLabelPlace(m_dragged, to - m_labelGrip - mark.bounds.center());
        return;
    case Drag::None:
        return;
    }
}

void ImagePane::dragWindow(const QPointF &by)
{
    medical::WindowLevel window = m_windowBefore;
    // A wide window changes in wide steps: 400 pixels double it.
    const double step = std::max(0.25, window.width / 400);
    window.width += std::round(by.x() * step);
    window.centre += std::round(by.y() * step);
    m_state.setWindow(window);
}

void ImagePane::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag ended = std::exchange(m_drag, Drag::None);
    if (ended == Drag::EditPoint)
        emitEdit();
    const bool wasPulled = QLineF(m_pressedAt, event->position()).length() > kClick;
    if (ended == Drag::Draw && m_drawing && wasPulled)
        setPoint();
    if (event->button() == Qt::RightButton && !wasPulled && !m_drawing)
        askForMenu(event->position());
}

void ImagePane::askForMenu(const QPointF &at)
{
    for (const Mark &mark : marks()) {
        if (!mark.label.contains(at) && !mark.bounds.contains(at))
            continue;
        const QString name = mark.shown->name; // The mark is not there any more once it is chosen.
        Q_EMIT chosen(name);
        Q_EMIT menuRequested(name, mapToGlobal(at.toPoint()));
        return;
    }
}

void ImagePane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_drawing && m_drawing->tool == ViewTool::Region)
        finishDrawing();
    else if (event->button() == Qt::LeftButton && !setsPoints(m_state.tool())
             && m_state.tool() != ViewTool::Nodule)
        Q_EMIT fullPaneRequested();
    else
        mousePressEvent(event);
}

void ImagePane::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (!hasVolume())
        return;
    const double turned = event->angleDelta().y();
    if (event->modifiers().testFlag(Qt::ControlModifier))
        return zoomBy(std::pow(1.0015, turned), event->position());
    m_wheel -= turned;
    const int slices = int(m_wheel / kNotch);
    m_wheel -= slices * kNotch;
    if (slices != 0)
        scroll(slices);
}

void ImagePane::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hint.clear();
    update();
}

void ImagePane::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept(); // The right button zooms as it is pulled; its click is a release.
    if (event->reason() == QContextMenuEvent::Keyboard && !m_state.selected().isEmpty())
        Q_EMIT menuRequested(m_state.selected(), mapToGlobal(rect().center()));
}

void ImagePane::moveLoosePoint(const QPointF &pixels)
{
    if (m_drawing) {
        m_drawing->points.last() += pixels / scale();
    } else if (m_edit) {
        const medical::PlaneStack &planes = stack();
        QPointF &point = m_edit->points[m_edit->point];
        const Vector3 from = m_state.toPatient(planes.sliceOf(index()), point);
        const Vector3 to
            = planes.toPatient(index(), planes.toPlane(index(), from) + pixels / scale());
        const Vector3 voxel = planes.grid().toVoxel(to);
        point = {voxel.x + 0.5, voxel.y + 0.5};
        m_edit->isTold = false;
        if (m_drag != Drag::EditPoint)
            m_editRest.start();
    }
    update();
}

void ImagePane::startEdit(const ShownMeasurement &shown, int point)
{
    if (!isAcquired() || m_state.sliceOf(shown.region) != stack().sliceOf(index()))
        return;
    if (!m_edit || m_edit->name != shown.name)
        m_edit = Edit{.name = shown.name,
                      .before = shown.region.points,
                      .points = shown.region.points,
                      .point = point};
    m_edit->point = point;
    update();
}

void ImagePane::emitEdit()
{
    m_editRest.stop();
    if (!m_edit || m_edit->isTold)
        return;
    m_edit->isTold = true;
    const auto *shown = m_state.measurement(m_edit->name);
    if (!shown)
        return;
    const auto slice = m_state.sliceOf(shown->region);
    QList<Vector3> points;
    for (const QPointF &point : m_edit->points)
        points.append(m_state.toPatient(*slice, point));
    Q_EMIT pointsMoved(m_edit->name, points);
}

void ImagePane::followEdit()
{
    const auto *shown = m_edit ? m_state.measurement(m_edit->name) : nullptr;
    if (m_edit && m_drag != Drag::EditPoint && (!shown || shown->name != m_state.selected()))
        m_edit.reset();
    else if (m_edit && m_edit->isTold && shown && shown->region.points != m_edit->before) {
        m_edit->before = m_edit->points = shown->region.points;
        m_edit->point = std::min(m_edit->point, int(m_edit->points.size()) - 1);
    }
    if (m_edit && m_edit->points.isEmpty()) // Measured anew, and nothing was found.
        m_edit.reset();
    update();
}

void ImagePane::updateCursor()
{
    switch (m_state.tool()) {
    case ViewTool::Window:
        return setCursor(Qt::ArrowCursor);
    case ViewTool::Pan:
        return setCursor(Qt::OpenHandCursor);
    case ViewTool::Zoom:
        return setCursor(Qt::SizeVerCursor);
    default:
        return setCursor(Qt::CrossCursor);
    }
}

void ImagePane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    m_hasKeyboardFocus = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason;
    update();
}

void ImagePane::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_hasKeyboardFocus = false;
    emitEdit();
    update();
}

void ImagePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    update();
}

} // namespace lectern::ui
