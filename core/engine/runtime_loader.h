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

/// The same for a program with a window: the window's thread gets a core before the thread that
/// asks for the runtime and those that the runtime starts. On Linux; elsewhere just the loader.
RuntimeLoader behindTheWindow(RuntimeLoader loader);

} // namespace lectern::engine
