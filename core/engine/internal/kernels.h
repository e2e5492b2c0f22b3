// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// The parts of a decoder layer that are ours, in fp32. Each row's result depends on that row alone
/// and its sums run in one fixed order, so neither threads nor neighbours change a bit of it.
namespace lectern::engine::internal {

/// out = x / rms(x) * weight, `width` numbers. @source Zhang and Sennrich 2019, equation 4
void rmsNorm(const float *x, const float *weight, int width, float epsilon, float *out);

/// Rotates each pair (i, i + D/2) of one head by its angle.
/// @param cosSin D/2 cosines, then D/2 sines
/// @source Su et al. 2021, section 3.4.2, with the halves of Llama's published code
void rotateHead(float *head, const float *cosSin, int headWidth);

/// out = gate / (1 + exp(-gate)) * up. @source Shazeer 2020, equation 6
void silu(const float *gate, const float *up, int width, float *out);

/// log of the share of `index` among exp(logits), in double. Summed in order.
double logShare(const float *logits, int count, int index);

/// Weights lie in panels of so many rows: the numbers of one column beside each other, then those
/// of the next. The last panel may have rows that nobody asks for.
constexpr int kPanelRows = 16;

constexpr std::ptrdiff_t panelsOf(std::ptrdiff_t rows)
{
    return (rows + kPanelRows - 1) / kPanelRows;
}

/// A matrix in panels: panelsOf(rows) of them, each kPanelRows * width numbers.
struct PackedWeights {
    const float *panels = nullptr;
    std::ptrdiff_t rows = 0;
    int width = 0;
};

/// Puts one row of `k` weights into its panel, and takes it out again.
void packRow(const float *weights, int k, std::ptrdiff_t row, float *panels);
void unpackRow(const float *panels, int k, std::ptrdiff_t row, float *weights);

struct PanelRange {
    std::ptrdiff_t begin = 0;
    std::ptrdiff_t end = 0;
};

/// out[row, n] = sum over k of x[row, k] w[n, k], for the n of some panels.
/// @param x [rows, width], out [rows, weights.rows]
void multiplyRows(const float *x, int rows, const PackedWeights &weights, PanelRange range,
                  float *out);

/// Keys and values of the positions [0, tokens) of one key-value head.
struct AttentionSpan {
    const float *keys = nullptr; ///< Position t begins at keys + t * stride.
    const float *values = nullptr;
    int tokens = 0;
    std::ptrdiff_t stride = 0;
};

/// One head of one row over the positions of `prefix` and then of `own`.
/// @param scores room for all of them
/// @source Vaswani et al. 2017, section 3.2.1
void attend(const float *query, const AttentionSpan &prefix, const AttentionSpan &own,
            int headWidth, float *scores, float *out);

} // namespace lectern::engine::internal
