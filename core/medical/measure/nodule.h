// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/measure/contour.h"
#include "core/medical/measure/voxel_box.h"
#include "core/medical/volume/volume.h"

#include <expected>

namespace lectern::medical {

/// A nodule found around a point.
struct Nodule {
    VoxelBox box;
    VoxelMarks marks; ///< Its voxels: brighter than half way between surroundings and inside.
    double inside = 0; ///< HU of the nodule.
    double outside = 0; ///< HU around it.
    bool isCut = false; ///< It reaches the border of the volume.

    float threshold() const { return float((inside + outside) / 2); }
};

/// Grows a region from a point.
///
/// The threshold is half way between the values inside and around, found in turns. A region that
/// runs away along a vessel or into the wall is opened by growing balls until it is compact; where
/// no ball makes it so, it is a leak.
/// @param seed mm; the brightest voxel within 2 mm is taken
/// @return why there is no nodule, in a few translated words
std::expected<Nodule, QString> findNodule(const Volume &volume, const Vector3 &seed);

/// The axes in the slice in which the nodule is longest.
struct NoduleAxes {
    Axes axes; ///< Points in pixels of the picture; whole numbers are centres.
    QList<QPointF> outline; ///< A convex polygon.
    int slice = 0;
};
NoduleAxes axesOf(const Volume &volume, const Nodule &nodule);

/// mm³. Each voxel of the border counts by the share that its value says is inside.
double volumeOf(const Volume &volume, const Nodule &nodule);

/// Mean and standard deviation of the voxels that lie wholly inside.
struct Statistics {
    qsizetype count = 0;
    double mean = 0;
    double deviation = 0; ///< Of a sample; 0 where there are fewer than two.
};
Statistics insideOf(const Volume &volume, const Nodule &nodule);

/// Adds values one by one.
/// @source Welford 1962, "Note on a method for calculating corrected sums of squares"
class RunningStatistics
{
public:
    void add(double value)
    {
        ++m_count;
        const double from = value - m_mean;
        m_mean += from / double(m_count);
        m_squares += from * (value - m_mean);
    }
    Statistics result() const
    {
        return {m_count, m_mean, m_count > 1 ? std::sqrt(m_squares / double(m_count - 1)) : 0};
    }

private:
    qsizetype m_count = 0;
    double m_mean = 0;
    double m_squares = 0;
};

} // namespace lectern::medical
