// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/readable_text.h"
#include "tests/core/publish/publish_fixture.h"

#include <QProcess>
#include <QTest>
#include <QtConcurrentRun>

using namespace lectern;
using namespace lectern::publish;

/// Reads what was written back with Poppler's tools.
class TestPdfExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_comesOutAsItWentIn_data();
    void text_comesOutAsItWentIn();
    void text_ofDifficultCharacters_comesOut_data();
    void text_ofDifficultCharacters_comesOut();
    void longTitle_isCutAtAWordInTheHeadOfAPage();
    void page_isA4();
    void exercise_staysOnOnePage();
    void stepOfTheLesson_staysOnOnePage();
    void longTable_repeatsItsHead();
    void exerciseLongerThanAPage_isWhollyThere();
    void worksheet_saysNothingOfTheKey_data();
    void worksheet_saysNothingOfTheKey();
    void key_saysEveryAnswer();
    void stoppedHalfway_leavesNothing();
    void write_inAnotherThread_works();
    void progress_rises();

private:
    QString run(const QString &program, const QStringList &arguments);
    QStringList pages(const document::Content &content, Part part = Part::Plan);

    test::PublishFixture m_fixture{std::make_shared<test::SampleMedia>()};
};

QString TestPdfExporter::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted()) {
        QTest::qFail("install the package poppler-utils", __FILE__, __LINE__);
        return {};
    }
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The squeezed text of each page.
QStringList TestPdfExporter::pages(const document::Content &content, Part part)
{
    m_fixture.exported(QStringLiteral("pdf"), content, part);
    const QString text
        = run(QStringLiteral("pdftotext"),
              {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"),
               m_fixture.path(QStringLiteral("out.pdf")), QStringLiteral("-")});
    QStringList pages;
    for (const QString &page : text.split(u'\f', Qt::SkipEmptyParts))
        pages.append(test::squeezed(page));
    return pages;
}

void TestPdfExporter::text_comesOutAsItWentIn_data()
{
    QTest::addColumn<bool>("isChinese");

    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void TestPdfExporter::text_comesOutAsItWentIn()
{
    QFETCH(bool, isChinese);
    const document::Content lesson = isChinese ? test::chineseLesson() : test::englishLesson();

    const QString text = pages(lesson).join(QString());

    QStringList roles;
    for (const document::Block &block : lesson.blocks)
        roles.append(block.role);
    const QStringList said = test::textsOf(lesson, roles);
    QVERIFY(said.size() > 20);
    QVERIFY2(text.contains(test::squeezed(lesson.header.title)), qPrintable(text.left(200)));
    for (const QString &one : said) {
        if (!one.contains(QStringLiteral("____")))
            QVERIFY2(text.contains(test::squeezed(one)), qPrintable(one));
    }
}

void TestPdfExporter::text_ofDifficultCharacters_comesOut_data()
{
    QTest::addColumn<bool>("isChinese");
    QTest::addColumn<QString>("text");

    QTest::newRow("ligatures") << false << QStringLiteral("The first efficient office staff fjord");
    QTest::newRow("quotes") << false << QStringLiteral("“It’s ‘so’,” she said – or not.");
    QTest::newRow("signs") << false
                           << QStringLiteral("−4.2 m/s² ± 0.05 → 25 °C × µ Ω ≤ ≥ ≈ Δp α β");
    QTest::newRow("Chinese in English")
        << false << QStringLiteral("The term 牛顿第三定律 means it.");
    QTest::newRow("radicals' namesakes")
        << true << QStringLiteral("力大小方一二入八十土士女子车长金门食首高");
    QTest::newRow("digits behind letters")
        << true << QStringLiteral("小车 A 质量为 0.50 kg、1.00 kg，共 37 个。");
    QTest::newRow("Chinese quotes")
        << true << QStringLiteral("“作用力”与‘反作用力’——成对……出现（F–t 图）。");
}

void TestPdfExporter::text_ofDifficultCharacters_comesOut()
{
    QFETCH(bool, isChinese);
    QFETCH(QString, text);
    test::LessonBuilder builder(isChinese ? Language::Chinese : Language::English,
                                QStringLiteral("5e"), QStringLiteral("T"));
    builder.addText(QStringLiteral("explanation"), text);
    builder.addText(QStringLiteral("safety"), text); // Set in the sans face.

    const QString extracted = pages(builder.content).join(QString());

    QVERIFY2(extracted.count(test::squeezed(text)) == 2, qPrintable(extracted));
}

void TestPdfExporter::longTitle_isCutAtAWordInTheHeadOfAPage()
{
    document::Content lesson = test::englishLesson();
    lesson.header.title = QStringLiteral("measurement ").repeated(14).trimmed();

    const QString second = pages(lesson).value(1);

    QVERIFY2(second.contains(QStringLiteral("measurement…")), qPrintable(second.left(300)));
}

void TestPdfExporter::page_isA4()
{
    m_fixture.exported(QStringLiteral("pdf"), test::englishLesson());

    const QString facts
        = run(QStringLiteral("pdfinfo"), {m_fixture.path(QStringLiteral("out.pdf"))});

    QVERIFY2(facts.contains(QStringLiteral("(A4)")), qPrintable(facts));
    QVERIFY(facts.contains(QStringLiteral("Newton’s third law")));
}

void TestPdfExporter::exercise_staysOnOnePage()
{
    const QStringList pages = this->pages(test::englishLesson());
    QVERIFY(pages.size() > 2);
    const QList<QPair<QString, QString>> firstAndLast{
        {QStringLiteral("A1,200kgcar"), QStringLiteral("whateverthemassesare")},
        {QStringLiteral("Whichstatementshold"), QStringLiteral("nevercancelout")},
        {QStringLiteral("Putthesteps"), QStringLiteral("beforeanythingtouches")},
        {QStringLiteral("Whydoesaswimmer"), QStringLiteral("equalforwardforce")}};

    for (const auto &[first, last] : firstAndLast) {
        const auto holdsBoth = [&first = first, &last = last](const QString &page) {
            return page.contains(first) && page.contains(last);
        };
        QVERIFY2(std::any_of(pages.begin(), pages.end(), holdsBoth), qPrintable(first));
    }
}

void TestPdfExporter::stepOfTheLesson_staysOnOnePage()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), QStringLiteral("T"));
    for (int step = 1; step <= 30; ++step)
        builder.add(document::BlockType::Card, QStringLiteral("activity"),
                    {{QStringLiteral("teacher"), QStringLiteral("<teacher %1>").arg(step)},
                     {QStringLiteral("pupils"), QStringLiteral("<pupils %1>").arg(step)},
                     {QStringLiteral("purpose"), QStringLiteral("<why %1>").arg(step)}});

    const QStringList pages = this->pages(builder.content);

    QVERIFY(pages.size() >= 3);
    for (int step = 1; step <= 30; ++step) {
        const bool isWhole = std::any_of(pages.begin(), pages.end(), [step](const QString &page) {
            return page.contains(QStringLiteral("<teacher%1>").arg(step))
                && page.contains(QStringLiteral("<why%1>").arg(step));
        });
        QVERIFY2(isWhole, qPrintable(QString::number(step)));
    }
}

void TestPdfExporter::longTable_repeatsItsHead()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), QStringLiteral("T"));
    QList<QPair<QString, QString>> cells{{QStringLiteral("cell.0.0"), QStringLiteral("Headword")}};
    for (int row = 1; row <= 80; ++row)
        cells.append({QStringLiteral("cell.%1.0").arg(row), QStringLiteral("<row %1>").arg(row)});
    builder.add(document::BlockType::Table, QStringLiteral("explanation"), cells);

    const QStringList pages = this->pages(builder.content);

    QVERIFY(pages.size() >= 3);
    for (const QString &page : pages.first(3))
        QVERIFY(page.contains(QStringLiteral("Headword")));
    for (int row = 1; row <= 80; ++row)
        QCOMPARE(pages.join(QString()).count(QStringLiteral("<row%1>").arg(row)), 1);
}

void TestPdfExporter::exerciseLongerThanAPage_isWhollyThere()
{
    education::Exercise exercise;
    exercise.kind = education::ExerciseKind::Short;
    for (int i = 1; i <= 150; ++i)
        exercise.stem += QStringLiteral("Line number <%1> of a very long question.\n").arg(i);
    exercise.key = education::TextKey{{{QStringLiteral("yes")}}};
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), QStringLiteral("T"));
    builder.addExercise(exercise);

    const QString text = pages(builder.content).join(QString());

    for (int i = 1; i <= 150; ++i)
        QCOMPARE(text.count(QStringLiteral("<%1>").arg(i)), 1);
}

void TestPdfExporter::worksheet_saysNothingOfTheKey_data()
{
    text_comesOutAsItWentIn_data();
}

void TestPdfExporter::worksheet_saysNothingOfTheKey()
{
    QFETCH(bool, isChinese);
    const document::Content lesson = isChinese ? test::chineseLesson() : test::englishLesson();

    const QString text = pages(lesson, Part::Worksheet).join(QString());

    QVERIFY(text.contains(isChinese ? QStringLiteral("与汽车受力相等")
                                    : QStringLiteral("Equaltothatonthecar")));
    for (const QString &word : test::keyWords(lesson.header.language))
        QVERIFY2(!text.contains(test::squeezed(word)), qPrintable(word));
}

void TestPdfExporter::key_saysEveryAnswer()
{
    const QString text = pages(test::englishLesson(), Part::Key).join(QString());

    for (const QString &answer :
         {QStringLiteral("AnswerB"), QStringLiteral("AnswerA,C"), QStringLiteral("AnswerFalse"),
          QStringLiteral("Answer−4.2m/s²(accept±0.05m/s²)"),
          QStringLiteral("(1)identical/thesame;(2)contrary"), QStringLiteral("B→A→C"),
          QStringLiteral("1–B,2–A"), QStringLiteral("thewaterpushestheswimmerforward")})
        QVERIFY2(text.contains(answer), qPrintable(answer));
}

void TestPdfExporter::stoppedHalfway_leavesNothing()
{
    const QString path = m_fixture.path(QStringLiteral("stopped.pdf"));
    StopFlag stop;
    ExportRequest request{test::englishLesson(), Part::Plan, path, {}, stop};
    request.progress = [&stop](const Progress &progress) {
        if (progress.fraction > 0.3)
            stop.raise();
    };

    const Status status = m_fixture.exporters.find(QStringLiteral("pdf"))->write(request);

    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path));
}

void TestPdfExporter::write_inAnotherThread_works()
{
    const auto *exporter = m_fixture.exporters.find(QStringLiteral("pdf"));
    QList<QFuture<bool>> results;
    for (int i = 0; i < 4; ++i) {
        const ExportRequest request{i % 2 ? test::chineseLesson() : test::englishLesson(),
                                    Part::Plan,
                                    m_fixture.path(QStringLiteral("thread%1.pdf").arg(i)),
                                    {},
                                    {}};
        results.append(QtConcurrent::run(
            [exporter, request] { return exporter->write(request).has_value(); }));
    }

    for (QFuture<bool> &result : results)
        QVERIFY(result.result());
}

void TestPdfExporter::progress_rises()
{
    QList<double> fractions;
    ExportRequest request{
        test::englishLesson(), Part::Plan, m_fixture.path(QStringLiteral("progress.pdf")), {}, {}};
    request.progress
        = [&fractions](const Progress &progress) { fractions.append(progress.fraction); };

    QVERIFY(m_fixture.exporters.find(QStringLiteral("pdf"))->write(request));

    QVERIFY(fractions.size() > 2);
    QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
    QCOMPARE(fractions.last(), 1.0);
}

QTEST_MAIN(TestPdfExporter)
#include "tst_pdf_exporter.moc"
