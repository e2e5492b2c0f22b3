// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/draft.h"
#include "core/education/lesson_outline.h"

namespace lectern::education {

/// The steps of a lesson while they are put together: what is common to both plans.
class LessonSteps
{
public:
    LessonSteps(const LessonRequest &request, const LessonOutline &outline);

    QList<drafting::BlockStep> take() { return std::move(m_steps); }

    void heading(const QString &english, const QString &chinese);
    void textbook();
    void objectives();
    /// The points that the lesson is about, or the other ones.
    void keyPoints(bool central);
    bool hasFurtherTerms() const;
    void difficultPoints();
    void prior();
    void materials();
    void safety();
    void activity(LessonPhase phase);
    void experiment();
    void explanations();
    /// Exercises number `first` to before `end` of the outline.
    void exercises(int first, int end);
    void board();
    void homework();
    void reflection();

    /// "Engage", "情境引入".
    QString phaseName(LessonPhase phase) const;

private:
    using Sentences = QList<drafting::SentenceStep>;
    using Values = QMap<QString, QStringList>;

    bool isChinese() const { return m_request.language == Language::Chinese; }
    QString say(const QString &english, const QString &chinese) const
    {
        return isChinese() ? chinese : english;
    }
    /// A sentence on facts that the definitions of `terms` support.
    drafting::SentenceStep sentence(const QString &kind, const Values &values = {},
                                    const QStringList &terms = {}) const;
    drafting::SentenceStep sentence(const QString &kind, const Values &values,
                                    const QList<document::Support> &supports) const;
    void append(document::BlockType type, const QString &role, QList<drafting::FieldStep> fields,
                const QStringList &points = {}, const QList<int> &objectives = {});
    void appendList(const QString &role, const Sentences &items, const QStringList &points = {});
    QList<int> objectivesOf(LessonPhase phase) const;
    QList<int> objectivesOfExercise(int exercise) const;
    /// "1", "4–6": numbers of exercises as they are said.
    QStringList numbers(QList<int> exercises) const;
    QStringList numbers(int first, int end) const;
    int evaluationEnd() const { return m_outline.practiceCount + m_outline.evaluationCount; }

    Sentences teacherOf(LessonPhase phase) const;
    Sentences pupilsOf(LessonPhase phase) const;
    QString purposeOf(LessonPhase phase) const;
    Sentences exploreTeacher() const;
    bool isCentral(const document::KnowledgePoint &point) const;
    /// The widest passage quoted of any point that holds this one's: "A is ... It is called B."
    const document::TextSupport &passageOf(const document::KnowledgePoint &point) const;
    QStringList laterTerms() const;
    void explanationOf(const document::KnowledgePoint &point);
    void forcePairs();
    QList<document::Support> ruleSupport(const QString &rule,
                                         const QMap<QString, QString> &inputs = {}) const;

    const LessonRequest &m_request;
    const LessonOutline &m_outline;
    QList<drafting::BlockStep> m_steps;
    QList<int> m_objectiveSteps; ///< Step of each objective of the outline.
};

/// The steps of a whole lesson.
QList<drafting::BlockStep> lessonSteps(const LessonRequest &request, const LessonOutline &outline);

/// Pairs of terms that look alike and are not the same, most alike first.
QList<std::pair<QString, QString>> confusableTerms(const LessonOutline &outline, Language language);

} // namespace lectern::education
