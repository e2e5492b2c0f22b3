// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job_queue.h"

namespace lectern::ui {

/// What a job is at, in a few words: its step, "Waiting", "Paused", its error.
QString stateText(const jobs::JobInfo &job);

/// "about 40 s left", "about 3 min left"; empty where nothing can be said.
QString timeLeftText(const jobs::JobInfo &job);

/// Runs, or will by itself: what the badge counts.
bool isPending(jobs::JobState state);

} // namespace lectern::ui
