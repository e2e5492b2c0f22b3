// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/verify_result.h"

#include "core/jobs/active_time.h"
#include "core/jobs/job_queue.h"
#include "core/storage/library_database.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace lectern;
using namespace lectern::jobs;

namespace {

/// What a test and its jobs share: a job takes a step each time the test allows one.
struct Stage {
    QSemaphore steps;
    QSemaphore begun;
    QSemaphore stepped;
};

/// Counts up to `goal`, from its checkpoint, a step for each that the stage allows.
class CountingJob : public Job
{
public:
    CountingJob(Stage &stage, int from, int goal) : m_stage(stage), m_count(from), m_goal(goal) { }

    QString title() const override { return QStringLiteral("Count to %1").arg(m_goal); }
    Result<QJsonObject> run(JobControl &control) override
    {
        const int from = m_count;
        m_stage.begun.release();
        while (m_count < m_goal) {
            while (!m_stage.steps.tryAcquire(1, 1))
                if (control.stopFlag().isRaised())
                    break;
            LECTERN_TRY(control.pausePoint());
            ++m_count;
            control.saveCheckpoint({{QStringLiteral("count"), m_count}});
            control.report({double(m_count) / m_goal, QStringLiteral("step")});
            m_stage.stepped.release();
        }
        return QJsonObject{{QStringLiteral("from"), from}, {QStringLiteral("count"), m_count}};
    }

private:
    Stage &m_stage;
    int m_count;
    int m_goal;
};

class UnpausableJob : public CountingJob
{
public:
    using CountingJob::CountingJob;
    bool canPause() const override { return false; }
};

class FailingJob : public Job
{
public:
    explicit FailingJob(bool throws) : m_throws(throws) { }
    QString title() const override { return QStringLiteral("Fail"); }
    Result<QJsonObject> run(JobControl &) override
    {
        if (m_throws)
            throw std::bad_alloc();
        return failure(ErrorCode::Io, QStringLiteral("No room."));
    }

private:
    bool m_throws;
};

} // namespace

class TestJobQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void job_runsAndKeepsItsResult();
    void onlyAFew_runAtOnce();
    void stoppedJob_endsAndIsNotOfferedAgain();
    void waitingJob_isStoppedWithoutRunning();
    void pausedJob_takesNoStepUntilResumed();
    void pausedJob_letsAnotherRun();
    void failingJob_keepsItsError();
    void throwingJob_isAnError();
    void progress_isThrottled();
    void endedProgram_offersItsJobsFromTheirCheckpoint();
    void discardedJob_isNotOfferedAgain();
    void unknownKind_isRefused();
    void transientJob_isNotKept();
    void queueWithoutAStore_runsJobs_andKeepsThoseAddedLater();
    void finishedJobs_canBeCleared();
    void jobSomebodyWaitsFor_startsBesideThoseAtOnce();
    void jobWithoutPausePoints_isNotPaused();
    void secondsLeft_followTheShareThatIsDone_data();
    void secondsLeft_followTheShareThatIsDone();

private:
    std::unique_ptr<JobQueue> makeQueue(int atOnce = 2)
    {
        auto queue = std::make_unique<JobQueue>(*m_library, atOnce);
        queue->registerKind(QStringLiteral("count"),
                            [this](const QJsonObject &parameters,
                                   const QJsonObject &checkpoint) -> Result<std::unique_ptr<Job>> {
                                return std::make_unique<CountingJob>(*m_stage,
                                                                     checkpoint[u"count"].toInt(),
                                                                     parameters[u"goal"].toInt());
                            });
        return queue;
    }
    static QJsonObject goal(int goal) { return {{QStringLiteral("goal"), goal}}; }
    static JobState stateOf(const JobQueue &queue, JobId id) { return queue.job(id)->state; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Connection> m_library;
    std::unique_ptr<Stage> m_stage;
};

void TestJobQueue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto library = storage::openLibraryDatabase(m_folder->filePath(QStringLiteral("library.db")));
    QVERIFY_RESULT(library);
    m_library = std::make_unique<storage::Connection>(std::move(*library));
    m_stage = std::make_unique<Stage>();
}

void TestJobQueue::cleanup()
{
    m_library.reset();
}

void TestJobQueue::job_runsAndKeepsItsResult()
{
    auto queue = makeQueue();
    m_stage->steps.release(3);

    const auto id = queue->add(QStringLiteral("count"), goal(3));

    QVERIFY_RESULT(id);
    QTRY_COMPARE(stateOf(*queue, *id), JobState::Done);
    const JobInfo info = *queue->job(*id);
    QCOMPARE(info.title, QStringLiteral("Count to 3"));
    QCOMPARE(info.result[u"count"].toInt(), 3);
    QCOMPARE(info.progress.fraction, 1.0);
    QCOMPARE(JobStore(*m_library).all()->size(), 0);
}

void TestJobQueue::onlyAFew_runAtOnce()
{
    auto queue = makeQueue(2);
    QList<JobId> ids;
    for (int i = 0; i < 4; ++i)
        ids.append(*queue->add(QStringLiteral("count"), goal(1)));

    m_stage->begun.acquire(2);
    QCOMPARE(stateOf(*queue, ids.at(1)), JobState::Running);
    QCOMPARE(stateOf(*queue, ids.at(2)), JobState::Queued);
    QVERIFY(!m_stage->begun.tryAcquire(1, 20));

    m_stage->steps.release(4);
    for (const JobId id : ids)
        QTRY_COMPARE(stateOf(*queue, id), JobState::Done);
}

void TestJobQueue::stoppedJob_endsAndIsNotOfferedAgain()
{
    auto queue = makeQueue();
    const JobId id = *queue->add(QStringLiteral("count"), goal(100));
    m_stage->begun.acquire();

    queue->stop(id);

    QTRY_COMPARE(stateOf(*queue, id), JobState::Stopped);
    QVERIFY(!queue->job(id)->error);
    QCOMPARE(JobStore(*m_library).all()->size(), 0);
}

void TestJobQueue::waitingJob_isStoppedWithoutRunning()
{
    auto queue = makeQueue(1);
    const JobId first = *queue->add(QStringLiteral("count"), goal(1));
    const JobId second = *queue->add(QStringLiteral("count"), goal(1));

    queue->stop(second);

    QCOMPARE(stateOf(*queue, second), JobState::Stopped);
    m_stage->steps.release(1);
    QTRY_COMPARE(stateOf(*queue, first), JobState::Done);
    QCOMPARE(m_stage->begun.available(), 1);
}

void TestJobQueue::pausedJob_takesNoStepUntilResumed()
{
    auto queue = makeQueue();
    const JobId id = *queue->add(QStringLiteral("count"), goal(2));
    m_stage->begun.acquire();

    queue->pause(id);
    m_stage->steps.release(2);
    QVERIFY(!m_stage->stepped.tryAcquire(1, 30));
    QCOMPARE(stateOf(*queue, id), JobState::Paused);
    QVERIFY_RESULT(queue->resume(id));

    QTRY_COMPARE(stateOf(*queue, id), JobState::Done);
    QCOMPARE(m_stage->stepped.available(), 2);
}

void TestJobQueue::pausedJob_letsAnotherRun()
{
    auto queue = makeQueue(1);
    const JobId first = *queue->add(QStringLiteral("count"), goal(1));
    const JobId second = *queue->add(QStringLiteral("count"), goal(1));
    m_stage->begun.acquire();

    queue->pause(first);

    m_stage->begun.acquire();
    QCOMPARE(stateOf(*queue, second), JobState::Running);
    queue->stop(first);
    queue->stop(second);
}

void TestJobQueue::failingJob_keepsItsError()
{
    auto queue = makeQueue();

    const JobId id = queue->add(std::make_unique<FailingJob>(false));

    QTRY_COMPARE(stateOf(*queue, id), JobState::Failed);
    QCOMPARE(queue->job(id)->error->message, QStringLiteral("No room."));
}

void TestJobQueue::throwingJob_isAnError()
{
    auto queue = makeQueue();

    const JobId id = queue->add(std::make_unique<FailingJob>(true));

    QTRY_COMPARE(stateOf(*queue, id), JobState::Failed);
    QCOMPARE(queue->job(id)->error->code, ErrorCode::OutOfMemory);
}

void TestJobQueue::progress_isThrottled()
{
    auto queue = makeQueue();
    QSignalSpy changed(queue.get(), &JobQueue::jobChanged);
    m_stage->steps.release(5000);

    const JobId id = *queue->add(QStringLiteral("count"), goal(5000));

    QTRY_COMPARE(stateOf(*queue, id), JobState::Done);
    QVERIFY2(changed.size() < 1000, qPrintable(QString::number(changed.size())));
}

void TestJobQueue::endedProgram_offersItsJobsFromTheirCheckpoint()
{
    auto first = makeQueue(1);
    m_stage->steps.release(2);
    QVERIFY_RESULT(first->add(QStringLiteral("count"), goal(3)));
    QVERIFY_RESULT(first->add(QStringLiteral("count"), goal(7)));
    m_stage->stepped.acquire(2);
    first.reset();

    auto second = makeQueue(1);
    QVERIFY_RESULT(second->offerInterrupted());
    const auto offered = second->jobs();

    QCOMPARE(offered.size(), 2);
    QCOMPARE(offered.first().state, JobState::Interrupted);
    QCOMPARE(offered.first().title, QStringLiteral("Count to 3"));
    QVERIFY_RESULT(second->resume(offered.first().id));
    m_stage->steps.release(1);
    QTRY_COMPARE(stateOf(*second, offered.first().id), JobState::Done);
    QCOMPARE(second->job(offered.first().id)->result[u"from"].toInt(), 2);
    QCOMPARE(stateOf(*second, offered.last().id), JobState::Interrupted);
}

void TestJobQueue::discardedJob_isNotOfferedAgain()
{
    QVERIFY_RESULT(JobStore(*m_library).add(QStringLiteral("count"), goal(3)));
    auto queue = makeQueue();
    QVERIFY_RESULT(queue->offerInterrupted());

    queue->stop(queue->jobs().first().id);

    QCOMPARE(JobStore(*m_library).all()->size(), 0);
    QCOMPARE(m_stage->begun.available(), 0);
}

void TestJobQueue::unknownKind_isRefused()
{
    auto queue = makeQueue();

    QCOMPARE(queue->add(QStringLiteral("fly"), {}).error().code, ErrorCode::NotFound);
    QCOMPARE(queue->jobs().size(), 0);
}

void TestJobQueue::transientJob_isNotKept()
{
    auto queue = makeQueue();
    const JobId id = queue->add(std::make_unique<CountingJob>(*m_stage, 0, 5));
    m_stage->begun.acquire();
    m_stage->steps.release(1);
    m_stage->stepped.acquire();

    QCOMPARE(stateOf(*queue, id), JobState::Running);
    QCOMPARE(JobStore(*m_library).all()->size(), 0);
}

void TestJobQueue::queueWithoutAStore_runsJobs_andKeepsThoseAddedLater()
{
    JobQueue queue;
    queue.registerKind(
        QStringLiteral("count"),
        [this](const QJsonObject &parameters, const QJsonObject &) -> Result<std::unique_ptr<Job>> {
            return std::make_unique<CountingJob>(*m_stage, 0, parameters[u"goal"].toInt());
        });
    QVERIFY_RESULT(queue.offerInterrupted());
    const auto early = queue.add(QStringLiteral("count"), goal(1));
    QVERIFY_RESULT(early);

    queue.keepIn(*m_library);
    const auto later = queue.add(QStringLiteral("count"), goal(1));
    QVERIFY_RESULT(later);

    const auto kept = JobStore(*m_library).all();
    QVERIFY_RESULT(kept);
    QCOMPARE(kept->size(), 1);
    QVERIFY(kept->first().id == *later);
    QVERIFY(*early != *later);
    m_stage->steps.release(2);
    QTRY_COMPARE(stateOf(queue, *early), JobState::Done);
    QTRY_COMPARE(stateOf(queue, *later), JobState::Done);
    QCOMPARE(JobStore(*m_library).all()->size(), 0);
}

void TestJobQueue::finishedJobs_canBeCleared()
{
    auto queue = makeQueue();
    QSignalSpy removed(queue.get(), &JobQueue::jobRemoved);
    const JobId done = queue->add(std::make_unique<FailingJob>(false));
    QTRY_COMPARE(stateOf(*queue, done), JobState::Failed);
    queue->add(std::make_unique<CountingJob>(*m_stage, 0, 5));

    queue->clearFinished();

    QCOMPARE(removed.size(), 1);
    QCOMPARE(queue->jobs().size(), 1);
}

void TestJobQueue::jobSomebodyWaitsFor_startsBesideThoseAtOnce()
{
    const auto queue = makeQueue(1);
    const JobId first = *queue->add(QStringLiteral("count"), goal(1));
    const JobId second = *queue->add(QStringLiteral("count"), goal(1));

    const JobId draft = queue->add(std::make_unique<CountingJob>(*m_stage, 0, 1), Start::AtOnce);

    QCOMPARE(stateOf(*queue, first), JobState::Running);
    QCOMPARE(stateOf(*queue, second), JobState::Queued);
    QCOMPARE(stateOf(*queue, draft), JobState::Running);
    m_stage->steps.release(3);
    QTRY_COMPARE(stateOf(*queue, second), JobState::Done);
}

void TestJobQueue::jobWithoutPausePoints_isNotPaused()
{
    const auto queue = makeQueue();
    const JobId job = queue->add(std::make_unique<UnpausableJob>(*m_stage, 0, 1));

    queue->pause(job);

    QVERIFY(!queue->job(job)->canPause);
    QCOMPARE(stateOf(*queue, job), JobState::Running);
    m_stage->steps.release(1);
    QTRY_COMPARE(stateOf(*queue, job), JobState::Done);
}

void TestJobQueue::secondsLeft_followTheShareThatIsDone_data()
{
    QTest::addColumn<qint64>("activeMs");
    QTest::addColumn<double>("fraction");
    QTest::addColumn<int>("expected"); // -1: nothing can be said.

    QTest::newRow("half done") << qint64(10000) << 0.5 << 10;
    QTest::newRow("a quarter done") << qint64(10000) << 0.25 << 30;
    QTest::newRow("done") << qint64(10000) << 1.0 << 0;
    QTest::newRow("just begun") << qint64(100) << 0.5 << -1;
    QTest::newRow("nothing done") << qint64(10000) << 0.0 << -1;
}

void TestJobQueue::secondsLeft_followTheShareThatIsDone()
{
    QFETCH(qint64, activeMs);
    QFETCH(double, fraction);
    QFETCH(int, expected);

    QCOMPARE(secondsLeft(activeMs, fraction).value_or(-1), expected);
}

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_job_queue.moc"
