// SPDX-License-Identifier: GPL-3.0-or-later
// The whole table is compared by tests/reference/check_fleischner.py; here stand its edges.
#include "core/medical/rules/fleischner.h"

#include <QTest>

using namespace lectern;
using namespace lectern::medical;

Q_DECLARE_METATYPE(lectern::medical::NoduleFacts)

class TestFleischner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diameter_isTheRoundedMean_data();
    void diameter_isTheRoundedMean();
    void nodule_getsItsRow_data();
    void nodule_getsItsRow();
    void missingInput_isNamed_data();
    void missingInput_isNamed();
    void patientOutsideTheGuideline_isRefused();
    void everySentence_standsInBothLanguages();
    void source_isCited();
};

namespace {

NoduleFacts facts(NoduleDensity density, NoduleCount count, NoduleSize size, NoduleRisk risk)
{
    return {density, count, size, risk, 50, false, false, true};
}

} // namespace

void TestFleischner::diameter_isTheRoundedMean_data()
{
    QTest::addColumn<double>("longMm");
    QTest::addColumn<double>("shortMm");
    QTest::addColumn<int>("diameter");

    QTest::newRow("a half goes up") << 6.0 << 5.0 << 6;
    QTest::newRow("a half that binary cannot hold") << 5.7 << 5.3 << 6;
    QTest::newRow("just below a half") << 5.5 << 5.4 << 5;
    QTest::newRow("axes far apart") << 12.0 << 4.0 << 8;
    QTest::newRow("number of a damaged document") << 9e15 << 6.9 << 1'000'000;
}

void TestFleischner::diameter_isTheRoundedMean()
{
    QFETCH(double, longMm);
    QFETCH(double, shortMm);

    QTEST(fleischnerDiameter({longMm, shortMm}), "diameter");
}

void TestFleischner::nodule_getsItsRow_data()
{
    using enum NoduleDensity;
    using enum NoduleCount;
    using enum NoduleRisk;
    QTest::addColumn<NoduleFacts>("nodule");
    QTest::addColumn<QString>("row");

    const auto row = [](const char *name, const NoduleFacts &nodule, const char *id) {
        QTest::newRow(name) << nodule << QString::fromLatin1(id);
    };
    row("solid, 5.45 mm, low", facts(Solid, Single, NoduleDiameters{5.5, 5.4}, Low),
        "solid-single-below-6-low");
    row("solid, 5.5 mm, low", facts(Solid, Single, NoduleDiameters{6, 5}, Low),
        "solid-single-6-to-8-low");
    row("solid, 8.45 mm, high", facts(Solid, Single, NoduleDiameters{8.9, 8}, High),
        "solid-single-6-to-8-high");
    row("solid, 8.5 mm", facts(Solid, Single, NoduleDiameters{9, 8}, High),
        "solid-single-above-8-any");
    row("volume just below", facts(Solid, Multiple, NoduleMm3{99.9}, High),
        "solid-multiple-below-6-high");
    row("volume on the lower edge", facts(Solid, Multiple, NoduleMm3{100}, Low),
        "solid-multiple-6-to-8-low");
    row("volume on the upper edge", facts(Solid, Multiple, NoduleMm3{250}, Low),
        "solid-multiple-6-to-8-low");
    row("volume just above", facts(Solid, Multiple, NoduleMm3{250.1}, Low),
        "solid-multiple-above-8-low");
    row("ground glass, 6 mm", facts(GroundGlass, Single, NoduleDiameters{6, 6}, Low),
        "ground-glass-single-from-6-any");
    row("part-solid, 5 mm", facts(PartSolid, Single, NoduleDiameters{5, 5}, High),
        "part-solid-single-below-6-any");
    row("several subsolid", facts(PartSolid, Multiple, NoduleDiameters{9, 9}, High),
        "subsolid-multiple-from-6-any");
}

void TestFleischner::nodule_getsItsRow()
{
    QFETCH(NoduleFacts, nodule);

    const FleischnerOutcome outcome = fleischner2017(nodule);

    QTEST(outcome.row, "row");
    QVERIFY(!outcome.recommendation.isEmpty() && outcome.missing.isEmpty());
}

void TestFleischner::missingInput_isNamed_data()
{
    QTest::addColumn<NoduleFacts>("nodule");
    QTest::addColumn<QString>("sentence");

    NoduleFacts nodule
        = facts(NoduleDensity::Solid, NoduleCount::Single, NoduleDiameters{7, 7}, NoduleRisk::Low);
    nodule.risk.reset();
    QTest::newRow("risk of a solid one")
        << nodule << QStringLiteral("Cannot assign: needs risk group.");
    nodule.density = NoduleDensity::GroundGlass;
    QTest::newRow("no risk for ground glass")
        << nodule
        << QStringLiteral("CT at 6-12 months to see whether it persists, then CT every 2 years "
                          "until 5 years.");
    nodule.size.reset();
    nodule.age.reset();
    QTest::newRow("size and age") << nodule << QStringLiteral("Cannot assign: needs size, age.");
    QTest::newRow("all")
        << NoduleFacts{}
        << QStringLiteral("Cannot assign: needs density, number of nodules, size, risk group, age, "
                          "whether a cancer is known, whether the patient is immunosuppressed, "
                          "whether the nodule was found by chance.");
}

void TestFleischner::missingInput_isNamed()
{
    QFETCH(NoduleFacts, nodule);

    QTEST(fleischnerSentence(fleischner2017(nodule), Language::English), "sentence");
}

void TestFleischner::patientOutsideTheGuideline_isRefused()
{
    NoduleFacts nodule
        = facts(NoduleDensity::Solid, NoduleCount::Single, NoduleDiameters{7, 7}, NoduleRisk::Low);
    nodule.age = 34;
    nodule.risk.reset();

    const FleischnerOutcome outcome = fleischner2017(nodule);

    QVERIFY(!outcome.isAssigned());
    QVERIFY(outcome.missing.isEmpty());
    QCOMPARE(fleischnerSentence(outcome, Language::English),
             QStringLiteral("The guideline does not hold for patients under 35 years."));
    QCOMPARE(fleischnerSentence(outcome, Language::Chinese),
             QStringLiteral("该指南不适用于35岁以下患者。"));
}

void TestFleischner::everySentence_standsInBothLanguages()
{
    for (const NoduleDensity density :
         {NoduleDensity::Solid, NoduleDensity::GroundGlass, NoduleDensity::PartSolid})
        for (const NoduleCount count : {NoduleCount::Single, NoduleCount::Multiple})
            for (const double mm : {4.0, 7.0, 12.0})
                for (const NoduleRisk risk : {NoduleRisk::Low, NoduleRisk::High}) {
                    const auto outcome
                        = fleischner2017(facts(density, count, NoduleDiameters{mm, mm}, risk));
                    QVERIFY(fleischnerSentence(outcome, Language::English).endsWith(u'.'));
                    QVERIFY(fleischnerSentence(outcome, Language::Chinese).endsWith(u'。'));
                }
}

void TestFleischner::source_isCited()
{
    QVERIFY(fleischnerSource().contains(QStringLiteral("Radiology 2017;284:228-243")));
}

QTEST_GUILESS_MAIN(TestFleischner)
#include "tst_fleischner.moc"
