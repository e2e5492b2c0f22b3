// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/runtime.h"

namespace lectern::engine {

/// The Error, translated and with a next step, of what the runtime refused.
Error errorOf(const Failure &failure);

/// The Error of work that needs a model while none is loaded.
Error noModelError();

} // namespace lectern::engine
