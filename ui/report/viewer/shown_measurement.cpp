// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/shown_measurement.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lectern::ui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Viewer)
};

using enum medical::QuantityKind;

MarkShape shapeOf(const medical::Measurement &measurement)
{
    switch (measurement.quantity) {
    case NoduleDiameterMean:
    case NoduleDiameterFleischner:
        return MarkShape::Axes;
    case BidirectionalLong:
    case BidirectionalShort:
    case Length:
        return MarkShape::Line;
    case LungVolume:
    case Laa950:
        return MarkShape::None; // Its region is a box around both lungs: only where to look.
    default:
        return MarkShape::Outline;
    }
}

} // namespace

QString quantityTitle(medical::QuantityKind kind)
{
    switch (kind) {
    case NoduleDiameterMean:
        return Words::tr("Nodule diameter, mean");
    case NoduleDiameterFleischner:
        return Words::tr("Nodule diameter, whole mm");
    case BidirectionalLong:
        return Words::tr("Long axis");
    case BidirectionalShort:
        return Words::tr("Short axis");
    case NoduleVolume:
        return Words::tr("Nodule volume");
    case Length:
        return Words::tr("Length");
    case Area:
        return Words::tr("Area");
    case HuMean:
        return Words::tr("Density, mean");
    case HuSd:
        return Words::tr("Density, SD");
    case LungVolume:
        return Words::tr("Lung volume");
    case Laa950:
        break;
    }
    return Words::tr("Emphysema index");
}

QString methodTitle(medical::QuantityKind kind)
{
    switch (kind) {
    case NoduleDiameterMean:
    case NoduleDiameterFleischner:
    case BidirectionalLong:
    case BidirectionalShort:
        return Words::tr("half-contrast contour");
    case NoduleVolume:
        return Words::tr("partial volume sum");
    case Length:
        return Words::tr("two points");
    case Area:
        return Words::tr("polygon");
    case HuMean:
    case HuSd:
        return Words::tr("whole voxels");
    case LungVolume:
        return Words::tr("air below −400 HU");
    case Laa950:
        break;
    }
    return Words::tr("air below −950 HU");
}

QString quantityText(double value, double uncertainty, const QString &unit)
{
    // Down to the place of the uncertainty's first digit, with one decimal at most.
    const int decimals = uncertainty >= 10 || unit == u"mm³" || unit == u"mL" ? 0 : 1;
    QString number = QString::number(std::abs(value), 'f', decimals);
    if (value < 0 && number.toDouble() != 0)
        number.prepend(QChar(0x2212));
    const bool isDegree = unit == u"°";
    return unit.isEmpty() ? number : isDegree ? number + unit : number + u' ' + unit;
}

ShownMeasurement shownMeasurement(const QString &name, const medical::Measurement &measurement)
{
    ShownMeasurement shown{.name = name,
                           .quantity = quantityTitle(measurement.quantity),
                           .value = {},
                           .uncertainty = {},
                           .method = methodTitle(measurement.quantity),
                           .label = {},
                           .region = measurement.region,
                           .shape = shapeOf(measurement),
                           .isValid = measurement.value.has_value(),
                           .reason = measurement.reason,
                           .inReport = {}};
    const QString unit = medical::unitOf(measurement.quantity);
    if (measurement.value) {
        shown.value = quantityText(*measurement.value, measurement.uncertainty, unit);
        shown.uncertainty = QStringLiteral("±")
            + quantityText(measurement.uncertainty, measurement.uncertainty, unit);
    }
    if (measurement.quantity == NoduleDiameterFleischner && measurement.value) // Whole by its rule.
        shown.value = QStringLiteral("%1 %2").arg(std::lround(*measurement.value)).arg(unit);
    shown.label = measurement.value ? name + u' ' + shown.value : name;
    shown.isDrawn = measurement.quantity == Length || measurement.quantity == Area;
    return shown;
}

} // namespace lectern::ui
