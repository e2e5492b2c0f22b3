// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/layout/measurement_words.h"
#include "core/medical/layout/report_layout.h"
#include "core/medical/measure/quantity_words.h"
#include "core/publish/pdf/document_pages.h"
#include "tests/core/medical/layout/report_fixture.h"

#include <QPainter>
#include <QProcess>
#include <QTest>

#include <zip.h>

using namespace lectern;

/// Reads the files with pages back: with Poppler's tools, or out of the archive.
class TestReportPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pdf_saysAllOfIt_data();
    void pdf_saysAllOfIt();
    void pdf_saysOnEveryPageWhatItIs();
    void watermark_isLightAndBehindTheText();
    void docx_saysAllOfIt_data();
    void docx_saysAllOfIt();
    void html_hasABannerAndAFoot();
    void lesson_hasNoMarginsOfReports();
    void failedExport_leavesNothingAndNamesNobody_data();
    void failedExport_leavesNothingAndNamesNobody();

private:
    QStringList pdfPages(const document::Content &report);
    QString wordPart(const QByteArray &file, const char *name);

    test::ReportFixture m_fixture;
};

static void addLanguages()
{
    QTest::addColumn<bool>("isChinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

/// All that a reader of the pages must find.
static QStringList expectedIn(const document::Content &report)
{
    const bool isChinese = report.header.language == Language::Chinese;
    const medical::PageWords words(report.header.language);
    QStringList expected = test::saidIn(report);
    for (const medical::MeasuredValue &value : medical::measuredValuesOf(report))
        expected << medical::quantityTitle(value.measurement.quantity, words.language())
                 << medical::valueWords(value.measurement, words);
    expected << report.header.title << QStringLiteral("CN-4711")
             << (isChinese ? QStringLiteral("金丝雀小东") : QStringLiteral("Dr Clara Canary"))
             << (isChinese ? QStringLiteral("2026年1月5日") : QStringLiteral("5 January 2026"))
             << (isChinese ? QStringLiteral("1961年2月3日") : QStringLiteral("3 February 1961"))
             << QStringLiteral("2017;284:228-243");
    return expected;
}

static QString missingFrom(const QString &text, const QStringList &expected)
{
    QStringList missing;
    for (const QString &one : expected) {
        if (!text.contains(test::squeezed(one)))
            missing.append(one);
    }
    return missing.join(u'\n');
}

QStringList TestReportPages::pdfPages(const document::Content &report)
{
    m_fixture.exported(QStringLiteral("pdf"), report);
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                   m_fixture.path(QStringLiteral("out.pdf")), QStringLiteral("-")});
    if (!process.waitForStarted()) {
        QTest::qFail("install the package poppler-utils", __FILE__, __LINE__);
        return {};
    }
    process.waitForFinished();
    QStringList pages;
    for (const QString &page :
         QString::fromUtf8(process.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts))
        pages.append(test::squeezed(page));
    return pages;
}

QString TestReportPages::wordPart(const QByteArray &file, const char *name)
{
    zip_source_t *source
        = zip_source_buffer_create(file.constData(), zip_uint64_t(file.size()), 0, nullptr);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!archive)
        return {};
    QByteArray bytes;
    if (zip_file_t *part = zip_fopen(archive, name, 0)) {
        char piece[4096];
        zip_int64_t size = 0;
        while ((size = zip_fread(part, piece, sizeof piece)) > 0)
            bytes.append(piece, qsizetype(size));
        zip_fclose(part);
    }
    zip_discard(archive);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return test::squeezed(QString::fromUtf8(bytes).remove(tag));
}

void TestReportPages::pdf_saysAllOfIt_data()
{
    addLanguages();
}

void TestReportPages::pdf_saysAllOfIt()
{
    QFETCH(bool, isChinese);
    const document::Content report = isChinese ? test::chineseReport() : test::englishReport();

    const QString text = pdfPages(report).join(QString());

    QCOMPARE(missingFrom(text, expectedIn(report)), QString());
    QVERIFY(!text.contains(QStringLiteral("CARD")));
    QVERIFY(!text.contains(QStringLiteral("Comparison"))); // It says nothing.
    QVERIFY(text.indexOf(QStringLiteral("1.")) < text.indexOf(QStringLiteral("2.")));
}

void TestReportPages::pdf_saysOnEveryPageWhatItIs()
{
    document::Content report = test::englishReport();
    test::ReportBuilder more(Language::English, {});
    for (int i = 0; i < 80; ++i) {
        more.add(document::BlockType::Paragraph, QStringLiteral("finding"),
                 QStringLiteral("Sentence %1 of a long report that fills its pages.").arg(i));
        report.blocks.append(more.content.blocks.last());
    }

    const QStringList pages = pdfPages(report);

    QVERIFY(pages.size() >= 3);
    for (const QString &page : pages) {
        QVERIFY(page.contains(QStringLiteral("Draft,unsigned.Draftingaid,notamedicaldevice.")));
        QVERIFY(page.contains(QStringLiteral("DrClaraCanary"))); // Pages get apart.
        QVERIFY(page.contains(QStringLiteral("5January2026")));
    }
}

void TestReportPages::watermark_isLightAndBehindTheText()
{
    publish::PublishTools tools;
    tools.layouts.add(QStringLiteral("report"), medical::layOutReport);
    publish::ExportRequest request;
    request.content = test::ReportBuilder(Language::English, QStringLiteral("T")).content;
    const auto document = publish::pdf::makeDocumentPages(tools, request);
    QVERIFY(document);
    const QSizeF paper = publish::pdf::Pages::paper();
    QImage page((paper / 20).toSize(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.scale(1 / 20., 1 / 20.);

    document->pages.paint(0, painter);

    int marked = 0;
    const QRect middle(page.width() / 4, page.height() / 4, page.width() / 2, page.height() / 2);
    for (int y = middle.top(); y < middle.bottom(); ++y) {
        for (int x = middle.left(); x < middle.right(); ++x) {
            const int grey = qGray(page.pixel(x, y));
            QVERIFY(grey > 220); // Black text on it has a contrast of 15 and more.
            marked += grey < 250 ? 1 : 0;
        }
    }
    QVERIFY2(marked > middle.width() * middle.height() / 50, qPrintable(QString::number(marked)));
}

void TestReportPages::docx_saysAllOfIt_data()
{
    addLanguages();
}

void TestReportPages::docx_saysAllOfIt()
{
    QFETCH(bool, isChinese);
    const document::Content report = isChinese ? test::chineseReport() : test::englishReport();
    const medical::PageWords words(report.header.language);

    const QByteArray file = m_fixture.exported(QStringLiteral("docx"), report);

    QCOMPARE(missingFrom(wordPart(file, "word/document.xml"), expectedIn(report)), QString());
    QCOMPARE(wordPart(file, "word/header1.xml"), test::squeezed(words.watermark()));
    QVERIFY(wordPart(file, "word/footer1.xml").startsWith(test::squeezed(words.draftLine())));
}

void TestReportPages::html_hasABannerAndAFoot()
{
    const QString html
        = QString::fromUtf8(m_fixture.exported(QStringLiteral("html"), test::englishReport()));

    QVERIFY(html.contains(QStringLiteral("<body class=\"sans\">\n<p class=\"banner\">DRAFT, "
                                         "UNSIGNED</p>")));
    QVERIFY(html.contains(QStringLiteral("<footer class=\"quiet\">Draft, unsigned.")));
    QVERIFY(html.contains(QStringLiteral("<th scope=\"row\">Name</th>")));
    const QString markdown
        = QString::fromUtf8(m_fixture.exported(QStringLiteral("md"), test::englishReport()));
    QVERIFY(markdown.contains(QStringLiteral("**DRAFT, UNSIGNED**")));
    QVERIFY(markdown.endsWith(QStringLiteral("not a medical device.*\n")));
}

void TestReportPages::lesson_hasNoMarginsOfReports()
{
    document::Content lesson = test::englishReport();
    lesson.header.kind = QStringLiteral("lesson");

    const QByteArray file = m_fixture.exported(QStringLiteral("docx"), lesson);

    QCOMPARE(wordPart(file, "word/header1.xml"), QString());
    QVERIFY(!wordPart(file, "word/footer1.xml").contains(QStringLiteral("@")));
    QVERIFY(!m_fixture.exported(QStringLiteral("html"), lesson).contains("class=\"banner\""));
}

void TestReportPages::failedExport_leavesNothingAndNamesNobody_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"pdf", "docx", "txt", "fhir", "sr"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestReportPages::failedExport_leavesNothingAndNamesNobody()
{
    QFETCH(QString, format);
    const publish::Exporter *exporter = m_fixture.exporters.find(format);
    const QString stopped = m_fixture.path(QStringLiteral("stopped"));
    StopFlag stop;
    stop.raise();
    const document::Content report = test::englishReport();

    const Status away = exporter->write(
        {report, publish::Part::Plan, m_fixture.path(QStringLiteral("no folder/x")), {}, {}});
    const Status cancelled = exporter->write({report, publish::Part::Plan, stopped, {}, stop});

    QVERIFY(!away && !cancelled);
    QCOMPARE(away.error().code, ErrorCode::Io);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(stopped));
    for (const Error &error : {away.error(), cancelled.error()}) {
        for (const char *word : {"Canary", "CN-4711", "1961", "金丝雀"})
            QVERIFY(!(error.message + error.detail).contains(QString::fromUtf8(word)));
    }
}

QTEST_MAIN(TestReportPages)
#include "tst_report_pages.moc"
