// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace lectern::cli {

/// What lectern-cli ends with; a contract with scripts.
enum class ExitCode {
    Done = 0,
    Bug = 1,
    Usage = 2,
    BadInput = 3,
    NoModel = 4,
    Cancelled = 5,
    Refused = 6,
    CannotWrite = 7,
};

ExitCode exitCodeOf(ErrorCode code);

} // namespace lectern::cli
