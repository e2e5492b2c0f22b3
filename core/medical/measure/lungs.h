// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"
#include "core/medical/volume/volume.h"

#include <array>
#include <optional>

namespace lectern::medical {

/// The lungs of a volume, counted.
///
/// Voxels below -400 HU that hang together face by face; what touches the picture's edge is the air
/// around the patient; of the rest the two largest bodies over 200 mL. Airways that open into them
/// are counted, a trachea within walls is not.
struct Lungs {
    qsizetype voxels = 0;
    qsizetype below450 = 0; ///< Voxels at or below -450 HU.
    qsizetype below945 = 0; ///< Voxels below -945, -950, -955 HU.
    qsizetype below950 = 0;
    qsizetype below955 = 0;
    qsizetype surface = 0; ///< Ends of rows of voxels: a measure of the border.
    bool isCut = false; ///< An end of the stack cuts through more than an airway.
    int largestSlice = 0; ///< Where most of them is.
    std::array<int, 4> bounds{}; ///< There: first and last column, first and last row.
};

/// Nothing where there are none, or `stop` was raised.
std::optional<Lungs> findLungs(const Volume &volume, const StopFlag &stop = {});

} // namespace lectern::medical
