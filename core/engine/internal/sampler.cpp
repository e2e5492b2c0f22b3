// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/sampler.h"

#include <algorithm>
#include <cmath>

namespace lectern::engine::internal {
namespace {

struct Choice {
    int token = 0;
    double weight = 0; ///< exp(logit / temperature), the largest being 1.
};

int likeliest(const std::vector<float> &logits)
{
    // The lowest id where two are equal.
    return static_cast<int>(std::ranges::max_element(logits) - logits.begin());
}

/// All tokens by falling weight, ties by rising id.
std::vector<Choice> ranked(const std::vector<float> &logits, float temperature, int topK)
{
    const float largest = *std::ranges::max_element(logits);
    std::vector<Choice> choices;
    choices.reserve(logits.size());
    for (std::size_t i = 0; i < logits.size(); ++i)
        choices.push_back(
            {static_cast<int>(i), std::exp((double(logits[i]) - largest) / temperature)});
    const auto before = [](const Choice &a, const Choice &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.token < b.token;
    };
    const auto kept
        = topK > 0 ? std::min(choices.size(), static_cast<std::size_t>(topK)) : choices.size();
    std::partial_sort(choices.begin(), choices.begin() + static_cast<std::ptrdiff_t>(kept),
                      choices.end(), before);
    choices.resize(kept);
    return choices;
}

double totalOf(const std::vector<Choice> &choices)
{
    double total = 0;
    for (const Choice &choice : choices)
        total += choice.weight;
    return total;
}

/// The fewest of the likeliest whose share reaches topP. @source Holtzman et al. 2020, section 3.1
void keepNucleus(std::vector<Choice> &choices, float topP)
{
    const double wanted = totalOf(choices) * topP;
    double sum = 0;
    std::size_t kept = 0;
    while (kept < choices.size() && (kept == 0 || sum < wanted))
        sum += choices[kept++].weight;
    choices.resize(kept);
}

} // namespace

std::uint64_t Random::next()
{
    std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

double Random::unit()
{
    return static_cast<double>(next() >> 11) * 0x1p-53;
}

void Sampler::note(int token)
{
    m_seen.insert(token);
}

/// @source Keskar et al. 2019, section 4.1
void Sampler::penalise(std::vector<float> &logits) const
{
    if (m_sampling.repeatPenalty == 1)
        return;
    for (const int token : m_seen) {
        float &logit = logits[static_cast<std::size_t>(token)];
        logit = logit > 0 ? logit / m_sampling.repeatPenalty : logit * m_sampling.repeatPenalty;
    }
}

int Sampler::choose(std::vector<float> &logits)
{
    for (float &logit : logits) {
        if (std::isnan(logit))
            logit = -INFINITY;
    }
    penalise(logits);
    if (m_sampling.temperature <= 0 || !std::isfinite(*std::ranges::max_element(logits)))
        return likeliest(logits);
    std::vector<Choice> choices = ranked(logits, m_sampling.temperature, m_sampling.topK);
    if (m_sampling.topP < 1)
        keepNucleus(choices, m_sampling.topP);
    if (m_sampling.minP > 0)
        std::erase_if(choices,
                      [this](const Choice &choice) { return choice.weight < m_sampling.minP; });
    double left = m_random.unit() * totalOf(choices);
    for (const Choice &choice : choices) {
        left -= choice.weight;
        if (left < 0)
            return choice.token;
    }
    return choices.empty() ? likeliest(logits) : choices.back().token;
}

} // namespace lectern::engine::internal
