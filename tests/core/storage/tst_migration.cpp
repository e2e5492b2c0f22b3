// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify_result.h"

#include "core/storage/migration.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using namespace lectern::storage;

namespace {

template <typename T> QByteArray errorOf(const Result<T> &result)
{
    return result ? QByteArray() : (result.error().message + u' ' + result.error().detail).toUtf8();
}

const QByteArray kFirst
    = "-- Why.\nCREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT)\n--;;\n"
      "CREATE TABLE child (parent INTEGER REFERENCES parent (id) ON DELETE CASCADE)\n";
const QByteArray kRebuild
    = "-- parent.name is never missing now.\n"
      "CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL)\n--;;\n"
      "INSERT INTO new_parent SELECT id, coalesce(name, '') FROM parent\n--;;\n"
      "DROP TABLE parent\n--;;\nALTER TABLE new_parent RENAME TO parent\n";
const QByteArray kTrigger
    = "CREATE TRIGGER guard BEFORE DELETE ON parent BEGIN\n  SELECT 1;\n  SELECT 2;\nEND\n";

} // namespace

class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void scripts_areAppliedInOrderAndOnce();
    void noScripts_isAnInternalError();
    void gapInTheNumbers_isAnInternalError();
    void rebuiltTable_keepsItsChildRows();
    void foreignKeys_areOnAgainAfterwards();
    void trigger_holdsSemicolons();
    void oldFile_isCopiedBefore();
    void newFile_isNotCopied();
    void newerFile_isRefused();
    void failingScript_leavesTheVersionBeforeIt();
    void scriptThatBreaksAReference_isNotCommitted();
    void shippedScripts_areThere_data();
    void shippedScripts_areThere();

private:
    void script(const QString &name, const QByteArray &sql)
    {
        QFile file(m_folder->filePath(QStringLiteral("sql/") + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql);
    }
    QString scripts() const { return m_folder->filePath(QStringLiteral("sql")); }
    QString path() const { return m_folder->filePath(QStringLiteral("a.db")); }
    Connection open()
    {
        return std::move(*Connection::open(path(), {OpenOptions::Mode::Create, false, {}}));
    }
    void makeVersionOne()
    {
        script(QStringLiteral("0001_first.sql"), kFirst);
        Connection db = open();
        QVERIFY_RESULT(migrate(db, scripts()));
        QVERIFY_RESULT(db.execute(QStringLiteral("INSERT INTO parent VALUES (1, 'a'), (2, NULL)")));
        QVERIFY_RESULT(db.execute(QStringLiteral("INSERT INTO child VALUES (1), (2), (2)")));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMigration::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sql")));
}

void TestMigration::scripts_areAppliedInOrderAndOnce()
{
    script(QStringLiteral("0002_more.sql"), kRebuild);
    script(QStringLiteral("0001_first.sql"), kFirst);
    Connection db = open();

    const auto first = migrate(db, scripts());
    const auto again = migrate(db, scripts());

    QVERIFY_RESULT(first);
    QVERIFY_RESULT(again);
    QCOMPARE(*first, 2);
    QCOMPARE(*again, 2);
    QCOMPARE(*db.number(QStringLiteral("PRAGMA user_version")), 2);
}

void TestMigration::noScripts_isAnInternalError()
{
    Connection db = open();

    QCOMPARE(migrate(db, scripts()).error().code, ErrorCode::Internal);
    QCOMPARE(migrate(db, QStringLiteral(":/sql/nowhere")).error().code, ErrorCode::Internal);
}

void TestMigration::gapInTheNumbers_isAnInternalError()
{
    script(QStringLiteral("0001_first.sql"), kFirst);
    script(QStringLiteral("0003_third.sql"), kTrigger);
    Connection db = open();

    const auto version = migrate(db, scripts());

    QVERIFY(!version);
    QCOMPARE(version.error().code, ErrorCode::Internal);
    QCOMPARE(*db.number(QStringLiteral("PRAGMA user_version")), 0);
}

void TestMigration::rebuiltTable_keepsItsChildRows()
{
    makeVersionOne();
    script(QStringLiteral("0002_rebuild.sql"), kRebuild);
    Connection db = open();

    QVERIFY_RESULT(migrate(db, scripts()));

    QCOMPARE(*db.number(QStringLiteral("SELECT count(*) FROM child")), 3);
    QCOMPARE(*db.number(QStringLiteral("SELECT count(*) FROM parent WHERE name = ''")), 1);
}

void TestMigration::foreignKeys_areOnAgainAfterwards()
{
    makeVersionOne();
    script(QStringLiteral("0002_rebuild.sql"), kRebuild);
    Connection db = open();

    QVERIFY_RESULT(migrate(db, scripts()));

    QVERIFY(!db.execute(QStringLiteral("INSERT INTO child VALUES (99)")));
}

void TestMigration::trigger_holdsSemicolons()
{
    makeVersionOne();
    script(QStringLiteral("0002_trigger.sql"), kTrigger);
    Connection db = open();

    QVERIFY_RESULT(migrate(db, scripts()));

    QCOMPARE(
        *db.number(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'")), 1);
}

void TestMigration::oldFile_isCopiedBefore()
{
    makeVersionOne();
    script(QStringLiteral("0002_rebuild.sql"), kRebuild);
    Connection db = open();

    QVERIFY_RESULT(migrate(db, scripts()));

    auto backup = Connection::open(path() + QStringLiteral(".v1.bak"));
    QVERIFY_RESULT(backup);
    QCOMPARE(*backup->number(QStringLiteral("PRAGMA user_version")), 1);
    QCOMPARE(*backup->number(QStringLiteral("SELECT count(*) FROM parent WHERE name IS NULL")), 1);
}

void TestMigration::newFile_isNotCopied()
{
    makeVersionOne();

    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.db")});
}

void TestMigration::newerFile_isRefused()
{
    makeVersionOne();
    Connection db = open();
    QVERIFY_RESULT(db.execute(QStringLiteral("PRAGMA user_version = 2")));

    const auto version = migrate(db, scripts());

    QVERIFY(!version);
    QCOMPARE(version.error().code, ErrorCode::NewerFormat);
    QVERIFY(version.error().message.contains(QStringLiteral("Update Lectern")));
}

void TestMigration::failingScript_leavesTheVersionBeforeIt()
{
    makeVersionOne();
    script(QStringLiteral("0002_more.sql"), "CREATE TABLE other (a)\n");
    script(QStringLiteral("0003_broken.sql"),
           "CREATE TABLE third (a)\n--;;\nCREATE TABLE third (a)\n");
    Connection db = open();

    QVERIFY(!migrate(db, scripts()));

    QCOMPARE(*db.number(QStringLiteral("PRAGMA user_version")), 2);
    QCOMPARE(*db.number(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'third'")),
             0);
    QVERIFY(!db.isInTransaction());
}

void TestMigration::scriptThatBreaksAReference_isNotCommitted()
{
    makeVersionOne();
    script(QStringLiteral("0002_break.sql"), "DELETE FROM parent WHERE id = 2\n");
    Connection db = open();

    const auto version = migrate(db, scripts());

    QVERIFY(!version);
    QCOMPARE(version.error().code, ErrorCode::Internal);
    QCOMPARE(*db.number(QStringLiteral("SELECT count(*) FROM parent")), 2);
}

void TestMigration::shippedScripts_areThere_data()
{
    QTest::addColumn<QString>("folder");

    QTest::newRow("document") << QStringLiteral(":/sql/document");
    QTest::newRow("library") << QStringLiteral(":/sql/library");
}

void TestMigration::shippedScripts_areThere()
{
    QFETCH(QString, folder);

    const auto version = newestVersion(folder);

    QVERIFY_RESULT(version);
    QVERIFY(*version >= 1);
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
