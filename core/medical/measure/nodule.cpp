// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/nodule.h"

#include <QCoreApplication>

#include <algorithm>
#include <numbers>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Medical)
};

constexpr double kReachMm = 32; ///< A nodule is at most 30 mm; what is larger is a mass.
constexpr double kSeedReachMm = 2;
constexpr double kLeastContrast = 100; ///< HU
constexpr double kMaxExtent = 2.2; ///< Farthest voxel over the radius of a ball of equal volume.
constexpr double kBallStepMm = 0.5;
constexpr double kMaxBallMm = 6;
constexpr int kTurns = 6;

/// The work of findNodule: values of the box, and the region so far.
class Growing
{
public:
    Growing(const Volume &volume, const std::array<int, 3> &seed) :
        m_volume(volume), m_box(boxAround(volume.grid(), seed, kReachMm))
    {
        m_values.reserve(m_box.count());
        m_box.forEach([&](int i, int j, int k) { m_values.push_back(valueAt(i, j, k)); });
        m_seed = {seed[0] - m_box.first[0], seed[1] - m_box.first[1], seed[2] - m_box.first[2]};
    }

    std::expected<Nodule, QString> find()
    {
        m_start = brightestNearSeed();
        double inside = m_values[m_start];
        double outside = darkTenth();
        if (inside - outside < kLeastContrast)
            return std::unexpected(Words::tr("nothing stands out at this point"));
        for (int turn = 0; turn < kTurns; ++turn) {
            m_threshold = float((inside + outside) / 2);
            if (!growCompact())
                return std::unexpected(
                    Words::tr("the region runs on into its surroundings, beyond a nodule"));
            const auto [nextInside, nextOutside] = levels(outside);
            const double change = std::abs(nextInside - inside) + std::abs(nextOutside - outside);
            inside = nextInside;
            outside = nextOutside;
            if (change < 1)
                break;
        }
        return Nodule{m_box, m_region, inside, outside, isCut()};
    }

private:
    float valueAt(int i, int j, int k) const
    {
        return m_volume.at(i + m_box.first[0], j + m_box.first[1], k + m_box.first[2]);
    }
    double distance(std::size_t a, std::size_t b) const { return length(at(a) - at(b)); }
    Vector3 at(std::size_t index) const
    {
        const auto columns = std::size_t(m_box.size[0]);
        const auto area = columns * m_box.size[1];
        return {double(index % columns) * m_box.spacing[0],
                double(index / columns % m_box.size[1]) * m_box.spacing[1],
                double(index / area) * m_box.spacing[2]};
    }

    std::size_t brightestNearSeed() const
    {
        const std::size_t seed = m_box.indexOf(m_seed[0], m_seed[1], m_seed[2]);
        std::size_t best = seed;
        for (std::size_t index = 0; index < m_values.size(); ++index)
            if (m_values[index] > m_values[best] && distance(index, seed) <= kSeedReachMm)
                best = index;
        return best;
    }

    /// The value that a tenth of the surroundings stays below: lung, for a nodule of the lung.
    double darkTenth() const
    {
        std::vector<float> known;
        std::ranges::copy_if(m_values, std::back_inserter(known),
                             [](float value) { return value > kNoValue; });
        const auto tenth = known.begin() + std::ptrdiff_t(known.size() / 10);
        std::ranges::nth_element(known, tenth);
        return *tenth;
    }

    bool growCompact()
    {
        VoxelMarks bright(m_values.size());
        std::ranges::transform(m_values, bright.begin(),
                               [&](float value) { return value > m_threshold; });
        const VoxelMarks all = connectedWith(m_box, bright, m_start);
        m_region = all;
        if (isCompact(all))
            return true;
        VoxelMarks outside(all.size());
        std::ranges::transform(all, outside.begin(), [](auto mark) { return !mark; });
        const std::vector<float> depths = squaredDistances(m_box, outside);
        for (double ball = kBallStepMm; ball <= kMaxBallMm; ball += kBallStepMm) {
            m_region = opened(all, depths, ball);
            if (isCompact(m_region))
                return true;
        }
        return false;
    }

    /// The region without what is narrower than a ball, as far as it hangs together with the seed.
    VoxelMarks opened(const VoxelMarks &all, const std::vector<float> &depths, double ball) const
    {
        VoxelMarks deep(all.size());
        std::ranges::transform(depths, deep.begin(),
                               [&](float squared) { return squared > ball * ball; });
        std::size_t nearest = m_start;
        double best = kReachMm;
        for (std::size_t index = 0; index < deep.size(); ++index)
            if (deep[index] && distance(index, m_start) < best) {
                best = distance(index, m_start);
                nearest = index;
            }
        if (best > ball + kSeedReachMm)
            return VoxelMarks(all.size());
        const std::vector<float> away
            = squaredDistances(m_box, connectedWith(m_box, deep, nearest));
        const double reach = ball + *std::ranges::min_element(m_box.spacing) / 2;
        VoxelMarks region(all.size());
        for (std::size_t index = 0; index < region.size(); ++index)
            region[index] = all[index] && away[index] <= reach * reach;
        return region;
    }

    bool isCompact(const VoxelMarks &region) const
    {
        Vector3 sum;
        std::size_t count = 0;
        for (std::size_t index = 0; index < region.size(); ++index)
            if (region[index]) {
                sum = sum + at(index);
                ++count;
            }
        if (count == 0)
            return false;
        const Vector3 centre = sum * (1 / double(count));
        double farthest = 0;
        for (std::size_t index = 0; index < region.size(); ++index)
            if (region[index])
                farthest = std::max(farthest, length(at(index) - centre));
        const double radius
            = std::cbrt(double(count) * m_volume.grid().voxelVolume() * 3 / (4 * std::numbers::pi));
        // A voxel more, or a nodule of few voxels would never be compact.
        return farthest <= kMaxExtent * radius + m_volume.grid().largestEdge()
            && farthest < kReachMm * 0.75;
    }

    std::pair<double, double> levels(double outsideBefore) const
    {
        RunningStatistics whole;
        RunningStatistics any;
        const VoxelMarks inner = core(m_box, m_region);
        for (std::size_t index = 0; index < inner.size(); ++index) {
            if (inner[index])
                whole.add(m_values[index]);
            if (m_region[index])
                any.add(m_values[index]);
        }
        // Without a voxel that is wholly inside, the brightest is the nearest to it.
        const double inside
            = whole.result().count > 0 ? whole.result().mean : double(m_values[m_start]);
        const VoxelMarks near = grown(m_box, m_region, 2);
        const VoxelMarks around = grown(m_box, near, 2);
        std::vector<float> shell;
        for (std::size_t index = 0; index < around.size(); ++index)
            if (around[index] && !near[index] && m_values[index] <= m_threshold
                && m_values[index] > kNoValue)
                shell.push_back(m_values[index]);
        if (shell.size() < 10)
            return {inside, outsideBefore};
        const auto middle = shell.begin() + std::ptrdiff_t(shell.size() / 2);
        std::ranges::nth_element(shell, middle);
        return {inside, *middle};
    }

    bool isCut() const
    {
        bool cut = false;
        const Grid &grid = m_volume.grid();
        m_box.forEach([&](int i, int j, int k) {
            if (!m_region[m_box.indexOf(i, j, k)])
                return;
            const int column = i + m_box.first[0];
            const int row = j + m_box.first[1];
            const int slice = k + m_box.first[2];
            cut |= column == 0 || row == 0 || column + 1 == grid.columns || row + 1 == grid.rows
                || (grid.slices > 1 && (slice == 0 || slice + 1 == grid.slices));
        });
        return cut;
    }

    const Volume &m_volume;
    VoxelBox m_box;
    std::vector<float> m_values;
    std::array<int, 3> m_seed{};
    std::size_t m_start = 0;
    float m_threshold = 0;
    VoxelMarks m_region;
};

/// The value of a voxel as the nodule sees it: other tissue counts as surroundings.
class NoduleView
{
public:
    NoduleView(const Volume &volume, const Nodule &nodule) :
        m_volume(volume), m_nodule(nodule), m_near(grown(nodule.box, nodule.marks, 2))
    {
    }

    /// @param i, j, k of the nodule's box; may lie outside of it
    float at(int i, int j, int k) const
    {
        const VoxelBox &box = m_nodule.box;
        if (!box.contains(i, j, k) || !m_near[box.indexOf(i, j, k)])
            return float(m_nodule.outside);
        const float value = m_volume.at(i + box.first[0], j + box.first[1], k + box.first[2]);
        const bool isOther = !m_nodule.marks[box.indexOf(i, j, k)]
            && (value > m_nodule.threshold() || value <= kNoValue);
        return isOther ? float(m_nodule.outside) : value;
    }

private:
    const Volume &m_volume;
    const Nodule &m_nodule;
    VoxelMarks m_near;
};

} // namespace

std::expected<Nodule, QString> findNodule(const Volume &volume, const Vector3 &seed)
{
    const auto voxel = volume.grid().voxelAt(seed);
    if (!voxel)
        return std::unexpected(Words::tr("the point lies outside of the images"));
    return Growing(volume, *voxel).find();
}

NoduleAxes axesOf(const Volume &volume, const Nodule &nodule)
{
    const VoxelBox &box = nodule.box;
    const NoduleView view(volume, nodule);
    NoduleAxes best;
    for (int k = 0; k < box.size[2]; ++k) {
        const auto area = nodule.marks.begin() + std::ptrdiff_t(box.indexOf(0, 0, k));
        if (std::find(area, area + std::ptrdiff_t(box.size[0]) * box.size[1], 1)
            == area + std::ptrdiff_t(box.size[0]) * box.size[1])
            continue;
        QList<QPointF> points = crossings(
            {0, 0, box.size[0], box.size[1]}, [&](int i, int j) { return view.at(i, j, k); },
            nodule.threshold());
        for (QPointF &point : points)
            point += QPointF(box.first[0], box.first[1]);
        Axes axes = axesOf(points, {box.spacing[0], box.spacing[1]});
        if (axes.longMm > best.axes.longMm)
            best = {std::move(axes), convexHull(points), k + box.first[2]};
    }
    return best;
}

double volumeOf(const Volume &volume, const Nodule &nodule)
{
    const NoduleView view(volume, nodule);
    double voxels = 0;
    nodule.box.forEach([&](int i, int j, int k) {
        voxels += (double(view.at(i, j, k)) - nodule.outside) / (nodule.inside - nodule.outside);
    });
    return voxels * volume.grid().voxelVolume();
}

Statistics insideOf(const Volume &volume, const Nodule &nodule)
{
    RunningStatistics statistics;
    const VoxelBox &box = nodule.box;
    const VoxelMarks inner = core(box, nodule.marks);
    box.forEach([&](int i, int j, int k) {
        if (inner[box.indexOf(i, j, k)])
            statistics.add(double(volume.at(i + box.first[0], j + box.first[1], k + box.first[2])));
    });
    return statistics.result();
}

} // namespace lectern::medical
