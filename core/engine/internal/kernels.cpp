// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace lectern::engine::internal {
namespace {

// Vectors of the compiler's own: the file is built with the flags of AVX2 and FMA, another
// machine's compiler splits them. No option that lets it change the order of sums is on.
constexpr int kLanes = 8;
using Lanes = float __attribute__((vector_size(kLanes * sizeof(float))));

Lanes loaded(const float *from)
{
    Lanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
}

/// ((v0 + v4) + (v1 + v5)) + ((v2 + v6) + (v3 + v7))
float sumOf(const Lanes &v)
{
    using Half = float __attribute__((vector_size(kLanes / 2 * sizeof(float))));
    const Half halves
        = __builtin_shufflevector(v, v, 0, 1, 2, 3) + __builtin_shufflevector(v, v, 4, 5, 6, 7);
    const Half pairs = halves + __builtin_shufflevector(halves, halves, 1, 0, 3, 2);
    return pairs[0] + pairs[2];
}

/// The one order in which norms and attention are summed.
float dot(const float *a, const float *b, int count)
{
    Lanes sums[4] = {};
    int i = 0;
    for (; i + 4 * kLanes <= count; i += 4 * kLanes) {
        for (int s = 0; s < 4; ++s)
            sums[s] += loaded(a + i + s * kLanes) * loaded(b + i + s * kLanes);
    }
    for (; i + kLanes <= count; i += kLanes)
        sums[0] += loaded(a + i) * loaded(b + i);
    float rest = 0;
    for (; i < count; ++i)
        rest += a[i] * b[i];
    return sumOf((sums[0] + sums[1]) + (sums[2] + sums[3])) + rest;
}

constexpr int kPanelLanes = kPanelRows / kLanes;
/// Rows of x that share a weight once it is loaded; more have no room in the registers.
constexpr int kRowsTogether = 4;
/// So many products are summed one after the other, then these sums.
constexpr int kSumBlock = 256;

/// `Rows` rows of x with one panel of weights. Each product has a sum of its own, in the one order,
/// whatever `Rows` is.
template <int Rows>
void multiplyPanel(const float *x, const float *panel, int k, float *out, std::ptrdiff_t stride,
                   int columns)
{
    Lanes totals[Rows][kPanelLanes] = {};
    for (int block = 0; block < k; block += kSumBlock) {
        const int end = block + kSumBlock < k ? block + kSumBlock : k;
        Lanes sums[Rows][kPanelLanes] = {};
        for (int i = block; i < end; ++i) {
            for (int lane = 0; lane < kPanelLanes; ++lane) {
                const Lanes weights = loaded(panel + i * kPanelRows + lane * kLanes);
                for (int row = 0; row < Rows; ++row)
                    sums[row][lane] += weights * x[static_cast<std::ptrdiff_t>(row) * k + i];
            }
        }
        for (int row = 0; row < Rows; ++row)
            for (int lane = 0; lane < kPanelLanes; ++lane)
                totals[row][lane] += sums[row][lane];
    }
    for (int row = 0; row < Rows; ++row)
        std::memcpy(out + row * stride, totals[row],
                    static_cast<std::size_t>(columns) * sizeof(float));
}

using MultiplyPanel = void (*)(const float *, const float *, int, float *, std::ptrdiff_t, int);
constexpr MultiplyPanel kMultiplyPanel[kRowsTogether]
    = {multiplyPanel<1>, multiplyPanel<2>, multiplyPanel<3>, multiplyPanel<4>};

void addScaled(float *out, const float *x, float factor, int count)
{
    for (int i = 0; i < count; ++i)
        out[i] += factor * x[i];
}

} // namespace

void rmsNorm(const float *x, const float *weight, int width, float epsilon, float *out)
{
    const float scale = 1.0F / std::sqrt(dot(x, x, width) / static_cast<float>(width) + epsilon);
    for (int i = 0; i < width; ++i)
        out[i] = x[i] * scale * weight[i];
}

void rotateHead(float *head, const float *cosSin, int headWidth)
{
    const int half = headWidth / 2;
    for (int i = 0; i < half; ++i) {
        const float a = head[i];
        const float b = head[i + half];
        head[i] = a * cosSin[i] - b * cosSin[i + half];
        head[i + half] = b * cosSin[i] + a * cosSin[i + half];
    }
}

void silu(const float *gate, const float *up, int width, float *out)
{
    for (int i = 0; i < width; ++i)
        out[i] = gate[i] / (1.0F + std::exp(-gate[i])) * up[i];
}

double logShare(const float *logits, int count, int index)
{
    const float largest = *std::max_element(logits, logits + count);
    double total = 0;
    for (int i = 0; i < count; ++i)
        total += std::exp(logits[i] - largest);
    return static_cast<double>(logits[index]) - largest - std::log(total);
}

void packRow(const float *weights, int k, std::ptrdiff_t row, float *panels)
{
    float *to = panels + row / kPanelRows * kPanelRows * k + row % kPanelRows;
    for (int i = 0; i < k; ++i)
        to[static_cast<std::ptrdiff_t>(i) * kPanelRows] = weights[i];
}

void unpackRow(const float *panels, int k, std::ptrdiff_t row, float *weights)
{
    const float *from = panels + row / kPanelRows * kPanelRows * k + row % kPanelRows;
    for (int i = 0; i < k; ++i)
        weights[i] = from[static_cast<std::ptrdiff_t>(i) * kPanelRows];
}

void multiplyRows(const float *x, int rows, const PackedWeights &weights, PanelRange range,
                  float *out)
{
    const int k = weights.width;
    for (std::ptrdiff_t panel = range.begin; panel < range.end; ++panel) {
        const std::ptrdiff_t column = panel * kPanelRows;
        const auto columns
            = static_cast<int>(std::min<std::ptrdiff_t>(kPanelRows, weights.rows - column));
        for (int row = 0; row < rows; row += kRowsTogether) {
            const int together = std::min(kRowsTogether, rows - row);
            kMultiplyPanel[together - 1](x + static_cast<std::ptrdiff_t>(row) * k,
                                         weights.panels + column * k, k,
                                         out + row * weights.rows + column, weights.rows, columns);
        }
    }
}

void attend(const float *query, const AttentionSpan &prefix, const AttentionSpan &own,
            int headWidth, float *scores, float *out)
{
    const float scale = 1.0F / std::sqrt(static_cast<float>(headWidth));
    float largest = -INFINITY;
    const auto score = [&](const AttentionSpan &span, float *into) {
        for (int t = 0; t < span.tokens; ++t) {
            into[t] = dot(query, span.keys + t * span.stride, headWidth) * scale;
            largest = std::max(largest, into[t]);
        }
    };
    score(prefix, scores);
    score(own, scores + prefix.tokens);
    float total = 0;
    for (int t = 0; t < prefix.tokens + own.tokens; ++t) {
        scores[t] = std::exp(scores[t] - largest);
        total += scores[t];
    }
    std::fill_n(out, headWidth, 0.0F);
    const auto add = [&](const AttentionSpan &span, const float *from) {
        for (int t = 0; t < span.tokens; ++t)
            addScaled(out, span.values + t * span.stride, from[t] / total, headWidth);
    };
    add(prefix, scores);
    add(own, scores + prefix.tokens);
}

} // namespace lectern::engine::internal
