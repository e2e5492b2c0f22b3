// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace lectern {

/// Calls `handler` with the result in the receiver's thread; never after the receiver is gone, and
/// never for a future that was cancelled.
///
/// Use this and no bare `.then(context, ...)`: in Qt 6.4 a context that dies first aborts the
/// program. To be called in the receiver's thread.
template <typename T, typename Receiver, typename Handler>
void whenFinished(const QFuture<T> &future, Receiver *receiver, Handler handler)
{
    // The watcher dies with the receiver, and so does the call.
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
                             handler(watcher->result());
                     });
    watcher->setFuture(future); // Last, so that an already finished future is not missed.
}

/// Calls `onEvent` for every event of a stream, in order, in the receiver's thread; never after the
/// receiver is gone or the future was cancelled. To be called in the receiver's thread.
template <typename T, typename Receiver, typename Handler>
void forEachResult(const QFuture<T> &future, Receiver *receiver, Handler onEvent)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::resultsReadyAt, receiver,
                     [watcher, onEvent = std::move(onEvent)](int begin, int end) mutable {
                         for (int i = begin; i < end && !watcher->isCanceled(); ++i)
                             onEvent(watcher->resultAt(i));
                     });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
}

} // namespace lectern
