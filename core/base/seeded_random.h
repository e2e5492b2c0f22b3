// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <cstdint>
#include <utility>

namespace lectern {

/// Draws that are the same for a seed on every machine (the standard distributions are not).
///
/// @source SplitMix64: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
/// generators".
class SeededRandom
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) { }

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /// 0 .. bound - 1; bound > 0.
    int below(qsizetype bound)
    {
        return static_cast<int>(next() % static_cast<std::uint64_t>(bound));
    }

    /// `list` is not empty.
    template <typename T> const T &pick(const QList<T> &list)
    {
        return list.at(below(list.size()));
    }

    template <typename T> void shuffle(QList<T> &list)
    {
        for (qsizetype i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[below(i)]);
    }

private:
    std::uint64_t m_state;
};

} // namespace lectern
