// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/runtime.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <semaphore>
#include <set>
#include <string>

namespace lectern::test {

/// What a test tells a ScriptedRuntime, and what it learns from it. Shared with the worker's
/// thread.
struct Script {
    std::string text = "one two three four"; ///< Said word by word, a word a step.
    bool stepsOnDemand = false; ///< True: a step that would say a word waits for allowedSteps.
    std::counting_semaphore<1 << 20> allowedSteps{0};
    bool loadFails = false;
    std::atomic<int> words{0}; ///< Said so far.
    std::atomic<int> loads{0};
    std::atomic<int> unloads{0};
    std::atomic<bool> wasDestroyed{false};
};

/// A Runtime that says fixed words, one a step. A score is minus the length of the continuation.
class ScriptedRuntime : public engine::Runtime
{
public:
    explicit ScriptedRuntime(std::shared_ptr<Script> script) : m_script(std::move(script)) { }
    ~ScriptedRuntime() override { m_script->wasDestroyed = true; }

    engine::Outcome<engine::ModelInfo> inspect(const std::string &path) override
    {
        engine::ModelInfo info;
        info.name = path;
        info.architecture = "scripted";
        info.parameters = 7;
        return info;
    }

    engine::Outcome<engine::ModelId> load(const std::string &path, const engine::LoadOptions &,
                                          const engine::LoadProgress &progress,
                                          const StopFlag &stop) override
    {
        for (int i = 1; i <= 4 && progress; ++i)
            progress(i / 4.0);
        if (stop.isRaised())
            return engine::refusal(engine::FailureCode::Cancelled, "stopped");
        if (m_script->loadFails)
            return engine::refusal(engine::FailureCode::Damaged, "the file ends early", path);
        ++m_script->loads;
        return engine::ModelId{++m_lastId};
    }

    void unload(engine::ModelId) override
    {
        ++m_script->unloads;
        m_unloading = true;
    }

    engine::Outcome<engine::RequestId> submit(engine::Request request) override
    {
        const engine::RequestId id{++m_lastId};
        m_active.emplace(id, std::pair(std::move(request), std::size_t(0)));
        return id;
    }

    std::vector<engine::Event> step() override
    {
        std::vector<engine::Event> events = cancelledEvents();
        if (m_active.empty())
            return events;
        auto urgent = m_active.begin();
        for (auto it = m_active.begin(); it != m_active.end(); ++it) {
            if (it->second.first.priority < urgent->second.first.priority)
                urgent = it;
        }
        engine::Event event{urgent->first, work(urgent->second.first, urgent->second.second)};
        if (!std::holds_alternative<engine::Piece>(event.what))
            m_active.erase(urgent);
        events.push_back(std::move(event));
        return events;
    }

    bool hasWork() const override { return !m_active.empty() || m_unloading; }

    void cancel(engine::RequestId id) noexcept override
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled.insert(id);
    }

private:
    using What = decltype(engine::Event::what);

    What work(const engine::Request &request, std::size_t &at)
    {
        if (const auto *tokenize = std::get_if<engine::Tokenize>(&request.work))
            return engine::Tokenized{
                std::vector<int>(tokenize->text.begin(), tokenize->text.end())};
        if (const auto *score = std::get_if<engine::Score>(&request.work)) {
            engine::Scored scored;
            for (const std::string &text : score->continuations)
                scored.continuations.push_back(
                    {-double(text.size()), static_cast<int>(text.size())});
            return scored;
        }
        if (std::get<engine::Generate>(request.work).prompt == "fail")
            return engine::Failed{{engine::FailureCode::OutOfMemory, "scripted", {}}};
        return word(at);
    }

    What word(std::size_t &at)
    {
        const std::string &text = m_script->text;
        if (at >= text.size())
            return engine::Generated{
                engine::StopReason::End, 3, m_script->words, {0.5, 0.25, 1.0, 99}};
        if (m_script->stepsOnDemand)
            m_script->allowedSteps.acquire();
        const std::size_t end = std::min(text.find(' ', at), text.size() - 1) + 1;
        engine::Piece piece{text.substr(at, end - at), {static_cast<int>(at)}};
        at = end;
        ++m_script->words;
        return piece;
    }

    std::vector<engine::Event> cancelledEvents()
    {
        std::set<engine::RequestId> cancelled;
        {
            const std::lock_guard lock(m_mutex);
            cancelled.swap(m_cancelled);
        }
        std::vector<engine::Event> events;
        std::erase_if(m_active, [&](const auto &active) {
            const bool goes = m_unloading || cancelled.contains(active.first);
            if (goes)
                events.push_back({active.first, engine::Cancelled{}});
            return goes;
        });
        m_unloading = false;
        return events;
    }

    std::shared_ptr<Script> m_script;
    std::map<engine::RequestId, std::pair<engine::Request, std::size_t>> m_active;
    std::uint64_t m_lastId = 0;
    bool m_unloading = false;
    std::mutex m_mutex;
    std::set<engine::RequestId> m_cancelled;
};

} // namespace lectern::test
