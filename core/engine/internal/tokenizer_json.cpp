// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/json.h"
#include "core/engine/internal/tokenizer_spec.h"

namespace lectern::engine::internal {
namespace {

std::string typeOf(const Json &part)
{
    return textMember(part, "type").value_or("");
}

std::unexpected<Failure> unknownPart(const char *part, const std::string &type)
{
    return unsupported(std::string("its ") + part + " is of the kind " + inQuotes(type)
                           + ", which this version does not know",
                       type);
}

/// One stage of a pre-tokenizer: Digits, ByteLevel or a Sequence of them.
Done addStage(const Json &stage, PreTokenizer &preTokenizer, bool &splits)
{
    const std::string type = typeOf(stage);
    if (type == "Sequence") {
        const Json *stages = member(stage, "pretokenizers");
        if (!stages || !stages->is_array())
            return damaged("the pre-tokenizer's sequence is empty");
        for (const Json &inner : *stages)
            ENGINE_TRY(addStage(inner, preTokenizer, splits));
        return {};
    }
    if (type == "Digits" && booleanMember(stage, "individual_digits").value_or(false) && !splits) {
        preTokenizer.isolatesDigits = true;
        return {};
    }
    const bool isGpt2 = type == "ByteLevel" && booleanMember(stage, "use_regex").value_or(true)
        && !booleanMember(stage, "add_prefix_space").value_or(true) && !splits;
    if (!isGpt2)
        return unknownPart("pre-tokenizer", type);
    splits = true;
    return {};
}

Done readPreTokenizer(const Json &root, TokenizerSpec &spec)
{
    const Json *preTokenizer = member(root, "pre_tokenizer");
    bool splits = false;
    if (preTokenizer)
        ENGINE_TRY(addStage(*preTokenizer, spec.preTokenizer, splits));
    if (!splits)
        return unknownPart("pre-tokenizer", "none");
    if (const Json *normalizer = member(root, "normalizer"))
        return unknownPart("normalizer", typeOf(*normalizer));
    return {};
}

Done placeToken(TokenizerSpec &spec, const Json &id, std::string text, TokenKind kind)
{
    if (!id.is_number_unsigned() || id.get<std::uint64_t>() >= kLargestVocabulary)
        return damaged("the token " + inQuotes(text) + " has an impossible id");
    const auto index = id.get<std::size_t>();
    if (index >= spec.tokens.size())
        spec.tokens.resize(index + 1);
    auto &token = spec.tokens[index];
    if (token.kind != TokenKind::Unused && token.text != text)
        return damaged("two tokens have the id " + std::to_string(index));
    token = {std::move(text), kind};
    return {};
}

Done readMerge(const Json &merge, TokenizerSpec &spec)
{
    if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string()) {
        spec.merges.emplace_back(merge[0].get<std::string>(), merge[1].get<std::string>());
        return {};
    }
    const std::string text = merge.is_string() ? merge.get<std::string>() : std::string();
    const std::size_t space = text.find(' ', 1);
    if (text.empty() || space == std::string::npos)
        return damaged("a merge of the tokenizer has no two parts");
    spec.merges.emplace_back(text.substr(0, space), text.substr(space + 1));
    return {};
}

Done readModel(const Json &root, TokenizerSpec &spec)
{
    const Json *model = member(root, "model");
    const Json *vocabulary = model ? member(*model, "vocab") : nullptr;
    const Json *merges = model ? member(*model, "merges") : nullptr;
    if (!vocabulary || !vocabulary->is_object() || !merges || !merges->is_array()) {
        if (model && typeOf(*model) != "BPE" && !typeOf(*model).empty())
            return unknownPart("tokenizer", typeOf(*model));
        return damaged("the tokenizer has no vocabulary or no merges");
    }
    for (const char *key : {"unk_token", "continuing_subword_prefix", "end_of_word_suffix"}) {
        if (!textMember(*model, key).value_or("").empty())
            return unsupported(std::string("its tokenizer uses ") + key
                                   + ", which this version does not know",
                               key);
    }
    if (booleanMember(*model, "byte_fallback").value_or(false))
        return unsupported("its tokenizer falls back to bytes, which this version does not know",
                           "byte_fallback");
    spec.takesWholeWords = booleanMember(*model, "ignore_merges").value_or(false);
    for (const auto &[text, id] : vocabulary->items())
        ENGINE_TRY(placeToken(spec, id, text, TokenKind::Normal));
    for (const Json &merge : *merges)
        ENGINE_TRY(readMerge(merge, spec));
    return {};
}

Done readAddedTokens(const Json &root, TokenizerSpec &spec)
{
    const Json *added = member(root, "added_tokens");
    if (!added || !added->is_array())
        return {};
    for (const Json &token : *added) {
        const Json *id = member(token, "id");
        const auto text = textMember(token, "content");
        if (!id || !text || text->empty())
            return damaged("an added token has no id or no text");
        for (const char *flag : {"single_word", "lstrip", "rstrip"}) {
            if (booleanMember(token, flag).value_or(false))
                return unsupported("its token " + inQuotes(*text) + " is marked " + flag
                                       + ", which this version does not know",
                                   flag);
        }
        const bool isControl = booleanMember(token, "special").value_or(false);
        ENGINE_TRY(placeToken(spec, *id, *text, isControl ? TokenKind::Control : TokenKind::Added));
    }
    return {};
}

std::optional<int> idOf(const TokenizerSpec &spec, const std::string &text)
{
    for (std::size_t i = 0; i < spec.tokens.size(); ++i) {
        if (spec.tokens[i].kind != TokenKind::Unused && spec.tokens[i].text == text)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

/// A token of the configuration: its text, or an object with it.
std::string configuredToken(const Json &config, const char *key)
{
    if (const auto text = textMember(config, key))
        return *text;
    const Json *object = member(config, key);
    return object ? textMember(*object, "content").value_or("") : std::string();
}

} // namespace

Outcome<TokenizerSpec> readTokenizerJson(std::string_view text)
{
    const auto root = parseJson(text, "tokenizer.json");
    if (!root)
        return std::unexpected(root.error());
    TokenizerSpec spec;
    ENGINE_TRY(readModel(*root, spec));
    ENGINE_TRY(readAddedTokens(*root, spec));
    ENGINE_TRY(readPreTokenizer(*root, spec));
    return spec;
}

Done addTokenizerConfig(TokenizerSpec &spec, std::string_view text)
{
    const auto config = parseJson(text, "tokenizer_config.json");
    if (!config)
        return std::unexpected(config.error());
    if (const std::string begin = configuredToken(*config, "bos_token"); !begin.empty())
        spec.beginToken = idOf(spec, begin);
    if (const std::string end = configuredToken(*config, "eos_token"); !end.empty()) {
        if (const auto id = idOf(spec, end))
            spec.endTokens.push_back(*id);
    }
    spec.addsBeginToken
        = booleanMember(*config, "add_bos_token").value_or(false) && spec.beginToken;
    if (spec.chatTemplate.empty())
        spec.chatTemplate = textMember(*config, "chat_template").value_or("");
    return {};
}

} // namespace lectern::engine::internal
