// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/scenario_draw.h"
#include "core/education/template_exercises.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace lectern::education {
namespace {

constexpr int kMaxDraws = 200; ///< Far more than any template needs; seen: fewer than 40.

/// An option with what decides whether it is right.
struct JudgedOption {
    ExerciseOption option;
    bool isRight = false;
    double order = 0; ///< Numbers stand in rising or falling order, words in a drawn one.
};

/// Writes one exercise from one draw; any disagreement or untidy number ends it.
class ScenarioExercise
{
public:
    ScenarioExercise(const NewtonData &data, const ExerciseTemplate &from, Language language,
                     const DrawnScenario &drawn, SeededRandom &random) :
        m_data(data),
        m_from(from),
        m_language(language),
        m_drawn(drawn),
        m_random(random),
        m_wording(drawn)
    {
    }

    std::optional<Exercise> made()
    {
        m_exercise.kind = m_from.kind;
        m_exercise.level = m_from.level;
        m_exercise.rule = m_from.id;
        m_exercise.parameters = m_drawn.parameters;
        if (!fillKindOf() || !m_wording.isTidy())
            return std::nullopt;
        m_exercise.verified = true; // agreedTruth and agreedValue have asked the simulation.
        return m_exercise;
    }

private:
    bool fillKindOf()
    {
        switch (m_from.kind) {
        case ExerciseKind::Numeric:
            return fillNumeric();
        case ExerciseKind::TrueFalse:
            return fillTrueFalse();
        case ExerciseKind::Order:
            return fillOrder();
        default:
            return fillChoice();
        }
    }

    void fillTexts(const QMap<QString, QString> &more = {})
    {
        m_exercise.stem = m_wording.filled(m_from.stem.in(m_language), more);
        m_exercise.solution = m_wording.filled(m_from.solution.in(m_language), more);
    }

    QString misconception(const QString &id) const
    {
        return m_data.misconceptions.value(m_language).value(id);
    }

    bool fillNumeric()
    {
        const std::optional<Quantity> answer = agreedValue(m_drawn, m_from.answer);
        const std::optional<Unit> unit = Unit::parse(m_from.unit);
        if (!answer || !unit || answer->dimension != unit->dimension)
            return false;
        m_wording.printed(*answer, m_from.unit); // Refuses what a pupil cannot write down.
        const double value = std::round(answer->in(*unit) * 1e9) / 1e9;
        // Rounded to three digits a right answer may be off by half a unit of the third.
        m_exercise.key = NumericKey{value, m_from.unit, std::round(std::abs(value) * 5e6) / 1e9};
        fillTexts();
        return true;
    }

    std::optional<JudgedOption> judged(const TemplateOption &from)
    {
        JudgedOption made;
        if (from.claim.isEmpty()) {
            const auto value = evaluate(from.value, m_drawn.solved);
            const auto answer = agreedValue(m_drawn, m_from.answer);
            if (!value || !answer)
                return std::nullopt;
            made.isRight = isClose(*value, *answer);
            made.order = value->value;
            made.option.text = m_wording.printed(*value, m_from.unit);
        } else {
            const std::optional<bool> truth = agreedTruth(m_drawn, from.claim);
            if (!truth)
                return std::nullopt;
            made.isRight = *truth;
            made.order = static_cast<double>(m_random.next() >> 11);
            made.option.text = capitalised(m_wording.filled(from.text.in(m_language)));
        }
        // A template that calls a true statement a misconception, or a false one right, is wrong.
        if (made.isRight != from.misconception.isEmpty())
            return std::nullopt;
        made.option.misconception = misconception(from.misconception);
        return made;
    }

    /// Of the options of a multiple choice five, of them two or three right; of the others all.
    QList<TemplateOption> chosenOptions()
    {
        QList<TemplateOption> options = m_from.options;
        if (m_from.kind != ExerciseKind::Multiple || options.size() <= 5)
            return options;
        m_random.shuffle(options);
        const auto rightOnes = [&] {
            return std::ranges::count_if(options, [](const TemplateOption &option) {
                return option.misconception.isEmpty();
            });
        };
        while (options.size() > 5 || rightOnes() > 3)
            options.removeAt(m_random.below(options.size()));
        return rightOnes() < 2 ? m_from.options : options;
    }

    bool fillChoice()
    {
        QList<JudgedOption> options;
        QSet<QString> texts;
        for (const TemplateOption &from : chosenOptions()) {
            const std::optional<JudgedOption> option = judged(from);
            if (!option || texts.contains(option->option.text))
                return false;
            texts.insert(option->option.text);
            options.append(*option);
        }
        std::ranges::stable_sort(options, {}, &JudgedOption::order);
        if (m_random.below(2) == 1)
            std::ranges::reverse(options); // So that no place is right more often than another.
        OptionKey key;
        for (JudgedOption &option : options) {
            option.option.id = optionId(static_cast<int>(m_exercise.options.size()));
            if (option.isRight)
                key.ids.append(option.option.id);
            m_exercise.options.append(option.option);
        }
        m_exercise.key = key;
        fillTexts();
        const bool isSingle = m_from.kind == ExerciseKind::Single;
        return isSingle ? key.ids.size() == 1 : key.ids.size() >= 2;
    }

    bool fillTrueFalse()
    {
        const TemplateOption &statement = m_random.pick(m_from.options);
        const std::optional<bool> truth = agreedTruth(m_drawn, statement.claim);
        if (!truth)
            return false;
        const bool isChinese = m_language == Language::Chinese;
        const QString right = isChinese ? QStringLiteral("正确") : QStringLiteral("True");
        const QString wrong = isChinese ? QStringLiteral("错误") : QStringLiteral("False");
        const QString stop = isChinese ? QStringLiteral("。") : QStringLiteral(".");
        const QString belief = misconception(statement.misconception);
        m_exercise.options = {{optionId(0), right, *truth ? QString() : belief},
                              {optionId(1), wrong, *truth ? belief : QString()}};
        m_exercise.key = OptionKey{{optionId(*truth ? 0 : 1)}};
        fillTexts({{QStringLiteral("statement"), statement.text.in(m_language)},
                   {QStringLiteral("because"), statement.because.in(m_language)},
                   {QStringLiteral("verdict"), (*truth ? right : wrong) + stop}});
        return true;
    }

    bool fillOrder()
    {
        QList<std::pair<Quantity, int>> sorted;
        QList<TemplateOption> items = m_from.options;
        m_random.shuffle(items);
        for (const TemplateOption &item : items) {
            const std::optional<Quantity> value = agreedValue(m_drawn, item.value);
            if (!value)
                return false;
            const int index = static_cast<int>(m_exercise.options.size());
            m_exercise.options.append(
                {optionId(index), m_wording.filled(item.text.in(m_language)), {}});
            sorted.append({*value, index});
        }
        std::ranges::sort(sorted, {}, [](const auto &item) { return item.first.value; });
        OptionKey key;
        for (qsizetype i = 0; i < sorted.size(); ++i) {
            if (i > 0 && isClose(sorted[i].first, sorted[i - 1].first))
                return false;
            key.ids.append(optionId(sorted[i].second));
        }
        m_exercise.key = key;
        fillTexts();
        return !std::ranges::is_sorted(
            key.ids); // Or the shuffled list would already be the answer.
    }

    const NewtonData &m_data;
    const ExerciseTemplate &m_from;
    const Language m_language;
    const DrawnScenario &m_drawn;
    SeededRandom &m_random;
    Wording m_wording;
    Exercise m_exercise;
};

} // namespace

QString optionId(int index)
{
    return QString(QChar(u'a' + index));
}

std::optional<Exercise> makeScenarioExercise(const NewtonData &data, const ExerciseTemplate &from,
                                             Language language, SeededRandom &random)
{
    const auto scenario = data.scenarios.constFind(from.scenario);
    if (scenario == data.scenarios.cend())
        return std::nullopt;
    for (int i = 0; i < kMaxDraws; ++i) {
        const std::optional<DrawnScenario> drawn = drawScenario(*scenario, language, random);
        if (!drawn)
            continue;
        if (auto exercise = ScenarioExercise(data, from, language, *drawn, random).made())
            return exercise;
    }
    return std::nullopt;
}

} // namespace lectern::education
