// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/document/content.h"
#include "core/document/payload_types.h"
#include "core/medical/measure/measurement.h"

namespace lectern::medical {

/// A measurement of a report, under the name by which its sentences speak of it.
struct MeasuredValue {
    QString name; ///< "M1"
    QString group; ///< Those of one nodule share it: "N1"; empty for the lungs, a line, a polygon.
    Measurement measurement;
};

/// The line of a measurement's card: "M1 Mean nodule diameter: 7.6 ± 0.4 mm", "M9 %LAA-950: not
/// computed: 8 mm slices".
QString cardText(const MeasuredValue &value, Language language);

/// The payload of a measurement's card.
document::Payload measuredPayload(const MeasuredValue &value);
/// Nothing for another payload, or one that makes no sense.
std::optional<MeasuredValue> measuredFrom(const document::Payload &payload);
/// All of a report, in the order of its blocks.
QList<MeasuredValue> measuredValuesOf(const document::Content &report);

/// Prints "measurement" as `lectern-cli measure` does.
document::PayloadType measuredPayloadType();

} // namespace lectern::medical
