// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/captions.h"
#include "core/media/experiment.h"

#include <QList>

namespace lectern::media {

enum class ShotKind {
    Title, ///< Names the experiment and asks its question.
    Hold, ///< The animation stands still while something is explained.
    Run, ///< The animation runs, slowly.
    Summary, ///< The numbers, with the law.
};

/// One stretch of the video before anybody knows how long its sentences take.
struct Shot {
    ShotKind kind = ShotKind::Hold;
    double from = 0; ///< Time in the experiment at its start ...
    double to = 0; ///< ... and at its end.
    double leastSeconds = 0;
    QList<Phrase> sentences;
};

/// What is shown and said, in order, from the values of the experiment.
QList<Shot> storyboard(const Experiment &experiment);

/// A shot with its place in the video.
struct PlannedShot {
    ShotKind kind = ShotKind::Hold;
    double start = 0;
    double end = 0;
    double from = 0;
    double to = 0;
    friend bool operator==(const PlannedShot &, const PlannedShot &) = default;
};

/// When each thing happens in the video, in seconds.
struct VideoPlan {
    QList<PlannedShot> shots;
    QList<Caption> captions; ///< A sentence each.
    double duration = 0;

    const PlannedShot &shotAt(double time) const;
    /// Time in the experiment at a time in the video.
    double experimentTimeAt(double time) const;
};

/// Lays the shots out so that every sentence has its time.
/// @param seconds how long each sentence takes to say, all shots' sentences in order
VideoPlan planVideo(const QList<Shot> &shots, const QList<double> &seconds);

/// How long a sentence should stay when nobody speaks it.
double readingSeconds(const QString &sentence, Language language);

} // namespace lectern::media
