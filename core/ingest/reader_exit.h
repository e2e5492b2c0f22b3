// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lectern::ingest {

// How a reader process ends where it can no longer send a message. 0 is an answer sent, whichever.
constexpr int kExitNoRequest = 64;
constexpr int kExitCpuLimit = 71;
constexpr int kExitOutOfMemory = 72;

constexpr int kMaxDetailBytes = 400; ///< Of a reader's standard error, kept for the log.

} // namespace lectern::ingest
