// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/lesson_steps.h"

namespace lectern::education {

using document::BlockType;

void LessonSteps::board()
{
    Sentences items{
        sentence(QStringLiteral("board.left"), {{QStringLiteral("points"), m_outline.mainTerms}},
                 m_outline.mainTerms),
        sentence(QStringLiteral("board.middle"), {{QStringLiteral("point"), {m_outline.mainTerm}}},
                 QStringList{m_outline.mainTerm}),
        sentence(QStringLiteral("board.right"),
                 {{QStringLiteral("exercises"), {QStringLiteral("1")}}},
                 ruleSupport(QStringLiteral("lesson.exercises")))};
    appendList(QStringLiteral("board"), items, m_outline.mainTerms);
}

void LessonSteps::homework()
{
    const int count = static_cast<int>(m_outline.exercises.size());
    const auto appendLevel
        = [this](int level, const Sentences &sentences, const QStringList &points) {
              append(BlockType::Paragraph, QStringLiteral("homework"),
                     {{QStringLiteral("text"), sentences}}, points);
              m_steps.last().block.level = level;
          };
    appendLevel(1,
                {sentence(QStringLiteral("homework.basic"),
                          {{QStringLiteral("points"), m_outline.mainTerms}}, m_outline.mainTerms)},
                m_outline.mainTerms);
    Sentences core{sentence(QStringLiteral("homework.core"),
                            {{QStringLiteral("point"), {m_outline.mainTerm}}},
                            QStringList{m_outline.mainTerm})};
    if (evaluationEnd() < count)
        core.prepend(sentence(QStringLiteral("homework.exercises"),
                              {{QStringLiteral("exercises"), numbers(evaluationEnd(), count)}},
                              ruleSupport(QStringLiteral("lesson.exercises"))));
    appendLevel(2, core, {m_outline.mainTerm});
    appendLevel(3,
                {sentence(QStringLiteral("homework.stretch"),
                          {{QStringLiteral("point"), {m_outline.mainTerm}}},
                          QStringList{m_outline.mainTerm})},
                {m_outline.mainTerm});
    exercises(evaluationEnd(), count);
}

void LessonSteps::reflection()
{
    Sentences items{sentence(QStringLiteral("reflection.point"),
                             {{QStringLiteral("point"), {m_outline.mainTerm}}},
                             QStringList{m_outline.mainTerm})};
    if (!m_outline.beliefs.isEmpty())
        items.append(sentence(QStringLiteral("reflection.belief"),
                              {{QStringLiteral("belief"), {m_outline.beliefs.first().text}}},
                              ruleSupport(QStringLiteral("lesson.misconception"))));
    items.append(sentence(QStringLiteral("reflection.time"),
                          {{QStringLiteral("phase"), {phaseName(LessonPhase::Explore)}},
                           {QStringLiteral("minutes"), {QString::number(m_outline.minutes.at(1))}}},
                          ruleSupport(QStringLiteral("lesson.minutes"))));
    appendList(QStringLiteral("reflection"), items);
}

} // namespace lectern::education
