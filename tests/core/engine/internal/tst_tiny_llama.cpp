// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/json.h"
#include "core/engine/internal/linear.h"
#include "core/engine/internal/torch_runtime.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern::engine;
using namespace lectern::engine::internal;

/// Tiny random checkpoints against what Transformers says of them
/// (tests/reference/make_tiny_llama.py).
class TestTinyLlama : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logits_equalTransformers_data() { cases(); }
    void logits_equalTransformers();
    void greedyTokens_equalTransformers_data() { cases(); }
    void greedyTokens_equalTransformers();
    void batchOfGenerations_givesTheSameIdsAsAlone();
    void decodeRow_ofAnyBatch_hasTheSameBits();
    void score_ofABatch_equalsEachAlone();
    void sameSeed_givesTheSameText_anotherSeedAnother();
    void promptLongerThanTheContext_fails_andTheNextWorks();
    void cancelledRequest_leavesItsNeighbour();
    void unload_cancelsItsWork();
    void missingTensor_isRefusedByName();
    void stoppedLoad_leavesNothing();
    void streamedText_isWholeUtf8();

private:
    static void cases();
};

namespace {

std::string folderOf(const char *name)
{
    return std::string(LECTERN_TEST_DATA "/engine/") + name;
}

Json goldenOf(const std::string &folder)
{
    return *parseJson(*readSmallFile(folder + "/golden.json", 1 << 20), "golden.json");
}

std::unique_ptr<Decoder> decoderOf(const std::string &folder)
{
    const auto checkpoint = Checkpoint::open(folder);
    return checkpoint ? std::move(*Decoder::load(*checkpoint, {WeightFormat::Fp32}, {}, {}))
                      : nullptr;
}

/// The logits after all tokens, cut as a prompt is.
std::vector<float> logitsAfter(const Decoder &decoder, const std::vector<int> &tokens)
{
    KvCache cache(decoder.config());
    Prefill prefill(tokens);
    std::vector<float> last;
    while (!prefill.isDone())
        last = prefill.step(decoder, cache).numbers;
    return last;
}

int best(const std::vector<float> &logits)
{
    return static_cast<int>(std::max_element(logits.begin(), logits.end()) - logits.begin());
}

/// A runtime with the one tiny model.
struct Bench {
    TorchRuntime runtime;
    ModelId model;
    std::map<RequestId, std::vector<int>> tokens;
    std::map<RequestId, What> last;

    Bench()
    {
        model = runtime.load(folderOf("llama_gqa_tied"), {Precision::Fp32, 2}, {}, {}).value();
    }
    RequestId submit(std::variant<Tokenize, Generate, Score> work)
    {
        return runtime.submit({model, Priority::Draft, std::move(work)}).value();
    }
    void runStep()
    {
        for (Event &event : runtime.step()) {
            if (const auto *piece = std::get_if<Piece>(&event.what))
                tokens[event.request].insert(tokens[event.request].end(), piece->tokens.begin(),
                                             piece->tokens.end());
            else
                last.emplace(event.request, std::move(event.what));
        }
    }
    void runAll()
    {
        while (runtime.hasWork())
            runStep();
    }
};

Generate generation(std::string prompt, int count = 24, float temperature = 0,
                    std::uint64_t seed = 0)
{
    Generate work{std::move(prompt), true, count, {}};
    work.sampling.temperature = temperature;
    work.sampling.seed = seed;
    return work;
}

const std::vector<std::string> kPrompts{"A force acts",
                                        "Every action has a reaction. The two forces", "12 m"};

} // namespace

void TestTinyLlama::cases()
{
    QTest::addColumn<QString>("folder");
    for (const char *name :
         {"llama_gqa_tied", "llama_gqa_untied", "llama_mha_tied", "llama_mha_untied"})
        QTest::newRow(name) << QString::fromStdString(folderOf(name));
}

void TestTinyLlama::logits_equalTransformers()
{
    QFETCH(QString, folder);
    const auto decoder = decoderOf(folder.toStdString());
    QVERIFY(decoder);
    const Json golden = goldenOf(folder.toStdString());

    double worst = 0;
    for (std::size_t i = 0; i < golden["sequences"].size(); ++i) {
        const auto tokens = golden["sequences"][i].get<std::vector<int>>();
        for (std::size_t back = 0; back < 3; ++back) {
            const auto ours = logitsAfter(
                *decoder, {tokens.begin(), tokens.end() - 2 + static_cast<std::ptrdiff_t>(back)});
            const auto expected = golden["last_three_logits"][i][back].get<std::vector<float>>();
            QCOMPARE(ours.size(), expected.size());
            for (std::size_t k = 0; k < ours.size(); ++k)
                worst = std::max(worst, std::abs(double(ours[k]) - expected[k]));
        }
    }

    QVERIFY2(worst < 1e-3, qPrintable(QString::number(worst)));
}

void TestTinyLlama::greedyTokens_equalTransformers()
{
    QFETCH(QString, folder);
    const auto decoder = decoderOf(folder.toStdString());
    QVERIFY(decoder);
    const Json golden = goldenOf(folder.toStdString());
    KvCache cache(decoder->config());
    Prefill prefill(golden["sequences"][0].get<std::vector<int>>());

    int token = best(prefill.step(*decoder, cache).numbers);
    for (const Json &expected : golden["greedy"]) {
        QCOMPARE(token, expected.get<int>());
        const Segment segment{nullptr, &cache, {&token, 1}, 0};
        token = best(decoder->forward({&segment, 1}).numbers);
    }
}

void TestTinyLlama::batchOfGenerations_givesTheSameIdsAsAlone()
{
    Bench together;
    std::vector<RequestId> ids;
    for (const std::string &prompt : kPrompts)
        ids.push_back(together.submit(generation(prompt, 24, 0.8F, 5)));
    together.runAll();

    for (std::size_t i = 0; i < kPrompts.size(); ++i) {
        Bench alone;
        const RequestId id = alone.submit(generation(kPrompts[i], 24, 0.8F, 5));
        alone.runAll();
        QCOMPARE(together.tokens.at(ids[i]), alone.tokens.at(id));
    }
}

void TestTinyLlama::decodeRow_ofAnyBatch_hasTheSameBits()
{
    const auto decoder = decoderOf(folderOf("llama_gqa_untied"));
    const std::vector<std::vector<int>> sequences{
        {5, 9, 80}, {7}, {11, 12, 13, 14, 15, 16}, {100, 3}};
    std::vector<KvCache> caches(sequences.size(), KvCache(decoder->config()));
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < sequences.size(); ++i)
        segments.push_back(
            {nullptr, &caches[i], sequences[i], static_cast<int>(sequences[i].size()) - 1});

    const Logits together = decoder->forward(segments);

    for (std::size_t i = 0; i < sequences.size(); ++i) {
        KvCache cache(decoder->config());
        std::vector<float> last;
        for (const int token : sequences[i]) { // A token a step, as a generation does it.
            const Segment one{nullptr, &cache, {&token, 1}, 0};
            last = decoder->forward({&one, 1}).numbers;
        }
        const auto begin = together.numbers.begin() + static_cast<std::ptrdiff_t>(i * last.size());
        QVERIFY(std::equal(last.begin(), last.end(), begin));
    }
}

void TestTinyLlama::score_ofABatch_equalsEachAlone()
{
    const std::vector<std::string> texts{" on a cart.", "",
                                         " has a reaction and moves 12 m in 3 s.", "力"};
    Bench bench;
    const RequestId all = bench.submit(Score{"A force acts", texts});
    std::vector<RequestId> single;
    for (const std::string &text : texts)
        single.push_back(bench.submit(Score{"A force acts", {text}}));
    bench.runAll();

    const auto &together = std::get<Scored>(bench.last.at(all)).continuations;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto &alone = std::get<Scored>(bench.last.at(single[i])).continuations.at(0);
        QVERIFY(together[i].logprob == alone.logprob);
        QCOMPARE(together[i].tokens, alone.tokens);
    }
    QVERIFY(together[0].logprob < 0);
    QVERIFY(together[1].logprob == 0);
}

void TestTinyLlama::sameSeed_givesTheSameText_anotherSeedAnother()
{
    Bench bench;
    const RequestId first = bench.submit(generation("A force", 32, 1.0F, 1));
    const RequestId again = bench.submit(generation("A force", 32, 1.0F, 1));
    const RequestId other = bench.submit(generation("A force", 32, 1.0F, 2));
    bench.runAll();

    QCOMPARE(bench.tokens.at(first), bench.tokens.at(again));
    QVERIFY(bench.tokens.at(first) != bench.tokens.at(other));
}

void TestTinyLlama::promptLongerThanTheContext_fails_andTheNextWorks()
{
    Bench bench;
    const RequestId tooLong = bench.submit(generation(std::string(4000, '!')));
    const RequestId next = bench.submit(generation("A force", 4));
    bench.runAll();

    const auto &failed = std::get<Failed>(bench.last.at(tooLong)).failure;
    QVERIFY(failed.code == FailureCode::TooLong);
    QCOMPARE(failed.available, std::int64_t(255));
    QCOMPARE(std::get<Generated>(bench.last.at(next)).newTokens, 4);
}

void TestTinyLlama::cancelledRequest_leavesItsNeighbour()
{
    Bench bench;
    const RequestId goes = bench.submit(generation("A force", 100));
    const RequestId stays = bench.submit(generation("Every action", 12));
    for (int i = 0; i < 5; ++i)
        bench.runStep();

    bench.runtime.cancel(goes);
    bench.runAll();

    QVERIFY(std::holds_alternative<Cancelled>(bench.last.at(goes)));
    QCOMPARE(std::get<Generated>(bench.last.at(stays)).newTokens, 12);
}

void TestTinyLlama::unload_cancelsItsWork()
{
    Bench bench;
    const RequestId id = bench.submit(generation("A force", 100));
    bench.runStep();

    bench.runtime.unload(bench.model);
    bench.runAll();

    QVERIFY(std::holds_alternative<Cancelled>(bench.last.at(id)));
    QVERIFY(bench.runtime.submit({bench.model, Priority::Draft, Tokenize{"a"}}).error().code
            == FailureCode::NotLoaded);
}

void TestTinyLlama::missingTensor_isRefusedByName()
{
    const QTemporaryDir copy;
    const QDir from(QString::fromStdString(folderOf("llama_gqa_tied")));
    for (const QString &name : from.entryList(QDir::Files))
        QVERIFY(QFile::copy(from.filePath(name), copy.filePath(name)));
    QFile weights(copy.filePath(QStringLiteral("model.safetensors")));
    QVERIFY(weights.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && weights.open(QIODevice::ReadWrite));
    QByteArray bytes = weights.readAll();
    bytes.replace("model.layers.1.mlp.up_proj.weight", "model.layers.1.mlp.xx_proj.weight");
    QVERIFY(weights.seek(0) && weights.write(bytes) == bytes.size());
    weights.close();

    const auto info = TorchRuntime().inspect(copy.path().toStdString());

    QVERIFY(!info);
    QVERIFY(info.error().code == FailureCode::Damaged);
    QVERIFY2(info.error().detail.find("model.layers.1.mlp.up_proj") != std::string::npos,
             info.error().detail.c_str());
}

void TestTinyLlama::stoppedLoad_leavesNothing()
{
    TorchRuntime runtime;
    const lectern::StopFlag stop;

    const auto model
        = runtime.load(folderOf("llama_mha_tied"), {}, [&stop](double) { stop.raise(); }, stop);

    QVERIFY(!model);
    QVERIFY(model.error().code == FailureCode::Cancelled);
    QVERIFY(!runtime.hasWork());
}

void TestTinyLlama::streamedText_isWholeUtf8()
{
    // The first two bytes of 力 and then its third; a lone byte that never becomes whole.
    TextStream stream;
    QVERIFY(!stream.add(1, "\xE5\x8A"));
    const auto piece = stream.add(2, "\x9B!");
    QVERIFY(piece);
    QCOMPARE(piece->text, std::string("\xE5\x8A\x9B!"));
    QCOMPARE(piece->tokens, (std::vector<int>{1, 2}));
    QVERIFY(!stream.add(3, "\xF0\x9F"));
    QCOMPARE(stream.finish()->text, std::string("\xEF\xBF\xBD"));
    QVERIFY(!stream.finish());
}

QTEST_GUILESS_MAIN(TestTinyLlama)
#include "tst_tiny_llama.moc"
