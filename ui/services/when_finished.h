// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

#include <utility>

namespace lectern::ui {

/// Calls `handler` with the result in the receiver's thread; never after the receiver is gone, and
/// not at all if the work was cancelled.
template <typename T, typename Receiver, typename Handler>
void whenFinished(const QFuture<T> &future, Receiver *receiver, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(receiver); // Dies with the receiver, and so does the call.
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled())
                             handler(watcher->result());
                     });
    watcher->setFuture(future); // Last, so that an already finished future is not missed.
}

} // namespace lectern::ui
