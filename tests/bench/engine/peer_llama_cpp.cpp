// SPDX-License-Identifier: GPL-3.0-or-later
// llama.cpp doing what bench_engine does: loads a model, reads the prompt on standard input, takes
// the likeliest token N times; prints one JSON line. Built by scripts/llama_cpp_peer.py.
//
//   peer_llama_cpp MODEL THREADS NEW_TOKENS < PROMPT
#include <llama.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Bytes of this process that no file backs, as bench_engine counts its own.
double privateBytes()
{
    std::ifstream smaps("/proc/self/smaps_rollup");
    double total = 0;
    for (std::string word; smaps >> word;) {
        double kilobytes = 0;
        if ((word == "Private_Clean:" || word == "Private_Dirty:") && smaps >> kilobytes)
            total += kilobytes * 1024;
    }
    return total;
}

std::vector<llama_token> tokenized(const llama_vocab *vocabulary, const std::string &text)
{
    std::vector<llama_token> tokens(text.size() + 8);
    const int count = llama_tokenize(vocabulary, text.data(), int(text.size()), tokens.data(),
                                     int(tokens.size()), false, false);
    tokens.resize(size_t(std::max(count, 0)));
    return tokens;
}

llama_token likeliest(const float *logits, int count)
{
    return llama_token(std::max_element(logits, logits + count) - logits);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const int threads = std::atoi(argv[2]);
    const int wanted = std::atoi(argv[3]);
    const std::string prompt{std::istreambuf_iterator<char>(std::cin), {}};
    llama_log_set([](ggml_log_level, const char *, void *) { }, nullptr);

    const auto start = std::chrono::steady_clock::now();
    llama_backend_init();
    llama_model *model = llama_model_load_from_file(argv[1], llama_model_default_params());
    if (!model)
        return 3;
    const llama_vocab *vocabulary = llama_model_get_vocab(model);
    const int entries = llama_vocab_n_tokens(vocabulary);
    std::vector<llama_token> tokens = tokenized(vocabulary, prompt);
    llama_context_params parameters = llama_context_default_params();
    parameters.n_ctx = uint32_t(tokens.size()) + uint32_t(wanted) + 1;
    parameters.n_threads = threads;
    parameters.n_threads_batch = threads;
    llama_context *context = llama_init_from_model(model, parameters);
    if (!context)
        return 3;
    const double load = secondsSince(start);

    const auto prefillStart = std::chrono::steady_clock::now();
    if (llama_decode(context, llama_batch_get_one(tokens.data(), int(tokens.size()))) != 0)
        return 3;
    llama_token next = likeliest(llama_get_logits_ith(context, -1), entries);
    const double first = secondsSince(prefillStart);

    const auto decodeStart = std::chrono::steady_clock::now();
    for (int i = 1; i < wanted; ++i) {
        if (llama_decode(context, llama_batch_get_one(&next, 1)) != 0)
            return 3;
        next = likeliest(llama_get_logits_ith(context, -1), entries);
    }
    const double decode = secondsSince(decodeStart);
    std::printf("{\"load_s\": %.6f, \"first_token_s\": %.6f, \"prefill_tokens_per_s\": %.3f, "
                "\"decode_tokens_per_s\": %.3f, \"private_bytes\": %.0f}\n",
                load, first, double(tokens.size()) / first, double(wanted - 1) / decode,
                privateBytes());
    llama_free(context);
    llama_model_free(model);
    return 0;
}
