// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/volume/volume.h"

#include <algorithm>
#include <vector>

namespace lectern::medical {
namespace {

template <typename Value>
Voxels filled(const Stack &stack, const QList<SliceImage> &images, VoxelType type)
{
    const auto sliceVoxels = static_cast<std::size_t>(stack.grid.sliceVoxels());
    auto values
        = std::make_shared<std::vector<Value>>(static_cast<std::size_t>(stack.grid.voxels()));
    std::span<Value> rest(*values);
    for (const int index : stack.order) {
        const SliceImage &image = images.at(index);
        convert(image.pixels, image.slice, rest.first(sliceVoxels));
        rest = rest.subspan(sliceVoxels);
    }
    const void *begin = values->data();
    return {.owner = std::move(values), .type = type, .values = begin};
}

} // namespace

Volume::Volume(Grid grid, SeriesFacts facts, QList<Slice> slices, Voxels voxels) :
    m_grid(std::move(grid)),
    m_facts(std::move(facts)),
    m_slices(std::move(slices)),
    m_voxels(std::move(voxels))
{
    Q_ASSERT(m_slices.size() == m_grid.slices);
    if (m_voxels.type == VoxelType::Int16)
        m_int16 = static_cast<const qint16 *>(m_voxels.values);
    else
        m_float32 = static_cast<const float *>(m_voxels.values);
}

double Volume::thickness() const
{
    double thickest = 0;
    for (const Slice &slice : m_slices)
        thickest = std::max(thickest, slice.thickness.value_or(0));
    return thickest > 0 ? thickest : m_grid.sliceSpacing();
}

Result<Volume> buildVolume(const SeriesFacts &facts, const QList<SliceImage> &images)
{
    QList<Slice> slices;
    for (const SliceImage &image : images)
        slices.append(image.slice);
    const auto stack = stackOf(slices);
    if (!stack)
        return std::unexpected(stack.error());
    QList<Slice> ordered;
    for (const int index : stack->order)
        ordered.append(slices.at(index));
    const VoxelType type = voxelTypeFor(facts, ordered);
    Voxels voxels = type == VoxelType::Int16 ? filled<qint16>(*stack, images, type)
                                             : filled<float>(*stack, images, type);
    return Volume(stack->grid, facts, std::move(ordered), std::move(voxels));
}

} // namespace lectern::medical
