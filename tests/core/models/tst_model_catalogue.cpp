// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_catalogue.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using models::ModelCatalogue;
using models::ModelEntry;
using models::WordingRecord;

class TestModelCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bundled_isReadable_andSmallModelKnowsNoChinese();
    void locate_fileInSecondFolder_isFound();
    void locate_fileNowhere_saysWhereToPutIt();
    void locate_unknownId_namesWhatThereIs();
    void locate_pathOfAnUnlistedFile_hasAnEntryWithoutLanguages();
    void parse_entryWithoutDigest_isRefused();
    void mayWord_needsShareAndCleanReading_data();
    void mayWord_needsShareAndCleanReading();
};

static QByteArray listOf(const char *id, const char *file, const QByteArray &sha256)
{
    return QByteArray(R"({"models":[{"id":")") + id + R"(","name":"M","file":")" + file
        + R"(","sha256":")" + sha256 + R"(","languages":["en"]}]})";
}

static void touch(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void TestModelCatalogue::bundled_isReadable_andSmallModelKnowsNoChinese()
{
    const ModelCatalogue catalogue = ModelCatalogue::bundled();

    QVERIFY(!catalogue.entries().isEmpty());
    const ModelEntry &small = catalogue.entries().first();
    QCOMPARE(small.id, QStringLiteral("smollm2-135m-instruct"));
    QVERIFY(small.knows(Language::English));
    QVERIFY(!small.knows(Language::Chinese));
    QVERIFY(!small.mayWord(Language::English));
}

void TestModelCatalogue::locate_fileInSecondFolder_isFound()
{
    const QTemporaryDir first;
    const QTemporaryDir second;
    touch(second.filePath(QStringLiteral("m.gguf")));
    const auto catalogue = ModelCatalogue::parse(listOf("m", "m.gguf", QByteArray(64, 'a')),
                                                 {first.path(), second.path()});
    QVERIFY(catalogue);

    const auto located = catalogue->locate();

    QVERIFY(located);
    QCOMPARE(located->path, second.filePath(QStringLiteral("m.gguf")));
    QCOMPARE(catalogue->present().size(), 1);
}

void TestModelCatalogue::locate_fileNowhere_saysWhereToPutIt()
{
    const QTemporaryDir folder;
    const auto catalogue
        = ModelCatalogue::parse(listOf("m", "m.gguf", QByteArray(64, 'a')), {folder.path()});

    const auto located = catalogue->locate(QStringLiteral("m"));

    QVERIFY(!located);
    QCOMPARE(located.error().code, ErrorCode::ModelUnavailable);
    QVERIFY(located.error().message.contains(folder.path()));
}

void TestModelCatalogue::locate_unknownId_namesWhatThereIs()
{
    const auto catalogue = ModelCatalogue::parse(listOf("m", "m.gguf", QByteArray(64, 'a')), {});

    const auto located = catalogue->locate(QStringLiteral("other"));

    QVERIFY(!located);
    QVERIFY(located.error().message.contains(QStringLiteral("There are: m")));
}

void TestModelCatalogue::locate_pathOfAnUnlistedFile_hasAnEntryWithoutLanguages()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.gguf"));
    touch(path);
    const auto catalogue = ModelCatalogue::parse(listOf("m", "m.gguf", QByteArray(64, 'a')), {});

    const auto located = catalogue->locate(path);

    QVERIFY(located);
    QCOMPARE(located->path, path);
    QVERIFY(!located->entry.knows(Language::English));
}

void TestModelCatalogue::parse_entryWithoutDigest_isRefused()
{
    const auto catalogue = ModelCatalogue::parse(listOf("m", "m.gguf", "abc"), {});

    QVERIFY(!catalogue);
}

void TestModelCatalogue::mayWord_needsShareAndCleanReading_data()
{
    QTest::addColumn<int>("passed");
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("changed");
    QTest::addColumn<bool>("expected");

    QTest::newRow("good enough") << 300 << 200 << 0 << true;
    QTest::newRow("too few pass") << 299 << 200 << 0 << false;
    QTest::newRow("too few read") << 400 << 199 << 0 << false;
    QTest::newRow("one changed a fact") << 500 << 200 << 1 << false;
}

void TestModelCatalogue::mayWord_needsShareAndCleanReading()
{
    QFETCH(int, passed);
    QFETCH(int, read);
    QFETCH(int, changed);
    QFETCH(bool, expected);
    ModelEntry entry;
    entry.wording = {WordingRecord{Language::English, 500, passed, read, changed}};

    QCOMPARE(entry.mayWord(Language::English), expected);
    QVERIFY(!entry.mayWord(Language::Chinese));
}

QTEST_GUILESS_MAIN(TestModelCatalogue)
#include "tst_model_catalogue.moc"
