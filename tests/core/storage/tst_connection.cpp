// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify_result.h"

#include "core/storage/connection.h"
#include "core/storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <dlfcn.h>

using namespace lectern;
using namespace lectern::storage;

namespace {

template <typename T> QByteArray errorOf(const Result<T> &result)
{
    return result ? QByteArray() : (result.error().message + u' ' + result.error().detail).toUtf8();
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void values_comeBackAsTheyWereBound();
    void wrongNumberOfValues_isAnError();
    void foreignKeys_areOn();
    void transaction_thatIsNotCommitted_isRolledBack();
    void transactionOfAnother_isWaitedForAndThenTold();
    void missingFile_isNotFoundAndNotMade();
    void textFile_isNoDatabase();
    void copy_isWholeAndAppearsOnlyWhole();
    void copy_whereItCannot_leavesNothing();
    void encryptedFile_needsItsKey();
    void changedKey_isTheOneThatOpens();
    void encryptedFile_holdsNoReadableText();
    void badSql_saysSqlitesTextInDetail();
    void boundValues_areNotInErrors();
    void brokenReference_isFoundByTheCheck();
    void system_sqliteStaysItsOwn();

private:
    QString path(const QString &name = QStringLiteral("a.db")) const
    {
        return m_folder->filePath(name);
    }
    Result<Connection> create(const QByteArray &key = {})
    {
        return Connection::open(path(), {OpenOptions::Mode::Create, false, key});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConnection::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestConnection::values_comeBackAsTheyWereBound()
{
    auto db = create();
    QVERIFY_RESULT(db);
    QVERIFY_RESULT(db->execute(QStringLiteral(
        "CREATE TABLE t (a INTEGER, b REAL, c TEXT, d BLOB, e BLOB, f TEXT, g TEXT) STRICT")));
    const QString text = QStringLiteral("牛顿 😀").append(QChar(0)).append(u'y');

    QVERIFY_RESULT(db->execute(QStringLiteral("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)"),
                               {std::numeric_limits<qint64>::min(), 0.1, text,
                                QByteArray("\0\x01", 2), QByteArray(), Null(), QString()}));

    auto select = db->prepare(QStringLiteral("SELECT * FROM t"));
    QVERIFY_RESULT(select);
    const auto row = select->step();
    QVERIFY(row && *row);
    QCOMPARE(select->columnCount(), 7);
    QCOMPARE(select->integer(0), std::numeric_limits<qint64>::min());
    QCOMPARE(select->real(1), 0.1);
    QCOMPARE(select->text(2), text);
    QCOMPARE(select->bytes(3), QByteArray("\0\x01", 2));
    QVERIFY(!select->isNull(4));
    QCOMPARE(select->bytes(4), QByteArray());
    QVERIFY(select->isNull(5));
    QVERIFY(!select->optionalInteger(5));
    QVERIFY(!select->isNull(6));
    QCOMPARE(*select->step(), false);
}

void TestConnection::wrongNumberOfValues_isAnError()
{
    auto db = create();

    const auto status = db->execute(QStringLiteral("SELECT ?, ?"), {qint64(1)});

    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Internal);
}

void TestConnection::foreignKeys_areOn()
{
    auto db = create();
    QVERIFY_RESULT(db->execute(QStringLiteral("CREATE TABLE parent (id INTEGER PRIMARY KEY)")));
    QVERIFY_RESULT(
        db->execute(QStringLiteral("CREATE TABLE child (parent INTEGER REFERENCES parent (id))")));

    QVERIFY(!db->execute(QStringLiteral("INSERT INTO child VALUES (7)")));
}

void TestConnection::transaction_thatIsNotCommitted_isRolledBack()
{
    auto db = create();
    QVERIFY_RESULT(db->execute(QStringLiteral("CREATE TABLE t (a)")));
    {
        auto transaction = Transaction::begin(*db);
        QVERIFY_RESULT(transaction);
        QVERIFY_RESULT(db->execute(QStringLiteral("INSERT INTO t VALUES (1)")));
    }
    QCOMPARE(*db->number(QStringLiteral("SELECT count(*) FROM t")), 0);

    auto transaction = Transaction::begin(*db);
    QVERIFY_RESULT(transaction);
    QVERIFY_RESULT(db->execute(QStringLiteral("INSERT INTO t VALUES (1)")));
    QVERIFY_RESULT(transaction->commit());

    QCOMPARE(*db->number(QStringLiteral("SELECT count(*) FROM t")), 1);
    QVERIFY(!db->isInTransaction());
}

void TestConnection::transactionOfAnother_isWaitedForAndThenTold()
{
    auto first = create();
    auto second = create();
    QVERIFY_RESULT(second->execute(QStringLiteral("PRAGMA busy_timeout = 10")));
    auto held = Transaction::begin(*first);
    QVERIFY_RESULT(held);

    const auto refused = Transaction::begin(*second);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Io);
    QVERIFY(refused.error().message.contains(QStringLiteral("in use")));
}

void TestConnection::missingFile_isNotFoundAndNotMade()
{
    const auto db = Connection::open(path(), {OpenOptions::Mode::ReadWrite, false, {}});

    QVERIFY(!db);
    QCOMPARE(db.error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(path()));
}

void TestConnection::textFile_isNoDatabase()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("not a database\n").repeated(1000));
    file.close();

    const auto db = Connection::open(path());

    QVERIFY(!db);
    QCOMPARE(db.error().code, ErrorCode::InvalidInput);
}

void TestConnection::copy_isWholeAndAppearsOnlyWhole()
{
    auto db = create();
    QVERIFY_RESULT(db->execute(QStringLiteral("CREATE TABLE t (a)")));
    QVERIFY_RESULT(db->execute(QStringLiteral("INSERT INTO t VALUES (zeroblob(100000))")));

    QVERIFY_RESULT(db->copyTo(path(QStringLiteral("copy"))));

    auto copy = Connection::open(path(QStringLiteral("copy")));
    QVERIFY_RESULT(copy);
    QVERIFY_RESULT(copy->checkIntegrity());
    QCOMPARE(*copy->number(QStringLiteral("SELECT length(a) FROM t")), 100000);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             (QStringList{QStringLiteral("a.db"), QStringLiteral("copy")}));
}

void TestConnection::copy_whereItCannot_leavesNothing()
{
    auto db = create();
    QVERIFY_RESULT(db->execute(QStringLiteral("CREATE TABLE t (a)")));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));

    const auto missing = db->copyTo(path(QStringLiteral("no/such/folder")));
    const auto folder = db->copyTo(path(QStringLiteral("folder")));

    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::Io);
    QVERIFY(!folder);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.db")});
}

void TestConnection::encryptedFile_needsItsKey()
{
    {
        auto db = create("secret");
        QVERIFY_RESULT(db);
        QVERIFY_RESULT(db->execute(QStringLiteral("CREATE TABLE t (a)")));
    }

    QVERIFY_RESULT(Connection::open(path(), {OpenOptions::Mode::ReadWrite, false, "secret"}));
    QCOMPARE(Connection::open(path(), {OpenOptions::Mode::ReadWrite, false, "wrong"}).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(Connection::open(path()).error().code, ErrorCode::InvalidInput);
}

void TestConnection::changedKey_isTheOneThatOpens()
{
    {
        auto db = create("old");
        QVERIFY_RESULT(db->execute(QStringLiteral("CREATE TABLE t (a)")));
        QVERIFY_RESULT(db->changeKey("new"));
    }

    QVERIFY(!Connection::open(path(), {OpenOptions::Mode::ReadWrite, false, "old"}));
    auto db = Connection::open(path(), {OpenOptions::Mode::ReadWrite, false, "new"});
    QVERIFY_RESULT(db);
    QVERIFY_RESULT(db->changeKey({}));
    QVERIFY_RESULT(Connection::open(path()));
}

void TestConnection::encryptedFile_holdsNoReadableText()
{
    {
        auto db = create("secret");
        QVERIFY_RESULT(db->execute(QStringLiteral("CREATE TABLE t (a)")));
        QVERIFY_RESULT(db->execute(QStringLiteral("INSERT INTO t VALUES ('Zephyrine')")));
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();

    QVERIFY(bytes.size() > 4096);
    QVERIFY(!bytes.contains("Zephyrine") && !bytes.contains("CREATE")
            && !bytes.contains("SQLite format"));
}

void TestConnection::badSql_saysSqlitesTextInDetail()
{
    auto db = create();

    const auto status = db->execute(QStringLiteral("SELECT * FROM nowhere"));

    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Database);
    QVERIFY(status.error().detail.contains(QStringLiteral("no such table: nowhere")));
    QVERIFY(!status.error().message.contains(QStringLiteral("nowhere")));
}

void TestConnection::boundValues_areNotInErrors()
{
    auto db = create();
    QVERIFY_RESULT(db->execute(QStringLiteral(
        "CREATE TABLE t (a INTEGER, b TEXT UNIQUE, c TEXT CHECK (json_valid(c))) STRICT")));
    const QString canary = QStringLiteral("Zephyrine");
    QVERIFY_RESULT(db->execute(QStringLiteral("INSERT INTO t VALUES (1, ?, '{}')"), {canary}));

    const QList<Status> refusals{
        db->execute(QStringLiteral("INSERT INTO t VALUES (?, 'x', '{}')"), {canary}),
        db->execute(QStringLiteral("INSERT INTO t VALUES (1, ?, '{}')"), {canary}),
        db->execute(QStringLiteral("INSERT INTO t VALUES (1, 'y', ?)"), {canary}),
        db->execute(QStringLiteral("SELECT json_extract(?, '$.a')"), {canary})};

    for (const Status &status : refusals) {
        QVERIFY(!status);
        QVERIFY2(!status.error().detail.contains(canary), qPrintable(status.error().detail));
    }
}

void TestConnection::brokenReference_isFoundByTheCheck()
{
    auto db = create();
    QVERIFY_RESULT(db->execute(QStringLiteral("CREATE TABLE parent (id INTEGER PRIMARY KEY)")));
    QVERIFY_RESULT(
        db->execute(QStringLiteral("CREATE TABLE child (parent INTEGER REFERENCES parent (id))")));
    QVERIFY_RESULT(db->checkIntegrity());
    QVERIFY_RESULT(db->execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
    QVERIFY_RESULT(db->execute(QStringLiteral("INSERT INTO child VALUES (7)")));

    const auto checked = db->checkIntegrity();

    QVERIFY(!checked);
    QVERIFY(checked.error().message.contains(QStringLiteral("Open a copy")));
    QVERIFY(checked.error().detail.contains(QStringLiteral("child")));
}

void TestConnection::system_sqliteStaysItsOwn()
{
    // A library that wants the system's SQLite must not find ours in this program.
    void *program = dlopen(nullptr, RTLD_NOW);

    QVERIFY(program);
    QVERIFY(!dlsym(program, "sqlite3_open_v2"));
    dlclose(program);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
