// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lectern::bench {

/// Writes a series of so many slices of 512 x 512 below a folder that goes afterwards, and reports
///
///   - series_seconds: from its folder to its three planes;
///   - memory_*: the memory that this process and its reader hold besides what this one held
///     before, shared parts once, over the bytes of the voxels: at most while reading, once it is
///     read and every voxel was looked at, and while a viewer shows three planes.
///
/// @return false where the series cannot be made or read
bool measureSeriesFromDisk(int slices);

} // namespace lectern::bench
