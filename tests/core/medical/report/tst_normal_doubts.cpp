// SPDX-License-Identifier: GPL-3.0-or-later
// What no report should begin with, among a reader's own normal sentences.
#include "core/medical/report/known_findings.h"
#include "core/medical/report/normal_doubts.h"
#include "core/medical/report/reader_normals.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace lectern;
using namespace lectern::medical;

namespace {

ReportTemplate chest(Language language = Language::English)
{
    return *loadTemplate(QStringLiteral("ct-chest"), language);
}

QList<DoubtfulNormal> doubts(const ReaderNormals &normals, Language language = Language::English)
{
    const auto finder = reportTerms();
    const auto found = doubtsAbout(withNormals(chest(language), normals), language, **finder);
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

/// The doubts about one sentence in the place of an organ's.
QList<NormalDoubt> doubtsOf(const QString &organ, const QString &sentence)
{
    QList<NormalDoubt> kinds;
    for (const DoubtfulNormal &one : doubts({{organ, {sentence}}}, languageOf(sentence)))
        kinds.append(one.doubt);
    return kinds;
}

} // namespace

class TestNormalDoubts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordingsOfTheTemplates_areNeverDoubted();
    void usualNormalSentence_isNotDoubted_data();
    void usualNormalSentence_isNotDoubted();
    void noNormalSentence_isDoubted_data();
    void noNormalSentence_isDoubted();
    void sentencesThatContradict_nameEachOther();
    void findingsAgainst_areNamed();
    void doubts_keepUpWithTyping();
};

void TestNormalDoubts::wordingsOfTheTemplates_areNeverDoubted()
{
    const auto finder = reportTerms();
    int wordings = 0;
    for (const QString &id : templateIds())
        for (const Language language : {Language::English, Language::Chinese}) {
            const auto brought = loadTemplate(id, language);
            for (const TemplateOrgan &one : brought->organs)
                for (const NormalSentence &normal : one.normals)
                    for (const QString &words : normal.wordings) {
                        ++wordings;
                        const auto found = doubtsAbout(withNormals(*brought, {{one.id, {words}}}),
                                                       language, **finder);
                        QVERIFY(found);
                        QVERIFY2(found->isEmpty(), qPrintable(words + found->value(0).message));
                    }
        }
    QVERIFY(wordings > 100);
}

void TestNormalDoubts::usualNormalSentence_isNotDoubted_data()
{
    QTest::addColumn<QString>("organ");
    QTest::addColumn<QString>("sentence");
    const auto rows = [](const char *organ, std::initializer_list<const char *> sentences) {
        for (const char *sentence : sentences)
            QTest::newRow(sentence) << QString::fromLatin1(organ) << QString::fromUtf8(sentence);
    };
    rows("lungs",
         {"No focal consolidation, ground-glass opacity or mass.",
          "No suspicious pulmonary nodule larger than 4 mm.",
          "No nodule of more than 6 mm in either lung.", "No interstitial lung disease.",
          "No bronchiectasis or emphysema.", "两肺未见实变、磨玻璃影及肿块。",
          "双肺未见直径大于4mm的结节。", "两肺未见间质性改变及支气管扩张。"});
    rows("pleura",
         {"No pleural effusion or pneumothorax on either side.", "No pleural thickening.",
          "No effusion on the left or on the right.", "双侧胸腔未见积液，未见气胸。",
          "双侧胸膜未见增厚。"});
    rows("mediastinum",
         {"No mediastinal, hilar or axillary lymphadenopathy.",
          "No lymph node above 10 mm in short axis.", "No pneumomediastinum.",
          "纵隔及双侧肺门未见肿大淋巴结。", "纵隔内未见短径超过10mm的淋巴结。"});
    rows("heart",
         {"No cardiomegaly and no pericardial effusion.", "No coronary calcification.",
          "心脏不大，心包未见积液。", "胸主动脉未见扩张。"});
    rows("bones", {"No fracture, no lytic or sclerotic lesion.", "扫描范围内骨质未见破坏及骨折。"});
}

void TestNormalDoubts::usualNormalSentence_isNotDoubted()
{
    QFETCH(QString, organ);
    QFETCH(QString, sentence);

    const auto found = doubts({{organ, {sentence}}}, languageOf(sentence));

    for (const DoubtfulNormal &one : found)
        QVERIFY2(!isSerious(one.doubt), qPrintable(one.message));
}

void TestNormalDoubts::noNormalSentence_isDoubted_data()
{
    QTest::addColumn<QString>("organ");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<NormalDoubt>("doubt");
    const auto row = [](const char *organ, const char *sentence, NormalDoubt doubt) {
        QTest::newRow(sentence) << QString::fromLatin1(organ) << QString::fromUtf8(sentence)
                                << doubt;
    };
    using enum NormalDoubt;
    row("pleura", "Small pleural effusion.", StatesFinding);
    row("pleura", "Possible pleural effusion.", StatesFinding);
    row("pleura", "Left pleural effusion.", StatesFinding);
    row("lungs", "Old granuloma, no consolidation.", StatesFinding);
    row("lungs", "Nodule in the right upper lobe.", StatesFinding);
    row("lungs", "右肺上叶结节。", StatesFinding);
    row("bones", "Healed rib fracture.", StatesFinding);
    row("heart", "Pacemaker in place.", StatesFinding);
    row("bones", "胸椎退行性变。", StatesFinding);
    row("pleura", "No pleural effusion on the left.", OneSide);
    row("pleura", "左侧胸腔未见积液。", OneSide);
    row("lungs", "Nodule of 8 mm.", Measurement);
    row("heart", "The aorta measures 32 mm.", Measurement);
    row("heart", "主动脉直径32mm。", Measurement);
    row("pleura", "未见胸腔积液。No effusion.", OtherLanguage);
    row("pleura", "No pleural effusion", NoFullStop);
    row("lungs", "Lungs are fine.", DeniesNothing);
    row("heart", "No pericardial effusion. ", Twice);
}

void TestNormalDoubts::noNormalSentence_isDoubted()
{
    QFETCH(QString, organ);
    QFETCH(QString, sentence);
    QFETCH(NormalDoubt, doubt);
    if (doubt == NormalDoubt::OtherLanguage) {
        const auto found = doubts({{organ, {sentence}}}, Language::English);
        QVERIFY(std::ranges::any_of(
            found, [doubt](const DoubtfulNormal &one) { return one.doubt == doubt; }));
        return;
    }
    if (doubt == NormalDoubt::Twice) {
        const auto found = doubts({{organ, {sentence.trimmed(), sentence.trimmed()}}});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().doubt, doubt);
        QCOMPARE(found.first().number, 2);
        return;
    }
    const QList<NormalDoubt> found = doubtsOf(organ, sentence);
    QVERIFY(found.contains(doubt));
    QVERIFY(isSerious(doubt) || std::ranges::none_of(found, isSerious));
}

void TestNormalDoubts::sentencesThatContradict_nameEachOther()
{
    const QString there = QStringLiteral("Small pericardial effusion.");

    const auto found = doubts({{QStringLiteral("lungs"), {there}}});

    const auto opposite
        = std::ranges::find(found, NormalDoubt::Contradiction, &DoubtfulNormal::doubt);
    QVERIFY(opposite != found.end());
    QCOMPARE(opposite->organ, QStringLiteral("lungs"));
    QVERIFY(opposite->message.contains(u"No pericardial effusion.")); // The template's.
}

void TestNormalDoubts::findingsAgainst_areNamed()
{
    const auto finder = reportTerms();
    const auto named = [&finder](const QString &words, Language language) {
        return findingsAgainst({1, {words}, {}}, language, **finder);
    };

    QCOMPARE(named(QStringLiteral("No pleural effusion or pneumothorax."), Language::English),
             QStringList({QStringLiteral("pleural effusion"), QStringLiteral("pneumothorax")}));
    QCOMPARE(named(QStringLiteral("未见气胸。"), Language::Chinese),
             QStringList(QStringLiteral("气胸")));
    QVERIFY(named(QStringLiteral("Lungs are fine."), Language::English).isEmpty());
}

void TestNormalDoubts::doubts_keepUpWithTyping()
{
    ReaderNormals normals;
    for (const TemplateOrgan &one : chest().organs)
        normals.insert(one.id, firstWordings(one));
    const ReportTemplate report = withNormals(chest(), normals);
    const auto finder = reportTerms();
    (void)doubtsAbout(report, Language::English, **finder);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i)
        QVERIFY(doubtsAbout(report, Language::English, **finder)->isEmpty());
    qInfo() << double(timer.nsecsElapsed()) / 50e6 << "ms for all sentences of a template";
}

QTEST_GUILESS_MAIN(TestNormalDoubts)
#include "tst_normal_doubts.moc"
