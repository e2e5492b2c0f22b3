// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_commands.h"
#include "sample_document.h"

#include "core/document/canonical_json.h"
#include "core/document/store/document_store.h"

#include <QTemporaryDir>

using namespace lectern;
using namespace lectern::document;

namespace {

ChangesToSave everything(const Content &content)
{
    ChangesToSave changes{true, true, true, true, {}};
    for (const Block &block : content.blocks)
        changes.blocks.insert(block.id);
    return changes;
}

} // namespace

class TestDocumentStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writtenContent_isReadBackWhole();
    void editedContents_areReadBackWhole();
    void whatARunWasEditedFrom_isKeptWhereNoRunHasIt();
    void sameContent_givesTheSameRows();
    void write_whereItCannot_leavesNothing();
    void write_overAFile_replacesIt();
    void savedParts_areAllThatChanges();
    void fullDisk_isSaidAndNothingIsLost();
    void changeByAnotherProgram_isNotOverwritten();
    void readOnlyFile_refusesToSave();
    void open_ofWhatIsNoDocument_isRefused_data();
    void open_ofWhatIsNoDocument_isRefused();
    void damagedPage_isSaid();
    void fileMadeByHandWithoutChecks_isRefused_data();
    void fileMadeByHandWithoutChecks_isRefused();
    void newerFile_isRefusedAndNotTouched();
    void versions_areKeptAndComeBackWhole();
    void renamedVersion_keepsWhatItHolds();
    void assetOfAVersion_staysWhenTheDocumentDropsIt();
    void sameAssetAgain_afterUndoAndAVersion_isSaved();
    void ids_areNotUsedAgainInAnotherSession();
    void versionOneFixture_opensAsItWas();
    void copy_holdsVersions();
    void errors_doNotTellWhatTheDocumentSays();

private:
    QString path(const QString &name = QStringLiteral("a.lectern")) const
    {
        return m_folder->filePath(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDocumentStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDocumentStore::writtenContent_isReadBackWhole()
{
    const Content content = sample::content();

    QVERIFY_RESULT(DocumentStore::write(path(), content));
    const auto read = DocumentStore::read(path());

    QVERIFY_RESULT(read);
    QCOMPARE(canonicalJson(*read), canonicalJson(content));
    QCOMPARE(read->header, content.header);
    QCOMPARE(read->sources, content.sources);
    QCOMPARE(read->blocks, content.blocks);
    QCOMPARE(read->assets, content.assets);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             QStringList{QStringLiteral("a.lectern")});
}

void TestDocumentStore::editedContents_areReadBackWhole()
{
    QVERIFY_RESULT(DocumentStore::write(path(), sample::content()));
    auto store = DocumentStore::open(path());
    QVERIFY_RESULT(store);
    Document document(*store->load());
    RandomCommands person(document, 11);

    for (int round = 0; round < 30; ++round) {
        for (int i = 0; i < 5; ++i)
            person.doOne();
        QVERIFY_RESULT(store->save(document.content(), everything(document.content())));

        const auto read = DocumentStore::read(path());
        QVERIFY_RESULT(read);
        QCOMPARE(canonicalJson(*read), canonicalJson(document.content()));
    }
}

void TestDocumentStore::whatARunWasEditedFrom_isKeptWhereNoRunHasIt()
{
    Provenance authored;
    authored.editedFrom = std::make_shared<const Provenance>(sample::generated());
    Document document;
    QVERIFY_RESULT(Commands(document).insertBlocks(
        0, {sample::drafted({{QStringLiteral("Mine."), authored, {}}})}));

    QVERIFY_RESULT(DocumentStore::write(path(), document.content()));
    const auto read = DocumentStore::read(path());

    QVERIFY_RESULT(read);
    const ProvenanceId id = read->blocks.first().fields.first().runs.first().provenance;
    QCOMPARE(read->provenance(id), authored);
    Content bare = document.content(); // As one would make it without a Document.
    bare.provenances = {{ProvenanceId(1), authored}};
    bare.blocks.first().fields.first().runs.first().provenance = ProvenanceId(1);
    QVERIFY_RESULT(DocumentStore::write(path(), bare));
    QCOMPARE(DocumentStore::read(path())->provenance(ProvenanceId(1)), authored);
    auto store = DocumentStore::open(path());
    Document opened(*store->load());
    authored.editedFrom
        = std::make_shared<const Provenance>(sample::computed(QStringLiteral("new")));
    QVERIFY_RESULT(Commands(opened).insertBlocks(
        0, {sample::drafted({{QStringLiteral("More."), authored, {}}})}));
    QVERIFY_RESULT(store->save(opened.content(), everything(opened.content())));
    QCOMPARE(canonicalJson(*DocumentStore::read(path())), canonicalJson(opened.content()));
}

void TestDocumentStore::sameContent_givesTheSameRows()
{
    QByteArray rows;
    for (const QString &name : {QStringLiteral("a"), QStringLiteral("b")}) {
        QVERIFY_RESULT(DocumentStore::write(path(name), sample::content()));
        auto store = DocumentStore::open(path(name));
        QVERIFY_RESULT(store);
        QVERIFY_RESULT(store->connection().execute(QStringLiteral("DELETE FROM event")));
        QVERIFY_RESULT(store->connection().execute(QStringLiteral("VACUUM")));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        bytes.remove(24, 76); // Change counters of SQLite's head.
        if (rows.isEmpty())
            rows = bytes;
        else
            QCOMPARE(bytes, rows);
    }
}

void TestDocumentStore::write_whereItCannot_leavesNothing()
{
    const auto written
        = DocumentStore::write(path(QStringLiteral("not/there.lectern")), sample::content());

    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestDocumentStore::write_overAFile_replacesIt()
{
    QVERIFY_RESULT(DocumentStore::write(path(), sample::content()));
    Content other;
    other.header.title = QStringLiteral("Other");

    QVERIFY_RESULT(DocumentStore::write(path(), other));

    QCOMPARE(DocumentStore::read(path())->header.title, QStringLiteral("Other"));
}

void TestDocumentStore::savedParts_areAllThatChanges()
{
    QVERIFY_RESULT(DocumentStore::write(path(), sample::content()));
    auto store = DocumentStore::open(path());
    Document document(*store->load());
    Commands commands(document);
    const BlockId activity = document.content().blocks.at(1).id;
    QVERIFY_RESULT(
        commands.editText(activity, QStringLiteral("text"), {0, 0, {{QStringLiteral("x"), {}}}}));
    QVERIFY_RESULT(commands.moveBlock(activity, 3));
    const auto inserted = commands.insertBlocks(0, {sample::lesson().first()});
    QVERIFY_RESULT(commands.removeBlocks({document.content().blocks.last().id}));
    ChangesToSave changes;
    changes.order = true;
    changes.blocks = {activity, inserted->first()};

    QVERIFY_RESULT(store->save(document.content(), changes));

    QCOMPARE(canonicalJson(*DocumentStore::read(path())), canonicalJson(document.content()));
}

void TestDocumentStore::fullDisk_isSaidAndNothingIsLost()
{
    QVERIFY_RESULT(DocumentStore::write(path(), sample::content()));
    auto store = DocumentStore::open(path());
    QVERIFY_RESULT(store);
    const QByteArray before = canonicalJson(*store->load());
    const auto pages = store->connection().number(QStringLiteral("PRAGMA page_count"));
    QVERIFY_RESULT(
        store->connection().execute(QStringLiteral("PRAGMA max_page_count = %1").arg(*pages)));
    Document document(*store->load());
    QVERIFY_RESULT(Commands(document).editText(BlockId(1), QStringLiteral("text"),
                                               {0, 0, {{QString(100000, u'x'), {}}}}));

    const auto refused = store->save(document.content(), everything(document.content()));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Io);
    QVERIFY(refused.error().message.contains(QStringLiteral("disk is full")));
    QCOMPARE(canonicalJson(*DocumentStore::read(path())), before);
    QVERIFY_RESULT(store->connection().execute(QStringLiteral("PRAGMA max_page_count = 100000")));
    QVERIFY_RESULT(store->save(document.content(), everything(document.content())));
    QCOMPARE(canonicalJson(*DocumentStore::read(path())), canonicalJson(document.content()));
}

void TestDocumentStore::changeByAnotherProgram_isNotOverwritten()
{
    QVERIFY_RESULT(DocumentStore::write(path(), sample::content()));
    auto mine = DocumentStore::open(path());
    auto theirs = DocumentStore::open(path());
    Content changed = *theirs->load();
    changed.header.title = QStringLiteral("Theirs");
    QVERIFY_RESULT(theirs->save(changed, everything(changed)));
    QVERIFY_RESULT(theirs->save(changed, everything(changed)));

    const auto refused = mine->save(sample::content(), everything(sample::content()));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RefusedByCheck);
    QCOMPARE(DocumentStore::read(path())->header.title, QStringLiteral("Theirs"));
}

void TestDocumentStore::readOnlyFile_refusesToSave()
{
    QVERIFY_RESULT(DocumentStore::write(path(), sample::content()));
    auto store = DocumentStore::open(path(), DocumentStore::Access::ReadOnly);
    QVERIFY_RESULT(store);
    QVERIFY(store->isReadOnly());

    const auto refused = store->save(sample::content(), everything(sample::content()));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Io);
    QVERIFY(refused.error().message.contains(QStringLiteral("Save a copy")));
}

void TestDocumentStore::open_ofWhatIsNoDocument_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty file") << QByteArray();
    QTest::newRow("text") << QByteArray("# A chapter\n").repeated(100);
    QTest::newRow("head of SQLite alone") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("random bytes") << QByteArray("\x13\x37\xc0\xde", 4).repeated(2000);
}

void TestDocumentStore::open_ofWhatIsNoDocument_isRefused()
{
    QFETCH(QByteArray, bytes);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();

    const auto store = DocumentStore::open(path());

    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::InvalidInput);
    QVERIFY(!store.error().message.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void TestDocumentStore::damagedPage_isSaid()
{
    Content content = sample::content();
    content.sources.first().text += QString(60000, u'x');
    QVERIFY_RESULT(DocumentStore::write(path(), content));
    int refused = 0;
    for (qint64 page = 1; page < 20; ++page) {
        QFile::remove(path(QStringLiteral("b.lectern")));
        QVERIFY(QFile::copy(path(), path(QStringLiteral("b.lectern"))));
        QFile file(path(QStringLiteral("b.lectern")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(page * 4096);
        file.write(QByteArray(4096, '\x55'));
        file.close();

        const auto store = DocumentStore::open(file.fileName());

        if (store)
            continue; // A page inside a long text: no structure is harmed.
        ++refused;
        QCOMPARE(store.error().code, ErrorCode::InvalidInput);
        QVERIFY(store.error().message.contains(QStringLiteral("copy")));
    }
    QVERIFY2(refused > 10, qPrintable(QString::number(refused)));
}

void TestDocumentStore::fileMadeByHandWithoutChecks_isRefused_data()
{
    QTest::addColumn<QString>("sql");

    QTest::newRow("run without a provenance") << QStringLiteral("UPDATE run SET provenance = 999");
    QTest::newRow("run before the first field")
        << QStringLiteral("UPDATE run SET field = -1 WHERE block = 1");
    QTest::newRow("run after the last field")
        << QStringLiteral("UPDATE run SET field = 9 WHERE block = 1");
    QTest::newRow("run without a block") << QStringLiteral("UPDATE run SET block = 99");
    QTest::newRow("unknown type of block") << QStringLiteral("UPDATE block SET type = 'hologram'");
    QTest::newRow("unknown kind of provenance")
        << QStringLiteral("UPDATE provenance SET kind = 'guessed'");
    QTest::newRow("provenance edited from itself")
        << QStringLiteral("UPDATE provenance SET edited_from = id");
    QTest::newRow("support that is none") << QStringLiteral("UPDATE support SET value = '[]'");
    QTest::newRow("unknown language") << QStringLiteral("UPDATE document SET language = 'xx'");
    QTest::newRow("no head") << QStringLiteral("DELETE FROM document");
    QTest::newRow("two blocks of one id") << QStringLiteral("UPDATE block SET id = 1");
    QTest::newRow("no table of runs") << QStringLiteral("DROP TABLE run");
}

void TestDocumentStore::fileMadeByHandWithoutChecks_isRefused()
{
    QFETCH(QString, sql);
    QVERIFY_RESULT(DocumentStore::write(path(), sample::content()));
    {
        auto db = storage::Connection::open(path());
        QVERIFY_RESULT(db->execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
        for (const QString &table :
             {QStringLiteral("document"), QStringLiteral("block"), QStringLiteral("run"),
              QStringLiteral("provenance"), QStringLiteral("support")}) {
            QVERIFY_RESULT(
                db->execute(QStringLiteral("CREATE TABLE loose AS SELECT * FROM ") + table));
            QVERIFY_RESULT(db->execute(QStringLiteral("DROP TABLE ") + table));
            QVERIFY_RESULT(db->execute(QStringLiteral("ALTER TABLE loose RENAME TO ") + table));
        }
        QVERIFY_RESULT(DocumentStore::read(path()));
        QVERIFY_RESULT(db->execute(sql));
    }

    const auto content = DocumentStore::read(path());

    QVERIFY(!content);
    QVERIFY(!content.error().message.isEmpty());
}

void TestDocumentStore::newerFile_isRefusedAndNotTouched()
{
    QVERIFY_RESULT(DocumentStore::write(path(), sample::content()));
    {
        auto store = DocumentStore::open(path());
        QVERIFY_RESULT(store->connection().execute(QStringLiteral("PRAGMA user_version = 99")));
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();

    const auto store = DocumentStore::open(path());

    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::NewerFormat);
    file.seek(0);
    QCOMPARE(file.readAll(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestDocumentStore::versions_areKeptAndComeBackWhole()
{
    const Content first = sample::content();
    QVERIFY_RESULT(DocumentStore::write(path(), first));
    auto store = DocumentStore::open(path());
    Document document(*store->load());
    const auto id = store->addVersion(QStringLiteral("before class"), document.content());
    QVERIFY_RESULT(id);
    QVERIFY_RESULT(Commands(document).removeBlocks({BlockId(1)}));
    QVERIFY_RESULT(store->save(document.content(), everything(document.content())));
    QVERIFY_RESULT(store->addVersion(QStringLiteral("after class"), document.content()));

    const auto versions = store->versions();
    const auto content = store->version(*id);

    QVERIFY_RESULT(versions);
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->last().name, QStringLiteral("before class"));
    QVERIFY(versions->last().time.isValid());
    QVERIFY_RESULT(content);
    QCOMPARE(canonicalJson(*content), canonicalJson(first));
    QCOMPARE(content->assets, first.assets);
    QCOMPARE(store->version(VersionId(77)).error().code, ErrorCode::NotFound);
}

void TestDocumentStore::renamedVersion_keepsWhatItHolds()
{
    const Content content = sample::content();
    QVERIFY_RESULT(DocumentStore::write(path(), content));
    auto store = DocumentStore::open(path());
    const auto id = store->addVersion(QStringLiteral("10:42"), content);
    QVERIFY_RESULT(id);
    const QDateTime time = store->versions()->first().time;

    QVERIFY_RESULT(store->renameVersion(*id, QStringLiteral("before class")));
    const Status unknown = store->renameVersion(VersionId(77), QStringLiteral("x"));

    const auto versions = store->versions();
    QVERIFY_RESULT(versions);
    QCOMPARE(versions->size(), 1);
    QCOMPARE(versions->first().name, QStringLiteral("before class"));
    QCOMPARE(versions->first().time, time);
    QCOMPARE(canonicalJson(*store->version(*id)), canonicalJson(content));
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    QVERIFY_RESULT(store->save(content, everything(content))); // It did not lock the file.
}

void TestDocumentStore::assetOfAVersion_staysWhenTheDocumentDropsIt()
{
    QVERIFY_RESULT(DocumentStore::write(path(), sample::content()));
    auto store = DocumentStore::open(path());
    Content content = *store->load();
    const auto id = store->addVersion(QStringLiteral("with picture"), content);
    content.assets.append({AssetId(9), QStringLiteral("x"), QStringLiteral("image/png"),
                           QByteArray(32, 'h'), "data"});
    QVERIFY_RESULT(store->save(content, everything(content)));
    content.assets.clear();

    QVERIFY_RESULT(store->save(content, everything(content)));

    QCOMPARE(*store->connection().number(QStringLiteral("SELECT count(*) FROM asset")), 1);
    QCOMPARE(store->version(*id)->assets, sample::content().assets);
}

void TestDocumentStore::sameAssetAgain_afterUndoAndAVersion_isSaved()
{
    QVERIFY_RESULT(DocumentStore::write(path(), Content()));
    auto store = DocumentStore::open(path());
    Document document(*store->load());
    Commands commands(document);
    const Asset picture = sample::content().assets.first();
    QVERIFY_RESULT(commands.addAsset(picture));
    QVERIFY_RESULT(store->save(document.content(), everything(document.content())));
    const auto version = store->addVersion(QStringLiteral("v"), document.content());
    document.undoStack().undo();
    QVERIFY_RESULT(store->save(document.content(), everything(document.content())));

    QVERIFY_RESULT(commands.addAsset(picture));
    QVERIFY_RESULT(store->save(document.content(), everything(document.content())));
    QVERIFY_RESULT(commands.restore(*store->version(*version)));
    QVERIFY_RESULT(store->save(document.content(), everything(document.content())));

    const auto read = DocumentStore::read(path());
    QVERIFY_RESULT(read);
    QCOMPARE(read->assets.size(), 2);
    QCOMPARE(read->assets.first().data, picture.data);
    QCOMPARE(read->assets.last().data, picture.data);
}

void TestDocumentStore::ids_areNotUsedAgainInAnotherSession()
{
    QVERIFY_RESULT(DocumentStore::write(path(), sample::content()));
    auto store = DocumentStore::open(path());
    Document first(*store->load());
    const BlockId last = first.content().blocks.last().id;
    const auto version = store->addVersion(QStringLiteral("v"), first.content());
    QVERIFY_RESULT(Commands(first).removeBlocks({last}));
    QVERIFY_RESULT(Commands(first).addSource({}));
    first.undoStack().undo();
    QVERIFY_RESULT(store->save(first.content(), everything(first.content())));

    Document second(*store->load());
    const auto ids = Commands(second).insertBlocks(0, {sample::lesson().first()});
    const auto source = Commands(second).addSource({});

    QVERIFY(ids->first() > last);
    QCOMPARE(*source, SourceId(3));
    QVERIFY_RESULT(Commands(second).restore(*store->version(*version)));
    QCOMPARE(second.content().blocks, sample::content().blocks);
}

void TestDocumentStore::versionOneFixture_opensAsItWas()
{
    QVERIFY(QFile::copy(QStringLiteral(LECTERN_TEST_DATA "/documents/version-1.lectern"), path()));
    QFile expected(QStringLiteral(LECTERN_TEST_DATA "/documents/version-1.json"));
    QVERIFY(expected.open(QIODevice::ReadOnly));

    const auto content = DocumentStore::read(path());

    QVERIFY_RESULT(content);
    QCOMPARE(canonicalJson(*content), expected.readAll().trimmed());
}

void TestDocumentStore::copy_holdsVersions()
{
    QVERIFY_RESULT(DocumentStore::write(path(), sample::content()));
    auto store = DocumentStore::open(path());
    QVERIFY_RESULT(store->addVersion(QStringLiteral("one"), *store->load()));

    QVERIFY_RESULT(store->copyTo(path(QStringLiteral("copy of a.lectern"))));

    auto copy = DocumentStore::open(path(QStringLiteral("copy of a.lectern")));
    QVERIFY_RESULT(copy);
    QCOMPARE(copy->versions()->size(), 1);
    QCOMPARE(canonicalJson(*copy->load()), canonicalJson(sample::content()));
}

void TestDocumentStore::errors_doNotTellWhatTheDocumentSays()
{
    const QString canary = QStringLiteral("Zephyrine");
    Content content = sample::content();
    content.header.title = canary;
    for (Field &field : content.blocks.first().fields)
        for (Run &run : field.runs)
            run.text = canary;
    content.sources.first().text = canary;
    QVERIFY_RESULT(DocumentStore::write(path(), content));
    auto store = DocumentStore::open(path());
    Content unlawful = content;
    unlawful.assets.append({AssetId(5), canary, canary, canary.toUtf8(), {}}); // No SHA-256.
    Content foreign = content;
    foreign.header.title = canary;
    foreign.blocks.first().level = 3;
    QVERIFY_RESULT(store->connection().execute(QStringLiteral(
        "CREATE TRIGGER no BEFORE INSERT ON run BEGIN SELECT RAISE(ABORT, 'no'); END")));

    QList<Error> errors{store->save(unlawful, everything(unlawful)).error(),
                        store->save(foreign, everything(foreign)).error()};
    QVERIFY_RESULT(
        store->connection().execute(QStringLiteral("PRAGMA ignore_check_constraints = ON")));
    QVERIFY_RESULT(
        store->connection().execute(QStringLiteral("UPDATE block SET type = ?"), {canary}));
    errors.append(store->load().error());

    for (const Error &error : errors) {
        QVERIFY(!error.message.isEmpty());
        QVERIFY2(!error.message.contains(canary) && !error.detail.contains(canary),
                 qPrintable(error.detail));
    }
}

QTEST_GUILESS_MAIN(TestDocumentStore)
#include "tst_document_store.moc"
