// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/sound_output.h"

#include <QByteArray>

namespace lectern::ui {

/// What a loudspeaker takes: samples of 16 bit a second, channels side by side.
struct SoundShape {
    int samplesPerSecond = 48000;
    int channels = 2;
};

/// The sound from a place on in another shape; between samples on a straight line, every channel
/// alike.
QByteArray shapedSound(const media::Sound &sound, double fromSeconds, const SoundShape &shape);

} // namespace lectern::ui
