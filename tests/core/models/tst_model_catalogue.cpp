// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_catalogue.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using namespace lectern::models;

class TestModelCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qunsetenv("LECTERN_MODEL"); }
    void bundled_namesTheSmallModel_forEnglishWithoutProposals();
    void resolve_entryWhoseFileLiesInASecondFolder_isFound();
    void resolve_entryWithAnotherSize_isNotThere();
    void resolve_unknownPath_saysWhatToDo();
    void defaultModel_environmentNamesAPath_takesIt();
    void isGenuine_otherBytesOfTheSameSize_isFalse();
    void parse_incompleteEntry_isRefused();
};

static const QByteArray kCatalogue
    = R"([{"id": "tiny", "title": "Tiny", "file": "tiny.gguf", "bytes": 5,
    "sha256": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", "licence": "MIT",
    "languages": ["en"], "context_tokens": 8, "wording": [{"language": "en", "proposals_allowed": true}]}])";

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestModelCatalogue::bundled_namesTheSmallModel_forEnglishWithoutProposals()
{
    const auto catalogue = ModelCatalogue::bundled();

    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().detail));
    const auto entry = catalogue->find(QStringLiteral("smollm2-135m-instruct"));
    QVERIFY(entry);
    QVERIFY(entry->speaks(Language::English));
    QVERIFY(!entry->speaks(Language::Chinese));
    QVERIFY(!entry->mayPropose(Language::English));
    QCOMPARE(entry->licence, QStringLiteral("Apache-2.0"));
}

void TestModelCatalogue::resolve_entryWhoseFileLiesInASecondFolder_isFound()
{
    const QTemporaryDir first;
    const QTemporaryDir second;
    const QString path = second.filePath(QStringLiteral("tiny.gguf"));
    write(path, "hello");

    const auto catalogue = ModelCatalogue::parse(kCatalogue, {first.path(), second.path()});
    const auto model = catalogue->resolve(QStringLiteral("tiny"));

    QVERIFY(model);
    QCOMPARE(model->path, path);
    QVERIFY(model->entry && model->entry->mayPropose(Language::English));
    QCOMPARE(catalogue->defaultModel()->path, path);
}

void TestModelCatalogue::resolve_entryWithAnotherSize_isNotThere()
{
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("tiny.gguf")), "hell");

    const auto model
        = ModelCatalogue::parse(kCatalogue, {folder.path()})->resolve(QStringLiteral("tiny"));

    QVERIFY(!model);
    QCOMPARE(model.error().code, ErrorCode::ModelUnavailable);
    QVERIFY(model.error().message.contains(QStringLiteral("Tiny")));
}

void TestModelCatalogue::resolve_unknownPath_saysWhatToDo()
{
    const auto model
        = ModelCatalogue::parse(kCatalogue, {})->resolve(QStringLiteral("/nowhere/x.gguf"));

    QVERIFY(!model);
    QCOMPARE(model.error().code, ErrorCode::ModelUnavailable);
    QVERIFY(model.error().message.contains(QStringLiteral("/nowhere/x.gguf")));
}

void TestModelCatalogue::defaultModel_environmentNamesAPath_takesIt()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("other.gguf"));
    write(path, "hello");
    qputenv("LECTERN_MODEL", path.toUtf8());

    const auto model = ModelCatalogue::parse(kCatalogue, {folder.path()})->resolve({});

    QVERIFY(model);
    QCOMPARE(model->path, path);
    QVERIFY(!model->entry); // Same size, another name.
}

void TestModelCatalogue::isGenuine_otherBytesOfTheSameSize_isFalse()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("tiny.gguf"));
    const auto entry = ModelCatalogue::parse(kCatalogue, {})->entries().first();

    write(path, "hello");
    QVERIFY(ModelCatalogue::isGenuine(entry, path).value());

    write(path, "hullo");
    QVERIFY(!ModelCatalogue::isGenuine(entry, path).value());
}

void TestModelCatalogue::parse_incompleteEntry_isRefused()
{
    QByteArray json = kCatalogue;
    json.replace("\"licence\": \"MIT\"", "\"licence\": \"\"");

    const auto catalogue = ModelCatalogue::parse(json, {});

    QVERIFY(!catalogue);
    QVERIFY(catalogue.error().detail.contains(QStringLiteral("tiny")));
}

QTEST_GUILESS_MAIN(TestModelCatalogue)
#include "tst_model_catalogue.moc"
