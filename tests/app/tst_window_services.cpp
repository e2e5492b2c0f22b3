// SPDX-License-Identifier: GPL-3.0-or-later
// The window's services as the program puts them together.
#include "app/lectern/import_job.h"
#include "app/lectern/job_store.h"
#include "app/lectern/window_services.h"
#include "core/jobs/store/job_store.h"
#include "ui/settings/preferences.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

class TestWindowServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void interruptedJob_isOfferedOnceTheStoreIsOpen();
    void documentOfTheLibrary_isFoundByTwoCharacters();

private:
    /// Of one test.
    WindowFolders folders() const
    {
        const QString path = m_scratch.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        QDir().mkpath(path);
        return {path, path};
    }
    static QString jobsOf(const WindowFolders &folders)
    {
        return QDir(folders.data).filePath(QStringLiteral("jobs.db"));
    }

    QTemporaryDir m_scratch;
    std::unique_ptr<ui::Preferences> m_preferences;
};

void TestWindowServices::initTestCase()
{
    for (const char *name : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
        qputenv(name, QFile::encodeName(m_scratch.path()));
    m_preferences = std::make_unique<ui::Preferences>(m_scratch.filePath(QStringLiteral("s.ini")));
}

void TestWindowServices::interruptedJob_isOfferedOnceTheStoreIsOpen()
{
    const WindowFolders places = folders();
    {
        auto store = openJobStore(jobsOf(places));
        ui::ModelImport import;
        import.path = QStringLiteral("model.gguf");
        QVERIFY(jobs::JobStore(store).add(ImportJob::kind(), ImportJob::parametersOf(import)));
    }

    WindowServices services(*m_preferences, places);

    QVERIFY(services.jobs().jobs().isEmpty()); // Nobody waited for the database.
    QTRY_COMPARE(services.jobs().jobs().size(), 1);
    QCOMPARE(services.jobs().jobs().first().state, jobs::JobState::Interrupted);
    QCOMPARE(services.jobs().jobs().first().kind, ImportJob::kind());
}

void TestWindowServices::documentOfTheLibrary_isFoundByTwoCharacters()
{
    const WindowFolders places = folders();
    {
        RecentLibrary library(QDir(places.data).filePath(QStringLiteral("library.db")));
        document::Content content;
        content.header.title = QStringLiteral("牛顿第三定律");
        content.header.kind = QStringLiteral("lesson");
        content.header.language = Language::Chinese;
        library.note(QStringLiteral("/lesson.lectern"), content);
    }
    WindowServices services(*m_preferences, places);

    const auto found = services.services().library.search(QStringLiteral("定律"));

    QTRY_VERIFY(found.isFinished());
    QCOMPARE(found.result().size(), 1);
    QCOMPARE(found.result().first().path, QStringLiteral("/lesson.lectern"));
}

QTEST_MAIN(TestWindowServices)
#include "tst_window_services.moc"
