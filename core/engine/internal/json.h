// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/outcome.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace lectern::engine::internal {

using Json = nlohmann::json;

/// Parses foreign JSON. Refused: what is no JSON, an object with a key twice, nesting deeper
/// than 64.
Outcome<Json> parseJson(std::string_view text, const std::string &what);

/// The member of an object, or null where it is absent (or `object` is none).
const Json *member(const Json &object, const char *key);

/// Typed members; nothing where absent or of another type. An integer is one that fits into 64
/// bits.
std::optional<std::int64_t> integerMember(const Json &object, const char *key);
std::optional<double> numberMember(const Json &object, const char *key);
std::optional<bool> booleanMember(const Json &object, const char *key);
std::optional<std::string> textMember(const Json &object, const char *key);

} // namespace lectern::engine::internal
