// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/education/lesson_request.h"

namespace lectern::education {

/// What a lesson teaches, and what it builds on.
struct LessonPoints {
    QList<document::KnowledgePoint> points; ///< In teaching order: what is needed comes first.
    QString mainTerm; ///< The point that the lesson is about.
    QStringList mainTerms; ///< The most central ones, at most three, in teaching order.
    QStringList prior; ///< Terms that the points need and the lesson does not teach.

    /// All of them, those of `prior` last.
    QStringList terms() const;
};

/// The points with a definition that can be quoted alone and that hang together; none where the
/// sources explain nothing.
LessonPoints pointsOfLesson(const LessonRequest &request);

/// "Newton's third law", "principle of conservation of energy": what is stated and not defined.
bool isLaw(const QString &term);

/// Newton's third law by the name that the points give it.
QString thirdLawIn(const QList<document::KnowledgePoint> &points, Language language);

/// What the lesson is called: the topic, else the first source's title.
QString topicOf(const LessonRequest &request);

} // namespace lectern::education
