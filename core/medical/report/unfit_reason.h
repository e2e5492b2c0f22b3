// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/medical/measure/measurement.h"

namespace lectern::medical {

/// Why nothing was computed, in the language of the report whatever that of the program; without
/// "not computed". What is not ours is left as it stands.
QString reasonText(const Measurement &measurement, Language language);

} // namespace lectern::medical
