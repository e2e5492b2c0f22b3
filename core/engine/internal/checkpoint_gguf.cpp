// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/checkpoint.h"
#include "core/engine/internal/gguf_file.h"

#include <climits>

namespace lectern::engine::internal {
namespace {

int intOf(std::optional<std::int64_t> value)
{
    return value && *value > 0 && *value <= INT_MAX ? static_cast<int>(*value) : 0;
}

Outcome<DecoderConfig> readConfig(const GgufFile &file, const std::string &architecture)
{
    const auto key = [&](const char *name) { return architecture + "." + name; };
    DecoderConfig config;
    config.width = intOf(file.integer(key("embedding_length")));
    config.layers = intOf(file.integer(key("block_count")));
    config.heads = intOf(file.integer(key("attention.head_count")));
    config.kvHeads = intOf(file.integer(key("attention.head_count_kv")).value_or(config.heads));
    config.headWidth = config.heads > 0 ? config.width / config.heads : 0;
    config.headWidth = intOf(file.integer(key("attention.key_length")).value_or(config.headWidth));
    config.feedForward = intOf(file.integer(key("feed_forward_length")));
    config.contextTokens = intOf(file.integer(key("context_length")));
    config.normEpsilon
        = static_cast<float>(file.number(key("attention.layer_norm_rms_epsilon")).value_or(0));
    config.ropeBase = static_cast<float>(file.number(key("rope.freq_base")).value_or(10000));
    config.ropeRowsInterleaved = true;
    if (const TensorView *embedding = file.find("token_embd.weight"))
        config.vocabulary = intOf(embedding->shape[0]);
    if (file.integer(key("rope.dimension_count")).value_or(config.headWidth) != config.headWidth)
        return unsupported("it rotates only a part of each attention head", "partial rotation");
    const std::string_view scaling = file.text(key("rope.scaling.type")).value_or("none");
    if (scaling != "none" || file.find("rope_freqs.weight"))
        return unsupported("it stretches positions by the rule " + inQuotes(scaling),
                           std::string(scaling));
    if (file.integer(key("expert_count")).value_or(0) > 0)
        return unsupported("it is a mixture of experts", "mixture of experts");
    return config;
}

} // namespace

Done Checkpoint::openGguf(const std::string &path)
{
    auto mapped = MappedFile::open(path);
    if (!mapped)
        return std::unexpected(mapped.error());
    m_isGguf = true;
    m_files.push_back(std::move(*mapped));
    const auto file = GgufFile::parse(m_files.front().bytes());
    if (!file)
        return std::unexpected(file.error());
    m_info.format = "GGUF";
    m_info.architecture = file->text("general.architecture").value_or("");
    m_info.name = file->text("general.name").value_or(m_info.architecture);
    m_info.licence = file->text("general.license").value_or("");
    for (const auto language :
         file->texts("general.languages").value_or(std::vector<std::string_view>()))
        m_info.languages.emplace_back(language);
    if (m_info.architecture != "llama")
        return unsupported("its architecture is " + inQuotes(m_info.architecture)
                               + " (llama is known)",
                           m_info.architecture);
    const auto config = readConfig(*file, m_info.architecture);
    if (!config)
        return std::unexpected(config.error());
    m_config = *config;
    auto tokenizer = readGgufTokenizer(*file);
    if (!tokenizer)
        return std::unexpected(tokenizer.error());
    m_tokenizer = std::move(*tokenizer);
    for (const auto &[name, tensor] : file->tensors())
        m_tensors.emplace(name, tensor);
    return {};
}

} // namespace lectern::engine::internal
