// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/jobs/store/job_store.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace lectern::jobs {

enum class JobState {
    Queued,
    Running,
    Paused,
    Done,
    Failed,
    Stopped, ///< By the person.
    Interrupted, ///< It ran when Lectern ended or was killed; resume() begins it again.
};

enum class Start {
    InTurn,
    AtOnce, ///< Somebody looks on and waits, as for a draft: does not count among those at once.
};

bool isFinished(JobState state);

/// A job as a list shows it.
struct JobInfo {
    JobId id{0};
    QString kind; ///< Empty for a job that is not kept over a restart.
    QString title;
    JobState state = JobState::Queued;
    bool canPause = true;
    Progress progress;
    std::optional<int> secondsLeft; ///< While it runs, once enough is done to tell.
    QJsonObject result; ///< When done.
    std::optional<Error> error; ///< When failed.
};

/// Runs jobs one after another, a few at a time, and remembers them until the program ends.
///
/// Jobs of a registered kind are kept in the library database while they wait and run: after a kill
/// they are offered again, from their last checkpoint. GUI thread; the jobs run in a pool of its
/// own.
class JobQueue : public QObject
{
    Q_OBJECT

public:
    /// Makes a job from what was kept; `checkpoint` is empty at its first start.
    using Factory = std::function<Result<std::unique_ptr<Job>>(const QJsonObject &parameters,
                                                               const QJsonObject &checkpoint)>;

    /// A queue that keeps nothing yet. @param atOnce  jobs that run at one time
    explicit JobQueue(int atOnce = 2, QObject *parent = nullptr);
    /// @param library  must outlive the queue
    explicit JobQueue(storage::Connection &library, int atOnce = 2, QObject *parent = nullptr);
    ~JobQueue() override; ///< Stops what runs and waits; kept jobs are offered again next time.

    /// From now on jobs are kept there; those added before are not. Call once.
    /// @param library  must outlive the queue
    void keepIn(storage::Connection &library) { m_store.emplace(library); }

    void registerKind(const QString &kind, Factory factory);
    /// Lists the jobs that were interrupted. Call once, when all kinds are registered and there is
    /// something they are kept in.
    Status offerInterrupted();

    Result<JobId> add(const QString &kind, const QJsonObject &parameters);
    /// A job that is not kept over a restart.
    JobId add(std::unique_ptr<Job> job, Start start = Start::InTurn);

    void pause(JobId id); ///< Takes effect at the job's next pausePoint().
    Status resume(JobId id); ///< A paused or an interrupted one.
    void stop(JobId id); ///< Of an interrupted one: it is not offered again.
    void clearFinished();

    QList<JobInfo> jobs() const; ///< In the order in which they were added.
    std::optional<JobInfo> job(JobId id) const;

Q_SIGNALS:
    void jobAdded(lectern::jobs::JobId id);
    void jobChanged(lectern::jobs::JobId id); ///< State or progress; progress a few times a second.
    void jobRemoved(lectern::jobs::JobId id);

private:
    struct Entry;

    Entry *find(JobId id) const;
    JobId append(JobInfo info, std::unique_ptr<Job> job);
    Result<std::unique_ptr<Job>> make(const QString &kind, const QJsonObject &parameters,
                                      const QJsonObject &checkpoint) const;
    void setState(Entry &entry, JobState state);
    void startWaiting();
    void start(Entry &entry);
    void takeProgress(Entry &entry, const Progress &progress);
    void finish(JobId id, Result<QJsonObject> result);
    void collectReports();

    std::optional<JobStore> m_store; ///< None: nothing is kept.
    int m_atOnce;
    QHash<QString, Factory> m_factories;
    std::vector<std::unique_ptr<Entry>> m_entries;
    qint64 m_lastTransient = 0; ///< Jobs that are not kept count down from -1.
    QTimer m_reports;
    QThreadPool m_pool;
};

} // namespace lectern::jobs
