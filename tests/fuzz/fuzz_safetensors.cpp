// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/safetensors_file.h"

using namespace lectern::engine::internal;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto tensors = parseSafetensors(std::as_bytes(std::span(data, size)));
    if (!tensors)
        return 0;
    for (const auto &[name, tensor] : *tensors) {
        std::vector<float> row(static_cast<std::size_t>(tensor.shape.back()));
        dequantize(tensor, 0, tensor.shape.back(), row.data());
    }
    return 0;
}
