// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lectern/draft_job.h"
#include "core/education/lesson_flow.h"
#include "core/medical/report/prepared_report.h"

namespace lectern {

/// How each vertical drafts what it prepared.
DraftTask lessonTask(education::PreparedLesson lesson);
/// Without the lines of the impression, which the reader accepts one by one.
DraftTask reportTask(medical::PreparedReport report);

} // namespace lectern
