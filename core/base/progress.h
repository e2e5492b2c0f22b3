// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace lectern {

/// How far a piece of long work is.
struct Progress {
    double fraction = 0; ///< 0..1
    QString step; ///< Translated; what is being done now, e.g. "Reading page 3 of 40".
};

/// Called in the working thread; must return at once.
using ProgressSink = std::function<void(const Progress &)>;

} // namespace lectern
