// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job_control.h"

#include <QJsonObject>

namespace lectern::jobs {

/// Long work: a draft, a rendering, a training run.
class Job
{
public:
    virtual ~Job() = default;

    /// Translated, as the job list shows it: "Render the experiment of “Forces in pairs”".
    virtual QString title() const = 0;

    /// Whether run() comes to pausePoint() between its steps.
    virtual bool canPause() const { return true; }

    /// Does the work, in a thread of the pool. It looks at `control` often: reports progress, comes
    /// to pausePoint() between steps, and ends with ErrorCode::Cancelled soon after it was asked to
    /// stop.
    /// @return what the job list can show or open, e.g. {"path": ...}
    virtual Result<QJsonObject> run(JobControl &control) = 0;
};

} // namespace lectern::jobs
