// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/layout/page_words.h"
#include "core/medical/report/measured_value.h"

namespace lectern::medical {

/// "7.6 ± 0.3 mm" with no-break spaces, or "not computed: 8 mm slices"; without an uncertainty that
/// rounds to nothing.
QString valueWords(const Measurement &measurement, const PageWords &words);

/// "half-contrast contour v1"
QString methodWords(QuantityKind quantity, const PageWords &words);

/// "M1 (N1)"; "M1" alone without a group.
QString nameWords(const MeasuredValue &value);

/// The end of the image's UID, and its frame where it has several: "….20.4.117", "….20.4.11, frame
/// 3"; empty without a region.
QString imageWords(const ImageRegion &region, const PageWords &words);

} // namespace lectern::medical
