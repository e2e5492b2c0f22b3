// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/card_shape.h"

namespace lectern::ui {

/// How an exercise ("lectern.exercise") stands on the page: its options with rings, the key in
/// words, what a wrong answer believes, and whether the key was checked.
CardShape exerciseShape(const document::Content &content, const document::Block &block, int number);

} // namespace lectern::ui
