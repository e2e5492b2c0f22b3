// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_layout.h"

#include "ui/graph/layer_spacing.h"
#include "ui/graph/layered_order.h"

#include <algorithm>
#include <optional>

namespace lectern::ui {
namespace {

/// Every edge once, with those that close a circle marked, and the nodes so that what comes before
/// stands before.
struct Order {
    QList<GraphEdge> edges;
    QList<int> nodes;
};

/// Walks to what comes before, in the given order; an edge back to a node on the way closes a
/// circle.
class CircleFinder
{
public:
    explicit CircleFinder(const QList<GraphNode> &nodes) :
        m_nodes(nodes), m_states(nodes.size()) { }

    Order find()
    {
        for (int i = 0; i < m_nodes.size(); ++i)
            if (m_states.at(i) == State::New)
                walkFrom(i);
        std::ranges::stable_sort(m_order.edges, {}, &GraphEdge::to);
        return m_order;
    }

private:
    enum class State { New, OnTheWay, Done };
    struct Step {
        int node;
        qsizetype next = 0; ///< Of its `after`.
    };

    void walkFrom(int start)
    {
        QList<Step> way{Step{start, 0}};
        m_states[start] = State::OnTheWay;
        while (!way.isEmpty()) {
            Step &step = way.last();
            const QList<int> &after = m_nodes.at(step.node).after;
            if (step.next == after.size()) {
                m_states[step.node] = State::Done;
                m_order.nodes.append(step.node);
                way.removeLast();
                continue;
            }
            const qsizetype at = step.next++;
            const int before = after.at(at);
            if (before < 0 || before >= m_nodes.size() || before == step.node
                || after.indexOf(before) < at)
                continue;
            m_order.edges.append({before, step.node, {}, m_states.at(before) == State::OnTheWay});
            if (m_states.at(before) == State::New) {
                m_states[before] = State::OnTheWay;
                way.append(Step{before, 0});
            }
        }
    }

    const QList<GraphNode> &m_nodes;
    QList<State> m_states;
    Order m_order;
};

QList<int> columnsOf(const Order &order)
{
    QList<QList<int>> before(order.nodes.size());
    for (const GraphEdge &edge : order.edges)
        if (!edge.closesCircle)
            before[edge.to].append(edge.from);
    QList<int> columns(order.nodes.size(), 0);
    for (const int node : order.nodes)
        for (const int earlier : before.at(node))
            columns[node] = std::max(columns.at(node), columns.at(earlier) + 1);
    return columns;
}

/// The nodes with a vertex in every column that a long edge passes.
struct Layered {
    LayeredGraph graph;
    QList<QList<int>> passes; ///< Of each edge: its vertices, left to right.
};

Layered layered(const GraphLayout &layout)
{
    Layered made;
    const auto count = layout.columns.size();
    made.graph.layers.resize(layout.columnCount);
    made.graph.before.resize(count);
    made.graph.behind.resize(count);
    for (const GraphEdge &edge : layout.edges) {
        QList<int> passes;
        int last = edge.from;
        const auto connectTo = [&made, &last](int vertex) {
            made.graph.before[vertex].append(last);
            made.graph.behind[last].append(vertex);
            last = vertex;
        };
        if (!edge.closesCircle) {
            for (int column = layout.columns.at(edge.from) + 1; column < layout.columns.at(edge.to);
                 ++column) {
                passes.append(int(made.graph.before.size()));
                made.graph.before.append(QList<int>());
                made.graph.behind.append(QList<int>());
                made.graph.layers[column].append(passes.last());
                connectTo(passes.last());
            }
            connectTo(edge.to);
        }
        made.passes.append(passes);
    }
    // What has no edge stands below what has.
    for (const bool isLoose : {true, false})
        for (auto node = count - 1; node >= 0; --node)
            if ((made.graph.before.at(node).isEmpty() && made.graph.behind.at(node).isEmpty())
                == isLoose) {
                QList<int> &layer = made.graph.layers[layout.columns.at(node)];
                isLoose ? layer.append(int(node)) : layer.prepend(int(node));
            }
    return made;
}

/// As much space between nodes as leaves the fullest column readable at once.
int roomyGap(const GraphLayout &layout)
{
    constexpr int kRoomyHeight = 620;
    constexpr int kMostGap = 56;
    QList<int> counts(layout.columnCount, 0);
    for (const int column : layout.columns)
        ++counts[column];
    const int most = counts.isEmpty() ? 1 : *std::ranges::max_element(counts);
    return std::clamp(kRoomyHeight / most - kTallNodeHeight, kNodeGap, kMostGap);
}

void placeAfresh(GraphLayout &layout, const QList<GraphNode> &nodes)
{
    Layered made = layered(layout);
    reduceCrossings(made.graph);
    QList<int> heights(made.graph.before.size(), kPassHeight);
    for (qsizetype i = 0; i < nodes.size(); ++i)
        heights[i] = nodes.at(i).height;
    const QList<int> tops = spaced(made.graph, heights, roomyGap(layout));
    for (qsizetype i = 0; i < nodes.size(); ++i)
        layout.nodes[i].moveTop(tops.at(i));
    for (qsizetype i = 0; i < layout.edges.size(); ++i)
        for (const int pass : made.passes.at(i)) {
            GraphEdge &edge = layout.edges[i];
            const int column = layout.columns.at(edge.from) + 1 + int(edge.passes.size());
            edge.passes.append({column * kColumnPitch + kNodeWidth / 2, tops.at(pass)});
        }
}

/// The columns of a layout that is being filled without moving what stands.
class Columns
{
public:
    explicit Columns(int count) : m_taken(count) { }

    void take(int column, int top, int height)
    {
        QList<Slot> &taken = m_taken[column];
        const auto at = std::ranges::lower_bound(taken, top, {}, &Slot::top);
        taken.insert(at, {top, height});
    }

    int bottomOf(int column) const
    {
        int bottom = -kNodeGap;
        for (const Slot &slot : m_taken.at(column))
            bottom = std::max(bottom, slot.top + slot.height);
        return bottom;
    }

    /// Takes the free place nearest to `top`; returns where that is.
    int takeNearest(int column, int top, int height)
    {
        const QList<Slot> &taken = m_taken.at(column);
        std::optional<int> best;
        int lowest = 0; // So far down must it stand.
        for (qsizetype i = 0; i <= taken.size(); ++i) {
            const bool isLast = i == taken.size();
            const int highest = isLast
                ? std::max(top, lowest)
                : taken.at(i).top - gapBetween(height, taken.at(i).height, kNodeGap) - height;
            if (highest >= lowest) {
                const int place = std::clamp(top, lowest, highest);
                if (!best || std::abs(place - top) < std::abs(*best - top))
                    best = place;
            }
            if (!isLast)
                lowest = std::max(lowest,
                                  taken.at(i).top + taken.at(i).height
                                      + gapBetween(height, taken.at(i).height, kNodeGap));
        }
        take(column, *best, height);
        return *best;
    }

private:
    struct Slot {
        int top;
        int height;
    };
    QList<QList<Slot>> m_taken;
};

/// Keeps what is known where it stood.
class Keeper
{
public:
    Keeper(GraphLayout &layout, const QList<GraphNode> &nodes, const GraphPlaces &before) :
        m_layout(layout),
        m_nodes(nodes),
        m_before(before),
        m_columns(layout.columnCount),
        m_isPlaced(nodes.size(), false)
    {
    }

    void place()
    {
        for (qsizetype i = 0; i < m_nodes.size(); ++i)
            keep(i);
        QList<qsizetype> others;
        for (qsizetype i = 0; i < m_nodes.size(); ++i)
            if (!m_isPlaced.at(i))
                others.append(i);
        std::ranges::stable_sort(others, {},
                                 [this](qsizetype i) { return m_layout.columns.at(i); });
        for (const qsizetype i : others)
            put(i);
        for (GraphEdge &edge : m_layout.edges)
            route(edge);
    }

private:
    void keep(qsizetype i)
    {
        const auto known = m_before.constFind(m_nodes.at(i).key);
        if (known == m_before.cend() || known->x() != m_layout.columns.at(i))
            return;
        // A name that became longer may have grown into its neighbour.
        const int top = m_columns.takeNearest(known->x(), known->y(), m_nodes.at(i).height);
        m_layout.nodes[i].moveTop(top);
        m_isPlaced[i] = true;
    }

    void put(qsizetype i)
    {
        const int column = m_layout.columns.at(i);
        const int height = m_nodes.at(i).height;
        const int top = m_columns.takeNearest(column, wish(i) - height / 2, height);
        m_layout.nodes[i].moveTop(top);
        m_isPlaced[i] = true;
    }

    /// Where its middle should be: where it was in another column, else between its neighbours.
    int wish(qsizetype i) const
    {
        const int height = m_nodes.at(i).height;
        if (const auto known = m_before.constFind(m_nodes.at(i).key); known != m_before.cend())
            return known->y() + height / 2;
        int sum = 0;
        int count = 0;
        for (const GraphEdge &edge : m_layout.edges) {
            const int other = edge.from == i ? edge.to : edge.from;
            if ((edge.from == i || edge.to == i) && m_isPlaced.at(other)) {
                sum += m_layout.nodes.at(other).center().y();
                ++count;
            }
        }
        return count > 0 ? sum / count
                         : m_columns.bottomOf(m_layout.columns.at(i)) + kNodeGap + height / 2;
    }

    void route(GraphEdge &edge)
    {
        if (edge.closesCircle)
            return;
        const int first = m_layout.columns.at(edge.from);
        const int last = m_layout.columns.at(edge.to);
        int here = m_layout.nodes.at(edge.from).center().y();
        const int there = m_layout.nodes.at(edge.to).center().y();
        for (int column = first + 1; column < last; ++column) {
            here += (there - here) / (last - column + 1);
            here = m_columns.takeNearest(column, here, kPassHeight);
            edge.passes.append({column * kColumnPitch + kNodeWidth / 2, here});
        }
    }

    GraphLayout &m_layout;
    const QList<GraphNode> &m_nodes;
    const GraphPlaces &m_before;
    Columns m_columns;
    QList<bool> m_isPlaced;
};

bool isMostlyKnown(const QList<GraphNode> &nodes, const GraphPlaces &before)
{
    const auto known = std::ranges::count_if(
        nodes, [&before](const GraphNode &node) { return before.contains(node.key); });
    return known > 0 && 2 * known >= nodes.size();
}

} // namespace

int GraphLayout::width() const
{
    return columnCount == 0 ? 0 : (columnCount - 1) * kColumnPitch + kNodeWidth;
}

GraphPlaces GraphLayout::places(const QList<GraphNode> &of) const
{
    GraphPlaces places;
    for (qsizetype i = 0; i < of.size(); ++i)
        places.insert(of.at(i).key, {columns.at(i), nodes.at(i).top()});
    return places;
}

GraphLayout layOut(const QList<GraphNode> &nodes, const GraphPlaces &before)
{
    GraphLayout layout;
    const Order order = CircleFinder(nodes).find();
    layout.edges = order.edges;
    layout.columns = columnsOf(order);
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const int column = layout.columns.at(i);
        layout.columnCount = std::max(layout.columnCount, column + 1);
        layout.nodes.append({column * kColumnPitch, 0, kNodeWidth, nodes.at(i).height});
    }
    if (isMostlyKnown(nodes, before))
        Keeper(layout, nodes, before).place();
    else
        placeAfresh(layout, nodes);
    for (const QRect &node : std::as_const(layout.nodes))
        layout.height = std::max(layout.height, node.top() + node.height());
    for (const GraphEdge &edge : std::as_const(layout.edges))
        for (const QPoint pass : edge.passes)
            layout.height = std::max(layout.height, pass.y());
    return layout;
}

int crossingsIn(const GraphLayout &layout)
{
    QList<QList<QPoint>> gaps(layout.columnCount); // Of each gap: start and end heights.
    for (const GraphEdge &edge : layout.edges) {
        if (edge.closesCircle)
            continue;
        int column = layout.columns.at(edge.from);
        int here = layout.nodes.at(edge.from).center().y();
        for (const QPoint pass : edge.passes) {
            gaps[column++].append({here, pass.y()});
            here = pass.y();
        }
        gaps[column].append({here, layout.nodes.at(edge.to).center().y()});
    }
    int count = 0;
    for (const QList<QPoint> &gap : std::as_const(gaps))
        for (qsizetype i = 0; i < gap.size(); ++i)
            for (qsizetype k = 0; k < i; ++k)
                count += (gap.at(i).x() < gap.at(k).x() && gap.at(i).y() > gap.at(k).y())
                    || (gap.at(i).x() > gap.at(k).x() && gap.at(i).y() < gap.at(k).y());
    return count;
}

} // namespace lectern::ui
