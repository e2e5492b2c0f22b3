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

} // namespace lectern::medical
