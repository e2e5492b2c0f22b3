// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradictions.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lectern;
using namespace lectern::medical;

class TestContradictions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void slip_isFlaggedByItsRule_data();
    void slip_isFlaggedByItsRule();
    void consistentReport_isClean_data();
    void consistentReport_isClean();
    void flag_namesBothPlaces();
    void missingImpression_pointsBehindTheText();
    void emptyText_isClean();
    void textThatIsTooLong_isRefusedWithoutQuotingIt();
    void randomText_keepsSpansInside();
    void longSentence_isDoneInLinearSteps();

private:
    QList<ReportFlag> check(const QString &text) const;

    std::optional<TermFinder> m_finder;
};

void TestContradictions::initTestCase()
{
    const auto terminology = Terminology::bundled();
    QVERIFY(terminology);
    m_finder.emplace(*terminology);
}

QList<ReportFlag> TestContradictions::check(const QString &text) const
{
    const auto flags = findContradictions(text, *m_finder);
    return flags ? *flags : QList<ReportFlag>{};
}

void TestContradictions::slip_isFlaggedByItsRule_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");

    const auto row = [](const char *name, const char *text, const char *rule) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(rule);
    };
    row("right here, left there",
        "Findings: Nodule in the right upper lobe.\nImpression: Left upper lobe nodule.", "side");
    row("side of what it is taken for",
        "Findings: Consolidation in the left lower lobe.\nImpression: Right lower lobe pneumonia.",
        "side");
    row("part that the findings have on the other side alone",
        "Findings: Left axillary nodes, the largest 17 mm.\nImpression: Pathological right "
        "axillary "
        "nodes.",
        "side");
    row("a side and a part whose first word may belong to either",
        "Findings: Hematoma of 4 cm in the right putamen.\nImpression: Left basal ganglia "
        "hemorrhage.",
        "side");
    row("finding of its own behind the clinical question",
        "CT BRAIN\n\nClinical: weakness.\n\nHematoma of 4 cm in the right putamen.\nSeparate "
        "finding: "
        "calcified falx.\n\nImpression:\nLeft putamen hemorrhage.",
        "side");
    row("denied after an operation",
        "Findings: Moderate right pneumothorax.\nImpression: No pneumothorax after biopsy.",
        "negation");
    row("assessment and plan on the line of its heading",
        "Findings: Consolidation in the right lower lobe.\nA/P: Left lower lobe pneumonia.",
        "side");
    row("mass of a lobe, and no mass of the lung",
        "Findings: Right lower lobe mass measuring 80 x 24 mm. No lung mass.\nImpression: Right "
        "lower "
        "lobe mass.",
        "negation");
    row("denied on both sides, stated without a side",
        "Findings: No pneumothorax on either side.\nImpression: Pneumothorax.", "negation");
    row("not present in a place",
        "Findings: Honeycombing is not present in either lower lobe.\nImpression: Fibrosis with "
        "honeycombing.",
        "negation");
    row("denied behind a measurement of something else",
        "Findings: Temporal horns 7 mm, no hydrocephalus.\nImpression: Early hydrocephalus.",
        "negation");
    row("denied as a kind of what is stated",
        "Findings: Moderate centrilobular emphysema.\nImpression: Emphysema is absent.",
        "negation");
    row("not definitely there", "影像所见:颅骨可见骨折。\n印象:颅骨未见明确骨折征象。", "negation");
    row("nodes that are denied and large",
        "影像所见:纵隔未见肿大淋巴结,短径约21mm。\n印象:胸部未见异常。", "negation");
    row("attenuation in millimetres", "影像所见:前纵隔肿块,CT值约42mm。\n印象:前纵隔肿块。",
        "unit");
    row("larger than the head", "影像所见:右侧丘脑血肿,约15cm×12cm。\n印象:右侧丘脑血肿。", "unit");
    row("a little fluid that is deep", "影像所见:少量胸腔积液,深约8cm。\n印象:少量胸腔积液。",
        "unit");
    row("lobe that the side has not",
        "Findings: Opacity in the left middle lobe.\nImpression: Pneumonia.", "side");
    row("Chinese lobe that the side has not", "影像所见：右肺舌叶结节。\n印象：结节。", "side");
    row("other number", "Findings: 12 mm nodule.\nImpression: 14 mm nodule.", "number");
    row("one of two axes", "Findings: 12 x 9 mm nodule.\nImpression: Nodule, 12 x 8 mm.", "number");
    row("other unit", "Findings: 12 mm nodule.\nImpression: 12 cm nodule.", "unit");
    row("size that the thing cannot have", "Findings: 8 cm nodule.\nImpression: Nodule.", "unit");
    row("grown to a smaller size",
        "Findings: The mass increased from 32 mm to 23 mm.\nImpression: Mass.", "number");
    row("told again in the findings",
        "Findings: There is a 4 mm nodule in the right upper lobe. The lungs are clear otherwise. "
        "The nodule "
        "in the right upper lobe measures 14 mm.\nImpression: Nodule.",
        "number");
    row("denied, then stated", "Findings: No pleural effusion.\nImpression: Left pleural effusion.",
        "negation");
    row("denied in a plain report",
        "There is no pneumothorax. The heart is normal. A small left pneumothorax is seen.",
        "negation");
    row("coordinated denial",
        "Findings: No pleural or pericardial effusion. Left pleural effusion.\nImpression: Left "
        "pleural effusion.",
        "negation");
    row("denied by a normal size", "Findings: Heart size is normal.\nImpression: Cardiomegaly.",
        "negation");
    row("finding left out", "Findings: Left pneumothorax. Heart normal.\nImpression: Normal heart.",
        "finding-without-impression");
    row("one of two nodules left out",
        "Findings: 8 mm nodule in the right upper lobe. 9 mm nodule in the left lower lobe.\n"
        "Impression: 8 mm right upper lobe nodule.",
        "finding-without-impression");
    row("conclusion from nowhere", "Findings: The lungs are clear.\nImpression: Rib fracture.",
        "impression-without-finding");
    row("size below a heading that names the thing",
        "Findings:\nNodules: LUL: 7 mm. Lungs clear.\nImpression: 9 mm LUL nodule.", "number");
    row("gone here, there still",
        "Findings: The right effusion has resolved.\nImpression: Right effusion.", "negation");
    row("one knee, then the other",
        "Findings: The left knee shows no effusion.\nImpression: Osteoarthritis of the right knee.",
        "side");
    row("Chinese side", "影像所见：左侧胸腔积液。\n诊断意见：右侧胸腔积液。", "side");
    row("Chinese number", "影像所见：右肺上叶结节，约8mm。\n印象：右肺上叶结节，约18mm。",
        "number");
    row("side of the clause behind the comma",
        "右侧胸腔见少量积液,左侧胸腔未见积液。左侧胸腔见大量积液。", "negation");
    row("kind that the place makes", "影像所见：纵隔见多发肿大淋巴结。\n印象：未见纵隔淋巴结肿大。",
        "negation");
    row("more on the other side",
        "Findings: Bilateral opacities, predominantly right.\nImpression: Bilateral pneumonia, "
        "left "
        "worse than right.",
        "side");
    row("Chinese more on the other side",
        "影像所见：双侧胸腔积液,左侧为著。\n印象：双侧胸腔积液,右侧较多。", "side");
    row("Chinese blood in the pleural space", "CTA所见：左侧胸腔见少量积血。\nCTA诊断：右侧血胸。",
        "side");
    row("angiomyolipoma of another size",
        "Findings: 29 mm lesion in the right kidney.\nImpression: 49 mm right renal "
        "angiomyolipoma.",
        "number");
    row("Chinese other words for wide bronchi",
        "影像所见：左肺下叶支气管呈柱状扩张。\n印象：左肺下叶未见支气管扩张。", "negation");
    row("Chinese other words for plaques", "影像所见：双侧胸膜多发钙化斑。\n印象：未见胸膜斑。",
        "negation");
    row("Chinese level between air and fluid",
        "影像所见：右侧胸腔见大量液气平面。\n印象：左侧液气胸。", "side");
    row("Chinese denial", "影像所见：胸腔未见积液。\n印象：左侧胸腔积液。", "negation");
}

void TestContradictions::slip_isFlaggedByItsRule()
{
    QFETCH(QString, text);
    QFETCH(QString, rule);

    const auto flags = check(text);

    QCOMPARE(flags.size(), 1);
    QCOMPARE(ruleName(flags.first().rule), rule);
}

void TestContradictions::consistentReport_isClean_data()
{
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(text);
    };
    row("kidneys on both sides, one told as what is seen of it",
        "Findings: Left adrenal mass of 34 mm. The right adrenal is normal.\nImpression: Left "
        "adrenal mass of 34 mm.");
    row("nodes denied, and the aorta measured",
        "影像所见:纵隔未见肿大淋巴结,升主动脉直径约42mm。\n印象:升主动脉增宽,约42mm。");
    row("nodes denied from a size on", "影像所见:未见肿大淋巴结(短径>15mm)。\n印象:胸部未见异常。");
    row("kidney on one side, its mass behind it on the other",
        "Findings: The right kidney is normal. A 3 cm renal mass on the left.\nImpression: Left "
        "renal "
        "mass, 3 cm.");
    row("a result of each part",
        "CT chest\nResult: Nodule of 12 mm in the right upper lobe.\nCT abdomen\nResult: Cyst of "
        "the "
        "left kidney.\nImpression: Nodule of 12 mm in the right upper lobe.");
    row("denied from a size on",
        "Findings: No lung nodule measuring 6 mm or more. 2 mm nodule in the right upper lobe.\n"
        "Impression: Lung-RADS 2.");
    row("abdomen and pelvis, and an opinion",
        "CT TAP\nChest: Lungs clear.\nA/P: Moderate ascites.\nOpinion: New ascites.");
    row("the result of the findings",
        "CT chest.\nFindings: solid nodule in the middle lobe, 7 mm.\nResult: 7 mm middle lobe "
        "solid "
        "nodule.");
    row("how much it has grown",
        "Findings: Aneurysm of the ascending aorta, 48 mm.\nImpression: Aneurysm of the ascending "
        "aorta, 48 mm, growth of 3 mm.");
    row("operation as the place of a denial",
        "Findings: Staple line after right lower lobectomy.\nImpression: No recurrence after right "
        "lower lobectomy.");
    row("no other fracture",
        "Findings: Sternal fracture. Bones: Otherwise no fracture.\nImpression: Sternal fracture.");
    row("metastasis denied at another place",
        "Findings: Lesion of 26 mm in the left cerebellar hemisphere.\nImpression: Left cerebellar "
        "metastasis of 26 mm. No supratentorial metastasis.");
    row("shift away from the lesion",
        "CT head\nFindings: Right MCA infarct. Midline shift of 2 mm towards the "
        "left.\nImpression: "
        "Right MCA infarct, 2 mm midline shift.");
    row("small nodule of the thyroid",
        "Findings: Thyroid: 6 mm nodule on the left. Lungs clear.\nImpression: No lung nodule.");
    row("stroke as a name of the call",
        "Findings: Code stroke. Occlusion of the left internal carotid artery.\nImpression: "
        "Occlusion of the left internal carotid artery.");
    row("varices with what causes them",
        "Findings: Splenomegaly and esophageal varices.\nImpression: Portal hypertension.");
    row("other unit, same size", "Findings: 12 mm nodule.\nImpression: 1.2 cm nodule.");
    row("volume in cubic millimetres",
        "Findings: 12 mm nodule. Its volume is 905 mm³.\nImpression: 12 mm nodule, 0.9 mL.");
    row("rounded", "Findings: 7.6 mm nodule.\nImpression: 8 mm nodule.");
    row("one of two axes", "Findings: 12 x 9 mm nodule.\nImpression: 12 mm nodule.");
    row("one side of both",
        "Findings: Bilateral effusions.\nImpression: Right effusion and left effusion.");
    row("no other one", "Findings: 8 mm nodule. No other nodule.\nImpression: 8 mm nodule.");
    row("none on the other side",
        "Findings: Left pneumothorax. No right pneumothorax.\nImpression: Left pneumothorax.");
    row("none elsewhere",
        "Findings: Nodule in the right upper lobe. Liver without focal lesion.\nImpression: Right "
        "upper lobe nodule.");
    row("none inside it",
        "Findings: There is a mass. No calcification in the mass.\nImpression: Mass.");
    row("no large one",
        "Findings: Small effusion.\nImpression: No large effusion. Small effusion.");
    row("question of the indication",
        "Indication: Rule out pneumothorax.\nFindings: No pneumothorax.\nImpression: Normal.");
    row("of the mother", "Findings: No mass. Her mother had a breast mass.\nImpression: Normal.");
    row("technique",
        "Findings: Images of 5 mm slice thickness. 8 mm nodule.\nImpression: 8 mm nodule.");
    row("distance", "Findings: 8 mm nodule 3 cm from the hilum.\nImpression: 8 mm nodule.");
    row("earlier size",
        "Findings: 8 mm nodule, previously 6 mm.\nImpression: Nodule, 8 mm, was 6 mm.");
    row("answered by what it is taken for",
        "Findings: Consolidation in the left lower lobe.\nImpression: Left lower lobe pneumonia.");
    row("healed", "Findings: Healed rib fracture.\nImpression: No acute finding.");
    row("direction of a shift is no side",
        "Findings: Left pneumothorax, mediastinum shifted to the right.\nImpression: Left "
        "pneumothorax.");
    row("small nodule that stays",
        "Findings: Stable 4 mm nodule in the lingula. Left effusion.\nImpression: Left effusion.");
    row("bounds of the lung do not hold elsewhere",
        "Findings: Thyroid: 42 mm nodule.\nImpression: 42 mm thyroid nodule.");
    row("own words of the findings",
        "Findings: Cortical step of the fifth rib.\nImpression: Rib fracture.");
    row("subluxation is no dislocation",
        "Findings: Anterior subluxation of L4 on L5. No dislocation.\nImpression: Grade 1 "
        "anterolisthesis of L4.");
    row("denied at a device only",
        "Findings: Surgical clips at the left hilum. No nodule along the staple line. 4 mm nodule "
        "in the right upper lobe.\nImpression: 4 mm nodule.");
    row("nodules of two organs",
        "Findings: Part-solid nodule in the left upper lobe. Thyroid: nodule in the right "
        "lobe.\nImpression: Left upper lobe nodule. Right thyroid nodule.");
    row("nodules of hypersensitivity",
        "Findings: Diffuse ground-glass nodules.\nImpression: Hypersensitivity pneumonitis.");
    row("two names of air below the skin",
        "Findings: Subcutaneous emphysema.\nImpression: Surgical emphysema.");
    row("one side has more of it",
        "Findings: Patchy opacities, predominantly right-sided pneumonia.\nImpression: Bilateral "
        "pneumonia, more on the right.");
    row("what explains both sides",
        "Findings: Left lung opacity. Right lower lobe pneumonia.\nImpression: Bilateral "
        "opacities, "
        "predominantly right, compatible with pneumonia.");
    row("Chinese none on the other side",
        "影像所见：右肺动脉内见充盈缺损,左肺动脉未见明显充盈缺损。\n诊断：右肺动脉栓塞。");
    row("more on one side of each",
        "Findings: Bilateral opacities, right more than left. Bilateral effusions, left greater "
        "than "
        "right.\nImpression: Bilateral pneumonia, worse on the right. Bilateral effusions, "
        "predominantly left.");
    row("Chinese none in the bone before the comma",
        "影像所见：左侧第5肋骨骨折。腰5椎体滑脱,未见骨折。\n印象：左侧第5肋骨骨折。");
    row("Chinese level in a cavity", "影像所见：右肺下叶空洞,内见气液平面。\n印象：右肺下叶空洞。");
    row("no superimposed one",
        "Findings: Conglomerate masses in both upper lobes.\nImpression: Conglomerate masses. No "
        "superimposed mass.");
    row("Chinese gone here, new there",
        "所见：双肺下叶新发病灶。原右肺上叶病灶已吸收。\n检查印象：双肺下叶新发病灶。原右肺上叶病灶"
        "吸收。");
    row("Chinese partly gone", "所见：右肺上叶实变影较前部分吸收。\n检查印象：右肺上叶实变。");
    row("Chinese infarct of a lobe", "影像所见：右肺下叶实变影。\n印象：右肺下叶梗死。");
    row("Chinese approximately", "影像所见：右肺结节，8mm左右。\n印象：右肺结节，约8mm。");
}

void TestContradictions::consistentReport_isClean()
{
    QFETCH(QString, text);

    for (const ReportFlag &flag : check(text))
        QFAIL(qPrintable(ruleName(flag.rule) + u' ' + flag.message));
}

void TestContradictions::flag_namesBothPlaces()
{
    const QString text
        = QStringLiteral("\U0001F600 Findings: 12 mm nodule.\nImpression: 14 mm nodule.");

    const auto flags = check(text);

    QCOMPARE(flags.size(), 1);
    QCOMPARE(textOf(text, flags.first().place), QStringLiteral("12 mm"));
    QCOMPARE(textOf(text, flags.first().other), QStringLiteral("14 mm"));
    QVERIFY(flags.first().message.contains(QStringLiteral("12 mm")));
    QVERIFY(flags.first().message.contains(QStringLiteral("14 mm")));
}

void TestContradictions::missingImpression_pointsBehindTheText()
{
    const QString text = QStringLiteral("Findings: Left pneumothorax.");

    const auto flags = check(text);

    QCOMPARE(flags.size(), 1);
    QCOMPARE(flags.first().other, (CodePointSpan{int(text.size()), int(text.size())}));
}

void TestContradictions::emptyText_isClean()
{
    QVERIFY(check(QString()).isEmpty());
    QVERIFY(check(QStringLiteral("\n\n  \n")).isEmpty());
    QVERIFY(check(QStringLiteral("Findings:\nImpression:")).isEmpty());
}

void TestContradictions::textThatIsTooLong_isRefusedWithoutQuotingIt()
{
    const auto flags = findContradictions(
        QStringLiteral("Mary Canary ").repeated(kLongestReport / 12 + 1), *m_finder);

    QVERIFY(!flags);
    QCOMPARE(flags.error().code, ErrorCode::InvalidInput);
    QVERIFY(!(flags.error().message + flags.error().detail).contains(QStringLiteral("Canary")));
}

void TestContradictions::randomText_keepsSpansInside()
{
    const QStringList words{QStringLiteral("Findings:"),
                            QStringLiteral("\nImpression: "),
                            QStringLiteral("no"),
                            QStringLiteral("right"),
                            QStringLiteral("left upper lobe"),
                            QStringLiteral("nodule"),
                            QStringLiteral("8 mm"),
                            QStringLiteral("9 x 7 cm"),
                            QStringLiteral(","),
                            QStringLiteral("."),
                            QStringLiteral("\n"),
                            QStringLiteral("pleural effusion"),
                            QStringLiteral("左侧胸腔积液"),
                            QStringLiteral("未见"),
                            QStringLiteral("，"),
                            QStringLiteral("印象："),
                            QStringLiteral("enlarged"),
                            QStringLiteral("lymph node"),
                            QStringLiteral(":"),
                            QStringLiteral("suspicious for"),
                            QStringLiteral("\uFFFD"),
                            QStringLiteral("12x"),
                            QStringLiteral("-"),
                            QStringLiteral("(")};
    QRandomGenerator random(5);
    for (int round = 0; round < 400; ++round) {
        QString text;
        for (int i = 0; i < 80; ++i)
            text += words.at(random.bounded(int(words.size()))) + u' ';

        const int length = codePointCount(text);
        for (const ReportFlag &flag : check(text)) {
            QVERIFY(flag.place.start <= flag.place.end && flag.place.end <= length);
            QVERIFY(flag.other.start <= flag.other.end && flag.other.end <= length);
            QVERIFY(!flag.message.isEmpty());
        }
    }
}

/// Words without a stop, as a hostile file has them; done in a blink, or the test's time runs out.
void TestContradictions::longSentence_isDoneInLinearSteps()
{
    for (const char *word :
         {"no ", "nodule and ", "8 mm ", "未见", "right upper lobe ", "1x", "history of ",
          "8 mm nodule. ", "enlarged node, ", "Impression: mass. Findings: mass. "})
        QVERIFY(findContradictions(
            QString::fromUtf8(word).repeated(kLongestReport).left(kLongestReport), *m_finder));
}

QTEST_GUILESS_MAIN(TestContradictions)
#include "tst_contradictions.moc"
