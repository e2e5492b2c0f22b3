// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job_queue.h"

#include "core/jobs/active_time.h"

#include <QCoreApplication>

#include <algorithm>
#include <new>

namespace lectern::jobs {
namespace {

constexpr int kReportIntervalMs = 50;

/// Jobs that are not kept count down from -1.
bool isKept(JobId id)
{
    return id.value() > 0;
}

/// Nothing that a job throws leaves its thread.
Result<QJsonObject> runSafely(Job &job, JobControl &control)
{
    try {
        LECTERN_TRY(control.pausePoint());
        return job.run(control);
    } catch (const std::bad_alloc &) {
        return failure(
            ErrorCode::OutOfMemory,
            QCoreApplication::translate(
                "Jobs", "There is not enough memory. Close other programs, then try again."));
    } catch (const std::exception &) { // Its text may hold words of a document.
        return failure(
            ErrorCode::Internal,
            QCoreApplication::translate(
                "Jobs", "Lectern made a mistake in this work. Start it again, or report it."));
    }
}

} // namespace

bool isFinished(JobState state)
{
    return state == JobState::Done || state == JobState::Failed || state == JobState::Stopped;
}

struct JobQueue::Entry {
    JobInfo info;
    QJsonObject parameters;
    QJsonObject checkpoint;
    std::shared_ptr<Job> job; ///< Null while interrupted.
    std::shared_ptr<JobControl> control = std::make_shared<JobControl>();
    bool isInPool = false;
    bool isAtOnce = false;
    ActiveTime active;
};

JobQueue::JobQueue(storage::Connection &library, int atOnce, QObject *parent) :
    JobQueue(atOnce, parent)
{
    keepIn(library);
}

JobQueue::JobQueue(int atOnce, QObject *parent) : QObject(parent), m_atOnce(std::max(1, atOnce))
{
    m_pool.setMaxThreadCount(
        1024); // Paused jobs keep their thread; `m_atOnce` is kept by startWaiting.
    m_reports.setInterval(kReportIntervalMs);
    connect(&m_reports, &QTimer::timeout, this, &JobQueue::collectReports);
}

JobQueue::~JobQueue()
{
    for (const auto &entry : m_entries)
        entry->control->stop();
    m_pool.waitForDone();
    collectReports(); // The last checkpoints.
}

void JobQueue::registerKind(const QString &kind, Factory factory)
{
    m_factories.insert(kind, std::move(factory));
}

Result<std::unique_ptr<Job>> JobQueue::make(const QString &kind, const QJsonObject &parameters,
                                            const QJsonObject &checkpoint) const
{
    const auto factory = m_factories.constFind(kind);
    if (factory == m_factories.cend())
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate(
                           "Jobs", "This Lectern does not know this kind of work. Update Lectern."),
                       QStringLiteral("job kind %1").arg(kind));
    return (*factory)(parameters, checkpoint);
}

Status JobQueue::offerInterrupted()
{
    if (!m_store)
        return {};
    const auto stored = m_store->all();
    if (!stored)
        return std::unexpected(stored.error());
    for (const StoredJob &job : *stored) {
        if (find(job.id))
            continue;
        const auto made = make(job.kind, job.parameters, job.checkpoint); // For its title.
        JobInfo info;
        info.id = job.id;
        info.kind = job.kind;
        info.title = made ? (*made)->title() : job.kind;
        info.state = JobState::Interrupted;
        append(std::move(info), nullptr);
        m_entries.back()->parameters = job.parameters;
        m_entries.back()->checkpoint = job.checkpoint;
    }
    return {};
}

Result<JobId> JobQueue::add(const QString &kind, const QJsonObject &parameters)
{
    auto job = make(kind, parameters, {});
    if (!job)
        return std::unexpected(job.error());
    const auto id
        = m_store ? m_store->add(kind, parameters) : Result<JobId>(JobId(--m_lastTransient));
    if (!id)
        return id;
    JobInfo info;
    info.id = *id;
    info.kind = kind;
    info.title = (*job)->title();
    append(std::move(info), std::move(*job));
    m_entries.back()->parameters = parameters;
    startWaiting();
    return id;
}

JobId JobQueue::add(std::unique_ptr<Job> job, Start start)
{
    const JobId id(--m_lastTransient);
    JobInfo info;
    info.id = id;
    info.title = job->title();
    append(std::move(info), std::move(job));
    m_entries.back()->isAtOnce = start == Start::AtOnce;
    startWaiting();
    return id;
}

JobId JobQueue::append(JobInfo info, std::unique_ptr<Job> job)
{
    auto entry = std::make_unique<Entry>();
    entry->info = std::move(info);
    entry->info.canPause = job ? job->canPause() : false;
    entry->job = std::move(job);
    m_entries.push_back(std::move(entry));
    const JobId id = m_entries.back()->info.id;
    Q_EMIT jobAdded(id);
    return id;
}

void JobQueue::pause(JobId id)
{
    Entry *entry = find(id);
    if (!entry || !entry->info.canPause
        || (entry->info.state != JobState::Queued && entry->info.state != JobState::Running))
        return;
    entry->control->setPaused(true);
    entry->active.pause();
    setState(*entry, JobState::Paused);
    startWaiting();
}

Status JobQueue::resume(JobId id)
{
    Entry *entry = find(id);
    if (!entry)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("Jobs", "This work is no longer in the list."));
    if (entry->info.state == JobState::Interrupted) {
        auto job = make(entry->info.kind, entry->parameters, entry->checkpoint);
        if (!job)
            return std::unexpected(job.error());
        entry->info.canPause = (*job)->canPause();
        entry->job = std::move(*job);
    } else if (entry->info.state != JobState::Paused) {
        return {};
    }
    entry->control->setPaused(false);
    if (entry->isInPool)
        entry->active.run();
    setState(*entry, entry->isInPool ? JobState::Running : JobState::Queued);
    startWaiting();
    return {};
}

void JobQueue::stop(JobId id)
{
    Entry *entry = find(id);
    if (!entry || isFinished(entry->info.state))
        return;
    entry->control->stop();
    if (!entry->isInPool) // Else finish() comes from its thread.
        finish(id, failure(ErrorCode::Cancelled, QCoreApplication::translate("Jobs", "Stopped.")));
}

void JobQueue::clearFinished()
{
    QList<JobId> gone;
    std::erase_if(m_entries, [&](const std::unique_ptr<Entry> &entry) {
        if (isFinished(entry->info.state))
            gone.append(entry->info.id);
        return isFinished(entry->info.state);
    });
    for (const JobId id : gone)
        Q_EMIT jobRemoved(id);
}

QList<JobInfo> JobQueue::jobs() const
{
    QList<JobInfo> infos;
    for (const auto &entry : m_entries)
        infos.append(entry->info);
    return infos;
}

std::optional<JobInfo> JobQueue::job(JobId id) const
{
    const Entry *entry = find(id);
    return entry ? std::optional(entry->info) : std::nullopt;
}

JobQueue::Entry *JobQueue::find(JobId id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const auto &entry) { return entry->info.id == id; });
    return found == m_entries.end() ? nullptr : found->get();
}

void JobQueue::setState(Entry &entry, JobState state)
{
    entry.info.state = state;
    Q_EMIT jobChanged(entry.info.id);
}

void JobQueue::startWaiting()
{
    auto running = std::count_if(m_entries.begin(), m_entries.end(), [](const auto &entry) {
        return entry->info.state == JobState::Running && !entry->isAtOnce;
    });
    QList<JobId> next;
    for (const auto &entry : m_entries) {
        if (entry->info.state != JobState::Queued || (!entry->isAtOnce && running >= m_atOnce))
            continue;
        next.append(entry->info.id);
        running += entry->isAtOnce ? 0 : 1;
    }
    for (const JobId id : next) // By id: a listener may add or clear jobs.
        if (Entry *entry = find(id))
            start(*entry);
}

void JobQueue::start(Entry &entry)
{
    entry.isInPool = true;
    entry.active.run();
    m_pool.start([this, id = entry.info.id, job = entry.job, control = entry.control] {
        Result<QJsonObject> result = runSafely(*job, *control);
        QMetaObject::invokeMethod(
            this, [this, id, result = std::move(result)] { finish(id, result); },
            Qt::QueuedConnection);
    });
    if (!m_reports.isActive())
        m_reports.start();
    setState(entry, JobState::Running);
}

void JobQueue::finish(JobId id, Result<QJsonObject> result)
{
    collectReports();
    Entry *entry = find(id);
    if (!entry)
        return;
    entry->isInPool = false;
    entry->info.secondsLeft.reset();
    entry->job.reset();
    if (isKept(id))
        (void)m_store->remove(id); // At worst it is offered again.
    if (result) {
        entry->info.result = *result;
        entry->info.progress.fraction = 1;
        setState(*entry, JobState::Done);
    } else if (result.error().code == ErrorCode::Cancelled) {
        setState(*entry, JobState::Stopped);
    } else {
        entry->info.error = result.error();
        setState(*entry, JobState::Failed);
    }
    startWaiting();
}

void JobQueue::takeProgress(Entry &entry, const Progress &progress)
{
    entry.info.progress = progress;
    entry.info.secondsLeft = secondsLeft(entry.active.milliseconds(), progress.fraction);
}

void JobQueue::collectReports()
{
    bool isAnyInPool = false;
    QList<JobId> changed;
    for (const auto &entry : m_entries) {
        isAnyInPool |= entry->isInPool;
        if (const auto checkpoint = entry->control->takeCheckpoint()) {
            entry->checkpoint = *checkpoint;
            if (isKept(entry->info.id))
                (void)m_store->saveCheckpoint(entry->info.id,
                                              *checkpoint); // Else it begins earlier.
        }
        if (const auto progress = entry->control->takeProgress()) {
            takeProgress(*entry, *progress);
            changed.append(entry->info.id);
        }
    }
    if (!isAnyInPool)
        m_reports.stop();
    for (const JobId id : std::as_const(changed)) // A listener may add or clear jobs.
        Q_EMIT jobChanged(id);
}

} // namespace lectern::jobs
