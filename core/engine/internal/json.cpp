// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/json.h"

#include <unordered_set>

namespace lectern::engine::internal {
namespace {

constexpr int kDeepest = 64;

/// Watches a parse for what nlohmann's parser lets pass: repeated keys and endless nesting.
class ParseWatch
{
public:
    bool onEvent(int depth, Json::parse_event_t event, Json &parsed)
    {
        switch (event) {
        case Json::parse_event_t::object_start:
            m_keys.emplace_back();
            break;
        case Json::parse_event_t::object_end:
            m_keys.pop_back();
            break;
        case Json::parse_event_t::key:
            if (!m_keys.back().insert(parsed.get_ref<const std::string &>()).second)
                m_problem = "a key stands there twice: "
                    + inQuotes(parsed.get_ref<const std::string &>());
            break;
        default:
            break;
        }
        if (depth > kDeepest)
            m_problem = "it is nested too deeply";
        return m_problem.empty(); // What is dropped is never looked at: the parse is refused.
    }
    const std::string &problem() const { return m_problem; }

private:
    std::vector<std::unordered_set<std::string>> m_keys;
    std::string m_problem;
};

} // namespace

Outcome<Json> parseJson(std::string_view text, const std::string &what)
{
    ParseWatch watch;
    Json json = Json::parse(
        text.begin(), text.end(),
        [&watch](int depth, Json::parse_event_t event, Json &parsed) {
            return watch.problem().empty() && watch.onEvent(depth, event, parsed);
        },
        false);
    if (!watch.problem().empty())
        return damaged(what + ": " + watch.problem());
    if (json.is_discarded())
        return damaged(what + " is not valid JSON");
    return json;
}

const Json *member(const Json &object, const char *key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::optional<std::int64_t> integerMember(const Json &object, const char *key)
{
    const Json *found = member(object, key);
    if (!found || !found->is_number_integer())
        return std::nullopt;
    if (found->is_number_unsigned() && found->get<std::uint64_t>() > std::uint64_t(INT64_MAX))
        return std::nullopt;
    return found->get<std::int64_t>();
}

std::optional<double> numberMember(const Json &object, const char *key)
{
    const Json *found = member(object, key);
    return found && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::optional<bool> booleanMember(const Json &object, const char *key)
{
    const Json *found = member(object, key);
    return found && found->is_boolean() ? std::optional(found->get<bool>()) : std::nullopt;
}

std::optional<std::string> textMember(const Json &object, const char *key)
{
    const Json *found = member(object, key);
    return found && found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
}

} // namespace lectern::engine::internal
