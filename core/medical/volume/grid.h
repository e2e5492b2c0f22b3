// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/volume/vector3.h"

#include <QtGlobal>

#include <array>
#include <optional>

namespace lectern::medical {

/// Where the voxels of a volume lie in the patient: slices of equal pixels in equal steps.
///
/// The step need not stand upright on the slices: a tilted gantry shears the grid.
struct Grid {
    int columns = 0;
    int rows = 0;
    int slices = 0;
    Vector3 origin; ///< Centre of voxel (0, 0, 0).
    Vector3 row{1, 0, 0}; ///< Unit vector along which the column's number grows.
    Vector3 column{0, 1, 0}; ///< Unit vector along which the row's number grows.
    Vector3 step{0, 0, 1}; ///< mm from a slice to the next one.
    double columnSpacing = 1; ///< mm between columns.
    double rowSpacing = 1; ///< mm between rows.

    Vector3 normal() const { return cross(row, column); }
    double sliceSpacing() const { return dot(step, normal()); } ///< mm between the planes.
    double tiltDegrees() const; ///< Between the step and the normal; 0 for an upright stack.
    double voxelVolume() const { return columnSpacing * rowSpacing * sliceSpacing(); } ///< mm³
    double largestEdge() const; ///< mm; of a voxel.

    qsizetype sliceVoxels() const { return qsizetype(columns) * rows; }
    qsizetype voxels() const { return sliceVoxels() * slices; }
    qsizetype indexOf(int i, int j, int k) const { return (qsizetype(k) * rows + j) * columns + i; }
    bool contains(int i, int j, int k) const
    {
        return i >= 0 && j >= 0 && k >= 0 && i < columns && j < rows && k < slices;
    }

    /// @param voxel column, row and slice; whole numbers are centres. @return mm
    Vector3 toPatient(const Vector3 &voxel) const;
    /// The inverse of toPatient.
    Vector3 toVoxel(const Vector3 &millimetres) const;
    /// The voxel that holds a point; nothing outside of the volume.
    std::optional<std::array<int, 3>> voxelAt(const Vector3 &millimetres) const;
};

} // namespace lectern::medical
