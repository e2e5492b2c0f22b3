// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/linear.h"

#include "core/engine/internal/thread_crew.h"

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

at::Tensor emptyWeight(std::int64_t rows, std::int64_t width, WeightFormat format)
{
    if (format == WeightFormat::Bf16)
        return at::empty({rows, width}, at::kBFloat16);
    return at::zeros({panelsOf(rows) * kPanelRows * width}, at::kFloat);
}

void storeRow(at::Tensor &weight, std::int64_t row, const float *numbers, std::int64_t count)
{
    if (weight.scalar_type() == at::kFloat) {
        packRow(numbers, static_cast<int>(count), row, weight.data_ptr<float>());
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
    bool hasBias = false;
    for (const Part &part : parts) {
        const TensorView *tensor = checkpoint.find(part.role, layer);
        m_rows += tensor->shape[0];
        m_width = tensor->shape[1];
        hasBias = hasBias || checkpoint.findBias(part.role, layer);
    }
    m_weight = emptyWeight(m_rows, m_width, format);
    if (hasBias)
        m_bias = at::zeros({m_rows}, at::kFloat);
    const std::int64_t headWidth = checkpoint.config().headWidth;
    std::int64_t base = 0;
    for (const Part &part : parts) {
        const TensorView &tensor = *checkpoint.find(part.role, layer);
        const bool isInterleaved = part.heads > 0 && checkpoint.config().ropeRowsInterleaved;
        at::parallel_for(0, tensor.shape[0], 64, [&](std::int64_t begin, std::int64_t end) {
            std::vector<float> numbers(static_cast<std::size_t>(m_width));
            for (std::int64_t row = begin; row < end; ++row) {
                const std::int64_t source = isInterleaved ? sourceRow(row, headWidth) : row;
                dequantize(tensor, source * m_width, m_width, numbers.data());
                storeRow(m_weight, base + row, numbers.data(), m_width);
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

at::Tensor Linear::apply(const at::Tensor &x, ThreadCrew &crew) const
{
    at::Tensor y = m_weight.scalar_type() == at::kBFloat16
        ? at::linear(x.to(at::kBFloat16), m_weight).to(at::kFloat)
        : applyPacked(x, crew);
    return m_bias.defined() ? y.add_(m_bias) : y;
}

PackedWeights Linear::packed() const
{
    return {m_weight.const_data_ptr<float>(), m_rows, static_cast<int>(m_width)};
}

at::Tensor Linear::applyPacked(const at::Tensor &x, ThreadCrew &crew) const
{
    at::Tensor y = at::empty({x.size(0), m_rows}, at::kFloat);
    const auto rows = static_cast<int>(x.size(0));
    const float *from = x.const_data_ptr<float>();
    float *to = y.data_ptr<float>();
    crew.share(panelsOf(m_rows), 4, [&](std::int64_t begin, std::int64_t end) {
        multiplyRows(from, rows, packed(), {begin, end}, to);
    });
    return y;
}

void Linear::copyRow(std::int64_t row, float *out) const
{
    if (m_weight.scalar_type() == at::kFloat) {
        unpackRow(m_weight.const_data_ptr<float>(), static_cast<int>(m_width), row, out);
        return;
    }
    const auto *from = m_weight.const_data_ptr<at::BFloat16>() + row * m_width;
    for (std::int64_t i = 0; i < m_width; ++i)
        out[i] = static_cast<float>(from[i]);
}

} // namespace lectern::engine::internal
