// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/outcome.h"

#include <cstddef>
#include <span>
#include <string>

namespace lectern::engine::internal {

/// A file as memory, read-only. The pages belong to the system's cache, not to this process.
class MappedFile
{
public:
    /// @return NotFound, Unreadable (also for a folder or a pipe), or Damaged where it is empty.
    static Outcome<MappedFile> open(const std::string &utf8Path);
    MappedFile(MappedFile &&other) noexcept;
    MappedFile &operator=(MappedFile &&other) noexcept;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return m_bytes; }

private:
    explicit MappedFile(std::span<const std::byte> bytes) : m_bytes(bytes) { }
    std::span<const std::byte> m_bytes;
};

/// The whole of a small file.
/// @param largest in bytes; a larger file is Damaged, since no honest one is
Outcome<std::string> readSmallFile(const std::string &utf8Path, std::size_t largest);

} // namespace lectern::engine::internal
