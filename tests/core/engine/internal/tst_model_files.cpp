// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/gguf_file.h"
#include "core/engine/internal/json.h"
#include "core/engine/internal/safetensors_file.h"
#include "core/engine/internal/tokenizer_spec.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <random>

using namespace lectern::engine;
using namespace lectern::engine::internal;

class TestModelFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gguf_soundFile_isRead();
    void gguf_hostileHeader_isRefused_data();
    void gguf_hostileHeader_isRefused();
    void gguf_everyTruncation_isRefused();
    void gguf_randomDamage_neverCrashes();
    void safetensors_soundFile_isRead();
    void safetensors_hostileHeader_isRefused_data();
    void safetensors_hostileHeader_isRefused();
    void dequantize_data();
    void dequantize();
    void tokenizerJson_unknownParts_areRefusedByName_data();
    void tokenizerJson_unknownParts_areRefusedByName();
};

namespace {

/// Writes GGUF files field by field, also such as no honest program writes.
class GgufWriter
{
public:
    template <typename T> GgufWriter &put(T value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
        return *this;
    }
    GgufWriter &raw(const QByteArray &bytes)
    {
        m_bytes += bytes;
        return *this;
    }
    GgufWriter &text(const QByteArray &text)
    {
        return put<std::uint64_t>(static_cast<std::uint64_t>(text.size())).raw(text);
    }
    GgufWriter &header(std::uint64_t tensors, std::uint64_t keys)
    {
        return raw("GGUF").put<std::uint32_t>(3).put(tensors).put(keys);
    }
    /// A tensor of four F32 numbers.
    GgufWriter &tensor(const QByteArray &name, std::uint64_t offset, std::uint64_t length = 4,
                       std::uint32_t type = 0)
    {
        return text(name).put<std::uint32_t>(1).put(length).put(type).put(offset);
    }
    GgufWriter &data(qsizetype count)
    {
        m_bytes.append((32 - m_bytes.size() % 32) % 32, '\0');
        m_bytes.append(count, '\1');
        return *this;
    }
    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

std::span<const std::byte> spanOf(const QByteArray &bytes)
{
    return std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

QByteArray soundGguf()
{
    GgufWriter file;
    file.header(2, 3);
    file.text("general.architecture").put<std::uint32_t>(8).text("llama");
    file.text("llama.block_count").put<std::uint32_t>(4).put<std::uint32_t>(30);
    file.text("names")
        .put<std::uint32_t>(9)
        .put<std::uint32_t>(8)
        .put<std::uint64_t>(2)
        .text("a")
        .text("bc");
    file.tensor("x", 0).tensor("y", 32).data(48);
    return file.bytes();
}

QByteArray safetensors(const QByteArray &json, qsizetype data)
{
    GgufWriter file;
    return file.text(json).raw(QByteArray(data, '\1')).bytes();
}

} // namespace

void TestModelFiles::gguf_soundFile_isRead()
{
    const QByteArray bytes = soundGguf();

    const auto file = GgufFile::parse(spanOf(bytes));

    QVERIFY2(file, file ? "" : file.error().detail.c_str());
    QCOMPARE(file->text("general.architecture").value(), std::string_view("llama"));
    QCOMPARE(file->integer("llama.block_count").value(), 30);
    QCOMPARE(file->texts("names").value().at(1), std::string_view("bc"));
    QVERIFY(!file->texts("llama.block_count"));
    QCOMPARE(file->find("y")->bytes.size(), std::size_t(16));
    QCOMPARE(file->find("y")->bytes.data() - file->find("x")->bytes.data(), std::ptrdiff_t(32));
}

void TestModelFiles::gguf_hostileHeader_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const GgufWriter &file, const char *says) {
        QTest::newRow(name) << file.bytes() << QString::fromLatin1(says);
    };
    constexpr auto kHuge = ~std::uint64_t(0);

    row("another kind of file", GgufWriter().raw("PK\3\4 is a zip file"), "does not begin");
    row("unknown version",
        GgufWriter().raw("GGUF").put<std::uint32_t>(99).put<std::uint64_t>(0).put<std::uint64_t>(0),
        "version 99");
    row("endless keys", GgufWriter().header(0, kHuge), "more keys");
    row("endless tensors", GgufWriter().header(kHuge, 0), "more keys");
    row("a key longer than the file", GgufWriter().header(0, 1).put(kHuge).raw(QByteArray(64, 'k')),
        "ends inside");
    row("an array longer than the file",
        GgufWriter()
            .header(0, 1)
            .text("a")
            .put<std::uint32_t>(9)
            .put<std::uint32_t>(10)
            .put(kHuge / 8)
            .raw(QByteArray(64, 'k')),
        "ends inside");
    row("an array of endless texts",
        GgufWriter()
            .header(0, 1)
            .text("a")
            .put<std::uint32_t>(9)
            .put<std::uint32_t>(8)
            .put(kHuge)
            .raw(QByteArray(64, '\0')),
        "ends inside");
    row("an array of arrays",
        GgufWriter()
            .header(0, 1)
            .text("a")
            .put<std::uint32_t>(9)
            .put<std::uint32_t>(9)
            .put<std::uint64_t>(1)
            .raw(QByteArray(64, '\0')),
        "unknown type");
    row("a type nobody knows",
        GgufWriter().header(0, 1).text("a").put<std::uint32_t>(77).raw(QByteArray(64, '\0')),
        "unknown type 77");
    row("a key twice",
        GgufWriter()
            .header(0, 2)
            .text("a")
            .put<std::uint32_t>(7)
            .put<std::uint8_t>(1)
            .text("a")
            .put<std::uint32_t>(7)
            .put<std::uint8_t>(1)
            .data(32),
        "twice");
    row("a tensor twice", GgufWriter().header(2, 0).tensor("x", 0).tensor("x", 32).data(64),
        "twice");
    row("tensors that overlap",
        GgufWriter().header(2, 0).tensor("x", 0, 12).tensor("y", 32).data(64), "overlaps");
    row("a tensor beyond the file", GgufWriter().header(1, 0).tensor("x", 1024).data(64),
        "outside");
    row("an offset that wraps around", GgufWriter().header(1, 0).tensor("x", kHuge - 31).data(64),
        "outside");
    row("a tensor too long", GgufWriter().header(1, 0).tensor("x", 0, 1000).data(64), "outside");
    row("a size that overflows", GgufWriter().header(1, 0).tensor("x", 0, kHuge / 4).data(64),
        "impossible shape");
    row("no elements", GgufWriter().header(1, 0).tensor("x", 0, 0).data(64), "impossible shape");
    row("half a block", GgufWriter().header(1, 0).tensor("x", 0, 48, 3).data(64),
        "impossible shape");
    row("an odd place", GgufWriter().header(1, 0).tensor("x", 5).data(64), "outside");
    row("unknown weights", GgufWriter().header(1, 0).tensor("x", 0, 4, 14).data(64),
        "ggml type 14");
    row("five hundred dimensions",
        GgufWriter().header(1, 0).text("x").put<std::uint32_t>(500).raw(QByteArray(64, '\1')),
        "dimensions");
    row("an alignment of zero",
        GgufWriter()
            .header(1, 1)
            .text("general.alignment")
            .put<std::uint32_t>(4)
            .put<std::uint32_t>(0)
            .tensor("x", 0)
            .data(64),
        "power of two");
}

void TestModelFiles::gguf_hostileHeader_isRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);

    const auto file = GgufFile::parse(spanOf(bytes));

    QVERIFY(!file);
    QVERIFY2(QString::fromStdString(file.error().detail).contains(says),
             file.error().detail.c_str());
}

void TestModelFiles::gguf_everyTruncation_isRefused()
{
    const QByteArray whole = soundGguf();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const QByteArray part = whole.first(size);
        QVERIFY2(!GgufFile::parse(spanOf(part)), qPrintable(QString::number(size)));
    }
}

void TestModelFiles::gguf_randomDamage_neverCrashes()
{
    std::mt19937 random(3);
    const QByteArray whole = soundGguf();
    for (int round = 0; round < 20000; ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i < 3; ++i)
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))]
                = static_cast<char>(random());
        const auto file = GgufFile::parse(spanOf(bytes));
        if (file)
            (void)file->texts("names");
    }
}

void TestModelFiles::safetensors_soundFile_isRead()
{
    const QByteArray bytes = safetensors(
        R"({"__metadata__":{"a":"b"},"w":{"dtype":"F32","shape":[2,2],"data_offsets":[4,20]}})",
        20);

    const auto tensors = parseSafetensors(spanOf(bytes));

    QVERIFY2(tensors, tensors ? "" : tensors.error().detail.c_str());
    QCOMPARE(tensors->at("w").shape, (std::vector<std::int64_t>{2, 2}));
    QCOMPARE(tensors->at("w").bytes.size(), std::size_t(16));
}

void TestModelFiles::safetensors_hostileHeader_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &bytes, const char *says) {
        QTest::newRow(name) << bytes << QString::fromLatin1(says);
    };
    const auto one
        = [](const QByteArray &entry) { return safetensors("{\"w\":" + entry + "}", 16); };

    row("nothing", "abc", "longer than the file");
    row("an endless header", GgufWriter().put(~std::uint64_t(0)).raw("{}").bytes(),
        "longer than the file");
    row("no JSON", safetensors("{\"w\":", 16), "not valid JSON");
    row("no object", safetensors("[1]", 16), "no JSON object");
    row("endless nesting", safetensors(QByteArray(5000, '['), 0), "nested too deeply");
    row("a tensor twice",
        safetensors(
            R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"w":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
            16),
        "twice");
    row("beyond the file", one(R"({"dtype":"F32","shape":[8],"data_offsets":[0,32]})"), "outside");
    row("end before begin", one(R"({"dtype":"F32","shape":[1],"data_offsets":[8,4]})"), "outside");
    row("a size that lies", one(R"({"dtype":"F32","shape":[3],"data_offsets":[0,16]})"),
        "another size");
    row("a size that overflows",
        one(R"({"dtype":"F32","shape":[9223372036854775807,9],"data_offsets":[0,16]})"),
        "impossible");
    row("a negative length", one(R"({"dtype":"F32","shape":[-4],"data_offsets":[0,16]})"),
        "impossible");
    row("a shape of words", one(R"({"dtype":"F32","shape":"big","data_offsets":[0,16]})"),
        "no usable shape");
    row("unknown weights", one(R"({"dtype":"I64","shape":[2],"data_offsets":[0,16]})"), "I64");
    row("tensors that overlap",
        safetensors(
            R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
            16),
        "overlaps");
}

void TestModelFiles::safetensors_hostileHeader_isRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);

    const auto tensors = parseSafetensors(spanOf(bytes));

    QVERIFY(!tensors);
    QVERIFY2(QString::fromStdString(tensors.error().detail).contains(says),
             tensors.error().detail.c_str());
}

void TestModelFiles::dequantize_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<float>("first");
    QTest::addColumn<float>("seventeenth");

    // Half 0x3800 is 0.5, 0x4000 is 2. Byte 0xA3 holds 3 for number 0 and 10 for number 16.
    const QByteArray half = QByteArray::fromHex("0038");
    const QByteArray two = QByteArray::fromHex("0040");
    QTest::newRow("Q4_0") << int(ElementType::Q4_0) << half + QByteArray(16, '\xA3') << -2.5F
                          << 1.0F;
    QTest::newRow("Q4_1") << int(ElementType::Q4_1) << half + two + QByteArray(16, '\xA3') << 3.5F
                          << 7.0F;
    QTest::newRow("Q8_0") << int(ElementType::Q8_0) << half + QByteArray(32, '\xFE') << -1.0F
                          << -1.0F;
    QTest::newRow("F16, smallest")
        << int(ElementType::F16) << QByteArray::fromHex("0100").repeated(32) << 0x1p-24F
        << 0x1p-24F;
    QTest::newRow("BF16") << int(ElementType::BF16) << QByteArray::fromHex("80BF").repeated(32)
                          << -1.0F << -1.0F;
}

void TestModelFiles::dequantize()
{
    QFETCH(int, type);
    QFETCH(QByteArray, bytes);
    QFETCH(float, first);
    QFETCH(float, seventeenth);
    std::vector<float> numbers(32);

    internal::dequantize({static_cast<ElementType>(type), {32}, spanOf(bytes)}, 0, 32,
                         numbers.data());

    QCOMPARE(numbers[0], first);
    QCOMPARE(numbers[16], seventeenth);
}

void TestModelFiles::tokenizerJson_unknownParts_areRefusedByName_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const QByteArray model = R"("model":{"type":"BPE","vocab":{"a":0},"merges":[]})";
    const QByteArray split = R"("pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false})";
    const auto row = [](const char *name, const QByteArray &json, const char *says) {
        QTest::newRow(name) << json << QString::fromLatin1(says);
    };

    row("another model", "{\"model\":{\"type\":\"Unigram\"}," + split + "}", "Unigram");
    row("another pre-tokenizer", "{" + model + R"(,"pre_tokenizer":{"type":"Metaspace"}})",
        "Metaspace");
    row("no pre-tokenizer", "{" + model + "}", "none");
    row("a normalizer", "{" + model + "," + split + R"(,"normalizer":{"type":"NFC"}})", "NFC");
    row("an id beyond all vocabularies",
        R"({"model":{"vocab":{"a":4000000000},"merges":[]},)" + split + "}", "impossible id");
    row("two tokens with one id", R"({"model":{"vocab":{"a":0,"b":0},"merges":[]},)" + split + "}",
        "two tokens");
    row("a merge of one part", R"({"model":{"vocab":{"a":0},"merges":["a"]},)" + split + "}",
        "two parts");
}

void TestModelFiles::tokenizerJson_unknownParts_areRefusedByName()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);

    const auto spec = readTokenizerJson(json.toStdString());

    QVERIFY(!spec);
    QVERIFY2(QString::fromStdString(spec.error().detail).contains(says),
             spec.error().detail.c_str());
}

QTEST_APPLESS_MAIN(TestModelFiles)
#include "tst_model_files.moc"
