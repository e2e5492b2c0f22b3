// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/hands.h"

#include <thread>

namespace lectern::bench {

Hands::Hands(std::chrono::milliseconds interval, int actions,
             std::function<void(int, Clock::time_point)> act) :
    m_act(std::move(act))
{
    m_thread.emplace([this, interval, actions] {
        auto due = Clock::now();
        for (int number = 0; number < actions && !m_stop.isRaised(); ++number) {
            due += interval;
            std::this_thread::sleep_until(due);
            const auto pressed = Clock::now(); // Some systems let one sleep 10 ms too long.
            QMetaObject::invokeMethod(
                &m_receiver,
                [this, number, pressed, actions] {
                    m_act(number, pressed);
                    m_done = number + 1 == actions;
                },
                Qt::QueuedConnection);
        }
    });
}

Hands::~Hands()
{
    m_stop.raise();
    m_thread.reset();
}

} // namespace lectern::bench
