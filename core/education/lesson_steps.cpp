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
        const bool isChecked
            = phase == LessonPhase::Evaluate
            && std::ranges::any_of(objective.exercises, [this](int exercise) {
                   return exercise >= m_outline.practiceCount && exercise < evaluationEnd();
               });
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
        QStringList terms;
        for (const auto &point : m_outline.points)
            if (!point.spans.isEmpty() && point.spans.first().source == source.id
                && (m_outline.mainTerms.contains(point.term) || terms.size() < 2))
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

void LessonSteps::keyPoints()
{
    QMap<QString, QStringList> termsOfQuote; // One sentence may define two terms: it is said once.
    for (const document::KnowledgePoint &point : m_outline.points)
        termsOfQuote[point.spans.first().quote].append(point.term);
    for (const document::KnowledgePoint &point : m_outline.points) {
        const QStringList terms = termsOfQuote.take(point.spans.first().quote);
        if (terms.isEmpty())
            continue;
        Sentences sentences{QuotedSentence{point.spans.first()}};
        if (terms.contains(m_outline.mainTerm)) {
            QStringList later;
            for (const auto &other : m_outline.points)
                if (other.prerequisites.contains(m_outline.mainTerm) && later.size() < 3)
                    later.append(other.term);
            if (!later.isEmpty())
                sentences.append(sentence(QStringLiteral("keypoint.leads"),
                                          {{QStringLiteral("point"), {m_outline.mainTerm}},
                                           {QStringLiteral("later"), later}},
                                          later));
        }
        append(BlockType::Paragraph, QStringLiteral("key_point"),
               {{QStringLiteral("text"), sentences}}, terms);
    }
}

void LessonSteps::prior()
{
    if (!m_outline.prior.isEmpty())
        append(BlockType::Paragraph, QStringLiteral("prior"),
               {{QStringLiteral("text"),
                 {sentence(isChinese() ? QStringLiteral("pupils.prior")
                                       : QStringLiteral("prior.points"),
                           {{QStringLiteral("points"), m_outline.prior}})}}},
               m_outline.prior);
    else
        append(BlockType::Paragraph, QStringLiteral("prior"),
               {{QStringLiteral("text"),
                 {sentence(QStringLiteral("prior.none"),
                           {{QStringLiteral("topic"), {m_outline.topic}}},
                           ruleSupport(QStringLiteral("lesson.prior_knowledge")))}}});
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
