// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lectern::engine::internal {

/// Bytes that only this process holds; 0 where the system does not say.
std::int64_t privateBytesOfProcess();

/// Bytes that can be had without pushing others out, within the limit of this process's group.
/// INT64_MAX where the system does not say.
std::int64_t freeMemory();

int physicalCores();

} // namespace lectern::engine::internal
