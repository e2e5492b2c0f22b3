// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does as jobs: exports, imports of models, drafts.
#include "app/lectern/draft_tasks.h"
#include "app/lectern/export_job.h"
#include "app/lectern/import_job.h"
#include "core/education/lesson_planner.h"
#include "core/storage/library_database.h"

#include <QApplication>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using jobs::JobState;

namespace {

/// Reports a step each time the test allows one, then writes one byte.
class StepwiseExporter : public publish::Exporter
{
public:
    QString id() const override { return QStringLiteral("steps"); }
    QString name() const override { return id(); }
    QStringList suffixes() const override { return {id()}; }
    Status write(const publish::ExportRequest &request) const override
    {
        for (int step = 1; step <= 4; ++step) {
            while (!steps.tryAcquire(1, 1)) {
                if (request.stop.isRaised())
                    return failure(ErrorCode::Cancelled, {});
            }
            request.progress({step / 4.0, QStringLiteral("step")});
            if (request.stop.isRaised())
                return failure(ErrorCode::Cancelled, {});
            done.release();
        }
        QFile file(request.path);
        if (!file.open(QIODevice::WriteOnly) || file.write("x") != 1)
            return failure(ErrorCode::Io, file.errorString());
        return {};
    }

    mutable QSemaphore steps;
    mutable QSemaphore done;
};

} // namespace

class TestWindowJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void export_tellsItsFile();
    void pausedExport_writesNoFurther();
    void stoppedExport_leavesNoFile();
    void exportStoppedBeforeItBegan_cancelsItsFuture();
    void importedModel_isUsable();
    void refusedModel_keepsTheEnginesSentence();
    void draft_fillsTheDocument_andCanBePaused();
    void draftWhoseDocumentCloses_ends();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    jobs::JobId addExport(const QString &name, QFuture<Status> *future = nullptr);
    jobs::JobId addImport(const QString &from);
    JobState stateOf(jobs::JobId id) const { return m_queue->job(id)->state; }
    Result<education::PreparedLesson> chapter();

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Connection> m_store;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<StepwiseExporter> m_exporter;
    std::unique_ptr<jobs::JobQueue> m_queue;
};

void TestWindowJobs::initTestCase()
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(path(QStringLiteral("data"))));
    qputenv("XDG_CACHE_HOME", QFile::encodeName(path(QStringLiteral("cache"))));
    m_composition = std::make_unique<Composition>();
}

void TestWindowJobs::init()
{
    m_queue.reset();
    m_exporter = std::make_unique<StepwiseExporter>();
    auto store = storage::openLibraryDatabase(QStringLiteral(":memory:"));
    QVERIFY(store);
    m_store = std::make_unique<storage::Connection>(std::move(*store));
    m_queue = std::make_unique<jobs::JobQueue>(*m_store);
    ImportJob::registerKind(*m_queue, *m_composition);
}

jobs::JobId TestWindowJobs::addExport(const QString &name, QFuture<Status> *future)
{
    publish::ExportRequest request;
    request.path = path(name);
    auto job = std::make_unique<ExportJob>(*m_exporter, request);
    if (future)
        *future = job->future();
    return m_queue->add(std::move(job));
}

void TestWindowJobs::export_tellsItsFile()
{
    QFuture<Status> future;
    const jobs::JobId job = addExport(QStringLiteral("a.steps"), &future);
    m_exporter->steps.release(4);

    QTRY_COMPARE(stateOf(job), JobState::Done);

    QVERIFY(future.isFinished() && future.result());
    QCOMPARE(m_queue->job(job)->result[QStringLiteral("path")].toString(),
             path(QStringLiteral("a.steps")));
    QVERIFY(QFile::exists(path(QStringLiteral("a.steps"))));
}

void TestWindowJobs::pausedExport_writesNoFurther()
{
    const jobs::JobId job = addExport(QStringLiteral("b.steps"));
    m_exporter->steps.release(1);
    QVERIFY(m_exporter->done.tryAcquire(1, 5000));

    m_queue->pause(job);
    m_exporter->steps.release(3);
    QVERIFY(!m_exporter->done.tryAcquire(1, 50));
    QVERIFY(m_queue->resume(job));

    QTRY_COMPARE(stateOf(job), JobState::Done);
}

void TestWindowJobs::stoppedExport_leavesNoFile()
{
    QFuture<Status> future;
    const jobs::JobId job = addExport(QStringLiteral("c.steps"), &future);
    m_exporter->steps.release(1);
    QVERIFY(m_exporter->done.tryAcquire(1, 5000));

    m_queue->stop(job);

    QTRY_COMPARE(stateOf(job), JobState::Stopped);
    QVERIFY(!QFile::exists(path(QStringLiteral("c.steps"))));
    QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
}

void TestWindowJobs::exportStoppedBeforeItBegan_cancelsItsFuture()
{
    for (int i = 0; i < 2; ++i) // So many run at once.
        addExport(QStringLiteral("d%1.steps").arg(i));
    QFuture<Status> future;
    const jobs::JobId waiting = addExport(QStringLiteral("e.steps"), &future);
    QCOMPARE(stateOf(waiting), JobState::Queued);

    m_queue->stop(waiting);

    QCOMPARE(stateOf(waiting), JobState::Stopped);
    QVERIFY(future.isCanceled());
    m_exporter->steps.release(8);
    QTRY_COMPARE(stateOf(m_queue->jobs().at(1).id), JobState::Done);
}

jobs::JobId TestWindowJobs::addImport(const QString &from)
{
    ui::ModelImport import;
    import.path = from;
    import.languages = {Language::English};
    return *m_queue->add(ImportJob::kind(), ImportJob::parametersOf(import));
}

void TestWindowJobs::importedModel_isUsable()
{
    const auto job = addImport(QStringLiteral(LECTERN_TEST_DATA "/engine/llama_mha_tied"));

    QTRY_VERIFY_WITH_TIMEOUT(jobs::isFinished(stateOf(job)), 30000);

    const auto info = m_queue->job(job);
    QVERIFY2(info->state == JobState::Done,
             info->error ? qPrintable(info->error->message) : "stopped");
    const QString id = info->result[QStringLiteral("model")].toString();
    m_composition->setUsedModel(id);
    const auto used = m_composition->usedModel();
    QVERIFY(used);
    QCOMPARE(used->entry.id, id);
    QVERIFY(m_composition->loadModel({}, {}, {}));
    m_composition->setUsedModel({});
    QVERIFY(models::removeModel(*used));
    m_composition->refreshModels();
    QVERIFY(!m_composition->models().entry(id));
}

void TestWindowJobs::refusedModel_keepsTheEnginesSentence()
{
    QFile file(path(QStringLiteral("broken.gguf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("GGUF");
    file.close();

    const auto job = addImport(file.fileName());

    QTRY_VERIFY_WITH_TIMEOUT(jobs::isFinished(stateOf(job)), 30000);
    QCOMPARE(stateOf(job), JobState::Failed);
    QVERIFY(m_queue->job(job)->error->message.contains(QStringLiteral("broken.gguf")));
}

Result<education::PreparedLesson> TestWindowJobs::chapter()
{
    education::LessonOrder order;
    order.topic = QStringLiteral("牛顿第三定律"); // No model knows it, so none is loaded.
    return education::prepareLesson(order, m_composition->ingest(), {}, {});
}

void TestWindowJobs::draft_fillsTheDocument_andCanBePaused()
{
    const auto lesson = chapter();
    QVERIFY2(lesson, lesson ? "" : qPrintable(lesson.error().message));
    const auto header = education::lessonHeader(lesson->request);
    QVERIFY(header);
    document::Document document(education::emptyLesson(*lesson, *header));
    DraftJob draft(document, *m_composition, *m_queue);
    bool wasPaused = false;
    connect(&draft, &ui::DocumentDrafter::blockFinished, this, [&] {
        if (std::exchange(wasPaused, true))
            return;
        m_queue->pause(m_queue->jobs().first().id);
    });

    draft.start(lessonTask(*lesson));
    QTRY_VERIFY(wasPaused);
    QCOMPARE(stateOf(m_queue->jobs().first().id), JobState::Paused);
    QTest::qWait(200); // What was drafted before it paused comes in.
    const auto blocks = document.content().blocks.size();
    QTest::qWait(200);
    QCOMPARE(document.content().blocks.size(), blocks);
    QVERIFY(draft.isDrafting());
    QVERIFY(m_queue->resume(m_queue->jobs().first().id));

    QTRY_VERIFY_WITH_TIMEOUT(!draft.isDrafting(), 60000);
    QVERIFY(document.content().blocks.size() > blocks);
    QVERIFY(document.header().isComplete);
    QTRY_COMPARE(stateOf(m_queue->jobs().first().id), JobState::Done);
}

void TestWindowJobs::draftWhoseDocumentCloses_ends()
{
    const auto lesson = chapter();
    QVERIFY(lesson);
    auto document = std::make_unique<document::Document>();
    auto draft = std::make_unique<DraftJob>(*document, *m_composition, *m_queue);
    draft->start(lessonTask(*lesson));
    const auto job = m_queue->jobs().first().id;
    m_queue->pause(job); // So that it cannot be done before the document closes.
    QTRY_COMPARE(stateOf(job), JobState::Paused);

    draft.reset();
    document.reset();

    QTRY_COMPARE(stateOf(job), JobState::Stopped);
}

QTEST_MAIN(TestWindowJobs)
#include "tst_window_jobs.moc"
