// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/store/document_store.h"
#include "tests/app/cli_runner.h"
#include "tests/support/sample_report.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using test::Outcome;

/// `export` of a report, by the program as it is shipped.
class TestReportExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void report_isWrittenInItsFormats_data();
    void report_isWrittenInItsFormats();
    void formatOfLessons_isRefused();
    void partOfLessons_isRefused();
    void lesson_hasNoFormatsOfReports();

private:
    Outcome exported(const QString &document, const QStringList &how);

    QTemporaryDir m_folder;
    QString m_report;
};

void TestReportExport::initTestCase()
{
    m_report = m_folder.filePath(QStringLiteral("report.lectern"));
    QVERIFY(document::DocumentStore::write(m_report, test::englishReport()));
}

Outcome TestReportExport::exported(const QString &document, const QStringList &how)
{
    const QString out = m_folder.filePath(QStringLiteral("out"));
    QFile::remove(out);
    return test::run(QStringList{QStringLiteral("export"), document, QStringLiteral("--out"), out,
                                 QStringLiteral("--format")}
                     + how);
}

void TestReportExport::report_isWrittenInItsFormats_data()
{
    QTest::addColumn<QByteArray>("holds");

    QTest::newRow("pdf") << QByteArray("%PDF-");
    QTest::newRow("docx") << QByteArray("word/document.xml");
    QTest::newRow("sr") << QByteArray("Imaging Measurement Report");
    QTest::newRow("fhir") << QByteArray("\"DiagnosticReport\"");
    QTest::newRow("txt") << QByteArray("Name: Dr Clara Canary\n");
}

void TestReportExport::report_isWrittenInItsFormats()
{
    QFETCH(QByteArray, holds);

    const Outcome outcome = exported(m_report, {QString::fromLatin1(QTest::currentDataTag())});

    QVERIFY2(outcome.code == 0, outcome.complaint.constData());
    QFile file(m_folder.filePath(QStringLiteral("out")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(holds));
    QVERIFY(!(outcome.out + outcome.complaint).contains("Canary"));
}

void TestReportExport::formatOfLessons_isRefused()
{
    const Outcome outcome = exported(m_report, {QStringLiteral("mp4")});

    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.complaint.contains("pdf, docx, html, md, json, txt, sr, fhir"),
             outcome.complaint.constData());
}

void TestReportExport::partOfLessons_isRefused()
{
    const Outcome outcome = exported(
        m_report, {QStringLiteral("pdf"), QStringLiteral("--part"), QStringLiteral("worksheet")});

    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.complaint.contains("no part worksheet. There are: plan."),
             outcome.complaint.constData());
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("out"))));
}

void TestReportExport::lesson_hasNoFormatsOfReports()
{
    document::Content lesson = test::ReportBuilder(Language::English, QStringLiteral("T")).content;
    lesson.header.kind = QStringLiteral("lesson");
    const QString path = m_folder.filePath(QStringLiteral("lesson.lectern"));
    QVERIFY(document::DocumentStore::write(path, lesson));

    const Outcome outcome = exported(path, {QStringLiteral("sr")});

    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.complaint.contains("pdf, docx, html, md, json, mp4."),
             outcome.complaint.constData());
}

QTEST_GUILESS_MAIN(TestReportExport)
#include "tst_report_export.moc"
