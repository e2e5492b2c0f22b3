// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace lectern {

/// A request to stop that any thread may raise and the working thread looks at between steps.
///
/// Copies share one flag. Standard library only, so that the engine uses it too.
class StopFlag
{
public:
    StopFlag() : m_raised(std::make_shared<std::atomic<bool>>(false)) { }

    void raise() const noexcept { m_raised->store(true, std::memory_order_relaxed); }
    bool isRaised() const noexcept { return m_raised->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_raised;
};

} // namespace lectern
