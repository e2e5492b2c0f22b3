// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/stable_ids.h"
#include "core/medical/layout/measurement_words.h"
#include "core/medical/layout/person.h"
#include "core/medical/layout/report_layout.h"
#include "core/medical/layout/report_sections.h"
#include "tests/core/medical/layout/report_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::medical;
using document::BlockType;

class TestReportSections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingOfNothing_isLeftOut();
    void roleWithoutHeading_hasItsOwn_data();
    void roleWithoutHeading_hasItsOwn();
    void levels_countFromTheMainHeading_data();
    void levels_countFromTheMainHeading();
    void cards_areNoSections();
    void name_isWrittenAsPeopleDo_data();
    void name_isWrittenAsPeopleDo();
    void date_isWrittenAsPeopleDo_data();
    void date_isWrittenAsPeopleDo();
    void value_hasTheDigitsThatMeanSomething_data();
    void value_hasTheDigitsThatMeanSomething();
    void formats_areThoseOfTheKind();
    void uid_isOfTheUuid();
};

static QStringList namesOf(const document::Content &report)
{
    const PageWords words(report.header.language);
    QStringList names;
    for (const ReportSection &section : sectionsOf(report, words))
        names.append(section.name);
    return names;
}

void TestReportSections::headingOfNothing_isLeftOut()
{
    const document::Content report = test::englishReport();
    const PageWords words(Language::English);

    const auto sections = sectionsOf(report, words);

    QCOMPARE(namesOf(report),
             QStringList({QStringLiteral("Indication"), QStringLiteral("Technique"),
                          QStringLiteral("Findings"), QStringLiteral("Impression"),
                          QStringLiteral("Recommendation")}));
    for (const ReportSection &section : sections)
        QCOMPARE(section.parts.last().headingLevel, 0);
}

void TestReportSections::roleWithoutHeading_hasItsOwn_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("English") << Language::English
                             << QStringList{QStringLiteral("Findings"),
                                            QStringLiteral("Impression")};
    QTest::newRow("Chinese") << Language::Chinese
                             << QStringList{QStringLiteral("影像所见"), QStringLiteral("印象")};
}

void TestReportSections::roleWithoutHeading_hasItsOwn()
{
    QFETCH(Language, language);
    QFETCH(QStringList, names);
    test::ReportBuilder builder(language, QStringLiteral("T"));
    builder.add(BlockType::Paragraph, QStringLiteral("finding"), QStringLiteral("a"));
    builder.add(BlockType::Paragraph, QStringLiteral("finding"), QStringLiteral("b"));
    builder.add(BlockType::Paragraph, QStringLiteral("impression"), QStringLiteral("c"));

    QCOMPARE(namesOf(builder.content), names);
}

void TestReportSections::levels_countFromTheMainHeading_data()
{
    QTest::addColumn<int>("first");

    QTest::newRow("from 1") << 1;
    QTest::newRow("below a title") << 2;
}

void TestReportSections::levels_countFromTheMainHeading()
{
    QFETCH(int, first);
    test::ReportBuilder builder(Language::English, QStringLiteral("T"));
    builder.addHeading(QStringLiteral("T"));
    builder.addHeading(QStringLiteral("Findings"), first);
    builder.addHeading(QStringLiteral("Empty"), first + 1);
    builder.addHeading(QStringLiteral("Lungs"), first + 1);
    builder.add(BlockType::Paragraph, QStringLiteral("finding"), QStringLiteral("a"));

    const auto sections = sectionsOf(builder.content, PageWords(Language::English));

    QCOMPARE(sections.size(), 1);
    QCOMPARE(sections[0].name, QStringLiteral("Findings"));
    QCOMPARE(sections[0].role, QStringLiteral("finding"));
    QCOMPARE(sections[0].parts.size(), 2);
    QCOMPARE(sections[0].parts[0].headingLevel, 2);
    QCOMPARE(sections[0].parts[0].block->text(), QStringLiteral("Lungs"));
}

void TestReportSections::cards_areNoSections()
{
    for (const auto &report : {test::englishReport(), test::chineseReport()}) {
        for (const ReportSection &section : sectionsOf(report, PageWords(Language::English)))
            for (const SectionPart &part : section.parts)
                QVERIFY(!part.block->text().contains(QStringLiteral("CARD")));
    }
}

void TestReportSections::name_isWrittenAsPeopleDo_data()
{
    QTest::addColumn<QString>("dicom");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");

    QTest::newRow("whole") << QStringLiteral("Lovelace^Ada^M^Dr^PhD")
                           << QStringLiteral("Dr Ada M Lovelace PhD")
                           << QStringLiteral("Dr Ada M Lovelace PhD");
    QTest::newRow("two scripts") << QStringLiteral("Wang^XiaoDong=王^小东")
                                 << QStringLiteral("XiaoDong Wang") << QStringLiteral("王小东");
    QTest::newRow("only Han") << QStringLiteral("王^小东") << QStringLiteral("王小东")
                              << QStringLiteral("王小东");
    QTest::newRow("only ideographic")
        << QStringLiteral("=王^小东") << QStringLiteral("王小东") << QStringLiteral("王小东");
    QTest::newRow("one word") << QStringLiteral("Anonymous") << QStringLiteral("Anonymous")
                              << QStringLiteral("Anonymous");
    QTest::newRow("none") << QString() << QString() << QString();
}

void TestReportSections::name_isWrittenAsPeopleDo()
{
    QFETCH(QString, dicom);
    QTEST(writtenName(dicom, Language::English), "english");
    QTEST(writtenName(dicom, Language::Chinese), "chinese");
}

void TestReportSections::date_isWrittenAsPeopleDo_data()
{
    QTest::addColumn<QString>("dicom");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");

    QTest::newRow("a date") << QStringLiteral("20260105") << QStringLiteral("5 January 2026")
                            << QStringLiteral("2026年1月5日");
    QTest::newRow("no date") << QStringLiteral("20261399") << QStringLiteral("20261399")
                             << QStringLiteral("20261399");
    QTest::newRow("none") << QString() << QString() << QString();
}

void TestReportSections::date_isWrittenAsPeopleDo()
{
    QFETCH(QString, dicom);
    QTEST(writtenDate(dicom, Language::English), "english");
    QTEST(writtenDate(dicom, Language::Chinese), "chinese");
}

void TestReportSections::value_hasTheDigitsThatMeanSomething_data()
{
    QTest::addColumn<Measurement>("measurement");
    QTest::addColumn<QString>("words");

    const auto row = [](const char *name, QuantityKind kind, std::optional<double> value,
                        double uncertainty, const char *reason, const QString &words) {
        QTest::newRow(name) << Measurement{.quantity = kind,
                                           .value = value,
                                           .uncertainty = uncertainty,
                                           .reason = QString::fromUtf8(reason)}
                            << words;
    };
    row("a diameter", QuantityKind::NoduleDiameterMean, 7.64, 0.31, "",
        QStringLiteral("7.6 ± 0.3 mm"));
    row("rounded by the guideline", QuantityKind::NoduleDiameterFleischner, 8, 0.31, "",
        QStringLiteral("8 mm"));
    row("an uncertainty of nothing", QuantityKind::Length, 12.345, 0.02, "",
        QStringLiteral("12.3 mm"));
    row("half", QuantityKind::BidirectionalLong, 8.25, 0.4, "", QStringLiteral("8.3 ± 0.4 mm"));
    row("none known", QuantityKind::Area, 51.27, 0, "", QStringLiteral("51.3 mm²"));
    row("a small volume", QuantityKind::NoduleVolume, 4.26, 0.7, "", QStringLiteral("4 ± 1 mm³"));
    row("below zero", QuantityKind::HuMean, -850.4, 1.6, "", QStringLiteral("−850 ± 2 HU"));
    row("a little below zero", QuantityKind::HuMean, -0.4, 1.6, "", QStringLiteral("0 ± 2 HU"));
    row("not computed", QuantityKind::Laa950, std::nullopt, 0, "8 mm slices",
        QStringLiteral("not computed: 8 mm slices"));
    row("no reason", QuantityKind::Laa950, std::nullopt, 0, "", QStringLiteral("not computed"));
}

void TestReportSections::value_hasTheDigitsThatMeanSomething()
{
    QFETCH(Measurement, measurement);
    QString words = valueWords(measurement, PageWords(Language::English));
    QTEST(words.replace(QChar(QChar::Nbsp), u' '), "words");
}

void TestReportSections::formats_areThoseOfTheKind()
{
    const test::ReportFixture fixture;
    const QString report = QStringLiteral("report");
    const QString lesson = QStringLiteral("lesson");

    for (const char *format : {"pdf", "docx", "sr", "fhir", "txt"})
        QVERIFY(fixture.exporters.idsForKind(report).contains(QString::fromLatin1(format)));
    QVERIFY(!fixture.exporters.idsForKind(report).contains(QStringLiteral("mp4")));
    for (const char *format : {"sr", "fhir", "txt"})
        QVERIFY(!fixture.exporters.idsForKind(lesson).contains(QString::fromLatin1(format)));
    for (const publish::Exporter *exporter : fixture.exporters.forKind(report))
        QCOMPARE(exporter->parts(report), QList{publish::Part::Plan});
    QCOMPARE(fixture.exporters.find(QStringLiteral("pdf"))->parts(lesson).size(), 3);
}

void TestReportSections::uid_isOfTheUuid()
{
    const QString uid = stableUid("a");

    QCOMPARE(uid, stableUid("a"));
    QVERIFY(uid != stableUid("b"));
    QVERIFY2(uid.size() <= 44, qPrintable(uid));
    // By Python: int.from_bytes of the SHA-256 of "a", marked as version 8.
    QCOMPARE(uid, QStringLiteral("2.25.269290709893686844195134956664967650381"));
}

QTEST_GUILESS_MAIN(TestReportSections)
#include "tst_report_sections.moc"
