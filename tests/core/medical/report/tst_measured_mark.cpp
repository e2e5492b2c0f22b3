// SPDX-License-Identifier: GPL-3.0-or-later
// Lines and regions that the reader drew and named: their sentences, and what becomes of them.
#include "core/document/commands.h"
#include "core/medical/report/measured_mark.h"
#include "core/medical/report/open_report.h"
#include "core/medical/report/report_flags.h"
#include "core/medical/report/vocabulary.h"
#include "report_fixture.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace lectern;
using namespace lectern::medical;
using enum QuantityKind;

Q_DECLARE_METATYPE(lectern::Language)

namespace {

const ImageRegion kPlace{QStringLiteral("1.2.3.1.40"), 1, {{10, 10}, {22, 10}, {22, 18}}};
const drafting::Chooser kPlain(Language::English, 0);

Measurement measured(QuantityKind quantity, double value)
{
    return {
        .quantity = quantity, .value = value, .uncertainty = 0.4, .reason = {}, .region = kPlace};
}

Measurement refused(QuantityKind quantity, const QString &why)
{
    return {.quantity = quantity, .value = {}, .reason = QStringLiteral("not computed: ") + why};
}

/// A report with what was drawn behind its other measurements; a line is M10, two axes M10 and M11,
/// a region M10 to M12.
PreparedReport reportWith(const QList<Measurement> &values, const MarkNote &note,
                          Language language = Language::English)
{
    PreparedReport report = test::preparedReport({.language = language});
    const QStringList groups{{}, {}, QStringLiteral("B1"), QStringLiteral("R1")};
    const QString group = groups.at(values.size());
    for (const Measurement &value : values)
        report.measured.append(
            {u'M' + QString::number(report.measured.size() + 1), group, value, note});
    return report;
}

const QList<Measurement> kLine{measured(Length, 12.34)};
const QList<Measurement> kAxes{measured(Length, 14.26), measured(Length, 8.91)};
const QList<Measurement> kRegion{measured(Area, 120.52), measured(HuMean, 38.4),
                                 measured(HuSd, 11.6)};
const MarkNote kNode{QStringLiteral("right hilar lymph node"), QStringLiteral("mediastinum")};

const document::Block *blockWith(const document::Content &report, const QString &words)
{
    const auto found = std::ranges::find_if(report.blocks, [&](const document::Block &block) {
        return !block.payload && block.text().contains(words, Qt::CaseInsensitive);
    });
    return found == report.blocks.end() ? nullptr : &*found;
}

QString headingOver(const document::Content &report, document::BlockId id)
{
    for (int i = report.indexOf(id); i >= 0; --i)
        if (report.blocks.at(i).type == document::BlockType::Heading)
            return report.blocks.at(i).text();
    return {};
}

QList<DocumentFlag> flagsOf(const document::Content &report, const QString &rule)
{
    auto flags = reportFlags(report);
    if (!flags)
        qFatal("%s", qPrintable(flags.error().message));
    flags->removeIf([&rule](const DocumentFlag &flag) { return flag.rule != rule; });
    return *flags;
}

/// The card of a measurement gets another value or note, as the viewer and the facts do it.
void change(document::Document &report, const QString &name,
            const std::function<void(MeasuredValue &)> &how)
{
    const document::Block *card = report.content().measured(name);
    MeasuredValue value = *measuredFrom(*card->payload);
    how(value);
    QVERIFY(document::Commands(report).replaceBlock(
        card->id, measurementCard(value, *preparedFrom(report.content())),
        document::Origin::Edited));
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
    void movedLine_isFlaggedWithTodaysSentence();
    void removedLine_isFlagged();
    void otherName_isFlagged();
    void typedNumber_isComparedWithTheLine();
    void newRegion_sharesAGroup_andALineHasNone();
    void note_standsOnAllCards();
    void movedToAnotherHeading_itBelongsThere();
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
        document::RegionSupport{document::SourceId(1), kPlace.instance, 1, kPlace.points},
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

void TestMeasuredMark::movedLine_isFlaggedWithTodaysSentence()
{
    document::Document report(test::drafted(reportWith(kLine, kNode)));

    change(report, QStringLiteral("M10"),
           [](MeasuredValue &value) { value.measurement.value = 15.06; });

    const auto flags = flagsOf(report.content(), QStringLiteral("measurement"));
    QCOMPARE(flags.size(), 1);
    QVERIFY(flags.first().message.contains(QStringLiteral("15.1 mm")));
    QVERIFY(flags.first().mend);
    const QString mended = flags.first().mend->replacement;
    QVERIFY2(mended.contains(QStringLiteral("15.1 mm")), qPrintable(mended));
    QVERIFY(mended.contains(kNode.label, Qt::CaseInsensitive));
    QVERIFY(flags.first().mend->provenance->supports.contains(
        document::Support(document::MeasurementSupport{QStringLiteral("M10")})));
    report.undoStack().undo();
    QVERIFY(flagsOf(report.content(), QStringLiteral("measurement")).isEmpty());
}

void TestMeasuredMark::removedLine_isFlagged()
{
    document::Document report(test::drafted(reportWith(kLine, kNode)));

    QVERIFY(document::Commands(report).removeBlocks(
        {report.content().measured(QStringLiteral("M10"))->id}));

    QCOMPARE(flagsOf(report.content(), QStringLiteral("measurement")).size(), 1);
}

void TestMeasuredMark::otherName_isFlagged()
{
    document::Document report(test::drafted(reportWith(kLine, kNode)));

    change(report, QStringLiteral("M10"), [](MeasuredValue &value) {
        value.note.label = QStringLiteral("left hilar lymph node");
    });

    const auto flags = flagsOf(report.content(), QStringLiteral("measurement"));
    QCOMPARE(flags.size(), 1);
    QVERIFY(flags.first().mend);
    QVERIFY(flags.first().mend->replacement.contains(QStringLiteral("left hilar lymph node"),
                                                     Qt::CaseInsensitive));
}

void TestMeasuredMark::typedNumber_isComparedWithTheLine()
{
    document::Document report(test::drafted(reportWith(kLine, kNode)));
    const document::Block &finding = *blockWith(report.content(), kNode.label);
    const qsizetype at = finding.text().indexOf(QStringLiteral("12.3"));

    QVERIFY(document::Commands(report).editText(finding.id, QStringLiteral("text"),
                                                {int(at), 4, {{QStringLiteral("21.3"), {}}}}));

    const auto flags = flagsOf(report.content(), QStringLiteral("measurement"));
    QCOMPARE(flags.size(), 1);
    QCOMPARE(flags.first().mend->replacement, QStringLiteral("12.3 mm"));
}

void TestMeasuredMark::newRegion_sharesAGroup_andALineHasNone()
{
    const document::Content report = test::drafted(reportWith(kRegion, kNode));

    QCOMPARE(namedForReport(report, kRegion, false).last().group, QStringLiteral("R2"));
    QCOMPARE(namedForReport(report, kLine, false).first().group, QString());
    QCOMPARE(nodulesIn(report), QStringList{QStringLiteral("N1")});
    QCOMPARE(marksOf(measuredValuesOf(report)).size(), 1);
}

void TestMeasuredMark::note_standsOnAllCards()
{
    document::Document report(test::drafted(reportWith(kRegion, {})));

    QVERIFY(setMarkNote(report, QStringLiteral("R1"), kNode));

    for (const char16_t *name : {u"M10", u"M11", u"M12"}) {
        const document::Block *card = report.content().measured(QString::fromUtf16(name));
        QCOMPARE(measuredFrom(*card->payload)->note, kNode);
        QVERIFY2(card->text().contains(QStringLiteral("Right hilar lymph node, ")),
                 qPrintable(card->text()));
    }
    const auto finding = markFinding(*preparedFrom(report.content()), QStringLiteral("R1"), kPlain);
    QVERIFY(finding);
    QCOMPARE(
        markFinding(*preparedFrom(report.content()), QStringLiteral("M9"), kPlain).error().code,
        ErrorCode::NotFound);
}

void TestMeasuredMark::movedToAnotherHeading_itBelongsThere()
{
    document::Document report(test::drafted(reportWith(kLine, kNode)));
    const FindingPlace before = placeOfMark(report.content(), QStringLiteral("M10"));
    QVERIFY(before.block && before.isUnderItsHeading);

    QVERIFY(setMarkNote(report, QStringLiteral("M10"), {kNode.label, QStringLiteral("bones")}));

    const FindingPlace after = placeOfMark(report.content(), QStringLiteral("M10"));
    QCOMPARE(after.block, before.block);
    QVERIFY(!after.isUnderItsHeading);
    QCOMPARE(headingOver(report.content(), report.content().blocks.at(after.index - 1).id),
             QStringLiteral("Chest wall and bones"));
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
