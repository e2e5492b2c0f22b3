// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>

namespace lectern::engine::internal {

/// Reads little-endian values out of bytes. Reading past the end gives zeros and is remembered, so
/// that a parser checks isWhole() once for a group of fields.
class ByteCursor
{
public:
    explicit ByteCursor(std::span<const std::byte> bytes) : m_bytes(bytes) { }

    bool isWhole() const { return m_isWhole; }
    std::size_t position() const { return m_position; }
    std::size_t remaining() const { return m_bytes.size() - m_position; }

    template <typename T> T read()
    {
        static_assert(std::is_arithmetic_v<T>);
        T value{};
        if (const auto bytes = take(sizeof(T)); !bytes.empty())
            std::memcpy(&value, bytes.data(), sizeof(T));
        return value;
    }

    /// The next bytes, or none where fewer are left.
    std::span<const std::byte> take(std::uint64_t count)
    {
        if (count > remaining()) {
            m_isWhole = false;
            m_position = m_bytes.size();
            return {};
        }
        const auto bytes = m_bytes.subspan(m_position, static_cast<std::size_t>(count));
        m_position += static_cast<std::size_t>(count);
        return bytes;
    }

    /// A text with its length in front, in 64 bits.
    std::string_view text()
    {
        const auto bytes = take(read<std::uint64_t>());
        return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
    }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_position = 0;
    bool m_isWhole = true;
};

} // namespace lectern::engine::internal
