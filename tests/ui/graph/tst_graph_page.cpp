// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/nav_row.h"
#include "ui/editor/block_view.h"
#include "ui/graph/edit_fields.h"
#include "ui/graph/graph_page.h"
#include "ui/graph/graph_prompt.h"
#include "ui/graph/graph_view.h"
#include "ui/graph/point_list.h"
#include "ui/graph/quote_row.h"
#include "ui/settings/preferences.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

using namespace lectern;

namespace {

/// A window that shows the knowledge points of the sample lesson.
struct GraphWindow {
    explicit GraphWindow(document::Content content = test::sampleLesson(Language::English)) :
        session(std::make_shared<test::FakeSession>(std::move(content))),
        preferences(scratch.filePath(QStringLiteral("s.ini"))),
        window({library, files, exports, preferences})
    {
        preferences.setLanguage(Language::English);
        window.show();
        QApplication::setActiveWindow(&window);
        window.documents().setSession(session);
        window.registry().action(QStringLiteral("page.points"))->trigger();
        page = window.findChild<ui::GraphPage *>();
        view = &page->view();
    }

    const QList<document::KnowledgePoint> &points() { return session->document().header().points; }
    const document::KnowledgePoint &point(const QString &term)
    {
        return points().at(indexOf(term));
    }
    int indexOf(const QString &term) { return view->graph().indexOf(term); }
    QString current()
    {
        return view->current() < 0 ? QString() : points().at(view->current()).term;
    }
    void select(const QString &term) { view->setCurrent(indexOf(term)); }
    void key(int key) { QTest::keyClick(view, Qt::Key(key)); }
    int steps() { return session->document().undoStack().count(); }
    QAction *action(const QString &id) { return window.registry().action(id); }

    QTemporaryDir scratch;
    test::FakeLibrary library;
    test::FakeFiles files;
    test::FakeExports exports;
    std::shared_ptr<test::FakeSession> session;
    ui::Preferences preferences;
    ui::MainWindow window;
    ui::GraphPage *page = nullptr;
    ui::GraphView *view = nullptr;
};

const QString kForce = QStringLiteral("force");
const QString kMass = QStringLiteral("mass");
const QString kPair = QStringLiteral("action–reaction pair");
const QString kRecoil = QStringLiteral("recoil");
const QString kContact = QStringLiteral("contact force");

} // namespace

class TestGraphPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void everyPoint_isSpokenWithItsNeighbours();
    void pressOfAScreenReader_selectsThePoint();
    void arrows_goAlongEdges();
    void everyPoint_isReachedByArrows();
    void n_asksForANameAndAddsThePointAsOneStep();
    void nameThatIsThere_staysInTheField();
    void e_drawsADashedEdge();
    void e_overACircle_isRefusedWithASentence();
    void edgeIsPulledWithTheMouse();
    void esc_endsDrawing();
    void deleteKey_removesThePointAndKeepsTheFocus();
    void clickOnAnEdge_thenDelete_removesIt();
    void m_mergesIntoTheChosenPoint();
    void nameInTheInspector_renamesWithoutMoving();
    void definitionInTheInspector_isChangedWhenItIsLeft();
    void removeButton_takesThePrerequisiteAwayAndKeepsTheFocusNear();
    void return_showsTheDefiningPassage();
    void quoteOfTheInspector_showsItsPassage();
    void blockOfTheInspector_isShownInTheLesson();
    void filter_findsByDefinition();
    void singleKeys_areTextInAField();
    void table_showsTheSameValues();
    void fit_showsTheWholeGraph();
    void zoom_keepsThePointUnderThePointer();
    void narrowWindow_closesTheList();
    void lessonWithoutPoints_saysWhatToDo();
    void addedPoint_moveNothingOnTheScreen();
    void pageThatIsLeft_disablesItsCommands();
};

void TestGraphPage::everyPoint_isSpokenWithItsNeighbours()
{
    GraphWindow graph;
    auto *spoken = QAccessible::queryAccessibleInterface(graph.view);

    QCOMPARE(spoken->childCount(), int(graph.points().size()));
    for (int i = 0; i < spoken->childCount(); ++i) {
        const QString name = spoken->child(i)->text(QAccessible::Name);
        QVERIFY2(name.startsWith(graph.points().at(i).term), qPrintable(name));
        QCOMPARE(spoken->indexOfChild(spoken->child(i)), i);
        QVERIFY(!spoken->child(i)->rect().isEmpty());
    }
    const QString pair = spoken->child(graph.indexOf(kPair))->text(QAccessible::Name);
    QVERIFY2(pair.contains(QStringLiteral("level 3; needs interaction of two bodies; leads to ")),
             qPrintable(pair));
}

void TestGraphPage::pressOfAScreenReader_selectsThePoint()
{
    GraphWindow graph;
    auto *spoken = QAccessible::queryAccessibleInterface(graph.view);
    QAccessibleInterface *pair = spoken->child(graph.indexOf(kPair));

    pair->actionInterface()->doAction(QAccessibleActionInterface::pressAction());

    QCOMPARE(graph.current(), kPair);
    QVERIFY(pair->state().selected);
    QCOMPARE(spoken->focusChild(), pair);
}

void TestGraphPage::arrows_goAlongEdges()
{
    GraphWindow graph;
    graph.select(kPair);

    graph.key(Qt::Key_Left);
    QCOMPARE(graph.current(), QStringLiteral("interaction of two bodies"));
    graph.key(Qt::Key_Left);
    QCOMPARE(graph.current(), kForce);
    graph.key(Qt::Key_Left);
    QCOMPARE(graph.current(), kForce);
    graph.key(Qt::Key_Right);
    const int there = graph.view->current();
    QVERIFY(graph.points().at(there).prerequisites.contains(kForce));
}

void TestGraphPage::everyPoint_isReachedByArrows()
{
    GraphWindow graph;
    QSet<int> reached{graph.view->graph().count() > 0 ? 0 : -1};
    QList<int> waiting{0};
    while (!waiting.isEmpty()) {
        const int from = waiting.takeFirst();
        for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
            graph.view->setCurrent(from);
            graph.key(key);
            if (!reached.contains(graph.view->current())) {
                reached.insert(graph.view->current());
                waiting.append(graph.view->current());
            }
        }
    }
    QCOMPARE(int(reached.size()), graph.view->graph().count());
}

void TestGraphPage::n_asksForANameAndAddsThePointAsOneStep()
{
    GraphWindow graph;
    const auto count = graph.points().size();
    graph.view->setFocus();

    graph.key(Qt::Key_N);
    auto *prompt = graph.window.findChild<ui::GraphPrompt *>();
    QVERIFY(prompt->isAsking());
    auto *field = prompt->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("momentum"));
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(graph.points().size(), count + 1);
    QCOMPARE(graph.current(), QStringLiteral("momentum"));
    QCOMPARE(graph.steps(), 1);
    QVERIFY(!prompt->isVisible());
    QVERIFY(graph.view->hasFocus());
    graph.session->document().undoStack().undo();
    QCOMPARE(graph.points().size(), count);
}

void TestGraphPage::nameThatIsThere_staysInTheField()
{
    GraphWindow graph;
    QSignalSpy failed(graph.page, &ui::GraphPage::failed);
    graph.action(QStringLiteral("graph.newPoint"))->trigger();
    auto *prompt = graph.window.findChild<ui::GraphPrompt *>();
    auto *field = prompt->findChild<QLineEdit *>();

    QTest::keyClicks(field, QStringLiteral("Force"));
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(failed.count(), 1);
    QVERIFY(prompt->isAsking());
    QCOMPARE(field->text(), QStringLiteral("Force"));
    QCOMPARE(graph.steps(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!prompt->isVisible());
    QVERIFY(graph.view->hasFocus());
}

void TestGraphPage::e_drawsADashedEdge()
{
    GraphWindow graph;
    graph.view->setFocus();
    graph.select(kMass);

    graph.key(Qt::Key_E);
    QCOMPARE(graph.view->pick(), ui::GraphPick::EdgeEnd);
    QVERIFY(graph.window.findChild<ui::GraphPrompt *>()->isVisible());
    graph.select(kContact);
    graph.key(Qt::Key_Return);

    QVERIFY(graph.point(kContact).prerequisites.contains(kMass));
    QVERIFY(graph.view->graph().isDrawn(graph.indexOf(kMass), graph.indexOf(kContact)));
    QVERIFY(!graph.view->graph().isDrawn(graph.indexOf(kForce), graph.indexOf(kContact)));
    QCOMPARE(graph.steps(), 1);
    QCOMPARE(graph.view->pick(), ui::GraphPick::None);
}

void TestGraphPage::e_overACircle_isRefusedWithASentence()
{
    GraphWindow graph;
    QSignalSpy failed(graph.page, &ui::GraphPage::failed);
    graph.view->setFocus();
    graph.select(kRecoil);

    graph.key(Qt::Key_E);
    graph.select(kForce);
    graph.key(Qt::Key_Return);

    QCOMPARE(failed.count(), 1);
    const QString sentence = failed.first().first().toString();
    QVERIFY2(sentence.contains(QStringLiteral("circle")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("Newton’s third law")), qPrintable(sentence));
    QCOMPARE(graph.steps(), 0);
}

void TestGraphPage::edgeIsPulledWithTheMouse()
{
    GraphWindow graph;
    graph.view->setCurrent(-1);
    graph.action(QStringLiteral("graph.edge"))->trigger();
    const QPoint from = graph.view->nodeRect(graph.indexOf(kMass)).center();
    const QPoint to = graph.view->nodeRect(graph.indexOf(kContact)).center();

    QTest::mousePress(graph.view, Qt::LeftButton, {}, from);
    QTest::mouseMove(graph.view, to);
    QTest::mouseRelease(graph.view, Qt::LeftButton, {}, to);

    QVERIFY(graph.point(kContact).drawn.contains(kMass));
}

void TestGraphPage::esc_endsDrawing()
{
    GraphWindow graph;
    graph.view->setFocus();
    graph.select(kMass);

    graph.key(Qt::Key_E);
    graph.key(Qt::Key_Down);
    graph.key(Qt::Key_Escape);

    QCOMPARE(graph.view->pick(), ui::GraphPick::None);
    QCOMPARE(graph.current(), kMass);
    QVERIFY(!graph.window.findChild<ui::GraphPrompt *>()->isVisible());
}

void TestGraphPage::deleteKey_removesThePointAndKeepsTheFocus()
{
    GraphWindow graph;
    graph.view->setFocus();
    graph.select(kPair);
    const auto count = graph.points().size();

    graph.key(Qt::Key_Delete);

    QCOMPARE(graph.points().size(), count - 1);
    QCOMPARE(graph.indexOf(kPair), -1);
    QVERIFY(graph.view->current() >= 0);
    QVERIFY(graph.view->hasFocus());
    for (const document::Block &block : graph.session->document().content().blocks)
        QVERIFY(!block.points.contains(kPair));
    QCOMPARE(graph.steps(), 1);
}

void TestGraphPage::clickOnAnEdge_thenDelete_removesIt()
{
    GraphWindow graph;
    graph.view->setFocus();
    const QRect from = graph.view->nodeRect(graph.indexOf(kForce));
    const QRect to = graph.view->nodeRect(graph.indexOf(kContact));
    const QPoint middle
        = (QPoint(from.right(), from.center().y()) + QPoint(to.left(), to.center().y())) / 2;

    QTest::mouseClick(graph.view, Qt::LeftButton, {}, middle);
    QVERIFY(graph.view->currentEdge());
    QCOMPARE(graph.view->current(), -1);
    graph.key(Qt::Key_Delete);

    QVERIFY(!graph.point(kContact).prerequisites.contains(kForce));
    QCOMPARE(graph.steps(), 1);
}

void TestGraphPage::m_mergesIntoTheChosenPoint()
{
    GraphWindow graph;
    graph.view->setFocus();
    graph.select(kContact);
    const auto passages = graph.point(kForce).spans.size() + graph.point(kContact).spans.size();

    graph.key(Qt::Key_M);
    graph.select(kForce);
    graph.key(Qt::Key_Return);

    QCOMPARE(graph.indexOf(kContact), -1);
    QCOMPARE(graph.current(), kForce);
    QCOMPARE(graph.point(kForce).spans.size(), passages);
    QCOMPARE(graph.steps(), 1);
}

void TestGraphPage::nameInTheInspector_renamesWithoutMoving()
{
    GraphWindow graph;
    graph.select(kPair);
    QTest::qWait(20);
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

void TestGraphPage::definitionInTheInspector_isChangedWhenItIsLeft()
{
    GraphWindow graph;
    graph.select(kRecoil);
    QTest::qWait(20);
    auto *definition = graph.window.findChild<ui::DefinitionField *>();
    definition->setFocus();

    definition->selectAll();
    QTest::keyClicks(definition, QStringLiteral("A push back."));
    QCOMPARE(graph.steps(), 0);
    graph.view->setFocus();

    QCOMPARE(graph.point(kRecoil).definition, QStringLiteral("A push back."));
    QCOMPARE(graph.steps(), 1);
}

void TestGraphPage::removeButton_takesThePrerequisiteAwayAndKeepsTheFocusNear()
{
    GraphWindow graph;
    graph.select(kRecoil);
    QTest::qWait(20);
    auto *remove = graph.window.findChild<ui::IconButton *>(QStringLiteral("remove ") + kMass);
    QVERIFY(remove);
    remove->setFocus();

    QTest::keyClick(remove, Qt::Key_Space);
    QTest::qWait(20);

    QCOMPARE(graph.point(kRecoil).prerequisites, QStringList{QStringLiteral("Newton’s third law")});
    QVERIFY(graph.window.findChild<ui::DefinitionField *>()->hasFocus());
}

void TestGraphPage::return_showsTheDefiningPassage()
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

void TestGraphPage::quoteOfTheInspector_showsItsPassage()
{
    GraphWindow graph;
    graph.select(kContact);
    QTest::qWait(20);
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

void TestGraphPage::blockOfTheInspector_isShownInTheLesson()
{
    GraphWindow graph;
    graph.select(kPair);
    QTest::qWait(20);
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

void TestGraphPage::filter_findsByDefinition()
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

void TestGraphPage::singleKeys_areTextInAField()
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

void TestGraphPage::table_showsTheSameValues()
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

void TestGraphPage::fit_showsTheWholeGraph()
{
    GraphWindow graph;
    graph.view->zoomBy(2);
    QVERIFY(graph.view->zoom() > 1.9);

    graph.view->setFocus();
    graph.key(Qt::Key_F);

    for (int i = 0; i < graph.view->graph().count(); ++i)
        QVERIFY2(graph.view->rect().contains(graph.view->nodeRect(i)),
                 qPrintable(graph.points().at(i).term));
}

void TestGraphPage::zoom_keepsThePointUnderThePointer()
{
    GraphWindow graph;
    const QPoint middle = graph.view->rect().center();
    graph.select(kPair);
    const QPointF before = QPointF(graph.view->nodeRect(graph.view->current()).center() - middle)
        / graph.view->zoom();

    graph.view->setFocus();
    graph.key(Qt::Key_Minus);

    const QPointF after = QPointF(graph.view->nodeRect(graph.view->current()).center() - middle)
        / graph.view->zoom();
    QVERIFY((after - before).manhattanLength() < 4);
}

void TestGraphPage::narrowWindow_closesTheList()
{
    GraphWindow graph;
    auto *list = graph.page->findChild<ui::PointList *>();
    QVERIFY(list->isVisible());

    graph.window.resize(1100, 700);
    QTRY_VERIFY(!list->isVisible());
    graph.action(QStringLiteral("graph.list"))->trigger();
    QVERIFY(list->isVisible());
}

void TestGraphPage::lessonWithoutPoints_saysWhatToDo()
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

void TestGraphPage::addedPoint_moveNothingOnTheScreen()
{
    GraphWindow graph;
    QList<QRect> before;
    for (int i = 0; i < graph.view->graph().count(); ++i)
        before.append(graph.view->nodeRect(i));

    QVERIFY(document::Commands(graph.session->document()).addPoint(QStringLiteral("momentum")));

    for (int i = 0; i < before.size(); ++i)
        QCOMPARE(graph.view->nodeRect(i), before.at(i));
}

void TestGraphPage::pageThatIsLeft_disablesItsCommands()
{
    GraphWindow graph;
    graph.select(kPair);
    QVERIFY(graph.action(QStringLiteral("graph.delete"))->isEnabled());

    graph.window.showPage(QStringLiteral("lesson"));
    QVERIFY(!graph.action(QStringLiteral("graph.delete"))->isEnabled());
    QVERIFY(!graph.action(QStringLiteral("graph.newPoint"))->isEnabled());

    graph.window.showPage(QStringLiteral("points"));
    QVERIFY(graph.action(QStringLiteral("graph.delete"))->isEnabled());
    graph.window.documents().setSession({});
    QVERIFY(!graph.action(QStringLiteral("graph.delete"))->isEnabled());
    QVERIFY(!graph.action(QStringLiteral("page.points"))->isEnabled());
}

QTEST_MAIN(TestGraphPage)
#include "tst_graph_page.moc"
