// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lectern::models {

/// Memory of this computer, or of the part of it that this program may use (a control group).
struct MachineMemory {
    qint64 totalBytes = 0; ///< 0 where the system does not tell.
    qint64 freeBytes = 0; ///< Can be had without swapping; 0 where the system does not tell.
};

MachineMemory machineMemory();

} // namespace lectern::models
