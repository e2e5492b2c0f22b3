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
    row("metres", "左肾囊肿,大小约4.5m×3.8m。", "左肾囊肿。", "unit");
    row("metres behind the name", "Left pleural effusion (95 m).", "Left pleural effusion.",
        "unit");
    row("metres of a tube", "ETT tip 4 m above the carina.", "ETT in place.", "unit");
    row("metres that a word of measuring tells", "Pineal cyst measuring 6 m.", "Pineal cyst.",
        "unit");
    row("part that is wider than the whole can be", "心影不大,升主动脉直径约29cm。", "未见异常。",
        "unit");
    row("longer than the trunk", "The duct of the gland is 58 cm wide.", "Normal.", "unit");
    row("clot told by what it leaves free",
        "Pulmonary trunk 24 mm. No intraluminal filling defect seen.", "Pulmonary embolism.",
        "negation");
    row("fluid that shares the place of its neighbour",
        "Right upper lobe consolidation. The small right effusion is unchanged.",
        "Right upper lobe pneumonia with no effusion.", "negation");
    row("fluid of the pericardium", "心包少量积液。", "心包未见积液。", "negation");
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
    row("size at another date", "The mass measures 24 mm and was 38 mm in November.",
        "Mass of 24 mm (previously 58 mm).", "number");
    row("volume", "左侧基底节区血肿，体积约15ml。", "左侧基底节区血肿（体积约51ml）。", "number");
    row("ratio that a stroke tells", "RV 38 mm, LV 42 mm, ratio 0.9.", "Embolism, RV:LV 0.6.",
        "number");
    row("Chinese ratio", "右心室增大，RV/LV比值约1.1。", "右心负荷增加（RV/LV约1.8）。", "number");
    row("score with its unit", "左前降支钙化，评分约86分。", "冠状动脉钙化，积分约286分。",
        "number");
    row("organ that cannot be so short", "Spleen: Normal in size, 10.4 mm in length.",
        "Normal spleen.", "unit");
    row("depth is a size", "Moderate right effusion; maximum depth 58 mm.",
        "Right pleural effusion, 5.8 mm deep.", "unit");
    row("denied with its extent", "左侧胸腔未见包裹性积液，最大厚度约33mm。", "左侧胸腔改变。",
        "negation");
    row("denied at one place of several",
        "右肺下叶动脉内见充盈缺损；左肺下叶后基底段动脉内未见充盈缺损。",
        "肺动脉栓塞（右肺下叶动脉、左肺下叶后基底段动脉）。", "negation");
    row("side of a heading",
        "\nRight lung: 7 mm nodule in the lower lobe.\nLeft lung: atelectasis of the lower lobe.",
        "7 mm left lower lobe nodule.", "side");
    row("percentage on the other side",
        "Plaque at the right carotid bulb causing 60% stenosis. Left carotid bulb without "
        "stenosis.",
        "60% stenosis of the left internal carotid artery.", "side");
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
    row("heading that names what comes behind it",
        "Findings: Nodules: 3 mm solid nodule, right upper lobe. No nodule of 6 mm or greater.\n"
        "Impression: Largest nodule 3 mm.");
    row("result that was phoned",
        "CTPA\n\nHEART: Septum flattened.\nARTERIES: Saddle embolus.\n\nIMPRESSION:\n* Saddle "
        "embolism.\n* Right heart strain, septal flattening.\nCRITICAL RESULT: phoned at once.");
    row("diagnosis that was known",
        "CT chest\n\nDiagnosis: carcinoma of the right breast.\n\nCHEST: Mass in the right breast, "
        "57 mm.\n\nIMPRESSION:\n1. Right breast carcinoma measuring 57 mm.");
    row("nodes of both hila and the mediastinum",
        "Findings: Bilateral hilar lymphadenopathy, up to 24 mm, and subcarinal nodes of 18 mm.\n"
        "Impression: Bilateral hilar and mediastinal lymphadenopathy.");
    row("larger once than a nodule is",
        "Findings: Right lower lobe nodule: 21 mm (was 34 mm).\n"
        "Impression: Right lower lobe nodule, 21 mm, smaller.");
    row("a little fluid beside much of it",
        "Findings: Moderate left hydropneumothorax. Small right effusion.\n"
        "Impression: Moderate left hydropneumothorax.");
    row("nodules of another distribution",
        "Findings: 18 mm solid nodule in the left lower lobe. No nodules in a perilymphatic "
        "distribution.\nImpression: Left lower lobe nodule of 18 mm.");
    row("small nodule of the thyroid, left out",
        "Findings: Consolidation in the lingula. Thyroid: small right colloid nodule.\n"
        "Impression: Lingular pneumonia.");
    row("surface of the liver",
        "Findings: Emphysema. Limited abdomen: the liver shows surface nodularity.\n"
        "Impression: Emphysema.");
    row("study before that opens a sentence",
        "Findings: Part-solid nodule in the right upper lobe, 14 mm, solid component 6 mm. On the "
        "previous study it was 12 mm with a solid component of 3 mm.\n"
        "Impression: Growing part-solid nodule in the right upper lobe, now 14 mm.");
    row("a bound is no percentage",
        "Findings: Reticulation at both bases, extent around 25%.\n"
        "Impression: Fibrotic NSIP pattern with extent >20%.");
    row("part of the spine in short",
        "CT HEAD/C-SPINE\nHead: Undisplaced fracture of the left temporal bone.\nC-spine: No "
        "fracture.\nIMPRESSION: Left temporal skull fracture. No cervical fracture.");
    row("nodes a little enlarged, left out",
        "Findings: Consolidation in the lingula. Retrocrural lymph nodes are mildly enlarged.\n"
        "Impression: Lingular pneumonia.");
    row("result of the diagnosis", "影像表现:左侧液气胸。\n诊断结果:\n1. 左侧液气胸。");
    row("years between two sizes",
        "Findings: Nodule in the right upper lobe, 18 mm, 17 mm in 2022 and 15 mm in 2020.\n"
        "Impression: Growing right upper lobe nodule, 18 mm.");
    row("dissection that is an operation",
        "Findings: Left axillary dissection clips. Consolidation in the lingula.\n"
        "Impression: Radiation pneumonitis in the lingula.");
    row("unchanged, and left out",
        "Findings: Consolidation in the lingula. Stable T11 compression fracture. Splenic artery "
        "aneurysm, unchanged.\nImpression: Lingular pneumonia.");
    row("a little free fluid, left out",
        "Findings: Consolidation in the lingula. Small ascites, partly imaged.\n"
        "Impression: Lingular pneumonia.");
    row("infection of something else",
        "Findings: Retrosternal collection, 48 mm. No pneumonia.\n"
        "Impression: Retrosternal collection of 48 mm, sternal wound infection.");
    row("bruise of the brain",
        "CT HEAD\nFindings: A 9 mm focus of haemorrhage in the left temporal pole, consistent with "
        "a "
        "contusion. Background small vessel ischaemia.\nImpression: Left temporal contusion.");
    row("bruise of the skin",
        "Findings: Contusion of the right upper lobe. Subcutaneous contusion over the scapula.\n"
        "Impression: Right upper lobe contusion.");
    row("bone that the heading does not name",
        "Findings: Pelvis and spine: Fracture of the left superior pubic ramus. No sacral "
        "fracture. "
        "No vertebral body fracture.\nImpression: Left superior pubic ramus fracture.");
    row("two regions on the line of one heading",
        "Findings: Chest: No adenopathy. Abdomen: Nodal mass of 36 mm beside the aorta.\n"
        "Impression: Nodal mass of 36 mm in the abdomen.");
    row("ratio is no heading",
        "Findings: RV:LV 1.6, with leftward septal bowing.\n"
        "Impression: Right heart strain (RV:LV 1.6).");
    row("large, with few bubbles",
        "Findings: Large left pleural collection, depth 6.5 cm, with a few gas locules.\n"
        "Impression: Left pleural collection, 6.5 cm deep.");
    row("fluid of the pericardium, not of the pleura",
        "影像所见:右侧胸腔积液,厚约35mm。心包增厚,未见积液。\n印象:右侧胸腔积液(35mm)。");
    row("bleeding below, and none above the tentorium",
        "检查所见:右侧小脑半球出血,约31mm。幕上脑实质未见出血灶。\n印象:右侧小脑半球出血。");
    row("filling defect that is a clot",
        "所见:左侧颈内静脉置管周围见附壁充盈缺损。\n印象:左侧颈内静脉导管相关血栓。");
    row("months of a follow-up", "影像所见:右肺上叶结节6mm。\n印象:右肺上叶结节6mm,建议3m后复查。");
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
    row("year before a size",
        "Findings: Mass now 24 mm, was 38 mm on 11/02/2023 and 44 x 39 mm at baseline.\n"
        "Impression: Mass of 24 mm.");
    row("what it was",
        "Findings: Part-solid nodule in the right lower lobe, 10 mm. Was a pure "
        "ground-glass nodule of 9 mm.\n"
        "Impression: Right lower lobe part-solid nodule, 10 mm.");
    row("year that opens a sentence",
        "Findings: Nodule of 17 mm. In 2023 the overall size was 15 mm and the solid part 3 mm.\n"
        "Impression: The nodule has grown to 17 mm.");
    row("response for all that is compared",
        "Findings: RLL nodule: 18 mm (prior 12 mm). LUL nodule: 22 mm (prior 15 mm).\n"
        "Impression: Progressive disease.");
    row("place without a word of what is there",
        "Findings: Consolidation in the right lower lobe. Patchy opacity in the lingula.\n"
        "Impression: Right lower lobe pneumonia. Milder involvement of the lingula.");
    row("stage of a tumour is no vertebra",
        "CT thorax post contrast. Lobectomy 6 days ago for T2a N0 adenocarcinoma.\n\n"
        "The lungs are clear.\nImpression: Normal postoperative study.");
    row("heading in two languages",
        "Findings（所见）：左肺下叶结节，9mm。\nImpression（印象）：左肺下叶结节（9mm）。");
    row("large in the word for size", "影像所见：脾大小正常。\n印象：未见异常。");
    row("kinds of bleeding, each denied alone",
        "Findings: Acute right subdural hematoma, 9 mm. No parenchymal hemorrhage.\n"
        "Impression: Right subdural hematoma, 9 mm.");
    row("one lobe of both lungs",
        "影像所见：双肺共见磨玻璃结节4枚。左肺下叶未见结节。\n印象：双肺多发磨玻璃结节。");
    row("heading amid a paragraph",
        "Findings: Left effusion. Right lung: clear. Mass of 31 mm in the left lower lobe.\n"
        "Impression: Left effusion. Left lower lobe mass of 31 mm.");
    row("organ behind the comma", "影像所见：右侧气胸，纵隔左移。\n印象：右侧气胸。");
    row("new or growing",
        "Findings: 4 mm nodule in the lingula, unchanged. No new nodule.\n"
        "Impression: Stable 4 mm lingular nodule and no new or growing nodule.");
    row("people named after a disease",
        "Findings: Occlusion of the right M1 segment.\n"
        "Impression: Occlusion of the right M1 segment. Discussed with the stroke team.");
    row("own right is no side",
        "Findings: Nodule of 4 mm in the left lower lobe.\n"
        "Impression: The 4 mm LLL nodule needs no follow-up in its own right.");
    row("nodes of a station that no list has",
        "Findings: Right lower paratracheal node 14 mm. Coeliac axis nodes not enlarged.\n"
        "Impression: Enlarged right paratracheal node of 14 mm.");
    row("vertebra without a fracture beside a rib with one",
        "所见：C2未见骨折线。左侧第1肋骨后段见骨折线。\n意见：左侧第1肋骨骨折。");
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
