// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/make_exercises.h"

#include "core/education/newton_data.h"
#include "core/education/template_exercises.h"
#include "core/education/term_candidate.h"
#include "core/education/text_exercises.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace lectern::education {
namespace {

constexpr double kLuck = 4; ///< Against 2 for another exercise of its kind and 6 of its template.
constexpr double kCentral = 3; ///< What the lesson is about is asked first.
constexpr double kGivesAway = 12; ///< The answer stands in another exercise.
constexpr int kFewest = 5;
constexpr int kLuckSteps = 1000;
constexpr int kMatches = 4; ///< Sets of terms that are tried for matching.

QString keyOf(const QString &term, Language language)
{
    return language == Language::English ? englishTermKey(term) : term;
}

/// Makes more exercises than wanted, and then chooses among them.
class ExercisePool
{
public:
    explicit ExercisePool(const ExerciseRequest &request) :
        m_request(request),
        m_random(request.seed),
        m_text(AskableText::of(request.sources, request.points, request.language))
    {
    }

    QList<Exercise> chosen()
    {
        addFromTemplates();
        addFromText();
        QList<Exercise> exercises;
        while (exercises.size() < m_request.count) {
            const auto best = cheapest();
            const bool isEnough = exercises.size() >= kFewest;
            if (best == m_pool.end() || (isEnough && isGivenAway(*best)))
                break;
            count(*best);
            exercises.append(*best);
            m_pool.erase(best);
        }
        std::ranges::stable_sort(exercises, {}, &Exercise::level);
        return exercises;
    }

private:
    void add(std::optional<Exercise> exercise)
    {
        if (!exercise || !exercise->verified || exercise->points.isEmpty()
            || m_stems.contains(exercise->stem))
            return;
        m_stems.insert(exercise->stem);
        m_luck.insert(exercise->stem, m_random.below(kLuckSteps) * kLuck / kLuckSteps);
        m_pool.append(*exercise);
    }

    /// The request's own names for a template's points.
    QStringList pointsFor(const NewtonData &data, const QStringList &ids) const
    {
        QStringList points;
        for (const QString &id : ids) {
            const QStringList names = data.points.value(id).value(m_request.language);
            if (m_request.points.isEmpty() && !names.isEmpty())
                points.append(names.first());
            for (const document::KnowledgePoint &point : m_request.points) {
                const bool isNamed = std::ranges::any_of(names, [&](const QString &name) {
                    return keyOf(name, m_request.language) == keyOf(point.term, m_request.language);
                });
                if (isNamed && !points.contains(point.term))
                    points.append(point.term);
            }
        }
        return points;
    }

    bool isAboutNewton(const NewtonData &data) const
    {
        QStringList names{m_request.topic};
        for (const document::KnowledgePoint &point : m_request.points)
            names.append(point.term);
        for (const QString &gate : data.gates)
            for (const QString &name : data.points.value(gate).value(m_request.language))
                for (const QString &given : names)
                    if (keyOf(given, m_request.language).contains(keyOf(name, m_request.language)))
                        return true;
        return false;
    }

    void addFromTemplates()
    {
        static const Result<NewtonData> data = loadNewtonData(); // Bundled: the same for all.
        if (!data || !isAboutNewton(*data))
            return;
        const int rounds = 1 + m_request.count / 16; // Each template once, for long lists again.
        for (int round = 0; round < rounds; ++round) {
            for (const ExerciseTemplate &from : data->templates)
                addServing(pointsFor(*data, from.points),
                           makeScenarioExercise(*data, from, m_request.language, m_random));
            for (const ForceTemplate &from : data->forceTemplates)
                addServing(pointsFor(*data, from.points),
                           makeForceExercise(*data, from, m_random.pick(data->situations),
                                             m_request.language, m_random));
        }
        m_hasTemplates = !m_pool.isEmpty();
    }

    void addServing(const QStringList &points, std::optional<Exercise> exercise)
    {
        if (exercise)
            exercise->points = points;
        add(std::move(exercise));
    }

    void addFromText()
    {
        for (const AskableDefinition &definition : m_text.definitions) {
            add(makeTermChoice(m_text, definition, m_random));
            add(makeCloze(m_text, definition));
            add(makeExplanation(m_text, definition));
        }
        for (int round = 0; round < kMatches; ++round)
            add(makeDefinitionMatch(m_text, m_random));
        for (const Exercise &judgement : makeJudgements(m_text, 2 * m_request.count, m_random))
            add(judgement);
        add(makeStepOrder(m_text, m_random));
        m_random.shuffle(m_pool);
    }

    /// What was chosen before makes its like dearer: kinds, templates, sentences and points take
    /// turns.
    double cost(const Exercise &exercise) const
    {
        const bool isText = exercise.rule.startsWith(QStringLiteral("text."));
        double sum = 2.0 * m_kinds.value(static_cast<int>(exercise.kind))
            + (isText ? 2.0 : 6.0) * m_rules.value(exercise.rule)
            + 0.7 * m_levels.value(exercise.level);
        if (m_hasTemplates && isText)
            sum += 1.5;
        sum += m_luck.value(exercise.stem);
        sum += isGivenAway(exercise) ? kGivesAway : 0;
        const bool isCentral = std::ranges::any_of(exercise.points, [this](const QString &point) {
            return m_request.central.contains(point);
        });
        sum -= isCentral ? kCentral : 0;
        double points = 0;
        for (const QString &point : exercise.points)
            points += m_points.value(point);
        sum += 0.5 * points / static_cast<double>(exercise.points.size());
        double quotes = 0; // A match shows several: what counts is how much of it is known.
        for (const document::Support &support : exercise.supports)
            quotes += m_quotes.value(std::get<document::TextSupport>(support).span.start);
        if (!exercise.supports.isEmpty())
            sum += 4.0 * quotes / static_cast<double>(exercise.supports.size());
        return sum;
    }

    /// Asks for the word that is missing in a definition.
    static bool isGapped(const Exercise &exercise)
    {
        return exercise.rule == QStringLiteral("text.term_choice")
            || exercise.rule == QStringLiteral("text.cloze");
    }

    static int quoteOf(const Exercise &exercise)
    {
        return std::get<document::TextSupport>(exercise.supports.first()).span.start;
    }

    /// The answer can be read in an exercise that was chosen before.
    bool isGivenAway(const Exercise &exercise) const
    {
        return (isGapped(exercise) && m_gapped.contains(exercise.points.first()))
            || (exercise.rule == QStringLiteral("text.judgement")
                && m_judged.contains(quoteOf(exercise)));
    }

    QList<Exercise>::iterator cheapest()
    {
        return std::ranges::min_element(m_pool, {}, [this](const Exercise &e) { return cost(e); });
    }

    void count(const Exercise &exercise)
    {
        ++m_kinds[static_cast<int>(exercise.kind)];
        ++m_rules[exercise.rule];
        ++m_levels[exercise.level];
        if (isGapped(exercise))
            m_gapped.insert(exercise.points.first());
        if (exercise.rule == QStringLiteral("text.judgement"))
            m_judged.insert(quoteOf(exercise));
        for (const QString &point : exercise.points)
            ++m_points[point];
        for (const document::Support &support : exercise.supports)
            ++m_quotes[std::get<document::TextSupport>(support).span.start];
    }

    const ExerciseRequest &m_request;
    SeededRandom m_random;
    const AskableText m_text;
    QList<Exercise> m_pool;
    QSet<QString> m_stems;
    QHash<QString, double> m_luck; ///< By stem: so that lessons do not all ask the same.
    bool m_hasTemplates = false;
    QHash<int, int> m_kinds;
    QHash<QString, int> m_rules;
    QHash<int, int> m_levels;
    QHash<QString, int> m_points;
    QSet<int> m_judged; ///< Where the sentences stand that were to be judged.
    QSet<QString> m_gapped; ///< Terms whose definition was shown with a gap.
    QHash<int, int> m_quotes;
};

} // namespace

QList<Exercise> makeExercises(const ExerciseRequest &request)
{
    return ExercisePool(request).chosen();
}

} // namespace lectern::education
