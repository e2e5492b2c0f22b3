// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/chapter_text.h"
#include "core/education/contradiction.h"
#include "tests/support/education_checks.h"

#include <QtTest>

using namespace lectern;
using namespace lectern::education;

namespace {

constexpr int kSeeds = 8;

const QString kBiology = QStringLiteral(R"(# Cells

## 1.1 The cell membrane

A **cell** is the smallest unit of life that can live on its own. The **cell membrane** is a thin layer that
surrounds a cell and controls what goes in and out.

**Diffusion** is the net movement of particles from a region of high concentration to a region of low
concentration. As the temperature rises, the particles move faster. **Osmosis** is the diffusion of water through
a membrane that lets only small molecules pass.

## 1.2 Energy

A **mitochondrion** is a part of the cell that releases energy from glucose. Green plants make their glucose by a
process that is called **photosynthesis**. A **chloroplast** is a part of a plant cell in which light is absorbed.
The rate of photosynthesis always increases with the light.

## 1.3 Looking at cells

1. Peel a thin layer from an onion.
2. Lay it flat on a glass slide.
3. Add one drop of iodine solution.
4. Lower a cover slip onto the drop.
5. Focus the microscope at low power.
)");

const QString kHistory = QStringLiteral(R"(# 第一课 丝绸之路

## 1.1 道路的开通

**丝绸之路**是指古代连接中国与西方的陆上贸易通道。张骞两次出使西域，史称“凿空”。从事长途贸易的商人队伍叫做**商队**。
沿途供商人休息和补给的城镇称为**驿站**。骆驼耐渴，是沙漠中主要的运输工具。

## 1.2 物产的交流

中国的丝绸和瓷器向西传播。来自西域的葡萄和核桃向东传入中原。**朝贡**是指属国定期向朝廷进献礼物的制度。
用货物直接交换货物的贸易方式叫做**易货贸易**。随着航海技术的进步，商队的运输成本逐渐降低。
)");

document::Source biology()
{
    return tests::sourceOf(kBiology);
}
document::Source history()
{
    return tests::sourceOf(kHistory);
}

/// What a reader sees of all sentences, to look answers up in.
QString readable(const document::Source &source)
{
    QStringList sentences;
    for (const ChapterSentence &sentence : ChapterText::of({source}).sentences)
        sentences.append(sentence.text);
    return sentences.join(source.language == Language::Chinese ? QString() : QStringLiteral(" "));
}

QString withoutArticles(QString text)
{
    return text.replace(QStringLiteral("(n)"), QString())
        .replace(QStringLiteral("An "), QStringLiteral("A "))
        .replace(QStringLiteral(" an "), QStringLiteral(" a "));
}

QString quotedIn(const QString &stem)
{
    return stem.section(u'“', 1).section(u'”', 0, -2);
}

QString filled(QString text, const QString &word)
{
    return withoutArticles(text.replace(QStringLiteral("______"), word));
}

bool says(const QString &chapter, const QString &sentence)
{
    return withoutArticles(chapter).contains(sentence, Qt::CaseInsensitive);
}

/// Derives the key of an exercise on the chapter's sentences again, by looking its answer up in the
/// chapter.
QString keyProblem(const Exercise &exercise, const document::Source &source)
{
    const QString chapter = readable(source);
    const QString quoted = quotedIn(exercise.stem);
    if (exercise.rule == QStringLiteral("text.term_choice")) {
        for (const ExerciseOption &option : exercise.options)
            if (says(chapter, filled(quoted, option.text))
                != std::get<OptionKey>(exercise.key).ids.contains(option.id))
                return QStringLiteral("option ") + option.text;
    } else if (exercise.rule == QStringLiteral("text.cloze")) {
        QString text = quoted;
        for (const QStringList &accepted : std::get<TextKey>(exercise.key).accepted)
            text.replace(text.indexOf(QStringLiteral("______")), 6, accepted.first());
        if (text.contains(QStringLiteral("______")) || !says(chapter, withoutArticles(text)))
            return QStringLiteral("gap");
    } else if (exercise.rule == QStringLiteral("text.definition_match")) {
        for (const auto &[left, right] : std::get<MatchKey>(exercise.key).pairs)
            if (!says(
                    chapter,
                    filled(tests::optionText(exercise, right), tests::optionText(exercise, left))))
                return QStringLiteral("pair ") + tests::optionText(exercise, left) + u'|'
                    + tests::optionText(exercise, right);
    } else if (exercise.rule == QStringLiteral("text.judgement")) {
        const bool isSaid = says(chapter, withoutArticles(quoted));
        if (isSaid != (std::get<OptionKey>(exercise.key).ids.first() == QStringLiteral("a")))
            return QStringLiteral("judgement");
    } else if (exercise.rule == QStringLiteral("text.explanation")) {
        const QString answer = std::get<TextKey>(exercise.key).accepted.value(0).value(0);
        const QString term = exercise.parameters.value(QStringLiteral("term"));
        if (!chapter.contains(answer) || !exercise.solution.contains(answer)
            || !answer.contains(term, Qt::CaseInsensitive)
            || !exercise.stem.contains(term, Qt::CaseInsensitive))
            return QStringLiteral("answer");
    } else if (exercise.rule == QStringLiteral("text.step_order")) {
        qsizetype at = -1;
        for (const QString &id : std::get<OptionKey>(exercise.key).ids) {
            const qsizetype here = chapter.indexOf(tests::optionText(exercise, id));
            if (here <= at)
                return QStringLiteral("step ") + id;
            at = here;
        }
    }
    return {};
}

QList<document::Source> allSources()
{
    return {tests::sampleChapter(Language::English), tests::sampleChapter(Language::Chinese),
            biology(), history()};
}

} // namespace

class TestMakeExercises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleChapter_gives_atLeastEightExercisesOfFourKinds_data();
    void sampleChapter_gives_atLeastEightExercisesOfFourKinds();
    void anySubject_gives_exercisesOfItsOwn_data();
    void anySubject_gives_exercisesOfItsOwn();
    void exercises_ofManySeeds_areWellFormedAndHaveTheRightKey();
    void exercises_ofManySeeds_quoteTheSourceExactly();
    void exercises_serveOnlyPointsOfTheRequest();
    void exercises_askNothingTwice();
    void exercises_standFromEasyToHard();
    void sameSeed_givesTheSameExercises();
    void otherSeed_givesOtherExercises();
    void poorSources_giveFewExercisesAndNoWrongOnes_data();
    void poorSources_giveFewExercisesAndNoWrongOnes();
    void chapterOfAnotherSubject_getsNoExerciseOnNewton();
    void topicNewton_withoutSources_isServedByTemplates();
    void judgements_areTrueAboutAsOftenAsFalse();
    void judgements_keepTheNumberOfTheTermTheySwap();
    void listWithoutNumbers_isAskedForOnlyWhereStepsAreAnnounced_data();
    void listWithoutNumbers_isAskedForOnlyWhereStepsAreAnnounced();
    void swap_ofAnAssertion_contradictsIt_data();
    void swap_ofAnAssertion_contradictsIt();
};

void TestMakeExercises::sampleChapter_gives_atLeastEightExercisesOfFourKinds_data()
{
    QTest::addColumn<int>("language");

    QTest::newRow("English") << static_cast<int>(Language::English);
    QTest::newRow("Chinese") << static_cast<int>(Language::Chinese);
}

void TestMakeExercises::sampleChapter_gives_atLeastEightExercisesOfFourKinds()
{
    QFETCH(int, language);

    for (int seed = 0; seed < 5; ++seed) {
        const auto request
            = tests::requestFor(tests::sampleChapter(static_cast<Language>(language)), 12, seed);
        const QList<Exercise> exercises = makeExercises(request);

        QSet<int> kinds;
        QSet<int> levels;
        for (const Exercise &exercise : exercises) {
            kinds.insert(static_cast<int>(exercise.kind));
            levels.insert(exercise.level);
        }
        QCOMPARE(exercises.size(), 12);
        QVERIFY(kinds.size() >= 6);
        QCOMPARE(levels.size(), 3);
    }
}

void TestMakeExercises::anySubject_gives_exercisesOfItsOwn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rules");

    QTest::newRow("biology") << kBiology
                             << QStringList{QStringLiteral("text.cloze"),
                                            QStringLiteral("text.term_choice"),
                                            QStringLiteral("text.judgement"),
                                            QStringLiteral("text.definition_match"),
                                            QStringLiteral("text.step_order")};
    QTest::newRow("history in Chinese")
        << kHistory
        << QStringList{QStringLiteral("text.cloze"), QStringLiteral("text.term_choice"),
                       QStringLiteral("text.judgement"), QStringLiteral("text.definition_match")};
}

void TestMakeExercises::anySubject_gives_exercisesOfItsOwn()
{
    QFETCH(QString, text);
    QFETCH(QStringList, rules);

    QSet<QString> made;
    for (const Exercise &exercise : makeExercises(tests::requestFor(tests::sourceOf(text), 20, 1)))
        made.insert(exercise.rule);

    for (const QString &rule : rules)
        QVERIFY2(made.contains(rule), qPrintable(rule));
}

void TestMakeExercises::exercises_ofManySeeds_areWellFormedAndHaveTheRightKey()
{
    for (const document::Source &source : allSources()) {
        for (int seed = 0; seed < kSeeds; ++seed) {
            for (const Exercise &exercise : makeExercises(tests::requestFor(source, 16, seed))) {
                const QString form = tests::formProblem(exercise);
                QVERIFY2(form.isEmpty(),
                         qPrintable(form + u' ' + exercise.rule + u' ' + exercise.stem));
                const QString key = keyProblem(exercise, source);
                QVERIFY2(key.isEmpty(), qPrintable(key + u' ' + exercise.stem));
            }
        }
    }
}

void TestMakeExercises::exercises_ofManySeeds_quoteTheSourceExactly()
{
    int quotes = 0;
    for (const document::Source &source : allSources()) {
        for (int seed = 0; seed < kSeeds; ++seed) {
            for (const Exercise &exercise : makeExercises(tests::requestFor(source, 16, seed))) {
                QCOMPARE(exercise.supports.isEmpty(),
                         !exercise.rule.startsWith(QStringLiteral("text.")));
                for (const document::Support &support : exercise.supports) {
                    const auto text = std::get<document::TextSupport>(support);
                    QCOMPARE(textOf(source.text, text.span), text.quote);
                    QVERIFY(!text.quote.isEmpty());
                    ++quotes;
                }
            }
        }
    }
    QVERIFY(quotes > 100);
}

void TestMakeExercises::exercises_serveOnlyPointsOfTheRequest()
{
    for (const document::Source &source : allSources()) {
        const auto request = tests::requestFor(source, 20, 3);
        QStringList terms;
        for (const document::KnowledgePoint &point : request.points)
            terms.append(point.term);
        for (const Exercise &exercise : makeExercises(request)) {
            QVERIFY(!exercise.points.isEmpty());
            for (const QString &point : exercise.points)
                QVERIFY2(terms.contains(point), qPrintable(point));
        }
    }
}

void TestMakeExercises::exercises_askNothingTwice()
{
    for (const document::Source &source : allSources()) {
        QSet<QString> asked;
        for (const Exercise &exercise : makeExercises(tests::requestFor(source, 30, 2))) {
            QString whole = exercise.stem;
            for (const ExerciseOption &option : exercise.options)
                whole += option.text;
            QVERIFY(!asked.contains(whole));
            asked.insert(whole);
        }
    }
}

void TestMakeExercises::exercises_standFromEasyToHard()
{
    const auto exercises
        = makeExercises(tests::requestFor(tests::sampleChapter(Language::English), 15, 4));

    QVERIFY(std::ranges::is_sorted(exercises, {}, &Exercise::level));
}

void TestMakeExercises::sameSeed_givesTheSameExercises()
{
    for (const document::Source &source : allSources()) {
        const auto request = tests::requestFor(source, 12, 11);

        QVERIFY(makeExercises(request) == makeExercises(request));
    }
}

void TestMakeExercises::otherSeed_givesOtherExercises()
{
    const document::Source source = tests::sampleChapter(Language::English);

    QVERIFY(makeExercises(tests::requestFor(source, 12, 1))
            != makeExercises(tests::requestFor(source, 12, 2)));
}

void TestMakeExercises::poorSources_giveFewExercisesAndNoWrongOnes_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("white space") << QStringLiteral(" \n\n \n");
    QTest::newRow("a heading") << QStringLiteral("# Cells\n");
    QTest::newRow("one sentence") << QStringLiteral("A cell is the smallest unit of life.\n");
    QTest::newRow("no definitions")
        << QStringLiteral("We went to the lake. It rained. Nobody swam.\n");
    QTest::newRow("one Chinese sentence") << QStringLiteral("细胞是生命活动的基本单位。\n");
    QTest::newRow("questions only") << QStringLiteral("What is a cell? Who called it a cell?\n");
    QTest::newRow("unbalanced markup")
        << QStringLiteral("**A cell is the *smallest unit [of life.\n");
    QTest::newRow("two definitions of one term") << QStringLiteral(
        "A cell is a small room for a monk. A cell is the smallest unit of life that lives.\n");
    QTest::newRow("list that starts at two")
        << QStringLiteral("2. Do this.\n3. Do that.\n4. Go home.\n5. Sleep.\n");
}

void TestMakeExercises::poorSources_giveFewExercisesAndNoWrongOnes()
{
    QFETCH(QString, text);
    const document::Source source = tests::sourceOf(text);

    for (int seed = 0; seed < 10; ++seed) {
        const QList<Exercise> exercises = makeExercises(tests::requestFor(source, 10, seed));
        QVERIFY(exercises.size() <= 4);
        for (const Exercise &exercise : exercises) {
            QCOMPARE(tests::formProblem(exercise), QString());
            QCOMPARE(keyProblem(exercise, source), QString());
        }
    }
}

void TestMakeExercises::chapterOfAnotherSubject_getsNoExerciseOnNewton()
{
    for (const document::Source &source : {biology(), history()})
        for (const Exercise &exercise : makeExercises(tests::requestFor(source, 20, 0)))
            QVERIFY2(exercise.rule.startsWith(QStringLiteral("text.")), qPrintable(exercise.rule));
}

void TestMakeExercises::topicNewton_withoutSources_isServedByTemplates()
{
    ExerciseRequest request;
    request.topic = QStringLiteral("Newton's third law");
    request.count = 8;

    const QList<Exercise> exercises = makeExercises(request);

    QCOMPARE(exercises.size(), 8);
    for (const Exercise &exercise : exercises)
        QVERIFY(exercise.verified && !exercise.points.isEmpty());
}

void TestMakeExercises::judgements_areTrueAboutAsOftenAsFalse()
{
    int all = 0;
    int right = 0;
    for (const document::Source &source : allSources())
        for (int seed = 0; seed < kSeeds; ++seed)
            for (const Exercise &exercise : makeExercises(tests::requestFor(source, 16, seed)))
                if (exercise.rule == QStringLiteral("text.judgement")) {
                    ++all;
                    right += std::get<OptionKey>(exercise.key).ids.first() == QStringLiteral("a")
                        ? 1
                        : 0;
                }

    QVERIFY2(all > 30, qPrintable(QString::number(all)));
    QVERIFY2(right > 0.3 * all && right < 0.7 * all,
             qPrintable(QStringLiteral("%1 of %2").arg(right).arg(all)));
}

void TestMakeExercises::judgements_keepTheNumberOfTheTermTheySwap()
{
    static const QRegularExpression mismatch(
        QStringLiteral("\\b[Aa]n? (?:[a-z–-]+ )*[a-z]*[^s\\W]s is a\\b"));
    QVERIFY(mismatch.match(QStringLiteral("A balanced forces is a force.")).hasMatch());
    QVERIFY(!mismatch.match(QStringLiteral("A contact force is a force.")).hasMatch());

    for (const document::Source &source : allSources())
        for (int seed = 0; seed < kSeeds; ++seed)
            for (const Exercise &exercise : makeExercises(tests::requestFor(source, 16, seed)))
                if (exercise.rule == QStringLiteral("text.judgement"))
                    QVERIFY2(!mismatch.match(exercise.stem).hasMatch(), qPrintable(exercise.stem));
}

void TestMakeExercises::listWithoutNumbers_isAskedForOnlyWhereStepsAreAnnounced_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("isAsked");

    QTest::newRow("announced in HTML")
        << QStringLiteral("Procedure") << QStringLiteral("html") << true;
    QTest::newRow("materials in HTML")
        << QStringLiteral("You need") << QStringLiteral("html") << false;
    QTest::newRow("bullets in Markdown")
        << QStringLiteral("Procedure") << QStringLiteral("markdown") << false;
}

void TestMakeExercises::listWithoutNumbers_isAskedForOnlyWhereStepsAreAnnounced()
{
    QFETCH(QString, heading);
    QFETCH(QString, kind);
    QFETCH(bool, isAsked);
    const document::Source source = tests::sourceOf(
        QStringLiteral(
            "# Cells\n\nA cell is the smallest unit of life that can live on its own.\n\n## %1\n\n"
            "- Peel an onion.\n- Lay a cell on a slide.\n- Add a drop of iodine.\n"
            "- Lower a cover slip.\n")
            .arg(heading),
        kind);

    const QList<Exercise> exercises = makeExercises(tests::requestFor(source, 10, 0));

    QCOMPARE(std::ranges::any_of(
                 exercises,
                 [](const Exercise &exercise) { return exercise.kind == ExerciseKind::Order; }),
             isAsked);
}

void TestMakeExercises::swap_ofAnAssertion_contradictsIt_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("contradiction"); // Empty: it must be left alone.

    const auto row = [](const char *name, const char16_t *sentence, const char16_t *other) {
        QTest::newRow(name) << QString::fromUtf16(sentence) << QString::fromUtf16(other);
    };
    row("comparison as a predicate", u"The mass of the lorry is larger than that of the car.",
        u"The mass of the lorry is smaller than that of the car.");
    row("comparison that points", u"The larger mass hit the wall.", u"");
    row("verb", u"The pressure increases with depth.", u"The pressure decreases with depth.");
    row("negation", u"The pressure never increases with depth in space.", u"");
    row("possibility", u"The pressure may increase or decrease; it increases here.", u"");
    row("condition", u"When the gas is heated, the pressure increases.",
        u"When the gas is heated, the pressure decreases.");
    row("swap inside the condition", u"When the pressure increases, the gas is heated.", u"");
    row("if", u"If the gas is heated, the pressure increases.", u"");
    row("two halves", u"The engine drives gas backwards and the gas drives the rocket forwards.",
        u"The engine drives gas backwards and the gas drives the rocket backwards.");
    row("part of a word", u"The forwarding of mail is slow.", u"");
    row("nothing to swap", u"The cell is the smallest unit of life.", u"");
    row("Chinese", u"随着深度增加，压强增大。", u"随着深度增加，压强减小。");
    row("Chinese negation", u"压强不会增大。", u"");
    row("Chinese opposite", u"两个力方向相反。", u"两个力方向相同。");
}

void TestMakeExercises::swap_ofAnAssertion_contradictsIt()
{
    QFETCH(QString, sentence);

    const auto contradiction = contradictionOf(sentence, languageOf(sentence));

    QTEST(contradiction ? contradiction->text : QString(), "contradiction");
}

QTEST_GUILESS_MAIN(TestMakeExercises)
#include "tst_make_exercises.moc"
