// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/view/plane_stack.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lectern::medical {
namespace {

constexpr double kAskew = 0.1736; ///< Sine of 10 degrees.

/// How a kind of plane looks at the patient.
struct View {
    Vector3 right;
    Vector3 down;
    Vector3 through;
};

View viewOf(PlaneKind kind)
{
    switch (kind) {
    case PlaneKind::Axial:
        return {.right = {1, 0, 0}, .down = {0, 1, 0}, .through = {0, 0, -1}};
    case PlaneKind::Coronal:
        return {.right = {1, 0, 0}, .down = {0, 0, -1}, .through = {0, 1, 0}};
    case PlaneKind::Sagittal:
        break;
    }
    return {.right = {0, 1, 0}, .down = {0, 0, -1}, .through = {1, 0, 0}};
}

std::array<double, 3> components(const Vector3 &v)
{
    return {v.x, v.y, v.z};
}

/// The patient's axis, 0..2, that a direction of a view goes along.
int patientAxis(const Vector3 &direction)
{
    return direction.x != 0 ? 0 : direction.y != 0 ? 1 : 2;
}

/// For each axis of the patient the axis of the grid that stands for it: of the six ways to pair
/// them the one with the smallest angles.
std::array<int, 3> gridAxes(const std::array<Vector3, 3> &directions)
{
    std::array<int, 3> order{0, 1, 2};
    std::array<int, 3> best = order;
    double bestSum = -1;
    do {
        double sum = 0;
        for (std::size_t patient = 0; patient < 3; ++patient)
            sum += std::abs(components(directions.at(std::size_t(order.at(patient)))).at(patient));
        if (sum > bestSum + 1e-9) {
            bestSum = sum;
            best = order;
        }
    } while (std::ranges::next_permutation(order).found);
    return best;
}

} // namespace

QString sideLetters(const Vector3 &direction)
{
    struct Side {
        double size;
        QChar letter;
    };
    std::array sides{Side{std::abs(direction.x), direction.x > 0 ? u'L' : u'R'},
                     Side{std::abs(direction.y), direction.y > 0 ? u'P' : u'A'},
                     Side{std::abs(direction.z), direction.z > 0 ? u'S' : u'I'}};
    std::ranges::stable_sort(sides, std::greater<>(), &Side::size);
    QString letters(sides[0].letter);
    if (sides[1].size > kAskew)
        letters += sides[1].letter;
    return letters;
}

PlaneStack::PlaneStack(const Grid &grid, PlaneKind kind) : m_grid(grid), m_kind(kind)
{
    const auto axes = gridAxes({grid.row, grid.column, grid.normal()});
    const auto axisOf = [&](const Vector3 &wanted) {
        return axisFor(wanted, axes.at(std::size_t(patientAxis(wanted))));
    };
    const View view = viewOf(kind);
    m_right = axisOf(view.right);
    m_down = axisOf(view.down);
    m_through = axisOf(view.through);
    if (!isAcquired())
        return;
    for (Axis *axis : {&m_right, &m_down}) { // Each slice begins at its own first voxel.
        axis->count = axis->axis == 0 ? grid.columns : grid.rows;
        axis->first = axis->isForward ? 0 : (axis->count - 1) * axis->spacing;
    }
}

PlaneStack::Axis PlaneStack::axisFor(const Vector3 &wanted, int axis) const
{
    const std::array counts{m_grid.columns, m_grid.rows, m_grid.slices};
    const std::array spacings{m_grid.columnSpacing, m_grid.rowSpacing, m_grid.sliceSpacing()};
    Axis found{.axis = axis,
               .isForward = dot(wanted, gridDirection(axis)) > 0,
               .count = counts.at(std::size_t(axis)),
               .spacing = spacings.at(std::size_t(axis))};
    const double drift = axis == 2 ? 0 : shear(axis) * (m_grid.slices - 1);
    const double low = std::min(0.0, drift);
    const double high = (found.count - 1) * found.spacing + std::max(0.0, drift);
    found.count = int(std::ceil((high - low) / found.spacing - 1e-6)) + 1;
    found.first = found.isForward ? low : high;
    return found;
}

Vector3 PlaneStack::gridDirection(int axis) const
{
    return axis == 0 ? m_grid.row : axis == 1 ? m_grid.column : m_grid.normal();
}

Vector3 PlaneStack::directionOf(const Axis &axis) const
{
    return gridDirection(axis.axis) * (axis.isForward ? 1 : -1);
}

double PlaneStack::shear(int axis) const
{
    const double shift = axis == 2 ? 0 : dot(m_grid.step, gridDirection(axis));
    return std::abs(shift) < 1e-6 ? 0 : shift;
}

double PlaneStack::shiftOf(int axis, int index) const
{
    return isAcquired() ? shear(axis) * sliceOf(index) : 0;
}

int PlaneStack::sliceOf(int index) const
{
    return m_through.isForward ? index : m_grid.slices - 1 - index;
}

int PlaneStack::indexOfSlice(int slice) const
{
    return sliceOf(slice);
}

int PlaneStack::indexOf(const Vector3 &millimetres) const
{
    const double along = dot(millimetres - m_grid.origin, gridDirection(m_through.axis));
    const double index = m_through.point(along) / m_through.spacing;
    return int(std::lround(std::clamp(index, 0.0, double(count() - 1))));
}

double PlaneStack::positionOf(int index) const
{
    const Vector3 middle = toPatient(index, bounds().center());
    return components(middle).at(std::size_t(patientAxis(viewOf(m_kind).through)));
}

QRectF PlaneStack::bounds() const
{
    return {-m_right.spacing / 2, -m_down.spacing / 2, m_right.count * m_right.spacing,
            m_down.count * m_down.spacing};
}

QPointF PlaneStack::toPlane(int index, const Vector3 &millimetres) const
{
    const Vector3 from = millimetres - m_grid.origin;
    const auto point = [&](const Axis &axis) {
        const double along = dot(from, gridDirection(axis.axis));
        return axis.point(along - shiftOf(axis.axis, index));
    };
    return {point(m_right), point(m_down)};
}

Vector3 PlaneStack::toPatient(int index, const QPointF &point) const
{
    const auto part = [&](const Axis &axis, double at) {
        return gridDirection(axis.axis) * (axis.along(at) + shiftOf(axis.axis, index));
    };
    return m_grid.origin + part(m_right, point.x()) + part(m_down, point.y())
        + part(m_through, index * m_through.spacing);
}

} // namespace lectern::medical
