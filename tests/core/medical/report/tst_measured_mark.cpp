// SPDX-License-Identifier: GPL-3.0-or-later
// Lines, axes and regions that the reader drew and named: what is said of them.
#include "core/medical/report/measured_mark.h"
#include "core/medical/report/open_report.h"
#include "core/medical/report/vocabulary.h"
#include "mark_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::medical;
using enum QuantityKind;
using test::blockWith;
using test::flagsOf;
using test::headingOver;
using test::kAxes;
using test::kLine;
using test::kNode;
using test::kRegion;
using test::measured;
using test::reportWith;

Q_DECLARE_METATYPE(lectern::Language)

namespace {

Measurement refused(QuantityKind quantity, const QString &why)
{
    return {.quantity = quantity, .value = {}, .reason = QStringLiteral("not computed: ") + why};
}

} // namespace

class TestMeasuredMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namedLine_isAFindingUnderItsHeading_data();
    void namedLine_isAFindingUnderItsHeading();
    void finding_restsOnTheMeasurementAndTheReader();
    void twoAxes_areOneFinding_data();
    void twoAxes_areOneFinding();
    void axesThatChangePlaces_areToldLongerFirst();
    void axisOutsideTheImages_saysWhy();
    void oneAxisAlone_isALength();
    void withoutAName_nothingIsSaid();
    void withoutAHeading_itStandsBeforeTheFirstOne();
    void region_saysAreaAndAttenuation_data();
    void region_saysAreaAndAttenuation();
    void valueBelowZero_standsApartInChinese();
    void unfitSeries_givesTheAreaAndTheReason();
    void refusedLine_givesNoNumber();
    void name_isTakenAsOneLine_data();
    void name_isTakenAsOneLine();
    void namedFinding_speaksAgainstTheTemplate();
    void newRegion_sharesAGroup_andALineHasNone();
    void terms_areThoseOfTheLanguage();
};

void TestMeasuredMark::namedLine_isAFindingUnderItsHeading_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("heading");
    QTest::newRow("English") << Language::English << kNode.label
                             << QStringLiteral("Mediastinum and hila");
    QTest::newRow("Chinese") << Language::Chinese << QStringLiteral("右肺门淋巴结")
                             << QStringLiteral("纵隔及肺门");
}

void TestMeasuredMark::namedLine_isAFindingUnderItsHeading()
{
    QFETCH(const Language, language);
    QFETCH(const QString, label);
    QFETCH(const QString, heading);

    const document::Content report
        = test::drafted(reportWith(kLine, {label, QStringLiteral("mediastinum")}, language));

    const document::Block *finding = blockWith(report, label);
    QVERIFY(finding);
    QCOMPARE(finding->role, QStringLiteral("finding"));
    QVERIFY2(finding->text().contains(QStringLiteral("12.3 mm")), qPrintable(finding->text()));
    QCOMPARE(headingOver(report, finding->id), heading);
    QVERIFY(flagsOf(report, QStringLiteral("measurement")).isEmpty());
}

void TestMeasuredMark::finding_restsOnTheMeasurementAndTheReader()
{
    const document::Content report = test::drafted(reportWith(kLine, kNode));

    const auto sentence
        = document::sentencesOf(report, *blockWith(report, kNode.label)).first().provenance;

    QCOMPARE(sentence.kind, document::ProvenanceKind::Computed);
    const QList<document::Support> expected{
        document::MeasurementSupport{QStringLiteral("M10")},
        document::RegionSupport{document::SourceId(1), test::kMarkPlace.instance, 1,
                                test::kMarkPlace.points},
        document::RuleSupport{
            QStringLiteral("reader.mark"),
            {{QStringLiteral("label"), kNode.label}, {QStringLiteral("organ"), kNode.organ}}}};
    QCOMPARE(sentence.supports.sliced(1), expected);
    const auto &rule = std::get<document::RuleSupport>(sentence.supports.first());
    QVERIFY(rule.rule.startsWith(u"finding.length."));
    QCOMPARE(rule.inputs.value(QStringLiteral("length")), QStringLiteral("12.3 mm"));
}

void TestMeasuredMark::twoAxes_areOneFinding_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void TestMeasuredMark::twoAxes_areOneFinding()
{
    QFETCH(const Language, language);
    const document::Content report = test::drafted(reportWith(kAxes, kNode, language));

    const document::Block *finding = blockWith(report, kNode.label);

    QVERIFY(finding);
    QVERIFY2(finding->text().contains(QStringLiteral("14.3 × 8.9 mm")),
             qPrintable(finding->text()));
    const auto supports = document::sentencesOf(report, *finding).first().provenance.supports;
    QVERIFY(
        supports.contains(document::Support(document::MeasurementSupport{QStringLiteral("M10")})));
    QVERIFY(
        supports.contains(document::Support(document::MeasurementSupport{QStringLiteral("M11")})));
    QVERIFY(flagsOf(report, QStringLiteral("measurement")).isEmpty());
}

void TestMeasuredMark::axesThatChangePlaces_areToldLongerFirst()
{
    QList<Measurement> axes = kAxes;
    axes.last().value = 21.04; // It was pulled out.

    const document::Content report = test::drafted(reportWith(axes, kNode));

    QVERIFY(blockWith(report, QStringLiteral("21.0 × 14.3 mm")));
}

void TestMeasuredMark::axisOutsideTheImages_saysWhy()
{
    const QString why = QStringLiteral("a point lies outside of the images");

    const document::Content report
        = test::drafted(reportWith({kAxes.first(), refused(Length, why)}, kNode));

    const document::Block *finding = blockWith(report, kNode.label);
    QVERIFY(finding);
    QVERIFY2(finding->text().contains(why), qPrintable(finding->text()));
    const document::Content neither
        = test::drafted(reportWith({refused(Length, why), refused(Length, why)}, kNode));
    QVERIFY(!blockWith(neither, QStringLiteral("length and length")));
    QVERIFY(blockWith(neither, why));
}

void TestMeasuredMark::oneAxisAlone_isALength()
{
    PreparedReport report = reportWith(kAxes, kNode);
    report.measured.removeLast(); // Its card was taken out of the document.

    const document::Content drafted = test::drafted(report);

    QVERIFY(blockWith(drafted, QStringLiteral("14.3 mm")));
}

void TestMeasuredMark::withoutAName_nothingIsSaid()
{
    const document::Content report = test::drafted(reportWith(kLine, {{}, kNode.organ}));

    QVERIFY(!blockWith(report, QStringLiteral("12.3 mm")));
    QVERIFY(report.measured(QStringLiteral("M10")));
}

void TestMeasuredMark::withoutAHeading_itStandsBeforeTheFirstOne()
{
    const document::Content report
        = test::drafted(reportWith(kLine, {QStringLiteral("stent"), {}}));

    QCOMPARE(headingOver(report, blockWith(report, QStringLiteral("stent"))->id),
             QStringLiteral("Findings"));
}

void TestMeasuredMark::region_saysAreaAndAttenuation_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void TestMeasuredMark::region_saysAreaAndAttenuation()
{
    QFETCH(const Language, language);

    const document::Content report
        = test::drafted(reportWith(kRegion, {QStringLiteral("S2 cyst"), {}}, language));

    const QString said = blockWith(report, QStringLiteral("S2 cyst"))->text();
    for (const char16_t *value : {u"120.5 mm²", u"38 HU", u"12 HU"})
        QVERIFY2(said.contains(QStringView(value)), qPrintable(said));
}

void TestMeasuredMark::valueBelowZero_standsApartInChinese()
{
    for (quint64 seed = 0; seed < 6; ++seed) { // Other wordings.
        const document::Content report = test::drafted(
            reportWith({measured(Area, 120.52), measured(HuMean, -60.2), measured(HuSd, 11.6)},
                       {QStringLiteral("脂肪瘤"), {}}, Language::Chinese),
            seed);
        const QString said = blockWith(report, QStringLiteral("脂肪瘤"))->text();
        QVERIFY2(said.contains(QStringLiteral(" −60 HU")), qPrintable(said));
    }
}

void TestMeasuredMark::unfitSeries_givesTheAreaAndTheReason()
{
    const QString why = QStringLiteral("not a CT");
    const document::Content report = test::drafted(
        reportWith({measured(Area, 120.52), refused(HuMean, why), refused(HuSd, why)}, kNode));

    const document::Block &finding = *blockWith(report, kNode.label);
    const auto sentences = document::sentencesOf(report, finding);

    QCOMPARE(sentences.size(), 2);
    QVERIFY(finding.text().contains(QStringLiteral("120.5 mm²")));
    QVERIFY(finding.text().contains(why));
    QVERIFY(!finding.text().contains(QStringLiteral("HU")));
    QVERIFY(sentences.first().provenance.supports.contains(
        document::Support(document::MeasurementSupport{QStringLiteral("M10")})));
    QVERIFY(!sentences.first().provenance.supports.contains(
        document::Support(document::MeasurementSupport{QStringLiteral("M11")})));
}

void TestMeasuredMark::refusedLine_givesNoNumber()
{
    const document::Content report = test::drafted(
        reportWith({refused(Length, QStringLiteral("a point lies outside of the images"))}, kNode));

    const QString said = blockWith(report, kNode.label)->text();

    QVERIFY2(said.contains(QStringLiteral("a point lies outside of the images")), qPrintable(said));
    QVERIFY(std::ranges::none_of(said, [](QChar c) { return c.isDigit(); }));
}

void TestMeasuredMark::name_isTakenAsOneLine_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *name, const char16_t *typed, const char16_t *label) {
        QTest::newRow(name) << QString::fromUtf16(typed) << (label != nullptr)
                            << (label ? QString::fromUtf16(label) : QString());
    };
    row("as it is", u"right hilar lymph node", u"right hilar lymph node");
    row("spaces and a full stop", u"  left\n adrenal  nodule. ", u"left adrenal nodule");
    row("a full stop in Chinese", u"右肺门淋巴结。", u"右肺门淋巴结");
    row("a number that names", u"L4 vertebral body, segment 8", u"L4 vertebral body, segment 8");
    row("nothing", u"  ", u"");
    row("a size", u"lymph node 15 mm", nullptr);
    row("a size in Chinese", u"淋巴结15毫米", nullptr);
    row("a density", u"cyst of 12HU", nullptr);
    row("two sentences", u"lymph node. No effusion", nullptr);
    row("two sentences in Chinese", u"淋巴结。未见积液", nullptr);
}

void TestMeasuredMark::name_isTakenAsOneLine()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isTaken);

    const auto label = markLabel(typed);

    QCOMPARE(label.has_value(), isTaken);
    if (label)
        QTEST(*label, "label");
    else
        QCOMPARE(label.error().code, ErrorCode::InvalidInput);
}

void TestMeasuredMark::namedFinding_speaksAgainstTheTemplate()
{
    QVERIFY(test::textOf(test::drafted(test::preparedReport({})), QStringLiteral("finding"))
                .contains(QStringLiteral("No pleural effusion")));

    const document::Content report = test::drafted(
        reportWith(kLine, {QStringLiteral("right pleural effusion"), QStringLiteral("pleura")}));

    QVERIFY(!test::textOf(report, QStringLiteral("finding"))
                 .contains(QStringLiteral("No pleural effusion")));
    QVERIFY(flagsOf(report, QStringLiteral("negation")).isEmpty());
}

void TestMeasuredMark::newRegion_sharesAGroup_andALineHasNone()
{
    const document::Content report = test::drafted(reportWith(kRegion, kNode));

    QCOMPARE(namedForReport(report, kRegion, false).last().group, QStringLiteral("R2"));
    QCOMPARE(namedForReport(report, kLine, false).first().group, QString());
    QCOMPARE(nodulesIn(report), QStringList{QStringLiteral("N1")});
    QCOMPARE(marksOf(measuredValuesOf(report)).size(), 1);
}

void TestMeasuredMark::terms_areThoseOfTheLanguage()
{
    const QStringList english = markTerms(Language::English);
    QVERIFY(english.contains(QStringLiteral("right hilar lymph node")));
    QVERIFY(english.contains(QStringLiteral("left adrenal")));
    QVERIFY(!english.contains(QStringLiteral("right right upper lobe")));
    QVERIFY(markTerms(Language::Chinese).contains(QStringLiteral("右侧肺门淋巴结")));
}

QTEST_GUILESS_MAIN(TestMeasuredMark)
#include "tst_measured_mark.moc"
