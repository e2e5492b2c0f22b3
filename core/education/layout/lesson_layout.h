// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/layouts.h"

namespace lectern::education {

/// The pages of a lesson: the plan (an English 5E plan, or a Chinese 教案 as tables), the pupils'
/// worksheet, the answer key. Register it for documents of kind "lesson".
///
/// Blocks are found by their role. A heading block right before a group of blocks replaces the name
/// that the layout would give it. An activity's fields are "title", "teacher" (or "text"),
/// "pupils" and "purpose"; any other counts to the teacher. Where it has no title, the
/// payload's "phase" ("engage", "explore" ...) names it.
publish::Flow layOutLesson(const document::Content &content, publish::Part part);

} // namespace lectern::education
