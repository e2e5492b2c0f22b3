// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/drafting/drafted_lesson.h"

#include "core/document/draft_writer.h"
#include "core/education/lesson_planner.h"
#include "core/education/make_exercises.h"
#include "tests/support/source_builder.h"

namespace lectern::tests {
namespace {

education::LessonRequest requestFor(Language language)
{
    const bool isChinese = language == Language::Chinese;
    document::Source source
        = sourceOfFile(isChinese ? QStringLiteral(":/chapters/zh/li-zongshi-chengdui.md")
                                 : QStringLiteral(":/chapters/en/forces-come-in-pairs.md"));
    source.id = document::SourceId(1);
    education::LessonRequest request;
    request.topic
        = isChinese ? QStringLiteral("牛顿第三定律") : QStringLiteral("Newton's third law");
    request.sources = {source};
    request.language = language;
    request.plan = isChinese ? education::LessonPlan::Jiaoan : education::LessonPlan::FiveE;
    request.points = education::findKnowledgePoints(request.sources, request.topic);
    education::ExerciseRequest wanted{language, request.topic, request.sources, {}, {}, 12, 0};
    for (const education::ScoredPoint &point : request.points)
        if (point.selected)
            wanted.points.append(point.point);
    request.exercises = education::makeExercises(wanted);
    request.experiment = education::ExperimentValues{QStringLiteral("0.50 kg"),
                                                     QStringLiteral("1.00 kg"),
                                                     QStringLiteral("4.2 N"),
                                                     QStringLiteral("two_carts"),
                                                     {}};
    return request;
}

} // namespace

document::Content draftedLesson(Language language)
{
    const education::LessonRequest request = requestFor(language);
    const drafting::Chooser chooser(language, 0);
    const auto lesson = education::draftLesson(request, chooser, [](const auto &) { }, {});
    if (!lesson)
        qFatal("%s", qPrintable(lesson.error().message));
    document::Content content;
    content.header = lesson->header;
    content.sources = request.sources;
    document::Document document(content);
    if (!document::DraftWriter(document, QStringLiteral("draft")).append(lesson->blocks))
        qFatal("the lesson could not be written");
    return document.content();
}

} // namespace lectern::tests
