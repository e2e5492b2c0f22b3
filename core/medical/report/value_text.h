// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/medical/report/measured_value.h"

namespace lectern::medical {

/// A number as reports print it: rounded half away from zero, U+2212 for a minus, never "−0".
QString numberText(double value, int decimals);

/// The value with its unit, "7.6 mm"; empty where none was computed.
QString valueText(const Measurement &measurement);
/// "7.6 ± 0.4 mm"; without the uncertainty where it rounds to nothing or the guideline rounded.
QString valueWithUncertainty(const Measurement &measurement);
/// "8.2 × 6.9 mm"; empty where one of them was not computed.
QString axesText(const Measurement &longAxis, const Measurement &shortAxis);

/// "Nodule diameter, mean"; 结节平均直径.
QString quantityTitle(QuantityKind quantity, Language language);
/// The quantity inside a sentence: "nodule volume", "%LAA-950"; 结节体积.
QString quantityWords(QuantityKind quantity, Language language);

/// The line of a measurement's card: "M1 Nodule diameter, mean: 7.6 ± 0.4 mm", "M9 %LAA-950: not
/// computed: 8 mm slices".
QString cardText(const MeasuredValue &value, Language language);

/// Why nothing was computed, in the language of the report whatever that of the program; without
/// "not computed". What is not ours is left as it stands.
QString reasonText(const Measurement &measurement, Language language);

} // namespace lectern::medical
