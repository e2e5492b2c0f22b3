// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/runtime.h"

#include <unordered_set>

namespace lectern::engine::internal {

/// A random number generator of our own, so that a seed means the same on every machine.
/// @source Steele, Lea and Flood 2014, SplitMix64
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) { }
    std::uint64_t next();
    double unit(); ///< [0, 1), 53 bits.

private:
    std::uint64_t m_state;
};

/// Chooses tokens as a Sampling says, for one generation.
class Sampler
{
public:
    explicit Sampler(const Sampling &sampling) : m_sampling(sampling), m_random(sampling.seed) { }

    /// Makes the repetition penalty count this token.
    void note(int token);

    /// @param logits of every token; changed. Something that is no number counts as impossible.
    int choose(std::vector<float> &logits);

private:
    void penalise(std::vector<float> &logits) const;

    Sampling m_sampling;
    Random m_random;
    std::unordered_set<int> m_seen;
};

} // namespace lectern::engine::internal
