// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/task.h"

#include "core/engine/internal/generation_task.h"
#include "core/engine/internal/scoring_task.h"

#include <cmath>

namespace lectern::engine::internal {
namespace {

class TokenizationTask : public Task
{
public:
    explicit TokenizationTask(Tokenize request) : m_request(std::move(request)) { }

    std::vector<What> step(const LoadedModel &model) override
    {
        return {Tokenized{model.tokenizer.encode(m_request.text, SpecialTokens::Recognised)}};
    }

private:
    Tokenize m_request;
};

Done checkSampling(const Sampling &sampling)
{
    const auto invalid
        = [](const char *what) { return refusal(FailureCode::InvalidRequest, what); };
    if (!std::isfinite(sampling.temperature) || sampling.temperature < 0)
        return invalid("the temperature must be 0 or more");
    if (sampling.topK < 0)
        return invalid("top-k must be 0 (off) or more");
    if (!(sampling.topP > 0 && sampling.topP <= 1))
        return invalid("top-p must be above 0 and at most 1 (off)");
    if (!(sampling.minP >= 0 && sampling.minP < 1))
        return invalid("min-p must be at least 0 (off) and below 1");
    if (!std::isfinite(sampling.repeatPenalty) || sampling.repeatPenalty <= 0)
        return invalid("the repetition penalty must be above 0");
    return {};
}

} // namespace

std::unique_ptr<Task> makeTask(const Request &request)
{
    if (const auto *generate = std::get_if<Generate>(&request.work))
        return std::make_unique<GenerationTask>(*generate);
    if (const auto *score = std::get_if<Score>(&request.work))
        return std::make_unique<ScoringTask>(*score);
    return std::make_unique<TokenizationTask>(std::get<Tokenize>(request.work));
}

Done checkRequest(const Request &request)
{
    const auto *generate = std::get_if<Generate>(&request.work);
    if (!generate)
        return {};
    if (generate->maxNewTokens < 1)
        return refusal(FailureCode::InvalidRequest, "the number of new tokens must be 1 or more");
    return checkSampling(generate->sampling);
}

} // namespace lectern::engine::internal
