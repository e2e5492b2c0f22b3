// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/linear.h"

#include "core/engine/internal/kernels.h"

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/zeros.h>

namespace lectern::engine::internal {
namespace {

/// Row of the file that stands at `row` once the two halves of each head lie apart.
std::int64_t sourceRow(std::int64_t row, std::int64_t headWidth)
{
    const std::int64_t head = row / headWidth;
    const std::int64_t inHead = row % headWidth;
    const std::int64_t half = headWidth / 2;
    return head * headWidth + 2 * (inHead % half) + inHead / half;
}

void storeRow(at::Tensor &weight, std::int64_t row, const float *numbers, std::int64_t count)
{
    if (weight.scalar_type() == at::kFloat) {
        std::copy_n(numbers, count, weight.data_ptr<float>() + row * count);
        return;
    }
    auto *out = weight.data_ptr<at::BFloat16>() + row * count;
    for (std::int64_t i = 0; i < count; ++i)
        out[i] = at::BFloat16(numbers[i]);
}

} // namespace

std::vector<float> readVector(const TensorView &tensor)
{
    std::vector<float> numbers(static_cast<std::size_t>(tensor.elements()));
    dequantize(tensor, 0, tensor.elements(), numbers.data());
    return numbers;
}

Linear::Linear(const Checkpoint &checkpoint, const std::vector<Part> &parts, int layer,
               WeightFormat format)
{
    std::int64_t rows = 0;
    std::int64_t width = 0;
    bool hasBias = false;
    for (const Part &part : parts) {
        const TensorView *tensor = checkpoint.find(part.role, layer);
        rows += tensor->shape[0];
        width = tensor->shape[1];
        hasBias = hasBias || checkpoint.findBias(part.role, layer);
    }
    m_weight = at::empty({rows, width}, format == WeightFormat::Fp32 ? at::kFloat : at::kBFloat16);
    if (hasBias)
        m_bias = at::zeros({rows}, at::kFloat);
    const std::int64_t headWidth = checkpoint.config().headWidth;
    std::int64_t base = 0;
    for (const Part &part : parts) {
        const TensorView &tensor = *checkpoint.find(part.role, layer);
        const bool isInterleaved = part.heads > 0 && checkpoint.config().ropeRowsInterleaved;
        at::parallel_for(0, tensor.shape[0], 64, [&](std::int64_t begin, std::int64_t end) {
            std::vector<float> numbers(static_cast<std::size_t>(width));
            for (std::int64_t row = begin; row < end; ++row) {
                const std::int64_t source = isInterleaved ? sourceRow(row, headWidth) : row;
                dequantize(tensor, source * width, width, numbers.data());
                storeRow(m_weight, base + row, numbers.data(), width);
            }
        });
        if (const TensorView *bias = checkpoint.findBias(part.role, layer)) {
            const auto numbers = readVector(*bias);
            for (std::int64_t row = 0; row < tensor.shape[0]; ++row)
                m_bias.data_ptr<float>()[base + row] = numbers[static_cast<std::size_t>(
                    isInterleaved ? sourceRow(row, headWidth) : row)];
        }
        base += tensor.shape[0];
    }
}

at::Tensor Linear::apply(const at::Tensor &x) const
{
    at::Tensor y;
    if (m_weight.scalar_type() == at::kBFloat16)
        y = at::linear(x.to(at::kBFloat16), m_weight).to(at::kFloat);
    else if (x.size(0) == kPrefillRows)
        y = at::linear(x, m_weight);
    else
        y = applyDecodeClass(x);
    return m_bias.defined() ? y.add_(m_bias) : y;
}

at::Tensor Linear::applyDecodeClass(const at::Tensor &x) const
{
    const auto rows = static_cast<int>(x.size(0));
    const auto out = m_weight.size(0);
    const auto k = static_cast<int>(m_weight.size(1));
    at::Tensor y = at::empty({rows, out}, at::kFloat);
    const float *from = x.const_data_ptr<float>();
    const float *weights = m_weight.const_data_ptr<float>();
    float *to = y.data_ptr<float>();
    at::parallel_for(0, out, 64, [&](std::int64_t begin, std::int64_t end) {
        dotRows(from, rows, weights, k, static_cast<int>(begin), static_cast<int>(end), to, out);
    });
    return y;
}

void Linear::copyRow(std::int64_t row, float *out) const
{
    const std::int64_t width = m_weight.size(1);
    if (m_weight.scalar_type() == at::kFloat) {
        std::copy_n(m_weight.const_data_ptr<float>() + row * width, width, out);
        return;
    }
    const auto *from = m_weight.const_data_ptr<at::BFloat16>() + row * width;
    for (std::int64_t i = 0; i < width; ++i)
        out[i] = static_cast<float>(from[i]);
}

} // namespace lectern::engine::internal
