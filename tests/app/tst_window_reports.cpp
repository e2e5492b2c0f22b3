// SPDX-License-Identifier: GPL-3.0-or-later
// A report from a series on disk to a document of the window, the lines that are proposed for it,
// and what the dialogs read before: the sample study, a chapter.
#include "app/lectern/window_services.h"
#include "core/medical/report/study.h"
#include "core/storage/library_database.h"
#include "series_fixture.h"
#include "ui/settings/preferences.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

namespace {

const QByteArray kBall = R"({"size": [48, 48, 24], "spacing": [0.7, 0.7, 1], "background": -850,
    "body_part": "CHEST", "kernel": "Br36", "shapes": [{"diameter": 9, "hu": 40}]})";

template <typename T> T waitFor(const QFuture<T> &future)
{
    const auto isDone = [&future] { return future.isFinished(); };
    if (!QTest::qWaitFor(isDone, 120000))
        qFatal("nothing came");
    return future.result();
}

} // namespace

class TestWindowReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void report_isDraftedIntoAFileOfItsOwn();
    void report_takesTheReadersNormalSentencesOfItsTemplate();
    void linesOfTheImpression_areProposedAndNotPutIn();
    void textOfAnother_isRefusedUntilTheReaderSaysSo();
    void placeWithoutASeries_saysWhy();
    void templates_areNamedInBothLanguages();
    void sampleStudy_isARequestThatADraftCanTake();
    void chapter_isReadAndOneThatIsNotThereSaysWhy();

private:
    ui::ReportRequest request() const
    {
        ui::ReportRequest request;
        request.place = m_place;
        request.language = Language::Chinese; // No model knows it, so none is loaded.
        request.nodules = {{0, 0, 0}};
        return request;
    }
    ui::DocumentFiles &files() { return m_services->services().files; }
    std::shared_ptr<ui::DocumentSession> drafted(const ui::ReportRequest &request);

    QTemporaryDir m_scratch;
    test::SeriesFixture m_series;
    QString m_place;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<WindowServices> m_services;
};

void TestWindowReports::initTestCase()
{
    for (const char *name : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
        qputenv(name, QFile::encodeName(m_scratch.path()));
    m_preferences = std::make_unique<ui::Preferences>(m_scratch.filePath(QStringLiteral("s.ini")));
    m_services = std::make_unique<WindowServices>(
        *m_preferences, WindowFolders{m_scratch.path(), m_scratch.filePath(QStringLiteral("d"))});
    m_place = m_series.writePhantom(kBall);
}

std::shared_ptr<ui::DocumentSession> TestWindowReports::drafted(const ui::ReportRequest &request)
{
    const auto opened = waitFor(files().newReport(request));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    const auto session = *opened;
    if (!QTest::qWaitFor([&session] { return !session->drafter()->isDrafting(); }, 30000))
        qFatal("the draft does not end");
    return session;
}

void TestWindowReports::report_isDraftedIntoAFileOfItsOwn()
{
    const auto session = drafted(request());

    const document::Content &content = session->document().content();
    QCOMPARE(content.header.kind, QStringLiteral("report"));
    QVERIFY(content.header.isComplete);
    QVERIFY(content.measured(QStringLiteral("M1")));
    const auto study = medical::studyOf(content);
    QVERIFY(study);
    QCOMPARE(study->place, m_place);
    QCOMPARE(study->files.size(), 24);
    QTRY_COMPARE(session->saveState(), ui::DocumentSession::SaveState::Saved);
    QVERIFY(QFileInfo::exists(session->filePath()));
    QVERIFY(!session->filePath().contains(QStringLiteral("Phantom"))); // No person in file names.
}

void TestWindowReports::report_takesTheReadersNormalSentencesOfItsTemplate()
{
    ui::ReportRequest wish = request();
    wish.normals.setText(QStringLiteral("ct-chest"), Language::Chinese,
                         QStringLiteral("pleura: 胸膜腔内均未见积液。\n"));
    wish.normals.setText(QStringLiteral("ct-chest"), Language::English,
                         QStringLiteral("airways: Airways patent.\n"));
    wish.normals.setText(QStringLiteral("ct-head"), Language::Chinese,
                         QStringLiteral("brain: 脑实质未见出血。\n"));

    const auto session = drafted(wish); // Which template fits is found by its images.

    QString findings;
    for (const document::Block &block : session->document().content().blocks)
        if (block.role == u"finding")
            findings += block.text();
    QVERIFY2(findings.contains(u"胸膜腔内均未见积液。"), qPrintable(findings));
    QVERIFY(!findings.contains(u"气胸")); // The template's second one of the pleura.
    QVERIFY(findings.contains(u"气管"));
    QVERIFY(!findings.contains(u"脑"));
}

void TestWindowReports::linesOfTheImpression_areProposedAndNotPutIn()
{
    const auto session = drafted(request());
    for (const document::Block &block : session->document().content().blocks)
        QVERIFY(block.role != u"impression" || block.text().trimmed().isEmpty());

    const auto lines = waitFor(session->drafter()->proposedLines());

    QVERIFY2(lines, lines ? "" : qPrintable(lines.error().message));
    QVERIFY(lines->size() >= 2);
    QCOMPARE(lines->first().block.role, QStringLiteral("impression"));
    QCOMPARE(lines->last().block.role, QStringLiteral("recommendation"));
}

void TestWindowReports::textOfAnother_isRefusedUntilTheReaderSaysSo()
{
    ui::ReportRequest other = request();
    other.text = QStringLiteral("患者姓名：李四\n咳嗽。");

    const auto refused = waitFor(files().newReport(other));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RefusedByCheck);
    QVERIFY(!refused.error().message.contains(QStringLiteral("李四")));
    QVERIFY(!refused.error().message.contains(QStringLiteral("Phantom")));

    other.isSamePatient = true;
    QVERIFY(waitFor(files().newReport(other)));
}

void TestWindowReports::placeWithoutASeries_saysWhy()
{
    ui::ReportRequest nowhere = request();
    nowhere.place = m_scratch.filePath(QStringLiteral("nothing"));

    const auto opened = waitFor(files().newReport(nowhere));

    QVERIFY(!opened);
    QVERIFY(!opened.error().message.isEmpty());
}

void TestWindowReports::templates_areNamedInBothLanguages()
{
    const auto english = files().reportTemplates(Language::English);
    const auto chinese = files().reportTemplates(Language::Chinese);
    QCOMPARE(english.size(), 4);
    for (qsizetype i = 0; i < english.size(); ++i)
        QCOMPARE(english.at(i).id, chinese.at(i).id);
    QCOMPARE(english.first().title, QStringLiteral("CT chest"));
    QCOMPARE(chinese.first().title, QStringLiteral("胸部 CT"));
}

void TestWindowReports::sampleStudy_isARequestThatADraftCanTake()
{
    const auto sample = waitFor(files().sampleReport(Language::Chinese));

    QVERIFY2(sample, sample ? "" : qPrintable(sample.error().message));
    QCOMPARE(sample->language, Language::Chinese);
    QCOMPARE(sample->nodules.size(), 1);
    QVERIFY(!QDir(sample->place).isEmpty());
}

void TestWindowReports::chapter_isReadAndOneThatIsNotThereSaysWhy()
{
    const QString path = m_scratch.filePath(QStringLiteral("force.md"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# Force\n\nA **force** is a push or a pull on an object.\n");
    file.close();

    const auto chapter = waitFor(files().readChapter(path));
    QVERIFY2(chapter, chapter ? "" : qPrintable(chapter.error().message));
    QVERIFY(chapter->source.text.contains(QStringLiteral("a push or a pull")));
    QVERIFY(!chapter->points.isEmpty());

    const auto missing = waitFor(files().readChapter(path + QStringLiteral(".gone")));
    QVERIFY(!missing);
    QVERIFY(!missing.error().message.isEmpty());
}

QTEST_MAIN(TestWindowReports)
#include "tst_window_reports.moc"
