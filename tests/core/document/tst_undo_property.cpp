// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_commands.h"
#include "sample_document.h"

#include "core/document/canonical_json.h"

using namespace lectern;
using namespace lectern::document;

namespace {

void checkIndexes(const Document &document)
{
    for (int i = 0; i < document.content().blocks.size(); ++i)
        QCOMPARE(document.indexOf(document.content().blocks.at(i).id), i);
}

/// What a view would hold that only listens.
class Listener : public QObject
{
public:
    explicit Listener(const Document &document) : m_blocks(document.content().blocks)
    {
        connect(&document, &Document::blocksInserted, this,
                [this, &document](int first, int count) {
                    for (int i = first; i < first + count; ++i)
                        m_blocks.insert(i, document.content().blocks.at(i));
                });
        connect(&document, &Document::blocksRemoved, this,
                [this](int first, int count) { m_blocks.remove(first, count); });
        connect(&document, &Document::blockMoved, this,
                [this](int from, int to) { m_blocks.move(from, to); });
        connect(&document, &Document::blockChanged, this, [this, &document](BlockId id) {
            m_blocks[document.indexOf(id)] = *document.block(id);
        });
    }
    const QList<Block> &blocks() const { return m_blocks; }

private:
    QList<Block> m_blocks;
};

} // namespace

class TestUndoProperty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRandomCommands_undone_giveTheStart();
    void undoneAndRedone_givesTheEnd();
    void listeners_seeEveryChange();
    void sameCommands_giveTheSameBytes();
    void canonicalJson_readsBackToTheSameBytes();
};

void TestUndoProperty::manyRandomCommands_undone_giveTheStart()
{
    const Content start = sample::content();
    const QByteArray startJson = canonicalJson(start);
    int steps = 0;

    for (quint32 seed = 0; seed < 300; ++seed) {
        Document document(start);
        RandomCommands person(document, seed);
        for (int i = 0; i < 25; ++i)
            person.doOne();
        checkIndexes(document);
        steps += document.undoStack().count();
        while (document.undoStack().canUndo())
            document.undoStack().undo();

        QVERIFY2(canonicalJson(document.content()) == startJson,
                 qPrintable(QStringLiteral("seed %1").arg(seed)));
        checkIndexes(document);
    }

    QVERIFY2(steps > 3000, qPrintable(QString::number(steps)));
}

void TestUndoProperty::undoneAndRedone_givesTheEnd()
{
    const Content start = sample::content();

    for (quint32 seed = 1000; seed < 1100; ++seed) {
        Document document(start);
        RandomCommands person(document, seed);
        for (int i = 0; i < 25; ++i) {
            person.doOne();
            if (i % 7 == 3)
                document.undoStack().undo();
        }
        const QByteArray end = canonicalJson(document.content());
        const int index = document.undoStack().index();
        document.undoStack().setIndex(0);
        document.undoStack().setIndex(index);

        QVERIFY2(canonicalJson(document.content()) == end,
                 qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TestUndoProperty::listeners_seeEveryChange()
{
    for (quint32 seed = 2000; seed < 2050; ++seed) {
        Document document(sample::content());
        Listener listener(document);
        RandomCommands person(document, seed);
        for (int i = 0; i < 30; ++i) {
            if (i % 6 == 5)
                document.undoStack().undo();
            else
                person.doOne();
            QVERIFY2(listener.blocks() == document.content().blocks,
                     qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(i)));
        }
    }
}

void TestUndoProperty::sameCommands_giveTheSameBytes()
{
    QByteArray first;
    for (int round = 0; round < 2; ++round) {
        Document document(sample::content());
        RandomCommands person(document, 7);
        for (int i = 0; i < 200; ++i)
            person.doOne();
        if (round == 0)
            first = canonicalJson(document.content());
        else
            QCOMPARE(canonicalJson(document.content()), first);
    }
}

void TestUndoProperty::canonicalJson_readsBackToTheSameBytes()
{
    for (quint32 seed = 3000; seed < 3020; ++seed) {
        Document document(sample::content());
        RandomCommands person(document, seed);
        for (int i = 0; i < 40; ++i)
            person.doOne();
        const QByteArray json = canonicalJson(document.content());

        const auto read = contentFromCanonicalJson(json);

        QVERIFY_RESULT(read);
        QCOMPARE(canonicalJson(*read), json);
        QCOMPARE(read->blocks, document.content().blocks);
        QCOMPARE(read->sources, document.content().sources);
    }
}

QTEST_GUILESS_MAIN(TestUndoProperty)
#include "tst_undo_property.moc"
