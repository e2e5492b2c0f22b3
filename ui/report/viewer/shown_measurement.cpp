// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/shown_measurement.h"

#include "core/base/program_language.h"
#include "core/medical/measure/quantity_words.h"

namespace lectern::ui {
namespace {

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

ShownMeasurement shownMeasurement(const QString &name, const medical::Measurement &measurement)
{
    const Language language = programLanguage();
    ShownMeasurement shown{.name = name,
                           .quantity = quantityTitle(measurement.quantity, language),
                           .value = valueText(measurement),
                           .uncertainty = uncertaintyText(measurement),
                           .method = methodWords(measurement.quantity, language),
                           .label = {},
                           .region = measurement.region,
                           .shape = shapeOf(measurement),
                           .isValid = measurement.value.has_value(),
                           .reason = measurement.reason,
                           .inReport = {}};
    shown.label = measurement.value ? name + u' ' + shown.value : name;
    shown.isDrawn = measurement.quantity == Length || measurement.quantity == Area;
    return shown;
}

} // namespace lectern::ui
