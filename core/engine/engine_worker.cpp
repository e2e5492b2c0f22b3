// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine_worker.h"

#include "core/engine/runtime_failure.h"

namespace lectern::engine {

EngineWorker::EngineWorker(RuntimeLoader loader) :
    m_loader(std::move(loader)), m_thread([this] { loop(); })
{
}

EngineWorker::~EngineWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit.raise();
    }
    m_somethingPosted.notify_one();
    m_thread.join();
}

void EngineWorker::post(std::unique_ptr<EngineCall> call)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(call));
    }
    m_somethingPosted.notify_one();
}

void EngineWorker::loop()
{
    while (!m_quit.isRaised()) {
        for (auto &call : waitForCalls())
            begin(std::move(call));
        if (m_running.empty())
            continue;
        cancelWhatCallersLeft();
        deliver(m_runtime->step());
    }
    m_running.clear(); // Ends their futures.
    {
        const std::lock_guard lock(m_mutex);
        m_posted.clear();
    }
    m_runtime.reset();
}

EngineWorker::Calls EngineWorker::waitForCalls()
{
    std::unique_lock lock(m_mutex);
    if (m_running.empty())
        m_somethingPosted.wait(lock, [this] { return !m_posted.empty() || m_quit.isRaised(); });
    return std::exchange(m_posted, {});
}

void EngineWorker::begin(std::unique_ptr<EngineCall> call)
{
    if (call->isCancelled() || m_quit.isRaised())
        return;
    if (auto *immediate = dynamic_cast<ImmediateCall *>(call.get())) {
        beginImmediate(*immediate);
    } else if (auto *stepwise = dynamic_cast<StepwiseCall *>(call.get())) {
        call.release();
        beginStepwise(std::unique_ptr<StepwiseCall>(stepwise));
    }
}

void EngineWorker::beginImmediate(ImmediateCall &call)
{
    if (const Status ready = ensureRuntime(); !ready)
        return call.fail(ready.error());
    if (call.replacesModel())
        dropModel();
    call.run(*m_runtime, m_slot, m_quit);
}

void EngineWorker::beginStepwise(std::unique_ptr<StepwiseCall> call)
{
    if (!m_slot.model)
        return call->fail(noModelError());
    const auto id = m_runtime->submit(call->request(*m_slot.model));
    if (!id)
        return call->fail(errorOf(id.error()));
    m_running.emplace(*id, std::move(call));
}

Status EngineWorker::ensureRuntime()
{
    if (m_runtime)
        return {};
    auto runtime = m_loader();
    if (!runtime)
        return std::unexpected(std::move(runtime).error());
    m_runtime = std::move(*runtime);
    return {};
}

void EngineWorker::dropModel()
{
    if (!m_slot.model)
        return;
    m_runtime->unload(*std::exchange(m_slot.model, std::nullopt));
    deliver(m_runtime->step());
}

void EngineWorker::cancelWhatCallersLeft()
{
    for (const auto &[id, call] : m_running) {
        if (call->isCancelled())
            m_runtime->cancel(id);
    }
}

void EngineWorker::deliver(std::vector<Event> events)
{
    for (Event &event : events) {
        const auto running = m_running.find(event.request);
        if (running == m_running.end())
            continue;
        const bool isLast = !std::holds_alternative<Piece>(event.what);
        running->second->deliver(std::move(event));
        if (isLast)
            m_running.erase(running);
    }
}

} // namespace lectern::engine
