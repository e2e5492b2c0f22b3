// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/joining_thread.h"
#include "core/base/stop_flag.h"

#include <QEvent>
#include <QJsonArray>
#include <QObject>

#include <pthread.h>

#include <atomic>
#include <optional>
#include <vector>

namespace lectern::bench {

/// Watches how long the event loop of this thread does not turn.
///
/// A thread posts a beat every few milliseconds. How late a beat arrives is how long anything that
/// a person did at that moment had to wait: so the values are spread evenly over the time. While a
/// beat is overdue the thread that does not turn is asked where it is, by a signal.
class Watchdog : public QObject
{
public:
    Watchdog();
    ~Watchdog() override;

    /// Milliseconds each beat was late.
    const QList<double> &delays() const { return m_delays; }
    /// The longest stretches: {ms, cause}, where the cause is the calls, inner before outer, that
    /// were found most often.
    QJsonArray worst(int count) const;

    bool event(QEvent *event) override;

private:
    struct Stretch;

    void watch();
    void takeBeat(double delay);

    pthread_t m_watched;
    std::atomic<qint64> m_oldestUnanswered = 0; ///< Nanoseconds of the steady clock; 0: none.
    QList<double> m_delays;
    std::vector<Stretch> m_stretches;
    double m_present = 0; ///< Longest delay of the stretch that goes on; 0: none does.
    StopFlag m_stop;
    std::optional<JoiningThread> m_thread;
};

} // namespace lectern::bench
