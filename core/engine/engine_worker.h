// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/joining_thread.h"
#include "core/engine/engine_call.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <vector>

namespace lectern::engine {

/// The engine's thread: takes calls in their order, steps the runtime while it has work, and hands
/// its events to the calls.
class EngineWorker
{
public:
    explicit EngineWorker(RuntimeLoader loader);
    ~EngineWorker(); ///< Ends every call, waits for the current step, then frees the model.
    EngineWorker(const EngineWorker &) = delete;
    EngineWorker &operator=(const EngineWorker &) = delete;

    /// From any thread.
    void post(std::unique_ptr<EngineCall> call);

private:
    using Calls = std::deque<std::unique_ptr<EngineCall>>;

    // In the worker's thread:
    void loop();
    Calls waitForCalls();
    void begin(std::unique_ptr<EngineCall> call);
    void beginImmediate(ImmediateCall &call);
    void beginStepwise(std::unique_ptr<StepwiseCall> call);
    Status ensureRuntime();
    void dropModel();
    void cancelWhatCallersLeft();
    void deliver(std::vector<Event> events);

    std::mutex m_mutex;
    std::condition_variable m_somethingPosted;
    Calls m_posted; // Under m_mutex.
    StopFlag m_quit;

    // Only the worker's thread touches these.
    RuntimeLoader m_loader;
    std::unique_ptr<Runtime> m_runtime;
    ModelSlot m_slot;
    std::map<RequestId, std::unique_ptr<StepwiseCall>> m_running;

    JoiningThread m_thread; // Last: joined before anything it uses goes.
};

} // namespace lectern::engine
