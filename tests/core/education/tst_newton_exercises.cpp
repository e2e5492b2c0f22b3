// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/newton_data.h"
#include "core/education/template_exercises.h"
#include "tests/support/education_checks.h"

#include <QRegularExpression>
#include <QtTest>

#include <cmath>
#include <functional>

using namespace lectern;
using namespace lectern::education;

namespace {

constexpr int kSeeds = 20;

const NewtonData &data()
{
    static const Result<NewtonData> loaded = loadNewtonData();
    return *loaded;
}

/// The numbers that an exercise prints of its scenario, in the printed units.
class Printed
{
public:
    explicit Printed(const Exercise &exercise) : m_exercise(exercise) { }
    double operator()(const char *name) const
    {
        const QString text = m_exercise.parameters.value(QString::fromLatin1(name));
        return numberIn(text);
    }

    static double numberIn(const QString &text)
    {
        static const QRegularExpression number(QStringLiteral("(−?[0-9.]+)"));
        return number.match(text)
            .captured(1)
            .replace(QStringLiteral("−"), QStringLiteral("-"))
            .toDouble();
    }

private:
    const Exercise &m_exercise;
};

/// The answer to each question about a number, by another road than the templates take: momentum
/// for forces, energy for accelerations, single objects for systems.
const QMap<QString, std::function<double(const Printed &)>> &answers()
{
    static const QMap<QString, std::function<double(const Printed &)>> all{
        // v² = 2 F s / m with s = F t² / 2m, and a = v / t.
        {QStringLiteral("newton3.push_off.acceleration"),
         [](const Printed &p) {
             const double path = p("F") * p("t") * p("t") / (2 * p("m1"));
             return std::sqrt(2 * p("F") * path / p("m1")) / p("t");
         }},
        // The centre of mass stays: the paths, and so the speeds, are as the other one's mass.
        {QStringLiteral("newton3.push_off.speed"),
         [](const Printed &p) { return p("F") * p("t") / p("m1") * (p("m1") / p("m2")); }},
        {QStringLiteral("newton3.carts.other_acceleration"),
         [](const Printed &p) { return p("F") / p("m1") * (p("m1") / p("m2")); }},
        {QStringLiteral("newton3.carts.sensor"),
         [](const Printed &p) { return p("m1") * (p("F") / p("m1")); }},
        // What accelerates A is the hand's force less what B pushes back.
        {QStringLiteral("newton3.blocks.contact_force"),
         [](const Printed &p) { return p("F") - p("m1") * p("F") / (p("m1") + p("m2")); }},
        // Work of the hand over one metre becomes the energy of both blocks: v² / 2s.
        {QStringLiteral("newton2.blocks.acceleration"),
         [](const Printed &p) { return 2 * p("F") / (p("m1") + p("m2")) / 2; }},
        // In the lift everything weighs (g + a) / g of what it weighs outside.
        {QStringLiteral("newton3.lift.push_on_floor"),
         [](const Printed &p) { return p("m") * p("g") * ((p("g") + p("a")) / p("g")); }},
        // Gas of two seconds, its momentum by two; in kilonewtons.
        {QStringLiteral("newton3.rocket.thrust"),
         [](const Printed &p) { return p("rate") * 2 * p("u") / 2 / 1000; }},
        {QStringLiteral("newton3.rocket.acceleration"),
         [](const Printed &p) { return p("rate") * p("u") / p("m") - p("g"); }},
        {QStringLiteral("newton2.crate.acceleration"),
         [](const Printed &p) { return p("F1") / p("m") - p("F2") / p("m"); }},
    };
    return all;
}

/// Words that only right statements hold, by template; what holds none of them is wrong.
const QMap<QString, QString> &rightWords()
{
    static const QMap<QString, QString> all{
        {QStringLiteral("newton3.push_off.compare"),
         QStringLiteral("equal, and \\w+ has the larger acceleration|一样大，\\S+的加速度更大")},
        {QStringLiteral("newton3.push_off.judge"),
         QStringLiteral(
             "Although both feel equally large forces|the momenta of|但是|如果没有摩擦")},
        {QStringLiteral("newton3.collision.compare_forces"),
         QStringLiteral("Both forces are equally large|两个力仍然一样大")},
        {QStringLiteral("newton3.collision.statements"),
         QStringLiteral(
             "exert equally large forces|The acceleration of .* is larger|The momenta of|"
             "对对方的力大小相等|的加速度比|动量变化大小相等")},
        {QStringLiteral("newton3.lift.compare"),
         QStringLiteral("larger than the weight and equal to the feet|大于重力，等于")},
        {QStringLiteral("newton3.rocket.why"),
         QStringLiteral("gas that the rocket drives backwards pushes the rocket|燃气向前推火箭")},
        {QStringLiteral("newton3.apple.pull"), QStringLiteral("points upwards\\.$|方向向上。$")},
        {QStringLiteral("newton3.apple.judge"),
         QStringLiteral("only too little to be measured|小得无法测出")},
        {QStringLiteral("newton1.cruise.compare"), QStringLiteral("^They are \\d|^等于 \\d")},
        {QStringLiteral("newton3.horse.why"),
         QStringLiteral("acts on the horse, not on the cart|作用在马上，不作用在车上")},
    };
    return all;
}

QStringList rightTexts(const Exercise &exercise)
{
    QStringList texts;
    for (const QString &id : std::get<OptionKey>(exercise.key).ids)
        texts.append(tests::optionText(exercise, id));
    return texts;
}

/// Objects of a force as its text names them: what exerts it and what feels it.
QPair<QString, QString> objectsOf(QString force)
{
    static const QRegularExpression english(QStringLiteral(" of (.+) on (.+)$"));
    static const QRegularExpression chinese(
        QStringLiteral("^(.+?)对(.+?)(?:向[前后上下])?的[^的]+$"));
    const bool isChinese = languageOf(force) == Language::Chinese;
    const auto match = (isChinese ? chinese : english).match(force);
    return {match.captured(1).remove(u'的'), match.captured(2).remove(u'的')};
}

bool isPair(const QString &a, const QString &b)
{
    const auto [agent, patient] = objectsOf(a);
    for (const QString &kind : {QStringLiteral("friction"), QStringLiteral("magnetic"),
                                QStringLiteral("摩擦"), QStringLiteral("磁力")})
        if (a.contains(kind) != b.contains(kind))
            return false;
    return !agent.isEmpty() && objectsOf(b) == QPair(patient, agent);
}

/// Calls `check` for every template, language and seed.
void forEachScenarioExercise(const std::function<void(const Exercise &, Language)> &check)
{
    for (const ExerciseTemplate &from : data().templates)
        for (const Language language : {Language::English, Language::Chinese})
            for (int seed = 0; seed < kSeeds; ++seed) {
                SeededRandom random(seed);
                const auto exercise = makeScenarioExercise(data(), from, language, random);
                QVERIFY2(exercise, qPrintable(from.id));
                check(*exercise, language);
            }
}

} // namespace

class TestNewtonExercises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void templates_saySomethingInEveryLanguage();
    void templates_nameOnlyKnownPointsAndMisconceptions();
    void numbers_workedOutAnotherWay_areTheKeys();
    void statements_knownToBeRight_areTheKeys();
    void carts_sortedByMass_areTheOrder();
    void balances_readWhatIsPulled();
    void scenarioExercises_areWellFormed();
    void wrongOptions_eachNameAMisconception();
    void forceExercises_pairForcesWithSwappedObjects();
    void key_standsInEveryPlace();
    void sameSeed_givesTheSameExercise();
};

void TestNewtonExercises::initTestCase()
{
    const auto loaded = loadNewtonData();
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().detail));
    QVERIFY(loaded->templates.size() >= 18);
    QVERIFY(loaded->situations.size() >= 5);
}

void TestNewtonExercises::templates_saySomethingInEveryLanguage()
{
    for (const ExerciseTemplate &from : data().templates) {
        for (const LocalText &text : {from.stem, from.solution})
            QVERIFY2(!text.english.isEmpty() && !text.chinese.isEmpty(), qPrintable(from.id));
        for (const TemplateOption &option : from.options) {
            if (!option.value.isEmpty() && from.kind != ExerciseKind::Order)
                continue; // A number, printed in its unit.
            QVERIFY2(!option.text.english.isEmpty() && !option.text.chinese.isEmpty(),
                     qPrintable(from.id));
            QCOMPARE(languageOf(option.text.english), Language::English);
        }
    }
}

void TestNewtonExercises::templates_nameOnlyKnownPointsAndMisconceptions()
{
    for (const ExerciseTemplate &from : data().templates) {
        QVERIFY2(data().scenarios.contains(from.scenario), qPrintable(from.id));
        for (const QString &point : from.points)
            QVERIFY2(data().points.contains(point), qPrintable(point));
        for (const TemplateOption &option : from.options)
            for (const Language language : {Language::English, Language::Chinese})
                QVERIFY2(
                    option.misconception.isEmpty()
                        || data().misconceptions.value(language).contains(option.misconception),
                    qPrintable(option.misconception));
    }
    QCOMPARE(data().misconceptions.value(Language::English).keys(),
             data().misconceptions.value(Language::Chinese).keys());
}

void TestNewtonExercises::numbers_workedOutAnotherWay_areTheKeys()
{
    int checked = 0;
    forEachScenarioExercise([&](const Exercise &exercise, Language) {
        if (!answers().contains(exercise.rule))
            return;
        ++checked;
        const double expected = answers().value(exercise.rule)(Printed(exercise));
        double given = 0;
        if (const auto *number = std::get_if<NumericKey>(&exercise.key)) {
            given = number->value;
            QVERIFY(number->tolerance > 0 && number->tolerance < 0.02 * std::abs(given));
        } else {
            given = Printed::numberIn(rightTexts(exercise).first());
        }
        QVERIFY2(std::abs(given - expected) < 1e-6 * std::abs(expected),
                 qPrintable(exercise.rule + u' ' + exercise.stem));
    });
    QCOMPARE(checked, static_cast<int>(answers().size()) * 2 * kSeeds);
}

void TestNewtonExercises::statements_knownToBeRight_areTheKeys()
{
    int checked = 0;
    forEachScenarioExercise([&](const Exercise &exercise, Language) {
        if (!rightWords().contains(exercise.rule))
            return;
        ++checked;
        const QRegularExpression right(rightWords().value(exercise.rule));
        const QStringList keys = rightTexts(exercise);
        if (exercise.kind == ExerciseKind::TrueFalse) {
            const bool isTrue
                = keys.first() == QStringLiteral("True") || keys.first() == QStringLiteral("正确");
            const QString statement = exercise.stem.section(u'“', 1);
            QVERIFY2(right.match(statement).hasMatch() == isTrue, qPrintable(exercise.stem));
            return;
        }
        for (const ExerciseOption &option : exercise.options)
            QVERIFY2(right.match(option.text).hasMatch() == keys.contains(option.text),
                     qPrintable(exercise.rule + u' ' + option.text));
    });
    QCOMPARE(checked, static_cast<int>(rightWords().size()) * 2 * kSeeds);
}

void TestNewtonExercises::carts_sortedByMass_areTheOrder()
{
    forEachScenarioExercise([](const Exercise &exercise, Language) {
        if (exercise.kind != ExerciseKind::Order)
            return;
        double heavier = 1e9;
        for (const QString &text : rightTexts(exercise)) {
            QVERIFY(Printed::numberIn(text) < heavier);
            heavier = Printed::numberIn(text);
        }
        QVERIFY(!std::ranges::is_sorted(std::get<OptionKey>(exercise.key).ids));
    });
}

void TestNewtonExercises::balances_readWhatIsPulled()
{
    forEachScenarioExercise([](const Exercise &exercise, Language) {
        if (exercise.rule != QStringLiteral("newton3.balances.reading"))
            return;
        const QString pull = exercise.parameters.value(QStringLiteral("F"));
        const QString right = rightTexts(exercise).first();
        QCOMPARE(right.count(pull), 2);
        QVERIFY(right.startsWith(pull) && right.endsWith(pull));
    });
}

void TestNewtonExercises::scenarioExercises_areWellFormed()
{
    forEachScenarioExercise([](const Exercise &made, Language language) {
        Exercise exercise = made;
        exercise.points = {QStringLiteral("x")};
        const QString problem = tests::formProblem(exercise);
        QVERIFY2(problem.isEmpty(),
                 qPrintable(problem + u' ' + exercise.rule + u' ' + exercise.stem));
        QCOMPARE(languageOf(exercise.stem), language);
        QCOMPARE(languageOf(exercise.solution), language);
        QVERIFY(!exercise.stem.contains(QStringLiteral("  ")));
    });
}

void TestNewtonExercises::wrongOptions_eachNameAMisconception()
{
    forEachScenarioExercise([](const Exercise &exercise, Language language) {
        const auto *key = std::get_if<OptionKey>(&exercise.key);
        if (!key || exercise.kind == ExerciseKind::Order)
            return;
        const QStringList known = data().misconceptions.value(language).values();
        for (const ExerciseOption &option : exercise.options)
            QVERIFY2(key->ids.contains(option.id) || known.contains(option.misconception),
                     qPrintable(exercise.rule));
    });
}

void TestNewtonExercises::forceExercises_pairForcesWithSwappedObjects()
{
    int made = 0;
    for (const ForceTemplate &from : data().forceTemplates)
        for (const Situation &situation : data().situations)
            for (const Language language : {Language::English, Language::Chinese})
                for (int seed = 0; seed < kSeeds; ++seed) {
                    SeededRandom random(seed);
                    auto exercise = makeForceExercise(data(), from, situation, language, random);
                    if (!exercise)
                        continue; // Too few pairs to match.
                    ++made;
                    exercise->points = {QStringLiteral("x")};
                    QVERIFY2(tests::formProblem(*exercise).isEmpty(),
                             qPrintable(tests::formProblem(*exercise) + exercise->stem));
                    QString asked;
                    for (const NamedForce &force : situation.forces)
                        if (force.id == exercise->parameters.value(QStringLiteral("force")))
                            asked = force.text.in(language);
                    if (const auto *texts = std::get_if<TextKey>(&exercise->key)) {
                        QVERIFY(isPair(asked, texts->accepted.first().first()));
                        continue;
                    }
                    if (const auto *match = std::get_if<MatchKey>(&exercise->key)) {
                        for (const auto &[left, right] : match->pairs)
                            QVERIFY(isPair(tests::optionText(*exercise, left).toLower(),
                                           tests::optionText(*exercise, right).toLower()));
                        continue;
                    }
                    if (exercise->kind == ExerciseKind::TrueFalse) {
                        QString other;
                        for (const NamedForce &force : situation.forces)
                            if (force.id == exercise->parameters.value(QStringLiteral("other")))
                                other = force.text.in(language);
                        const QString verdict = rightTexts(*exercise).first();
                        QCOMPARE(isPair(asked, other),
                                 verdict == QStringLiteral("True")
                                     || verdict == QStringLiteral("正确"));
                        continue;
                    }
                    for (const ExerciseOption &option : exercise->options)
                        QCOMPARE(isPair(asked.toLower(), option.text.toLower()),
                                 rightTexts(*exercise).contains(option.text));
                }
    QVERIFY(made > 500);
}

void TestNewtonExercises::key_standsInEveryPlace()
{
    QMap<QString, QSet<QString>> places;
    forEachScenarioExercise([&](const Exercise &exercise, Language) {
        if (exercise.kind == ExerciseKind::Single)
            places[exercise.rule].insert(std::get<OptionKey>(exercise.key).ids.first());
    });

    for (auto it = places.cbegin(); it != places.cend(); ++it)
        QVERIFY2(it->size() >= 2, qPrintable(it.key()));
}

void TestNewtonExercises::sameSeed_givesTheSameExercise()
{
    for (const ExerciseTemplate &from : data().templates) {
        SeededRandom first(7);
        SeededRandom second(7);
        const auto a = makeScenarioExercise(data(), from, Language::English, first);
        const auto b = makeScenarioExercise(data(), from, Language::English, second);
        QVERIFY(a && b && *a == *b);
    }
}

QTEST_GUILESS_MAIN(TestNewtonExercises)
#include "tst_newton_exercises.moc"
