// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/word_splitter.h"

#include "core/engine/internal/unicode_class.h"
#include "core/engine/internal/utf8.h"

#include <array>

namespace lectern::engine::internal {
namespace {

/// The next character of a stretch of text.
struct Next {
    CharacterClass kind = CharacterClass::Other;
    std::size_t end = 0;
};

class Gpt2Splitter
{
public:
    explicit Gpt2Splitter(std::string_view text) : m_text(text) { }

    /// Where the word that begins at `begin` ends.
    std::size_t wordEnd(std::size_t begin) const
    {
        if (const std::size_t length = contractionAt(begin))
            return begin + length;
        const std::size_t core = m_text[begin] == ' ' ? begin + 1 : begin;
        if (core < m_text.size() && next(core).kind != CharacterClass::Space)
            return runEnd(core);
        return spaceEnd(begin);
    }

private:
    Next next(std::size_t at) const
    {
        const CodePoint point = codePointAt(m_text, at);
        return {classOf(point.value), at + static_cast<std::size_t>(point.length)};
    }

    std::size_t contractionAt(std::size_t at) const
    {
        static constexpr std::array<std::string_view, 7> kContractions{"'s", "'t",  "'re", "'ve",
                                                                       "'m", "'ll", "'d"};
        for (const std::string_view contraction : kContractions) {
            if (m_text.substr(at).starts_with(contraction))
                return contraction.size();
        }
        return 0;
    }

    std::size_t runEnd(std::size_t at) const
    {
        const CharacterClass kind = next(at).kind;
        while (at < m_text.size()) {
            const Next character = next(at);
            if (character.kind != kind)
                break;
            at = character.end;
        }
        return at;
    }

    /// White space up to the end, or all of it but the character before the next word.
    std::size_t spaceEnd(std::size_t begin) const
    {
        std::size_t at = begin;
        std::size_t last = begin;
        while (at < m_text.size()) {
            const Next character = next(at);
            if (character.kind != CharacterClass::Space)
                return last > begin ? last : at;
            last = at;
            at = character.end;
        }
        return at;
    }

    std::string_view m_text;
};

void splitStretch(std::string_view text, const std::function<void(std::string_view)> &word)
{
    const Gpt2Splitter splitter(text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = splitter.wordEnd(at);
        word(text.substr(at, end - at));
        at = end;
    }
}

} // namespace

void splitWords(std::string_view text, const PreTokenizer &preTokenizer,
                const std::function<void(std::string_view)> &word)
{
    if (!preTokenizer.isolatesDigits)
        return splitStretch(text, word);
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        const std::size_t end = at + static_cast<std::size_t>(point.length);
        if (classOf(point.value) == CharacterClass::Number) {
            splitStretch(text.substr(begin, at - begin), word);
            word(text.substr(at, end - at));
            begin = end;
        }
        at = end;
    }
    splitStretch(text.substr(begin), word);
}

} // namespace lectern::engine::internal
