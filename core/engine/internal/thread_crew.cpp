// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/thread_crew.h"

#include <algorithm>
#include <system_error>
#include <thread>

namespace lectern::engine::internal {
namespace {

/// More make a late thread cost less, fewer make less to hand over.
constexpr std::ptrdiff_t kPiecesForEach = 8;

/// A pass is some hundred loops with a few microseconds between them: too short to fall asleep.
/// Yielding, not spinning: who else wants the core gets it.
template <typename Condition> void yieldUntil(const Condition &isMet)
{
    constexpr int kYields = 100; // About 50 us where nobody else wants the core.
    for (int i = 0; i < kYields && !isMet(); ++i)
        std::this_thread::yield();
}

} // namespace

ThreadCrew::ThreadCrew(int threads)
{
    try {
        for (int i = 1; i < threads; ++i)
            m_helpers.emplace_back([this] { serve(); });
    } catch (const std::system_error &) {
        // The system gives no more threads: those that are there do it.
    }
}

ThreadCrew::~ThreadCrew()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_begun.notify_all();
}

std::ptrdiff_t ThreadCrew::pieceOf(std::ptrdiff_t count, std::ptrdiff_t leastPiece) const
{
    const auto threads = static_cast<std::ptrdiff_t>(m_helpers.size()) + 1;
    return std::max(leastPiece, count / (threads * kPiecesForEach));
}

void ThreadCrew::run(Loop &loop)
{
    const bool isShared = !m_helpers.empty() && loop.count > loop.piece;
    if (isShared) {
        {
            const std::lock_guard lock(m_mutex);
            m_loop = &loop;
            ++m_loops;
        }
        m_begun.notify_all();
    }
    workOn(loop);
    if (isShared) {
        {
            const std::lock_guard lock(m_mutex);
            m_loop = nullptr; // Who comes now comes too late.
        }
        yieldUntil([this] { return m_working == 0; });
        std::unique_lock lock(m_mutex);
        m_left.wait(lock, [this] { return m_working == 0; });
    }
    if (loop.thrown)
        std::rethrow_exception(loop.thrown);
}

void ThreadCrew::workOn(Loop &loop)
{
    try {
        for (;;) {
            const std::ptrdiff_t begin = loop.next.fetch_add(loop.piece, std::memory_order_relaxed);
            if (begin >= loop.count)
                return;
            loop.call(loop.body, begin, std::min(begin + loop.piece, loop.count));
        }
    } catch (...) {
        loop.next = loop.count;
        const std::lock_guard lock(m_mutex);
        if (!loop.thrown)
            loop.thrown = std::current_exception();
    }
}

void ThreadCrew::serve()
{
    std::uint64_t seen = 0;
    for (;;) {
        Loop *loop = nullptr;
        yieldUntil([&] { return m_ends || m_loops != seen; });
        {
            std::unique_lock lock(m_mutex);
            m_begun.wait(lock, [&] { return m_ends || m_loops != seen; });
            if (m_ends)
                return;
            seen = m_loops;
            loop = m_loop;
            if (!loop)
                continue;
            ++m_working;
        }
        workOn(*loop);
        const std::lock_guard lock(m_mutex);
        if (--m_working == 0)
            m_left.notify_one();
    }
}

} // namespace lectern::engine::internal
