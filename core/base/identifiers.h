// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>
#include <cstdint>

namespace lectern {

/// The number of a row in one of our tables. Each table has its own type; there is no invalid id.
template <typename Tag> class RowId
{
public:
    explicit constexpr RowId(std::int64_t value) : m_value(value) { }
    constexpr std::int64_t value() const { return m_value; }
    friend constexpr auto operator<=>(RowId, RowId) = default;
    friend size_t qHash(RowId id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    std::int64_t m_value;
};

} // namespace lectern
