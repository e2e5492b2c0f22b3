// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/education/exercise.h"
#include "core/education/layout/lesson_words.h"
#include "core/publish/exporter.h"
#include "core/publish/flow.h"

namespace lectern::education {

/// The exercise as it is shown in a part. A worksheet's card holds nothing of the key: no answer,
/// no solution, no misconception, no mark on an option.
///
/// @param block  Where the exercise was read from; its fields give the texts with their marks.
publish::Card cardOf(const Exercise &exercise, const document::Block &block, int number,
                     publish::Part part, const LessonWords &words);

/// The key in words: "B", "4.2 N", "1–C, 2–A".
QString answerText(const Exercise &exercise, const LessonWords &words);

} // namespace lectern::education
