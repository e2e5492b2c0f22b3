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

float sumOf(const Lanes &v)
{
    return ((v[0] + v[4]) + (v[1] + v[5])) + ((v[2] + v[6]) + (v[3] + v[7]));
}

/// The one order in which every product of this file is summed.
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

void dotRows(const float *x, int rows, const float *w, int k, int begin, int end, float *out,
             std::ptrdiff_t outStride)
{
    for (int n = begin; n < end; ++n) {
        const float *weights = w + static_cast<std::ptrdiff_t>(n) * k;
        for (int row = 0; row < rows; ++row)
            out[row * outStride + n] = dot(x + static_cast<std::ptrdiff_t>(row) * k, weights, k);
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
