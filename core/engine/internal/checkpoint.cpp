// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/checkpoint.h"

#include "core/engine/internal/bpe_tokenizer.h"
#include "core/engine/internal/chat_template.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>

namespace lectern::engine::internal {
namespace {

constexpr std::array<const char *, kRoles> kGgufNames{
    "token_embd", "output_norm", "output",   "attn_norm", "attn_q", "attn_k",
    "attn_v",     "attn_output", "ffn_norm", "ffn_gate",  "ffn_up", "ffn_down",
};
constexpr std::array<const char *, kRoles> kFolderNames{
    "model.embed_tokens",       "model.norm",       "lm_head",          "input_layernorm",
    "self_attn.q_proj",         "self_attn.k_proj", "self_attn.v_proj", "self_attn.o_proj",
    "post_attention_layernorm", "mlp.gate_proj",    "mlp.up_proj",      "mlp.down_proj",
};

/// Tokens a memory estimate counts with: a chapter's worth of prompt.
constexpr std::int64_t kUsualTokens = 2048;

std::int64_t privateBytes(const DecoderConfig &config, std::int64_t parameters, int bytesPerWeight)
{
    const std::int64_t cache
        = 2LL * config.layers * config.kvHeads * config.headWidth * kUsualTokens * 4;
    // 64 rows of every activation and of the logits.
    const std::int64_t rows
        = 64LL * (8LL * config.width + 4LL * config.feedForward + config.vocabulary) * 4;
    return parameters * bytesPerWeight + cache + rows;
}

} // namespace

std::vector<std::int64_t> shapeOf(TensorRole role, const DecoderConfig &config)
{
    const std::int64_t width = config.width;
    const std::int64_t queries = std::int64_t(config.heads) * config.headWidth;
    const std::int64_t keys = std::int64_t(config.kvHeads) * config.headWidth;
    switch (role) {
    case TensorRole::Embedding:
    case TensorRole::Output:
        return {config.vocabulary, width};
    case TensorRole::OutputNorm:
    case TensorRole::AttentionNorm:
    case TensorRole::FeedForwardNorm:
        return {width};
    case TensorRole::Query:
        return {queries, width};
    case TensorRole::Key:
    case TensorRole::Value:
        return {keys, width};
    case TensorRole::AttentionOutput:
        return {width, queries};
    case TensorRole::Gate:
    case TensorRole::Up:
        return {config.feedForward, width};
    case TensorRole::Down:
        return {width, config.feedForward};
    }
    return {};
}

Outcome<Checkpoint> Checkpoint::open(const std::string &utf8Path)
{
    Checkpoint checkpoint;
    std::error_code error;
    const bool isFolder = std::filesystem::is_directory(utf8Path, error);
    const Done opened = isFolder ? checkpoint.openFolder(utf8Path) : checkpoint.openGguf(utf8Path);
    if (!opened)
        return inFile(opened.error(), utf8Path);
    if (const Done sound = checkpoint.checkConfig(); !sound)
        return inFile(sound.error(), utf8Path);
    if (const Done fitting = checkpoint.checkShapes(); !fitting)
        return inFile(fitting.error(), utf8Path);
    checkpoint.describe();
    return checkpoint;
}

std::string Checkpoint::nameOf(TensorRole role, int layer) const
{
    const char *name = (m_isGguf ? kGgufNames : kFolderNames)[static_cast<std::size_t>(role)];
    if (role < kFirstLayerRole)
        return name;
    return (m_isGguf ? "blk." : "model.layers.") + std::to_string(layer) + "." + name;
}

const TensorView *Checkpoint::find(TensorRole role, int layer) const
{
    const auto found = m_tensors.find(nameOf(role, layer) + ".weight");
    return found == m_tensors.end() ? nullptr : &found->second;
}

const TensorView *Checkpoint::findBias(TensorRole role, int layer) const
{
    const auto found = m_tensors.find(nameOf(role, layer) + ".bias");
    return found == m_tensors.end() ? nullptr : &found->second;
}

Done Checkpoint::checkConfig() const
{
    const auto outside
        = [](std::int64_t value, std::int64_t most) { return value < 1 || value > most; };
    const DecoderConfig &c = m_config;
    if (outside(c.width, 1 << 17) || outside(c.layers, 1024) || outside(c.heads, 1024)
        || outside(c.kvHeads, c.heads) || outside(c.headWidth, 1024)
        || outside(c.feedForward, 1 << 20) || outside(c.contextTokens, 1 << 24)
        || outside(c.vocabulary, kLargestVocabulary))
        return damaged("its sizes are missing or impossible");
    if (c.heads % c.kvHeads != 0 || c.headWidth % 2 != 0)
        return damaged("its attention heads do not divide evenly");
    if (!(c.normEpsilon > 0 && c.normEpsilon < 1) || !(c.ropeBase > 1 && std::isfinite(c.ropeBase)))
        return damaged("its normalisation or rotation constants are missing or impossible");
    if (m_tokenizer.tokens.size() > static_cast<std::size_t>(c.vocabulary))
        return damaged("its tokenizer has more tokens than the model");
    return {};
}

Done Checkpoint::checkShapes() const
{
    for (int layer = 0; layer < m_config.layers; ++layer) {
        for (int i = 0; i < kRoles; ++i) {
            const auto role = static_cast<TensorRole>(i);
            if (layer > 0 && role < kFirstLayerRole)
                continue;
            const TensorView *tensor = find(role, layer);
            if (!tensor && role != TensorRole::Output)
                return damaged("the tensor " + inQuotes(nameOf(role, layer)) + " is missing");
            const auto expected = shapeOf(role, m_config);
            if (tensor && tensor->shape != expected)
                return damaged("the tensor " + inQuotes(nameOf(role, layer))
                               + " has another shape than its configuration says");
            const TensorView *bias = findBias(role, layer);
            if (bias
                && (expected.size() != 2 || bias->shape != std::vector<std::int64_t>{expected[0]}))
                return damaged("the bias of " + inQuotes(nameOf(role, layer))
                               + " has another shape than its weights");
        }
    }
    return {};
}

void Checkpoint::describe()
{
    std::map<ElementType, std::int64_t> byType;
    for (const auto &[name, tensor] : m_tensors) {
        m_info.parameters += tensor.elements();
        byType[tensor.type] += tensor.elements();
    }
    std::vector<std::pair<std::int64_t, ElementType>> shares;
    for (const auto &[type, elements] : byType)
        shares.emplace_back(elements, type);
    std::ranges::sort(shares, std::greater<>());
    for (const auto &[elements, type] : shares) {
        std::array<char, 32> share{};
        std::snprintf(share.data(), share.size(), " %.3g %%",
                      100.0 * static_cast<double>(elements)
                          / static_cast<double>(m_info.parameters));
        m_info.weights += (m_info.weights.empty() ? "" : ", ") + std::string(internal::nameOf(type))
            + share.data();
    }
    for (const MappedFile &file : m_files)
        m_info.fileBytes += static_cast<std::int64_t>(file.bytes().size());
    m_info.contextTokens = m_config.contextTokens;
    m_info.layers = m_config.layers;
    m_info.vocabulary = m_config.vocabulary;
    m_info.memoryBytesFp32 = privateBytes(m_config, m_info.parameters, 4);
    m_info.memoryBytesAuto = privateBytes(m_config, m_info.parameters, 2);
    m_info.hasChatTemplate = ChatTemplate::isKnown(m_tokenizer);
}

} // namespace lectern::engine::internal
