// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/joining_thread.h"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <vector>

namespace lectern::engine::internal {

/// A few threads that share loops with the thread that asks for them.
///
/// OpenMP's threads meet at a barrier, so a loop takes as long as the thread that got the least
/// time. Here each thread takes the next piece when it has time for one, and the caller waits only
/// for pieces that were begun: beside other busy programs it does the rest itself. Which thread
/// computes what is left to chance, so a body's result must not depend on it.
class ThreadCrew
{
public:
    /// @param threads  That work on a loop, the caller among them; fewer where the system gives no
    /// more.
    explicit ThreadCrew(int threads);
    ~ThreadCrew();
    ThreadCrew(const ThreadCrew &) = delete;
    ThreadCrew &operator=(const ThreadCrew &) = delete;

    /// Calls body(begin, end) for the pieces of [0, count) and returns when all are done. What a
    /// body throws first is thrown here; pieces not begun by then are left out.
    ///
    /// One thread at a time may call it, and not from inside a body.
    /// @param leastPiece  No piece is smaller, but the last: below it handing over costs too much.
    template <typename Body>
    void share(std::ptrdiff_t count, std::ptrdiff_t leastPiece, const Body &body)
    {
        Loop loop;
        loop.body = &body;
        loop.call = [](const void *called, std::ptrdiff_t begin, std::ptrdiff_t end) {
            (*static_cast<const Body *>(called))(begin, end);
        };
        loop.count = count;
        loop.piece = pieceOf(count, leastPiece);
        run(loop);
    }

private:
    struct Loop {
        const void *body = nullptr;
        void (*call)(const void *body, std::ptrdiff_t begin, std::ptrdiff_t end) = nullptr;
        std::ptrdiff_t count = 0;
        std::ptrdiff_t piece = 1;
        std::atomic<std::ptrdiff_t> next = 0;
        std::exception_ptr thrown; ///< Under m_mutex.
    };

    std::ptrdiff_t pieceOf(std::ptrdiff_t count, std::ptrdiff_t leastPiece) const;
    void run(Loop &loop);
    void workOn(Loop &loop);
    void serve();

    std::mutex m_mutex;
    std::condition_variable m_begun;
    std::condition_variable m_left;
    Loop *m_loop = nullptr; ///< What may be joined now.
    // Written under m_mutex; looked at without it before falling asleep.
    std::atomic<std::uint64_t> m_loops = 0; ///< How many there were.
    std::atomic<int> m_working = 0; ///< Helpers inside m_loop.
    std::atomic<bool> m_ends = false;
    std::vector<JoiningThread> m_helpers; ///< Last: joined before anything they use goes.
};

} // namespace lectern::engine::internal
