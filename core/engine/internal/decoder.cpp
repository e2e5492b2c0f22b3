// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/decoder.h"

#include "core/engine/internal/kernels.h"
#include "core/engine/internal/linear.h"
#include "core/engine/internal/thread_crew.h"

#include <ATen/ops/empty.h>
#include <c10/core/InferenceMode.h>

#include <cmath>

// Shapes: R rows of one pass, W width, H heads, K key-value heads, D head width, F feed-forward.
namespace lectern::engine::internal {
namespace {

struct Layer {
    std::vector<float> attentionNorm; ///< [W]
    Linear queryKeyValue; ///< [(H + 2 K) D, W]
    Linear attentionOutput; ///< [W, H D]
    std::vector<float> feedForwardNorm; ///< [W]
    Linear gateUp; ///< [2 F, W]
    Linear down; ///< [W, F]
};

/// A row of a pass: whose session, and where in it.
struct Row {
    const Segment *segment = nullptr;
    int ownPosition = 0; ///< In segment->own.
    int position = 0; ///< From the start of the text.
};

std::vector<Row> placeRows(std::span<const Segment> segments)
{
    std::vector<Row> rows;
    for (const Segment &segment : segments) {
        const int before = segment.prefix ? segment.prefix->length() : 0;
        const int start = segment.own->length();
        const int count = static_cast<int>(segment.tokens.size());
        for (int i = 0; i < count; ++i)
            rows.push_back({&segment, start + i, before + start + i});
        segment.own->extend(count);
    }
    return rows;
}

at::Tensor normed(const at::Tensor &x, const std::vector<float> &weight, float epsilon)
{
    at::Tensor y = at::empty(x.sizes(), at::kFloat);
    const auto width = static_cast<int>(x.size(1));
    for (std::int64_t row = 0; row < x.size(0); ++row)
        rmsNorm(x.const_data_ptr<float>() + row * width, weight.data(), width, epsilon,
                y.data_ptr<float>() + row * width);
    return y;
}

/// silu(gate) * up. @source Shazeer 2020, equation 6
at::Tensor gated(const at::Tensor &gateUp, ThreadCrew &crew)
{
    const std::int64_t width = gateUp.size(1) / 2;
    at::Tensor y = at::empty({gateUp.size(0), width}, at::kFloat);
    crew.share(gateUp.size(0), 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            const float *gate = gateUp.const_data_ptr<float>() + row * 2 * width;
            silu(gate, gate + width, static_cast<int>(width), y.data_ptr<float>() + row * width);
        }
    });
    return y;
}

/// x += y. libtorch would share it over OpenMP's threads.
void addTo(at::Tensor &x, const at::Tensor &y)
{
    const float *from = y.const_data_ptr<float>();
    float *to = x.data_ptr<float>();
    for (std::int64_t i = 0; i < x.numel(); ++i)
        to[i] += from[i];
}

} // namespace

struct Decoder::Weights {
    explicit Weights(int threads) : crew(threads) { }

    DecoderConfig config;
    mutable ThreadCrew crew; ///< Not of the weights, but of every pass over them.
    Linear embedding; ///< [vocabulary, W]
    std::vector<Layer> layers;
    std::vector<float> outputNorm;
    std::optional<Linear> output; ///< Absent where tied.
    std::vector<float> inverseFrequencies; ///< [D / 2]

    at::Tensor embed(std::span<const Segment> segments, std::size_t rows) const;
    std::vector<float> rotations(const std::vector<Row> &rows) const;
    at::Tensor attention(int layer, const std::vector<Row> &rows, at::Tensor &qkv,
                         const std::vector<float> &rotations) const;
    void storeKeysAndValues(int layer, const Row &row, float *qkv, const float *rotation) const;
    Logits logits(const at::Tensor &x, std::span<const Segment> segments) const;
};

at::Tensor Decoder::Weights::embed(std::span<const Segment> segments, std::size_t rows) const
{
    at::Tensor x = at::empty({static_cast<std::int64_t>(rows), config.width}, at::kFloat);
    float *out = x.data_ptr<float>();
    for (const Segment &segment : segments) {
        for (const int token : segment.tokens) {
            embedding.copyRow(token, out);
            out += config.width;
        }
    }
    return x;
}

/// For each row D/2 cosines and D/2 sines, rounded as the reference rounds them.
std::vector<float> Decoder::Weights::rotations(const std::vector<Row> &rows) const
{
    std::vector<float> all;
    all.reserve(rows.size() * static_cast<std::size_t>(config.headWidth));
    for (const Row &row : rows) {
        for (const float frequency : inverseFrequencies)
            all.push_back(std::cos(static_cast<float>(row.position) * frequency));
        for (const float frequency : inverseFrequencies)
            all.push_back(std::sin(static_cast<float>(row.position) * frequency));
    }
    return all;
}

void Decoder::Weights::storeKeysAndValues(int layer, const Row &row, float *qkv,
                                          const float *rotation) const
{
    float *keys = qkv + config.heads * config.headWidth;
    for (int head = 0; head < config.kvHeads; ++head)
        rotateHead(keys + head * config.headWidth, rotation, config.headWidth);
    KvCache &cache = *row.segment->own;
    const auto offset = static_cast<std::ptrdiff_t>(row.ownPosition) * cache.width();
    std::copy_n(keys, cache.width(), cache.keys(layer) + offset);
    std::copy_n(keys + cache.width(), cache.width(), cache.values(layer) + offset);
}

at::Tensor Decoder::Weights::attention(int layer, const std::vector<Row> &rows, at::Tensor &qkv,
                                       const std::vector<float> &rotations) const
{
    const int width = config.headWidth;
    float *data = qkv.data_ptr<float>();
    const auto rotation
        = [&](std::size_t row) { return rotations.data() + row * static_cast<std::size_t>(width); };
    for (std::size_t row = 0; row < rows.size(); ++row)
        storeKeysAndValues(layer, rows[row], data + static_cast<std::int64_t>(row) * qkv.size(1),
                           rotation(row));
    at::Tensor out = at::empty({qkv.size(0), std::int64_t(config.heads) * width}, at::kFloat);
    crew.share(qkv.size(0) * config.heads, 1, [&](std::int64_t begin, std::int64_t end) {
        std::vector<float> scores;
        for (std::int64_t i = begin; i < end; ++i) {
            const auto index = static_cast<std::size_t>(i / config.heads);
            const int head = static_cast<int>(i % config.heads);
            const Row &row = rows[index];
            const int kvOffset = head / (config.heads / config.kvHeads) * width;
            const auto span = [&](const KvCache &cache, int tokens) {
                return AttentionSpan{cache.keys(layer) + kvOffset, cache.values(layer) + kvOffset,
                                     tokens, cache.width()};
            };
            const KvCache *prefix = row.segment->prefix;
            scores.resize(static_cast<std::size_t>(row.position) + 1);
            float *query = data + static_cast<std::int64_t>(index) * qkv.size(1) + head * width;
            rotateHead(query, rotation(index), width);
            attend(query, prefix ? span(*prefix, prefix->length()) : AttentionSpan{},
                   span(*row.segment->own, row.ownPosition + 1), width, scores.data(),
                   out.data_ptr<float>() + i * width);
        }
    });
    return out;
}

Logits Decoder::Weights::logits(const at::Tensor &x, std::span<const Segment> segments) const
{
    std::vector<std::int64_t> wanted;
    std::int64_t row = 0;
    for (const Segment &segment : segments) {
        for (int i = 0; i < static_cast<int>(segment.tokens.size()); ++i, ++row) {
            if (i >= segment.logitsFrom)
                wanted.push_back(row);
        }
    }
    Logits logits;
    logits.rows = static_cast<int>(wanted.size());
    if (wanted.empty())
        return logits;
    at::Tensor picked = at::empty({logits.rows, config.width}, at::kFloat);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        std::copy_n(x.const_data_ptr<float>() + wanted[i] * config.width, config.width,
                    picked.data_ptr<float>() + static_cast<std::int64_t>(i) * config.width);
    const Linear &head = output ? *output : embedding;
    const at::Tensor y = head.apply(normed(picked, outputNorm, config.normEpsilon), crew);
    logits.numbers.assign(y.const_data_ptr<float>(), y.const_data_ptr<float>() + y.numel());
    return logits;
}

Decoder::Decoder(std::unique_ptr<Weights> weights) : m_weights(std::move(weights)) { }
Decoder::~Decoder() = default;

const DecoderConfig &Decoder::config() const
{
    return m_weights->config;
}

Outcome<std::unique_ptr<Decoder>> Decoder::load(const Checkpoint &checkpoint,
                                                const DecoderOptions &options,
                                                const LoadProgress &progress, const StopFlag &stop)
{
    const c10::InferenceMode inference;
    auto weights = std::make_unique<Weights>(options.threads);
    const DecoderConfig &config = weights->config = checkpoint.config();
    const int steps = config.layers * 4 + 2;
    int done = 0;
    const auto goesOn = [&] {
        if (progress)
            progress(static_cast<double>(++done) / steps);
        return !stop.isRaised();
    };
    using enum TensorRole;
    const auto linear = [&](const std::vector<Linear::Part> &parts, int layer) {
        return Linear(checkpoint, parts, layer, options.format);
    };
    const auto cancelled = refusal(FailureCode::Cancelled, "loading was stopped");
    weights->embedding = linear({{Embedding}}, 0);
    if (!goesOn())
        return cancelled;
    for (int i = 0; i < config.layers; ++i) {
        Layer &layer = weights->layers.emplace_back();
        layer.attentionNorm = readVector(*checkpoint.find(AttentionNorm, i));
        layer.feedForwardNorm = readVector(*checkpoint.find(FeedForwardNorm, i));
        layer.queryKeyValue = linear({{Query, config.heads}, {Key, config.kvHeads}, {Value}}, i);
        if (!goesOn())
            return cancelled;
        layer.attentionOutput = linear({{AttentionOutput}}, i);
        if (!goesOn())
            return cancelled;
        layer.gateUp = linear({{Gate}, {Up}}, i);
        if (!goesOn())
            return cancelled;
        layer.down = linear({{Down}}, i);
        if (!goesOn())
            return cancelled;
    }
    weights->outputNorm = readVector(*checkpoint.find(OutputNorm));
    if (checkpoint.find(Output))
        weights->output = linear({{Output}}, 0);
    for (int i = 0; i < config.headWidth / 2; ++i) {
        const float exponent = static_cast<float>(2 * i) / static_cast<float>(config.headWidth);
        weights->inverseFrequencies.push_back(1.0F / std::pow(config.ropeBase, exponent));
    }
    if (!goesOn())
        return cancelled;
    return std::unique_ptr<Decoder>(new Decoder(std::move(weights)));
}

Logits Decoder::forward(std::span<const Segment> segments) const
{
    const c10::InferenceMode inference;
    const Weights &w = *m_weights;
    const std::vector<Row> rows = placeRows(segments);
    const std::vector<float> rotations = w.rotations(rows);
    at::Tensor x = w.embed(segments, rows.size());
    for (int i = 0; i < w.config.layers; ++i) {
        const Layer &layer = w.layers[static_cast<std::size_t>(i)];
        at::Tensor qkv = layer.queryKeyValue.apply(
            normed(x, layer.attentionNorm, w.config.normEpsilon), w.crew);
        addTo(x, layer.attentionOutput.apply(w.attention(i, rows, qkv, rotations), w.crew));
        const at::Tensor gateUp
            = layer.gateUp.apply(normed(x, layer.feedForwardNorm, w.config.normEpsilon), w.crew);
        addTo(x, layer.down.apply(gated(gateUp, w.crew), w.crew));
    }
    return w.logits(x, segments);
}

WeightFormat automaticFormat()
{
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512bf16"))
        return WeightFormat::Bf16;
#endif
    return WeightFormat::Fp32;
}

} // namespace lectern::engine::internal
