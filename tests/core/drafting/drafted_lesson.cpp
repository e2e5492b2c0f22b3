// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/drafting/drafted_lesson.h"

#include "core/document/draft_writer.h"
#include "core/education/lesson_planner.h"
#include "core/education/make_exercises.h"
#include "tests/support/source_builder.h"

namespace lectern::tests {
namespace {

education::LessonRequest requestFor(const QString &chapter, const QString &topic)
{
    document::Source source = sourceOfFile(chapter);
    source.id = document::SourceId(1);
    education::LessonRequest request;
    request.topic = topic;
    request.language = source.language;
    request.sources = {source};
    request.plan = request.language == Language::Chinese ? education::LessonPlan::Jiaoan
                                                         : education::LessonPlan::FiveE;
    request.points = education::findKnowledgePoints(request.sources, request.topic);
    education::ExerciseRequest wanted{request.language, topic, request.sources, {}, {}, 12, 0};
    for (const education::ScoredPoint &point : request.points)
        if (point.selected)
            wanted.points.append(point.point);
    request.exercises = education::makeExercises(wanted);
    return request;
}

document::Content contentOf(const education::LessonRequest &request, quint64 seed)
{
    const drafting::Chooser chooser(request.language, seed);
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

} // namespace

document::Content draftedLesson(Language language)
{
    const bool isChinese = language == Language::Chinese;
    education::LessonRequest request = requestFor(
        isChinese ? QStringLiteral(":/chapters/zh/li-zongshi-chengdui.md")
                  : QStringLiteral(":/chapters/en/forces-come-in-pairs.md"),
        isChinese ? QStringLiteral("牛顿第三定律") : QStringLiteral("Newton's third law"));
    request.experiment = education::ExperimentValues{QStringLiteral("0.50 kg"),
                                                     QStringLiteral("1.00 kg"),
                                                     QStringLiteral("4.2 N"),
                                                     QStringLiteral("two_carts"),
                                                     {}};
    return contentOf(request, 0);
}

document::Content draftedLesson(const QString &chapter, const QString &topic, quint64 seed)
{
    return contentOf(requestFor(chapter, topic), seed);
}

} // namespace lectern::tests
