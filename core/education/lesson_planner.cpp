// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/lesson_planner.h"

#include "core/education/lesson_steps.h"

namespace lectern::education {
namespace {

QList<drafting::BlockStep> fiveESteps(const LessonRequest &request, const LessonOutline &outline)
{
    LessonSteps steps(request, outline);
    steps.heading(QStringLiteral("Objectives"), QStringLiteral("学习目标"));
    steps.objectives();
    steps.heading(QStringLiteral("Key points"), QStringLiteral("重点"));
    steps.keyPoints(true);
    if (steps.hasFurtherTerms()) {
        steps.heading(QStringLiteral("Further terms"), QStringLiteral("相关概念"));
        steps.keyPoints(false);
    }
    steps.heading(QStringLiteral("Difficult points"), QStringLiteral("难点"));
    steps.difficultPoints();
    steps.heading(QStringLiteral("Before the lesson"), QStringLiteral("课前准备"));
    steps.prior();
    steps.materials();
    steps.safety();
    for (const LessonPhase phase : kAllPhases) {
        steps.heading(steps.phaseName(phase), steps.phaseName(phase));
        steps.activity(phase);
        if (phase == LessonPhase::Explore)
            steps.experiment();
        else if (phase == LessonPhase::Explain)
            steps.explanations();
        else if (phase == LessonPhase::Elaborate)
            steps.exercises(0, outline.practiceCount);
        else if (phase == LessonPhase::Evaluate)
            steps.exercises(outline.practiceCount, outline.practiceCount + outline.evaluationCount);
    }
    steps.heading(QStringLiteral("Board plan"), QStringLiteral("板书设计"));
    steps.board();
    steps.heading(QStringLiteral("Homework"), QStringLiteral("分层作业"));
    steps.homework();
    steps.heading(QStringLiteral("Reflection"), QStringLiteral("教学反思"));
    steps.reflection();
    return steps.take();
}

QList<drafting::BlockStep> jiaoanSteps(const LessonRequest &request, const LessonOutline &outline)
{
    LessonSteps steps(request, outline);
    steps.heading(QStringLiteral("Place in the textbook"), QStringLiteral("教材分析"));
    steps.textbook();
    steps.heading(QStringLiteral("The class"), QStringLiteral("学情分析"));
    steps.prior();
    steps.heading(QStringLiteral("Objectives"), QStringLiteral("教学目标"));
    steps.objectives();
    steps.heading(QStringLiteral("Key points"), QStringLiteral("教学重点"));
    steps.keyPoints(true);
    if (steps.hasFurtherTerms()) {
        steps.heading(QStringLiteral("Further terms"), QStringLiteral("相关概念"));
        steps.keyPoints(false);
    }
    steps.heading(QStringLiteral("Difficult points"), QStringLiteral("教学难点"));
    steps.difficultPoints();
    steps.heading(QStringLiteral("Preparation"), QStringLiteral("教学准备"));
    steps.materials();
    steps.safety();
    steps.heading(QStringLiteral("Course of the lesson"), QStringLiteral("教学过程"));
    for (const LessonPhase phase : kAllPhases)
        steps.activity(phase);
    if (request.experiment) {
        steps.heading(QStringLiteral("Experiment"), QStringLiteral("实验"));
        steps.experiment();
    }
    steps.heading(QStringLiteral("Explanations"), QStringLiteral("讲解要点"));
    steps.explanations();
    steps.heading(QStringLiteral("Exercises"), QStringLiteral("课堂练习与检测"));
    steps.exercises(0, outline.practiceCount + outline.evaluationCount);
    steps.heading(QStringLiteral("Board plan"), QStringLiteral("板书设计"));
    steps.board();
    steps.heading(QStringLiteral("Homework"), QStringLiteral("分层作业"));
    steps.homework();
    steps.heading(QStringLiteral("Reflection"), QStringLiteral("教学反思"));
    steps.reflection();
    return steps.take();
}

document::Header headerOf(const LessonRequest &request, const LessonOutline &outline)
{
    document::Header header;
    header.kind = QStringLiteral("lesson");
    header.language = request.language;
    header.title = outline.topic;
    header.subject = request.subject;
    header.className = request.className;
    header.plan = lessonPlanName(request.plan);
    header.minutes = request.minutes;
    header.points = outline.points;
    return header;
}

} // namespace

QList<drafting::BlockStep> lessonSteps(const LessonRequest &request, const LessonOutline &outline)
{
    return request.plan == LessonPlan::FiveE ? fiveESteps(request, outline)
                                             : jiaoanSteps(request, outline);
}

QString readingHeading(const document::Header &header)
{
    return header.language == Language::Chinese ? QStringLiteral("教案：") + header.title
                                                : QStringLiteral("Lesson plan: ") + header.title;
}

Result<document::Header> lessonHeader(const LessonRequest &request)
{
    const auto outline = outlineLesson(request);
    if (!outline)
        return std::unexpected(outline.error());
    return headerOf(request, *outline);
}

Result<LessonDraft> draftLesson(const LessonRequest &request, const drafting::Chooser &chooser,
                                const drafting::DraftSink &sink, const StopFlag &stop)
{
    const auto outline = outlineLesson(request);
    if (!outline)
        return std::unexpected(outline.error());
    const auto patterns = drafting::Patterns::load(QStringLiteral("lesson"), request.language);
    if (!patterns)
        return std::unexpected(patterns.error());
    document::Header header = headerOf(request, *outline);
    drafting::Drafter drafter(*patterns, chooser, readingHeading(header), request.className);
    auto draft = drafter.draft(lessonSteps(request, *outline), sink, stop);
    if (!draft)
        return std::unexpected(draft.error());
    LessonDraft lesson{std::move(header), std::move(draft->blocks)};
    lesson.header.isComplete = draft->isComplete;
    return lesson;
}

} // namespace lectern::education
