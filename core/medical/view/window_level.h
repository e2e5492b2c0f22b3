// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/volume/volume.h"

#include <QString>

#include <array>

namespace lectern::medical {

/// Which values are shown from black to white: a window.
struct WindowLevel {
    double centre = 40; ///< In the unit of the values.
    double width = 400; ///< At least 1.
    friend bool operator==(const WindowLevel &, const WindowLevel &) = default;
};

/// What a value becomes, without rounding: 0 black .. 255 white.
/// @source DICOM PS3.3, section C.11.2.1.2.1 "Default LINEAR function"
double windowed(double value, const WindowLevel &window);

/// The windows that the keys 1 to 9 choose, in their order.
enum class WindowPreset {
    Lung,
    SoftTissue,
    Mediastinum,
    Bone,
    Brain,
    Liver,
    Stroke,
    Vessels,
    Full
};
inline constexpr int kWindowPresetCount = int(WindowPreset::Full) + 1;
WindowLevel windowOf(WindowPreset preset);

/// The window in which a series is first seen: of CT by its body part and kernel, of others by what
/// lies in its middle slice.
WindowLevel firstWindow(const Volume &volume);

} // namespace lectern::medical
