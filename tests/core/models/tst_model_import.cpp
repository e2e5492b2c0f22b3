// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/digest_check.h"
#include "core/models/model_digest.h"
#include "core/models/model_import.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using namespace lectern::models;

class TestModelImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void folder_isCopiedWhole_andHasAnEntryOfItsOwn();
    void ggufFile_isCopiedUnderItsName();
    void unsupportedFile_isRefusedWithTheEnginesSentence();
    void modelLargerThanTheMachine_isRefusedBeforeCopying();
    void sameBytesAgain_areRefused();
    void otherBytesOfTheSameName_getAnotherId();
    void stopWhileCopying_leavesNothing();
    void killedImport_isNoModel();
    void indexThatNamesAFileOutside_copiesOnlyTheFolder();
    void licence_comesFromTheReadmeOfAFolder();
    void remove_deletesWhatWasImported_butNotWhatShips();
    void digest_seesAChangedFile_data();
    void digest_seesAChangedFile();
    void digest_isWorkedOutOnce();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    ImportOrder orderFor(const QString &name) const;
    ModelCatalogue catalogue() const;
    Result<ModelEntry> import(const ImportOrder &order, const StopFlag &stop = {}) const;
    QStringList kept() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    engine::ModelSummary m_summary;
};

void TestModelImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_summary = {};
    m_summary.name = QStringLiteral("Tiny Llama");
    m_summary.architecture = QStringLiteral("llama");
    m_summary.memoryBytesAuto = 1000;
}

void TestModelImport::write(const QString &name, const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

ImportOrder TestModelImport::orderFor(const QString &name) const
{
    ImportOrder order;
    order.path = QDir::isAbsolutePath(name) ? name : path(name);
    order.folder = path(QStringLiteral("models"));
    return order;
}

ModelCatalogue TestModelImport::catalogue() const
{
    const QByteArray json
        = R"({"models":[{"id":"small","name":"Small","file":"small.gguf","sha256":")"
        + QByteArray(64, 'a') + R"(","languages":["en"]}]})";
    auto catalogue = ModelCatalogue::parse(json, {path(QStringLiteral("models"))});
    catalogue->addImported();
    return *catalogue;
}

Result<ModelEntry> TestModelImport::import(const ImportOrder &order, const StopFlag &stop) const
{
    return importModel(
        order, [this](const QString &) { return Result<engine::ModelSummary>(m_summary); },
        catalogue(), {}, stop);
}

/// What stands in the folder of imported models, hidden things too.
QStringList TestModelImport::kept() const
{
    return QDir(path(QStringLiteral("models/imported")))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void TestModelImport::folder_isCopiedWhole_andHasAnEntryOfItsOwn()
{
    ImportOrder order = orderFor(QStringLiteral(LECTERN_TEST_DATA "/engine/llama_gqa_tied"));
    order.languages = {Language::Chinese};

    const auto entry = import(order);

    QVERIFY2(entry, qPrintable(entry ? QString() : entry.error().message));
    QCOMPARE(entry->id, QStringLiteral("tiny-llama"));
    QCOMPARE(entry->family, QStringLiteral("llama"));
    const auto located = catalogue().locate(QStringLiteral("tiny-llama"));
    QVERIFY(located);
    QCOMPARE(located->entry, *entry);
    QVERIFY(located->entry.isImported);
    QVERIFY(located->entry.knows(Language::Chinese) && !located->entry.knows(Language::English));
    for (const char *name : {"config.json", "tokenizer.json", "model.safetensors"}) {
        QFile original(order.path + u'/' + QLatin1String(name));
        QFile copy(located->path + u'/' + QLatin1String(name));
        QVERIFY(original.open(QIODevice::ReadOnly) && copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), original.readAll());
    }
    QVERIFY(!QFile::exists(located->path + QStringLiteral("/golden.json")));
    DigestCheck digests{QString()};
    QCOMPARE(digests.check(*located, {}, {}).value(), FileState::Whole);
}

void TestModelImport::ggufFile_isCopiedUnderItsName()
{
    write(QStringLiteral("mine.gguf"), "GGUF and the rest");
    m_summary.name.clear();
    m_summary.licence = QStringLiteral("mit");

    const auto entry = import(orderFor(QStringLiteral("mine.gguf")));

    QVERIFY(entry);
    QCOMPARE(entry->name, QStringLiteral("mine"));
    QCOMPARE(entry->licence, QStringLiteral("mit"));
    QCOMPARE(entry->bytes, 17);
    QCOMPARE(entry->sha256,
             QCryptographicHash::hash("GGUF and the rest", QCryptographicHash::Sha256));
    QVERIFY(entry->languages.isEmpty());
    QVERIFY(QFile::exists(path(QStringLiteral("models/imported/mine/mine.gguf"))));
}

void TestModelImport::unsupportedFile_isRefusedWithTheEnginesSentence()
{
    write(QStringLiteral("mine.gguf"), "GGUF");
    const auto refuse = [](const QString &) -> Result<engine::ModelSummary> {
        return failure(ErrorCode::ModelUnavailable, QStringLiteral("its architecture is new"));
    };

    const auto entry
        = importModel(orderFor(QStringLiteral("mine.gguf")), refuse, catalogue(), {}, {});

    QVERIFY(!entry);
    QCOMPARE(entry.error().message, QStringLiteral("its architecture is new"));
    QVERIFY(kept().isEmpty());
}

void TestModelImport::modelLargerThanTheMachine_isRefusedBeforeCopying()
{
    write(QStringLiteral("mine.gguf"), "GGUF");
    ImportOrder order = orderFor(QStringLiteral("mine.gguf"));
    order.machineBytes = 999;

    const auto entry = import(order);

    QVERIFY(!entry);
    QCOMPARE(entry.error().code, ErrorCode::OutOfMemory);
    QVERIFY(kept().isEmpty());
}

void TestModelImport::sameBytesAgain_areRefused()
{
    write(QStringLiteral("mine.gguf"), "GGUF");
    write(QStringLiteral("copy.gguf"), "GGUF");
    QVERIFY(import(orderFor(QStringLiteral("mine.gguf"))));

    const auto again = import(orderFor(QStringLiteral("copy.gguf")));

    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::InvalidInput);
    QVERIFY(again.error().message.contains(QStringLiteral("tiny-llama")));
    QCOMPARE(kept(), QStringList{QStringLiteral("tiny-llama")});
}

void TestModelImport::otherBytesOfTheSameName_getAnotherId()
{
    write(QStringLiteral("one.gguf"), "GGUF one");
    write(QStringLiteral("two.gguf"), "GGUF two");

    const auto one = import(orderFor(QStringLiteral("one.gguf")));
    const auto two = import(orderFor(QStringLiteral("two.gguf")));

    QVERIFY(one && two);
    QCOMPARE(two->id, QStringLiteral("tiny-llama-2"));
    QCOMPARE(catalogue().entries().size(), 3);
}

void TestModelImport::stopWhileCopying_leavesNothing()
{
    write(QStringLiteral("large.gguf"), QByteArray(5 << 20, 'x'));
    const StopFlag stop;
    const auto inspect
        = [this](const QString &) { return Result<engine::ModelSummary>(m_summary); };
    QList<double> fractions;
    const auto progress = [&](const Progress &step) {
        fractions.append(step.fraction);
        if (fractions.size() == 2)
            stop.raise();
    };

    const auto entry
        = importModel(orderFor(QStringLiteral("large.gguf")), inspect, catalogue(), progress, stop);

    QVERIFY(!entry);
    QCOMPARE(entry.error().code, ErrorCode::Cancelled);
    QCOMPARE(fractions.size(), 2);
    QVERIFY(fractions.first() > 0 && fractions.first() < fractions.last());
    QVERIFY(kept().isEmpty());
}

void TestModelImport::killedImport_isNoModel()
{
    write(QStringLiteral("models/imported/.importing-abcdef/half.gguf"), "GG");
    write(QStringLiteral("models/imported/odd/entry.json"), "{\"id\": \"other\"}");

    QCOMPARE(catalogue().entries().size(), 1);
}

void TestModelImport::indexThatNamesAFileOutside_copiesOnlyTheFolder()
{
    write(QStringLiteral("secret.safetensors"), "secret");
    write(QStringLiteral("hf/config.json"), "{}");
    write(QStringLiteral("hf/part.safetensors"), "weights");
    write(QStringLiteral("hf/model.safetensors.index.json"),
          R"({"weight_map": {"a": "part.safetensors", "b": "../secret.safetensors"}})");

    const auto files = modelFilesOf(path(QStringLiteral("hf")));

    QVERIFY(files);
    QCOMPARE(
        files->names,
        (QStringList{QStringLiteral("config.json"), QStringLiteral("model.safetensors.index.json"),
                     QStringLiteral("part.safetensors")}));
}

void TestModelImport::licence_comesFromTheReadmeOfAFolder()
{
    write(QStringLiteral("hf/config.json"), "{}");
    write(QStringLiteral("hf/README.md"),
          "---\r\nlanguage: en\r\nlicense: apache-2.0\r\n---\r\n\r\nlicense: other\r\n");

    const auto entry = import(orderFor(QStringLiteral("hf")));

    QVERIFY(entry);
    QCOMPARE(entry->licence, QStringLiteral("apache-2.0"));
}

void TestModelImport::remove_deletesWhatWasImported_butNotWhatShips()
{
    write(QStringLiteral("models/small.gguf"), "GGUF");
    write(QStringLiteral("mine.gguf"), "GGUF mine");
    QVERIFY(import(orderFor(QStringLiteral("mine.gguf"))));

    const Status refused = removeModel(*catalogue().locate(QStringLiteral("small")));
    const Status removed = removeModel(*catalogue().locate(QStringLiteral("tiny-llama")));

    QVERIFY(!refused);
    QVERIFY(QFile::exists(path(QStringLiteral("models/small.gguf"))));
    QVERIFY(removed);
    QVERIFY(kept().isEmpty());
    QCOMPARE(catalogue().entries().size(), 1);
}

void TestModelImport::digest_seesAChangedFile_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("another size") << QByteArray("GGUF and more");
    QTest::newRow("the same size") << QByteArray("GGUF mime");
}

void TestModelImport::digest_seesAChangedFile()
{
    QFETCH(QByteArray, bytes);
    write(QStringLiteral("mine.gguf"), "GGUF mine");
    QVERIFY(import(orderFor(QStringLiteral("mine.gguf"))));
    const auto located = catalogue().locate(QStringLiteral("tiny-llama"));
    DigestCheck digests(path(QStringLiteral("cache.json")));
    QCOMPARE(digests.check(*located, {}, {}).value(), FileState::Whole);

    write(QStringLiteral("models/imported/tiny-llama/mine.gguf"), bytes);
    QFile file(located->path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.setFileTime(QDateTime::currentDateTime().addSecs(5), QFileDevice::FileModificationTime);
    file.close();

    QCOMPARE(digests.check(*located, {}, {}).value(), FileState::Changed);
    QVERIFY(changedModelError(*located).message.contains(QStringLiteral("mine.gguf")));
}

void TestModelImport::digest_isWorkedOutOnce()
{
    write(QStringLiteral("mine.gguf"), "GGUF mine");
    QVERIFY(import(orderFor(QStringLiteral("mine.gguf"))));
    const auto located = catalogue().locate(QStringLiteral("tiny-llama"));
    int reads = 0;
    const auto progress = [&reads](const Progress &) { ++reads; };

    for (int i = 0; i < 3; ++i) { // Another run of the program each time.
        DigestCheck digests(path(QStringLiteral("cache.json")));
        QCOMPARE(digests.check(*located, progress, {}).value(), FileState::Whole);
    }

    QCOMPARE(reads, 1);
}

QTEST_GUILESS_MAIN(TestModelImport)
#include "tst_model_import.moc"
