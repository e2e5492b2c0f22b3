// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/voxel_box.h"

#include <algorithm>

namespace lectern::medical {
namespace {

constexpr float kFar = 1e20F;

/// Squared distances along one line of voxels: the lower envelope of a parabola on each voxel.
class LineTransform
{
public:
    LineTransform(int longest, double spacing) :
        m_values(std::size_t(longest)),
        m_apex(std::size_t(longest)),
        m_from(std::size_t(longest) + 1),
        m_spacing(spacing)
    {
    }

    void apply(std::vector<float> &distances, std::size_t start, std::size_t stride, int count)
    {
        for (int q = 0; q < count; ++q)
            m_values[std::size_t(q)] = distances[start + std::size_t(q) * stride];
        int parabolas = 0;
        for (int q = 0; q < count; ++q)
            if (m_values[std::size_t(q)] < kFar)
                add(q, parabolas);
        if (parabolas == 0)
            return;
        int p = 0;
        for (int q = 0; q < count; ++q) {
            while (p + 1 < parabolas && m_from[std::size_t(p) + 1] < q * m_spacing)
                ++p;
            const int apex = m_apex[std::size_t(p)];
            const double away = (q - apex) * m_spacing;
            distances[start + std::size_t(q) * stride]
                = float(away * away + double(m_values[std::size_t(apex)]));
        }
    }

private:
    void add(int q, int &parabolas)
    {
        const auto height = [&](int at) {
            return double(m_values[std::size_t(at)]) + at * m_spacing * at * m_spacing;
        };
        double from = -double(kFar);
        while (parabolas > 0) {
            const int before = m_apex[std::size_t(parabolas) - 1];
            from = (height(q) - height(before)) / (2 * m_spacing * (q - before));
            if (from > m_from[std::size_t(parabolas) - 1])
                break;
            --parabolas;
            from = -double(kFar);
        }
        m_apex[std::size_t(parabolas)] = q;
        m_from[std::size_t(parabolas)] = from;
        ++parabolas;
    }

    std::vector<float> m_values;
    std::vector<int> m_apex;
    std::vector<double> m_from; ///< mm along the line from where a parabola is the lowest.
    double m_spacing;
};

template <typename Visit>
void forEachNeighbour(const VoxelBox &box, int i, int j, int k, Visit visit)
{
    for (int dk = -1; dk <= 1; ++dk)
        for (int dj = -1; dj <= 1; ++dj)
            for (int di = -1; di <= 1; ++di)
                if (box.contains(i + di, j + dj, k + dk))
                    visit(box.indexOf(i + di, j + dj, k + dk));
}

} // namespace

VoxelBox boxAround(const Grid &grid, const std::array<int, 3> &voxel, double radius)
{
    const std::array size{grid.columns, grid.rows, grid.slices};
    VoxelBox box{.spacing = {grid.columnSpacing, grid.rowSpacing, grid.sliceSpacing()}};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const int reach = int(std::ceil(radius / box.spacing[axis]));
        box.first[axis] = std::max(0, voxel[axis] - reach);
        box.size[axis] = std::min(size[axis], voxel[axis] + reach + 1) - box.first[axis];
    }
    return box;
}

std::vector<float> squaredDistances(const VoxelBox &box, const VoxelMarks &marks)
{
    std::vector<float> distances(marks.size());
    std::ranges::transform(marks, distances.begin(), [](auto mark) { return mark ? 0 : kFar; });
    const auto columns = std::size_t(box.size[0]);
    LineTransform along(box.size[0], box.spacing[0]);
    LineTransform down(box.size[1], box.spacing[1]);
    LineTransform through(box.size[2], box.spacing[2]);
    for (int k = 0; k < box.size[2]; ++k) {
        for (int j = 0; j < box.size[1]; ++j)
            along.apply(distances, box.indexOf(0, j, k), 1, box.size[0]);
        for (int i = 0; i < box.size[0]; ++i)
            down.apply(distances, box.indexOf(i, 0, k), columns, box.size[1]);
    }
    for (int j = 0; j < box.size[1]; ++j)
        for (int i = 0; i < box.size[0]; ++i)
            through.apply(distances, box.indexOf(i, j, 0), columns * box.size[1], box.size[2]);
    return distances;
}

VoxelMarks connectedWith(const VoxelBox &box, const VoxelMarks &marks, std::size_t seed)
{
    VoxelMarks found(marks.size());
    if (!marks[seed])
        return found;
    const auto columns = std::size_t(box.size[0]);
    const auto area = columns * box.size[1];
    std::vector<std::size_t> waiting{seed};
    found[seed] = 1;
    const auto visit = [&](bool exists, std::size_t index) {
        if (!exists || !marks[index] || found[index])
            return;
        found[index] = 1;
        waiting.push_back(index);
    };
    while (!waiting.empty()) {
        const std::size_t at = waiting.back();
        waiting.pop_back();
        const std::size_t i = at % columns;
        const std::size_t j = at / columns % box.size[1];
        const std::size_t k = at / area;
        visit(i > 0, at - 1);
        visit(i + 1 < columns, at + 1);
        visit(j > 0, at - columns);
        visit(j + 1 < std::size_t(box.size[1]), at + columns);
        visit(k > 0, at - area);
        visit(k + 1 < std::size_t(box.size[2]), at + area);
    }
    return found;
}

VoxelMarks grown(const VoxelBox &box, VoxelMarks marks, int times)
{
    for (; times > 0; --times) {
        const VoxelMarks before = marks;
        box.forEach([&](int i, int j, int k) {
            if (before[box.indexOf(i, j, k)])
                forEachNeighbour(box, i, j, k, [&](std::size_t index) { marks[index] = 1; });
        });
    }
    return marks;
}

VoxelMarks core(const VoxelBox &box, const VoxelMarks &marks)
{
    VoxelMarks inner(marks.size());
    box.forEach([&](int i, int j, int k) {
        if (!marks[box.indexOf(i, j, k)])
            return;
        int around = 0;
        forEachNeighbour(box, i, j, k, [&](std::size_t index) { around += marks[index]; });
        inner[box.indexOf(i, j, k)] = around == 27;
    });
    return inner;
}

} // namespace lectern::medical
