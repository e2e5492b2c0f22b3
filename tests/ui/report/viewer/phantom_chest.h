// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/measure/measure.h"
#include "tests/core/medical/measure/phantom_volumes.h"

namespace lectern::test {

/// A chest with a nodule of 8 mm in the right lung: 1.4 mm pixels, 2 mm slices.
/// @param change more members of the phantom's description, e.g. R"("tilt": 12)"
medical::Volume phantomChest(const QByteArray &change = {});
inline constexpr medical::Vector3 kChestNodule{-80, 20, -30};

} // namespace lectern::test
