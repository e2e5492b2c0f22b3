// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_words.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lectern::ui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Jobs)
};

/// Seconds by fives, so that the text does not run like a clock that it is not.
int rounded(int seconds)
{
    return seconds <= 5 ? 5 : (seconds + 4) / 5 * 5;
}

QString doneText(const QJsonObject &result)
{
    const QString path = result[QStringLiteral("path")].toString();
    return path.isEmpty() ? Words::tr("Done.")
                          : Words::tr("Done: %1").arg(QFileInfo(path).fileName());
}

} // namespace

QString stateText(const jobs::JobInfo &job)
{
    switch (job.state) {
    case jobs::JobState::Queued:
        return Words::tr("Waiting");
    case jobs::JobState::Running:
        return job.progress.step.isEmpty() ? Words::tr("Starting") : job.progress.step;
    case jobs::JobState::Paused:
        return Words::tr("Paused");
    case jobs::JobState::Done:
        return doneText(job.result);
    case jobs::JobState::Failed:
        return job.error ? job.error->message : QString();
    case jobs::JobState::Stopped:
        return Words::tr("Stopped.");
    case jobs::JobState::Interrupted:
        return Words::tr("Lectern ended before this was done.");
    }
    return {};
}

QString timeLeftText(const jobs::JobInfo &job)
{
    if (job.state != jobs::JobState::Running || !job.secondsLeft)
        return {};
    if (*job.secondsLeft < 60)
        return Words::tr("about %1 s left").arg(rounded(*job.secondsLeft));
    return Words::tr("about %1 min left").arg((*job.secondsLeft + 59) / 60);
}

bool isPending(jobs::JobState state)
{
    return state == jobs::JobState::Queued || state == jobs::JobState::Running;
}

} // namespace lectern::ui
