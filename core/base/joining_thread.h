// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>
#include <utility>

namespace lectern {

/// A std::thread that joins when it goes (libc++ 19 has no std::jthread by default).
///
/// The owner tells its function to end first; this class only waits.
class JoiningThread
{
public:
    JoiningThread() = default;
    template <typename Function>
    explicit JoiningThread(Function &&function) : m_thread(std::forward<Function>(function))
    {
    }
    JoiningThread(JoiningThread &&other) noexcept = default;
    JoiningThread &operator=(JoiningThread &&other) noexcept
    {
        join();
        m_thread = std::move(other.m_thread);
        return *this;
    }
    ~JoiningThread() { join(); }

    void join()
    {
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    std::thread m_thread;
};

} // namespace lectern
