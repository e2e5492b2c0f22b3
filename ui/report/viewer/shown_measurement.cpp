// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/shown_measurement.h"

#include "core/base/program_language.h"
#include "core/medical/measure/quantity_words.h"

namespace lectern::ui {

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
                           .shape = medical::shapeOf(measurement.quantity),
                           .isValid = measurement.value.has_value(),
                           .reason = measurement.reason,
                           .inReport = {}};
    shown.label = measurement.value ? name + u' ' + shown.value : name;
    shown.isDrawn = measurement.quantity == medical::QuantityKind::Length
        || measurement.quantity == medical::QuantityKind::Area;
    return shown;
}

} // namespace lectern::ui
