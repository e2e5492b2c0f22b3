// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"
#include "core/engine/engine_types.h"

#include <compare>
#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// The engine's border: standard library only, so that the side with libtorch knows no Qt and a
/// test can implement it. Requests and events are values; text is UTF-8.
namespace lectern::engine {

enum class FailureCode {
    Cancelled,
    NotFound, ///< No such file or folder.
    Unreadable, ///< The system refused to read it.
    NotAModel, ///< Neither a GGUF file nor a folder of a model.
    Damaged, ///< Truncated, or it contradicts itself.
    Unsupported, ///< Sound, but of a kind that this engine does not know; `subject` names it.
    TooLarge, ///< More memory than is free; `needed` and `available` in bytes.
    TooLong, ///< More tokens than the model's context; `needed` and `available` in tokens.
    InvalidRequest, ///< A field of the request is out of its range.
    NotLoaded, ///< The model of this id is not (or no longer) loaded.
    OutOfMemory, ///< An allocation failed on the way.
    Internal, ///< A bug of ours or of libtorch.
};

/// Why something was not done. Never holds the user's text.
struct Failure {
    FailureCode code = FailureCode::Internal;
    std::string detail; ///< English, for the log and for who reads it there.
    std::string subject; ///< What it is about: a path, an architecture, a tensor, a template.
    std::int64_t needed = 0; ///< Of TooLarge and TooLong.
    std::int64_t available = 0;
};

/// A value or a Failure.
template <typename T> class [[nodiscard]] Outcome : public std::expected<T, Failure>
{
public:
    using std::expected<T, Failure>::expected;
};

/// The failure of a function that returns an Outcome.
inline std::unexpected<Failure> refusal(FailureCode code, std::string detail,
                                        std::string subject = {})
{
    return std::unexpected(Failure{code, std::move(detail), std::move(subject)});
}

/// A number that names something of the runtime and is never used again.
template <typename Tag> struct Handle {
    std::uint64_t value = 0;
    friend constexpr auto operator<=>(Handle, Handle) = default;
};
using ModelId = Handle<struct ModelTag>;
using RequestId = Handle<struct RequestTag>;

/// What a model file holds and needs, from its header alone.
struct ModelInfo {
    std::string name; ///< As the file says it.
    std::string architecture; ///< "llama".
    std::string format; ///< "GGUF" or "safetensors".
    std::string weights; ///< Element types with their share, e.g. "Q4_1 78 %, Q8_0 21 %, F32 1 %".
    std::string licence; ///< As the file says it; may be empty.
    std::vector<std::string> languages; ///< As the file says it; may be empty.
    bool hasChatTemplate = false; ///< One that this engine knows.
    std::int64_t parameters = 0;
    int contextTokens = 0;
    int layers = 0;
    int vocabulary = 0;
    std::int64_t fileBytes = 0;
    std::int64_t memoryBytesFp32 = 0; ///< To load and use it with 2048 tokens at this precision.
    std::int64_t memoryBytesAuto = 0;
};

struct LoadOptions {
    Precision precision = Precision::Auto;
    int threads = 0; ///< 0: the physical cores.
};

/// 0..1, from the calling thread.
using LoadProgress = std::function<void(double fraction)>;

/// Token ids of a text; nothing is added, special tokens in the text count as such.
struct Tokenize {
    std::string text;
};

/// How the next token is chosen. In this order: repetition penalty, temperature, top-k, top-p,
/// min-p.
struct Sampling {
    float temperature = 0; ///< 0: the likeliest token; the lowest id where two are equal.
    int topK = 0; ///< 0: off.
    float topP = 1; ///< 1: off.
    float minP = 0; ///< 0: off.
    float repeatPenalty = 1; ///< 1: off. Applied once to every token of prompt and text.
    std::uint64_t seed = 0;
};

struct Generate {
    std::string prompt; ///< The user's turn, or the whole text where `raw`.
    bool raw = false; ///< True: no chat template, no token added in front.
    int maxNewTokens = 256; ///< 1 or more; the model's context ends it too.
    Sampling sampling;
};

/// Log-likelihood of several continuations over one prefix.
struct Score {
    std::string prompt; ///< At least one token.
    std::vector<std::string> continuations; ///< Each tokenised alone; its ids follow the prompt's.
};

struct Request {
    ModelId model;
    Priority priority = Priority::Interactive;
    std::variant<Tokenize, Generate, Score> work;
};

struct Tokenized {
    std::vector<int> tokens;
};

/// Text that a generation has just made.
struct Piece {
    std::string text; ///< Whole UTF-8 sequences; empty for a token without text.
    std::vector<int> tokens; ///< The ids whose text this is.
};

struct GenerationFigures {
    double firstTokenSeconds = 0; ///< From submission to the first token.
    double prefillSeconds = 0; ///< Computing of the prompt, to the first logits.
    double decodeSeconds = 0; ///< From the first token to the last.
    std::int64_t privateBytes = 0; ///< Of the process when the generation ended.
};

/// A generation came to its end.
struct Generated {
    StopReason stop = StopReason::End;
    int promptTokens = 0;
    int newTokens = 0; ///< With the end token.
    GenerationFigures figures;
};

struct Scored {
    struct Continuation {
        double logprob = 0; ///< Sum of natural log-likelihoods.
        int tokens = 0;
    };
    std::vector<Continuation> continuations; ///< In the order of the request.
};

/// The last event of a request that was cancelled or whose model was unloaded.
struct Cancelled {
};

/// The last event of a request that failed. The model stays loaded; the next submit() works.
struct Failed {
    Failure failure;
};

/// All but Piece are the last event of their request.
struct Event {
    RequestId request;
    std::variant<Tokenized, Piece, Generated, Scored, Cancelled, Failed> what;
};

/// Model runtime.
///
/// One thread calls it; only cancel() may come from another. No call but load() lasts longer than
/// about 50 ms with the small model. No exception leaves it: what failed is a Failure.
class Runtime
{
public:
    virtual ~Runtime() = default;

    /// What the file holds and will need, from its header alone. Nothing is kept open, nothing that
    /// is loaded is touched; a failure leaves nothing behind.
    virtual Outcome<ModelInfo> inspect(const std::string &utf8Path) = 0;

    /// Reads weights and tokenizer. Refused before anything is read where it would not fit into
    /// free memory. May last seconds.
    /// @param progress may be empty; called for every tensor.
    /// @param stop looked at for every tensor; raised: Cancelled. On failure nothing stays loaded.
    virtual Outcome<ModelId> load(const std::string &utf8Path, const LoadOptions &options,
                                  const LoadProgress &progress, const StopFlag &stop)
        = 0;

    /// Cancels what runs on the model; the next step() delivers that and frees the weights. Unknown
    /// ids are ignored.
    virtual void unload(ModelId id) = 0;

    /// Queues work; its session (cache, position) lives until its last event. Checks the request's
    /// fields only: what its text makes impossible comes as Failed. A failure queues nothing.
    virtual Outcome<RequestId> submit(Request request) = 0;

    /// One token of up to 16 requests, one prefill chunk (at most 64 rows), or one batch of scored
    /// rows of the most urgent requests.
    /// @return events in order; empty when there was nothing to do or nothing came of it yet.
    virtual std::vector<Event> step() = 0;

    /// True while step() has something to do.
    virtual bool hasWork() const = 0;

    /// From any thread. The next step() delivers Cancelled; its neighbours are not disturbed.
    /// Unknown ids are ignored.
    virtual void cancel(RequestId id) noexcept = 0;
};

/// Grows with every change of this header; engine and program must agree.
inline constexpr std::uint32_t kRuntimeAbi = 1;

/// What the engine's library exports, with C linkage, as kRuntimeFactoryName.
///
/// @param abi the caller's kRuntimeAbi
/// @param reason set to a static English text where null is returned: what this machine's processor
///        lacks, or that the two were built apart
/// @return a new Runtime that the caller owns, or null
using RuntimeFactory = Runtime *(*)(std::uint32_t abi, const char **reason);
inline constexpr const char *kRuntimeFactoryName = "lecternCreateRuntime";

} // namespace lectern::engine
