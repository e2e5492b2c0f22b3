// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lectern {

enum class Screen {
    Wanted, ///< The window's program.
    None, ///< Paints into files only; needs no display.
};

/// Sets what libraries read from the environment when they are loaded. First call of every main().
void prepareEnvironment(Screen screen);

} // namespace lectern
