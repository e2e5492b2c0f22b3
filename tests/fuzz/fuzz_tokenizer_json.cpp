// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/bpe_tokenizer.h"

using namespace lectern::engine::internal;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    auto spec = readTokenizerJson({reinterpret_cast<const char *>(data), size});
    if (!spec)
        return 0;
    if (const auto tokenizer = BpeTokenizer::create(std::move(*spec)))
        (void)tokenizer->encode("a 1 \xE5\x8A\x9B\xFF<|endoftext|>", SpecialTokens::Recognised);
    return 0;
}
