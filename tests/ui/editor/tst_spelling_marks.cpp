// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/editor_under_test.h"
#include "tests/ui/support/sample_services.h"
#include "ui/editor/spelling_marks.h"

#include <QInputMethodEvent>
#include <QMenu>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>

using namespace lectern;
using test::Editor;

namespace {

/// Blocks of the words of tests/data/spelling, some of them wrong.
document::Content lesson(const QStringList &texts, Language language = Language::English)
{
    document::Content start;
    start.header.language = language;
    start.header.points = {{QStringLiteral("Impulse"), {}, {}, {}}};
    document::Document document(start);
    QList<document::DraftedBlock> blocks;
    for (const QString &text : texts) {
        document::DraftedBlock block;
        block.fields.append({QStringLiteral("text"), {{text, {}, {}}}});
        blocks.append(block);
    }
    (void)document::Commands(document).insertBlocks(0, blocks);
    return document.content();
}

/// An editor whose spelling is checked.
struct Checked {
    explicit Checked(const document::Content &content) :
        editor(content),
        service({QStringLiteral(LECTERN_TEST_DATA "/spelling")},
                scratch.filePath(QStringLiteral("words.txt"))),
        marks(*editor.view, service, nullptr)
    {
        marks.setOn(true);
    }

    QStringList underlined(int block)
    {
        const auto &text = editor.view->pageLayout().layout(block).fields().front().text;
        QStringList words;
        for (const auto &range : text->firstBlock().layout()->formats())
            words.append(text->firstBlock().text().mid(range.start, range.length));
        return words;
    }

    QTemporaryDir scratch;
    Editor editor;
    spelling::SpellingService service;
    ui::SpellingMarks marks;
};

const QString kText = QStringLiteral("text");

} // namespace

class TestSpellingMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongWords_areUnderlinedInEveryBlockThatIsShown();
    void termsOfTheLesson_areRight();
    void wordBeingTyped_isLeftInPeaceUntilTheCaretLeavesIt();
    void marks_goWithTheirWordsWhileOneTypesBeforeThem();
    void marks_changeNothingInTheDocument();
    void suggestion_replacesTheWordAsOneStep();
    void ignoredAndAddedWords_loseTheirMarks();
    void switchedOff_nothingIsUnderlined();
    void chineseDocument_isNotChecked();
    void composition_isNotDisturbed();
    void missingDictionary_isSaidOnce();
};

void TestSpellingMarks::wrongWords_areUnderlinedInEveryBlockThatIsShown()
{
    Checked checked(lesson({QStringLiteral("the two forses are equall"), QStringLiteral("the cart"),
                            QStringLiteral("4.2 N, DNA, 力 and_so")}));
    checked.editor.view->enterBlock(0, true);

    QTRY_COMPARE(checked.underlined(0),
                 (QStringList{QStringLiteral("forses"), QStringLiteral("equall")}));
    QCOMPARE(checked.underlined(1), QStringList());
    QCOMPARE(checked.underlined(2), QStringList());
}

void TestSpellingMarks::termsOfTheLesson_areRight()
{
    Checked checked(lesson({QStringLiteral("the impulse, Impulses forse")}));
    QTRY_COMPARE(checked.underlined(0),
                 (QStringList{QStringLiteral("Impulses"), QStringLiteral("forse")}));
}

void TestSpellingMarks::wordBeingTyped_isLeftInPeaceUntilTheCaretLeavesIt()
{
    Checked checked(lesson({QStringLiteral("forse the")}));
    checked.editor.view->enterBlock(0, true);
    QTRY_COMPARE(checked.underlined(0), QStringList{QStringLiteral("forse")});

    checked.editor.type(QStringLiteral(" equall"));
    QTest::qWait(400);
    QCOMPARE(checked.underlined(0), QStringList{QStringLiteral("forse")});

    checked.editor.type(QStringLiteral(" "));
    QTRY_COMPARE(checked.underlined(0),
                 (QStringList{QStringLiteral("forse"), QStringLiteral("equall")}));
}

void TestSpellingMarks::marks_goWithTheirWordsWhileOneTypesBeforeThem()
{
    Checked checked(lesson({QStringLiteral("the forse")}));
    QTRY_COMPARE(checked.underlined(0), QStringList{QStringLiteral("forse")});
    checked.editor.view->placeCaret({checked.editor.id(0), kText, 0});

    checked.editor.type(QStringLiteral("two "));
    QCOMPARE(checked.underlined(0), QStringList{QStringLiteral("forse")}); // At once.
    checked.editor.press(Qt::Key_Backspace);
    QCOMPARE(checked.underlined(0), QStringList{QStringLiteral("forse")});
}

void TestSpellingMarks::marks_changeNothingInTheDocument()
{
    Checked checked(lesson({QStringLiteral("the forse")}));
    checked.editor.view->enterBlock(0, true);
    const auto runs = checked.editor.block(0).fields.first().runs;
    QTRY_COMPARE(checked.underlined(0), QStringList{QStringLiteral("forse")});

    QVERIFY(!checked.editor.document.undoStack().canUndo());
    QCOMPARE(checked.editor.block(0).fields.first().runs, runs);
    checked.editor.type(QStringLiteral("s"));
    QVERIFY(!checked.editor.block(0).fields.first().runs.last().marks.testFlag(
        document::Mark::Underline));
}

void TestSpellingMarks::suggestion_replacesTheWordAsOneStep()
{
    Checked checked(lesson({QStringLiteral("the forse, the")}));
    QTRY_COMPARE(checked.underlined(0), QStringList{QStringLiteral("forse")});
    const auto word = checked.marks.wordAt({checked.editor.id(0), kText, 6});
    QVERIFY(word);
    QCOMPARE(word->text, QStringLiteral("forse"));
    QVERIFY(!checked.marks.wordAt({checked.editor.id(0), kText, 1}));
    const QStringList better = checked.marks.suggestions(*word).result();
    QVERIFY(better.contains(QStringLiteral("force")));

    QMenu menu;
    checked.marks.addTo(menu, *word, {QStringLiteral("force")});
    menu.actions().first()->trigger();

    QCOMPARE(checked.editor.text(0), QStringLiteral("the force, the"));
    QCOMPARE(checked.editor.document.undoStack().count(), 1);
    QTRY_COMPARE(checked.underlined(0), QStringList());
}

void TestSpellingMarks::ignoredAndAddedWords_loseTheirMarks()
{
    Checked checked(lesson({QStringLiteral("forse equall")}));
    QTRY_COMPARE(checked.underlined(0).size(), 2);
    const auto act = [&checked](int position, const QString &text) {
        QMenu menu;
        checked.marks.addTo(menu, *checked.marks.wordAt({checked.editor.id(0), kText, position}),
                            {});
        for (QAction *action : menu.actions()) {
            if (action->text() == text)
                action->trigger();
        }
    };

    act(1, QStringLiteral("Ignore"));
    QTRY_COMPARE(checked.underlined(0), QStringList{QStringLiteral("equall")});
    act(8, QStringLiteral("Add to dictionary"));
    QTRY_COMPARE(checked.underlined(0), QStringList());
}

void TestSpellingMarks::switchedOff_nothingIsUnderlined()
{
    Checked checked(lesson({QStringLiteral("forse")}));
    QTRY_COMPARE(checked.underlined(0).size(), 1);

    checked.marks.setOn(false);
    QCOMPARE(checked.underlined(0), QStringList());
    checked.marks.setOn(true);
    QTRY_COMPARE(checked.underlined(0).size(), 1);
}

void TestSpellingMarks::chineseDocument_isNotChecked()
{
    Checked checked(lesson({QStringLiteral("用 forse 表示")}, Language::Chinese));
    QStringList said;
    connect(&checked.marks, &ui::SpellingMarks::failed, this,
            [&said](const QString &message) { said.append(message); });
    QTest::qWait(400);
    QCOMPARE(checked.underlined(0), QStringList());
    QCOMPARE(said, QStringList());
}

void TestSpellingMarks::composition_isNotDisturbed()
{
    Checked checked(lesson({QStringLiteral("the forse")}));
    QTRY_COMPARE(checked.underlined(0), QStringList{QStringLiteral("forse")});
    checked.editor.view->placeCaret({checked.editor.id(0), kText, 0});
    QInputMethodEvent composing(QStringLiteral("niudun"), {});
    QApplication::sendEvent(&checked.editor.view->editor(), &composing);
    QTest::qWait(400);
    QCOMPARE(checked.editor.view->editor().textCursor().block().layout()->preeditAreaText(),
             QStringLiteral("niudun"));

    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("牛顿 "));
    QApplication::sendEvent(&checked.editor.view->editor(), &commit);

    QCOMPARE(checked.editor.text(0), QStringLiteral("牛顿 the forse"));
    QTRY_COMPARE(checked.underlined(0), QStringList{QStringLiteral("forse")});
}

void TestSpellingMarks::missingDictionary_isSaidOnce()
{
    Editor editor(lesson({QStringLiteral("forse")}));
    const QTemporaryDir empty;
    spelling::SpellingService service({empty.path()}, empty.filePath(QStringLiteral("words.txt")));
    ui::SpellingMarks marks(*editor.view, service, nullptr);
    QStringList said;
    connect(&marks, &ui::SpellingMarks::failed, this,
            [&said](const QString &message) { said.append(message); });
    marks.setOn(true);
    QTRY_COMPARE(said.size(), 1);

    editor.view->enterBlock(0, true);
    editor.type(QStringLiteral("x"));
    QTest::qWait(500);
    QCOMPARE(said.size(), 1);
}

QTEST_MAIN(TestSpellingMarks)
#include "tst_spelling_marks.moc"
