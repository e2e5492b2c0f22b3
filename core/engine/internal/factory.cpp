// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/torch_runtime.h"

// The one symbol of the engine's library. This file is built without the flags of AVX2: it runs
// before the processor was asked.

using namespace lectern::engine;

static const char *missingFeature()
{
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (!__builtin_cpu_supports("avx2"))
        return "its processor lacks the AVX2 instructions";
    if (!__builtin_cpu_supports("fma"))
        return "its processor lacks the FMA instructions";
#endif
    return nullptr;
}

extern "C" __attribute__((visibility("default"))) Runtime *lecternCreateRuntime(std::uint32_t abi,
                                                                                const char **reason)
{
    *reason
        = abi == kRuntimeAbi ? missingFeature() : "engine and program are of different versions";
    if (*reason)
        return nullptr;
    try {
        return new internal::TorchRuntime;
    } catch (...) {
        *reason = "there is not enough memory";
        return nullptr;
    }
}
