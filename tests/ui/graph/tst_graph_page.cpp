// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/graph/graph_window.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>

using namespace lectern;
using namespace lectern::test;

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
    void fit_showsTheWholeGraph();
    void zoom_keepsThePointUnderThePointer();
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
