// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Viewer that takes what was drawn, and keeps key images.
#include "core/medical/measure/quantity_words.h"
#include "ui/report/viewer/image_pane.h"
#include "ui/report/viewer/measurement_table.h"
#include "ui/report/viewer/overlay.h"
#include "ui/report/viewer/pane_area.h"
#include "ui/report/viewer/view_state.h"
#include "ui/report/viewer/viewer.h"

#include <QMenu>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lectern::ui {

using medical::Vector3;

namespace {

medical::MeasureOrder orderFor(ViewTool tool, const QList<Vector3> &points)
{
    medical::MeasureOrder order;
    switch (tool) {
    case ViewTool::Nodule:
        order.nodules = points;
        break;
    case ViewTool::Region:
        order.polygon = points;
        break;
    case ViewTool::Bidirectional:
        order.axes = points;
        break;
    default:
        order.line = points;
    }
    return order;
}

/// An angle in degrees, and its uncertainty where every point is known to a pixel.
std::pair<double, double> angleOf(const QList<Vector3> &points, double pixel)
{
    const Vector3 a = points.at(0) - points.at(1);
    const Vector3 b = points.at(2) - points.at(1);
    const double radians = std::atan2(length(cross(a, b)), dot(a, b));
    const double la = length(a);
    const double lb = length(b);
    // Only what moves across an arm turns it; the corner turns both, partly against each other.
    const double turns = 2 / (la * la) + 2 / (lb * lb) - 2 * std::cos(radians) / (la * lb);
    const double degree = 180 / std::numbers::pi;
    return {radians * degree, std::sqrt(std::max(0.0, turns)) * pixel / std::sqrt(12.0) * degree};
}

} // namespace

void Viewer::take(ViewTool tool, const QList<Vector3> &points)
{
    if (tool == ViewTool::Angle)
        return addAngle(points);
    Q_EMIT measureRequested(orderFor(tool, points));
}

void Viewer::addAngle(const QList<Vector3> &points)
{
    const QString name = QStringLiteral("A%1").arg(++m_angleCount);
    m_angles.append(ShownMeasurement{.name = name,
                                     .quantity = tr("Angle"),
                                     .value = {},
                                     .uncertainty = {},
                                     .method = tr("three points"),
                                     .label = {},
                                     .region = {},
                                     .shape = MarkShape::Angle,
                                     .isValid = true,
                                     .reason = {},
                                     .inReport = {},
                                     .isDrawn = true});
    move(name, points);
    m_state->setSelected(name);
}

void Viewer::move(const QString &name, const QList<Vector3> &points)
{
    const auto angle = std::ranges::find(m_angles, name, &ShownMeasurement::name);
    if (angle == m_angles.end()) {
        const ShownMeasurement *shown = m_state->measurement(name);
        const bool isLine = shown && shown->shape == MarkShape::Line;
        Q_EMIT measurementMoved(name,
                                orderFor(isLine ? ViewTool::Length : ViewTool::Region, points));
        return;
    }
    const medical::Grid &grid = m_state->volume()->grid();
    const auto [degrees, uncertainty] = angleOf(points, (grid.columnSpacing + grid.rowSpacing) / 2);
    angle->value = medical::numberText(degrees, 1) + u'°';
    angle->uncertainty = u'±' + medical::numberText(uncertainty, 1) + u'°';
    angle->label = name + u' ' + angle->value;
    const int slice
        = std::clamp(int(std::lround(grid.toVoxel(points.first()).z)), 0, grid.slices - 1);
    const medical::Slice &image = m_state->volume()->slices().at(slice);
    angle->region = {image.instance, image.frame, {}};
    for (const Vector3 &point : points) {
        const Vector3 voxel = grid.toVoxel(point);
        angle->region.points.append({voxel.x + 0.5, voxel.y + 0.5});
    }
    showMeasurements();
}

void Viewer::remove(const QString &name)
{
    const auto angle = std::ranges::find(m_angles, name, &ShownMeasurement::name);
    if (angle == m_angles.end()) {
        Q_EMIT measurementRemoved(name);
        return;
    }
    m_angles.erase(angle);
    showMeasurements();
}

void Viewer::askForName(const QString &name)
{
    const ShownMeasurement *shown = m_state->measurement(name);
    if (name.isEmpty() || (shown && shown->mayBeNamed))
        Q_EMIT nameRequested(name);
}

void Viewer::openMenu(const QString &name, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const ShownMeasurement *shown = m_state->measurement(name);
    if (shown && shown->mayBeNamed)
        connect(menu->addAction(tr("Say what it is…")), &QAction::triggered, this,
                [this, name] { askForName(name); });
    if (shown)
        connect(menu->addAction(tr("Remove")), &QAction::triggered, this,
                [this, name] { remove(name); });
    menu->addSeparator();
    connect(menu->addAction(tr("Copy the table")), &QAction::triggered, m_table,
            &MeasurementTable::copy);
    menu->popup(globalPos);
}

std::optional<KeyImage> Viewer::shownImage() const
{
    if (!m_state->volume())
        return std::nullopt;
    const auto kind = m_state->acquiredKind();
    const int slice = m_state->stack(kind).sliceOf(m_state->index(kind));
    const medical::Slice &image = m_state->volume()->slices().at(slice);
    return KeyImage{image.instance, image.frame, m_state->greys().window};
}

void Viewer::toggleKeyImage()
{
    const auto image = shownImage();
    if (!image)
        return;
    const auto removed = m_keyImages.removeIf([&image](const KeyImage &key) {
        return key.instance == image->instance && key.frame == image->frame;
    });
    if (removed == 0)
        m_keyImages.append(*image);
    checkCommands();
    Q_EMIT keyImagesChanged();
}

void Viewer::setKeyImages(const QList<KeyImage> &images)
{
    m_keyImages = images;
    checkCommands();
}

QImage Viewer::picture(const KeyImage &image, int edge) const
{
    const medical::ImageRegion region{image.instance, image.frame, {}};
    if (!m_state->volume() || !m_state->sliceOf(region))
        return {};
    // A pane of its own, never seen: it paints what a reader sees, without the series' words.
    ViewState state;
    state.setVolume(m_state->volume());
    ImagePane pane(state, m_state->acquiredKind());
    state.setMeasurements(m_state->measurements());
    state.setWindow(image.window);
    state.setIndex(pane.kind(), state.stack(pane.kind()).indexOfSlice(*state.sliceOf(region)));
    pane.setCrossVisible(false);
    pane.resize(edge, edge);
    QImage picture(edge, edge, QImage::Format_RGB32);
    pane.render(&picture);
    return picture;
}

} // namespace lectern::ui
