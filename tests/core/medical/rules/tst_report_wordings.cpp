// SPDX-License-Identifier: GPL-3.0-or-later
// Contradictions that no list of terms finds: sizes, places and words that two clauses share; and
// reports that only look contradictory.
#include "core/medical/rules/contradictions.h"

#include <QTest>

using namespace lectern;
using namespace lectern::medical;

class TestReportWordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void slip_isFlagged_data();
    void slip_isFlagged();
    void consistentReport_isClean_data();
    void consistentReport_isClean();

private:
    QStringList rulesOf(const QString &text) const;

    std::optional<TermFinder> m_finder;
};

void TestReportWordings::initTestCase()
{
    const auto terminology = Terminology::bundled();
    QVERIFY(terminology);
    m_finder.emplace(*terminology);
}

QStringList TestReportWordings::rulesOf(const QString &text) const
{
    QStringList rules;
    if (const auto flags = findContradictions(text, *m_finder))
        for (const ReportFlag &flag : *flags)
            rules.append(ruleName(flag.rule));
    return rules;
}

void TestReportWordings::slip_isFlagged_data()
{
    QTest::addColumn<QString>("findings");
    QTest::addColumn<QString>("impression");
    QTest::addColumn<QString>("rule");

    const auto row
        = [](const char *name, const char *findings, const char *impression, const char *rule) {
              QTest::newRow(name) << QString::fromUtf8(findings) << QString::fromUtf8(impression)
                                  << QString::fromLatin1(rule);
          };
    row("side of a thing that has only its size in common",
        "Fat-containing swelling, 6.2 cm, next to the left latissimus.",
        "Right chest wall tumour, 62 mm.", "side");
    row("side of words that no list has",
        "The left shunt valve is disconnected. The right shunt valve is intact.",
        "Disconnected right shunt valve.", "side");
    row("which side has more, in clauses of their own", "Bilateral effusions, larger on the right.",
        "Effusions on both sides, larger on the left.", "side");
    row("which way the midline goes", "6 mm of midline shift to the right. Subdural collection.",
        "Subdural collection with 6 mm leftward midline shift.", "side");
    row("size that nothing in the findings has", "The duct of the gland is 7 mm wide on the left.",
        "Left duct of 17 mm.", "number");
    row("one of two sizes with one unit", "Two liver lesions of 12 and 9 mm.",
        "Two liver lesions, 12 and 19 mm.", "number");
    row("unit of a distance", "The tip of the tube lies 35 mm above the carina.",
        "Tube tip 35 cm above the carina.", "unit");
    row("unit between two dates", "Node of 22 cm (previous 23 mm).", "Enlarged node.", "unit");
    row("grown from more to less", "The node has grown from 2.4 to 2.1 cm.",
        "Growing node of 2.1 cm.", "number");
    row("growth that only the impression tells", "Axillary node: 37 mm (previous 32 mm).",
        "The axillary node is smaller.", "number");
    row("growth behind the former size", "右侧胸膜肥厚，最厚处16 mm，较2022-09（21 mm）增厚。",
        "右侧胸膜肥厚（16 mm）。", "number");
    row("unchanged, though it was half the size",
        "The nodule is unchanged, 12 mm, previously 6 mm.", "Nodule of 12 mm.", "number");
    row("score", "Loss of grey-white differentiation, ASPECTS 8.", "Infarct, ASPECTS 3.", "number");
    row("percentage", "右侧气胸，肺组织压缩约30%。", "右侧气胸，肺压缩约60%。", "number");
    row("place of which the findings say nothing",
        "Both lungs are clear. Small effusion on the left.",
        "Right lower lobe pneumonia. Small left effusion.", "impression-without-finding");
    row("word denied here and stated there", "Lytic lesion of T6, 19 mm, without retropulsion.",
        "Lytic lesion of T6, 19 mm, with retropulsion.", "negation");
    row("not gone after all", "The right basal consolidation has not cleared.",
        "Cleared right basal consolidation.", "negation");
    row("acute is new", "No new embolus.", "Acute embolism.", "negation");
}

void TestReportWordings::slip_isFlagged()
{
    QFETCH(QString, findings);
    QFETCH(QString, impression);
    QFETCH(QString, rule);

    const QStringList rules
        = rulesOf(QStringLiteral("Findings: %1\nImpression: %2").arg(findings, impression));

    QVERIFY2(rules.contains(rule), qPrintable(rules.join(u' ')));
}

void TestReportWordings::consistentReport_isClean_data()
{
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(text);
    };
    row("size of another thing in the same sentence",
        "Findings: Mass in the left upper lobe of 3.8 cm. Left hilar node of 16 mm.\n"
        "Impression: Left upper lobe primary of 38 mm with hilar adenopathy.");
    row("former size, not former thing",
        "Findings: RUL nodule 9 mm, previously 6 mm. LUL nodule 4 mm, unchanged.\n"
        "Impression: Growing RUL nodule, now 9 mm. Stable 4 mm LUL nodule.");
    row("gone in both",
        "Findings: The left pneumothorax has disappeared.\n"
        "Impression: Resolution of the former left pneumothorax.");
    row("asked for in the title",
        "CTPA. ?PE.\nNo filling defect to segmental level.\nImpression: No PE.");
    row("what was done", "CTA CHEST PE - ED\nVessels: No filling defect.\nImpression: No PE.");
    row("there, and not at the other side",
        "所见：左侧腋窝淋巴结肿大，右侧腋窝未见肿大淋巴结。\n印象：左侧腋窝淋巴结肿大。");
    row("liver and lung",
        "Findings: Liver: no abscess. Right lung: abscess of 33 mm.\n"
        "Impression: Right lung abscess, 33 mm.");
    row("a difference is no size",
        "Findings: Ascending aorta 4.9 cm, compared with 4.5 cm.\n"
        "Impression: Dilated ascending aorta, 49 mm, increased by 4 mm.");
    row("a bound is no size", "Findings: Node of 9 mm.\nImpression: The node is below 10 mm.");
    row("impression first",
        "Impression:\nSpiculated 1.6 cm nodule in the right upper lobe.\n\n"
        "Findings: Spiculated nodule in the right upper lobe, 1.6 x 1.2 cm. "
        "Pocket hematoma, 2.0 cm, healed.");
    row("heading before a lower-case line",
        "FINDINGS\nRight effusion small.\n\nIMPRESSION\nsmall right effusion");
    row("two of a sentence with their former sizes",
        "Findings: The mass has shrunk from 57 to 40 mm, the node from 21 to 14 mm.\n"
        "Impression: Mass of 40 mm, node of 14 mm, both smaller.");
    row("months are no score",
        "Findings: 6 mm nodule. Rib fractures, displaced at 6 and 7.\n"
        "Impression: Rib fractures. 6 mm nodule: CT at 12 months.");
    row("not there before",
        "Findings: Opacities in the left lower lobe were not seen previously.\n"
        "Impression: New left lower lobe opacities.");
    row("longer headings", "增强CT所见：左侧胸腔积液。\n意见及建议：左侧胸腔积液。");
    row("pelvis is a place",
        "Findings: Pelvic scan shows a normal uterus.\n"
        "Impression: Normal pelvic scan without any pelvic mass.");
}

void TestReportWordings::consistentReport_isClean()
{
    QFETCH(QString, text);

    QCOMPARE(rulesOf(text), QStringList());
}

QTEST_GUILESS_MAIN(TestReportWordings)
#include "tst_report_wordings.moc"
