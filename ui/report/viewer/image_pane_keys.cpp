// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ImagePane that follows the keys.
#include "ui/report/viewer/image_pane.h"
#include "ui/report/viewer/pane_area.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace lectern::ui {
namespace {

constexpr int kFarSlices = 10; ///< Of PgUp and PgDn.
constexpr int kFarPixels = 10; ///< Of Shift and an arrow.
constexpr double kZoomStep = 1.25; ///< Of the plus key.
constexpr double kPanStep = 20; ///< Pixels.
constexpr double kWindowStep = 0.04; ///< Of the window's width.

bool isModified(const QKeyEvent &event)
{
    return event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
}

QPointF stepOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

void ImagePane::keyPressEvent(QKeyEvent *event)
{
    m_hasKeyboardFocus = true;
    const bool isFar = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isTaken = hasVolume() && !isModified(*event)
        && (takeArrow(event->key(), isFar) || takeDrawingKey(event->key())
            || takeSliceKey(event->key()) || takeZoomKey(event->key()));
    if (!isTaken && event->key() == Qt::Key_Escape)
        Q_EMIT escaped();
    if (!isTaken)
        QWidget::keyPressEvent(event);
    update();
}

bool ImagePane::focusNextPrevChild(bool next)
{
    auto *area = qobject_cast<PaneArea *>(parentWidget());
    return (area && area->turnOver(next)) || QWidget::focusNextPrevChild(next);
}

bool ImagePane::takeArrow(int key, bool isFar)
{
    const QPointF step = stepOf(key) * (isFar ? kFarPixels : 1);
    if (step.isNull())
        return false;
    if (m_drawing || m_edit) {
        const double voxel = scale() * stack().pixelWidth();
        moveLoosePoint(step * voxel);
        return true;
    }
    if (m_state.tool() != ViewTool::Cross)
        return takeToolArrow(stepOf(key), isFar);
    const QPointF voxel(step.x() * stack().pixelWidth(), step.y() * stack().pixelHeight());
    m_state.setCross(stack().toPatient(index(), stack().toPlane(index(), m_state.cross()) + voxel));
    return true;
}

bool ImagePane::takeToolArrow(const QPointF &step, bool isFar)
{
    if (step.x() == 0 && !isFar) // Up and Down alone go through the slices.
        return false;
    if (m_state.tool() == ViewTool::Pan) {
        zoomBy(1); // From here on the plane stays where it is put.
        m_centre -= step * kPanStep / scale();
        return true;
    }
    if (m_state.tool() != ViewTool::Window)
        return false;
    medical::WindowLevel window = m_state.greys().window;
    const double by = std::max(1.0, std::round(window.width * kWindowStep));
    window.width += step.x() * by;
    window.centre += step.y() * by;
    m_state.setWindow(window);
    return true;
}

bool ImagePane::takeZoomKey(int key)
{
    if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        zoomBy(kZoomStep);
    else if (key == Qt::Key_Minus)
        zoomBy(1 / kZoomStep);
    else
        return false;
    return true;
}

bool ImagePane::takeDrawingKey(int key)
{
    const bool isSet = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (key == Qt::Key_Escape && (m_drawing || m_edit)) {
        emitEdit();
        cancelDrawing();
        return true;
    }
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        if (m_drawing)
            cancelDrawing();
        else if (!m_state.selected().isEmpty())
            Q_EMIT removeRequested(m_state.selected());
        return true;
    }
    if (key == Qt::Key_F2) {
        Q_EMIT nameRequested(m_state.selected());
        return true;
    }
    if (!isSet)
        return false;
    if (m_drawing && m_drawing->tool == ViewTool::Region && m_drawing->points.size() > 3
        && key != Qt::Key_Space)
        finishDrawing(); // Space sets corner after corner, Return closes.
    else if (m_drawing)
        setPoint();
    else if (m_edit)
        m_edit->point = int((m_edit->point + 1) % m_edit->points.size());
    else if (m_state.tool() == ViewTool::Nodule)
        Q_EMIT drawn(ViewTool::Nodule, {m_state.cross()});
    else if (setsPoints(m_state.tool()))
        pressPoint(toWidget(m_state.cross()));
    else if (const auto *shown = m_state.measurement(m_state.selected()); shown && shown->isDrawn)
        startEdit(*shown, 0);
    else
        return false;
    if (m_drag == Drag::Draw)
        m_drag = Drag::None; // No button is held.
    return true;
}

bool ImagePane::takeSliceKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        scroll(-1);
        return true;
    case Qt::Key_Down:
        scroll(1);
        return true;
    case Qt::Key_PageUp:
        scroll(-kFarSlices);
        return true;
    case Qt::Key_PageDown:
        scroll(kFarSlices);
        return true;
    case Qt::Key_Home:
        scrollTo(0);
        return true;
    case Qt::Key_End:
        scrollTo(count() - 1);
        return true;
    default:
        return false;
    }
}

} // namespace lectern::ui
