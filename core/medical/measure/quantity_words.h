// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/medical/measure/measurement.h"

namespace lectern::medical {

// What quantities and methods are called, and how their values are printed: in a sentence, on a
// card, in an exported table, in the viewer. A report speaks in its own language, the viewer in the
// program's.

/// At the head of a row or a card: "Mean attenuation"; 平均 CT 值.
QString quantityTitle(QuantityKind quantity, Language language);
/// Inside a sentence: "mean attenuation", "%LAA-950"; 平均 CT 值.
QString quantityWords(QuantityKind quantity, Language language);
/// "half-contrast contour"; 半对比度轮廓法.
QString methodWords(QuantityKind quantity, Language language);

/// A number as reports print it: rounded half away from zero, U+2212 for a minus, never "−0".
QString numberText(double value, int decimals);

/// The value with its unit, "7.6 mm"; empty where none was computed.
QString valueText(const Measurement &measurement);
/// "±0.4 mm"; empty where it rounds to nothing, the guideline rounded, or none was computed.
QString uncertaintyText(const Measurement &measurement);
/// "7.6 ± 0.4 mm"; the value alone where uncertaintyText() is empty.
QString valueWithUncertainty(const Measurement &measurement);
/// "8.2 × 6.9 mm"; empty where one of them was not computed.
QString axesText(const Measurement &longAxis, const Measurement &shortAxis);

} // namespace lectern::medical
