// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/volume/grid.h"

#include <algorithm>
#include <numbers>

namespace lectern::medical {

double Grid::tiltDegrees() const
{
    const double along = sliceSpacing();
    const double aside = length(step - normal() * along);
    return std::atan2(aside, along) * 180 / std::numbers::pi;
}

double Grid::largestEdge() const
{
    return std::max({columnSpacing, rowSpacing, sliceSpacing()});
}

Vector3 Grid::toPatient(const Vector3 &voxel) const
{
    return origin + row * (voxel.x * columnSpacing) + column * (voxel.y * rowSpacing)
        + step * voxel.z;
}

Vector3 Grid::toVoxel(const Vector3 &millimetres) const
{
    const Vector3 from = millimetres - origin;
    const double k = dot(from, normal()) / sliceSpacing();
    const Vector3 inPlane = from - step * k;
    return {dot(inPlane, row) / columnSpacing, dot(inPlane, column) / rowSpacing, k};
}

std::optional<std::array<int, 3>> Grid::voxelAt(const Vector3 &millimetres) const
{
    const Vector3 voxel = toVoxel(millimetres);
    // Before it is rounded: what is far enough away becomes any whole number.
    const auto isWithin = [](double at, int count) { return at > -0.5 && at < count - 0.5; };
    if (!isWithin(voxel.x, columns) || !isWithin(voxel.y, rows) || !isWithin(voxel.z, slices))
        return std::nullopt;
    return std::array{int(std::lround(voxel.x)), int(std::lround(voxel.y)),
                      int(std::lround(voxel.z))};
}

} // namespace lectern::medical
