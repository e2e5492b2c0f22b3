// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_layout.h"
#include "ui/graph/layered_order.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace lectern::ui;

namespace {

GraphNode node(const QString &key, const QList<int> &after = {}, int height = kNodeHeight)
{
    return {key, height, after};
}

/// A chapter as they come: most points build on one or two of the earlier ones.
QList<GraphNode> randomGraph(int count, quint32 seed, int mostAfter = 3)
{
    QRandomGenerator random(seed);
    QList<GraphNode> nodes;
    for (int i = 0; i < count; ++i) {
        GraphNode made = node(QStringLiteral("point %1").arg(i), {},
                              random.bounded(2) ? kTallNodeHeight : kNodeHeight);
        for (int k = int(random.bounded(mostAfter + 1)); k > 0 && i > 0; --k)
            made.after.append(int(random.bounded(i)));
        nodes.append(made);
    }
    return nodes;
}

QString overlapIn(const GraphLayout &layout)
{
    for (qsizetype i = 0; i < layout.nodes.size(); ++i)
        for (qsizetype k = 0; k < i; ++k)
            if (layout.nodes.at(i)
                    .adjusted(0, -kNodeGap / 2, 0, kNodeGap / 2)
                    .intersects(layout.nodes.at(k).adjusted(0, -kNodeGap / 2, 0, kNodeGap / 2)))
                return QStringLiteral("%1 and %2").arg(k).arg(i);
    return {};
}

/// An edge on its way through a column runs over no node.
QString coveredEdgeIn(const GraphLayout &layout)
{
    for (const GraphEdge &edge : layout.edges)
        for (const QPoint pass : edge.passes)
            for (qsizetype i = 0; i < layout.nodes.size(); ++i)
                if (layout.nodes.at(i).adjusted(0, -4, 0, 4).contains(pass))
                    return QStringLiteral("%1 to %2 over %3").arg(edge.from).arg(edge.to).arg(i);
    return {};
}

QString backwardEdgeIn(const GraphLayout &layout)
{
    for (const GraphEdge &edge : layout.edges)
        if (!edge.closesCircle
            && layout.nodes.at(edge.from).right() >= layout.nodes.at(edge.to).left())
            return QStringLiteral("%1 to %2").arg(edge.from).arg(edge.to);
    return {};
}

int circlesIn(const GraphLayout &layout)
{
    return int(std::ranges::count_if(layout.edges, &GraphEdge::closesCircle));
}

/// Keys that stand elsewhere than in `before`.
QStringList moved(const QList<GraphNode> &nodes, const GraphLayout &layout,
                  const GraphPlaces &before)
{
    QStringList keys;
    const GraphPlaces after = layout.places(nodes);
    for (auto place = before.cbegin(); place != before.cend(); ++place)
        if (after.contains(place.key()) && after.value(place.key()) != place.value())
            keys.append(place.key());
    return keys;
}

} // namespace

class TestGraphLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing_isLaidOutAsNothing();
    void column_isOnePastTheLastThatComesBefore();
    void randomGraphs_doNotOverlapAndRunLeftToRight();
    void circle_leavesOutTheEdgeThatClosesIt();
    void edgesToNowhere_areLeftOut();
    void tree_isDrawnWithoutCrossings();
    void sweeps_doNotMakeMoreCrossings();
    void onlyChild_standsBesideItsParent();
    void looseParts_standCloseTogether();
    void sameGraph_isLaidOutTheSame();
    void addedPoint_movesNoOther();
    void removedPoint_movesNoOther();
    void newEdge_movesOnlyWhatChangesItsLevel();
    void tallerNode_doesNotOverlapItsNeighbour();
    void hundredPoints_takeWellUnderASecond();
};

void TestGraphLayout::nothing_isLaidOutAsNothing()
{
    const GraphLayout layout = layOut({});

    QCOMPARE(layout.columnCount, 0);
    QCOMPARE(layout.width(), 0);
    QCOMPARE(layout.height, 0);
}

void TestGraphLayout::column_isOnePastTheLastThatComesBefore()
{
    const QList<GraphNode> nodes{node(QStringLiteral("recoil"), {2, 1}),
                                 node(QStringLiteral("mass")), node(QStringLiteral("pair"), {3}),
                                 node(QStringLiteral("force"))};

    const GraphLayout layout = layOut(nodes);

    QCOMPARE(layout.columns, (QList<int>{2, 0, 1, 0}));
    QCOMPARE(layout.nodes.at(0).left(), 2 * kColumnPitch);
    QCOMPARE(layout.edges.size(), 3);
    const auto longEdge = std::ranges::find(layout.edges, 1, &GraphEdge::from);
    QCOMPARE(longEdge->passes.size(), 1);
}

void TestGraphLayout::randomGraphs_doNotOverlapAndRunLeftToRight()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        QList<GraphNode> nodes = randomGraph(3 + int(seed % 40), seed);
        GraphLayout layout = layOut(nodes);
        for (int round = 0; round < 3; ++round) {
            const auto where = QStringLiteral("seed %1, round %2: ").arg(seed).arg(round);
            QVERIFY2(overlapIn(layout).isEmpty(), qPrintable(where + overlapIn(layout)));
            QVERIFY2(backwardEdgeIn(layout).isEmpty(), qPrintable(where + backwardEdgeIn(layout)));
            QVERIFY2(coveredEdgeIn(layout).isEmpty(), qPrintable(where + coveredEdgeIn(layout)));
            QVERIFY(std::ranges::min(layout.nodes, {}, &QRect::top).top() >= 0);
            const GraphPlaces before = layout.places(nodes);
            nodes.append(node(QStringLiteral("new %1").arg(round), {round}));
            nodes.last().after.append(int(nodes.size()) - 2);
            layout = layOut(nodes, before);
        }
    }
}

void TestGraphLayout::circle_leavesOutTheEdgeThatClosesIt()
{
    // a <- b <- c <- a, and d builds on the circle without being part of it.
    const QList<GraphNode> nodes{node(QStringLiteral("a"), {2}), node(QStringLiteral("b"), {0}),
                                 node(QStringLiteral("c"), {1}), node(QStringLiteral("d"), {0, 2})};

    const GraphLayout layout = layOut(nodes);

    QCOMPARE(circlesIn(layout), 1);
    QCOMPARE(layout.edges.size(), 5);
    QCOMPARE(backwardEdgeIn(layout), QString());
    QCOMPARE(overlapIn(layout), QString());
    QCOMPARE(layout.columns.at(3), 3);
}

void TestGraphLayout::edgesToNowhere_areLeftOut()
{
    const GraphLayout layout
        = layOut({node(QStringLiteral("a"), {0, 7, -1}), node(QStringLiteral("b"), {0, 0})});

    QCOMPARE(layout.edges.size(), 1);
    QCOMPARE(layout.columns, (QList<int>{0, 1}));
}

void TestGraphLayout::tree_isDrawnWithoutCrossings()
{
    // Two parents whose children come in turn, and grandchildren the other way round.
    QList<GraphNode> nodes{node(QStringLiteral("p")), node(QStringLiteral("q"))};
    for (int i = 0; i < 8; ++i)
        nodes.append(node(QStringLiteral("child %1").arg(i), {i % 2}));
    for (int i = 0; i < 8; ++i)
        nodes.append(node(QStringLiteral("grandchild %1").arg(i), {9 - i}));

    QCOMPARE(crossingsIn(layOut(nodes)), 0);
}

void TestGraphLayout::sweeps_doNotMakeMoreCrossings()
{
    int before = 0;
    int after = 0;
    for (quint32 seed = 0; seed < 50; ++seed) {
        QRandomGenerator random(seed);
        LayeredGraph graph;
        graph.layers = {QList<int>(12), QList<int>(12), QList<int>(12)};
        for (int layer = 0; layer < 3; ++layer)
            std::iota(graph.layers[layer].begin(), graph.layers[layer].end(), layer * 12);
        graph.before.resize(36);
        graph.behind.resize(36);
        for (int vertex = 12; vertex < 36; ++vertex)
            for (int k = 0; k < 2; ++k) {
                const int other = (vertex / 12 - 1) * 12 + int(random.bounded(12));
                graph.before[vertex].append(other);
                graph.behind[other].append(vertex);
            }
        const int start = graph.crossings();
        QList<int> vertices = graph.layers.at(1);
        reduceCrossings(graph);
        QVERIFY2(graph.crossings() <= start, qPrintable(QString::number(seed)));
        QVERIFY(std::ranges::is_permutation(vertices, graph.layers.at(1)));
        before += start;
        after += graph.crossings();
    }
    QVERIFY2(after * 3 < before * 2, qPrintable(QStringLiteral("%1 of %2").arg(after).arg(before)));
}

void TestGraphLayout::onlyChild_standsBesideItsParent()
{
    const GraphLayout layout
        = layOut({node(QStringLiteral("a")), node(QStringLiteral("b")),
                  node(QStringLiteral("of a"), {0}), node(QStringLiteral("of b"), {1})});

    QCOMPARE(layout.nodes.at(2).center().y(), layout.nodes.at(0).center().y());
    QCOMPARE(layout.nodes.at(3).center().y(), layout.nodes.at(1).center().y());
}

void TestGraphLayout::looseParts_standCloseTogether()
{
    // One point with ten that build on it, a chain beside them, and one alone.
    QList<GraphNode> nodes{node(QStringLiteral("force")), node(QStringLiteral("mass")),
                           node(QStringLiteral("weight")), node(QStringLiteral("momentum"), {1}),
                           node(QStringLiteral("conservation"), {3}, kTallNodeHeight)};
    for (int i = 0; i < 10; ++i)
        nodes.append(node(QStringLiteral("force %1").arg(i), {0}));

    const GraphLayout layout = layOut(nodes);

    int taken = 0; // By the fullest column.
    for (qsizetype i = 0; i < nodes.size(); ++i)
        if (layout.columns.at(i) == 1)
            taken += kNodeHeight + kNodeGap;
    QCOMPARE(overlapIn(layout), QString());
    QVERIFY2(layout.height <= taken + 2 * kNodeHeight, qPrintable(QString::number(layout.height)));
}

void TestGraphLayout::sameGraph_isLaidOutTheSame()
{
    const QList<GraphNode> nodes = randomGraph(40, 5);
    const GraphLayout first = layOut(nodes);

    QCOMPARE(layOut(nodes).nodes, first.nodes);
    QCOMPARE(layOut(nodes, first.places(nodes)).nodes, first.nodes);
}

void TestGraphLayout::addedPoint_movesNoOther()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        QList<GraphNode> nodes = randomGraph(30, seed);
        const GraphPlaces before = layOut(nodes).places(nodes);
        nodes.append(node(QStringLiteral("new"), {int(seed % 30), int(seed % 7)}));

        const GraphLayout layout = layOut(nodes, before);

        QCOMPARE(moved(nodes, layout, before), QStringList());
        QCOMPARE(overlapIn(layout), QString());
    }
}

void TestGraphLayout::removedPoint_movesNoOther()
{
    QList<GraphNode> nodes = randomGraph(30, 3);
    const GraphPlaces before = layOut(nodes).places(nodes);
    nodes.removeLast(); // Nothing builds on the last one.

    QCOMPARE(moved(nodes, layOut(nodes, before), before), QStringList());
}

void TestGraphLayout::newEdge_movesOnlyWhatChangesItsLevel()
{
    QList<GraphNode> nodes{node(QStringLiteral("a")), node(QStringLiteral("b"), {0}),
                           node(QStringLiteral("c"), {0}), node(QStringLiteral("d"), {2}),
                           node(QStringLiteral("e"))};
    const GraphLayout old = layOut(nodes);
    const GraphPlaces before = old.places(nodes);
    nodes[2].after.append(1); // c now builds on b, and takes d along.

    const GraphLayout layout = layOut(nodes, before);

    QStringList elsewhere = moved(nodes, layout, before);
    elsewhere.sort();
    QCOMPARE(elsewhere, (QStringList{QStringLiteral("c"), QStringLiteral("d")}));
    QCOMPARE(layout.nodes.at(2).top(), old.nodes.at(2).top());
}

void TestGraphLayout::tallerNode_doesNotOverlapItsNeighbour()
{
    QList<GraphNode> nodes{node(QStringLiteral("a")), node(QStringLiteral("b")),
                           node(QStringLiteral("c"))};
    const GraphPlaces before = layOut(nodes).places(nodes);
    nodes[1].height = kTallNodeHeight;

    const GraphLayout layout = layOut(nodes, before);

    QCOMPARE(overlapIn(layout), QString());
    QCOMPARE(layout.nodes.at(0).top(), before.value(QStringLiteral("a")).y());
}

void TestGraphLayout::hundredPoints_takeWellUnderASecond()
{
    const QList<GraphNode> nodes = randomGraph(100, 1, 4);
    QBENCHMARK_ONCE
    {
        const GraphLayout layout = layOut(nodes);
        QCOMPARE(overlapIn(layout), QString());
        QCOMPARE(coveredEdgeIn(layout), QString());
        QCOMPARE(backwardEdgeIn(layout), QString());
    }
}

QTEST_GUILESS_MAIN(TestGraphLayout)
#include "tst_graph_layout.moc"
