// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <optional>

namespace lectern::jobs {

/// How long a job has worked, pauses left out.
class ActiveTime
{
public:
    void run()
    {
        if (!m_timer.isValid())
            m_timer.start();
    }
    void pause()
    {
        if (m_timer.isValid())
            m_before += m_timer.elapsed();
        m_timer.invalidate();
    }
    qint64 milliseconds() const { return m_before + (m_timer.isValid() ? m_timer.elapsed() : 0); }

private:
    QElapsedTimer m_timer;
    qint64 m_before = 0;
};

/// What is left, if the rest goes as fast as what is done. Nothing while too little is done to
/// tell.
std::optional<int> secondsLeft(qint64 activeMs, double fraction);

} // namespace lectern::jobs
