// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/joining_thread.h"
#include "core/document/store/document_store.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace lectern::document {

/// A state of the document that is to be saved, and how much of it is new.
struct EditGroup {
    Content content;
    ChangesToSave changes;
    qint64 edit = 0; ///< Number of the last edit in it.
};

/// The thread that owns the connection of an open document.
///
/// Groups that wait are united: the newest content is saved once. A group that cannot be saved
/// stays and is tried again, after a while or with the next one. Callbacks come in this thread.
class WriterThread
{
public:
    struct Callbacks {
        std::function<void(qint64 edit)> saved;
        std::function<void(const Error &)> failed;
    };

    WriterThread(DocumentStore store, std::chrono::milliseconds retry, Callbacks callbacks);
    ~WriterThread(); ///< Tries what waits once more, does the work that was given, and ends.

    void save(EditGroup group);
    /// Work with the store, after a try to save what waits. `unsaved` is what could not be saved.
    using Work
        = std::function<void(DocumentStore &store, const EditGroup *unsaved, const Error *why)>;
    void post(Work work);

private:
    void run();
    void trySaving(std::unique_lock<std::mutex> &lock);

    DocumentStore m_store;
    std::chrono::milliseconds m_retry;
    Callbacks m_callbacks;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<EditGroup> m_waiting; ///< Guarded by m_mutex, as the next three.
    std::deque<Work> m_work;
    bool m_isNew = false; ///< m_waiting holds something that was not tried yet.
    bool m_isEnding = false;

    std::optional<Error> m_lastError; ///< Of the thread alone.
    JoiningThread m_thread; // Last member: joined before anything it uses goes.
};

} // namespace lectern::document
