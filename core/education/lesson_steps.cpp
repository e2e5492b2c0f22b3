// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/lesson_steps.h"

#include <algorithm>

namespace lectern::education {

using document::BlockType;
using document::Support;
using drafting::BlockStep;
using drafting::FieldStep;
using drafting::FixedText;
using drafting::QuotedSentence;
using drafting::RealisedSentence;
using drafting::SentenceStep;

LessonSteps::LessonSteps(const LessonRequest &request, const LessonOutline &outline) :
    m_request(request), m_outline(outline)
{
}

SentenceStep LessonSteps::sentence(const QString &kind, const Values &values,
                                   const QStringList &terms) const
{
    return sentence(kind, values, m_outline.supportsOf(terms));
}

SentenceStep LessonSteps::sentence(const QString &kind, const Values &values,
                                   const QList<Support> &supports) const
{
    return RealisedSentence{{m_outline.asSaid({kind, values, supports})}};
}

void LessonSteps::append(BlockType type, const QString &role, QList<FieldStep> fields,
                         const QStringList &points, const QList<int> &objectives)
{
    BlockStep step;
    step.block.type = type;
    step.block.role = role;
    step.block.points = points;
    step.fields = std::move(fields);
    step.objectives = objectives;
    m_steps.append(std::move(step));
}

void LessonSteps::appendList(const QString &role, const Sentences &items, const QStringList &points)
{
    QList<FieldStep> fields;
    for (const SentenceStep &item : items)
        fields.append({QStringLiteral("item.%1").arg(fields.size()), {item}});
    append(BlockType::List, role, std::move(fields), points);
}

QStringList LessonSteps::numbers(QList<int> exercises) const
{
    std::ranges::sort(exercises);
    QStringList said;
    for (qsizetype i = 0; i < exercises.size();) {
        qsizetype last = i;
        while (last + 1 < exercises.size() && exercises.at(last + 1) == exercises.at(last) + 1)
            ++last;
        if (last - i >= 2)
            said.append(
                QStringLiteral("%1–%2").arg(exercises.at(i) + 1).arg(exercises.at(last) + 1));
        else
            for (qsizetype k = i; k <= last; ++k)
                said.append(QString::number(exercises.at(k) + 1));
        i = last + 1;
    }
    return said;
}

QStringList LessonSteps::numbers(int first, int end) const
{
    QList<int> range;
    for (int i = first; i < end; ++i)
        range.append(i);
    return numbers(range);
}

QList<int> LessonSteps::objectivesOfExercise(int exercise) const
{
    QList<int> steps;
    for (qsizetype i = 0; i < m_objectiveSteps.size(); ++i)
        if (m_outline.objectives.at(i).exercises.contains(exercise))
            steps.append(m_objectiveSteps.at(i));
    return steps;
}

QList<int> LessonSteps::objectivesOf(LessonPhase phase) const
{
    QList<int> steps;
    for (qsizetype i = 0; i < m_objectiveSteps.size(); ++i) {
        const LessonObjective &objective = m_outline.objectives.at(i);
        const auto isSetBetween = [&](int first, int end) {
            return std::ranges::any_of(objective.exercises, [=](int exercise) {
                return exercise >= first && exercise < end;
            });
        };
        const bool isChecked
            = (phase == LessonPhase::Elaborate && isSetBetween(0, m_outline.practiceCount))
            || (phase == LessonPhase::Evaluate
                && isSetBetween(m_outline.practiceCount, evaluationEnd()));
        if (objective.phases.contains(phase) || isChecked)
            steps.append(m_objectiveSteps.at(i));
    }
    return steps;
}

QList<Support> LessonSteps::ruleSupport(const QString &rule,
                                        const QMap<QString, QString> &inputs) const
{
    return {document::RuleSupport{rule, inputs}};
}

void LessonSteps::heading(const QString &english, const QString &chinese)
{
    const QString text = say(english, chinese);
    const document::RuleSupport rule{QStringLiteral("lesson.heading"),
                                     {{QStringLiteral("plan"), lessonPlanName(m_request.plan)},
                                      {QStringLiteral("part"), english}}};
    append(BlockType::Heading, {}, {{QStringLiteral("text"), {FixedText{text, rule}}}});
    m_steps.last().block.level = 2;
}

void LessonSteps::textbook()
{
    Sentences sentences;
    for (const document::Source &source : m_request.sources) {
        const auto isHere = [&](const QString &term) {
            const document::KnowledgePoint *point = m_outline.point(term);
            return point && !point->spans.isEmpty() && point->spans.first().source == source.id;
        };
        QStringList terms;
        std::ranges::copy_if(m_outline.mainTerms, std::back_inserter(terms), isHere);
        for (const auto &point : m_outline.points)
            if (terms.size() < 2 && isHere(point.term) && !terms.contains(point.term))
                terms.append(point.term);
        if (!terms.isEmpty())
            sentences.append(sentence(QStringLiteral("textbook.covers"),
                                      {{QStringLiteral("title"), {withoutNumber(source.title)}},
                                       {QStringLiteral("points"), terms.mid(0, 4)}},
                                      terms));
    }
    const document::KnowledgePoint *main = m_outline.point(m_outline.mainTerm);
    if (main && !main->prerequisites.isEmpty())
        sentences.append(sentence(QStringLiteral("keypoint.basis"),
                                  {{QStringLiteral("point"), {main->term}},
                                   {QStringLiteral("basis"), main->prerequisites}},
                                  {main->term}));
    append(BlockType::Paragraph, {}, {{QStringLiteral("text"), sentences}});
}

void LessonSteps::objectives()
{
    for (const LessonObjective &objective : m_outline.objectives) {
        m_objectiveSteps.append(static_cast<int>(m_steps.size()));
        append(
            BlockType::List, QStringLiteral("objective"),
            {{QStringLiteral("item.0"), {RealisedSentence{{m_outline.asSaid(objective.facts)}}}}},
            objective.points);
    }
}

bool LessonSteps::hasFurtherTerms() const
{
    return std::ranges::any_of(m_outline.points, [this](const document::KnowledgePoint &point) {
        return !isCentral(point);
    });
}

bool LessonSteps::isCentral(const document::KnowledgePoint &point) const
{
    // One sentence may define two terms: they stay together.
    return std::ranges::any_of(m_outline.mainTerms, [&](const QString &term) {
        return passageOf(*m_outline.point(term)) == passageOf(point);
    });
}

const document::TextSupport &LessonSteps::passageOf(const document::KnowledgePoint &point) const
{
    const document::TextSupport *widest = &point.spans.first();
    for (const document::KnowledgePoint &other : m_outline.points) {
        const document::TextSupport &passage = other.spans.first();
        if (passage.source == widest->source && passage.span.start <= widest->span.start
            && passage.span.end >= widest->span.end)
            widest = &passage;
    }
    return *widest;
}

void LessonSteps::keyPoints(bool central)
{
    QMap<QString, QStringList> termsOfQuote; // One passage may define two terms: it is said once.
    for (const document::KnowledgePoint &point : m_outline.points)
        termsOfQuote[passageOf(point).quote].append(point.term);
    for (const document::KnowledgePoint &point : m_outline.points) {
        const QStringList terms = termsOfQuote.take(passageOf(point).quote);
        if (terms.isEmpty() || isCentral(point) != central)
            continue;
        Sentences sentences{QuotedSentence{passageOf(point)}};
        const QStringList later = laterTerms();
        if (terms.contains(m_outline.mainTerm) && !later.isEmpty())
            sentences.append(sentence(
                QStringLiteral("keypoint.leads"),
                {{QStringLiteral("point"), {m_outline.mainTerm}}, {QStringLiteral("later"), later}},
                later));
        append(BlockType::Paragraph, QStringLiteral("key_point"),
               {{QStringLiteral("text"), sentences}}, terms);
    }
}

QStringList LessonSteps::laterTerms() const
{
    QStringList later;
    for (const document::KnowledgePoint &point : m_outline.points)
        if (point.prerequisites.contains(m_outline.mainTerm) && later.size() < 3)
            later.append(point.term);
    return later;
}

void LessonSteps::prior()
{
    const auto rule = ruleSupport(QStringLiteral("lesson.prior_knowledge"));
    const drafting::SentenceStep said = m_outline.prior.isEmpty()
        ? sentence(QStringLiteral("prior.none"), {{QStringLiteral("topic"), {m_outline.topic}}},
                   rule)
        : sentence(QStringLiteral("prior.points"), {{QStringLiteral("points"), m_outline.prior}},
                   rule + m_outline.supportsOf(m_outline.mainTerms));
    append(BlockType::Paragraph, QStringLiteral("prior"), {{QStringLiteral("text"), {said}}},
           m_outline.prior);
}

void LessonSteps::materials()
{
    Sentences items;
    for (const document::Source &source : m_request.sources)
        items.append(sentence(QStringLiteral("materials.source"),
                              {{QStringLiteral("title"), {withoutNumber(source.title)}}},
                              ruleSupport(QStringLiteral("lesson.materials"))));
    QStringList things{say(QStringLiteral("a sheet with the exercises for each pupil"),
                           QStringLiteral("练习单（每人一份）"))};
    if (m_request.experiment)
        things.append(say(QStringLiteral("a screen for the simulation"),
                          QStringLiteral("播放模拟的投影设备")));
    items.append(sentence(QStringLiteral("materials.items"), {{QStringLiteral("items"), things}},
                          ruleSupport(QStringLiteral("lesson.materials"))));
    appendList(QStringLiteral("materials"), items);
}

void LessonSteps::safety()
{
    const QString kind
        = m_request.experiment ? QStringLiteral("safety.carts") : QStringLiteral("safety.desk");
    append(BlockType::Paragraph, QStringLiteral("safety"),
           {{QStringLiteral("text"),
             {sentence(kind, {}, ruleSupport(QStringLiteral("lesson.safety")))}}});
}

void LessonSteps::exercises(int first, int end)
{
    for (int i = first; i < end; ++i) {
        BlockStep step;
        step.ready = toBlock(m_outline.exercises.at(i));
        step.objectives = objectivesOfExercise(i);
        m_steps.append(std::move(step));
    }
}

} // namespace lectern::education
