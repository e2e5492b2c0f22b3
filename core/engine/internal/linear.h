// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/checkpoint.h"

#include <ATen/core/Tensor.h>

namespace lectern::engine::internal {

/// How weights are kept in memory.
enum class WeightFormat { Fp32, Bf16 };

/// Rows up to which the decode class computes; above, the prefill class. Both give a row the same
/// bits whatever its neighbours are.
constexpr int kDecodeRows = 16;
constexpr int kPrefillRows = 64;

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
    at::Tensor apply(const at::Tensor &x) const;

    /// One row of the matrix as fp32: an embedding.
    void copyRow(std::int64_t row, float *out) const;

private:
    at::Tensor applyDecodeClass(const at::Tensor &x) const;

    at::Tensor m_weight; ///< [out, in], fp32 or bf16.
    at::Tensor m_bias; ///< fp32 [out], or undefined.
};

/// A vector of weights as fp32.
std::vector<float> readVector(const TensorView &tensor);

} // namespace lectern::engine::internal
