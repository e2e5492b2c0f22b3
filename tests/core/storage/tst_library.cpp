// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify_result.h"

#include "core/storage/library_database.h"
#include "core/storage/recent_documents.h"

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

RecentDocument document(const QString &path, const QString &title, int minute = 0)
{
    return {path, title, QStringLiteral("lesson"), QStringLiteral("zh"),
            QDateTime(QDate(2026, 1, 2), QTime(3, minute), Qt::UTC)};
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void search_findsWordsInBothLanguages_data();
    void search_findsWordsInBothLanguages();
    void search_ofSignsAlone_findsNothingAndIsNoError();
    void changedDocument_isFoundByItsNewWordsOnly();
    void forgottenDocument_isNotFound();
    void newest_comesFirst();
    void excerpt_standsAroundTheWord();
    void library_isInWal();
    void damagedLibrary_isPutAsideAndBegunAnew();
    void encryptedLibrary_isNotPutAsideForAWrongKey();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("library.db")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLibrary::search_findsWordsInBothLanguages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("paths");

    const QString physics = QStringLiteral("physics");
    const QString english = QStringLiteral("english");
    const QString other = QStringLiteral("other");
    QTest::newRow("two-character word in a title")
        << QStringLiteral("定律") << QStringList{physics};
    QTest::newRow("two-character word in the middle of a sentence")
        << QStringLiteral("大小") << QStringList{physics};
    QTest::newRow("three characters") << QStringLiteral("反作用") << QStringList{physics};
    QTest::newRow("four characters over a word border")
        << QStringLiteral("牛顿第三") << QStringList{physics};
    QTest::newRow("two words with a space") << QStringLiteral("牛顿 方向") << QStringList{physics};
    QTest::newRow("one character") << QStringLiteral("力") << QStringList{other, physics};
    QTest::newRow("characters that stand, but not together")
        << QStringLiteral("顿用") << QStringList();
    QTest::newRow("English word in another case")
        << QStringLiteral("REACTION") << QStringList{english};
    QTest::newRow("unfinished last word") << QStringLiteral("newton's rea") << QStringList{english};
    QTest::newRow("full-width letters") << QStringLiteral("ｎｅｗｔｏｎ") << QStringList{english};
    QTest::newRow("quotes and operators are only signs")
        << QStringLiteral("\"reaction\" AND (pair") << QStringList{english};
    QTest::newRow("word that stands nowhere") << QStringLiteral("电磁") << QStringList();
}

void TestLibrary::search_findsWordsInBothLanguages()
{
    QFETCH(QString, query);
    auto library = openLibraryDatabase(path());
    QVERIFY_RESULT(library);
    RecentDocuments recent(*library);
    QVERIFY_RESULT(recent.note(document(QStringLiteral("physics"), QStringLiteral("牛顿第三定律")),
                               QStringLiteral("作用力和反作用力大小相等，方向相反。")));
    QVERIFY_RESULT(
        recent.note(document(QStringLiteral("english"), QStringLiteral("Newton's third law")),
                    QStringLiteral("Action and reaction form a pair.")));
    QVERIFY_RESULT(recent.note(document(QStringLiteral("other"), QStringLiteral("测量")),
                               QStringLiteral("用弹簧测力计测拉力")));

    const auto hits = recent.search(query);

    QVERIFY_RESULT(hits);
    QStringList found;
    for (const SearchHit &hit : *hits)
        found.append(hit.document.path);
    found.sort();
    QTEST(found, "paths");
}

void TestLibrary::search_ofSignsAlone_findsNothingAndIsNoError()
{
    auto library = openLibraryDatabase(path());
    RecentDocuments recent(*library);

    for (const QString &query :
         {QString(), QStringLiteral("  "), QStringLiteral("\"*()"), QStringLiteral("。！")}) {
        const auto hits = recent.search(query);
        QVERIFY_RESULT(hits);
        QVERIFY(hits->isEmpty());
    }
}

void TestLibrary::changedDocument_isFoundByItsNewWordsOnly()
{
    auto library = openLibraryDatabase(path());
    RecentDocuments recent(*library);
    QVERIFY_RESULT(recent.note(document(QStringLiteral("a"), QStringLiteral("Pairs")),
                               QStringLiteral("springs and carts")));

    QVERIFY_RESULT(recent.note(document(QStringLiteral("a"), QStringLiteral("Pairs")),
                               QStringLiteral("rockets and boats")));

    QCOMPARE(recent.search(QStringLiteral("springs"))->size(), 0);
    QCOMPARE(recent.search(QStringLiteral("rockets"))->size(), 1);
    QCOMPARE(recent.newest()->size(), 1);
}

void TestLibrary::forgottenDocument_isNotFound()
{
    auto library = openLibraryDatabase(path());
    RecentDocuments recent(*library);
    QVERIFY_RESULT(recent.note(document(QStringLiteral("a"), QStringLiteral("Pairs")),
                               QStringLiteral("springs")));

    QVERIFY_RESULT(recent.forget(QStringLiteral("a")));

    QCOMPARE(recent.search(QStringLiteral("springs"))->size(), 0);
    QCOMPARE(recent.newest()->size(), 0);
}

void TestLibrary::newest_comesFirst()
{
    auto library = openLibraryDatabase(path());
    RecentDocuments recent(*library);
    QVERIFY_RESULT(recent.note(document(QStringLiteral("old"), QStringLiteral("x"), 1), {}));
    QVERIFY_RESULT(recent.note(document(QStringLiteral("new"), QStringLiteral("y"), 2), {}));

    QVERIFY_RESULT(recent.note(document(QStringLiteral("old"), QStringLiteral("x"), 3), {}));

    const auto newest = recent.newest(1);
    QVERIFY_RESULT(newest);
    QCOMPARE(newest->size(), 1);
    QCOMPARE(newest->first().path, QStringLiteral("old"));
    QCOMPARE(newest->first().opened, QDateTime(QDate(2026, 1, 2), QTime(3, 3), Qt::UTC));
}

void TestLibrary::excerpt_standsAroundTheWord()
{
    auto library = openLibraryDatabase(path());
    RecentDocuments recent(*library);
    const QString filler = QStringLiteral("word ").repeated(200);
    QVERIFY_RESULT(recent.note(document(QStringLiteral("a"), QStringLiteral("x")),
                               filler + QStringLiteral("the Rocket flies ") + filler));

    const auto hits = recent.search(QStringLiteral("rocket"));

    QVERIFY_RESULT(hits);
    QVERIFY(hits->first().excerpt.contains(QStringLiteral("the Rocket flies")));
    QVERIFY(hits->first().excerpt.size() <= 121);
}

void TestLibrary::library_isInWal()
{
    auto library = openLibraryDatabase(path());
    auto select = library->prepare(QStringLiteral("PRAGMA journal_mode"));
    QVERIFY(*select->step());

    QCOMPARE(select->text(0), QStringLiteral("wal"));
}

void TestLibrary::damagedLibrary_isPutAsideAndBegunAnew()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("garbage").repeated(1000));
    file.close();

    auto library = openLibraryDatabase(path());

    QVERIFY_RESULT(library);
    QVERIFY_RESULT(RecentDocuments(*library).newest());
    QVERIFY(QFile::exists(path() + QStringLiteral(".damaged")));
}

void TestLibrary::encryptedLibrary_isNotPutAsideForAWrongKey()
{
    {
        auto library = openLibraryDatabase(path(), "right");
        QVERIFY_RESULT(library);
        QVERIFY_RESULT(
            RecentDocuments(*library).note(document(QStringLiteral("a"), QStringLiteral("x")), {}));
    }

    QVERIFY(!openLibraryDatabase(path(), "wrong"));

    auto library = openLibraryDatabase(path(), "right");
    QVERIFY_RESULT(library);
    QCOMPARE(RecentDocuments(*library).newest()->size(), 1);
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
