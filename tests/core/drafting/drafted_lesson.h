// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

namespace lectern::tests {

/// A bundled chapter as a lesson whose wordings our rules chose: quick, and the same every time.
document::Content draftedLesson(Language language);

/// The same of any chapter: a text or Markdown file.
/// @param seed  Of the choice of wordings.
document::Content draftedLesson(const QString &chapter, const QString &topic, quint64 seed);

} // namespace lectern::tests
