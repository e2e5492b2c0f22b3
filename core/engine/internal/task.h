// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/loaded_model.h"
#include "core/engine/internal/prefill.h"
#include "core/engine/internal/sampler.h"
#include "core/engine/internal/text_stream.h"

#include <chrono>
#include <memory>

namespace lectern::engine::internal {

using What = decltype(Event::what);

/// One request on its way. Its session goes with it.
class Task
{
public:
    virtual ~Task() = default;

    /// Does the next step alone. @return what came of it; the last one ends the task
    virtual std::vector<What> step(const LoadedModel &model) = 0;

    /// The decode step this task waits for, if it can share one with others.
    virtual std::optional<Segment> decodeRow() { return std::nullopt; }
    virtual std::vector<What> takeLogits(const LoadedModel &, std::vector<float>) { return {}; }
};

std::unique_ptr<Task> makeTask(const Request &request);

/// The checks of submit(): fields that no text could make right.
Done checkRequest(const Request &request);

} // namespace lectern::engine::internal
