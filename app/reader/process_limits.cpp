// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/process_limits.h"

#include "core/ingest/reader_exit.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

// The sanitizers reserve terabytes of address space before main().
#if defined(__SANITIZE_ADDRESS__)
#define LECTERN_LIMITS_MEMORY 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LECTERN_LIMITS_MEMORY 0
#endif
#endif
#ifndef LECTERN_LIMITS_MEMORY
#define LECTERN_LIMITS_MEMORY 1
#endif

namespace lectern::reader {

#ifdef Q_OS_UNIX
namespace {

extern "C" void endAtCpuLimit(int)
{
    _exit(ingest::kExitCpuLimit);
}

void limit(int resource, rlim_t soft, rlim_t hard)
{
    const rlimit value{soft, hard};
    setrlimit(static_cast<decltype(RLIMIT_CPU)>(resource), &value);
}

} // namespace
#endif

void limitThisProcess(const ingest::ReaderLimits &limits)
{
#ifdef Q_OS_UNIX
    const auto seconds = static_cast<rlim_t>(limits.cpuSeconds);
    std::signal(SIGXCPU, endAtCpuLimit);
    limit(RLIMIT_CPU, seconds, seconds + 5);
    limit(RLIMIT_CORE, 0, 0);
    std::signal(SIGXFSZ, SIG_IGN); // A library that tries to write a cache gets an error instead.
    limit(RLIMIT_FSIZE, 0, 0);
    if constexpr (LECTERN_LIMITS_MEMORY) {
        const auto bytes = static_cast<rlim_t>(limits.memoryBytes);
        limit(RLIMIT_AS, bytes, bytes);
    }
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    Q_UNUSED(limits)
}

} // namespace lectern::reader
