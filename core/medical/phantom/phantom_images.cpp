// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/phantom/phantom_images.h"

#include "core/base/seeded_random.h"
#include "core/medical/phantom/slice_painter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

namespace lectern::medical {
namespace {

/// A UID that is the same for the same words.
///
/// @source DICOM PS3.5, section B.2 "UUID derived UID": the root 2.25 needs no registration.
QString uidOf(const QString &words)
{
    const QByteArray digest = QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("2.25.%1").arg(qFromBigEndian<quint64>(digest.constData()) | 1);
}

Slice sliceAt(const PhantomSpec &spec, int k)
{
    const Grid &grid = spec.grid;
    Slice slice{.columns = grid.columns,
                .rows = grid.rows,
                .position = grid.origin + grid.step * k,
                .row = grid.row,
                .column = grid.column,
                .columnSpacing = grid.columnSpacing,
                .rowSpacing = grid.rowSpacing,
                .thickness = spec.thickness,
                .slope = spec.storage.slope,
                .intercept = spec.storage.intercept};
    if (k % 2 == 1)
        slice.position = slice.position + grid.normal() * spec.irregularities.unevenMm;
    if (spec.storage.variesBySlice)
        slice.intercept -= k % 5;
    slice.format = {.bitsAllocated = 16,
                    .bitsStored = spec.storage.bitsStored,
                    .highBit = spec.storage.bitsStored - 1,
                    .isSigned = spec.storage.isSigned};
    if (spec.storage.padding)
        slice.padding = Padding{*spec.storage.padding, *spec.storage.padding};
    return slice;
}

/// The slices that the series has, each with the number that seeds its noise.
QList<std::pair<int, Slice>> slicesOf(const PhantomSpec &spec)
{
    QList<std::pair<int, Slice>> slices;
    for (int k = 0; k < spec.grid.slices; ++k) {
        if (spec.irregularities.missing.contains(k))
            continue;
        slices.append({k, sliceAt(spec, k)});
        if (spec.irregularities.doubled.contains(k))
            slices.append({spec.grid.slices + k, sliceAt(spec, k)});
    }
    for (int n = 0; n < spec.irregularities.localizers; ++n) {
        Slice slice = sliceAt(spec, 0);
        slice.column = spec.grid.normal() * -1;
        slice.position = slice.position + spec.grid.column * (n * spec.grid.rowSpacing);
        slices.append({2 * spec.grid.slices + n, slice});
    }
    return slices;
}

QList<Shape> shapesAt(const PhantomSpec &spec, const TimePoint &time)
{
    QList<Shape> shapes = spec.shapes;
    for (Shape &shape : shapes)
        if (shape.role == Role::Nodule)
            shape.semiAxes = shape.semiAxes * time.noduleScale;
    return shapes;
}

} // namespace

Result<PhantomSeries> makePhantom(const PhantomSpec &spec, const TimePoint &time,
                                  const StopFlag &stop, const ProgressSink &progress)
{
    const QList<Shape> shapes = shapesAt(spec, time);
    const QString name = QStringLiteral("lectern phantom %1 %2 %3 %4")
                             .arg(spec.seed)
                             .arg(spec.facts.kernel, time.folder)
                             .arg(time.days);
    PhantomSeries series{.folder = time.folder,
                         .days = time.days,
                         .studyUid = uidOf(name + QStringLiteral(" study")),
                         .frameOfReferenceUid = uidOf(name + QStringLiteral(" frame")),
                         .facts = spec.facts,
                         .images = {},
                         .truth = truthOf(shapes)};
    series.facts.uid = uidOf(name + QStringLiteral(" series"));
    const SlicePainter painter(spec, shapes);
    const auto slices = slicesOf(spec);
    for (auto [number, slice] : slices) {
        if (stop.isRaised())
            return failure(ErrorCode::Cancelled, {});
        slice.instance = uidOf(name + QStringLiteral(" image %1").arg(number));
        series.images.append({slice, painter.paint(slice, number)});
        if (progress)
            progress({double(series.images.size()) / double(slices.size()),
                      QCoreApplication::translate("Medical", "Painting the phantom")});
    }
    if (spec.irregularities.isShuffled)
        SeededRandom(spec.seed).shuffle(series.images);
    return series;
}

QList<Shape> thoraxShapes()
{
    using enum Role;
    const auto ellipsoid = [](Role role, Vector3 centre, Vector3 semiAxes, double value) {
        return Shape{.role = role, .centre = centre, .semiAxes = semiAxes, .value = value};
    };
    const auto tube = [](Role role, Vector3 from, Vector3 to, double diameter, double value) {
        return Shape{.kind = Shape::Kind::Cylinder,
                     .role = role,
                     .from = from,
                     .to = to,
                     .radius = diameter / 2,
                     .value = value};
    };
    return {ellipsoid(Body, {0, 0, 0}, {170, 115, 400}, 40),
            ellipsoid(Lung, {-75, 0, 0}, {60, 85, 110}, -850),
            ellipsoid(Lung, {75, 0, 0}, {58, 85, 108}, -850),
            tube(Airway, {0, 20, 20}, {0, 20, 130}, 18, -1000),
            tube(Vessel, {-65, 0, -20}, {-110, 10, -20}, 4, 40),
            tube(Vessel, {-65, 0, 20}, {-100, -25, 35}, 3, 40),
            tube(Vessel, {65, 0, -20}, {110, 10, -20}, 4, 40),
            tube(Vessel, {65, 0, 20}, {100, -25, 35}, 3, 40),
            Shape::sphere({0, 80, 0}, 12, 700, Calcium)};
}

} // namespace lectern::medical
