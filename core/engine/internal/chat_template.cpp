// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/chat_template.h"

#include <algorithm>
#include <array>

namespace lectern::engine::internal {
namespace {

constexpr std::string_view kStart = "<|im_start|>";
constexpr std::string_view kEnd = "<|im_end|>";

/// The name people know a template by.
std::string_view nameOfTemplate(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSigns{{
        {"<|start_header_id|>", "Llama 3"},
        {"<start_of_turn>", "Gemma"},
        {"<<SYS>>", "Llama 2"},
        {"[INST]", "Mistral"},
        {"<｜User｜>", "DeepSeek"},
        {"<|assistant|>", "Zephyr or Phi-3"},
        {"<|START_OF_TURN_TOKEN|>", "Command R"},
        {"### Instruction", "Alpaca"},
    }};
    for (const auto &[sign, name] : kSigns) {
        if (text.find(sign) != std::string_view::npos)
            return name;
    }
    return "unknown";
}

/// Templates write a line break as the escape or as the character itself.
std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isBreak = text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'n';
        plain += isBreak ? '\n' : text[i];
        i += isBreak ? 1 : 0;
    }
    return plain;
}

/// The words of the system turn that the template writes of its own accord.
std::string defaultSystemText(const std::string &jinja)
{
    const std::string opening = std::string(kStart) + "system\n";
    const std::size_t begin = jinja.find(opening);
    const std::size_t end = begin == std::string::npos ? begin : jinja.find(kEnd, begin);
    if (end == std::string::npos)
        return {};
    const std::string text = jinja.substr(begin + opening.size(), end - begin - opening.size());
    // Anything computed in between is no literal.
    return text.find_first_of("{}'\"") == std::string::npos ? text : std::string();
}

bool looksLikeChatMl(const std::string &jinja)
{
    return jinja.find(kStart) != std::string::npos && jinja.find(kEnd) != std::string::npos
        && jinja.find("add_generation_prompt") != std::string::npos;
}

} // namespace

bool ChatTemplate::isKnown(const TokenizerSpec &spec)
{
    const auto has = [&spec](std::string_view text) {
        return std::ranges::any_of(spec.tokens, [text](const TokenizerSpec::Token &token) {
            return token.text == text
                && (token.kind == TokenKind::Control || token.kind == TokenKind::Added);
        });
    };
    return looksLikeChatMl(spec.chatTemplate) && has(kStart) && has(kEnd);
}

Outcome<ChatTemplate> ChatTemplate::recognise(const BpeTokenizer &tokenizer)
{
    const std::string jinja = unescaped(tokenizer.spec().chatTemplate);
    if (jinja.empty())
        return unsupported("it has no chat template, so it only continues raw text",
                           "no chat template");
    const auto start = tokenizer.find(kStart);
    const auto end = tokenizer.find(kEnd);
    if (!looksLikeChatMl(jinja) || !start || !end) {
        const std::string name(nameOfTemplate(jinja));
        return unsupported("its chat template is " + name
                               + "; ChatML is known, other models can only continue raw text",
                           name);
    }
    ChatTemplate chat;
    chat.m_turnStart = *start;
    chat.m_turnEnd = *end;
    chat.m_systemText = defaultSystemText(jinja);
    chat.m_endTokens = {*end};
    return chat;
}

std::vector<int> ChatTemplate::encodeTurn(const BpeTokenizer &tokenizer,
                                          std::string_view userText) const
{
    std::vector<int> ids;
    const auto plain = [&](std::string_view text) {
        const auto more = tokenizer.encode(text, SpecialTokens::PlainText);
        ids.insert(ids.end(), more.begin(), more.end());
    };
    const auto turn = [&](const std::string &text) {
        ids.push_back(m_turnStart);
        plain(text);
        ids.push_back(m_turnEnd);
        plain("\n");
    };
    if (!m_systemText.empty())
        turn("system\n" + m_systemText);
    turn("user\n" + std::string(userText));
    ids.push_back(m_turnStart);
    plain("assistant\n");
    return ids;
}

} // namespace lectern::engine::internal
