// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/source.h"
#include "core/education/exercise.h"
#include "core/education/knowledge_points.h"

#include <QMap>

namespace lectern::education {

/// What a lesson says about its experiment. Values are finished text, worked out by the simulation.
struct ExperimentValues {
    QString lighter; ///< "0.50 kg"
    QString heavier; ///< "1.00 kg"
    QString peakForce; ///< Of the force on each of the two carts: "4.2 N".
    QString scene; ///< Name of the scene, e.g. "two_carts": the rule behind the values.
    std::optional<document::Payload> payload; ///< The scene itself, for the block that plays it.
};

enum class LessonPlan {
    FiveE, ///< Engage, Explore, Explain, Elaborate, Evaluate.
    Jiaoan, ///< 教案, with a table of what teacher and pupils do and why.
};

/// "5e" or "jiaoan", as the command line and headers say it.
QString lessonPlanName(LessonPlan plan);

/// Everything a lesson is planned from.
struct LessonRequest {
    QString topic; ///< "Newton's third law"; may be empty: the first source's title.
    QList<document::Source> sources;
    QList<ScoredPoint> points; ///< Of the sources.
    QList<Exercise> exercises; ///< Easy ones first.
    Language language = Language::English;
    LessonPlan plan = LessonPlan::FiveE;
    int minutes = 45; ///< 15..240
    QString subject; ///< "Physics"; may be empty.
    QString className; ///< "Year 9"; may be empty.
    std::optional<ExperimentValues> experiment; ///< Only where the topic has one.
};

} // namespace lectern::education
