// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace lectern::media {

/// The failure of a call into FFmpeg: `code` is what it returned, `call` its name.
std::unexpected<Error> avFailure(int code, const char *call,
                                 std::source_location where = std::source_location::current());

/// Nothing of this process' FFmpeg writes to standard error from now on.
void silenceFfmpeg();

} // namespace lectern::media
