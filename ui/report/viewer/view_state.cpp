// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/view_state.h"

#include <algorithm>
#include <utility>

namespace lectern::ui {

using medical::PlaneKind;
using medical::PlaneStack;
using medical::Vector3;

void ViewState::setVolume(std::optional<medical::Volume> volume)
{
    m_volume = std::move(volume);
    m_stacks.clear();
    m_slices.clear();
    m_labels.clear();
    m_slab = {};
    m_greys = {};
    m_measurements.clear();
    m_selected.clear();
    if (m_volume) {
        const medical::Grid &grid = m_volume->grid();
        for (const auto kind : {PlaneKind::Axial, PlaneKind::Coronal, PlaneKind::Sagittal})
            m_stacks.append(PlaneStack(grid, kind));
        for (int k = 0; k < grid.slices; ++k) {
            const medical::Slice &slice = m_volume->slices().at(k);
            m_slices.insert({slice.instance, slice.frame}, k);
        }
        m_cross = grid.toPatient(
            {double(grid.columns / 2), double(grid.rows / 2), double(grid.slices / 2)});
        const medical::SeriesFacts &facts = m_volume->facts();
        const auto known = m_windows.constFind({facts.modality, facts.bodyPart});
        m_greys.window = known != m_windows.cend() ? *known : medical::firstWindow(*m_volume);
    }
    Q_EMIT volumeChanged();
    Q_EMIT measurementsChanged();
}

const PlaneStack &ViewState::stack(PlaneKind kind) const
{
    return m_stacks.at(int(kind));
}

PlaneKind ViewState::acquiredKind() const
{
    return std::ranges::find_if(m_stacks, &PlaneStack::isAcquired)->kind();
}

void ViewState::setIndex(PlaneKind kind, int index)
{
    const PlaneStack &planes = stack(kind);
    const int target = std::clamp(index, 0, planes.count() - 1);
    setCross(planes.toPatient(target, planes.toPlane(this->index(kind), m_cross)));
}

void ViewState::setCross(const Vector3 &millimetres)
{
    if (!m_volume)
        return;
    const medical::Grid &grid = m_volume->grid();
    const Vector3 voxel = grid.toVoxel(millimetres);
    const auto held = [](double at, int count) { return std::clamp(at, 0.0, double(count - 1)); };
    m_cross = grid.toPatient(
        {held(voxel.x, grid.columns), held(voxel.y, grid.rows), held(voxel.z, grid.slices)});
    Q_EMIT crossChanged();
}

void ViewState::setWindow(const medical::WindowLevel &window)
{
    m_greys.window = {.centre = window.centre, .width = std::max(1.0, window.width)};
    if (m_volume)
        m_windows.insert({m_volume->facts().modality, m_volume->facts().bodyPart}, m_greys.window);
    Q_EMIT lookChanged();
}

void ViewState::setInverted(bool on)
{
    m_greys.isInverted = on;
    Q_EMIT lookChanged();
}

void ViewState::setSlab(const medical::Slab &slab)
{
    m_slab = slab;
    Q_EMIT lookChanged();
}

void ViewState::setTool(ViewTool tool)
{
    m_tool = tool;
    Q_EMIT toolChanged();
}

void ViewState::setMeasurements(const QList<ShownMeasurement> &measurements)
{
    m_measurements = measurements;
    if (!measurement(m_selected))
        m_selected.clear();
    Q_EMIT measurementsChanged();
}

const ShownMeasurement *ViewState::measurement(const QString &name) const
{
    const auto found = std::ranges::find(m_measurements, name, &ShownMeasurement::name);
    return found == m_measurements.end() ? nullptr : &*found;
}

void ViewState::setSelected(const QString &name)
{
    if (name == m_selected)
        return;
    m_selected = measurement(name) ? name : QString();
    Q_EMIT measurementsChanged();
}

std::optional<int> ViewState::sliceOf(const medical::ImageRegion &region) const
{
    const auto found = m_slices.constFind({region.instance, region.frame});
    return found == m_slices.cend() ? std::nullopt : std::optional(*found);
}

Vector3 ViewState::toPatient(int slice, const QPointF &regionPoint) const
{
    return m_volume->grid().toPatient(
        {regionPoint.x() - 0.5, regionPoint.y() - 0.5, double(slice)});
}

std::optional<QPointF> ViewState::labelPlace(const QString &name) const
{
    const auto found = m_labels.constFind(name);
    return found == m_labels.cend() ? std::nullopt : std::optional(*found);
}

void ViewState::setLabelPlace(const QString &name, const QPointF &place)
{
    m_labels.insert(name, place);
    Q_EMIT measurementsChanged();
}

} // namespace lectern::ui
