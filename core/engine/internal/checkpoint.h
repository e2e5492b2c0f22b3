// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/mapped_file.h"
#include "core/engine/internal/tensor_view.h"
#include "core/engine/internal/tokenizer_spec.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace lectern::engine::internal {

/// What makes one decoder of the Llama line differ from another.
struct DecoderConfig {
    int width = 0; ///< Of the residual stream.
    int layers = 0;
    int heads = 0;
    int kvHeads = 0; ///< Fewer than heads: grouped-query attention.
    int headWidth = 0;
    int feedForward = 0;
    int vocabulary = 0;
    int contextTokens = 0;
    float normEpsilon = 0;
    float ropeBase = 10000;
    bool ropeRowsInterleaved
        = false; ///< The file keeps rows 2i, 2i+1 of a head together (GGUF's Llama).
};

/// The weights of a decoder. Those before kLayerRoles exist once, the others in each layer.
enum class TensorRole {
    Embedding,
    OutputNorm,
    Output, ///< Absent where it is tied to the embedding.
    AttentionNorm,
    Query,
    Key,
    Value,
    AttentionOutput,
    FeedForwardNorm,
    Gate,
    Up,
    Down,
};
constexpr int kRoles = 12;
constexpr TensorRole kFirstLayerRole = TensorRole::AttentionNorm;

/// A model's files, opened and checked: nothing of the weights was read yet.
class Checkpoint
{
public:
    /// A GGUF file, or a folder with config.json, tokenizer.json and safetensors.
    static Outcome<Checkpoint> open(const std::string &utf8Path);

    const ModelInfo &info() const { return m_info; }
    const DecoderConfig &config() const { return m_config; }
    const TokenizerSpec &tokenizer() const { return m_tokenizer; }

    /// @param layer ignored for what exists once
    /// @return null where the file has none
    const TensorView *find(TensorRole role, int layer = 0) const;
    const TensorView *findBias(TensorRole role, int layer = 0) const;

    /// Names as this kind of file writes them, for messages.
    std::string nameOf(TensorRole role, int layer) const;

private:
    Done openGguf(const std::string &path);
    Done openFolder(const std::string &path);
    Done openShards(const std::string &folder);
    Done readFolderTokenizer(const std::string &folder);
    Done checkShapes() const;
    Done checkConfig() const;
    void describe();

    std::vector<MappedFile> m_files;
    std::map<std::string, TensorView> m_tensors;
    bool m_isGguf = false;
    ModelInfo m_info;
    DecoderConfig m_config;
    TokenizerSpec m_tokenizer;
};

/// The shape a weight must have, outermost first; a vector has one dimension.
std::vector<std::int64_t> shapeOf(TensorRole role, const DecoderConfig &config);

} // namespace lectern::engine::internal
