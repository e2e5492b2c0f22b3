// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/graph/graph_window.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/nav_row.h"
#include "ui/editor/block_view.h"
#include "ui/graph/edit_fields.h"
#include "ui/graph/point_list.h"
#include "ui/graph/quote_row.h"

#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTextEdit>

#include <algorithm>

using namespace lectern;
using namespace lectern::test;

class TestGraphPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameInTheInspector_renamesWithoutMoving();
    void definitionInTheInspector_isChangedWhenItIsLeft();
    void removeButton_takesThePrerequisiteAwayAndKeepsTheFocusNear();
    void tabFromTheDefinition_goesToTheRows();
    void return_showsTheDefiningPassage();
    void quoteOfTheInspector_showsItsPassage();
    void blockOfTheInspector_isShownInTheLesson();
    void pointOfABlock_isShownInTheGraph();
    void filter_findsByDefinition();
    void singleKeys_areTextInAField();
    void table_showsTheSameValues();
    void narrowWindow_closesTheList();
    void lessonWithoutPoints_saysWhatToDo();
    void droppedChapter_givesItsPoints();
};

void TestGraphPanels::nameInTheInspector_renamesWithoutMoving()
{
    GraphWindow graph;
    graph.showInInspector(kPair);
    const QPoint place = graph.view->nodeRect(graph.indexOf(kPair)).topLeft();
    auto *name = graph.window.findChild<ui::HeadingField *>();
    QCOMPARE(name->text(), kPair);

    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("force pair of two"));
    QTest::keyClick(name, Qt::Key_Return);

    QCOMPARE(graph.current(), QStringLiteral("force pair of two"));
    QCOMPARE(graph.view->nodeRect(graph.view->current()).topLeft(), place);
    QVERIFY(name->hasFocus());
    QCOMPARE(graph.steps(), 1);
}

void TestGraphPanels::definitionInTheInspector_isChangedWhenItIsLeft()
{
    GraphWindow graph;
    graph.showInInspector(kRecoil);
    auto *definition = graph.window.findChild<ui::DefinitionField *>();
    definition->setFocus();

    definition->selectAll();
    QTest::keyClicks(definition, QStringLiteral("A push back."));
    QCOMPARE(graph.steps(), 0);
    graph.view->setFocus();

    QCOMPARE(graph.point(kRecoil).definition, QStringLiteral("A push back."));
    QCOMPARE(graph.steps(), 1);
}

void TestGraphPanels::removeButton_takesThePrerequisiteAwayAndKeepsTheFocusNear()
{
    GraphWindow graph;
    graph.showInInspector(kRecoil);
    auto *remove = graph.window.findChild<ui::IconButton *>(QStringLiteral("remove ") + kMass);
    QVERIFY(remove);
    remove->setFocus();

    QTest::keyClick(remove, Qt::Key_Space);

    QCOMPARE(graph.point(kRecoil).prerequisites, QStringList{QStringLiteral("Newton’s third law")});
    QTRY_VERIFY(graph.window.findChild<ui::DefinitionField *>()->hasFocus());
}

void TestGraphPanels::tabFromTheDefinition_goesToTheRows()
{
    GraphWindow graph;
    graph.showInInspector(kForce);
    graph.select(kRecoil);
    QTRY_VERIFY(graph.page->findChild<ui::IconButton *>(QStringLiteral("remove ") + kMass));
    auto *definition = graph.window.findChild<ui::DefinitionField *>();
    definition->setFocus();

    QTest::keyClick(definition, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("point ") + kMass);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("remove ") + kMass);
}

void TestGraphPanels::return_showsTheDefiningPassage()
{
    GraphWindow graph;
    graph.view->setFocus();
    graph.select(kPair);

    graph.key(Qt::Key_Return);

    const auto passage = [&graph] {
        for (const QTextEdit *edit : graph.page->findChildren<QTextEdit *>())
            if (edit->isVisible() && !edit->extraSelections().isEmpty())
                return edit->extraSelections().first().cursor.selectedText();
        return QString();
    };
    QTRY_VERIFY(passage().startsWith(QStringLiteral("When one body exerts a force on a second")));
}

void TestGraphPanels::quoteOfTheInspector_showsItsPassage()
{
    GraphWindow graph;
    graph.showInInspector(kContact);
    auto *quote = graph.page->findChild<ui::QuoteRow *>();
    QVERIFY(quote);
    QVERIFY2(quote->text().contains(QStringLiteral("The table holds the book up")),
             qPrintable(quote->text()));

    quote->click();

    QTRY_VERIFY(
        std::ranges::any_of(graph.page->findChildren<QTextEdit *>(), [](const QTextEdit *edit) {
            return edit->isVisible() && !edit->extraSelections().isEmpty()
                && edit->extraSelections().first().cursor.selectedText()
                == QStringLiteral("The table holds the book up");
        }));
}

void TestGraphPanels::blockOfTheInspector_isShownInTheLesson()
{
    GraphWindow graph;
    graph.showInInspector(kPair);
    const auto rows = graph.page->findChildren<ui::NavRow *>();
    const auto row = std::ranges::find_if(rows, [](const ui::NavRow *candidate) {
        return candidate->accessibleDescription() == QStringLiteral("Exercise");
    });
    QVERIFY(row != rows.cend());

    (*row)->click();

    QCOMPARE(graph.window.currentPage(), QStringLiteral("lesson"));
    const auto block = graph.window.findChild<ui::BlockView *>()->currentBlock();
    QVERIFY(block);
    QCOMPARE(graph.session->document().block(*block)->role, QStringLiteral("exercise"));
}

void TestGraphPanels::pointOfABlock_isShownInTheGraph()
{
    GraphWindow graph;
    graph.window.showPage(QStringLiteral("lesson"));
    for (const document::Block &block : graph.session->document().content().blocks)
        if (block.role == u"exercise")
            graph.window.findChild<ui::BlockView *>()->selectBlock(block.id);
    const auto row = [&graph]() -> ui::NavRow * {
        for (ui::NavRow *candidate : graph.window.findChildren<ui::NavRow *>())
            if (candidate->isVisible() && candidate->text() == kPair)
                return candidate;
        return nullptr;
    };
    QTRY_VERIFY(row());

    row()->click();

    QCOMPARE(graph.window.currentPage(), QStringLiteral("points"));
    QCOMPARE(graph.current(), kPair);
    QVERIFY(graph.view->hasFocus());
}

void TestGraphPanels::filter_findsByDefinition()
{
    GraphWindow graph;
    auto *list = graph.page->findChild<ui::PointList *>();
    auto *rows = list->findChild<QListView *>();
    QCOMPARE(rows->model()->rowCount(), int(graph.points().size()));
    auto *field = list->findChild<QLineEdit *>();
    field->setFocus();

    QTest::keyClicks(field, QStringLiteral("SPRING"));
    QCOMPARE(rows->model()->rowCount(), 1);
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(graph.current(), QStringLiteral("interaction of two bodies"));
}

void TestGraphPanels::singleKeys_areTextInAField()
{
    GraphWindow graph;
    auto *field = graph.page->findChild<ui::PointList *>()->findChild<QLineEdit *>();
    field->setFocus();

    QTest::keyClicks(field, QStringLiteral("neme"));
    QTest::keyClick(field, Qt::Key_Delete);

    QCOMPARE(field->text(), QStringLiteral("neme"));
    QVERIFY(!graph.window.findChild<ui::GraphPrompt *>()->isVisible());
    QCOMPARE(graph.steps(), 0);
}

void TestGraphPanels::table_showsTheSameValues()
{
    GraphWindow graph;
    graph.select(kPair);
    graph.action(QStringLiteral("graph.asTable"))->trigger();
    auto *table = graph.page->findChild<ui::PointTable *>();
    QVERIFY(table->isVisible());
    const QModelIndex row = table->currentIndex();
    const auto value = [&row](ui::PointTableModel::Column column) {
        return row.siblingAtColumn(column).data().toString();
    };

    QCOMPARE(value(ui::PointTableModel::Term), kPair);
    QCOMPARE(value(ui::PointTableModel::Level), QStringLiteral("3"));
    QCOMPARE(value(ui::PointTableModel::Before), QStringLiteral("interaction of two bodies"));
    QCOMPARE(value(ui::PointTableModel::Behind),
             QStringLiteral("balanced forces, Newton’s third law"));
    QCOMPARE(value(ui::PointTableModel::Passages), QStringLiteral("1"));
    QVERIFY(value(ui::PointTableModel::Blocks).toInt() >= 2);
    QVERIFY(!graph.action(QStringLiteral("graph.zoomIn"))->isEnabled());

    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(graph.current() != kPair);
}

void TestGraphPanels::narrowWindow_closesTheList()
{
    GraphWindow graph;
    auto *list = graph.page->findChild<ui::PointList *>();
    QVERIFY(list->isVisible());

    graph.window.resize(1100, 700);
    QTRY_VERIFY(!list->isVisible());
    graph.action(QStringLiteral("graph.list"))->trigger();
    QVERIFY(list->isVisible());
}

void TestGraphPanels::lessonWithoutPoints_saysWhatToDo()
{
    GraphWindow graph(test::longLesson(3));
    const auto isSaid = [&graph] {
        return std::ranges::any_of(graph.page->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisible()
                && label->text()
                == QStringLiteral("Drop a chapter to find its knowledge points, or draw the first "
                                  "one.");
        });
    };
    QVERIFY(isSaid());
    QVERIFY(!graph.action(QStringLiteral("graph.edge"))->isEnabled());

    graph.action(QStringLiteral("graph.newPoint"))->trigger();
    auto *field = graph.window.findChild<ui::GraphPrompt *>()->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("work"));
    QTest::keyClick(field, Qt::Key_Return);

    QVERIFY(!isSaid());
    QVERIFY(graph.view->rect().contains(graph.view->nodeRect(0)));
}

void TestGraphPanels::droppedChapter_givesItsPoints()
{
    GraphWindow graph(longLesson(3));
    QMimeData chapter;
    chapter.setUrls({QUrl::fromLocalFile(QStringLiteral("/forces.md"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &chapter, Qt::LeftButton, Qt::NoModifier);
    QDropEvent drop({10, 10}, Qt::CopyAction, &chapter, Qt::LeftButton, Qt::NoModifier);

    QApplication::sendEvent(graph.page, &enter);
    QVERIFY(enter.isAccepted());
    QApplication::sendEvent(graph.page, &drop);

    QTRY_COMPARE(int(graph.points().size()), 8);
    QCOMPARE(graph.steps(), 1);
    QCOMPARE(int(graph.session->document().content().sources.size()), 1);
    QVERIFY(!graph.points().first().spans.isEmpty());
    QTRY_VERIFY(graph.view->isVisible());
    for (int i = 0; i < 8; ++i)
        QVERIFY(graph.view->rect().contains(graph.view->nodeRect(i)));
}

QTEST_MAIN(TestGraphPanels)
#include "tst_graph_panels.moc"
