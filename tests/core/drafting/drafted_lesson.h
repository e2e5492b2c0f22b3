// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

namespace lectern::tests {

/// A bundled chapter as a lesson whose wordings our rules chose: quick, and the same every time.
document::Content draftedLesson(Language language);

} // namespace lectern::tests
