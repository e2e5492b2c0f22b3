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

/// The dot products of `Rows` rows of x with one row of weights. Each is summed in the one order of
/// this file, whatever `Rows` is; several at once so that a weight is loaded once for all of them.
template <int Rows>
void dotTogether(const float *x, std::ptrdiff_t stride, const float *w, int count, float *results)
{
    constexpr int kSums = 4;
    Lanes sums[Rows][kSums] = {};
    int i = 0;
    for (; i + kSums * kLanes <= count; i += kSums * kLanes) {
        for (int s = 0; s < kSums; ++s) {
            const Lanes weights = loaded(w + i + s * kLanes);
            for (int row = 0; row < Rows; ++row)
                sums[row][s] += loaded(x + row * stride + i + s * kLanes) * weights;
        }
    }
    for (; i + kLanes <= count; i += kLanes) {
        const Lanes weights = loaded(w + i);
        for (int row = 0; row < Rows; ++row)
            sums[row][0] += loaded(x + row * stride + i) * weights;
    }
    for (int row = 0; row < Rows; ++row) {
        float rest = 0;
        for (int j = i; j < count; ++j)
            rest += x[row * stride + j] * w[j];
        results[row] = sumOf((sums[row][0] + sums[row][1]) + (sums[row][2] + sums[row][3])) + rest;
    }
}

float dot(const float *a, const float *b, int count)
{
    float result = 0;
    dotTogether<1>(a, 0, b, count, &result);
    return result;
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
    // Twelve running sums fill the registers; a few rows of weights stay in the nearest cache while
    // the rows of x go by.
    constexpr int kRowsTogether = 3;
    constexpr int kWeightsTogether = 4;
    for (int first = begin; first < end; first += kWeightsTogether) {
        const int last = std::min(end, first + kWeightsTogether);
        int row = 0;
        for (; row + kRowsTogether <= rows; row += kRowsTogether) {
            for (int n = first; n < last; ++n) {
                float results[kRowsTogether];
                dotTogether<kRowsTogether>(x + static_cast<std::ptrdiff_t>(row) * k, k,
                                           w + static_cast<std::ptrdiff_t>(n) * k, k, results);
                for (int i = 0; i < kRowsTogether; ++i)
                    out[(row + i) * outStride + n] = results[i];
            }
        }
        for (; row < rows; ++row) {
            for (int n = first; n < last; ++n)
                out[row * outStride + n] = dot(x + static_cast<std::ptrdiff_t>(row) * k,
                                               w + static_cast<std::ptrdiff_t>(n) * k, k);
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
