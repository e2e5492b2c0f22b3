// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/layout/exercise_card.h"
#include "core/education/layout/lesson_layout.h"
#include "core/publish/markdown/markdown_writer.h"
#include "tests/support/sample_lesson.h"

#include <QTest>

using namespace lectern;
using namespace lectern::education;
using namespace lectern::publish;
using document::BlockType;

class TestLessonLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerText_data();
    void answerText();
    void worksheetCard_holdsNothingOfTheKey_data();
    void worksheetCard_holdsNothingOfTheKey();
    void planCard_ofUncheckedKey_warns();
    void clozeStem_becomesGaps();
    void exercises_areNumberedThroughAllParts();
    void unreadableExercise_isLeftOffTheWorksheet();
    void fiveE_phasesAreHeadingsWithMinutes();
    void fiveE_headingBlock_replacesTheOwnName();
    void fiveE_saysEveryBlockOnce();
    void jiaoan_isTwoTables();
    void jiaoan_activityWithoutColumns_spansThem();
    void jiaoan_saysEveryBlockOnce();
    void activityWithoutTitle_isNamedByItsPhase();
    void draftedJiaoan_keepsItsHeadings();
    void draftedFiveE_headingsNameThePhases();

private:
    template <typename T> static QList<T> all(const Flow &flow)
    {
        QList<T> found;
        for (const Piece &piece : flow.pieces) {
            if (const T *one = std::get_if<T>(&piece))
                found.append(*one);
        }
        return found;
    }
    static void everyFieldIsThereOnce(const document::Content &lesson);
};

static ExerciseOption option(const char *id, const char *text, const char *misconception = "")
{
    return {QString::fromLatin1(id), QString::fromUtf8(text), QString::fromUtf8(misconception)};
}

void TestLessonLayout::answerText_data()
{
    QTest::addColumn<Exercise>("exercise");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row = [](const char *name, ExerciseKind kind, const QList<ExerciseOption> &options,
                        const ExerciseKey &key, const char *english, const char *chinese) {
        Exercise exercise;
        exercise.kind = kind;
        exercise.options = options;
        exercise.key = key;
        QTest::newRow(name) << exercise << QString::fromUtf8(english) << QString::fromUtf8(chinese);
    };
    const auto ids = [](std::initializer_list<const char *> list) {
        OptionKey key;
        for (const char *id : list)
            key.ids.append(QString::fromLatin1(id));
        return key;
    };
    const QList<ExerciseOption> three{option("a", "x"), option("b", "y"), option("c", "z")};

    row("single", ExerciseKind::Single, three, ids({"b"}), "B", "B");
    row("letters follow the order shown", ExerciseKind::Single,
        {option("c", "z"), option("a", "x")}, ids({"a"}), "B", "B");
    row("multiple", ExerciseKind::Multiple, three, ids({"a", "c"}), "A, C", "A、C");
    row("true or false says the word", ExerciseKind::TrueFalse,
        {option("true", "True"), option("false", "False")}, ids({"false"}), "False", "False");
    row("order", ExerciseKind::Order, three, ids({"c", "a", "b"}), "C → A → B", "C → A → B");
    row("match", ExerciseKind::Match,
        {option("l1", "p"), option("l2", "q"), option("r1", "s"), option("r2", "t")},
        MatchKey{{{QStringLiteral("l1"), QStringLiteral("r2")},
                  {QStringLiteral("l2"), QStringLiteral("r1")}}},
        "1–B, 2–A", "1–B、2–A");
    row("number with tolerance", ExerciseKind::Numeric, {},
        NumericKey{-4.2, QStringLiteral("N"), 0.1}, "−4.2 N (accept ± 0.1 N)",
        "−4.2 N（允许误差 ±0.1 N）");
    row("exact number without unit", ExerciseKind::Numeric, {}, NumericKey{12, {}, 0}, "12", "12");
    row("gaps", ExerciseKind::Cloze, {},
        TextKey{{{QStringLiteral("equal"), QStringLiteral("same")}, {QStringLiteral("opposite")}}},
        "(1) equal / same; (2) opposite", "(1) equal / same；(2) opposite");
    row("a capital makes no other answer", ExerciseKind::Cloze, {},
        TextKey{{{QStringLiteral("Conduction"), QStringLiteral("conduction")}}}, "Conduction",
        "Conduction");
    row("short", ExerciseKind::Short, {}, TextKey{{{QStringLiteral("inertia")}}}, "inertia",
        "inertia");
}

void TestLessonLayout::answerText()
{
    QFETCH(Exercise, exercise);
    QFETCH(QString, english);
    QFETCH(QString, chinese);

    QCOMPARE(education::answerText(exercise, LessonWords(Language::English)), english);
    QCOMPARE(education::answerText(exercise, LessonWords(Language::Chinese)), chinese);
}

void TestLessonLayout::worksheetCard_holdsNothingOfTheKey_data()
{
    answerText_data();
}

void TestLessonLayout::worksheetCard_holdsNothingOfTheKey()
{
    QFETCH(Exercise, exercise);
    exercise.stem = QStringLiteral("What?");
    exercise.solution = QStringLiteral("Because.");
    for (ExerciseOption &one : exercise.options)
        one.misconception = QStringLiteral("wrong idea");
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), {});
    const document::Block block = builder.addExercise(exercise);

    const Card card = cardOf(exercise, block, 1, Part::Worksheet, LessonWords(Language::English));

    QVERIFY(card.answer.isEmpty() && card.solution.isEmpty());
    QVERIFY(card.check.isEmpty() && card.warning.isEmpty());
    for (const CardOption &shown : card.options + card.partners)
        QVERIFY(!shown.isKey && shown.remark.isEmpty());
    QCOMPARE(card.options.size() + card.partners.size(), exercise.options.size());
}

void TestLessonLayout::planCard_ofUncheckedKey_warns()
{
    const QList<Card> cards = all<Card>(layOutLesson(test::englishLesson(), Part::Plan));

    QVERIFY(cards.first().warning.isEmpty() && !cards.first().check.isEmpty());
    QVERIFY(!cards.last().warning.isEmpty() && cards.last().check.isEmpty());
}

void TestLessonLayout::clozeStem_becomesGaps()
{
    const Card card = all<Card>(layOutLesson(test::englishLesson(), Part::Worksheet)).at(4);

    const Line stem = card.stem.at(0);

    QCOMPARE(std::count_if(stem.begin(), stem.end(),
                           [](const Inline &part) { return part.kind == InlineKind::Gap; }),
             2);
}

void TestLessonLayout::exercises_areNumberedThroughAllParts()
{
    for (const Part part : {Part::Plan, Part::Worksheet, Part::Key}) {
        const QList<Card> cards = all<Card>(layOutLesson(test::englishLesson(), part));

        QCOMPARE(cards.size(), 8);
        for (qsizetype i = 0; i < cards.size(); ++i)
            QCOMPARE(cards.at(i).title, QStringLiteral("Exercise %1").arg(i + 1));
    }
}

void TestLessonLayout::unreadableExercise_isLeftOffTheWorksheet()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), {});
    builder.addText(QStringLiteral("exercise"), QStringLiteral("Solution: forty-two"));

    const Flow worksheet = layOutLesson(builder.content, Part::Worksheet);
    const Flow plan = layOutLesson(builder.content, Part::Plan);

    QVERIFY(!markdownOf(worksheet).contains(QStringLiteral("forty")));
    QVERIFY(markdownOf(plan).contains(QStringLiteral("forty")));
}

void TestLessonLayout::fiveE_phasesAreHeadingsWithMinutes()
{
    QStringList phases;
    for (const Heading &heading : all<Heading>(layOutLesson(test::englishLesson(), Part::Plan))) {
        if (!heading.aside.isEmpty())
            phases.append(plainText(heading.text) + u' ' + heading.aside);
    }

    QCOMPARE(phases,
             (QStringList{QStringLiteral("Engage 5 min"), QStringLiteral("Explore 12 min"),
                          QStringLiteral("Explain 10 min"), QStringLiteral("Elaborate 10 min"),
                          QStringLiteral("Evaluate 8 min")}));
}

void TestLessonLayout::fiveE_headingBlock_replacesTheOwnName()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), {});
    builder.add(BlockType::Heading, {},
                {{QStringLiteral("text"), QStringLiteral("You will learn")}});
    builder.addText(QStringLiteral("objective"), QStringLiteral("Name both forces."));

    const QList<Heading> headings = all<Heading>(layOutLesson(builder.content, Part::Plan));

    QCOMPARE(headings.size(), 1);
    QCOMPARE(plainText(headings.first().text), QStringLiteral("You will learn"));
}

void TestLessonLayout::everyFieldIsThereOnce(const document::Content &lesson)
{
    const QString text = markdownOf(layOutLesson(lesson, Part::Plan));
    for (const document::Block &block : lesson.blocks) {
        for (const document::Field &field : block.fields) {
            const QString said = field.text();
            if (said.contains(u'\\') || said.contains(u'_') || block.role == u"exercise")
                continue;
            // Short words ("Engage") may stand in a sentence too.
            const auto count = text.count(said);
            QVERIFY2(said.size() > 12 ? count == 1 : count >= 1, qPrintable(said));
        }
    }
}

void TestLessonLayout::fiveE_saysEveryBlockOnce()
{
    everyFieldIsThereOnce(test::englishLesson());
}

void TestLessonLayout::jiaoan_saysEveryBlockOnce()
{
    everyFieldIsThereOnce(test::chineseLesson());
}

void TestLessonLayout::jiaoan_isTwoTables()
{
    const QList<Table> tables = all<Table>(layOutLesson(test::chineseLesson(), Part::Plan));

    QVERIFY(tables.size() >= 2);
    QStringList names;
    for (const auto &row : tables.at(0).rows)
        names.append(plainText(std::get<Paragraph>(row.at(0).parts.at(0)).text));
    QCOMPARE(names,
             (QStringList{QStringLiteral("教学内容"), QStringLiteral("学情分析"),
                          QStringLiteral("教学目标"), QStringLiteral("重点与难点"),
                          QStringLiteral("教学准备"), QStringLiteral("安全提示")}));
    QCOMPARE(tables.at(1).rows.size(), 6);
    QCOMPARE(tables.at(1).headRows, 1);
    // The law's formula was explained after the third activity, so it stands in its row.
    QVERIFY(std::holds_alternative<Formula>(tables.at(1).rows.at(3).at(1).parts.last()));
}

void TestLessonLayout::jiaoan_activityWithoutColumns_spansThem()
{
    test::LessonBuilder builder(Language::Chinese, QStringLiteral("jiaoan"), {});
    builder.addText(QStringLiteral("activity"), QStringLiteral("演示。")).minutes = 5;

    const Table process = all<Table>(layOutLesson(builder.content, Part::Plan)).value(0);

    QCOMPARE(process.rows.at(1).size(), 2);
    QCOMPARE(process.rows.at(1).at(1).columns, 3);
}

void TestLessonLayout::activityWithoutTitle_isNamedByItsPhase()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), {});
    builder.addText(QStringLiteral("activity"), QStringLiteral("Ask who pushed.")).payload
        = document::Payload{QStringLiteral("lectern.activity"),
                            1,
                            {{QStringLiteral("phase"), QStringLiteral("engage")}}};
    builder.addText(QStringLiteral("activity"), QStringLiteral("Go on."));

    const QList<Heading> headings = all<Heading>(layOutLesson(builder.content, Part::Plan));

    QCOMPARE(plainText(headings.at(0).text), QStringLiteral("Engage"));
    QCOMPARE(plainText(headings.at(1).text), QStringLiteral("Activity 2"));
}

void TestLessonLayout::draftedJiaoan_keepsItsHeadings()
{
    test::LessonBuilder builder(Language::Chinese, QStringLiteral("jiaoan"), {});
    const auto heading = [&builder](const QString &text) {
        builder.add(BlockType::Heading, {}, {{QStringLiteral("text"), text}}).level = 2;
    };
    heading(QStringLiteral("教材分析"));
    builder.addText({}, QStringLiteral("本章讲力。"));
    heading(QStringLiteral("教学重点"));
    builder.addText(QStringLiteral("key_point"), QStringLiteral("力成对。"));
    heading(QStringLiteral("教学难点"));
    builder.addText(QStringLiteral("difficult_point"), QStringLiteral("力不抵消。"));
    heading(QStringLiteral("课堂过程"));
    for (const QString &title : {QStringLiteral("情境引入"), QStringLiteral("小结检测")}) {
        builder.add(BlockType::Card, QStringLiteral("activity"),
                    {{QStringLiteral("title"), title},
                     {QStringLiteral("teacher"), QStringLiteral("提问。")},
                     {QStringLiteral("pupils"), QStringLiteral("回答。")},
                     {QStringLiteral("purpose"), QStringLiteral("引起兴趣。")}});
    }

    const Flow flow = layOutLesson(builder.content, Part::Plan);

    const Table overview = all<Table>(flow).at(0);
    QStringList names;
    for (const auto &row : overview.rows)
        names.append(plainText(std::get<Paragraph>(row.at(0).parts.at(0)).text));
    QCOMPARE(names,
             (QStringList{QStringLiteral("教材分析"), QStringLiteral("教学重点"),
                          QStringLiteral("教学难点")}));
    QVERIFY(std::get<Paragraph>(overview.rows.at(1).at(1).parts.at(0)).label.isEmpty());
    QCOMPARE(plainText(all<Heading>(flow).at(0).text), QStringLiteral("课堂过程"));
    const Table process = all<Table>(flow).at(1);
    QCOMPARE(plainText(std::get<Paragraph>(process.rows.at(1).at(0).parts.at(0)).text),
             QStringLiteral("情境引入"));
    QCOMPARE(process.rows.at(1).size(), 4);
}

void TestLessonLayout::draftedFiveE_headingsNameThePhases()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), {});
    builder
        .add(BlockType::Heading, {},
             {{QStringLiteral("text"), QStringLiteral("Before the lesson")}})
        .level
        = 2;
    builder.addText(QStringLiteral("prior"), QStringLiteral("Forces are known."));
    builder.addText(QStringLiteral("materials"), QStringLiteral("A sheet."));
    builder.add(BlockType::Heading, {}, {{QStringLiteral("text"), QStringLiteral("Engage")}}).level
        = 2;
    builder.addText(QStringLiteral("activity"), QStringLiteral("Ask.")).minutes = 5;

    const QList<Heading> headings = all<Heading>(layOutLesson(builder.content, Part::Plan));

    QStringList shown;
    for (const Heading &heading : headings)
        shown.append(QStringLiteral("%1 %2 %3")
                         .arg(heading.level)
                         .arg(plainText(heading.text), heading.aside));
    QCOMPARE(shown,
             (QStringList{QStringLiteral("1 Before the lesson "), QStringLiteral("2 Materials "),
                          QStringLiteral("1 Engage 5 min")}));
}

QTEST_MAIN(TestLessonLayout)
#include "tst_lesson_layout.moc"
