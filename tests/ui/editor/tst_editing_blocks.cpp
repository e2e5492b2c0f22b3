// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/canonical_json.h"
#include "tests/ui/support/editor_under_test.h"
#include "tests/ui/support/sample_services.h"
#include "ui/editor/text_styles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

using namespace lectern;
using document::BlockId;
using document::BlockType;
using test::Editor;

namespace {

QStringList texts(const Editor &editor)
{
    QStringList all;
    for (int i = 0; i < editor.count(); ++i)
        all.append(editor.text(i));
    return all;
}

/// Blocks called "one", "two" ...
document::Content named(const QStringList &names)
{
    document::Document document;
    QList<document::DraftedBlock> blocks;
    for (const QString &name : names) {
        document::DraftedBlock block;
        block.fields.append({QStringLiteral("text"), {{name, {}, {}}}});
        blocks.append(block);
    }
    (void)document::Commands(document).insertBlocks(0, blocks);
    return document.content();
}

document::Content fourBlocks()
{
    return named({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"),
                  QStringLiteral("four")});
}

QString cell(int row, int column)
{
    return QStringLiteral("cell.%1.%2").arg(row).arg(column);
}

} // namespace

class TestEditingBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingCommand_turnsTheParagraph_andTheButtonSaysSo();
    void styleCommands_areOffWhereNothingCanTurn();
    void numberedList_ofSeveralBlocks_isOneListAndOneStep();
    void bulletedList_asParagraphs_keepsTheCaretInItsWords();
    void tab_inAList_goesALevelDeeper_andBackspaceComesOut();
    void slash_atTheStartOfAParagraph_opensTheInsertMenu_data();
    void slash_atTheStartOfAParagraph_opensTheInsertMenu();
    void insertedTable_takesThePlaceOfAnEmptyParagraph();
    void tab_walksTheCells_andAddsARowAfterTheLast();
    void arrowDown_inATable_goesToTheCellBelow();
    void rowsAndColumns_areAddedAndRemovedAtTheCaret();
    void lastRow_staysAndItIsSaid();
    void draggedHandle_movesTheBlock();
    void severalBlocks_areDraggedTogetherAsOneStep();
    void severalBlocks_moveDownAsOneStep();
    void severalBlocks_areCutAndPastedWhole();
};

void TestEditingBlocks::headingCommand_turnsTheParagraph_andTheButtonSaysSo()
{
    Editor editor(test::longLesson(3));
    const std::unique_ptr<QToolButton> button(ui::newTextStyleButton(editor.registry));
    editor.view->placeCaret({editor.id(1), QStringLiteral("text"), 3});
    QCOMPARE(button->text(), QStringLiteral("Paragraph"));

    QTest::keyClick(&editor.view->editor(), Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(editor.block(1).type, BlockType::Heading);
    QCOMPARE(editor.block(1).level, 2);
    QCOMPARE(button->text(), QStringLiteral("Heading"));
    QCOMPARE(editor.view->caret()->position, 3);
    editor.view->placeCaret({editor.id(2), QStringLiteral("text"), 0});
    QCOMPARE(button->text(), QStringLiteral("Paragraph"));
    QVERIFY(editor.action(u"style.paragraph")->isChecked());
    QVERIFY(!editor.action(u"style.heading")->isChecked());
}

void TestEditingBlocks::styleCommands_areOffWhereNothingCanTurn()
{
    Editor editor(test::sampleLesson(Language::English));
    int table = 0;
    while (editor.block(table).type != BlockType::Table)
        ++table;
    editor.view->enterBlock(table, false);
    QVERIFY(!editor.action(u"style.heading")->isEnabled());

    editor.view->clearSelection();
    QVERIFY(!editor.action(u"style.heading")->isEnabled());
}

void TestEditingBlocks::numberedList_ofSeveralBlocks_isOneListAndOneStep()
{
    Editor editor(fourBlocks());
    const QByteArray start = document::canonicalJson(editor.document.content());
    editor.view->selectBlock(editor.id(1));
    editor.view->extendSelection(2);

    editor.trigger(u"style.numbers");

    QCOMPARE(
        texts(editor),
        (QStringList{QStringLiteral("one"), QStringLiteral("two\nthree"), QStringLiteral("four")}));
    QCOMPARE(editor.block(1).type, BlockType::List);
    QVERIFY(document::isNumberedList(editor.block(1)));
    QCOMPARE(editor.document.undoStack().count(), 1);
    editor.trigger(u"edit.undo");
    QCOMPARE(document::canonicalJson(editor.document.content()), start);
}

void TestEditingBlocks::tab_inAList_goesALevelDeeper_andBackspaceComesOut()
{
    Editor editor(named({QStringLiteral("one"), QStringLiteral("two")}));
    editor.view->selectBlock(editor.id(0));
    editor.press(Qt::Key_Down, Qt::ShiftModifier);
    editor.trigger(u"style.numbers");
    QCOMPARE(editor.count(), 1);
    editor.view->placeCaret({editor.id(0), QStringLiteral("item.1"), 0});
    const auto second = [&editor]() -> const ui::FieldBox & {
        return editor.view->pageLayout().layout(0).fields().at(1);
    };
    const double edge = second().rect.left();
    QCOMPARE(second().marker, QStringLiteral("2."));

    editor.press(Qt::Key_Tab);

    QCOMPARE(second().marker, QStringLiteral("a."));
    QVERIFY(second().rect.left() > edge);
    QCOMPARE(editor.view->caret()->key, QStringLiteral("item.1"));
    editor.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(second().marker, QStringLiteral("2."));
    editor.press(Qt::Key_Tab);
    editor.press(Qt::Key_Backspace);
    QCOMPARE(second().marker, QStringLiteral("2."));
    editor.press(Qt::Key_Backspace);
    QCOMPARE(editor.text(0), QStringLiteral("onetwo"));
}

void TestEditingBlocks::bulletedList_asParagraphs_keepsTheCaretInItsWords()
{
    Editor editor(fourBlocks());
    editor.view->selectBlock(editor.id(0));
    editor.view->extendSelection(3);
    editor.trigger(u"style.bullets");
    QCOMPARE(editor.count(), 1);
    QVERIFY(!document::isNumberedList(editor.block(0)));
    editor.view->placeCaret({editor.id(0), QStringLiteral("item.2"), 4});

    editor.trigger(u"style.paragraph");

    QCOMPARE(texts(editor), texts(Editor(fourBlocks())));
    QCOMPARE(editor.view->caret()->block, editor.id(2));
    QCOMPARE(editor.view->caret()->position, 4);
}

void TestEditingBlocks::slash_atTheStartOfAParagraph_opensTheInsertMenu_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<bool>("opens");
    QTest::newRow("at the start") << 0 << true;
    QTest::newRow("in the text") << 2 << false;
}

void TestEditingBlocks::slash_atTheStartOfAParagraph_opensTheInsertMenu()
{
    QFETCH(int, position);
    QFETCH(bool, opens);
    Editor editor(fourBlocks());
    editor.view->placeCaret({editor.id(0), QStringLiteral("text"), position});
    QStringList offered;
    QTimer::singleShot(0, [&offered] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        for (const QAction *action : menu->actions())
            offered.append(action->text());
        menu->close();
    });

    QTest::keyClick(&editor.view->editor(), '/');
    QTest::qWait(0);

    QCOMPARE(!offered.isEmpty(), opens);
    if (opens)
        for (const QString &wanted : {QStringLiteral("Table"), QStringLiteral("Formula"),
                                      QStringLiteral("Picture…"), QStringLiteral("Bulleted list")})
            QVERIFY2(offered.contains(wanted), qPrintable(wanted));
    QCOMPARE(editor.text(0), opens ? QStringLiteral("one") : QStringLiteral("on/e"));
}

void TestEditingBlocks::insertedTable_takesThePlaceOfAnEmptyParagraph()
{
    Editor editor(named({QStringLiteral("one"), QString(), QStringLiteral("three")}));
    editor.view->enterBlock(1, false);

    editor.trigger(u"insert.table");

    QCOMPARE(editor.count(), 3);
    QCOMPARE(editor.block(1).type, BlockType::Table);
    QCOMPARE(editor.view->caret()->key, cell(0, 0));
    editor.trigger(u"edit.undo");
    QCOMPARE(editor.block(1).type, BlockType::Paragraph);
}

void TestEditingBlocks::tab_walksTheCells_andAddsARowAfterTheLast()
{
    Editor editor(fourBlocks());
    editor.view->enterBlock(0, true);
    editor.trigger(u"insert.table");
    editor.type(QStringLiteral("a"));
    editor.press(Qt::Key_Tab);
    QCOMPARE(editor.view->caret()->key, cell(0, 1));
    editor.press(Qt::Key_Backtab);
    QCOMPARE(editor.view->caret()->key, cell(0, 0));
    editor.view->placeCaret({editor.id(1), cell(2, 2), 0});

    editor.press(Qt::Key_Tab);

    QCOMPARE(editor.view->caret()->key, cell(3, 0));
    QCOMPARE(editor.block(1).fields.size(), 12);
    QCOMPARE(editor.text(1).section(u'\n', 0, 0), QStringLiteral("a"));
}

void TestEditingBlocks::arrowDown_inATable_goesToTheCellBelow()
{
    Editor editor(fourBlocks());
    editor.trigger(u"insert.table");
    const int table = editor.count() - 1;
    editor.view->placeCaret({editor.id(table), cell(0, 1), 0});
    editor.press(Qt::Key_Down);
    QCOMPARE(editor.view->caret()->key, cell(1, 1));
    editor.press(Qt::Key_Up);
    editor.press(Qt::Key_Up);
    QCOMPARE(editor.view->caret()->block, editor.id(table - 1));
}

void TestEditingBlocks::rowsAndColumns_areAddedAndRemovedAtTheCaret()
{
    Editor editor(fourBlocks());
    editor.trigger(u"insert.table");
    const BlockId table = editor.document.content().blocks.last().id;
    const QByteArray start = document::canonicalJson(editor.document.content());
    QVERIFY(editor.action(u"table.rowBelow")->isVisible());
    editor.view->placeCaret({table, cell(1, 1), 0});
    editor.type(QStringLiteral("mid"));

    editor.trigger(u"table.rowAbove");
    QCOMPARE(editor.view->caret()->key, cell(1, 1));
    QCOMPARE(editor.document.block(table)->field(cell(2, 1))->text(), QStringLiteral("mid"));
    editor.trigger(u"table.columnRight");
    QCOMPARE(editor.view->caret()->key, cell(1, 2));
    QCOMPARE(editor.document.block(table)->fields.size(), 16);
    editor.trigger(u"table.removeColumn");
    editor.trigger(u"table.removeRow");
    QCOMPARE(editor.document.block(table)->fields.size(), 9);
    QCOMPARE(editor.document.block(table)->field(cell(1, 1))->text(), QStringLiteral("mid"));
    editor.view->placeCaret({table, cell(2, 2), 0});
    editor.trigger(u"table.removeRow"); // The caret's own cell goes; it stays in the table.
    QCOMPARE(editor.view->caret()->key, cell(1, 2));

    for (int i = 0; i < 6; ++i)
        editor.trigger(u"edit.undo");
    QCOMPARE(document::canonicalJson(editor.document.content()), start);
    editor.view->enterBlock(0, false);
    QVERIFY(!editor.action(u"table.rowBelow")->isEnabled());
}

void TestEditingBlocks::lastRow_staysAndItIsSaid()
{
    Editor editor(fourBlocks());
    editor.trigger(u"insert.table");
    const BlockId table = editor.document.content().blocks.last().id;
    QStringList said;
    QObject::connect(editor.controller, &ui::EditorController::failed,
                     [&said](const QString &message) { said.append(message); });
    for (int i = 0; i < 3; ++i) {
        editor.view->placeCaret({table, cell(0, 0), 0});
        editor.trigger(u"table.removeRow");
    }

    QCOMPARE(editor.document.block(table)->fields.size(), 3);
    QCOMPARE(said.size(), 1);
}

void TestEditingBlocks::draggedHandle_movesTheBlock()
{
    Editor editor(fourBlocks());
    editor.view->selectBlock(editor.id(0)); // The row under it takes its room before the drag.
    const QPoint handle = editor.view->blockRect(0).topLeft() + QPoint(10, 10);

    editor.drag(handle, editor.view->blockRect(2).bottomLeft() + QPoint(10, -2));

    QCOMPARE(texts(editor),
             (QStringList{QStringLiteral("two"), QStringLiteral("three"), QStringLiteral("one"),
                          QStringLiteral("four")}));
    QCOMPARE(editor.view->selectedBlocks(), QList<BlockId>{editor.id(2)});
}

void TestEditingBlocks::severalBlocks_areDraggedTogetherAsOneStep()
{
    Editor editor(fourBlocks());
    editor.view->selectBlock(editor.id(2));
    editor.view->extendSelection(3);
    const QPoint handle = editor.view->blockRect(3).topLeft() + QPoint(10, 10);

    editor.drag(handle, editor.view->blockRect(0).topLeft() + QPoint(10, 1));

    QCOMPARE(texts(editor),
             (QStringList{QStringLiteral("three"), QStringLiteral("four"), QStringLiteral("one"),
                          QStringLiteral("two")}));
    QCOMPARE(editor.view->selectedBlocks().size(), 2);
    QCOMPARE(editor.document.undoStack().count(), 1);
    editor.trigger(u"edit.undo");
    QCOMPARE(texts(editor), texts(Editor(fourBlocks())));
}

void TestEditingBlocks::severalBlocks_moveDownAsOneStep()
{
    Editor editor(fourBlocks());
    editor.view->selectBlock(editor.id(0));
    editor.view->extendSelection(1);

    editor.trigger(u"block.down");
    QCOMPARE(texts(editor),
             (QStringList{QStringLiteral("three"), QStringLiteral("one"), QStringLiteral("two"),
                          QStringLiteral("four")}));
    editor.trigger(u"block.down");
    editor.trigger(u"block.down"); // There is no further.
    QCOMPARE(texts(editor),
             (QStringList{QStringLiteral("three"), QStringLiteral("four"), QStringLiteral("one"),
                          QStringLiteral("two")}));
    QCOMPARE(editor.document.undoStack().count(), 2);
}

void TestEditingBlocks::severalBlocks_areCutAndPastedWhole()
{
    Editor editor(fourBlocks());
    editor.view->selectBlock(editor.id(0));
    editor.view->extendSelection(1);

    editor.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(texts(editor), (QStringList{QStringLiteral("three"), QStringLiteral("four")}));
    editor.view->selectBlock(editor.id(1));
    editor.press(Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(texts(editor),
             (QStringList{QStringLiteral("three"), QStringLiteral("four"), QStringLiteral("one"),
                          QStringLiteral("two")}));
}

QTEST_MAIN(TestEditingBlocks)
#include "tst_editing_blocks.moc"
