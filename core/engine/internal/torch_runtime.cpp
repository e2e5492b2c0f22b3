// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/torch_runtime.h"

#include "core/engine/internal/checkpoint.h"
#include "core/engine/internal/linear.h"
#include "core/engine/internal/process_memory.h"

#include <ATen/Parallel.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <new>

namespace lectern::engine::internal {
namespace {

constexpr std::size_t kMostDecodedTogether = kDecodeRows;
constexpr int kMostThreads = 256;

/// The failure that stands for the exception being handled.
Failure currentFailure()
{
    try {
        throw;
    } catch (const std::bad_alloc &) {
        return {FailureCode::OutOfMemory, "an allocation failed", {}};
    } catch (const c10::OutOfMemoryError &error) {
        return {FailureCode::OutOfMemory, error.what_without_backtrace(), {}};
    } catch (const c10::Error &error) {
        // libtorch's CPU allocator says it in words only.
        const std::string what = error.what_without_backtrace();
        const bool isMemory = what.find("can't allocate memory") != std::string::npos;
        return {isMemory ? FailureCode::OutOfMemory : FailureCode::Internal, what, {}};
    } catch (const std::exception &error) {
        return {FailureCode::Internal, error.what(), {}};
    } catch (...) {
        return {FailureCode::Internal, "an unknown exception", {}};
    }
}

std::vector<int> endTokensOf(const BpeTokenizer &tokenizer)
{
    std::vector<int> ends = tokenizer.spec().endTokens;
    if (const auto chat = ChatTemplate::recognise(tokenizer))
        ends.insert(ends.end(), chat->endTokens().begin(), chat->endTokens().end());
    if (const auto end = tokenizer.find("<|endoftext|>"))
        ends.push_back(*end);
    return ends;
}

} // namespace

TorchRuntime::TorchRuntime() = default;

Outcome<ModelInfo> TorchRuntime::inspect(const std::string &utf8Path)
try {
    const auto checkpoint = Checkpoint::open(utf8Path);
    if (!checkpoint)
        return std::unexpected(checkpoint.error());
    ModelInfo info = checkpoint->info();
    if (automaticFormat() == WeightFormat::Fp32)
        info.memoryBytesAuto = info.memoryBytesFp32;
    return info;
} catch (...) {
    return std::unexpected(currentFailure());
}

Outcome<ModelId> TorchRuntime::load(const std::string &utf8Path, const LoadOptions &options,
                                    const LoadProgress &progress, const StopFlag &stop)
try {
    return loadChecked(utf8Path, options, progress, stop);
} catch (...) {
    return std::unexpected(currentFailure());
}

Outcome<ModelId> TorchRuntime::loadChecked(const std::string &path, const LoadOptions &options,
                                           const LoadProgress &progress, const StopFlag &stop)
{
    const auto checkpoint = Checkpoint::open(path);
    if (!checkpoint)
        return std::unexpected(checkpoint.error());
    const WeightFormat format
        = options.precision == Precision::Fp32 ? WeightFormat::Fp32 : automaticFormat();
    const std::int64_t needed = format == WeightFormat::Fp32 ? checkpoint->info().memoryBytesFp32
                                                             : checkpoint->info().memoryBytesAuto;
    const std::int64_t available = freeMemory();
    if (needed > available)
        return std::unexpected(Failure{FailureCode::TooLarge,
                                       "the model does not fit into free memory", path, needed,
                                       available});
    const int threads
        = std::clamp(options.threads > 0 ? options.threads : physicalCores(), 1, kMostThreads);
    at::set_num_threads(threads); // Loading, and products of bf16, are shared by libtorch.
    auto tokenizer = BpeTokenizer::create(checkpoint->tokenizer());
    if (!tokenizer)
        return inFile(tokenizer.error(), path);
    auto decoder = Decoder::load(*checkpoint, {format, threads}, progress, stop);
    if (!decoder)
        return std::unexpected(decoder.error());
    std::vector<int> ends = endTokensOf(*tokenizer);
    const ModelId id{++m_lastId};
    m_models.emplace(id,
                     std::make_unique<LoadedModel>(
                         LoadedModel{std::move(*decoder), std::move(*tokenizer), std::move(ends)}));
    return id;
}

void TorchRuntime::unload(ModelId id)
{
    if (m_models.contains(id))
        m_leaving.insert(id);
}

Outcome<RequestId> TorchRuntime::submit(Request request)
try {
    if (!m_models.contains(request.model) || m_leaving.contains(request.model))
        return refusal(FailureCode::NotLoaded, "the model is not loaded");
    ENGINE_TRY(checkRequest(request));
    const RequestId id{++m_lastId};
    m_active.push_back({id, request.model, request.priority, makeTask(request)});
    return id;
} catch (...) {
    return std::unexpected(currentFailure());
}

bool TorchRuntime::hasWork() const
{
    return !m_active.empty() || !m_leaving.empty();
}

void TorchRuntime::cancel(RequestId id) noexcept
try {
    const std::lock_guard lock(m_mutex);
    m_cancelled.insert(id);
} catch (...) {
    // Not enough memory for one number: the request runs to its end.
}

std::vector<Event> TorchRuntime::step()
{
    std::vector<Event> events;
    deliverCancelled(events);
    const std::vector<Active *> urgent = mostUrgent();
    if (urgent.empty())
        return events;
    std::vector<Active *> decoding;
    Active *alone = nullptr;
    for (Active *active : urgent) {
        if (!active->task->decodeRow())
            alone = alone ? alone : active;
        else if (decoding.size() < kMostDecodedTogether
                 && (decoding.empty() || decoding[0]->model == active->model))
            decoding.push_back(active);
    }
    // By turns, so that a long prompt does not silence those that stream, nor they it.
    m_decodedLast = !decoding.empty() && (!alone || !m_decodedLast);
    if (m_decodedLast)
        decodeBatch(decoding, events);
    else
        stepOne(*alone, events);
    std::erase_if(m_active, [](const Active &active) { return !active.task; });
    return events;
}

void TorchRuntime::deliverCancelled(std::vector<Event> &events)
{
    std::set<RequestId> cancelled;
    {
        const std::lock_guard lock(m_mutex);
        cancelled.swap(m_cancelled);
    }
    std::erase_if(m_active, [&](const Active &active) {
        const bool goes = cancelled.contains(active.id) || m_leaving.contains(active.model);
        if (goes)
            events.push_back({active.id, Cancelled{}});
        return goes;
    });
    for (const ModelId id : m_leaving)
        m_models.erase(id);
    m_leaving.clear();
}

std::vector<TorchRuntime::Active *> TorchRuntime::mostUrgent()
{
    std::vector<Active *> urgent;
    for (Active &active : m_active) {
        if (!urgent.empty() && active.priority < urgent[0]->priority)
            urgent.clear();
        if (urgent.empty() || active.priority == urgent[0]->priority)
            urgent.push_back(&active);
    }
    return urgent;
}

void TorchRuntime::finish(const Active &active, std::vector<What> whats, std::vector<Event> &events)
{
    for (What &what : whats)
        events.push_back({active.id, std::move(what)});
}

void TorchRuntime::stepOne(Active &active, std::vector<Event> &events)
{
    std::vector<What> whats;
    try {
        whats = active.task->step(*m_models.at(active.model));
    } catch (...) {
        whats = {Failed{currentFailure()}};
    }
    const bool isOver = !whats.empty() && !std::holds_alternative<Piece>(whats.back());
    finish(active, std::move(whats), events);
    if (isOver)
        active.task.reset();
}

void TorchRuntime::decodeBatch(const std::vector<Active *> &batch, std::vector<Event> &events)
{
    const LoadedModel &model = *m_models.at(batch[0]->model);
    const auto vocabulary = static_cast<std::ptrdiff_t>(model.decoder->config().vocabulary);
    Logits logits;
    std::optional<Failure> failure;
    try {
        std::vector<Segment> segments;
        for (Active *active : batch)
            segments.push_back(*active->task->decodeRow());
        logits = model.decoder->forward(segments);
    } catch (...) {
        failure = currentFailure();
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
        std::vector<What> whats;
        if (failure) {
            whats = {Failed{*failure}};
        } else {
            const float *row = logits.numbers.data() + static_cast<std::ptrdiff_t>(i) * vocabulary;
            whats = batch[i]->task->takeLogits(model, {row, row + vocabulary});
        }
        const bool isOver = !whats.empty() && !std::holds_alternative<Piece>(whats.back());
        finish(*batch[i], std::move(whats), events);
        if (isOver)
            batch[i]->task.reset();
    }
}

} // namespace lectern::engine::internal
