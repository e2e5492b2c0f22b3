// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/machine_memory.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <optional>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace lectern::models {
namespace {

#ifndef Q_OS_WIN
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Of a line like "MemTotal:  123 kB".
qint64 bytesAfter(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').value(0).toLongLong() * 1024;
    }
    return 0;
}

/// Nothing for "max".
std::optional<qint64> numberIn(const QString &path)
{
    bool isNumber = false;
    const qint64 number = contentOf(path).trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}
#endif

} // namespace

MachineMemory machineMemory()
{
#ifdef Q_OS_WIN
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof(status);
    if (!GlobalMemoryStatusEx(&status))
        return {};
    return {static_cast<qint64>(status.ullTotalPhys), static_cast<qint64>(status.ullAvailPhys)};
#else
    const QByteArray text = contentOf(QStringLiteral("/proc/meminfo"));
    MachineMemory memory{bytesAfter(text, "MemTotal:"), bytesAfter(text, "MemAvailable:")};
    const auto limit = numberIn(QStringLiteral("/sys/fs/cgroup/memory.max"));
    const auto used = numberIn(QStringLiteral("/sys/fs/cgroup/memory.current"));
    if (limit)
        memory.totalBytes = std::min(memory.totalBytes, *limit);
    if (limit && used)
        memory.freeBytes = std::min(memory.freeBytes, std::max<qint64>(0, *limit - *used));
    return memory;
#endif
}

} // namespace lectern::models
