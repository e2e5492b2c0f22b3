// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/english_definitions.h"
#include "core/education/lesson_outline.h"
#include "core/education/lesson_points.h"

#include <algorithm>
#include <functional>

namespace lectern::education {
namespace {

constexpr qsizetype kFewestObjectives = 3;
constexpr qsizetype kMostObjectives = 6;
constexpr qsizetype kRecalledTerms = 3;

using drafting::Facts;
using Test = std::function<bool(const Exercise &)>;

bool isKind(const Exercise &exercise, std::initializer_list<ExerciseKind> kinds)
{
    return std::ranges::find(kinds, exercise.kind) != kinds.end();
}

bool isOnForcePairs(const Exercise &exercise)
{
    return exercise.rule.startsWith(QStringLiteral("newton3."));
}

bool isFromText(const Exercise &exercise)
{
    return exercise.rule.startsWith(QStringLiteral("text."));
}

/// The four that every Chinese lesson of physics sorts its objectives by.
/// @source 普通高中物理课程标准（2017 年版 2020 年修订）, 学科核心素养
const QStringList &competences()
{
    static const QStringList names{QStringLiteral("物理观念"), QStringLiteral("科学思维"),
                                   QStringLiteral("科学探究"), QStringLiteral("科学态度与责任")};
    return names;
}

QString competenceOf(const QString &kind)
{
    static const QMap<QString, int> ofKind{
        {QStringLiteral("objective.explain"), 0},   {QStringLiteral("objective.recall"), 0},
        {QStringLiteral("objective.pair_name"), 0}, {QStringLiteral("objective.measure"), 2},
        {QStringLiteral("objective.order"), 2},     {QStringLiteral("objective.evidence"), 3}};
    return competences().at(ofKind.value(kind, 1));
}

/// Collects objectives that some exercise shows to be met, until there are enough.
class ObjectiveList
{
public:
    ObjectiveList(const LessonRequest &request, const LessonOutline &outline) :
        m_request(request), m_outline(outline)
    {
    }

    QList<LessonObjective> build()
    {
        recall();
        if (m_outline.isAboutForcePairs)
            forcePairs();
        measure();
        if (isChinesePhysics()) // 科学态度与责任 must have its objective.
            evidence();
        solve();
        apply();
        if (!isChinesePhysics())
            evidence();
        order();
        explain();
        fillUp();
        attachRest();
        if (isChinesePhysics())
            std::ranges::stable_sort(m_objectives, {}, [](const LessonObjective &objective) {
                return competences().indexOf(competenceOf(objective.facts.kind));
            });
        return m_objectives;
    }

private:
    bool isChinesePhysics() const
    {
        return m_request.language == Language::Chinese
            && (m_request.subject == QStringLiteral("物理") || m_outline.isAboutForcePairs);
    }

    QList<int> exercisesFor(const Test &test) const
    {
        QList<int> found;
        for (int i = 0; i < m_outline.exercises.size(); ++i)
            if (test(m_outline.exercises.at(i)))
                found.append(i);
        return found;
    }

    /// The term of these exercises that is most central to the lesson.
    QString centralTerm(const QList<int> &exercises) const
    {
        QStringList terms{m_outline.mainTerm};
        terms += m_outline.mainTerms;
        for (const auto &point : m_outline.points)
            terms.append(point.term);
        for (const QString &term : terms)
            for (const int i : exercises)
                if (m_outline.exercises.at(i).points.contains(term))
                    return term;
        return m_outline.mainTerm;
    }

    void add(const QString &kind, const QMap<QString, QStringList> &values,
             const QList<int> &exercises, const QList<LessonPhase> &phases, QStringList points = {})
    {
        if (exercises.isEmpty() || m_objectives.size() >= kMostObjectives)
            return;
        if (points.isEmpty())
            for (const QStringList &slot : values)
                points += slot;
        Facts facts{kind, values, m_outline.supportsOf(points)};
        if (const QString competence = competenceOf(kind); isChinesePhysics())
            facts.values.insert(QStringLiteral("competence"), {competence});
        m_objectives.append({facts, exercises, phases, points});
    }

    /// A law is stated, not defined; of some terms the chapter only says something.
    bool isDefined(const QString &term) const
    {
        if (isLaw(term))
            return false;
        return std::ranges::any_of(m_outline.points, [&](const auto &point) {
            return point.term == term
                && (m_request.language == Language::Chinese || isDefinition(point.definition));
        });
    }

    /// Those of the terms that the exercises ask for and that the chapter defines, each once.
    QStringList testedTerms(const QStringList &terms, const QList<int> &exercises) const
    {
        QStringList tested;
        for (const QString &term : terms)
            for (const int i : exercises)
                if (m_outline.exercises.at(i).points.contains(term) && !tested.contains(term)
                    && isDefined(term) && tested.size() < kRecalledTerms)
                    tested.append(term);
        return tested;
    }

    void recall()
    {
        const QList<int> found = exercisesFor([](const Exercise &exercise) {
            return isFromText(exercise)
                && isKind(exercise,
                          {ExerciseKind::Cloze, ExerciseKind::Match, ExerciseKind::Single});
        });
        QStringList near = m_outline.mainTerms;
        QStringList all;
        for (const auto &point : m_outline.points) {
            all.append(point.term);
            if (m_outline.mainTerms.contains(point.term))
                near += point.prerequisites;
        }
        QStringList terms = testedTerms(near, found);
        if (terms.isEmpty())
            terms = testedTerms(all, found);
        if (!terms.isEmpty())
            add(QStringLiteral("objective.recall"), {{QStringLiteral("points"), terms}}, found,
                {LessonPhase::Explore, LessonPhase::Explain});
    }

    void forcePairs()
    {
        const QStringList terms{m_outline.mainTerm};
        add(QStringLiteral("objective.pair_name"), {}, exercisesFor([](const Exercise &exercise) {
                return exercise.rule.startsWith(QStringLiteral("newton3.partner"));
            }),
            {LessonPhase::Explain, LessonPhase::Elaborate}, terms);
        add(QStringLiteral("objective.pair_predict"), {},
            exercisesFor([](const Exercise &exercise) {
                return isOnForcePairs(exercise)
                    && !exercise.rule.startsWith(QStringLiteral("newton3.partner"))
                    && isKind(exercise, {ExerciseKind::Single, ExerciseKind::Multiple});
            }),
            {LessonPhase::Explore, LessonPhase::Elaborate}, terms);
        add(QStringLiteral("objective.pair_balanced"), {},
            exercisesFor([](const Exercise &exercise) {
                return exercise.rule == u"newton3.lift.compare"
                    || exercise.rule == u"newton3.balances.reading"
                    || exercise.rule == u"newton3.partner.balanced";
            }),
            {LessonPhase::Explain, LessonPhase::Evaluate}, terms);
    }

    void measure()
    {
        if (!m_request.experiment)
            return;
        add(QStringLiteral("objective.measure"),
            {{QStringLiteral("law"), {thirdLawIn(m_outline.points, m_request.language)}}},
            exercisesFor([](const Exercise &exercise) {
                return exercise.rule.startsWith(QStringLiteral("newton3.carts"))
                    || exercise.rule.startsWith(QStringLiteral("newton3.collision"))
                    || exercise.rule == u"newton3.balances.reading";
            }),
            {LessonPhase::Explore});
    }

    void solve()
    {
        const QList<int> found = exercisesFor(
            [](const Exercise &exercise) { return isKind(exercise, {ExerciseKind::Numeric}); });
        if (m_outline.isAboutForcePairs) { // One does not calculate with the third law alone.
            add(QStringLiteral("objective.pair_solve"), {}, found, {LessonPhase::Elaborate},
                {m_outline.mainTerm});
            return;
        }
        addForPoint(QStringLiteral("objective.solve"), found, {LessonPhase::Elaborate});
    }

    void apply()
    {
        if (m_outline.isAboutForcePairs)
            return; // Predicting the partner is that.
        addForPoint(
            QStringLiteral("objective.apply"), exercisesFor([](const Exercise &exercise) {
                return !isFromText(exercise)
                    && isKind(exercise,
                              {ExerciseKind::Single, ExerciseKind::Multiple, ExerciseKind::Short});
            }),
            {LessonPhase::Elaborate});
    }

    void evidence()
    {
        addForPoint(QStringLiteral("objective.evidence"),
                    exercisesFor([this](const Exercise &exercise) {
                        return (isFromText(exercise) || isChinesePhysics())
                            && isKind(exercise, {ExerciseKind::TrueFalse});
                    }),
                    {LessonPhase::Explore, LessonPhase::Evaluate});
    }

    void order()
    {
        addForPoint(QStringLiteral("objective.order"), exercisesFor([](const Exercise &exercise) {
                        return isFromText(exercise) && isKind(exercise, {ExerciseKind::Order});
                    }),
                    {LessonPhase::Explore, LessonPhase::Elaborate});
    }

    void explain()
    {
        QList<int> found = exercisesFor(
            [](const Exercise &exercise) { return exercise.rule == u"text.explanation"; });
        if (found.isEmpty())
            found = exercisesFor([this](const Exercise &exercise) {
                return exercise.points.contains(m_outline.mainTerm);
            });
        addForPoint(QStringLiteral("objective.explain"), found, {LessonPhase::Explain});
    }

    /// The rest of three: explain further points that exercises test.
    void fillUp()
    {
        for (const auto &point : m_outline.points) {
            if (m_objectives.size() >= kFewestObjectives)
                return;
            const bool isTaken
                = std::ranges::any_of(m_objectives, [&](const LessonObjective &objective) {
                      return objective.facts.kind == u"objective.explain"
                          && objective.points.contains(point.term);
                  });
            QList<int> found = exercisesFor(
                [&](const Exercise &exercise) { return exercise.points.contains(point.term); });
            if (!isTaken)
                add(QStringLiteral("objective.explain"), {{QStringLiteral("point"), {point.term}}},
                    found, {LessonPhase::Explain});
        }
        for (const auto *kind : {u"objective.evidence", u"objective.apply"})
            if (m_objectives.size() < kFewestObjectives)
                add(QString::fromUtf16(kind), {{QStringLiteral("point"), {m_outline.mainTerm}}},
                    exercisesFor([](const Exercise &) { return true; }), {LessonPhase::Elaborate});
    }

    /// Every exercise serves an objective: those left over go where their points are.
    void attachRest()
    {
        for (int i = 0; i < m_outline.exercises.size(); ++i) {
            const bool isServed
                = std::ranges::any_of(m_objectives, [i](const LessonObjective &objective) {
                      return objective.exercises.contains(i);
                  });
            if (isServed || m_objectives.isEmpty())
                continue;
            const QStringList &terms = m_outline.exercises.at(i).points;
            auto fit = std::ranges::find_if(m_objectives, [&](const LessonObjective &objective) {
                return std::ranges::any_of(
                    objective.points, [&](const QString &term) { return terms.contains(term); });
            });
            (fit == m_objectives.end() ? m_objectives.back() : *fit).exercises.append(i);
        }
    }

    void addForPoint(const QString &kind, const QList<int> &exercises,
                     const QList<LessonPhase> &phases)
    {
        if (!exercises.isEmpty())
            add(kind, {{QStringLiteral("point"), {centralTerm(exercises)}}}, exercises, phases);
    }

    const LessonRequest &m_request;
    const LessonOutline &m_outline;
    QList<LessonObjective> m_objectives;
};

} // namespace

QList<LessonObjective> objectivesFor(const LessonRequest &request, const LessonOutline &outline)
{
    return ObjectiveList(request, outline).build();
}

} // namespace lectern::education
