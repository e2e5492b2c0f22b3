// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/utf8.h"
#include "core/engine/runtime.h"

#include <optional>

namespace lectern::engine::internal {

/// Collects the bytes of tokens and lets them go in whole UTF-8 sequences.
class TextStream
{
public:
    /// @return the text that is whole now with all ids it took, or nothing while a sequence is open
    std::optional<Piece> add(int token, std::string_view bytes)
    {
        m_pending.tokens.push_back(token);
        m_pending.text += bytes;
        if (unfinishedTail(m_pending.text) > 0)
            return std::nullopt;
        return finish();
    }

    /// What is left; an open sequence becomes U+FFFD.
    std::optional<Piece> finish()
    {
        if (m_pending.tokens.empty())
            return std::nullopt;
        Piece piece = std::exchange(m_pending, {});
        piece.text = repairedUtf8(piece.text);
        return piece;
    }

private:
    Piece m_pending;
};

} // namespace lectern::engine::internal
