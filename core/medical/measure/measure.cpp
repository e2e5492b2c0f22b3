// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/measure.h"

#include "core/medical/measure/gates.h"
#include "core/medical/measure/lungs.h"
#include "core/medical/measure/nodule.h"
#include "core/medical/measure/nodule_quantities.h"

#include <QCoreApplication>
#include <QPolygonF>

#include <algorithm>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Medical)
};

using enum QuantityKind;

/// The voxel of each point; nothing where one lies outside of the images.
std::optional<QList<Vector3>> voxelsOf(const Volume &volume, const QList<Vector3> &points)
{
    QList<Vector3> voxels;
    for (const Vector3 &point : points) {
        if (!volume.grid().voxelAt(point))
            return std::nullopt;
        voxels.append(volume.grid().toVoxel(point));
    }
    return voxels;
}

QList<QPointF> inPlane(const QList<Vector3> &voxels)
{
    QList<QPointF> points;
    for (const Vector3 &voxel : voxels)
        points.append({voxel.x, voxel.y});
    return points;
}

Measurement refusal(QuantityKind kind, const QStringList &reasons)
{
    return {.quantity = kind, .value = {}, .reason = notComputed(reasons)};
}

Measurement measureLine(const Volume &volume, const QList<Vector3> &line)
{
    const auto voxels = voxelsOf(volume, line);
    if (!voxels)
        return refusal(Length, {Words::tr("a point lies outside of the images")});
    const Grid &grid = volume.grid();
    const double pixel = (grid.columnSpacing + grid.rowSpacing) / 2;
    return {.quantity = Length,
            .value = length(line.last() - line.first()),
            .uncertainty = pixel / std::sqrt(6.0), // Either end is known to a pixel.
            .reason = {},
            .region = regionIn(volume, int(std::lround(voxels->first().z)), inPlane(*voxels))};
}

/// Two lengths, the longer first where both were computed.
QList<Measurement> measureAxes(const Volume &volume, const QList<Vector3> &axes)
{
    QList<Measurement> lengths{measureLine(volume, axes.first(2)),
                               measureLine(volume, axes.last(2))};
    if (lengths.first().value && lengths.last().value
        && *lengths.first().value < *lengths.last().value)
        lengths.swapItemsAt(0, 1);
    return lengths;
}

double areaOf(const QList<Vector3> &polygon)
{
    Vector3 sum;
    for (qsizetype i = 0; i < polygon.size(); ++i)
        sum = sum
            + cross(polygon.at(i) - polygon.first(),
                    polygon.at((i + 1) % polygon.size()) - polygon.first());
    return length(sum) / 2;
}

double perimeterOf(const QList<Vector3> &polygon)
{
    double sum = 0;
    for (qsizetype i = 0; i < polygon.size(); ++i)
        sum += length(polygon.at((i + 1) % polygon.size()) - polygon.at(i));
    return sum;
}

/// Pixels whose centre lies in a polygon of one slice.
Statistics statisticsIn(const Volume &volume, const QPolygonF &polygon, int slice)
{
    RunningStatistics statistics;
    const QRect bounds = polygon.boundingRect().toAlignedRect()
        & QRect(0, 0, volume.grid().columns, volume.grid().rows);
    for (int j = bounds.top(); j <= bounds.bottom(); ++j)
        for (int i = bounds.left(); i <= bounds.right(); ++i)
            if (const float value = volume.at(i, j, slice);
                value > kNoValue && polygon.containsPoint(QPointF(i, j), Qt::OddEvenFill))
                statistics.add(double(value));
    return statistics.result();
}

QStringList polygonReasons(const std::optional<QList<Vector3>> &voxels)
{
    if (!voxels)
        return {Words::tr("a point lies outside of the images")};
    const auto [low, high] = std::ranges::minmax(*voxels, {}, &Vector3::z);
    if (std::lround(low.z) != std::lround(high.z))
        return {Words::tr("the points lie in different slices")};
    return {};
}

QList<Measurement> measurePolygon(const Volume &volume, const QList<Vector3> &polygon)
{
    const auto voxels = voxelsOf(volume, polygon);
    if (const QStringList reasons = polygonReasons(voxels); !reasons.isEmpty())
        return {refusal(Area, reasons), refusal(HuMean, reasons), refusal(HuSd, reasons)};
    const int slice = int(std::lround(voxels->first().z));
    const ImageRegion region = regionIn(volume, slice, inPlane(*voxels));
    const Statistics found = statisticsIn(volume, QPolygonF(inPlane(*voxels)), slice);
    const Grid &grid = volume.grid();
    const double pixel = (grid.columnSpacing + grid.rowSpacing) / 2;
    QStringList reasons = unfitness(HuMean, volume);
    if (found.count == 0)
        reasons.append(Words::tr("no pixel lies in the polygon"));
    Measurement mean = refusal(HuMean, reasons);
    Measurement deviation = refusal(HuSd, reasons);
    if (reasons.isEmpty()) {
        const auto count = double(found.count);
        mean = {HuMean, found.mean, found.deviation / std::sqrt(count), {}, {}};
        deviation = {HuSd, found.deviation, found.deviation / std::sqrt(2 * count), {}, {}};
    }
    mean.region = deviation.region = region;
    return {{.quantity = Area,
             .value = areaOf(polygon),
             .uncertainty
             = perimeterOf(polygon) * pixel / std::sqrt(12.0) / std::sqrt(double(polygon.size())),
             .reason = {},
             .region = region},
            mean,
            deviation};
}

ImageRegion lungRegion(const Volume &volume, const Lungs &lungs)
{
    const auto [left, right, top, bottom] = lungs.bounds;
    return regionIn(
        volume, lungs.largestSlice,
        {QPointF(left, top), QPointF(right, top), QPointF(right, bottom), QPointF(left, bottom)});
}

void setLungVolume(Measurement &measurement, const Volume &volume, const Lungs &lungs)
{
    const double voxel = volume.grid().voxelVolume() / 1000;
    measurement.value = double(lungs.voxels) * voxel;
    // What a threshold 50 HU lower would leave out, and the voxels that the border cuts.
    measurement.uncertainty = std::hypot(double(lungs.voxels - lungs.below450) * voxel / 2,
                                         std::sqrt(double(lungs.surface) / 12) * voxel);
}

void setLowDensity(Measurement &measurement, const Lungs &lungs)
{
    const auto all = double(lungs.voxels);
    measurement.value = 100 * double(lungs.below950) / all;
    // A scanner's calibration is known to about 5 HU.
    measurement.uncertainty = 100 * double(lungs.below945 - lungs.below955) / 2 / all;
}

QList<Measurement> measureLungs(const Volume &volume, const StopFlag &stop)
{
    QList<Measurement> measurements;
    std::optional<std::optional<Lungs>> found; // Looked for once, and only where it may be used.
    for (const QuantityKind kind : {LungVolume, Laa950}) {
        QStringList reasons = unfitness(kind, volume);
        if (reasons.isEmpty() && !found)
            found = findLungs(volume, stop);
        if (reasons.isEmpty() && !*found)
            reasons.append(Words::tr("no whole lung in these images"));
        if (found && *found && (*found)->isCut)
            reasons.append(Words::tr("the lungs are cut off by the end of the series"));
        Measurement measurement{.quantity = kind};
        if (found && *found)
            measurement.region = lungRegion(volume, **found);
        if (!reasons.isEmpty())
            measurement.reason = notComputed(reasons);
        else if (kind == LungVolume)
            setLungVolume(measurement, volume, **found);
        else
            setLowDensity(measurement, **found);
        measurements.append(measurement);
    }
    return measurements;
}

} // namespace

QList<Measurement> measure(const Volume &volume, const MeasureOrder &order, const StopFlag &stop)
{
    QList<Measurement> measurements;
    for (const Vector3 &seed : order.nodules)
        measurements += noduleQuantities(volume, seed);
    if (!order.line.isEmpty())
        measurements.append(measureLine(volume, order.line));
    if (!order.axes.isEmpty())
        measurements += measureAxes(volume, order.axes);
    if (!order.polygon.isEmpty())
        measurements += measurePolygon(volume, order.polygon);
    if (order.lungs)
        measurements += measureLungs(volume, stop);
    std::ranges::stable_sort(measurements, {}, &Measurement::quantity);
    return measurements;
}

double fleischnerRounded(double millimetres)
{
    return std::floor(millimetres + 0.5);
}

} // namespace lectern::medical
