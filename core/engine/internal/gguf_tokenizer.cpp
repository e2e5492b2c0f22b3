// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/gguf_file.h"
#include "core/engine/internal/tokenizer_spec.h"

namespace lectern::engine::internal {
namespace {

/// @source the names that llama.cpp's converter writes for each pre-tokenizer it recognises
Outcome<PreTokenizer> preTokenizerOf(std::string_view name)
{
    if (name == "gpt-2")
        return PreTokenizer{false};
    if (name == "smollm" || name == "starcoder" || name == "refact" || name == "command-r"
        || name == "codeshell")
        return PreTokenizer{true};
    return unsupported("its text is split by the rules " + inQuotes(name)
                           + ", which this version does not know",
                       std::string(name));
}

/// @source the token types of the GGUF specification
TokenKind kindOf(std::int64_t ggmlType)
{
    switch (ggmlType) {
    case 1:
        return TokenKind::Normal;
    case 3:
        return TokenKind::Control;
    case 4:
        return TokenKind::Added;
    default:
        return TokenKind::Unused;
    }
}

Outcome<std::optional<int>> tokenId(const GgufFile &file, std::string_view key,
                                    std::size_t vocabulary)
{
    const auto id = file.integer(key);
    if (!id)
        return std::optional<int>();
    if (*id < 0 || static_cast<std::uint64_t>(*id) >= vocabulary)
        return damaged("the key " + inQuotes(key) + " names a token that is not there");
    return std::optional(static_cast<int>(*id));
}

Done readTokens(const GgufFile &file, TokenizerSpec &spec)
{
    const auto texts = file.texts("tokenizer.ggml.tokens");
    const auto types = file.integers("tokenizer.ggml.token_type");
    if (!texts || texts->empty() || texts->size() > kLargestVocabulary)
        return damaged("it has no usable vocabulary");
    if (types && types->size() != texts->size())
        return damaged("the vocabulary and its token types differ in length");
    for (std::size_t i = 0; i < texts->size(); ++i)
        spec.tokens.push_back(
            {std::string((*texts)[i]), types ? kindOf((*types)[i]) : TokenKind::Normal});
    return {};
}

Done readMerges(const GgufFile &file, TokenizerSpec &spec)
{
    const auto merges = file.texts("tokenizer.ggml.merges");
    if (!merges || merges->size() > 2 * kLargestVocabulary)
        return damaged("it has no usable list of merges");
    for (const std::string_view merge : *merges) {
        const std::size_t space = merge.find(' ', 1);
        if (space == std::string_view::npos)
            return damaged("the merge " + inQuotes(merge) + " has one part only");
        spec.merges.emplace_back(merge.substr(0, space), merge.substr(space + 1));
    }
    return {};
}

} // namespace

Outcome<TokenizerSpec> readGgufTokenizer(const GgufFile &file)
{
    const std::string_view model = file.text("tokenizer.ggml.model").value_or("");
    if (model != "gpt2")
        return unsupported("its tokenizer is of the kind " + inQuotes(model)
                               + " (byte-level BPE is known)",
                           std::string(model));
    const auto preTokenizer = preTokenizerOf(file.text("tokenizer.ggml.pre").value_or("default"));
    if (!preTokenizer)
        return std::unexpected(preTokenizer.error());
    TokenizerSpec spec;
    spec.preTokenizer = *preTokenizer;
    ENGINE_TRY(readTokens(file, spec));
    ENGINE_TRY(readMerges(file, spec));
    const auto begin = tokenId(file, "tokenizer.ggml.bos_token_id", spec.tokens.size());
    const auto end = tokenId(file, "tokenizer.ggml.eos_token_id", spec.tokens.size());
    if (!begin || !end)
        return std::unexpected((!begin ? begin : end).error());
    spec.beginToken = *begin;
    if (*end)
        spec.endTokens.push_back(**end);
    spec.addsBeginToken = file.boolean("tokenizer.ggml.add_bos_token").value_or(false) && *begin;
    spec.chatTemplate = file.text("tokenizer.chat_template").value_or("");
    return spec;
}

} // namespace lectern::engine::internal
