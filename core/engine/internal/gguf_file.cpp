// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/gguf_file.h"

#include "core/engine/internal/byte_cursor.h"

#include <algorithm>
#include <bit>

namespace lectern::engine::internal {
namespace {

enum ValueType : std::uint32_t {
    kUint8,
    kInt8,
    kUint16,
    kInt16,
    kUint32,
    kInt32,
    kFloat32,
    kBool,
    kString,
    kArray,
    kUint64,
    kInt64,
    kFloat64,
};

/// Bytes of a value of fixed size; 0 for the others.
std::uint64_t fixedSize(std::uint32_t type)
{
    switch (type) {
    case kUint8:
    case kInt8:
    case kBool:
        return 1;
    case kUint16:
    case kInt16:
        return 2;
    case kUint32:
    case kInt32:
    case kFloat32:
        return 4;
    case kUint64:
    case kInt64:
    case kFloat64:
        return 8;
    default:
        return 0;
    }
}

std::optional<std::int64_t> readInteger(ByteCursor &cursor, std::uint32_t type)
{
    switch (type) {
    case kUint8:
        return cursor.read<std::uint8_t>();
    case kInt8:
        return cursor.read<std::int8_t>();
    case kUint16:
        return cursor.read<std::uint16_t>();
    case kInt16:
        return cursor.read<std::int16_t>();
    case kUint32:
        return cursor.read<std::uint32_t>();
    case kInt32:
        return cursor.read<std::int32_t>();
    case kUint64:
        return static_cast<std::int64_t>(cursor.read<std::uint64_t>());
    case kInt64:
        return cursor.read<std::int64_t>();
    default:
        return std::nullopt;
    }
}

std::optional<ElementType> elementType(std::uint32_t ggmlType)
{
    switch (ggmlType) {
    case 0:
        return ElementType::F32;
    case 1:
        return ElementType::F16;
    case 2:
        return ElementType::Q4_0;
    case 3:
        return ElementType::Q4_1;
    case 8:
        return ElementType::Q8_0;
    case 30:
        return ElementType::BF16;
    default:
        return std::nullopt;
    }
}

constexpr std::size_t kMaxDimensions = 4;
constexpr std::int64_t kDefaultAlignment = 32;

} // namespace

class GgufParser
{
public:
    explicit GgufParser(std::span<const std::byte> bytes) : m_bytes(bytes), m_cursor(bytes) { }

    Outcome<GgufFile> parse()
    {
        ENGINE_TRY(readCounts());
        for (std::uint64_t i = 0; i < m_keyCount; ++i)
            ENGINE_TRY(readKey());
        for (std::uint64_t i = 0; i < m_tensorCount; ++i)
            ENGINE_TRY(readTensor());
        ENGINE_TRY(placeTensors());
        return std::move(m_file);
    }

private:
    struct Placed {
        std::string_view name;
        std::uint64_t offset = 0;
        std::uint64_t size = 0;
    };

    Done readCounts()
    {
        const auto magic = m_cursor.take(4);
        if (magic.size() != 4 || std::memcmp(magic.data(), "GGUF", 4) != 0)
            return refusal(FailureCode::NotAModel, "the file does not begin with GGUF");
        const auto version = m_cursor.read<std::uint32_t>();
        if (m_cursor.isWhole() && version != 2 && version != 3)
            return unsupported("GGUF version " + std::to_string(version) + " (2 and 3 are known)",
                               "GGUF version");
        m_tensorCount = m_cursor.read<std::uint64_t>();
        m_keyCount = m_cursor.read<std::uint64_t>();
        if (!m_cursor.isWhole())
            return damaged("the header ends before its counts");
        // A key takes at least 13 bytes and a tensor 24, so these bounds cost no honest file
        // anything.
        if (m_keyCount > m_cursor.remaining() / 13 || m_tensorCount > m_cursor.remaining() / 24)
            return damaged("the header counts more keys or tensors than the file can hold");
        return {};
    }

    Done readKey()
    {
        const std::string_view key = m_cursor.text();
        const auto type = m_cursor.read<std::uint32_t>();
        auto value = readValue(type);
        if (!m_cursor.isWhole())
            return damaged("the file ends inside the key " + inQuotes(key));
        if (!value)
            return damaged("the key " + inQuotes(key) + " has the unknown type "
                           + std::to_string(type));
        if (!m_file.m_values.emplace(key, std::move(*value)).second)
            return damaged("the key " + inQuotes(key) + " stands there twice");
        return {};
    }

    std::optional<GgufFile::Value> readValue(std::uint32_t type)
    {
        if (const auto integer = readInteger(m_cursor, type))
            return *integer;
        switch (type) {
        case kFloat32:
            return double(m_cursor.read<float>());
        case kFloat64:
            return m_cursor.read<double>();
        case kBool:
            return m_cursor.read<std::uint8_t>() != 0;
        case kString:
            return m_cursor.text();
        case kArray:
            return readArray();
        default:
            return std::nullopt;
        }
    }

    std::optional<GgufFile::Value> readArray()
    {
        GgufFile::Array array;
        array.type = m_cursor.read<std::uint32_t>();
        array.count = m_cursor.read<std::uint64_t>();
        const std::size_t begin = m_cursor.position();
        if (array.type == kString) {
            for (std::uint64_t i = 0; i < array.count && m_cursor.isWhole(); ++i)
                m_cursor.text();
        } else if (const std::uint64_t size = fixedSize(array.type); size != 0) {
            const std::uint64_t most = m_cursor.remaining() / size;
            m_cursor.take(array.count <= most ? array.count * size : m_cursor.remaining() + 1ULL);
        } else {
            return std::nullopt; // Arrays of arrays: no model has them.
        }
        array.bytes = m_bytes.subspan(begin, m_cursor.position() - begin);
        return array;
    }

    Done readTensor()
    {
        const std::string_view name = m_cursor.text();
        const auto dimensions = m_cursor.read<std::uint32_t>();
        if (!m_cursor.isWhole() || dimensions < 1 || dimensions > kMaxDimensions)
            return damaged("the tensor " + inQuotes(name) + " has " + std::to_string(dimensions)
                           + " dimensions");
        TensorView tensor;
        for (std::uint32_t i = 0; i < dimensions; ++i)
            tensor.shape.insert(tensor.shape.begin(),
                                static_cast<std::int64_t>(m_cursor.read<std::uint64_t>()));
        const auto ggmlType = m_cursor.read<std::uint32_t>();
        const auto offset = m_cursor.read<std::uint64_t>();
        if (!m_cursor.isWhole())
            return damaged("the file ends inside the description of the tensor " + inQuotes(name));
        const auto type = elementType(ggmlType);
        if (!type)
            return unsupported("the tensor " + inQuotes(name) + " has weights of ggml type "
                                   + std::to_string(ggmlType)
                                   + " (F32, F16, BF16, Q4_0, Q4_1 and Q8_0 are known)",
                               "ggml type " + std::to_string(ggmlType));
        tensor.type = *type;
        const auto size = byteCount(*type, tensor.shape);
        if (!size)
            return damaged("the tensor " + inQuotes(name) + " has an impossible shape");
        if (!m_file.m_tensors.emplace(name, std::move(tensor)).second)
            return damaged("the tensor " + inQuotes(name) + " stands there twice");
        m_placed.push_back({name, offset, static_cast<std::uint64_t>(*size)});
        return {};
    }

    Done placeTensors()
    {
        const std::int64_t alignment
            = m_file.integer("general.alignment").value_or(kDefaultAlignment);
        if (alignment < 1 || alignment > 1 << 20
            || !std::has_single_bit(static_cast<std::uint64_t>(alignment)))
            return damaged("the alignment is no power of two");
        const auto step = static_cast<std::size_t>(alignment);
        const std::size_t base = (m_cursor.position() + step - 1) / step * step;
        const std::size_t room = base <= m_bytes.size() ? m_bytes.size() - base : 0;
        std::ranges::sort(m_placed, {}, &Placed::offset);
        std::uint64_t end = 0;
        for (const Placed &tensor : m_placed) {
            if (tensor.offset % step != 0 || tensor.offset > room
                || tensor.size > room - tensor.offset)
                return damaged("the tensor " + inQuotes(tensor.name) + " lies outside the file");
            if (tensor.offset < end)
                return damaged("the tensor " + inQuotes(tensor.name) + " overlaps another");
            end = tensor.offset + tensor.size;
            m_file.m_tensors.at(tensor.name).bytes
                = m_bytes.subspan(base + static_cast<std::size_t>(tensor.offset),
                                  static_cast<std::size_t>(tensor.size));
        }
        return {};
    }

    std::span<const std::byte> m_bytes;
    ByteCursor m_cursor;
    std::uint64_t m_keyCount = 0;
    std::uint64_t m_tensorCount = 0;
    std::vector<Placed> m_placed;
    GgufFile m_file;
};

Outcome<GgufFile> GgufFile::parse(std::span<const std::byte> bytes)
{
    return GgufParser(bytes).parse();
}

const GgufFile::Value *GgufFile::value(std::string_view key) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() ? nullptr : &found->second;
}

std::optional<std::string_view> GgufFile::text(std::string_view key) const
{
    const Value *found = value(key);
    const auto *text = found ? std::get_if<std::string_view>(found) : nullptr;
    return text ? std::optional(*text) : std::nullopt;
}

std::optional<std::int64_t> GgufFile::integer(std::string_view key) const
{
    const Value *found = value(key);
    const auto *integer = found ? std::get_if<std::int64_t>(found) : nullptr;
    return integer ? std::optional(*integer) : std::nullopt;
}

std::optional<double> GgufFile::number(std::string_view key) const
{
    const Value *found = value(key);
    const auto *number = found ? std::get_if<double>(found) : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<bool> GgufFile::boolean(std::string_view key) const
{
    const Value *found = value(key);
    const auto *boolean = found ? std::get_if<bool>(found) : nullptr;
    return boolean ? std::optional(*boolean) : std::nullopt;
}

std::optional<std::vector<std::string_view>> GgufFile::texts(std::string_view key) const
{
    const Value *found = value(key);
    const auto *array = found ? std::get_if<Array>(found) : nullptr;
    if (!array || array->type != kString)
        return std::nullopt;
    std::vector<std::string_view> texts;
    ByteCursor cursor(array->bytes);
    for (std::uint64_t i = 0; i < array->count; ++i)
        texts.push_back(cursor.text());
    return texts;
}

std::optional<std::vector<std::int64_t>> GgufFile::integers(std::string_view key) const
{
    const Value *found = value(key);
    const auto *array = found ? std::get_if<Array>(found) : nullptr;
    if (!array)
        return std::nullopt;
    std::vector<std::int64_t> integers;
    ByteCursor cursor(array->bytes);
    for (std::uint64_t i = 0; i < array->count; ++i) {
        const auto integer = readInteger(cursor, array->type);
        if (!integer)
            return std::nullopt;
        integers.push_back(*integer);
    }
    return integers;
}

const TensorView *GgufFile::find(std::string_view name) const
{
    const auto found = m_tensors.find(name);
    return found == m_tensors.end() ? nullptr : &found->second;
}

} // namespace lectern::engine::internal
