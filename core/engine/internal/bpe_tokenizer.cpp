// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/bpe_tokenizer.h"

#include "core/engine/internal/byte_alphabet.h"
#include "core/engine/internal/utf8.h"
#include "core/engine/internal/word_splitter.h"

#include <queue>
#include <tuple>

namespace lectern::engine::internal {
namespace {

constexpr std::size_t kLongestCachedWord = 32;
constexpr std::size_t kMostCachedWords = 50'000;

std::uint64_t pairKey(int left, int right)
{
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32)
        | static_cast<std::uint32_t>(right);
}

/// A part of a word while it is merged: a linked list in an array.
struct Part {
    int id = 0;
    int previous = -1;
    int next = -1;
    bool isGone = false;
};

/// A merge that was possible when it was noted: best rank first, then leftmost.
struct Candidate {
    std::uint32_t rank = 0;
    int left = 0;
    int result = 0;
    int leftId = 0;
    int rightId = 0;
    friend bool operator>(const Candidate &a, const Candidate &b)
    {
        return std::tie(a.rank, a.left) > std::tie(b.rank, b.left);
    }
};

} // namespace

Outcome<BpeTokenizer> BpeTokenizer::create(TokenizerSpec spec)
{
    // Names come from foreign files: from here on every text is valid UTF-8.
    for (auto &token : spec.tokens)
        token.text = repairedUtf8(token.text);
    BpeTokenizer tokenizer(std::move(spec));
    tokenizer.indexTokens();
    ENGINE_TRY(tokenizer.indexMerges());
    return tokenizer;
}

void BpeTokenizer::indexTokens()
{
    m_bytes.resize(m_spec.tokens.size());
    m_byteIds.fill(-1);
    for (std::size_t i = 0; i < m_spec.tokens.size(); ++i) {
        const auto &[text, kind] = m_spec.tokens[i];
        const int id = static_cast<int>(i);
        if (kind == TokenKind::Normal) {
            m_bytes[i] = bytesOfAlphabetText(text).value_or(text);
            m_ids.emplace(m_bytes[i], id);
            if (m_bytes[i].size() == 1)
                m_byteIds[static_cast<unsigned char>(m_bytes[i][0])] = id;
        } else if (kind != TokenKind::Unused && !text.empty()) {
            m_specials.emplace(text, id);
            m_beginsSpecial[static_cast<unsigned char>(text[0])] = true;
            if (kind == TokenKind::Added)
                m_bytes[i] = text;
        }
    }
}

Done BpeTokenizer::indexMerges()
{
    const auto idOf = [this](const std::string &text) {
        const auto bytes = bytesOfAlphabetText(repairedUtf8(text));
        const auto found = bytes ? m_ids.find(*bytes) : m_ids.end();
        return found == m_ids.end() ? -1 : found->second;
    };
    std::uint32_t rank = 0;
    for (const auto &[left, right] : m_spec.merges) {
        const int leftId = idOf(left);
        const int rightId = idOf(right);
        const int result = idOf(left + right);
        if (leftId < 0 || rightId < 0 || result < 0)
            return damaged("a merge of the tokenizer names a token that is not there: "
                           + inQuotes(left + " " + right));
        m_merges.emplace(pairKey(leftId, rightId), Merge{rank++, result});
    }
    m_spec.merges = {};
    return {};
}

std::vector<int> BpeTokenizer::encode(std::string_view text, SpecialTokens specials) const
{
    const std::string whole = repairedUtf8(text);
    const std::string_view rest = whole;
    std::vector<int> ids;
    std::size_t begin = 0;
    for (std::size_t at = 0; specials == SpecialTokens::Recognised && at < rest.size(); ++at) {
        if (!m_beginsSpecial[static_cast<unsigned char>(rest[at])])
            continue;
        // The longest one wins; a map's order puts it last among those that match.
        const std::pair<const std::string, int> *match = nullptr;
        for (auto it = m_specials.lower_bound(rest.substr(at, 1));
             it != m_specials.end() && it->first[0] == rest[at]; ++it) {
            if (rest.substr(at).starts_with(it->first))
                match = &*it;
        }
        if (!match)
            continue;
        encodePlain(rest.substr(begin, at - begin), ids);
        ids.push_back(match->second);
        begin = at + match->first.size();
        at = begin - 1;
    }
    encodePlain(rest.substr(begin), ids);
    return ids;
}

void BpeTokenizer::encodePlain(std::string_view text, std::vector<int> &ids) const
{
    splitWords(text, m_spec.preTokenizer, [&](std::string_view word) { encodeWord(word, ids); });
}

void BpeTokenizer::encodeWord(std::string_view word, std::vector<int> &ids) const
{
    if (word.size() > kLongestCachedWord)
        return mergeWord(word, ids);
    const auto known = m_cache.find(std::string(word));
    if (known != m_cache.end()) {
        ids.insert(ids.end(), known->second.begin(), known->second.end());
        return;
    }
    std::vector<int> merged;
    const auto whole = m_spec.takesWholeWords ? m_ids.find(std::string(word)) : m_ids.end();
    if (whole != m_ids.end())
        merged.push_back(whole->second);
    else
        mergeWord(word, merged);
    ids.insert(ids.end(), merged.begin(), merged.end());
    if (m_cache.size() < kMostCachedWords)
        m_cache.emplace(word, std::move(merged));
}

const BpeTokenizer::Merge *BpeTokenizer::mergeOf(int left, int right) const
{
    const auto found = m_merges.find(pairKey(left, right));
    return found == m_merges.end() ? nullptr : &found->second;
}

void BpeTokenizer::mergeWord(std::string_view word, std::vector<int> &ids) const
{
    std::vector<Part> parts;
    for (const char c : word) {
        const int id = m_byteIds[static_cast<unsigned char>(c)];
        if (id < 0)
            continue; // A byte that the vocabulary lacks is dropped, as the reference does.
        const int index = static_cast<int>(parts.size());
        if (index > 0)
            parts.back().next = index;
        parts.push_back({id, index - 1, -1, false});
    }
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
    const auto note = [&](int left) {
        const int right = left < 0 ? -1 : parts[static_cast<std::size_t>(left)].next;
        if (right < 0)
            return;
        const int leftId = parts[static_cast<std::size_t>(left)].id;
        const int rightId = parts[static_cast<std::size_t>(right)].id;
        if (const Merge *merge = mergeOf(leftId, rightId))
            queue.push({merge->rank, left, merge->result, leftId, rightId});
    };
    for (int i = 0; i < static_cast<int>(parts.size()); ++i)
        note(i);
    while (!queue.empty()) {
        const Candidate best = queue.top();
        queue.pop();
        Part &left = parts[static_cast<std::size_t>(best.left)];
        if (left.isGone || left.next < 0 || left.id != best.leftId)
            continue;
        Part &right = parts[static_cast<std::size_t>(left.next)];
        if (right.id != best.rightId)
            continue;
        left.id = best.result;
        right.isGone = true;
        left.next = right.next;
        if (right.next >= 0)
            parts[static_cast<std::size_t>(right.next)].previous = best.left;
        note(left.previous);
        note(best.left);
    }
    for (const Part &part : parts) {
        if (!part.isGone)
            ids.push_back(part.id);
    }
}

std::string_view BpeTokenizer::bytesOf(int id) const
{
    const auto index = static_cast<std::size_t>(id);
    return id >= 0 && index < m_bytes.size() ? std::string_view(m_bytes[index])
                                             : std::string_view();
}

std::optional<int> BpeTokenizer::find(std::string_view specialText) const
{
    const auto found = m_specials.find(specialText);
    return found == m_specials.end() ? std::nullopt : std::optional(found->second);
}

} // namespace lectern::engine::internal
