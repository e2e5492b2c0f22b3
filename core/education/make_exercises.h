// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/document/source.h"
#include "core/education/exercise.h"

namespace lectern::education {

/// What exercises are wanted.
struct ExerciseRequest {
    Language language = Language::English;
    QString topic; ///< May be empty.
    QList<document::Source> sources;
    QList<document::KnowledgePoint>
        points; ///< Those the lesson uses; each exercise serves some of them.
    QStringList central; ///< Terms that the lesson is about; they are asked first.
    int count = 10;
    quint64 seed = 0; ///< The same request and seed give the same exercises.
};

/// Exercises of several kinds, easy ones first.
///
/// A chapter about Newton's laws gets exercises from templates, with drawn numbers and a solver;
/// every chapter gets some from its own sentences. Where the sources hold too little, there are
/// fewer than asked for: an exercise whose key was not confirmed a second time is never given out.
QList<Exercise> makeExercises(const ExerciseRequest &request);

} // namespace lectern::education
