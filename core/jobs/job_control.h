// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/stop_flag.h"

#include <QJsonObject>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace lectern::jobs {

/// What a running job and its queue tell each other. Every method may be called from any thread.
class JobControl
{
public:
    // --- for the job ---

    /// Kept; the queue looks at the newest a few times a second, so report as often as you like.
    void report(const Progress &progress);
    /// Where the work can go on after a kill: it is handed to the job's factory then.
    void saveCheckpoint(const QJsonObject &checkpoint);
    /// Waits while the job is paused. @return Cancelled once it was asked to stop
    Status pausePoint();
    /// Reports and comes to the pause point, for work that tells of its progress and stops by
    /// stopFlag(). Outlived by this.
    ProgressSink progressSink();
    /// For what stops by a flag: the engine, a reader, FFmpeg.
    StopFlag stopFlag() const { return m_stop; }

    // --- for the queue ---

    void stop();
    void setPaused(bool paused);
    std::optional<Progress> takeProgress(); ///< Nothing where none is new.
    std::optional<QJsonObject> takeCheckpoint();

private:
    StopFlag m_stop;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isPaused = false;
    std::optional<Progress> m_progress;
    std::optional<QJsonObject> m_checkpoint;
};

} // namespace lectern::jobs
