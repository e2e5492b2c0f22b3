// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"

#include <QFuture>
#include <QThread>

namespace lectern {

/// Waits until result number `index` is there, for at most a stop's length.
///
/// A thread of a job has no event loop, and a future cannot be told to wake on two things, so it
/// looks 200 times a second.
/// @return false once the future has ended without that result, or `stop` was raised (it is then
///         cancelled)
template <typename T> bool waitForResult(QFuture<T> &future, int index, const StopFlag &stop)
{
    while (!future.isResultReadyAt(index)) {
        if (stop.isRaised()) {
            future.cancel();
            return false;
        }
        if (future.isFinished())
            return future.isResultReadyAt(index);
        QThread::msleep(5);
    }
    return true;
}

} // namespace lectern
