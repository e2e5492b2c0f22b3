// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/reader_messages.h"

namespace lectern::reader {

/// Takes from this process what reading one file does not need: memory and processor time beyond
/// the limits, writing files, core dumps, and living on after the program that asked.
///
/// On Windows and where a limit is not known nothing happens; the caller's time-out remains.
void limitThisProcess(const ingest::ReaderLimits &limits);

} // namespace lectern::reader
