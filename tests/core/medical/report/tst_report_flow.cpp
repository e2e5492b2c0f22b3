// SPDX-License-Identifier: GPL-3.0-or-later
// From a series on disk to all that a report is drafted from.
#include "core/medical/report/report_flow.h"
#include "core/medical/report/series_source.h"
#include "series_fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
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
    void namedLineAndRegion_areMeasured();
    void wrongMeasurements_areRefused_data();
    void wrongMeasurements_areRefused();

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

void TestReportFlow::namedLineAndRegion_areMeasured()
{
    QJsonObject facts = QJsonDocument::fromJson(
                            R"({"age": 64, "measurements": [
        {"line": "0,0,0;6,0,0", "label": "right hilar lymph node", "heading": "mediastinum"},
        {"polygon": "-2,-2,0;2,-2,0;2,2,0;-2,2,0", "label": "cyst"}]})")
                            .object();
    const auto marks = takeMarkOrders(facts);
    QVERIFY2(marks, marks ? "" : qPrintable(marks.error().message));
    QCOMPARE(facts.keys(), QStringList{QStringLiteral("age")});
    ReportOrder order;
    order.marks = *marks;

    const auto report = prepare(order, m_fixture.writePhantom(kBall));

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->measured.size(), 2 + 4);
    const MeasuredValue &line = report->measured.at(2);
    QCOMPARE(line.name, QStringLiteral("M3"));
    QCOMPARE(line.note.label, QStringLiteral("right hilar lymph node"));
    QCOMPARE(line.note.organ, QStringLiteral("mediastinum"));
    QVERIFY(std::abs(line.measurement.value.value_or(0) - 6) < 1e-9);
    QCOMPARE(report->measured.at(3).group, QStringLiteral("R1"));
    QVERIFY(std::abs(report->measured.at(3).measurement.value.value_or(0) - 16) < 1e-9);
    QVERIFY(std::abs(report->measured.at(4).measurement.value.value_or(0) - 40) < 2);
}

void TestReportFlow::wrongMeasurements_areRefused_data()
{
    QTest::addColumn<QByteArray>("measurements");
    QTest::newRow("no list") << QByteArray("3");
    QTest::newRow("another key") << QByteArray(R"([{"line": "0,0,0;6,0,0", "name": "x"}])");
    QTest::newRow("nothing to measure") << QByteArray(R"([{"label": "x"}])");
    QTest::newRow("one point") << QByteArray(R"([{"line": "0,0,0", "label": "x"}])");
    QTest::newRow("no number") << QByteArray(R"([{"line": "0,0,0;6,0,a", "label": "x"}])");
    QTest::newRow("two corners") << QByteArray(R"([{"polygon": "0,0,0;6,0,0", "label": "x"}])");
    QTest::newRow("a size in the name")
        << QByteArray(R"([{"line": "0,0,0;6,0,0", "label": "node of 6 mm"}])");
    QTest::newRow("no such heading")
        << QByteArray(R"([{"line": "0,0,0;6,0,0", "label": "x", "heading": "knee"}])");
}

void TestReportFlow::wrongMeasurements_areRefused()
{
    QFETCH(const QByteArray, measurements);
    QJsonObject facts
        = QJsonDocument::fromJson("{\"measurements\": " + measurements + "}").object();

    const auto marks = takeMarkOrders(facts);
    ReportOrder order;
    order.marks = marks.value_or(QList<MarkOrder>());
    const auto report = prepare(order, m_fixture.writePhantom(kBall));

    QVERIFY(!marks || !report);
    const Error error = marks ? report.error() : marks.error();
    QCOMPARE(error.code, ErrorCode::InvalidInput);
    QVERIFY2(error.message.contains(QStringLiteral("\"measurements\"")), qPrintable(error.message));
}

QTEST_GUILESS_MAIN(TestReportFlow)
#include "tst_report_flow.moc"
