// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/reader_messages.h"

#include <chrono>

namespace lectern::ingest {

/// How reader processes are started and held in check.
struct ReaderSettings {
    QString program; ///< Empty: `lectern-reader` in the folder of the running program.
    ReaderLimits limits;
    std::chrono::milliseconds timeOut = std::chrono::minutes(3); ///< Wall clock; then it is killed.
    /// Between two messages; then it is killed. 0: no such limit.
    std::chrono::milliseconds silence{0};
    qint64 maxReplyBytes = qint64(512) << 20;
};

} // namespace lectern::ingest
