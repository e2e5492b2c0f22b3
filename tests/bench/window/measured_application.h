// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QList>
#include <QPointer>
#include <QWidget>

#include <chrono>

namespace lectern::bench {

using Clock = std::chrono::steady_clock;

/// Milliseconds of processor time that this thread has taken.
double threadCpu();

/// Takes the time from a key press to the end of the painting that shows it.
class MeasuredApplication : public QApplication
{
public:
    using QApplication::QApplication;

    void setWindow(QWidget *window) { m_window = window; }

    /// Presses a key in a widget as a person would. @param pressed  When the person did so: the
    /// event may have waited for the loop.
    void press(QWidget &target, Qt::Key key, Clock::time_point pressed);

    const QList<double> &latencies() const { return m_latencies; } ///< Milliseconds.
    const QList<double> &cpu() const { return m_cpu; } ///< Milliseconds of this thread.
    void clear();

    bool notify(QObject *receiver, QEvent *event) override;

private:
    struct Key {
        Clock::time_point pressed;
        double cpuBefore = 0;
    };

    QPointer<QWidget> m_window;
    QList<Key> m_unpainted;
    QList<double> m_latencies;
    QList<double> m_cpu;
};

} // namespace lectern::bench
