// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/bpe_tokenizer.h"

namespace lectern::engine::internal {

/// How one turn of the user becomes the ids that a chat model expects: ChatML.
///
/// Jinja is not interpreted: a template is recognised by what it writes, and another is refused by
/// name.
class ChatTemplate
{
public:
    /// @return Unsupported where the template is of another kind or there is none
    static Outcome<ChatTemplate> recognise(const BpeTokenizer &tokenizer);

    /// True where recognise() would succeed with a tokenizer of this file.
    static bool isKnown(const TokenizerSpec &spec);

    /// The user's text never counts as a special token.
    std::vector<int> encodeTurn(const BpeTokenizer &tokenizer, std::string_view userText) const;

    const std::vector<int> &endTokens() const { return m_endTokens; }

private:
    int m_turnStart = 0;
    int m_turnEnd = 0;
    std::string
        m_systemText; ///< What the template says where no system turn is given; may be empty.
    std::vector<int> m_endTokens;
};

} // namespace lectern::engine::internal
