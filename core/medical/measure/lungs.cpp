// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/lungs.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace lectern::medical {
namespace {

constexpr float kAirBelow = -400; ///< HU
constexpr double kLeastLungMm3 = 200e3;
constexpr int kMaxLungs = 2;
constexpr double kAirwayMm2 = 500; ///< A trachea of 25 mm has 490 mm².

/// Neighbouring voxels of a row that are all air.
struct Run {
    int begin = 0;
    int end = 0; ///< Exclusive.
};

/// All air of a volume as runs, joined where they touch.
///
/// A volume of 500 slices has a few runs a row: far less memory than a mark for each voxel.
class AirRuns
{
public:
    explicit AirRuns(const Volume &volume) : m_volume(volume) { }

    bool collect(const StopFlag &stop)
    {
        const Grid &grid = m_volume.grid();
        m_rowBegins.reserve(std::size_t(grid.rows) * grid.slices + 1);
        for (int k = 0; k < grid.slices; ++k) {
            if (stop.isRaised())
                return false;
            for (int j = 0; j < grid.rows; ++j)
                addRow(j, k);
        }
        m_rowBegins.push_back(m_runs.size());
        return true;
    }

    const std::vector<Run> &runs() const { return m_runs; }
    std::size_t rowBegin(std::size_t row) const { return m_rowBegins[row]; }
    std::size_t bodyOf(std::size_t run)
    {
        while (m_parents[run] != run)
            run = m_parents[run] = m_parents[m_parents[run]];
        return run;
    }

private:
    void addRow(int j, int k)
    {
        const Grid &grid = m_volume.grid();
        const std::size_t row = m_rowBegins.size();
        m_rowBegins.push_back(m_runs.size());
        const qsizetype first = grid.indexOf(0, j, k);
        for (int i = 0; i < grid.columns;) {
            if (m_volume.at(first + i) >= kAirBelow) {
                ++i;
                continue;
            }
            const int begin = i;
            while (i < grid.columns && m_volume.at(first + i) < kAirBelow)
                ++i;
            m_parents.push_back(m_runs.size());
            m_runs.push_back({begin, i});
        }
        if (j > 0)
            joinWith(row, row - 1);
        if (k > 0)
            joinWith(row, row - std::size_t(grid.rows));
    }

    /// Joins the runs of the last row with those of an earlier one.
    void joinWith(std::size_t row, std::size_t earlier)
    {
        std::size_t a = m_rowBegins[row];
        std::size_t b = m_rowBegins[earlier];
        const std::size_t aEnd = m_runs.size();
        const std::size_t bEnd = m_rowBegins[earlier + 1];
        while (a < aEnd && b < bEnd) {
            if (m_runs[a].begin < m_runs[b].end && m_runs[b].begin < m_runs[a].end)
                m_parents[bodyOf(a)] = bodyOf(b);
            (m_runs[a].end < m_runs[b].end ? a : b) += 1;
        }
    }

    const Volume &m_volume;
    std::vector<Run> m_runs;
    std::vector<std::size_t> m_parents;
    std::vector<std::size_t> m_rowBegins; ///< Of each row of each slice, and the end.
};

struct Body {
    qsizetype voxels = 0;
    bool isOutside = false; ///< Touches the picture's edge, or what is no picture.
};

class LungCount
{
public:
    LungCount(const Volume &volume, AirRuns &air) : m_volume(volume), m_air(air) { }

    std::optional<Lungs> count()
    {
        findBodies();
        std::vector<std::size_t> order(m_bodies.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        const double least = kLeastLungMm3 / m_volume.grid().voxelVolume();
        std::erase_if(order, [&](std::size_t body) {
            return m_bodies[body].isOutside || double(m_bodies[body].voxels) < least;
        });
        std::ranges::sort(order, std::greater{},
                          [&](std::size_t body) { return m_bodies[body].voxels; });
        order.resize(std::min(order.size(), std::size_t(kMaxLungs)));
        if (order.empty())
            return std::nullopt;
        m_isLung.assign(m_bodies.size(), false);
        for (const std::size_t body : order)
            m_isLung[body] = true;
        return counted();
    }

private:
    template <typename Visit> void forEachRun(Visit visit)
    {
        const Grid &grid = m_volume.grid();
        for (int k = 0; k < grid.slices; ++k)
            for (int j = 0; j < grid.rows; ++j) {
                const std::size_t row = std::size_t(k) * grid.rows + j;
                for (std::size_t run = m_air.rowBegin(row); run < m_air.rowBegin(row + 1); ++run)
                    visit(run, j, k);
            }
    }

    void findBodies()
    {
        m_bodies.resize(m_air.runs().size());
        const Grid &grid = m_volume.grid();
        forEachRun([&](std::size_t run, int j, int k) {
            const auto [begin, end] = m_air.runs()[run];
            Body &body = m_bodies[m_air.bodyOf(run)];
            body.voxels += end - begin;
            body.isOutside |= begin == 0 || end == grid.columns || j == 0 || j + 1 == grid.rows;
            for (int i = begin; i < end && !body.isOutside; ++i)
                body.isOutside = m_volume.at(i, j, k) <= kNoValue;
        });
    }

    Lungs counted()
    {
        Lungs lungs;
        const Grid &grid = m_volume.grid();
        std::vector<qsizetype> areas(std::size_t(grid.slices));
        forEachRun([&](std::size_t run, int j, int k) {
            if (!m_isLung[m_air.bodyOf(run)])
                return;
            const auto [begin, end] = m_air.runs()[run];
            areas[std::size_t(k)] += end - begin;
            lungs.surface += 2;
            countValues(lungs, grid.indexOf(begin, j, k), end - begin);
        });
        lungs.voxels = std::accumulate(areas.begin(), areas.end(), qsizetype(0));
        const double airway = kAirwayMm2 / (grid.columnSpacing * grid.rowSpacing);
        lungs.isCut = double(areas.front()) > airway || double(areas.back()) > airway;
        lungs.largestSlice = int(std::ranges::max_element(areas) - areas.begin());
        lungs.bounds = boundsIn(lungs.largestSlice);
        return lungs;
    }

    void countValues(Lungs &lungs, qsizetype first, int count) const
    {
        for (qsizetype index = first; index < first + count; ++index) {
            const float value = m_volume.at(index);
            lungs.below450 += value <= -450;
            lungs.below945 += value < -945;
            lungs.below950 += value < -950;
            lungs.below955 += value < -955;
        }
    }

    std::array<int, 4> boundsIn(int slice)
    {
        const Grid &grid = m_volume.grid();
        std::array bounds{grid.columns, 0, grid.rows, 0};
        forEachRun([&](std::size_t run, int j, int k) {
            if (k != slice || !m_isLung[m_air.bodyOf(run)])
                return;
            bounds = {std::min(bounds[0], m_air.runs()[run].begin),
                      std::max(bounds[1], m_air.runs()[run].end - 1), std::min(bounds[2], j),
                      std::max(bounds[3], j)};
        });
        return bounds;
    }

    const Volume &m_volume;
    AirRuns &m_air;
    std::vector<Body> m_bodies; ///< By the number of the run that stands for it.
    std::vector<bool> m_isLung;
};

} // namespace

std::optional<Lungs> findLungs(const Volume &volume, const StopFlag &stop)
{
    AirRuns air(volume);
    if (!air.collect(stop))
        return std::nullopt;
    return LungCount(volume, air).count();
}

} // namespace lectern::medical
