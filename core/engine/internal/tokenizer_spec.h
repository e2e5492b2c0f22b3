// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/outcome.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lectern::engine::internal {

enum class TokenKind {
    Normal, ///< Written in the byte-level alphabet.
    Added, ///< Literal text, found before anything else is split.
    Control, ///< As Added, but no text of the model's: it is not shown.
    Unused,
};

/// How text is cut into words before merging.
struct PreTokenizer {
    bool isolatesDigits = false; ///< Every numeric character becomes a word of its own first.
    // The words themselves are GPT-2's; other expressions are refused by name when a file is read.
};

/// A byte-level BPE tokenizer as a file states it.
struct TokenizerSpec {
    struct Token {
        std::string text; ///< As written in the file.
        TokenKind kind = TokenKind::Unused;
    };
    std::vector<Token> tokens; ///< By id.
    std::vector<std::pair<std::string, std::string>> merges; ///< By rank, as written in the file.
    PreTokenizer preTokenizer;
    bool takesWholeWords = false; ///< A word that is in the vocabulary is taken without merging.
    std::optional<int> beginToken; ///< Put in front where the model asks for it.
    bool addsBeginToken = false;
    std::vector<int> endTokens; ///< As the file names them.
    std::string chatTemplate; ///< Jinja text; may be empty.
};

constexpr std::size_t kLargestVocabulary = 1 << 20;

class GgufFile;

/// From the keys `tokenizer.*`. @return Unsupported naming a pre-tokenizer or model we do not know
Outcome<TokenizerSpec> readGgufTokenizer(const GgufFile &file);

/// From the text of a tokenizer.json; without chat template and end tokens, which stand elsewhere.
Outcome<TokenizerSpec> readTokenizerJson(std::string_view text);

/// Chat template, begin and end tokens from the text of a tokenizer_config.json.
Done addTokenizerConfig(TokenizerSpec &spec, std::string_view text);

} // namespace lectern::engine::internal
