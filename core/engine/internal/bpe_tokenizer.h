// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/tokenizer_spec.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lectern::engine::internal {

/// What in a text is a special token.
enum class SpecialTokens {
    Recognised, ///< Their text stands for them, as the `tokenizers` package does it.
    PlainText, ///< Nothing: text of the user's, which must not open or close a turn.
};

/// Byte-level BPE: text to token ids and back.
/// @source Sennrich et al. 2016, section 3.2; over bytes as in Radford et al. 2019, section 2.2
class BpeTokenizer
{
public:
    /// @return Damaged where merges name tokens that are not in the vocabulary
    static Outcome<BpeTokenizer> create(TokenizerSpec spec);

    /// @param text broken UTF-8 is read as U+FFFD
    std::vector<int> encode(std::string_view text, SpecialTokens specials) const;

    /// The bytes of a token; none for a control token and for an id without one.
    std::string_view bytesOf(int id) const;

    std::optional<int> find(std::string_view specialText) const;
    int vocabularySize() const { return static_cast<int>(m_bytes.size()); }
    const TokenizerSpec &spec() const { return m_spec; }

private:
    struct Merge {
        std::uint32_t rank = 0;
        int result = 0;
    };

    explicit BpeTokenizer(TokenizerSpec spec) : m_spec(std::move(spec)) { }
    void indexTokens();
    Done indexMerges();
    void encodePlain(std::string_view text, std::vector<int> &ids) const;
    void encodeWord(std::string_view word, std::vector<int> &ids) const;
    void mergeWord(std::string_view word, std::vector<int> &ids) const;
    const Merge *mergeOf(int left, int right) const;

    TokenizerSpec m_spec;
    std::vector<std::string> m_bytes; ///< By id.
    std::unordered_map<std::string, int> m_ids; ///< Normal tokens by their bytes.
    std::array<int, 256> m_byteIds{}; ///< -1 where the vocabulary lacks the byte.
    std::unordered_map<std::uint64_t, Merge> m_merges;
    std::map<std::string, int, std::less<>> m_specials; ///< Added and control tokens by their text.
    std::array<bool, 256> m_beginsSpecial{};
    mutable std::unordered_map<std::string, std::vector<int>>
        m_cache; ///< One thread calls the engine.
};

} // namespace lectern::engine::internal
