// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/drafting/facts.h"
#include "core/education/lesson_phases.h"
#include "core/education/lesson_request.h"
#include "core/education/term_articles.h"

namespace lectern::education {

/// Something pupils can do afterwards, with what shows it.
struct LessonObjective {
    drafting::Facts facts;
    QList<int> exercises; ///< Indexes into LessonOutline::exercises; at least one.
    QList<LessonPhase> phases; ///< Activities that serve it; at least one.
    QStringList points;
};

/// A wrong idea that exercises bring out.
struct LessonBelief {
    QString text; ///< Without full stop.
    QList<int> exercises;
};

/// A section of a source that speaks of some of the points.
struct LessonSection {
    QString title;
    QStringList points;
    QList<document::Support> supports;
};

/// What a lesson will hold, before a word of it is written.
struct LessonOutline {
    QString topic;
    QList<document::KnowledgePoint> points; ///< In teaching order: what is needed comes first.
    QString mainTerm; ///< The point that the lesson is about.
    QStringList mainTerms; ///< The most central ones, at most three, in teaching order.
    QStringList prior; ///< Terms that the points need and the lesson does not teach.
    QList<LessonSection> sections; ///< The main term's first, then those with most points.
    QList<LessonBelief> beliefs; ///< Most frequent first.
    QList<Exercise> exercises; ///< In the order in which the lesson sets them.
    int practiceCount = 0; ///< The first ones are done in class ...
    int evaluationCount = 0; ///< ... these check the objectives, and the rest is homework.
    QList<LessonObjective> objectives; ///< 3..6
    std::array<int, kLessonPhases> minutes{}; ///< They sum to the lesson's.
    TermArticles articles; ///< How its sentences speak of the terms.
    bool isAboutForcePairs = false; ///< The richer sentences on forces apply.

    const document::KnowledgePoint *point(const QString &term) const; ///< Null when there is none.
    /// The facts with terms as a sentence says them: "a free-body diagram".
    drafting::Facts asSaid(drafting::Facts facts) const;
    /// The definition of a term as a support; nothing where the term is unknown.
    QList<document::Support> supportsOf(const QStringList &terms) const;
};

/// @return InvalidInput where the sources hold no point or no exercise to build a lesson on, or the
///         minutes are out of range
Result<LessonOutline> outlineLesson(const LessonRequest &request);

/// Objectives with their exercises; used by outlineLesson.
QList<LessonObjective> objectivesFor(const LessonRequest &request, const LessonOutline &outline);

/// A heading as it is spoken of: "4.2 Newton's third law" and "第二节 惯性" lose their numbers.
QString withoutNumber(const QString &heading);

/// `total` minutes shared as the plan shares 45; each phase gets at least two.
std::array<int, kLessonPhases> phaseMinutes(LessonPlan plan, int total);

} // namespace lectern::education
