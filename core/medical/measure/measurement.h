// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QPointF>
#include <QString>

#include <optional>

namespace lectern::medical {

/// What is measured, in the order in which it is reported.
enum class QuantityKind {
    NoduleDiameterMean, ///< mm; mean of the long and the short axis, unrounded.
    NoduleDiameterFleischner, ///< mm; the same in whole millimetres.
    BidirectionalLong, ///< mm
    BidirectionalShort, ///< mm; across the long axis, in the same slice.
    NoduleVolume, ///< mm³
    Length, ///< mm
    Area, ///< mm²
    HuMean, ///< HU
    HuSd, ///< HU
    LungVolume, ///< mL
    Laa950, ///< %; lung voxels below -950 HU.
};

/// How the points of a place are joined in a picture of it.
enum class MarkShape {
    None, ///< Only a place to look at.
    Line, ///< Two ends.
    Axes, ///< Two ends of the long axis and two of the short one.
    Outline, ///< A closed polygon.
    Angle, ///< The end of an arm, the corner, the end of the other arm.
};

/// A place in an image of the series.
struct ImageRegion {
    QString instance; ///< SOP Instance UID.
    int frame = 1; ///< Counted from 1.
    /// Pixels: x the column, y the row; the centre of the first pixel is at 0.5, 0.5.
    /// @source DICOM PS3.3, section C.18.6 "Spatial Coordinates Macro"
    QList<QPointF> points;
    friend bool operator==(const ImageRegion &, const ImageRegion &) = default;
};

/// A value, or why there is none.
struct Measurement {
    QuantityKind quantity = QuantityKind::Length;
    std::optional<double> value{}; ///< Absent: not computed.
    double uncertainty = 0; ///< One standard deviation, in the unit of the value.
    QString reason{}; ///< Translated; why it was not computed.
    ImageRegion region{}; ///< Without points where nothing was found.
};

/// The name of a quantity on the command line and in documents, e.g. "nodule_volume".
QString nameOf(QuantityKind quantity);
QString unitOf(QuantityKind quantity);

/// How a quantity is computed; a method whose values can change gets another version.
struct MethodName {
    QString method;
    QString version;
};
MethodName methodOf(QuantityKind quantity);

/// How the region of a quantity is drawn.
MarkShape shapeOf(QuantityKind quantity);

/// As `lectern-cli measure` prints it and documents keep it.
QJsonObject measurementJson(const Measurement &measurement);
/// Reads measurementJson back; nothing where it names no quantity of ours.
std::optional<Measurement> measurementFrom(const QJsonObject &json);

} // namespace lectern::medical
