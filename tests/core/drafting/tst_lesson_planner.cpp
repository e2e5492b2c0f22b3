// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/drafting/fact_record.h"
#include "core/drafting/sentence_parser.h"
#include "core/education/lesson_outline.h"
#include "core/education/lesson_planner.h"
#include "core/education/lesson_points.h"
#include "core/education/make_exercises.h"
#include "tests/support/source_builder.h"

#include <QTest>

#include <numeric>

using namespace lectern;
using namespace lectern::education;

namespace {

constexpr auto kPlantChapter
    = u"# Photosynthesis\n\n"
      "Photosynthesis is the process by which green plants make sugar from carbon dioxide and "
      "water. "
      "It needs light.\n\n"
      "## Where it happens\n\n"
      "A chloroplast is a part of a plant cell in which photosynthesis takes place. "
      "Chlorophyll is a green substance in a chloroplast that absorbs light. "
      "A stoma is a small opening in a leaf through which gases pass. "
      "Stomata close when the leaf has lost too much water.\n\n"
      "## What is made\n\n"
      "Glucose is a simple sugar that plants make in photosynthesis. "
      "Starch is a store of energy that consists of many glucose units. "
      "Oxygen leaves the leaf through a stoma.\n";

LessonRequest requestFor(document::Source source, const QString &topic, LessonPlan plan)
{
    source.id = document::SourceId(1);
    LessonRequest request;
    request.topic = topic;
    request.sources = {source};
    request.language = source.language;
    request.plan = plan;
    request.points = findKnowledgePoints(request.sources, topic);
    ExerciseRequest wanted{request.language, topic, request.sources, {}, {}, 12, 0};
    const auto chosen = pointsOfLesson(request);
    wanted.points = chosen.points;
    wanted.central = chosen.mainTerms;
    request.exercises = makeExercises(wanted);
    return request;
}

LessonRequest newton(Language language)
{
    const bool isChinese = language == Language::Chinese;
    LessonRequest request = requestFor(
        tests::sourceOfFile(isChinese ? QStringLiteral(":/chapters/zh/li-zongshi-chengdui.md")
                                      : QStringLiteral(":/chapters/en/forces-come-in-pairs.md")),
        isChinese ? QStringLiteral("牛顿第三定律") : QStringLiteral("Newton's third law"),
        isChinese ? LessonPlan::Jiaoan : LessonPlan::FiveE);
    request.experiment = ExperimentValues{QStringLiteral("0.50 kg"),
                                          QStringLiteral("1.00 kg"),
                                          QStringLiteral("4.2 N"),
                                          QStringLiteral("two_carts"),
                                          {}};
    return request;
}

LessonRequest plants()
{
    return requestFor(tests::sourceOf(QString::fromUtf16(kPlantChapter)),
                      QStringLiteral("Photosynthesis"), LessonPlan::FiveE);
}

LessonDraft drafted(const LessonRequest &request)
{
    const drafting::Chooser chooser(request.language, 0);
    auto lesson = draftLesson(request, chooser, [](const auto &) { }, {});
    if (!lesson)
        qFatal("%s", qPrintable(lesson.error().message));
    return *lesson;
}

LessonRequest requestOf(int lesson)
{
    return lesson == 2 ? plants() : newton(lesson == 1 ? Language::Chinese : Language::English);
}

/// The lessons that most tests look at, made once.
const LessonDraft &lessonNumber(int lesson)
{
    static QMap<int, LessonDraft> lessons;
    if (!lessons.contains(lesson))
        lessons.insert(lesson, drafted(requestOf(lesson)));
    return *lessons.constFind(lesson);
}

QList<int> indexesOf(const LessonDraft &lesson, const QString &role)
{
    QList<int> indexes;
    for (int i = 0; i < lesson.blocks.size(); ++i)
        if (lesson.blocks.at(i).block.role == role)
            indexes.append(i);
    return indexes;
}

void addLessons()
{
    QTest::addColumn<int>("lesson");
    QTest::newRow("English chapter on Newton's third law") << 0;
    QTest::newRow("Chinese chapter on Newton's third law") << 1;
    QTest::newRow("chapter of another subject") << 2;
}

} // namespace

class TestLessonPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objectives_areThreeToSixAndEachIsMet_data() { addLessons(); }
    void objectives_areThreeToSixAndEachIsMet();
    void activities_sumToTheMinutes_data() { addLessons(); }
    void activities_sumToTheMinutes();
    void everySentence_hasItsProvenance_data() { addLessons(); }
    void everySentence_hasItsProvenance();
    void everyRealisedSentence_readsBackIntoItsFacts_data() { addLessons(); }
    void everyRealisedSentence_readsBackIntoItsFacts();
    void everyPart_isThere_data() { addLessons(); }
    void everyPart_isThere();
    void otherLengths_sumAsWell();
    void sameRequest_givesTheSameLesson();
    void beliefsAboutTheTopic_comeFirst();
    void termsThatAreNotDefined_areNotToBeDefined();
    void passageThatDefinesTwoTerms_isSaidOnce();
    void stop_afterSomeBlocks_leavesAnIncompleteLesson();
    void sourcesWithoutAPoint_areRefused();
};

void TestLessonPlanner::objectives_areThreeToSixAndEachIsMet()
{
    QFETCH(const int, lesson);
    const LessonDraft &draft = lessonNumber(lesson);

    const QList<int> objectives = indexesOf(draft, QStringLiteral("objective"));

    QVERIFY(objectives.size() >= 3 && objectives.size() <= 6);
    for (const QString &role : {QStringLiteral("activity"), QStringLiteral("exercise")}) {
        QSet<int> met;
        for (const int i : indexesOf(draft, role))
            for (const int objective : draft.blocks.at(i).objectives)
                met.insert(objective);
        QCOMPARE(met, QSet<int>(objectives.begin(), objectives.end()));
    }
    for (const int i : indexesOf(draft, QStringLiteral("exercise")))
        QVERIFY(!draft.blocks.at(i).objectives.isEmpty());
}

void TestLessonPlanner::activities_sumToTheMinutes()
{
    QFETCH(const int, lesson);
    const LessonDraft &draft = lessonNumber(lesson);

    int sum = 0;
    for (const auto &block : draft.blocks) {
        QCOMPARE(block.block.minutes.has_value(), block.block.role == u"activity");
        sum += block.block.minutes.value_or(0);
    }

    QCOMPARE(sum, draft.header.minutes);
    QCOMPARE(indexesOf(draft, QStringLiteral("activity")).size(), kLessonPhases);
}

void TestLessonPlanner::everySentence_hasItsProvenance()
{
    QFETCH(const int, lesson);
    const LessonRequest request = requestOf(lesson);
    const LessonDraft &draft = lessonNumber(lesson);
    const document::Source &source = request.sources.first();

    int extracted = 0;
    for (const auto &block : draft.blocks) {
        QVERIFY(!block.fields.isEmpty());
        for (const auto &field : block.fields) {
            QVERIFY(!field.runs.isEmpty());
            for (const auto &run : field.runs) {
                QVERIFY(run.provenance.kind != document::ProvenanceKind::Authored);
                QVERIFY2(!run.provenance.supports.isEmpty(), qPrintable(run.text));
                QVERIFY(!run.text.trimmed().isEmpty());
                extracted += run.provenance.kind == document::ProvenanceKind::Extracted;
                for (const auto &support : run.provenance.supports)
                    if (const auto *text = std::get_if<document::TextSupport>(&support))
                        QCOMPARE(text->quote, textOf(source.text, text->span));
            }
        }
    }
    QVERIFY(extracted >= 3);
}

void TestLessonPlanner::everyRealisedSentence_readsBackIntoItsFacts()
{
    QFETCH(const int, lesson);
    const LessonDraft &draft = lessonNumber(lesson);
    const auto patterns
        = drafting::Patterns::load(QStringLiteral("lesson"), draft.header.language).value();

    int read = 0;
    for (const auto &block : draft.blocks) {
        for (const auto &field : block.fields) {
            QString mentioned;
            for (const auto &run : field.runs) {
                const auto facts = drafting::factsOf(run.provenance);
                if (facts.isEmpty() || !patterns.kind(facts.first().kind))
                    continue;
                drafting::Lexicon lexicon;
                for (const auto &fact : facts)
                    for (const QStringList &values : fact.values)
                        lexicon.unite(drafting::Lexicon(values.begin(), values.end()));
                const auto found
                    = drafting::SentenceParser(patterns, lexicon)
                          .facts(run.text.trimmed(),
                                 field.runs.size() > 1 ? block.block.points.value(0) : mentioned);
                QVERIFY2(found, qPrintable(run.text));
                QCOMPARE(found->first().kind, facts.first().kind);
                QCOMPARE(found->first().values, facts.first().values);
                ++read;
            }
        }
    }
    QVERIFY(read >= 25);
}

void TestLessonPlanner::everyPart_isThere()
{
    QFETCH(const int, lesson);
    const LessonDraft &draft = lessonNumber(lesson);

    for (const char *role :
         {"objective", "key_point", "difficult_point", "prior", "activity", "explanation",
          "exercise", "materials", "safety", "board", "homework", "reflection"})
        QVERIFY2(!indexesOf(draft, QString::fromLatin1(role)).isEmpty(), role);
    QSet<int> levels;
    for (const int i : indexesOf(draft, QStringLiteral("homework")))
        levels.insert(draft.blocks.at(i).block.level);
    QCOMPARE(levels, (QSet<int>{1, 2, 3}));
    if (lesson < 2) {
        QVERIFY(!indexesOf(draft, QStringLiteral("experiment")).isEmpty());
        QVERIFY(indexesOf(draft, QStringLiteral("key_point")).size() >= 8);
    }
    QStringList terms;
    QSet<QString> said;
    for (const int index : indexesOf(draft, QStringLiteral("key_point"))) {
        const document::DraftedBlock &block = draft.blocks.at(index);
        terms += block.block.points;
        QString text;
        for (const document::DraftedRun &run : block.fields.first().runs)
            text += run.text;
        QVERIFY2(!said.contains(text), qPrintable(text));
        said.insert(text);
    }
    QCOMPARE(terms.size(), draft.header.points.size()); // Each point once.
    QVERIFY(draft.header.isComplete);
}

void TestLessonPlanner::otherLengths_sumAsWell()
{
    for (const LessonPlan plan : {LessonPlan::FiveE, LessonPlan::Jiaoan}) {
        for (int minutes = 15; minutes <= 240; ++minutes) {
            const auto shares = phaseMinutes(plan, minutes);
            QCOMPARE(std::accumulate(shares.begin(), shares.end(), 0), minutes);
            QVERIFY(*std::ranges::min_element(shares) >= 1);
        }
    }
    QCOMPARE(phaseMinutes(LessonPlan::FiveE, 45), (std::array{5, 12, 10, 10, 8}));
}

void TestLessonPlanner::sameRequest_givesTheSameLesson()
{
    const auto textOfLesson = [](const LessonDraft &lesson) {
        QString text;
        for (const auto &block : lesson.blocks)
            for (const auto &field : block.fields)
                for (const auto &run : field.runs)
                    text += run.text + u'\n';
        return text;
    };

    QCOMPARE(textOfLesson(drafted(plants())), textOfLesson(drafted(plants())));
}

void TestLessonPlanner::beliefsAboutTheTopic_comeFirst()
{
    const LessonRequest request = newton(Language::English);
    const auto outline = outlineLesson(request);

    QVERIFY(outline);
    QVERIFY(!outline->beliefs.isEmpty());
    QVERIFY(std::ranges::any_of(outline->beliefs.first().exercises, [&](int i) {
        return outline->exercises.at(i).points.contains(outline->mainTerm);
    }));
    QVERIFY(!outline->beliefs.first().text.endsWith(u'.'));
}

void TestLessonPlanner::termsThatAreNotDefined_areNotToBeDefined()
{
    LessonRequest request = plants();
    const auto recalled = [&request] {
        const auto outline = outlineLesson(request);
        QStringList terms;
        for (const LessonObjective &objective :
             outline ? outline->objectives : QList<LessonObjective>())
            if (objective.facts.kind == u"objective.recall")
                terms = objective.points;
        return terms;
    };
    const QString term = recalled().value(0);
    QVERIFY(!term.isEmpty());
    for (ScoredPoint &point : request.points)
        if (point.point.term == term)
            point.point.definition = QStringLiteral("It matters to every plant on land.");

    QVERIFY(!recalled().contains(term));
}

void TestLessonPlanner::passageThatDefinesTwoTerms_isSaidOnce()
{
    const LessonDraft lesson = drafted(requestFor(
        tests::sourceOf(QStringLiteral(
            "# Throwing\n\nProjectile motion is the motion of an object that is thrown into the "
            "air. The object is called a projectile, and its path is called its trajectory. "
            "Projectile motion is seen in sport. A projectile falls.\n\nAir resistance is a force "
            "that slows a projectile. Air resistance changes the trajectory.\n")),
        QStringLiteral("Projectile motion"), LessonPlan::FiveE));

    QStringList quotes;
    QStringList terms;
    for (const int index : indexesOf(lesson, QStringLiteral("key_point"))) {
        const document::DraftedBlock &drafted = lesson.blocks.at(index);
        quotes.append(drafted.fields.first().runs.first().text.section(u'.', 0, 0));
        terms += drafted.block.points;
    }

    QVERIFY2(terms.contains(QStringLiteral("projectile motion"))
                 && terms.contains(QStringLiteral("projectile")),
             qPrintable(terms.join(u'|')));
    QCOMPARE(quotes.size(), QSet<QString>(quotes.begin(), quotes.end()).size());
}

void TestLessonPlanner::stop_afterSomeBlocks_leavesAnIncompleteLesson()
{
    const LessonRequest request = plants();
    const StopFlag stop;
    const drafting::Chooser chooser(request.language, 0);

    const auto lesson = draftLesson(
        request, chooser,
        [&](const drafting::DraftEvent &event) {
            if (const auto *block = std::get_if<drafting::BlockEvent>(&event);
                block && block->index == 4)
                stop.raise();
        },
        stop);

    QVERIFY(lesson);
    QCOMPARE(lesson->blocks.size(), 5);
    QVERIFY(!lesson->header.isComplete);
}

void TestLessonPlanner::sourcesWithoutAPoint_areRefused()
{
    const LessonRequest request = requestFor(tests::sourceOf(QStringLiteral("Hello there.")),
                                             QStringLiteral("Anything"), LessonPlan::FiveE);

    const auto lesson
        = draftLesson(request, drafting::Chooser(Language::English, 0), [](const auto &) { }, {});

    QVERIFY(!lesson);
    QCOMPARE(lesson.error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestLessonPlanner)
#include "tst_lesson_planner.moc"
