// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/sample_document.h"

#include "core/document/canonical_json.h"
#include "core/document/version_difference.h"

#include <QTest>

using namespace lectern;
using namespace lectern::document;

class TestVersionDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sameContent_differsInNothing();
    void eachKindOfChange_isNamedOnce();
    void addedBlocks_standAfterTheBlockTheyFollow();
    void typedOverWithTheSameWords_isAChangeOfOrigin();
    void movedBlock_isTheOnlyOneThatMoved();
    void words_data();
    void words();
    void words_ofRandomTexts_spellBothTexts();
    void hugeTexts_areComparedWithoutATable();
    void restoredBlock_isAsItWas_inOneStep();
    void restoredRemovedBlock_standsWhereItStood();
    void restoringAnAddedBlock_removesIt();
    void restoringALockedBlock_isRefused();

private:
    QList<BlockDifference> differences() const
    {
        return blockDifferences(m_then, m_document->content());
    }
    BlockId id(int index) const { return m_then.blocks.at(index).id; }

    std::unique_ptr<Document> m_document;
    Content m_then;
};

void TestVersionDifference::init()
{
    m_document = std::make_unique<Document>();
    Commands commands(*m_document);
    QVERIFY(commands.addSource(sample::chapter()));
    QVERIFY(commands.insertBlocks(0, sample::lesson()));
    m_then = m_document->content();
    m_document->undoStack().clear();
}

void TestVersionDifference::sameContent_differsInNothing()
{
    QVERIFY(differences().isEmpty());
}

void TestVersionDifference::eachKindOfChange_isNamedOnce()
{
    Commands commands(*m_document);
    QVERIFY(commands.removeBlocks({id(2)}));
    QVERIFY(commands.setFieldText(id(1), QStringLiteral("text"), {{QStringLiteral("New."), {}}}));
    QVERIFY(commands.insertBlocks(0, {sample::drafted({{QStringLiteral("First."), {}, {}}})}));
    QVERIFY(commands.removeBlocks({id(0)})); // The card that served it is no change of its own.
    const BlockId added = m_document->content().blocks.first().id;

    QCOMPARE(differences(),
             (QList<BlockDifference>{{added, BlockChange::Added},
                                     {id(0), BlockChange::Removed},
                                     {id(1), BlockChange::Changed},
                                     {id(2), BlockChange::Removed}}));
}

void TestVersionDifference::addedBlocks_standAfterTheBlockTheyFollow()
{
    const auto ids = Commands(*m_document)
                         .insertBlocks(1,
                                       {sample::drafted({{QStringLiteral("A."), {}, {}}}),
                                        sample::drafted({{QStringLiteral("B."), {}, {}}})});
    QVERIFY(ids);
    QVERIFY(Commands(*m_document).removeBlocks({id(1)}));

    QCOMPARE(differences(),
             (QList<BlockDifference>{{ids->at(0), BlockChange::Added},
                                     {ids->at(1), BlockChange::Added},
                                     {id(1), BlockChange::Removed}}));
}

void TestVersionDifference::typedOverWithTheSameWords_isAChangeOfOrigin()
{
    const QString text = m_then.blocks.first().text();
    Commands commands(*m_document);
    QVERIFY(commands.putIn(id(0), QStringLiteral("text"), 0, int(text.size()),
                           {{text, sample::generated(), {}}}));

    QCOMPARE(differences(), (QList<BlockDifference>{{id(0), BlockChange::Changed}}));
}

void TestVersionDifference::movedBlock_isTheOnlyOneThatMoved()
{
    QVERIFY(Commands(*m_document).moveBlock(id(0), int(m_then.blocks.size()) - 1));

    QCOMPARE(differences(), (QList<BlockDifference>{{id(0), BlockChange::Moved}}));
}

static QString spelled(const QList<WordPiece> &pieces)
{
    QString text;
    for (const WordPiece &piece : pieces) {
        const char16_t *marks = piece.kind == WordPiece::Kind::Same ? u"  "
            : piece.kind == WordPiece::Kind::Added                  ? u"+}"
                                                                    : u"-}";
        if (piece.kind == WordPiece::Kind::Same)
            text += piece.text;
        else
            text += QStringLiteral("{") + QChar(marks[0]) + piece.text + QChar(marks[1]);
    }
    return text;
}

void TestVersionDifference::words_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, const QString &then, const QString &now, const QString &expected) {
              QTest::newRow(name) << then << now << expected;
          };

    row("one word", QStringLiteral("The force is small."), QStringLiteral("The force is large."),
        QStringLiteral("The force is {-small}{+large}."));
    row("a word came", QStringLiteral("two forces"), QStringLiteral("two equal forces"),
        QStringLiteral("two {+equal }forces"));
    row("a word went", QStringLiteral("two equal forces"), QStringLiteral("two forces"),
        QStringLiteral("two {-equal }forces"));
    row("all new", QString(), QStringLiteral("Push."), QStringLiteral("{+Push.}"));
    row("all gone", QStringLiteral("Push."), QString(), QStringLiteral("{-Push.}"));
    row("both empty", QString(), QString(), QString());
    row("Chinese by characters", QStringLiteral("两个力大小相等"), QStringLiteral("两个力方向相反"),
        QStringLiteral("两个力{-大小}{+方向}相{-等}{+反}"));
}

void TestVersionDifference::words()
{
    QFETCH(QString, then);
    QFETCH(QString, now);
    QFETCH(QString, expected);

    QCOMPARE(spelled(wordDifference(then, now)), expected);
}

void TestVersionDifference::words_ofRandomTexts_spellBothTexts()
{
    const QStringList words{QStringLiteral("a "), QStringLiteral("force "), QStringLiteral("力"),
                            QStringLiteral("4.2 N "), QStringLiteral(". ")};
    quint32 state = 7;
    const auto random = [&state](quint32 below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16) % below;
    };
    for (int round = 0; round < 300; ++round) {
        QString then;
        QString now;
        for (quint32 i = random(12); i > 0; --i)
            then += words.at(random(words.size()));
        for (quint32 i = random(12); i > 0; --i)
            now += words.at(random(words.size()));
        QString before;
        QString after;
        for (const WordPiece &piece : wordDifference(then, now)) {
            before += piece.kind == WordPiece::Kind::Added ? QString() : piece.text;
            after += piece.kind == WordPiece::Kind::Removed ? QString() : piece.text;
        }
        QCOMPARE(before, then);
        QCOMPARE(after, now);
    }
}

void TestVersionDifference::hugeTexts_areComparedWithoutATable()
{
    QString then = QStringLiteral("same ");
    QString now = then;
    for (int i = 0; i < 30000; ++i) {
        then += QStringLiteral("then%1 ").arg(i);
        now += QStringLiteral("now%1 ").arg(i);
    }

    const auto pieces = wordDifference(then + QStringLiteral("end"), now + QStringLiteral("end"));

    QCOMPARE(pieces.size(), 4);
    QCOMPARE(pieces.first().text, QStringLiteral("same "));
    QCOMPARE(pieces.last().kind, WordPiece::Kind::Same);
}

void TestVersionDifference::restoredBlock_isAsItWas_inOneStep()
{
    Commands commands(*m_document);
    QVERIFY(commands.setFieldText(id(1), QStringLiteral("text"), {{QStringLiteral("New."), {}}}));
    QVERIFY(commands.setFieldText(id(0), QStringLiteral("text"), {{QStringLiteral("Kept."), {}}}));
    const int steps = m_document->undoStack().count();
    const QByteArray before = canonicalJson(m_document->content());

    QVERIFY(commands.restoreBlock(m_then, id(1)));

    QCOMPARE(m_document->undoStack().count(), steps + 1);
    QCOMPARE(differences(), (QList<BlockDifference>{{id(0), BlockChange::Changed}}));
    QVERIFY(commands.restoreBlock(m_then, id(1)));
    QCOMPARE(m_document->undoStack().count(), steps + 1); // Nothing to do, no step.
    m_document->undoStack().undo();
    QCOMPARE(canonicalJson(m_document->content()), before);
}

void TestVersionDifference::restoredRemovedBlock_standsWhereItStood()
{
    Commands commands(*m_document);
    for (const int index : {2, 0}) {
        QVERIFY(commands.removeBlocks({id(index)}));

        QVERIFY(commands.restoreBlock(m_then, id(index)));

        QCOMPARE(m_document->indexOf(id(index)), index);
    }
    QCOMPARE(m_document->block(id(2))->text(), m_then.blocks.at(2).text());
    QVERIFY(differences().isEmpty());
    QCOMPARE(m_document->block(id(1))->objectives, QList<BlockId>{id(0)}); // Served again.
}

void TestVersionDifference::restoringAnAddedBlock_removesIt()
{
    Commands commands(*m_document);
    const auto added
        = commands.insertBlocks(1, {sample::drafted({{QStringLiteral("New."), {}, {}}})});

    QVERIFY(commands.restoreBlock(m_then, added->first()));

    QVERIFY(differences().isEmpty());
}

void TestVersionDifference::restoringALockedBlock_isRefused()
{
    Commands commands(*m_document);
    QVERIFY(commands.setFieldText(id(1), QStringLiteral("text"), {{QStringLiteral("New."), {}}}));
    QVERIFY(commands.setLocked(id(1), true));

    QVERIFY(!commands.restoreBlock(m_then, id(1)));
    QCOMPARE(m_document->block(id(1))->text(), QStringLiteral("New."));
}

QTEST_GUILESS_MAIN(TestVersionDifference)
#include "tst_version_difference.moc"
