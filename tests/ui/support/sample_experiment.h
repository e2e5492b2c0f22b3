// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

namespace lectern::test {

/// The sample lesson with the bundled experiment in the place where the law is explained.
document::Content experimentLesson(Language language);

/// The index of the experiment in it.
int experimentIndex(const document::Content &content);

} // namespace lectern::test
