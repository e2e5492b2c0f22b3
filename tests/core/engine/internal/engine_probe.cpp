// SPDX-License-Identifier: GPL-3.0-or-later
// A program for the scripts in tests/reference: runs the engine without Qt and prints JSON.
//
//   engine_probe tokenize MODEL            texts as a JSON array on standard input -> [[ids]]
//   engine_probe generate MODEL COUNT PRECISION   prompts on standard input -> [[ids]], greedy, raw
//   engine_probe score MODEL PRECISION     {prompt, continuations} on standard input -> [{logprob,
//   tokens}] engine_probe logits MODEL PRECISION    [[ids]] on standard input -> [[[logits of each
//   position]]]
#include "core/engine/internal/json.h"
#include "core/engine/internal/linear.h"
#include "core/engine/internal/torch_runtime.h"

#include <iostream>
#include <iterator>

using namespace lectern::engine;
using namespace lectern::engine::internal;

namespace {

[[noreturn]] void fail(const Failure &failure)
{
    std::cerr << "engine_probe: " << failure.detail << " (" << failure.subject << ")\n";
    std::exit(1);
}

template <typename T> T orFail(Outcome<T> outcome)
{
    if (!outcome)
        fail(outcome.error());
    return std::move(*outcome);
}

std::vector<Event> runAll(TorchRuntime &runtime)
{
    std::vector<Event> all;
    while (runtime.hasWork()) {
        for (Event &event : runtime.step()) {
            if (const auto *failed = std::get_if<Failed>(&event.what))
                fail(failed->failure);
            all.push_back(std::move(event));
        }
    }
    return all;
}

ModelId loaded(TorchRuntime &runtime, const char *path, std::string_view precision)
{
    return orFail(
        runtime.load(path, {precision == "fp32" ? Precision::Fp32 : Precision::Auto, 0}, {}, {}));
}

Json tokenize(const char *path, const Json &input)
{
    const auto checkpoint = orFail(Checkpoint::open(path));
    const auto tokenizer = orFail(BpeTokenizer::create(checkpoint.tokenizer()));
    Json output = Json::array();
    for (const Json &text : input)
        output.push_back(tokenizer.encode(text.get<std::string>(), SpecialTokens::Recognised));
    return output;
}

Json generate(const char *path, int count, std::string_view precision, const Json &input)
{
    TorchRuntime runtime;
    const ModelId model = loaded(runtime, path, precision);
    Json output = Json::array();
    for (const Json &prompt : input) {
        (void)orFail(runtime.submit(
            {model, Priority::Draft, Generate{prompt.get<std::string>(), true, count, {}}}));
        std::vector<int> ids;
        for (const Event &event : runAll(runtime)) {
            if (const auto *piece = std::get_if<Piece>(&event.what))
                ids.insert(ids.end(), piece->tokens.begin(), piece->tokens.end());
        }
        output.push_back(ids);
    }
    return output;
}

Json score(const char *path, std::string_view precision, const Json &input)
{
    TorchRuntime runtime;
    const ModelId model = loaded(runtime, path, precision);
    Score work{input.at("prompt").get<std::string>(),
               input.at("continuations").get<std::vector<std::string>>()};
    (void)orFail(runtime.submit({model, Priority::Draft, std::move(work)}));
    Json output = Json::array();
    for (const Event &event : runAll(runtime)) {
        for (const auto &one : std::get<Scored>(event.what).continuations)
            output.push_back({{"logprob", one.logprob}, {"tokens", one.tokens}});
    }
    return output;
}

Json logits(const char *path, std::string_view precision, const Json &input)
{
    const auto checkpoint = orFail(Checkpoint::open(path));
    const WeightFormat format = precision == "fp32" ? WeightFormat::Fp32 : automaticFormat();
    const auto decoder = orFail(Decoder::load(checkpoint, {format}, {}, {}));
    Json output = Json::array();
    for (const Json &sequence : input) {
        const auto ids = sequence.get<std::vector<int>>();
        KvCache cache(decoder->config());
        Json rows = Json::array();
        for (std::size_t at = 0; at < ids.size();) {
            const std::size_t count = std::min<std::size_t>(ids.size() - at, kMostRows);
            const Segment segment{nullptr, &cache, std::span(ids).subspan(at, count), 0};
            const Logits block = decoder->forward({&segment, 1});
            const auto width = static_cast<std::size_t>(decoder->config().vocabulary);
            for (std::size_t row = 0; row < count; ++row)
                rows.push_back(std::vector<float>(
                    block.numbers.begin() + static_cast<std::ptrdiff_t>(row * width),
                    block.numbers.begin() + static_cast<std::ptrdiff_t>((row + 1) * width)));
            at += count;
        }
        output.push_back(std::move(rows));
    }
    return output;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string verb = argc > 2 ? argv[1] : "";
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const Json input = orFail(parseJson(text, "standard input"));
    if (verb == "tokenize")
        std::cout << tokenize(argv[2], input) << '\n';
    else if (verb == "generate" && argc == 5)
        std::cout << generate(argv[2], std::stoi(argv[3]), argv[4], input) << '\n';
    else if (verb == "score" && argc == 4)
        std::cout << score(argv[2], argv[3], input) << '\n';
    else if (verb == "logits" && argc == 4)
        std::cout << logits(argv[2], argv[3], input) << '\n';
    else
        return 2;
    return 0;
}
