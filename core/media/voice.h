// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace lectern::media {

/// One channel of sound.
struct Sound {
    int samplesPerSecond = 22050;
    std::vector<std::int16_t> samples;
    double seconds() const { return double(samples.size()) / samplesPerSecond; }
};

/// Says sentences in one language. Calls may come from any thread and last as long as they need.
class Voice
{
public:
    virtual ~Voice() = default;

    /// For the credits: "espeak-ng, English".
    virtual QString name() const = 0;
    virtual Result<Sound> say(const QString &sentence) = 0;
};

} // namespace lectern::media
