// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/volume/grid.h"

#include <array>
#include <cstdint>
#include <vector>

namespace lectern::medical {

/// A part of a volume, and the marks of its voxels.
struct VoxelBox {
    std::array<int, 3> first{}; ///< Column, row, slice of its first voxel in the volume.
    std::array<int, 3> size{};
    std::array<double, 3> spacing{1, 1, 1}; ///< mm

    std::size_t count() const { return std::size_t(size[0]) * size[1] * size[2]; }
    std::size_t indexOf(int i, int j, int k) const
    {
        return (std::size_t(k) * size[1] + j) * size[0] + i;
    }
    bool contains(int i, int j, int k) const
    {
        return i >= 0 && j >= 0 && k >= 0 && i < size[0] && j < size[1] && k < size[2];
    }

    template <typename Visit> void forEach(Visit visit) const
    {
        for (int k = 0; k < size[2]; ++k)
            for (int j = 0; j < size[1]; ++j)
                for (int i = 0; i < size[0]; ++i)
                    visit(i, j, k);
    }
};

using VoxelMarks = std::vector<std::uint8_t>; ///< 0 or 1 for each voxel of a box.

/// The part of a grid within `radius` mm of a voxel.
VoxelBox boxAround(const Grid &grid, const std::array<int, 3> &voxel, double radius);

/// Squared distance in mm² from each voxel to the nearest marked one; a very large number where
/// none is marked.
///
/// @source Felzenszwalb and Huttenlocher 2012, "Distance transforms of sampled functions"
std::vector<float> squaredDistances(const VoxelBox &box, const VoxelMarks &marks);

/// Marked voxels that are connected, face by face, with a seed.
VoxelMarks connectedWith(const VoxelBox &box, const VoxelMarks &marks, std::size_t seed);

/// Marked voxels and all voxels that touch them, at least by a corner; `times` in a row.
VoxelMarks grown(const VoxelBox &box, VoxelMarks marks, int times);

/// Marked voxels all of whose 26 neighbours are marked.
VoxelMarks core(const VoxelBox &box, const VoxelMarks &marks);

} // namespace lectern::medical
