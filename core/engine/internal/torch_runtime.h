// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/task.h"

#include <map>
#include <mutex>
#include <set>

namespace lectern::engine::internal {

/// The Runtime over libtorch.
class TorchRuntime : public Runtime
{
public:
    TorchRuntime();

    Outcome<ModelInfo> inspect(const std::string &utf8Path) override;
    Outcome<ModelId> load(const std::string &utf8Path, const LoadOptions &options,
                          const LoadProgress &progress, const StopFlag &stop) override;
    void unload(ModelId id) override;
    Outcome<RequestId> submit(Request request) override;
    std::vector<Event> step() override;
    bool hasWork() const override;
    void cancel(RequestId id) noexcept override;

private:
    struct Active {
        RequestId id;
        ModelId model;
        Priority priority = Priority::Interactive;
        std::unique_ptr<Task> task;
    };
    using ActiveTasks = std::vector<Active>;

    Outcome<ModelId> loadChecked(const std::string &path, const LoadOptions &options,
                                 const LoadProgress &progress, const StopFlag &stop);
    void deliverCancelled(std::vector<Event> &events);
    std::vector<Active *> mostUrgent();
    void stepOne(Active &active, std::vector<Event> &events);
    void decodeBatch(const std::vector<Active *> &batch, std::vector<Event> &events);
    void finish(const Active &active, std::vector<What> whats, std::vector<Event> &events);

    std::map<ModelId, std::unique_ptr<LoadedModel>> m_models;
    std::set<ModelId> m_leaving;
    ActiveTasks m_active; ///< In the order of submission.
    std::uint64_t m_lastId = 0;
    bool m_decodedLast = false;

    std::mutex m_mutex;
    std::set<RequestId> m_cancelled; ///< Under m_mutex.
};

} // namespace lectern::engine::internal
