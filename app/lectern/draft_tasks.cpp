// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/draft_tasks.h"

#include "core/education/lesson_planner.h"
#include "core/medical/report/report_draft.h"

namespace lectern {

DraftTask lessonTask(education::PreparedLesson lesson)
{
    DraftTask task{lesson.request.topic, lesson.request.language, {}};
    task.draft = [request = std::move(lesson.request)](
                     const drafting::Chooser &chooser, const drafting::DraftSink &sink,
                     const StopFlag &stop) -> Result<document::Header> {
        const auto draft = education::draftLesson(request, chooser, sink, stop);
        if (!draft)
            return std::unexpected(draft.error());
        return draft->header;
    };
    return task;
}

DraftTask reportTask(medical::PreparedReport report)
{
    DraftTask task{report.layout.title, report.language, {}};
    task.draft = [report = std::move(report)](const drafting::Chooser &chooser,
                                              const drafting::DraftSink &sink,
                                              const StopFlag &stop) -> Result<document::Header> {
        const auto draft = medical::draftReport(
            report, chooser, medical::ImpressionLines::LeftToTheReader, sink, stop);
        if (!draft)
            return std::unexpected(draft.error());
        return draft->header;
    };
    return task;
}

} // namespace lectern
