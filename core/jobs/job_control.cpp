// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job_control.h"

#include <QCoreApplication>

#include <utility>

namespace lectern::jobs {

void JobControl::report(const Progress &progress)
{
    const std::lock_guard lock(m_mutex);
    m_progress = progress;
}

ProgressSink JobControl::progressSink()
{
    return [this](const Progress &progress) {
        report(progress);
        (void)pausePoint();
    };
}

void JobControl::saveCheckpoint(const QJsonObject &checkpoint)
{
    const std::lock_guard lock(m_mutex);
    m_checkpoint = checkpoint;
}

Status JobControl::pausePoint()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return !m_isPaused || m_stop.isRaised(); });
    if (m_stop.isRaised())
        return failure(ErrorCode::Cancelled, QCoreApplication::translate("Jobs", "Stopped."));
    return {};
}

void JobControl::stop()
{
    {
        const std::lock_guard lock(m_mutex); // Or a pausePoint could miss the wake-up.
        m_stop.raise();
    }
    m_wake.notify_all();
}

void JobControl::setPaused(bool paused)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isPaused = paused;
    }
    m_wake.notify_all();
}

std::optional<Progress> JobControl::takeProgress()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_progress, std::nullopt);
}

std::optional<QJsonObject> JobControl::takeCheckpoint()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_checkpoint, std::nullopt);
}

} // namespace lectern::jobs
