// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/json.h"
#include "core/engine/internal/process_memory.h"
#include "core/engine/internal/torch_runtime.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace lectern::engine;
using namespace lectern::engine::internal;

namespace {

const std::string kTiny = LECTERN_TEST_DATA "/engine/llama_gqa_tied";

std::string contentOf(const std::string &path)
{
    return *readSmallFile(path, 64 << 20);
}

void write(const std::string &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

/// One safetensors file, taken apart: what its header says and the data behind it.
struct Weights {
    Json header;
    std::string data;

    static Weights of(const std::string &path)
    {
        const std::string bytes = contentOf(path);
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.data(), sizeof length);
        return {Json::parse(bytes.substr(8, length)), bytes.substr(8 + length)};
    }

    /// Some of its tensors as a file of their own.
    std::string fileWith(const std::vector<std::string> &names) const
    {
        Json part = Json::object();
        std::string bytes;
        for (const std::string &name : names) {
            const Json &entry = header.at(name);
            const auto begin = entry["data_offsets"][0].get<std::size_t>();
            const auto end = entry["data_offsets"][1].get<std::size_t>();
            part[name] = entry;
            part[name]["data_offsets"] = {bytes.size(), bytes.size() + end - begin};
            bytes += data.substr(begin, end - begin);
        }
        return withHeader(part) + bytes;
    }

    static std::string withHeader(const Json &header)
    {
        const std::string text = header.dump();
        const std::uint64_t length = text.size();
        return std::string(reinterpret_cast<const char *>(&length), sizeof length) + text;
    }
};

/// A copy of the tiny model whose weights lie in two files with an index.
class ShardedModel
{
public:
    ShardedModel()
    {
        for (const char *name : {"/config.json", "/tokenizer.json"})
            write(path() + name, contentOf(kTiny + name));
        const Weights weights = Weights::of(kTiny + "/model.safetensors");
        std::vector<std::string> halves[2];
        for (const auto &[name, entry] : weights.header.items()) {
            if (name == "__metadata__")
                continue;
            const std::size_t half = index["weight_map"].size() % 2;
            halves[half].push_back(name);
            index["weight_map"][name] = kShards[half];
        }
        for (std::size_t i = 0; i < 2; ++i)
            write(path() + "/" + kShards[i], weights.fileWith(halves[i]));
        writeIndex();
    }
    void writeIndex() const { write(path() + "/model.safetensors.index.json", index.dump()); }
    std::string path() const { return m_folder.path().toStdString(); }

    const std::string kShards[2]{"model-00001-of-00002.safetensors",
                                 "model-00002-of-00002.safetensors"};
    Json index = Json::object();

private:
    QTemporaryDir m_folder;
};

/// Log-likelihoods that tell one set of weights from another.
std::vector<double> scoresOf(const std::string &path)
{
    TorchRuntime runtime;
    const ModelId model = runtime.load(path, {Precision::Fp32, 1}, {}, {}).value();
    (void)runtime.submit({model, Priority::Draft, Score{"A force", {" acts", " on two bodies"}}});
    std::vector<double> scores;
    while (runtime.hasWork()) {
        for (const Event &event : runtime.step()) {
            if (const auto *scored = std::get_if<Scored>(&event.what))
                for (const auto &one : scored->continuations)
                    scores.push_back(one.logprob);
        }
    }
    return scores;
}

Failure refusalOf(const std::string &path)
{
    const auto info = TorchRuntime().inspect(path);
    return info ? Failure{FailureCode::Internal, "it was taken", {}, 0, 0} : info.error();
}

} // namespace

class TestModelFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightsInTwoFiles_computeTheSame();
    void missingShard_isNamed();
    void indexThatLeadsOutside_isRefused_data();
    void indexThatLeadsOutside_isRefused();
    void tensorInBothShards_isRefused();
    void modelLargerThanMemory_isRefusedBeforeItIsRead();
};

void TestModelFolder::weightsInTwoFiles_computeTheSame()
{
    const ShardedModel sharded;

    const auto scores = scoresOf(sharded.path());

    QCOMPARE(scores.size(), std::size_t(2));
    QCOMPARE(scores, scoresOf(kTiny));
}

void TestModelFolder::missingShard_isNamed()
{
    const ShardedModel sharded;
    std::filesystem::remove(sharded.path() + "/" + sharded.kShards[1]);

    const Failure failure = refusalOf(sharded.path());

    QVERIFY(failure.code == FailureCode::Damaged);
    QVERIFY2(failure.detail.find(sharded.kShards[1]) != std::string::npos, failure.detail.c_str());
}

void TestModelFolder::indexThatLeadsOutside_isRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"../model.safetensors", "/etc/passwd", "..", "a\\b", ""})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestModelFolder::indexThatLeadsOutside_isRefused()
{
    QFETCH(QString, name);
    ShardedModel sharded;
    sharded.index["weight_map"].begin().value() = name.toStdString();
    sharded.writeIndex();

    const Failure failure = refusalOf(sharded.path());

    QVERIFY(failure.code == FailureCode::Damaged);
    QVERIFY2(failure.detail.find("outside the folder") != std::string::npos,
             failure.detail.c_str());
}

void TestModelFolder::tensorInBothShards_isRefused()
{
    const ShardedModel sharded;
    const std::string first = contentOf(sharded.path() + "/" + sharded.kShards[0]);
    write(sharded.path() + "/" + sharded.kShards[1], first);

    const Failure failure = refusalOf(sharded.path());

    QVERIFY(failure.code == FailureCode::Damaged);
    QVERIFY2(failure.detail.find("in two files") != std::string::npos, failure.detail.c_str());
}

/// A file with holes: huge by its size, nothing on the disk.
void TestModelFolder::modelLargerThanMemory_isRefusedBeforeItIsRead()
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    Json config = Json::parse(contentOf(kTiny + "/config.json"));
    const auto width = config["hidden_size"].get<std::int64_t>();
    const std::int64_t rows = std::int64_t(1) << 20; // The most that a feed-forward layer may have.
    config["intermediate_size"] = rows;
    config["num_hidden_layers"] = 1000;
    write(path + "/config.json", config.dump());
    write(path + "/tokenizer.json", contentOf(kTiny + "/tokenizer.json"));
    const Weights tiny = Weights::of(kTiny + "/model.safetensors");
    Json header = Json::object();
    std::int64_t size = 0;
    const auto add = [&](const std::string &name, const Json &shape) {
        std::int64_t elements = 1;
        for (const Json &length : shape)
            elements *= length.get<std::int64_t>();
        header[name]
            = {{"dtype", "F32"}, {"shape", shape}, {"data_offsets", {size, size + 4 * elements}}};
        size += 4 * elements;
    };
    for (const auto &[name, entry] : tiny.header.items()) {
        if (name == "__metadata__" || name.starts_with("model.layers.1."))
            continue;
        if (!name.starts_with("model.layers.0.")) {
            add(name, entry["shape"]);
            continue;
        }
        Json shape = entry["shape"];
        if (name.find("gate_proj") != std::string::npos
            || name.find("up_proj") != std::string::npos)
            shape = {rows, width};
        else if (name.find("down_proj") != std::string::npos)
            shape = {width, rows};
        for (int layer = 0; layer < 1000; ++layer)
            add("model.layers." + std::to_string(layer) + name.substr(sizeof "model.layers.0" - 1),
                shape);
    }
    const std::string begin = Weights::withHeader(header);
    write(path + "/model.safetensors", begin);
    std::error_code error;
    std::filesystem::resize_file(path + "/model.safetensors",
                                 begin.size() + static_cast<std::uintmax_t>(size), error);
    if (error)
        QSKIP("This file system takes no file of that size.");
    if (freeMemory() > size)
        QSKIP("This machine has room for it.");

    const auto model = TorchRuntime().load(path, {Precision::Fp32, 1}, {}, {});

    QVERIFY(!model);
    QVERIFY2(model.error().code == FailureCode::TooLarge, model.error().detail.c_str());
    QVERIFY(model.error().needed > size / 2);
    QVERIFY(model.error().available < model.error().needed);
}

QTEST_GUILESS_MAIN(TestModelFolder)
#include "tst_model_folder.moc"
