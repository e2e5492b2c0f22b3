// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/lesson_steps.h"

#include <QJsonObject>

namespace lectern::education {

using document::BlockType;
using drafting::FieldStep;
using drafting::FixedText;

QString LessonSteps::phaseName(LessonPhase phase) const
{
    return education::phaseName(phase, m_request.language, m_request.experiment.has_value());
}

void LessonSteps::activity(LessonPhase phase)
{
    QList<FieldStep> fields;
    const QString name = phaseName(phase);
    if (m_request.plan == LessonPlan::Jiaoan)
        fields.append({QStringLiteral("title"),
                       {FixedText{name,
                                  {QStringLiteral("lesson.heading"),
                                   {{QStringLiteral("plan"), lessonPlanName(m_request.plan)},
                                    {QStringLiteral("part"), name}}}}}});
    fields.append({QStringLiteral("teacher"), teacherOf(phase)});
    fields.append({QStringLiteral("pupils"), pupilsOf(phase)});
    fields.append({QStringLiteral("purpose"),
                   {sentence(purposeOf(phase), {},
                             ruleSupport(QStringLiteral("lesson.phase"),
                                         {{QStringLiteral("phase"), name}}))}});
    append(BlockType::Card, QStringLiteral("activity"), std::move(fields), {}, objectivesOf(phase));
    document::Block &block = m_steps.last().block;
    block.minutes = m_outline.minutes.at(static_cast<size_t>(phase));
    block.payload = document::Payload{
        QStringLiteral("lectern.activity"),
        1,
        {{QStringLiteral("phase"), phaseId(phase)}, {QStringLiteral("name"), name}}};
}

LessonSteps::Sentences LessonSteps::exploreTeacher() const
{
    Sentences sentences;
    if (m_request.experiment)
        sentences.append(sentence(QStringLiteral("explore.collide"),
                                  {{QStringLiteral("lighter"), {m_request.experiment->lighter}},
                                   {QStringLiteral("heavier"), {m_request.experiment->heavier}}},
                                  ruleSupport(m_request.experiment->scene)));
    if (!m_outline.sections.isEmpty()) {
        const LessonSection &section = m_outline.sections.first();
        sentences.append(sentence(QStringLiteral("explore.read"),
                                  {{QStringLiteral("section"), {section.title}},
                                   {QStringLiteral("points"), section.points.mid(0, 3)}},
                                  section.supports.mid(0, 3)));
    } else if (sentences.isEmpty()) {
        sentences.append(sentence(QStringLiteral("elaborate.examples"),
                                  {{QStringLiteral("point"), {m_outline.mainTerm}}},
                                  {m_outline.mainTerm}));
    }
    return sentences;
}

LessonSteps::Sentences LessonSteps::teacherOf(LessonPhase phase) const
{
    const Values main{{QStringLiteral("point"), {m_outline.mainTerm}}};
    const QStringList terms{m_outline.mainTerm};
    const bool hasBelief = !m_outline.beliefs.isEmpty();
    const Values belief{
        {QStringLiteral("belief"), {hasBelief ? m_outline.beliefs.first().text : QString()}}};
    switch (phase) {
    case LessonPhase::Engage:
        return {hasBelief ? sentence(QStringLiteral("engage.statement"), belief,
                                     ruleSupport(QStringLiteral("lesson.misconception")))
                          : sentence(QStringLiteral("engage.ask"), main, terms)};
    case LessonPhase::Explore:
        return exploreTeacher();
    case LessonPhase::Explain:
        return {sentence(QStringLiteral("explain.teach"),
                         {{QStringLiteral("points"), m_outline.mainTerms}}, m_outline.mainTerms)};
    case LessonPhase::Elaborate: {
        Sentences sentences{
            sentence(QStringLiteral("elaborate.exercises"),
                     {{QStringLiteral("exercises"), numbers(0, m_outline.practiceCount)}},
                     ruleSupport(QStringLiteral("lesson.exercises")))};
        if (!m_outline.isAboutForcePairs)
            sentences.append(sentence(QStringLiteral("elaborate.examples"), main, terms));
        return sentences;
    }
    case LessonPhase::Evaluate:
        break;
    }
    Sentences sentences;
    if (m_outline.evaluationCount > 0)
        sentences.append(sentence(
            QStringLiteral("evaluate.exercises"),
            {{QStringLiteral("exercises"), numbers(m_outline.practiceCount, evaluationEnd())}},
            ruleSupport(QStringLiteral("lesson.exercises"))));
    sentences.append(hasBelief ? sentence(QStringLiteral("evaluate.return"), belief,
                                          ruleSupport(QStringLiteral("lesson.misconception")))
                               : sentence(QStringLiteral("evaluate.recall"), main, terms));
    return sentences;
}

LessonSteps::Sentences LessonSteps::pupilsOf(LessonPhase phase) const
{
    const auto rule = [&](const QString &kind) {
        return sentence(kind, {},
                        ruleSupport(QStringLiteral("lesson.phase"),
                                    {{QStringLiteral("phase"), phaseName(phase)}}));
    };
    switch (phase) {
    case LessonPhase::Engage:
        return {rule(QStringLiteral("engage.pupils"))};
    case LessonPhase::Explore: {
        Sentences sentences;
        if (m_request.experiment)
            sentences.append(rule(QStringLiteral("explore.pupils_measure")));
        if (!m_request.experiment)
            sentences.append(rule(QStringLiteral("explore.pupils_read")));
        return sentences;
    }
    case LessonPhase::Explain:
        return {sentence(QStringLiteral("explain.pupils"),
                         {{QStringLiteral("point"), {m_outline.mainTerm}}},
                         QStringList{m_outline.mainTerm})};
    case LessonPhase::Elaborate:
        return {rule(QStringLiteral("elaborate.pupils"))};
    case LessonPhase::Evaluate:
        break;
    }
    return {rule(QStringLiteral("evaluate.pupils"))};
}

QString LessonSteps::purposeOf(LessonPhase phase) const
{
    switch (phase) {
    case LessonPhase::Engage:
        return QStringLiteral("engage.purpose");
    case LessonPhase::Explore:
        return m_request.experiment ? QStringLiteral("explore.purpose_measure")
                                    : QStringLiteral("explore.purpose_read");
    case LessonPhase::Explain:
        return QStringLiteral("explain.purpose");
    case LessonPhase::Elaborate:
        return QStringLiteral("elaborate.purpose");
    case LessonPhase::Evaluate:
        break;
    }
    return QStringLiteral("evaluate.purpose");
}

} // namespace lectern::education
