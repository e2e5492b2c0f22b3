// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/stop_flag.h"
#include "core/media/storyboard.h"
#include "core/media/voice.h"

#include <optional>

namespace lectern::media {

/// When everything of a film is shown and said, with the sound of it: what the film that is
/// rendered and the player of a document share.
struct Narration {
    VideoPlan plan;
    std::optional<Sound> track; ///< As long as the plan; none where the film is silent.
    QString voice; ///< Empty where the film is silent.
    QString silentBecause; ///< Translated; empty where there is a track.
};

/// Who speaks.
struct NarrationOptions {
    /// Null: the computer's own voice for the language, where it has one.
    Voice *voice = nullptr;
    QString speechDataFolder; ///< Holds "espeak-ng-data"; empty for the library's own place.
};

/// The plan of a film that nobody speaks: every sentence has the time that reading it takes.
Narration silentNarration(const Experiment &experiment, const QString &why = {});

/// Speaks every sentence of the experiment's film and plans the film after it. Any thread; `stop`
/// is looked at for every sentence. A voice that is missing or fails costs the sound, not the film.
/// @return Cancelled, or the narration
Result<Narration> narrate(const Experiment &experiment, const NarrationOptions &options,
                          const ProgressSink &progress, const StopFlag &stop);

} // namespace lectern::media
