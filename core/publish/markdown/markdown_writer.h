// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/flow.h"

namespace lectern::publish {

/// A Flow as GitHub's Markdown with `$...$` for formulas.
///
/// Markdown has no merged cells: a spanning cell's text stands in its first place. Pictures and
/// films are named by what they show; they are not in the file.
QString markdownOf(const Flow &flow);

} // namespace lectern::publish
