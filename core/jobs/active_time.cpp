// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/active_time.h"

#include <QtMath>

namespace lectern::jobs {
namespace {

constexpr qint64 kShortestMs = 1500;
constexpr double kSmallestFraction = 0.02;

} // namespace

std::optional<int> secondsLeft(qint64 activeMs, double fraction)
{
    if (activeMs < kShortestMs || fraction < kSmallestFraction || fraction > 1)
        return std::nullopt;
    return qCeil(static_cast<double>(activeMs) / 1000 * (1 - fraction) / fraction);
}

} // namespace lectern::jobs
