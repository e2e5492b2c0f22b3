// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/start.h"

#include "tests/bench/window/report.h"

#include <QProcess>
#include <QTextStream>

#include <sys/resource.h>

#include <chrono>
#include <optional>

namespace lectern::bench {
namespace {

/// Seconds of processor time of all children that have ended.
double childrensCpu()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds
        = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) * 1e-6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Start {
    double toExpose = 0; ///< Seconds.
    double cpu = 0; ///< Seconds.
};

std::optional<Start> startOnce(const QProcessEnvironment &environment)
{
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double cpuBefore = childrensCpu();
    // The program tells its time by the same clock.
    const auto start = std::chrono::steady_clock::now().time_since_epoch();
    program.start(QStringLiteral(LECTERN_BINARY_DIR "/lectern"),
                  {QStringLiteral("--report-first-expose")});
    if (!program.waitForFinished(30000))
        return {};
    bool isNumber = false;
    const qint64 exposed = program.readAllStandardOutput().trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return {};
    return Start{double(exposed - std::chrono::nanoseconds(start).count()) * 1e-9,
                 childrensCpu() - cpuBefore};
}

} // namespace

bool measureStarts(const QProcessEnvironment &environment, int runs)
{
    QList<double> exposes;
    QList<double> cpu;
    for (int run = -1; run < runs; ++run) {
        const auto start = startOnce(environment);
        if (!start) {
            QTextStream(stderr) << "The program did not show its window." << Qt::endl;
            return false;
        }
        if (run < 0)
            continue;
        exposes.append(start->toExpose);
        cpu.append(start->cpu);
    }
    report(QStringLiteral("start_to_first_expose"), exposes, QStringLiteral("s"));
    report(QStringLiteral("start_cpu"), cpu, QStringLiteral("s"));
    return true;
}

} // namespace lectern::bench
