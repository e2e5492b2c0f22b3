// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/volume/hounsfield.h"
#include "core/medical/volume/stack.h"

#include <memory>

namespace lectern::medical {

/// Values in memory that somebody else may own: of this process, or shared with a reader.
struct Voxels {
    std::shared_ptr<const void> owner; ///< Keeps the values where they are.
    VoxelType type = VoxelType::Int16;
    const void *values = nullptr; ///< Column by column, row by row, slice by slice.
};

/// A series as a block of values in the patient. A value; copies share the voxels, which never
/// change, so that any thread may read them.
class Volume
{
public:
    /// @param slices one for each slice of the grid, in its order
    Volume(Grid grid, SeriesFacts facts, QList<Slice> slices, Voxels voxels);

    const Grid &grid() const { return m_grid; }
    const SeriesFacts &facts() const { return m_facts; }
    const QList<Slice> &slices() const { return m_slices; }
    VoxelType type() const { return m_voxels.type; }

    /// HU for CT; kNoValue where there is no image.
    float at(qsizetype index) const { return m_int16 ? float(m_int16[index]) : m_float32[index]; }
    float at(int i, int j, int k) const { return at(m_grid.indexOf(i, j, k)); }
    /// All values in their order, for those who read many; null where they are of the other type.
    const qint16 *int16Values() const { return m_int16; }
    const float *float32Values() const { return m_float32; }

    /// mm that a slice averages over: the thickest one; the spacing where no slice says it.
    double thickness() const;

private:
    Grid m_grid;
    SeriesFacts m_facts;
    QList<Slice> m_slices;
    Voxels m_voxels;
    const qint16 *m_int16 = nullptr; ///< One of these two is set.
    const float *m_float32 = nullptr;
};

/// A slice with its pixels as they are stored, in the byte order of this machine.
struct SliceImage {
    Slice slice;
    QByteArray pixels;
};

/// A volume of slices in any order. @return as stackOf
Result<Volume> buildVolume(const SeriesFacts &facts, const QList<SliceImage> &images);

} // namespace lectern::medical
