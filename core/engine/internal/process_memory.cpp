// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/process_memory.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <thread>

namespace lectern::engine::internal {
namespace {

/// The number after `name` in a file of lines like "MemFree:  123 kB"; kilobytes.
std::optional<std::int64_t> kilobytes(const char *path, const std::string &name)
{
    std::ifstream file(path);
    for (std::string word; file >> word;) {
        std::int64_t value = 0;
        if (word == name && file >> value)
            return value;
    }
    return std::nullopt;
}

std::optional<std::int64_t> numberIn(const char *path)
{
    std::ifstream file(path);
    std::int64_t value = 0;
    return file >> value ? std::optional(value) : std::nullopt; // "max" is none.
}

} // namespace

std::int64_t privateBytesOfProcess()
{
    const auto clean = kilobytes("/proc/self/smaps_rollup", "Private_Clean:");
    const auto dirty = kilobytes("/proc/self/smaps_rollup", "Private_Dirty:");
    return (clean.value_or(0) + dirty.value_or(0)) * 1024;
}

std::int64_t freeMemory()
{
    const auto available = kilobytes("/proc/meminfo", "MemAvailable:");
    std::int64_t bytes = available ? *available * 1024 : std::numeric_limits<std::int64_t>::max();
    const auto limit = numberIn("/sys/fs/cgroup/memory.max");
    const auto used = numberIn("/sys/fs/cgroup/memory.current");
    if (limit && used)
        bytes = std::min(bytes, std::max<std::int64_t>(0, *limit - *used));
    return bytes;
}

int physicalCores()
{
    // A line of the topology names all threads of one core: as many different lines as cores.
    std::set<std::string> cores;
    for (unsigned i = 0; i < std::thread::hardware_concurrency(); ++i) {
        std::ifstream file("/sys/devices/system/cpu/cpu" + std::to_string(i)
                           + "/topology/thread_siblings_list");
        std::string siblings;
        if (std::getline(file, siblings))
            cores.insert(siblings);
    }
    const int threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return cores.empty() ? threads : std::min(threads, static_cast<int>(cores.size()));
}

} // namespace lectern::engine::internal
