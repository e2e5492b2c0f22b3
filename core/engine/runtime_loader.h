// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine_service.h"

namespace lectern::engine {

/// Loads the engine's library that lies with the program: beside it, or in ../lib/lectern or
/// ../bin.
///
/// LECTERN_ENGINE, a path, goes before these. The library stays loaded until the process ends:
/// libtorch does not survive being unloaded.
RuntimeLoader bundledRuntimeLoader();

} // namespace lectern::engine
