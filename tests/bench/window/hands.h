// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/joining_thread.h"
#include "core/base/stop_flag.h"
#include "tests/bench/window/measured_application.h"

#include <functional>
#include <optional>

namespace lectern::bench {

/// A person at the keyboard: does something at fixed intervals, whether the loop is free or not.
class Hands
{
public:
    /// @param act  Called in the GUI thread with the number of the action and when it was due.
    /// @param actions  So many at most.
    Hands(std::chrono::milliseconds interval, int actions,
          std::function<void(int number, Clock::time_point due)> act);
    ~Hands(); ///< Ends at once.

    bool areDone() const { return m_done; } ///< The last action was done.

private:
    std::function<void(int, Clock::time_point)> m_act;
    QObject m_receiver; ///< Actions go with it.
    bool m_done = false;
    StopFlag m_stop;
    std::optional<JoiningThread> m_thread;
};

} // namespace lectern::bench
