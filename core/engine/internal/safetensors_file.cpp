// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/safetensors_file.h"

#include "core/engine/internal/byte_cursor.h"
#include "core/engine/internal/json.h"

#include <algorithm>

namespace lectern::engine::internal {
namespace {

constexpr std::uint64_t kLargestHeader = 100'000'000; // The reference implementation's bound.
constexpr std::size_t kMaxDimensions = 8;

struct Placed {
    const std::string *name = nullptr;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

std::optional<ElementType> elementType(const std::string &name)
{
    if (name == "F32")
        return ElementType::F32;
    if (name == "F16")
        return ElementType::F16;
    if (name == "BF16")
        return ElementType::BF16;
    return std::nullopt;
}

Outcome<std::vector<std::int64_t>> shapeOf(const std::string &name, const Json &entry)
{
    const Json *shape = member(entry, "shape");
    if (!shape || !shape->is_array() || shape->empty() || shape->size() > kMaxDimensions)
        return damaged("the tensor " + inQuotes(name) + " has no usable shape");
    std::vector<std::int64_t> lengths;
    for (const Json &length : *shape) {
        if (!length.is_number_unsigned() || length.get<std::uint64_t>() > std::uint64_t(INT64_MAX))
            return damaged("the tensor " + inQuotes(name) + " has an impossible shape");
        lengths.push_back(length.get<std::int64_t>());
    }
    return lengths;
}

Outcome<TensorView> parseTensor(const std::string &name, const Json &entry,
                                std::span<const std::byte> data)
{
    const auto dtype = textMember(entry, "dtype");
    if (!dtype)
        return damaged("the tensor " + inQuotes(name) + " has no element type");
    const auto type = elementType(*dtype);
    if (!type)
        return unsupported("the tensor " + inQuotes(name) + " has weights of type "
                               + inQuotes(*dtype) + " (F32, F16 and BF16 are known)",
                           *dtype);
    auto shape = shapeOf(name, entry);
    if (!shape)
        return std::unexpected(shape.error());
    const auto size = byteCount(*type, *shape);
    const Json *offsets = member(entry, "data_offsets");
    if (!size || !offsets || !offsets->is_array() || offsets->size() != 2
        || !(*offsets)[0].is_number_unsigned() || !(*offsets)[1].is_number_unsigned())
        return damaged("the tensor " + inQuotes(name) + " has an impossible shape or place");
    const auto begin = (*offsets)[0].get<std::uint64_t>();
    const auto end = (*offsets)[1].get<std::uint64_t>();
    if (end > data.size() || begin > end)
        return damaged("the tensor " + inQuotes(name) + " lies outside the file");
    if (end - begin != static_cast<std::uint64_t>(*size))
        return damaged("the tensor " + inQuotes(name) + " has another size than its shape says");
    return TensorView{
        *type, std::move(*shape),
        data.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(*size))};
}

Done checkOverlaps(const std::map<std::string, TensorView> &tensors, const std::byte *base)
{
    std::vector<Placed> placed;
    for (const auto &[name, tensor] : tensors) {
        const auto begin = static_cast<std::uint64_t>(tensor.bytes.data() - base);
        placed.push_back({&name, begin, begin + tensor.bytes.size()});
    }
    std::ranges::sort(placed, {}, &Placed::begin);
    for (std::size_t i = 1; i < placed.size(); ++i) {
        if (placed[i].begin < placed[i - 1].end)
            return damaged("the tensor " + inQuotes(*placed[i].name) + " overlaps another");
    }
    return {};
}

} // namespace

Outcome<std::map<std::string, TensorView>> parseSafetensors(std::span<const std::byte> bytes)
{
    ByteCursor cursor(bytes);
    const auto headerSize = cursor.read<std::uint64_t>();
    if (!cursor.isWhole() || headerSize > cursor.remaining() || headerSize > kLargestHeader)
        return damaged("the safetensors header is longer than the file or than any honest one");
    const auto header = cursor.take(headerSize);
    const auto json = parseJson({reinterpret_cast<const char *>(header.data()), header.size()},
                                "the safetensors header");
    if (!json)
        return std::unexpected(json.error());
    if (!json->is_object())
        return damaged("the safetensors header is no JSON object");
    const auto data = bytes.subspan(cursor.position());
    std::map<std::string, TensorView> tensors;
    for (const auto &[name, entry] : json->items()) {
        if (name == "__metadata__")
            continue;
        auto tensor = parseTensor(name, entry, data);
        if (!tensor)
            return std::unexpected(tensor.error());
        tensors.emplace(name, std::move(*tensor));
    }
    ENGINE_TRY(checkOverlaps(tensors, data.data()));
    return tensors;
}

} // namespace lectern::engine::internal
