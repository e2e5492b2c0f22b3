// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/canonical_json.h"
#include "tests/ui/support/editor_under_test.h"
#include "tests/ui/support/sample_services.h"

#include <QAccessible>
#include <QApplication>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace lectern;
using document::BlockId;

using test::Editor;

class TestBlockView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typing_goesIntoTheDocumentAsOneStep();
    void undoAndRedo_restoreTextAndCaret();
    void allUndone_isTheStart();
    void returnKey_splitsTheBlockAtTheCaret();
    void backspaceAtTheStart_joinsWithTheBlockBefore();
    void deleteAtTheEnd_joinsWithTheBlockAfter();
    void shiftReturn_breaksTheLineInsideTheField();
    void bold_marksTheSelectionOnly();
    void arrowDownOnTheLastLine_entersTheNextBlock();
    void blocksThatAreNotShown_haveNoPlaceAndAreSteppedOver();
    void escape_selectsTheBlock_andReturnEditsItAgain();
    void shiftDown_extendsTheSelection_andDeleteRemovesAll();
    void altUp_movesTheBlock();
    void lockedBlock_takesNoText();
    void composition_isOneStepAndIsNotDisturbed();
    void compositionWhileAnotherBlockStreams_works();
    void draftedSentences_areShownAndChangeNoBlock();
    void pastedLines_becomeBlocks();
    void plainPaste_takesTheWordsAlone();
    void copyInsideTheDocument_keepsProvenance();
    void deletingTheLastBlock_selectsTheOneBefore();
    void editingFarAbove_keepsWhatIsSeenInPlace();
    void editorStandsExactlyOnTheField();
    void fiveHundredBlocks_openWithoutLayingOutAll();
};

void TestBlockView::typing_goesIntoTheDocumentAsOneStep()
{
    Editor editor(test::longLesson(3));
    const QString before = editor.text(1);
    editor.view->placeCaret({editor.id(1), QStringLiteral("text"), 0});

    editor.type(QStringLiteral("Abc "));

    QCOMPARE(editor.text(1), QStringLiteral("Abc ") + before);
    QCOMPARE(editor.document.undoStack().count(), 1);
    QCOMPARE(editor.view->caret()->position, 4);
}

void TestBlockView::undoAndRedo_restoreTextAndCaret()
{
    Editor editor(test::longLesson(3));
    const QString before = editor.text(0);
    editor.view->placeCaret({editor.id(0), QStringLiteral("text"), 5});
    editor.type(QStringLiteral("xyz"));

    editor.trigger(u"edit.undo");
    QCOMPARE(editor.text(0), before);
    QCOMPARE(editor.view->editor().toPlainText(), before);

    editor.trigger(u"edit.redo");
    QCOMPARE(editor.view->editor().toPlainText(), editor.text(0));
    QVERIFY(editor.text(0).contains(QStringLiteral("xyz")));
}

void TestBlockView::allUndone_isTheStart()
{
    Editor editor(test::sampleLesson(Language::English));
    const QByteArray start = document::canonicalJson(editor.document.content());
    editor.view->enterBlock(1, true);
    editor.type(QStringLiteral(" And more."));
    editor.press(Qt::Key_Return);
    editor.type(QStringLiteral("New words"));
    editor.press(Qt::Key_Escape);
    editor.press(Qt::Key_L);
    editor.press(Qt::Key_Delete);
    editor.trigger(u"block.down");

    while (editor.document.undoStack().canUndo())
        editor.document.undoStack().undo();

    QCOMPARE(document::canonicalJson(editor.document.content()), start);
}

void TestBlockView::returnKey_splitsTheBlockAtTheCaret()
{
    Editor editor(test::longLesson(2));
    const QString before = editor.text(0);
    editor.view->placeCaret({editor.id(0), QStringLiteral("text"), 8});

    editor.press(Qt::Key_Return);

    QCOMPARE(editor.count(), 3);
    QCOMPARE(editor.text(0), before.left(8));
    QCOMPARE(editor.text(1), before.mid(8));
    QCOMPARE(editor.view->caret()->block, editor.id(1));
    QCOMPARE(editor.view->caret()->position, 0);
}

void TestBlockView::backspaceAtTheStart_joinsWithTheBlockBefore()
{
    Editor editor(test::longLesson(2));
    const QString joined = editor.text(0) + u' ' + editor.text(1);
    const int seam = int(editor.text(0).size()) + 1; // After the space that joins the sentences.
    editor.view->placeCaret({editor.id(1), QStringLiteral("text"), 0});

    editor.press(Qt::Key_Backspace);

    QCOMPARE(editor.count(), 1);
    QCOMPARE(editor.text(0), joined);
    QCOMPARE(editor.view->caret()->position, seam);
}

void TestBlockView::deleteAtTheEnd_joinsWithTheBlockAfter()
{
    Editor editor(test::longLesson(2));
    const QString joined = editor.text(0) + u' ' + editor.text(1);
    editor.view->enterBlock(0, true);

    editor.press(Qt::Key_Delete);

    QCOMPARE(editor.count(), 1);
    QCOMPARE(editor.text(0), joined);
}

void TestBlockView::shiftReturn_breaksTheLineInsideTheField()
{
    Editor editor(test::longLesson(1));
    const QString before = editor.text(0);
    editor.view->placeCaret({editor.id(0), QStringLiteral("text"), 4});

    editor.press(Qt::Key_Return, Qt::ShiftModifier);

    QCOMPARE(editor.count(), 1);
    QCOMPARE(editor.text(0), QString(before).insert(4, u'\n'));
}

void TestBlockView::bold_marksTheSelectionOnly()
{
    Editor editor(test::longLesson(1));
    editor.view->placeCaret({editor.id(0), QStringLiteral("text"), 0});
    QTextCursor cursor = editor.view->editor().textCursor();
    cursor.setPosition(0);
    cursor.setPosition(5, QTextCursor::KeepAnchor);
    editor.view->editor().setTextCursor(cursor);

    editor.trigger(u"text.bold");

    const auto runs = editor.document.content().blocks.first().fields.first().runs;
    QCOMPARE(runs.first().text, QStringLiteral("Block"));
    QVERIFY(runs.first().marks.testFlag(document::Mark::Bold));
    QVERIFY(!runs.last().marks.testFlag(document::Mark::Bold));
}

void TestBlockView::arrowDownOnTheLastLine_entersTheNextBlock()
{
    Editor editor(test::longLesson(2));
    editor.view->enterBlock(0, true);

    editor.press(Qt::Key_Down);

    QCOMPARE(editor.view->caret()->block, editor.id(1));
}

void TestBlockView::blocksThatAreNotShown_haveNoPlaceAndAreSteppedOver()
{
    document::Content content = test::longLesson(5);
    for (const int hidden : {0, 2, 4})
        content.blocks[hidden].role = QStringLiteral("media");
    ui::PageStyle style;
    style.isShown = [](const document::Block &block) { return block.role != u"media"; };
    Editor editor(std::move(content), style);

    QCOMPARE(QAccessible::queryAccessibleInterface(editor.view.get())->childCount(), 2);
    QCOMPARE(editor.view->blockRect(2).height(), 0);
    QVERIFY(editor.view->blockRect(3).top() - editor.view->blockRect(1).bottom() < 12);
    editor.view->enterBlock(0, false);
    QCOMPARE(editor.view->caret()->block, editor.id(1));
    editor.view->enterBlock(1, true);
    editor.press(Qt::Key_Down);
    QCOMPARE(editor.view->caret()->block, editor.id(3));
    editor.view->selectBlock(editor.id(1));
    editor.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(editor.view->selectedBlocks(), (QList<BlockId>{editor.id(1), editor.id(3)}));
}

void TestBlockView::escape_selectsTheBlock_andReturnEditsItAgain()
{
    Editor editor(test::longLesson(2));
    editor.view->enterBlock(1, false);

    editor.press(Qt::Key_Escape);
    QCOMPARE(editor.view->selectedBlocks(), QList<BlockId>{editor.id(1)});
    QVERIFY(!editor.view->caret());

    editor.press(Qt::Key_Return);
    QCOMPARE(editor.view->caret()->block, editor.id(1));
    QVERIFY(editor.view->selectedBlocks().isEmpty());
}

void TestBlockView::shiftDown_extendsTheSelection_andDeleteRemovesAll()
{
    Editor editor(test::longLesson(4));
    const BlockId last = editor.id(3);
    editor.view->selectBlock(editor.id(0));

    editor.press(Qt::Key_Down, Qt::ShiftModifier);
    editor.press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(editor.view->selectedBlocks().size(), 3);

    editor.press(Qt::Key_Delete);
    QCOMPARE(editor.count(), 1);
    QCOMPARE(editor.id(0), last);
    QCOMPARE(editor.view->selectedBlocks(), QList<BlockId>{last});
}

void TestBlockView::altUp_movesTheBlock()
{
    Editor editor(test::longLesson(3));
    const BlockId moved = editor.id(2);
    editor.view->selectBlock(moved);

    editor.trigger(u"block.up");

    QCOMPARE(editor.id(1), moved);
    QCOMPARE(editor.view->selectedBlocks(), QList<BlockId>{moved});
}

void TestBlockView::lockedBlock_takesNoText()
{
    Editor editor(test::longLesson(2));
    const QString before = editor.text(0);
    editor.view->selectBlock(editor.id(0));
    editor.press(Qt::Key_L);
    QVERIFY(editor.document.content().blocks.first().locked);

    editor.view->enterBlock(0, false);
    editor.type(QStringLiteral("no"));
    editor.press(Qt::Key_Return);

    QCOMPARE(editor.text(0), before);
    QCOMPARE(editor.count(), 2);
}

void TestBlockView::composition_isOneStepAndIsNotDisturbed()
{
    Editor editor(test::longLesson(2));
    const QString before = editor.text(0);
    editor.view->placeCaret({editor.id(0), QStringLiteral("text"), 0});
    QInputMethodEvent composing(QStringLiteral("niudun"), {});
    QApplication::sendEvent(&editor.view->editor(), &composing);
    QVERIFY(editor.view->editor().isComposing());
    QCOMPARE(editor.text(0), before);

    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("牛顿"));
    QApplication::sendEvent(&editor.view->editor(), &commit);

    QCOMPARE(editor.text(0), QStringLiteral("牛顿") + before);
    QCOMPARE(editor.document.undoStack().count(), 1);
}

void TestBlockView::compositionWhileAnotherBlockStreams_works()
{
    Editor editor(test::longLesson(3));
    editor.view->placeCaret({editor.id(0), QStringLiteral("text"), 0});
    QInputMethodEvent composing(QStringLiteral("niudun"), {});
    QApplication::sendEvent(&editor.view->editor(), &composing);

    // A whole block arrives, a sentence streams, and somebody undoes nothing of it.
    document::DraftedBlock drafted;
    drafted.fields.append({QStringLiteral("text"), {{QStringLiteral("A drafted block."), {}, {}}}});
    QVERIFY(
        document::Commands(editor.document).insertBlocks(3, {drafted}, document::Origin::Drafted));
    editor.view->showDraft({document::BlockType::Paragraph,
                            QStringLiteral("explanation"),
                            {},
                            QStringLiteral("A sentence."),
                            false,
                            1,
                            2,
                            3,
                            4});

    QVERIFY(editor.view->editor().isComposing());
    QCOMPARE(editor.view->editor().textCursor().block().layout()->preeditAreaText(),
             QStringLiteral("niudun"));
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("牛顿"));
    QApplication::sendEvent(&editor.view->editor(), &commit);
    QVERIFY(editor.text(0).startsWith(QStringLiteral("牛顿")));
    QCOMPARE(editor.text(3), QStringLiteral("A drafted block."));
}

void TestBlockView::draftedSentences_areShownAndChangeNoBlock()
{
    Editor editor(test::longLesson(2));
    const int before
        = editor.view->verticalScrollBar()->maximum() + editor.view->viewport()->height();
    const QByteArray start = document::canonicalJson(editor.document.content());

    for (int i = 1; i <= 12; ++i)
        editor.view->showDraft(
            {document::BlockType::Paragraph,
             {},
             {},
             QStringLiteral("A sentence of the draft that takes some room. ").repeated(12),
             true,
             i,
             12,
             1,
             1});
    QVERIFY(editor.view->verticalScrollBar()->maximum() + editor.view->viewport()->height()
            > before);
    editor.view->clearDraft();

    QCOMPARE(editor.view->verticalScrollBar()->maximum() + editor.view->viewport()->height(),
             before);
    QCOMPARE(document::canonicalJson(editor.document.content()), start);
}

void TestBlockView::pastedLines_becomeBlocks()
{
    Editor editor(test::longLesson(1));
    editor.view->enterBlock(0, true);
    QMimeData data;
    data.setText(QStringLiteral("one\ntwo\nthree"));

    Q_EMIT editor.view->editor().pasteRequested(&data);

    QCOMPARE(editor.count(), 3);
    QVERIFY(editor.text(0).endsWith(QStringLiteral("one")));
    QCOMPARE(editor.text(2), QStringLiteral("three"));
}

void TestBlockView::plainPaste_takesTheWordsAlone()
{
    Editor editor(test::sampleLesson(Language::English));
    editor.view->enterBlock(1, true);
    editor.view->editor().selectAll();
    editor.view->editor().copy();
    const QString copied = editor.text(1);

    editor.view->enterBlock(2, true);
    editor.view->editor().selectAll();
    editor.trigger(u"edit.pastePlain");

    QCOMPARE(editor.text(2), copied);
    for (const auto &sentence : document::sentencesOf(editor.document.content(), editor.block(2)))
        QCOMPARE(sentence.provenance.kind, document::ProvenanceKind::Authored);
}

void TestBlockView::copyInsideTheDocument_keepsProvenance()
{
    Editor editor(test::sampleLesson(Language::English));
    editor.view->selectBlock(editor.id(1));
    const auto kind
        = document::sentencesOf(editor.document.content(), editor.document.content().blocks.at(1))
              .first()
              .provenance.kind;
    QCOMPARE(kind, document::ProvenanceKind::Computed);

    Q_EMIT editor.view->copyRequested(false);
    Q_EMIT editor.view->pasteRequested();

    QCOMPARE(editor.text(2), editor.text(1));
    const auto sentences
        = document::sentencesOf(editor.document.content(), editor.document.content().blocks.at(2));
    QCOMPARE(sentences.first().provenance.kind, kind);
}

void TestBlockView::deletingTheLastBlock_selectsTheOneBefore()
{
    Editor editor(test::longLesson(3));
    editor.view->selectBlock(editor.id(2));

    editor.press(Qt::Key_Delete);

    QCOMPARE(editor.view->selectedBlocks(), QList<BlockId>{editor.id(1)});
}

void TestBlockView::editingFarAbove_keepsWhatIsSeenInPlace()
{
    Editor editor(test::longLesson(60));
    editor.view->scrollTo(editor.id(40));
    QApplication::processEvents();
    const int before = editor.view->blockRect(40).top();

    editor.view->verticalScrollBar()->setValue(editor.view->verticalScrollBar()->value() - 300);
    editor.view->verticalScrollBar()->setValue(editor.view->verticalScrollBar()->value() + 300);

    QVERIFY(qAbs(editor.view->blockRect(40).top() - before) <= 1);
}

void TestBlockView::editorStandsExactlyOnTheField()
{
    Editor editor(test::longLesson(2));
    editor.view->enterBlock(1, false);
    const auto *box = editor.view->pageLayout().layout(1).field(QStringLiteral("text"));

    QCOMPARE(editor.view->editor().size(), box->rect.size().toSize());
    QCOMPARE(editor.view->editor().document(), box->text.get());
    QCOMPARE(editor.view->editor().document()->textWidth(), box->rect.width());
}

void TestBlockView::fiveHundredBlocks_openWithoutLayingOutAll()
{
    Editor editor(test::longLesson(500));
    QApplication::processEvents();
    const double guessed = editor.view->pageLayout().height(499);

    QVERIFY(guessed > 0);
    editor.view->scrollTo(editor.id(499));
    QApplication::processEvents();
    QVERIFY(editor.view->blockRect(499).top() < editor.view->viewport()->height());
    editor.view->enterBlock(499, true);
    editor.type(QStringLiteral("z"));
    QVERIFY(editor.text(499).endsWith(u'z'));
}

QTEST_MAIN(TestBlockView)
#include "tst_block_view.moc"
