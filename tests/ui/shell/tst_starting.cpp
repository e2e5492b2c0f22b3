// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a path that is dropped or named on the command line.
#include "tests/ui/support/sample_services.h"
#include "ui/lesson/new_lesson_dialog.h"
#include "ui/report/new_report_dialog.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace lectern;

namespace {

/// Starts with a path. @return what the dialog that it opens asks for; nothing where none opens
template <typename Dialog> auto asked(ui::DocumentFlow &documents, const QString &path)
{
    std::optional<decltype(std::declval<Dialog>().request())> request;
    QTimer::singleShot(0, qApp, [&request] {
        QWidget *modal = QApplication::activeModalWidget();
        if (auto *dialog = qobject_cast<Dialog *>(modal))
            request = dialog->request();
        if (modal)
            modal->close();
    });
    documents.start(path);
    QApplication::processEvents();
    return request;
}

QString made(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file can be made");
    return file.fileName();
}

} // namespace

class TestStarting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folder_beginsAReportOnItsImages();
    void dicomFile_beginsAReport_data();
    void dicomFile_beginsAReport();
    void chapter_beginsALesson();
    void document_isOpened();
    void whatIsNotThere_isSaid();
};

void TestStarting::folder_beginsAReportOnItsImages()
{
    test::FakeServices fakes;
    ui::MainWindow window(fakes.services());

    const auto request = asked<ui::NewReportDialog>(window.documents(), fakes.scratch.path());

    QVERIFY(request);
    QCOMPARE(request->place, QFileInfo(fakes.scratch.path()).absoluteFilePath());
}

void TestStarting::dicomFile_beginsAReport_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"series.zip", "IM1.dcm", "IM000001", "SCAN.DCM", "1.2.840.113619.2.55"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestStarting::dicomFile_beginsAReport()
{
    QFETCH(QString, name);
    test::FakeServices fakes;
    ui::MainWindow window(fakes.services());

    const auto request
        = asked<ui::NewReportDialog>(window.documents(), made(QDir(fakes.scratch.path()), name));

    QVERIFY(request);
    QCOMPARE(QFileInfo(request->place).fileName(), name);
}

void TestStarting::chapter_beginsALesson()
{
    test::FakeServices fakes;
    ui::MainWindow window(fakes.services());
    const QString chapter = made(QDir(fakes.scratch.path()), QStringLiteral("forces.pdf"));

    const auto request = asked<ui::NewLessonDialog>(window.documents(), chapter);

    QVERIFY(request);
    QCOMPARE(request->files, QStringList(chapter));
}

void TestStarting::document_isOpened()
{
    test::FakeServices fakes;
    ui::MainWindow window(fakes.services());

    window.documents().start(made(QDir(fakes.scratch.path()), QStringLiteral("forces.lectern")));

    QTRY_VERIFY(window.documents().session());
}

void TestStarting::whatIsNotThere_isSaid()
{
    test::FakeServices fakes;
    ui::MainWindow window(fakes.services());
    const QSignalSpy failed(&window.documents(), &ui::DocumentFlow::failed);

    window.documents().start(QStringLiteral("/nowhere/chest"));

    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("“chest” is not there")));
    window.documents().start(QStringLiteral("/nowhere/chest/"));
    QCOMPARE(failed.last(), failed.first());
}

QTEST_MAIN(TestStarting)
#include "tst_starting.moc"
