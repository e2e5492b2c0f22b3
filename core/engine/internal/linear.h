// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/checkpoint.h"
#include "core/engine/internal/kernels.h"

#include <ATen/core/Tensor.h>

namespace lectern::engine::internal {

class ThreadCrew;

/// How weights are kept in memory.
enum class WeightFormat { Fp32, Bf16 };

/// Rows of one pass: of generations that decode together, and of everything else. In fp32 a row
/// has the same bits whatever its neighbours are.
constexpr int kDecodeRows = 16;
constexpr int kMostRows = 64;

/// Several stored matrices on top of each other as one; y = x W^T + b.
class Linear
{
public:
    struct Part {
        TensorRole role;
        int heads = 0; ///< Of rows that the file interleaves for the rotation; else 0.
    };

    Linear() = default;
    Linear(const Checkpoint &checkpoint, const std::vector<Part> &parts, int layer,
           WeightFormat format);

    /// @param x float [R, in] @return float [R, out]
    at::Tensor apply(const at::Tensor &x, ThreadCrew &crew) const;

    /// One row of the matrix as fp32: an embedding.
    void copyRow(std::int64_t row, float *out) const;

private:
    at::Tensor applyPacked(const at::Tensor &x, ThreadCrew &crew) const;
    PackedWeights packed() const;

    at::Tensor m_weight; ///< bf16 [out, in], or fp32 panels one after the other.
    std::int64_t m_rows = 0;
    std::int64_t m_width = 0;
    at::Tensor m_bias; ///< fp32 [out], or undefined.
};

/// A vector of weights as fp32.
std::vector<float> readVector(const TensorView &tensor);

} // namespace lectern::engine::internal
