// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/checkpoint.h"
#include "core/engine/internal/json.h"
#include "core/engine/internal/safetensors_file.h"

#include <climits>
#include <set>

namespace lectern::engine::internal {
namespace {

constexpr std::size_t kLargestConfig = 1 << 20;
constexpr std::size_t kLargestIndex = 64 << 20;
constexpr std::size_t kLargestTokenizer = 64 << 20;

int intMember(const Json &json, const char *key, std::int64_t otherwise = 0)
{
    const std::int64_t value = integerMember(json, key).value_or(otherwise);
    return value > 0 && value <= INT_MAX ? static_cast<int>(value) : 0;
}

Outcome<Json> readJson(const std::string &path, std::size_t largest, const char *what)
{
    const auto text = readSmallFile(path, largest);
    if (!text)
        return std::unexpected(text.error());
    return parseJson(*text, what);
}

/// Where the rotation's constants stand: beside the others, or in an object of their own since
/// Transformers 5.
Done readRotation(const Json &json, DecoderConfig &config)
{
    const Json *parameters = member(json, "rope_parameters");
    const Json *scaling = member(json, "rope_scaling");
    const Json &source = parameters ? *parameters : json;
    config.ropeBase = static_cast<float>(numberMember(source, "rope_theta").value_or(10000));
    const Json *rule = parameters ? parameters : scaling;
    if (!rule)
        return {};
    const std::string type
        = textMember(*rule, "rope_type").value_or(textMember(*rule, "type").value_or("default"));
    if (type != "default")
        return unsupported("it stretches positions by the rule " + inQuotes(type), type);
    return {};
}

Outcome<DecoderConfig> readConfig(const Json &json)
{
    DecoderConfig config;
    config.width = intMember(json, "hidden_size");
    config.layers = intMember(json, "num_hidden_layers");
    config.heads = intMember(json, "num_attention_heads");
    config.kvHeads = intMember(json, "num_key_value_heads", config.heads);
    config.headWidth
        = intMember(json, "head_dim", config.heads > 0 ? config.width / config.heads : 0);
    config.feedForward = intMember(json, "intermediate_size");
    config.vocabulary = intMember(json, "vocab_size");
    config.contextTokens = intMember(json, "max_position_embeddings");
    config.normEpsilon = static_cast<float>(numberMember(json, "rms_norm_eps").value_or(0));
    const std::string activation = textMember(json, "hidden_act").value_or("silu");
    if (activation != "silu")
        return unsupported("its activation is " + inQuotes(activation) + " (silu is known)",
                           activation);
    ENGINE_TRY(readRotation(json, config));
    return config;
}

/// A shard lies beside its index: anything but a plain file name is no honest one.
bool isPlainName(const std::string &name)
{
    return !name.empty() && name.find_first_of("/\\") == std::string::npos && name != "."
        && name != "..";
}

} // namespace

Done Checkpoint::openFolder(const std::string &path)
{
    const auto json = readJson(path + "/config.json", kLargestConfig, "config.json");
    if (!json && json.error().code == FailureCode::NotFound)
        return refusal(FailureCode::NotAModel, "the folder has no config.json");
    if (!json)
        return std::unexpected(json.error());
    m_info.format = "safetensors";
    m_info.architecture = textMember(*json, "model_type").value_or("");
    if (m_info.architecture != "llama")
        return unsupported("its architecture is " + inQuotes(m_info.architecture)
                               + " (llama is known)",
                           m_info.architecture);
    const std::size_t nameAt = path.find_last_not_of('/');
    const std::string trimmed = path.substr(0, nameAt + 1);
    m_info.name = trimmed.substr(trimmed.find_last_of('/') + 1);
    const auto config = readConfig(*json);
    if (!config)
        return std::unexpected(config.error());
    m_config = *config;
    ENGINE_TRY(openShards(path));
    ENGINE_TRY(readFolderTokenizer(path));
    if (booleanMember(*json, "tie_word_embeddings").value_or(false))
        m_tensors.erase("lm_head.weight");
    else if (!find(TensorRole::Output))
        return damaged("the tensor \"lm_head.weight\" is missing");
    return {};
}

Done Checkpoint::openShards(const std::string &folder)
{
    std::set<std::string> names;
    const auto index = readJson(folder + "/model.safetensors.index.json", kLargestIndex,
                                "the index of the weights");
    if (!index && index.error().code != FailureCode::NotFound)
        return std::unexpected(index.error());
    if (index) {
        const Json *map = member(*index, "weight_map");
        if (!map || !map->is_object())
            return damaged("the index of the weights names no files");
        for (const auto &[tensor, file] : map->items()) {
            if (!file.is_string() || !isPlainName(file.get_ref<const std::string &>()))
                return damaged("the index of the weights names a file outside the folder");
            names.insert(file.get<std::string>());
        }
    } else {
        names.insert("model.safetensors");
    }
    for (const std::string &name : names) {
        auto file = MappedFile::open(folder + "/" + name);
        if (!file && file.error().code == FailureCode::NotFound)
            return damaged("the file " + inQuotes(name) + " is missing");
        if (!file)
            return std::unexpected(file.error());
        auto tensors = parseSafetensors(file->bytes());
        if (!tensors)
            return std::unexpected(tensors.error());
        m_files.push_back(std::move(*file));
        for (auto &[tensor, view] : *tensors) {
            if (!m_tensors.emplace(tensor, std::move(view)).second)
                return damaged("the tensor " + inQuotes(tensor) + " stands in two files");
        }
    }
    return {};
}

Done Checkpoint::readFolderTokenizer(const std::string &folder)
{
    const auto text = readSmallFile(folder + "/tokenizer.json", kLargestTokenizer);
    if (!text && text.error().code == FailureCode::NotFound)
        return damaged("the folder has no tokenizer.json");
    if (!text)
        return std::unexpected(text.error());
    auto spec = readTokenizerJson(*text);
    if (!spec)
        return std::unexpected(spec.error());
    if (const auto chat = readSmallFile(folder + "/chat_template.jinja", kLargestConfig))
        spec->chatTemplate = *chat;
    if (const auto config = readSmallFile(folder + "/tokenizer_config.json", kLargestTokenizer))
        ENGINE_TRY(addTokenizerConfig(*spec, *config));
    m_tokenizer = std::move(*spec);
    return {};
}

} // namespace lectern::engine::internal
