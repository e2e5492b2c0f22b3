// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/outcome.h"
#include "core/engine/internal/tensor_view.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace lectern::engine::internal {

/// The header of a GGUF file: its keys and its tensors, all of them checked against the file's
/// size.
///
/// Views into the bytes it was parsed from. Memory stays within a small multiple of the header.
/// @source the GGUF specification of the ggml project, versions 2 and 3, little endian
class GgufFile
{
public:
    /// @return NotAModel without the magic number, Unsupported for other versions, else Damaged
    /// with a
    ///         sentence that says what contradicts what.
    static Outcome<GgufFile> parse(std::span<const std::byte> bytes);

    std::optional<std::string_view> text(std::string_view key) const;
    std::optional<std::int64_t> integer(std::string_view key) const;
    std::optional<double> number(std::string_view key) const;
    std::optional<bool> boolean(std::string_view key) const;
    std::optional<std::vector<std::string_view>> texts(std::string_view key) const;
    std::optional<std::vector<std::int64_t>> integers(std::string_view key) const;

    const TensorView *find(std::string_view name) const;
    const std::unordered_map<std::string_view, TensorView> &tensors() const { return m_tensors; }

private:
    friend class GgufParser;
    /// An array whose elements were walked once and found whole.
    struct Array {
        std::uint32_t type = 0;
        std::uint64_t count = 0;
        std::span<const std::byte> bytes;
    };
    using Value = std::variant<std::int64_t, double, bool, std::string_view, Array>;

    const Value *value(std::string_view key) const;

    std::unordered_map<std::string_view, Value> m_values;
    std::unordered_map<std::string_view, TensorView> m_tensors;
};

} // namespace lectern::engine::internal
