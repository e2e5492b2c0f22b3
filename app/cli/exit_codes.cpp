// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_codes.h"

namespace lectern::cli {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::NewerFormat:
    case ErrorCode::Database:
        return ExitCode::BadInput;
    case ErrorCode::Io:
        return ExitCode::CannotWrite;
    case ErrorCode::ModelUnavailable:
    case ErrorCode::OutOfMemory:
        return ExitCode::NoModel;
    case ErrorCode::RefusedByCheck:
        return ExitCode::Refused;
    case ErrorCode::Internal:
        break;
    }
    return ExitCode::Bug;
}

} // namespace lectern::cli
