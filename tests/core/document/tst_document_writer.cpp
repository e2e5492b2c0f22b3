// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_commands.h"
#include "sample_document.h"

#include "core/document/canonical_json.h"
#include "core/document/store/document_writer.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace lectern;
using namespace lectern::document;
using namespace std::chrono_literals;

namespace {

const QString kText = QStringLiteral("text");
constexpr DocumentWriter::Timing kNever{24h, 24h, 24h};
constexpr DocumentWriter::Timing kQuick{1ms, 20ms, 5ms};

/// An open document with its writer.
struct Open {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("a.lectern"));
    std::unique_ptr<Document> document;
    std::unique_ptr<DocumentWriter> writer;

    explicit Open(DocumentWriter::Timing timing)
    {
        const auto written = DocumentStore::write(path, sample::content());
        auto store = DocumentStore::open(path);
        Q_ASSERT(written && store);
        document = std::make_unique<Document>(*store->load());
        writer = std::make_unique<DocumentWriter>(*document, std::move(*store), timing);
    }
    ~Open() { writer.reset(); }

    Status type(int block, const QString &text)
    {
        return Commands(*document).editText(document->content().blocks.at(block).id, kText,
                                            {0, 0, {{text, {}}}});
    }
    bool fileIsUpToDate() const
    {
        const auto read = DocumentStore::read(path);
        return read && canonicalJson(*read) == canonicalJson(document->content());
    }
};

} // namespace

class TestDocumentWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typing_isSavedAfterARest();
    void typing_waitsWhileItGoesOn();
    void typingWithoutRest_isSavedAfterAWhile();
    void typingInAnotherBlock_savesTheGroupBefore();
    void leavingTheBlock_saves();
    void insertedBlocks_areSavedAtOnce();
    void undoneEdits_areSavedToo();
    void manyRandomEdits_areAllInTheFile();
    void destroyedWriter_hasSaved();
    void movedFile_isSaidKeptAndSavedOnceItIsBack();
    void fullDisk_isSaidKeptAndRetried();
    void saveCopy_holdsWhatCouldNotBeSaved();
    void version_isRestoredAsOneStep();
};

void TestDocumentWriter::typing_isSavedAfterARest()
{
    Open open(kQuick);
    QSignalSpy saved(open.writer.get(), &DocumentWriter::saved);

    QVERIFY_RESULT(open.type(0, QStringLiteral("x")));

    QVERIFY(!open.writer->isSaved());
    QTRY_VERIFY(open.writer->isSaved());
    QCOMPARE(saved.last().first().toLongLong(), open.writer->lastEdit());
    QVERIFY(open.fileIsUpToDate());
}

void TestDocumentWriter::typing_waitsWhileItGoesOn()
{
    Open open(kNever);

    for (int i = 0; i < 5; ++i) {
        QVERIFY_RESULT(open.type(0, QStringLiteral("x")));
        QCoreApplication::processEvents();
    }

    QVERIFY(!open.fileIsUpToDate());
    QCOMPARE(open.writer->lastEdit(), 5);
    QCOMPARE(open.writer->savedEdit(), 0);
}

void TestDocumentWriter::typingWithoutRest_isSavedAfterAWhile()
{
    Open open({24h, 5ms, 24h});

    QVERIFY_RESULT(open.type(0, QStringLiteral("x")));

    QTRY_VERIFY(open.writer->isSaved());
}

void TestDocumentWriter::typingInAnotherBlock_savesTheGroupBefore()
{
    Open open(kNever);
    QVERIFY_RESULT(open.type(0, QStringLiteral("x")));

    QVERIFY_RESULT(open.type(1, QStringLiteral("y")));

    QTRY_VERIFY(open.writer->isSaved());
    QVERIFY(open.fileIsUpToDate());
}

void TestDocumentWriter::leavingTheBlock_saves()
{
    Open open(kNever);
    QVERIFY_RESULT(open.type(0, QStringLiteral("x")));

    open.writer->flush();

    QTRY_VERIFY(open.writer->isSaved());
}

void TestDocumentWriter::insertedBlocks_areSavedAtOnce()
{
    Open open(kNever);
    DraftWriter draft(*open.document, QStringLiteral("1"));

    for (const DraftedBlock &block : sample::lesson())
        QVERIFY_RESULT(draft.append({block}));

    QTRY_VERIFY(open.writer->isSaved());
    QVERIFY(open.fileIsUpToDate());
}

void TestDocumentWriter::undoneEdits_areSavedToo()
{
    Open open(kQuick);
    QVERIFY_RESULT(Commands(*open.document).removeBlocks({BlockId(1), BlockId(3)}));
    QTRY_VERIFY(open.writer->isSaved());

    open.document->undoStack().undo();

    QTRY_VERIFY(open.writer->isSaved());
    QVERIFY(open.fileIsUpToDate());
}

void TestDocumentWriter::manyRandomEdits_areAllInTheFile()
{
    for (quint32 seed = 0; seed < 8; ++seed) {
        Open open(kQuick);
        RandomCommands person(*open.document, seed);
        for (int i = 0; i < 60; ++i) {
            person.doOne();
            if (i % 9 == 8)
                open.document->undoStack().undo();
            if (i % 4 == 3)
                QCoreApplication::processEvents();
        }

        QTRY_VERIFY(open.writer->isSaved());
        QVERIFY(open.fileIsUpToDate());
    }
}

void TestDocumentWriter::destroyedWriter_hasSaved()
{
    Open open(kNever);
    QVERIFY_RESULT(open.type(0, QStringLiteral("x")));

    open.writer.reset();

    QVERIFY(open.fileIsUpToDate());
}

void TestDocumentWriter::movedFile_isSaidKeptAndSavedOnceItIsBack()
{
    Open open(kQuick);
    QSignalSpy failed(open.writer.get(), &DocumentWriter::saveFailed);
    const QString elsewhere = open.folder.filePath(QStringLiteral("elsewhere"));
    QVERIFY(QFile::rename(open.path, elsewhere));

    QVERIFY_RESULT(open.type(0, QStringLiteral("x")));

    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(!open.writer->isSaved());
    QVERIFY(failed.first().first().value<Error>().message.contains(QStringLiteral("save a copy")));
    QVERIFY(QFile::rename(elsewhere, open.path));
    QTRY_VERIFY(open.writer->isSaved());
    QVERIFY(open.fileIsUpToDate());
}

void TestDocumentWriter::fullDisk_isSaidKeptAndRetried()
{
    Open open({1ms, 20ms, 24h});
    QSignalSpy failed(open.writer.get(), &DocumentWriter::saveFailed);
    const auto limit = [&](const QString &pages) {
        return open.writer->withStore([pages](DocumentStore &store) {
            return store.connection().execute(QStringLiteral("PRAGMA max_page_count = ") + pages);
        });
    };
    QVERIFY_RESULT(limit(QStringLiteral("1")).result()); // SQLite takes the present size instead.

    QVERIFY_RESULT(open.type(0, QString(300000, u'x')));

    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(failed.first().first().value<Error>().message.contains(QStringLiteral("disk is full")));
    QVERIFY(!open.writer->save().result());
    QVERIFY(!open.writer->isSaved());
    QVERIFY_RESULT(limit(QStringLiteral("100000")).result());
    QVERIFY_RESULT(open.writer->save().result());
    QTRY_VERIFY(open.writer->isSaved());
    QVERIFY(open.fileIsUpToDate());
}

void TestDocumentWriter::saveCopy_holdsWhatCouldNotBeSaved()
{
    Open open({1ms, 20ms, 24h});
    QVERIFY_RESULT(open.writer->saveVersion(QStringLiteral("one")).result());
    QVERIFY_RESULT(open.writer
                       ->withStore([](DocumentStore &store) {
                           return store.connection().execute(
                               QStringLiteral("PRAGMA max_page_count = 1"));
                       })
                       .result());
    QVERIFY_RESULT(open.type(0, QString(300000, u'x')));
    const QString copy = open.folder.filePath(QStringLiteral("copy.lectern"));

    QVERIFY_RESULT(open.writer->saveCopy(copy).result());

    auto store = DocumentStore::open(copy);
    QVERIFY_RESULT(store);
    QCOMPARE(canonicalJson(*store->load()), canonicalJson(open.document->content()));
    QCOMPARE(store->versions()->size(), 1);
    QVERIFY(!open.fileIsUpToDate());
}

void TestDocumentWriter::version_isRestoredAsOneStep()
{
    Open open(kQuick);
    const QByteArray before = canonicalJson(open.document->content());
    const auto id = open.writer->saveVersion(QStringLiteral("before")).result();
    QVERIFY_RESULT(id);
    RandomCommands person(*open.document, 5);
    for (int i = 0; i < 20; ++i)
        person.doOne();
    const int steps = open.document->undoStack().count();

    const auto version = open.writer->version(*id).result();
    QVERIFY_RESULT(version);
    QVERIFY_RESULT(Commands(*open.document).restore(*version));

    QCOMPARE(open.document->undoStack().count(), steps + 1);
    QCOMPARE(open.document->content().blocks, contentFromCanonicalJson(before)->blocks);
    QTRY_VERIFY(open.writer->isSaved());
    QVERIFY(open.fileIsUpToDate());
}

QTEST_GUILESS_MAIN(TestDocumentWriter)
#include "tst_document_writer.moc"
