// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/bpe_tokenizer.h"
#include "core/engine/internal/gguf_file.h"

using namespace lectern::engine::internal;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto file = GgufFile::parse(std::as_bytes(std::span(data, size)));
    if (!file)
        return 0;
    for (const auto &[name, tensor] : file->tensors()) {
        std::vector<float> row(static_cast<std::size_t>(tensor.shape.back()));
        dequantize(tensor, 0, tensor.shape.back(), row.data());
    }
    if (auto spec = readGgufTokenizer(*file)) {
        if (const auto tokenizer = BpeTokenizer::create(std::move(*spec)))
            (void)tokenizer->encode("a 1\xFF", SpecialTokens::Recognised);
    }
    return 0;
}
