// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/education/lesson_request.h"
#include "core/ingest/ingest_service.h"

#include <QStringList>

namespace lectern::education {

/// What a teacher asks for.
struct LessonOrder {
    QString topic; ///< "Newton's third law"; may be empty when there are files.
    QStringList files; ///< Chapters; empty: a bundled one about the topic.
    std::optional<Language> language; ///< Unset: that of the topic, else of the first file.
    std::optional<LessonPlan> plan; ///< Unset: 5E in English, 教案 in Chinese.
    int minutes = 45; ///< 15..240
    QString subject;
    QString className;
    quint64 seed = 0;
};

/// All that a lesson is drafted from, found by code and without a model.
struct PreparedLesson {
    LessonRequest request;
    QList<document::Asset> assets; ///< Pictures of the sources, numbered for one document.
};

/// Reads the chapters and finds their knowledge points: a lesson without exercises and experiment.
/// Blocks; for a job's thread or the command line.
///
/// @return NotFound where no bundled chapter speaks of the topic; what reading the files returns
Result<PreparedLesson> readChapters(const LessonOrder &order, const ingest::IngestService &ingest,
                                    const ProgressSink &progress, const StopFlag &stop);

/// readChapters, and then exercises on the points a lesson uses and the experiment where there is
/// one.
Result<PreparedLesson> prepareLesson(const LessonOrder &order, const ingest::IngestService &ingest,
                                     const ProgressSink &progress, const StopFlag &stop);

/// A document that holds the sources, pictures and head of a lesson and no block yet.
document::Content emptyLesson(const PreparedLesson &lesson, const document::Header &header);

} // namespace lectern::education
