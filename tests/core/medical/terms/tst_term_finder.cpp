// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/terms/term_finder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lectern;
using namespace lectern::medical;

Q_DECLARE_METATYPE(lectern::medical::Assertion)

class TestTermFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void label_inAnyForm_isFound_data();
    void label_inAnyForm_isFound();
    void passedOverPhrase_namesNothing_data();
    void passedOverPhrase_namesNothing();
    void assertion_followsTheCues_data();
    void assertion_followsTheCues();
    void offsets_countCodePoints();
    void bytesThatAreNoText_doNotCrash();
    void randomWords_giveSpansInsideTheText();

private:
    QList<TermMention> find(const QString &text) const
    {
        return m_finder->find(ClinicalText(text));
    }
    const TermMention *mentionOf(const QList<TermMention> &found, const QString &id) const;

    std::optional<TermFinder> m_finder;
};

void TestTermFinder::initTestCase()
{
    const auto terminology = Terminology::bundled();
    QVERIFY2(terminology, qPrintable(terminology ? QString() : terminology.error().detail));
    m_finder.emplace(*terminology);
}

const TermMention *TestTermFinder::mentionOf(const QList<TermMention> &found,
                                             const QString &id) const
{
    const TermIndex term = m_finder->terminology().indexOf(id);
    const auto at = std::find_if(found.begin(), found.end(),
                                 [&](const TermMention &mention) { return mention.term == term; });
    return at == found.end() ? nullptr : &*at;
}

void TestTermFinder::label_inAnyForm_isFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("words");

    const auto row = [](const char *name, const char *text, const char *id, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(id)
                            << QString::fromUtf8(words);
    };
    row("plural", "Two nodules.", "nodule", "nodules");
    row("plural in -ies", "Patchy opacities persist.", "patchy-opacity", "Patchy opacities");
    row("plural in -es of -is", "Liver metastases.", "metastasis", "metastases");
    row("Latin plural", "Several bullae at the apex.", "bulla", "bullae");
    row("capitals", "PLEURAL EFFUSION", "pleural-effusion", "PLEURAL EFFUSION");
    row("hyphen", "a ground-glass nodule", "ground-glass-nodule", "ground-glass nodule");
    row("no hyphen", "a ground glass nodule", "ground-glass-nodule", "ground glass nodule");
    row("British spelling", "pulmonary oedema", "pulmonary-oedema", "pulmonary oedema");
    row("American spelling", "pulmonary edema", "pulmonary-oedema", "pulmonary edema");
    row("line wrapped inside", "There is a large pleural\neffusion on the left.",
        "pleural-effusion", "pleural\neffusion");
    row("longest wins", "right upper lobe", "right-upper-lobe", "right upper lobe");
    row("segment", "the apical segment of the right upper lobe", "right-upper-apical-segment",
        "apical segment of the right upper lobe");
    row("abbreviation", "8 mm GGN", "ground-glass-nodule", "GGN");
    row("plural of an abbreviation", "multiple GGOs", "ground-glass-opacity", "GGOs");
    row("abbreviation in its context", "CTPA: PE in a segmental branch.", "pulmonary-embolism",
        "PE");
    row("Chinese", "右肺上叶见结节影", "nodule", "结节影");
    row("Chinese lobe", "右肺上叶尖段", "right-upper-apical-segment", "右肺上叶尖段");
    row("full-width letters", "ＧＧＮ", "ground-glass-nodule", "ＧＧＮ");
    row("side in short", "Lt basal atelectasis", "side-left", "Lt");
    row("side in short with a stop", "a nodule in the Rt. lower lobe", "lower-lobe", "lower lobe");
    row("sides in short", "b/l effusions", "side-both", "b/l");
    row("one letter for a side", "Small L pneumothorax", "side-left", "L");
    row("one letter for a side, then a rib", "R 9th rib fracture", "side-right", "R");
    row("one letter in brackets", "Nodule (R) lung", "side-right", "R");
    row("Chinese without spaces in English", "可见pleural effusion", "pleural-effusion",
        "pleural effusion");
}

void TestTermFinder::label_inAnyForm_isFound()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    QFETCH(QString, words);

    const auto found = find(text);

    const TermMention *mention = mentionOf(found, id);
    QVERIFY(mention);
    QCOMPARE(textOf(text, mention->span), words);
}

void TestTermFinder::passedOverPhrase_namesNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");

    QTest::newRow("age is not an old finding")
        << QStringLiteral("58-year-old man") << QStringLiteral("old");
    QTest::newRow("abbreviation in small letters")
        << QStringLiteral("the pe lesson, a thrombus") << QStringLiteral("pulmonary-embolism");
    QTest::newRow("abbreviation without its context")
        << QStringLiteral("PE: alert, oriented.") << QStringLiteral("pulmonary-embolism");
    QTest::newRow("approximately is no side")
        << QStringLiteral("直径10mm左右的结节") << QStringLiteral("side-left");
    QTest::newRow("vertebra is no side")
        << QStringLiteral("L1 fracture") << QStringLiteral("side-left");
    QTest::newRow("litres are no side")
        << QStringLiteral("1.5 L of fluid") << QStringLiteral("side-left");
    QTest::newRow("part of a shorter form is no side")
        << QStringLiteral("R/O effusion") << QStringLiteral("side-right");
    QTest::newRow("initial is no side")
        << QStringLiteral("Seen by R. Jones") << QStringLiteral("side-right");
    QTest::newRow("part of the spine is no side")
        << QStringLiteral("L-spine") << QStringLiteral("side-left");
    QTest::newRow("side in small letters")
        << QStringLiteral("l nodule") << QStringLiteral("side-left");
    QTest::newRow("part of a word") << QStringLiteral("massive") << QStringLiteral("mass");
}

void TestTermFinder::passedOverPhrase_namesNothing()
{
    QFETCH(QString, text);
    QFETCH(QString, id);

    QVERIFY(!mentionOf(find(text), id));
}

void TestTermFinder::assertion_followsTheCues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<Assertion>("assertion");

    using enum AssertionFlag;
    const auto row = [](const char *text, const char *id, Assertion assertion) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(id) << assertion;
    };
    row("There is a nodule.", "nodule", {});
    row("No pleural effusion, pneumothorax or consolidation is seen.", "consolidation", Negated);
    row("No pleural effusion, pneumothorax, or consolidation.", "pneumothorax", Negated);
    row("No effusion, 5 mm nodule in the lingula.", "nodule", {});
    row("No pneumothorax, the heart shows cardiomegaly.", "cardiomegaly", {});
    row("No pneumothorax but a small pleural effusion.", "pleural-effusion", {});
    row("No evidence of pulmonary embolism.", "pulmonary-embolism", Negated);
    row("No change in the nodule.", "nodule", {});
    row("There is no increase in pleural effusion.", "pleural-effusion", {});
    row("Not only a nodule but also a mass.", "nodule", {});
    row("Nodule volume is not computed; reason: 2 mm slices.", "nodule", {});
    row("Mean attenuation could not be determined: no voxel lies wholly inside the nodule.",
        "nodule", {});
    row("结节体积未能计算：层厚 2 mm。", "nodule", {});
    row("平均 CT 值未计算：没有体素完全位于结节内。", "nodule", {});
    row("Pleural effusion is not seen.", "pleural-effusion", Negated);
    row("Pleural effusion: none.", "pleural-effusion", Negated);
    row("The pneumothorax has resolved.", "pneumothorax", Negated);
    row("Possible pneumonia.", "pneumonia", Uncertain);
    row("Pneumonia cannot be excluded.", "pneumonia", Uncertain);
    row("Cannot exclude pneumonia.", "pneumonia", Uncertain);
    row("Nodule, likely granuloma.", "nodule", {});
    row("History of tuberculosis.", "tuberculosis", Historical);
    row("Previous tuberculosis.", "tuberculosis", Historical);
    row("Prior lobectomy with a new nodule.", "nodule", {});
    row("Compared with the previous CT the nodule is larger.", "nodule", {});
    row("Family history of lung cancer.", "lung-cancer", Family);
    row("Her mother had lung cancer.", "lung-cancer", Family);
    row("No family history of lung cancer.", "lung-cancer", Negated | Family);
    row("The heart size is normal.", "cardiomegaly", Negated);
    row("双侧胸腔未见积液。", "fluid-collection", Negated);
    row("未见胸腔积液，右肺见结节。", "nodule", {});
    row("双肺未见实变、结节及肿块。", "mass", Negated);
    row("无气胸。", "pneumothorax", Negated);
    row("未及肿大淋巴结。", "lymphadenopathy", Negated);
    row("排除肺栓塞。", "pulmonary-embolism", Negated);
    row("肺栓塞不除外。", "pulmonary-embolism", Uncertain);
    row("不除外肺栓塞。", "pulmonary-embolism", Uncertain);
    row("考虑肺炎。", "pneumonia", Uncertain);
    row("肺结核可能。", "tuberculosis", Uncertain);
    row("胸腔积液：无。", "pleural-effusion", Negated);
    row("结节较前无明显变化。", "nodule", {});
    row("既往肺结核。", "tuberculosis", Historical);
    row("肺癌家族史。", "lung-cancer", Family);
    row("母亲患肺癌。", "lung-cancer", Family);
    row("心影大小正常。", "cardiomegaly", Negated);
}

void TestTermFinder::assertion_followsTheCues()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    QFETCH(Assertion, assertion);

    const auto found = find(text);

    const TermMention *mention = mentionOf(found, id);
    QVERIFY(mention);
    QCOMPARE(mention->assertion, assertion);
}

void TestTermFinder::offsets_countCodePoints()
{
    const auto found = find(QStringLiteral("\U0001F600 右肺结节"));

    const TermMention *nodule = mentionOf(found, QStringLiteral("nodule"));
    QVERIFY(nodule);
    QCOMPARE(nodule->span, (CodePointSpan{4, 6}));
}

void TestTermFinder::bytesThatAreNoText_doNotCrash()
{
    QRandomGenerator random(8);
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes(400, '\0');
        for (char &byte : bytes)
            byte = char(random.bounded(256));

        const auto text = ClinicalText::fromUtf8(bytes);

        for (const TermMention &mention : m_finder->find(text))
            QVERIFY(mention.span.start < mention.span.end && mention.span.end <= text.length());
    }
}

void TestTermFinder::randomWords_giveSpansInsideTheText()
{
    const QStringList words{
        QStringLiteral("no"),   QStringLiteral("right"),    QStringLiteral("nodule"),
        QStringLiteral(","),    QStringLiteral(".\n"),      QStringLiteral("12 mm"),
        QStringLiteral("未见"), QStringLiteral("胸腔积液"), QStringLiteral("，"),
        QStringLiteral("but"),  QStringLiteral("possible"), QStringLiteral("-\n")};
    QRandomGenerator random(9);
    for (int round = 0; round < 300; ++round) {
        QString text;
        for (int i = 0; i < 60; ++i)
            text += words.at(random.bounded(int(words.size()))) + u' ';

        int last = 0;
        for (const TermMention &mention : find(text)) {
            QVERIFY(mention.span.start >= last);
            last = mention.span.end;
        }
        QVERIFY(last <= codePointCount(text));
    }
}

QTEST_GUILESS_MAIN(TestTermFinder)
#include "tst_term_finder.moc"
