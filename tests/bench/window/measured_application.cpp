// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/measured_application.h"

#include <QTest>

#include <ctime>

namespace lectern::bench {

double threadCpu()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
}

void MeasuredApplication::press(QWidget &target, Qt::Key key, Clock::time_point pressed)
{
    m_unpainted.append({pressed, threadCpu()});
    QTest::keyClick(&target, key);
}

void MeasuredApplication::clear()
{
    m_unpainted.clear();
    m_latencies.clear();
    m_cpu.clear();
}

bool MeasuredApplication::notify(QObject *receiver, QEvent *event)
{
    const bool paints = event->type() == QEvent::UpdateRequest && receiver == m_window;
    const bool result = QApplication::notify(receiver, event);
    if (!paints)
        return result;
    for (const Key &key : std::as_const(m_unpainted)) {
        const std::chrono::duration<double, std::milli> passed = Clock::now() - key.pressed;
        m_latencies.append(passed.count());
        m_cpu.append(threadCpu() - key.cpuBefore);
    }
    m_unpainted.clear();
    return result;
}

} // namespace lectern::bench
