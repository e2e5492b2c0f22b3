// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/list_levels.h"

#include "tests/core/document/sample_document.h"

#include <QJsonArray>
#include <QtTest>

using namespace lectern;
using namespace lectern::document;

namespace {

DraftedBlock list(const QStringList &items)
{
    DraftedBlock drafted;
    drafted.block.type = BlockType::List;
    for (qsizetype i = 0; i < items.size(); ++i)
        drafted.fields.append({QStringLiteral("item.%1").arg(i), {{items.at(i), {}, {}}}});
    return drafted;
}

/// A document of one list.
struct Listed {
    explicit Listed(const QStringList &items)
    {
        id = commands.insertBlocks(0, {list(items)}).value().first();
    }
    QList<int> levels() const { return itemLevels(*document.block(id)); }
    void shift(int item, bool deeper)
    {
        const Status done = commands.shiftItem(id, QStringLiteral("item.%1").arg(item), deeper);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }

    Document document{Content()};
    Commands commands{document};
    BlockId id{0};
};

const QStringList kFour{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"),
                        QStringLiteral("four")};

} // namespace

class TestListLevels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_countAnewUnderEachItem_data();
    void marks_countAnewUnderEachItem();
    void itemsUnderOne_goWithIt();
    void item_goesNoDeeperThanOneUnderTheItemBefore();
    void splitAndJoin_keepTheLevelsOfTheOthers();
    void returnInAnEmptyItem_leavesItsLevelFirst();
    void levelsOfAForeignFile_areMadeRegular();
};

void TestListLevels::marks_countAnewUnderEachItem_data()
{
    QTest::addColumn<bool>("isNumbered");
    QTest::addColumn<QList<int>>("levels");
    QTest::addColumn<QString>("marks");
    QTest::newRow("flat") << true << QList<int>{0, 0, 0} << QStringLiteral("1. 2. 3.");
    QTest::newRow("nested") << true << QList<int>{0, 1, 1, 2, 2, 1, 0, 1}
                            << QStringLiteral("1. a. b. i. ii. c. 2. a.");
    QTest::newRow("bullets") << false << QList<int>{0, 1, 2, 3} << QStringLiteral("• – · ·");
}

void TestListLevels::marks_countAnewUnderEachItem()
{
    QFETCH(bool, isNumbered);
    QFETCH(QList<int>, levels);
    QTEST(itemMarks(isNumbered, levels).join(u' '), "marks");
}

void TestListLevels::itemsUnderOne_goWithIt()
{
    Listed listed(kFour);
    listed.shift(2, true);
    listed.shift(1, true);
    QCOMPARE(listed.levels(), (QList<int>{0, 1, 2, 0}));
    const int steps = listed.document.undoStack().count();

    listed.shift(1, false);

    QCOMPARE(listed.levels(), (QList<int>{0, 0, 1, 0}));
    QCOMPARE(listed.document.undoStack().count(), steps + 1);
    listed.document.undoStack().undo();
    QCOMPARE(listed.levels(), (QList<int>{0, 1, 2, 0}));
}

void TestListLevels::item_goesNoDeeperThanOneUnderTheItemBefore()
{
    Listed listed(kFour);
    const int steps = listed.document.undoStack().count();
    listed.shift(0, true);
    listed.shift(0, false);
    QCOMPARE(listed.document.undoStack().count(), steps);
    listed.shift(1, true);
    listed.shift(1, true);
    QCOMPARE(listed.levels(), (QList<int>{0, 1, 0, 0}));
    QCOMPARE(listed.document.undoStack().count(), steps + 1);
}

void TestListLevels::splitAndJoin_keepTheLevelsOfTheOthers()
{
    Listed listed(kFour);
    listed.shift(1, true);
    listed.shift(3, true);

    QVERIFY(listed.commands.split(listed.id, QStringLiteral("item.1"), 3));
    QCOMPARE(listed.levels(), (QList<int>{0, 1, 1, 0, 1}));
    QVERIFY(listed.commands.joinWithPrevious(listed.id, QStringLiteral("item.1")));
    QCOMPARE(listed.levels(), (QList<int>{0, 1, 0, 1}));
    listed.shift(1, false);
    listed.shift(3, false);
    QVERIFY(!listed.document.block(listed.id)->payload);
}

void TestListLevels::returnInAnEmptyItem_leavesItsLevelFirst()
{
    Listed listed(kFour);
    listed.shift(3, true);
    QVERIFY(listed.commands.split(listed.id, QStringLiteral("item.3"), 4));
    QCOMPARE(listed.levels(), (QList<int>{0, 0, 0, 1, 1}));

    const auto caret = listed.commands.split(listed.id, QStringLiteral("item.4"), 0);

    QCOMPARE(listed.levels(), (QList<int>{0, 0, 0, 1, 0}));
    QVERIFY(caret && caret->block == listed.id);
    QVERIFY(listed.commands.split(listed.id, QStringLiteral("item.4"), 0));
    QCOMPARE(listed.levels(), (QList<int>{0, 0, 0, 1}));
    QCOMPARE(listed.document.content().blocks.size(), 2);
}

void TestListLevels::levelsOfAForeignFile_areMadeRegular()
{
    Listed listed(kFour);
    Block foreign = *listed.document.block(listed.id);
    foreign.payload = Payload{QStringLiteral("lectern.list"),
                              1,
                              {{QStringLiteral("levels"), QJsonArray{7, 9, -1, 1, 1}}}};
    QCOMPARE(itemLevels(foreign), (QList<int>{0, 1, 0, 1}));
}

QTEST_GUILESS_MAIN(TestListLevels)
#include "tst_list_levels.moc"
