// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/data_table.h"
#include "core/media/experiment_scene.h"
#include "core/media/plot.h"
#include "core/media/scene_words.h"
#include "core/media/simulation.h"

#include <QMap>
#include <QStringList>

namespace lectern::media {

/// A scene with everything that follows from it: a value that painters, exporters and players
/// share, cheap to copy between threads.
struct Experiment {
    ExperimentScene scene;
    SceneWords words; ///< Carries the language.
    Simulation simulation;
    Plot plot; ///< Force over time, one series for each sensor; to the right is positive.
    DataTable table; ///< Every sample: time, positions, velocities, forces, momenta.
};

/// Simulates the scene and describes the result in one language.
Result<Experiment> makeExperiment(const ExperimentScene &scene, Language language);

/// The few numbers that the end of the video shows: a head row and a row for each quantity.
QList<QStringList> summaryOf(const Experiment &experiment);

/// The values of the experiment that a lesson's sentences state, as they are written there: the
/// masses "lighter" and "heavier", the largest "force".
QMap<QString, QString> statedValues(const Experiment &experiment);

} // namespace lectern::media
