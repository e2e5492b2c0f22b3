// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/card_shape.h"

namespace lectern::ui {

/// How a report stands on its page: sections and sentences in the window's face. Its study and its
/// measurements are not on the page: the viewer shows them.
PageStyle reportStyle();

} // namespace lectern::ui
