// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace lectern {

/// For `./dev bench window`: once the window has been exposed and painted for the first time,
/// prints that moment in nanoseconds of the steady clock and ends the program.
void reportFirstExpose(QWidget &window);

} // namespace lectern
