// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/store/writer_thread.h"

namespace lectern::document {

WriterThread::WriterThread(DocumentStore store, std::chrono::milliseconds retry,
                           Callbacks callbacks) :
    m_store(std::move(store)),
    m_retry(retry),
    m_callbacks(std::move(callbacks)),
    m_thread([this] { run(); })
{
}

WriterThread::~WriterThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
}

void WriterThread::save(EditGroup group)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting)
            group.changes.unite(m_waiting->changes);
        m_waiting = std::move(group);
        m_isNew = true;
    }
    m_wake.notify_one();
}

void WriterThread::post(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void WriterThread::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto somethingToDo = [this] { return m_isEnding || m_isNew || !m_work.empty(); };
        if (m_waiting)
            m_wake.wait_for(lock, m_retry, somethingToDo);
        else
            m_wake.wait(lock, somethingToDo);
        const bool isEnding = m_isEnding;
        if (m_waiting)
            trySaving(lock);
        // One at a time: the next wants what waits then to be tried before it.
        if (!m_work.empty()) {
            const Work work = std::move(m_work.front());
            m_work.pop_front();
            const std::optional<EditGroup> unsaved = m_waiting;
            lock.unlock();
            work(m_store, unsaved ? &*unsaved : nullptr, m_lastError ? &*m_lastError : nullptr);
            lock.lock();
        }
        if (isEnding && !m_isNew && m_work.empty())
            return;
    }
}

void WriterThread::trySaving(std::unique_lock<std::mutex> &lock)
{
    EditGroup group = std::move(*m_waiting);
    m_waiting.reset();
    m_isNew = false;
    lock.unlock();
    const Status saved = m_store.save(group.content, group.changes);
    m_lastError = saved ? std::nullopt : std::optional(saved.error());
    if (saved)
        m_callbacks.saved(group.edit);
    else
        m_callbacks.failed(saved.error());
    lock.lock();
    if (saved)
        return;
    if (m_waiting) // A newer state came meanwhile; it has all but the list of what is new.
        m_waiting->changes.unite(group.changes);
    else
        m_waiting = std::move(group);
}

} // namespace lectern::document
