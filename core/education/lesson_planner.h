// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/draft.h"
#include "core/education/lesson_request.h"

namespace lectern::education {

/// A lesson that was drafted, or the finished part of one that was stopped.
struct LessonDraft {
    document::Header header; ///< isComplete tells whether the draft was stopped.
    QList<document::DraftedBlock> blocks;
};

/// The head of the lesson that a request asks for, with its knowledge points; not complete yet.
Result<document::Header> lessonHeader(const LessonRequest &request);

/// What a model reads before the text of a lesson: "Lesson plan: Newton's third law".
QString readingHeading(const document::Header &header);

/// Plans a lesson and words it, block by block. Runs in a job's thread.
///
/// Three to six objectives, each met by an activity and an exercise; activities whose minutes sum
/// to the lesson's; every sentence with its provenance. The same request and chooser give the same
/// lesson.
/// @param sink  Told of each sentence and each finished block; called in this thread.
/// @param stop  Keeps the finished blocks and finishes the current one with first candidates.
/// @return InvalidInput where the sources hold nothing to build a lesson on
Result<LessonDraft> draftLesson(const LessonRequest &request, const drafting::Chooser &chooser,
                                const drafting::DraftSink &sink, const StopFlag &stop);

} // namespace lectern::education
