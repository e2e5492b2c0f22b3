// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/wait_for_result.h"

#include <QCoreApplication>
#include <QFuture>
#include <QPromise>
#include <QThread>

#include <memory>

namespace lectern {

/// The result of `work`, done in the GUI thread.
///
/// For a job that needs one small thing that only that thread may do, such as drawing a plot. The
/// GUI thread never waits for a job, so this cannot lock up; a raised flag ends the wait.
template <typename T, typename Work> Result<T> inGuiThread(Work work, const StopFlag &stop)
{
    if (QThread::currentThread() == QCoreApplication::instance()->thread())
        return work();
    auto promise = std::make_shared<QPromise<Result<T>>>();
    QFuture<Result<T>> future = promise->future();
    promise->start();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        },
        Qt::QueuedConnection);
    if (!waitForResult(future, 0, stop))
        return failure(ErrorCode::Cancelled, {});
    return future.result();
}

} // namespace lectern
