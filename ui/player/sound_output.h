// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/voice.h"

#include <QString>

#include <memory>

namespace lectern::ui {

/// Where the narration is heard. Lives in the GUI thread and never blocks it.
class SoundOutput
{
public:
    SoundOutput() = default;
    virtual ~SoundOutput() = default;
    SoundOutput(const SoundOutput &) = delete;
    SoundOutput &operator=(const SoundOutput &) = delete;

    /// Translated: why nothing can be heard and what to do; empty where it can.
    virtual QString missingBecause() = 0;

    /// Plays from a place in the sound; what played before stops.
    virtual void play(std::shared_ptr<const media::Sound> sound, double fromSeconds) = 0;
    virtual void stop() = 0;
};

/// The computer's loudspeaker. It is looked for on the first call, not when this is made.
std::unique_ptr<SoundOutput> deviceSound();

} // namespace lectern::ui
