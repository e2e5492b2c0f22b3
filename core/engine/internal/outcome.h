// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/runtime.h"

#include <string>
#include <string_view>

namespace lectern::engine::internal {

/// Leave the current function with the failure of `expression`, if it has one.
#define ENGINE_TRY(expression)                                                                     \
    do {                                                                                           \
        if (auto engineOutcome = (expression); !engineOutcome)                                     \
            return std::unexpected(std::move(engineOutcome).error());                              \
    } while (false)

using Done = Outcome<void>;

/// A name out of a foreign file as it may stand in a message: printable ASCII, at most 64
/// characters.
inline std::string inQuotes(std::string_view name)
{
    constexpr std::size_t kLongest = 64;
    std::string text = "\"";
    for (const char c : name.substr(0, kLongest))
        text += c >= ' ' && c <= '~' && c != '"' ? c : '?';
    text += name.size() > kLongest ? "...\"" : "\"";
    return text;
}

inline std::unexpected<Failure> damaged(std::string detail)
{
    return refusal(FailureCode::Damaged, std::move(detail));
}

inline std::unexpected<Failure> unsupported(std::string detail, std::string subject)
{
    return refusal(FailureCode::Unsupported, std::move(detail), std::move(subject));
}

/// The same failure, about this file.
inline std::unexpected<Failure> inFile(Failure failure, const std::string &path)
{
    if (failure.code != FailureCode::Unsupported || failure.subject.empty())
        failure.subject = path;
    return std::unexpected(std::move(failure));
}

} // namespace lectern::engine::internal
