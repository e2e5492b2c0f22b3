// SPDX-License-Identifier: GPL-3.0-or-later
// From a series on disk to all that a report is drafted from.
#include "core/medical/report/report_flow.h"
#include "core/medical/report/series_source.h"
#include "series_fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace lectern;
using namespace lectern::medical;
using namespace lectern::test;

namespace {

const QByteArray kBall = R"({"size": [48, 48, 24], "spacing": [0.7, 0.7, 1], "background": -850,
    "body_part": "CHEST", "kernel": "Br36", "shapes": [{"diameter": 9, "hu": 40}]})";

} // namespace

class TestReportFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void series_isMeasuredAndLinked();
    void texts_becomeSourcesWithoutTheirFilesNames();
    void noteAboutAnother_isRefusedWithoutTellingWho();
    void noteAboutAnother_isTakenOnceTheReaderSaysSo();
    void missingText_isNamed();
    void stopBefore_comesToNothing();
    void language_followsTheNote();

private:
    SeriesAtHand seriesIn(const QString &folder) const
    {
        auto list = m_fixture.service().list(folder);
        if (!list)
            qFatal("%s", qPrintable(list.error().message));
        FoundSeries found = list->series.first();
        return {folder, std::move(*list), std::move(found), {}};
    }
    Result<PreparedReport> prepare(const ReportOrder &order, const QString &folder,
                                   const StopFlag &stop = {}) const
    {
        ingest::ReaderSettings settings = SeriesFixture::settings();
        const ingest::IngestService ingest(settings);
        return prepareReport(order, seriesIn(folder), {m_fixture.service(), ingest}, {}, stop);
    }

    SeriesFixture m_fixture;
};

void TestReportFlow::series_isMeasuredAndLinked()
{
    const QString folder = m_fixture.writePhantom(kBall);
    ReportOrder order;
    order.nodules = {Vector3{0, 0, 0}};

    const auto report = prepare(order, folder);

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->layout.id, QStringLiteral("ct-chest"));
    QCOMPARE(report->measured.size(), 9);
    QCOMPARE(report->measured.first().name, QStringLiteral("M1"));
    QCOMPARE(report->measured.first().group, QStringLiteral("N1"));
    QVERIFY(std::abs(report->measured.first().measurement.value.value_or(0) - 9) < 0.5);
    QVERIFY(report->measured.last().group.isEmpty());
    const ReportStudy &study = report->study;
    QCOMPARE(study.images, 24);
    QCOMPARE(study.thickness, 1.0);
    QCOMPARE(study.files.size(), 24);
    QCryptographicHash all(QCryptographicHash::Sha256);
    for (const LinkedFile &file : study.files) {
        QCOMPARE(file.sha256,
                 QCryptographicHash::hash(bytesOf(QDir(folder).filePath(file.name)),
                                          QCryptographicHash::Sha256));
        all.addData(file.sha256);
    }
    const document::Source &source = report->sources.first();
    QCOMPARE(source.kind, QStringLiteral("series"));
    QCOMPARE(source.sha256, all.result());
    QCOMPARE(source.title, QStringLiteral("CT CHEST Br36"));
    QVERIFY(!source.text.contains(u"Phantom^"));
    QVERIFY(headerLine(source, QStringLiteral("Kernel")));
}

void TestReportFlow::texts_becomeSourcesWithoutTheirFilesNames()
{
    const QString folder = m_fixture.writePhantom(kBall);
    ReportOrder order;
    order.textFile
        = m_fixture.write(QStringLiteral("doe_john.txt"), "Name: Lectern Phantom\nCough.\n");
    order.priorFile = m_fixture.write(QStringLiteral("doe_john_2024.md"),
                                      "# Report\n\nExam date: 2024-03-01\n\nNo nodule.\n");

    const auto report = prepare(order, folder);

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->sources.size(), 3);
    QCOMPARE(report->source(report->clinicalText)->title, QStringLiteral("Clinical text"));
    QCOMPARE(report->source(report->prior)->title, QStringLiteral("Prior report"));
    for (const document::Source &source : report->sources)
        QVERIFY(!source.fileName.contains(u"doe"));
}

void TestReportFlow::noteAboutAnother_isRefusedWithoutTellingWho()
{
    const QString folder = m_fixture.writePhantom(kBall);
    ReportOrder order;
    order.textFile = m_fixture.write(QStringLiteral("note.txt"), "Name: Mary Smith\nCough.\n");

    const auto report = prepare(order, folder);

    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::RefusedByCheck);
    const QString said = report.error().message + report.error().detail;
    QVERIFY2(said.contains(u"clinical text names another patient"), qPrintable(said));
    for (const char16_t *secret : {u"Mary", u"Smith", u"Phantom", u"PHANTOM"})
        QVERIFY2(!said.contains(QStringView(secret)), qPrintable(said));
}

void TestReportFlow::noteAboutAnother_isTakenOnceTheReaderSaysSo()
{
    const QString folder = m_fixture.writePhantom(kBall);
    ReportOrder order;
    order.typedText = QStringLiteral("Name: Mary Smith\nCough.");
    order.samePatient = true;

    QVERIFY(prepare(order, folder));
    order.samePatient = false;
    QVERIFY(!prepare(order, folder));
}

void TestReportFlow::missingText_isNamed()
{
    const QString folder = m_fixture.writePhantom(kBall);
    ReportOrder order;
    order.textFile = m_fixture.path(QStringLiteral("none.txt"));

    const auto report = prepare(order, folder);

    QVERIFY(!report);
    QVERIFY(report.error().message.contains(u"none.txt"));
}

void TestReportFlow::stopBefore_comesToNothing()
{
    const QString folder = m_fixture.writePhantom(kBall);
    const StopFlag stop;
    stop.raise();

    const auto report = prepare({}, folder, stop);

    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
}

void TestReportFlow::language_followsTheNote()
{
    const QString folder = m_fixture.writePhantom(kBall);
    ReportOrder order;
    order.typedText = QStringLiteral("咳嗽3周。");

    const auto report = prepare(order, folder);

    QVERIFY(report);
    QCOMPARE(report->language, Language::Chinese);
    QCOMPARE(report->layout.title, QStringLiteral("胸部 CT"));
}

QTEST_GUILESS_MAIN(TestReportFlow)
#include "tst_report_flow.moc"
