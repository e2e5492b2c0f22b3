// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/nodule_quantities.h"

#include "core/medical/measure/gates.h"
#include "core/medical/measure/measure.h"
#include "core/medical/measure/nodule.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Medical)
};

using enum QuantityKind;

constexpr std::array kNoduleQuantities{NoduleDiameterMean,
                                       NoduleDiameterFleischner,
                                       BidirectionalLong,
                                       BidirectionalShort,
                                       NoduleVolume,
                                       HuMean,
                                       HuSd};
constexpr double kLeastPixels = 3; ///< Across a nodule that is measured.
constexpr double kMaxThicknessForHu = 5; ///< mm; thicker slices mix a nodule with what is around.

/// A nodule with what all its quantities are made of.
struct Measured {
    Nodule nodule;
    NoduleAxes found;
    double volume = 0;
    Statistics inside;

    double mean() const { return (found.axes.longMm + found.axes.shortMm) / 2; }
};

/// One standard deviation of a diameter: each end is known to a pixel, evenly distributed, and the
/// widest place may lie half a slice away.
double diameterUncertainty(const Volume &volume, double diameter)
{
    const Grid &grid = volume.grid();
    const double pixel = (grid.columnSpacing + grid.rowSpacing) / 2 / std::sqrt(6.0);
    const double radius = diameter / 2;
    const double off = std::min(grid.sliceSpacing() / 2, radius);
    const double missed = 2 * (radius - std::sqrt(radius * radius - off * off)) / std::sqrt(3.0);
    return std::hypot(pixel, missed);
}

QStringList sizeReasons(QuantityKind kind, const Volume &volume, const Measured &measured)
{
    QStringList reasons;
    const Grid &grid = volume.grid();
    const bool isDensity = kind == HuMean || kind == HuSd;
    if (measured.nodule.isCut && !isDensity)
        reasons.append(Words::tr("the nodule is cut off by the border of the images"));
    if (measured.found.axes.shortMm < kLeastPixels * std::max(grid.columnSpacing, grid.rowSpacing))
        reasons.append(Words::tr("the nodule is smaller than three pixels"));
    else if (!isDensity && measured.found.axes.longMm < 2 * volume.thickness())
        reasons.append(Words::tr("the nodule is smaller than two slices"));
    if (isDensity && measured.inside.count == 0)
        reasons.append(Words::tr("no voxel lies wholly inside the nodule"));
    if (isDensity && volume.thickness() > kMaxThicknessForHu)
        reasons.append(Words::tr("%1 mm slices").arg(volume.thickness()));
    return reasons;
}

void setValue(Measurement &measurement, const Volume &volume, const Measured &measured)
{
    const auto count = double(std::max<qsizetype>(measured.inside.count, 1));
    const double mean = measured.mean();
    const auto &axes = measured.found.axes;
    switch (measurement.quantity) {
    case NoduleDiameterMean:
        measurement.value = mean;
        measurement.uncertainty = diameterUncertainty(volume, mean) / std::sqrt(2.0);
        break;
    case NoduleDiameterFleischner:
        measurement.value = fleischnerRounded(mean);
        measurement.uncertainty
            = std::hypot(diameterUncertainty(volume, mean) / std::sqrt(2.0), 1 / std::sqrt(12.0));
        break;
    case BidirectionalLong:
        measurement.value = axes.longMm;
        measurement.uncertainty = diameterUncertainty(volume, axes.longMm);
        break;
    case BidirectionalShort:
        measurement.value = axes.shortMm;
        measurement.uncertainty = diameterUncertainty(volume, axes.shortMm);
        break;
    case NoduleVolume:
        measurement.value = measured.volume;
        // Of a ball, a diameter's relative error counts three times.
        measurement.uncertainty = 3 * measured.volume / mean
            * (volume.grid().columnSpacing + volume.grid().rowSpacing) / 2 / std::sqrt(12.0);
        break;
    case HuMean:
        measurement.value = measured.inside.mean;
        measurement.uncertainty = measured.inside.deviation / std::sqrt(count);
        break;
    default:
        measurement.value = measured.inside.deviation;
        measurement.uncertainty = measured.inside.deviation / std::sqrt(2 * count);
    }
}

ImageRegion regionOf(QuantityKind kind, const Volume &volume, const NoduleAxes &found)
{
    switch (kind) {
    case NoduleDiameterMean:
    case NoduleDiameterFleischner:
        return regionIn(volume, found.slice, found.axes.longEnds + found.axes.shortEnds);
    case BidirectionalLong:
        return regionIn(volume, found.slice, found.axes.longEnds);
    case BidirectionalShort:
        return regionIn(volume, found.slice, found.axes.shortEnds);
    default:
        return regionIn(volume, found.slice, found.outline);
    }
}

} // namespace

QPointF regionPoint(const QPointF &voxel)
{
    return voxel + QPointF(0.5, 0.5);
}

ImageRegion regionIn(const Volume &volume, int slice, const QList<QPointF> &voxels)
{
    const Slice &image = volume.slices().at(slice);
    ImageRegion region{image.instance, image.frame, {}};
    std::ranges::transform(voxels, std::back_inserter(region.points), regionPoint);
    return region;
}

QList<Measurement> noduleQuantities(const Volume &volume, const Vector3 &seed)
{
    QList<Measurement> measurements;
    auto nodule = findNodule(volume, seed);
    std::optional<Measured> measured;
    if (nodule) {
        measured.emplace(*std::move(nodule));
        measured->found = axesOf(volume, measured->nodule);
        measured->volume = volumeOf(volume, measured->nodule);
        measured->inside = insideOf(volume, measured->nodule);
    }
    for (const QuantityKind kind : kNoduleQuantities) {
        Measurement measurement{.quantity = kind};
        QStringList reasons = unfitness(kind, volume);
        if (measured) {
            reasons += sizeReasons(kind, volume, *measured);
            measurement.region = regionOf(kind, volume, measured->found);
        } else {
            reasons += nodule.error();
        }
        if (reasons.isEmpty())
            setValue(measurement, volume, *measured);
        else
            measurement.reason = notComputed(reasons);
        measurements.append(measurement);
    }
    return measurements;
}

} // namespace lectern::medical
