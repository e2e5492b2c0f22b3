// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/layered_order.h"

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kSweeps = 24;

QList<int> ranksOf(const LayeredGraph &graph)
{
    QList<int> ranks(graph.before.size());
    for (const QList<int> &layer : graph.layers)
        for (qsizetype i = 0; i < layer.size(); ++i)
            ranks[layer.at(i)] = int(i);
    return ranks;
}

/// Inversions of a sequence, counted while it is merged.
int inversions(QList<int> &sequence, QList<int> &room, qsizetype from, qsizetype to)
{
    if (to - from < 2)
        return 0;
    const qsizetype middle = (from + to) / 2;
    int count = inversions(sequence, room, from, middle) + inversions(sequence, room, middle, to);
    qsizetype left = from;
    qsizetype right = middle;
    for (qsizetype i = from; i < to; ++i) {
        if (right == to || (left < middle && sequence.at(left) <= sequence.at(right))) {
            room[i] = sequence.at(left++);
        } else {
            room[i] = sequence.at(right++);
            count += int(middle - left);
        }
    }
    std::copy(room.cbegin() + from, room.cbegin() + to, sequence.begin() + from);
    return count;
}

/// Crossings of the edges that end in one layer.
int crossingsInto(const QList<int> &layer, const QList<QList<int>> &before, const QList<int> &ranks)
{
    QList<int> ends;
    for (const int vertex : layer) {
        QList<int> own;
        for (const int neighbour : before.at(vertex))
            own.append(ranks.at(neighbour));
        std::ranges::sort(own);
        ends += own;
    }
    QList<int> room(ends.size());
    return inversions(ends, room, 0, ends.size());
}

/// Vertices without a neighbour there stay where they are; the others take the places left in the
/// order of their barycentres.
void orderByNeighbours(QList<int> &layer, const QList<QList<int>> &neighbours,
                       const QList<int> &ranks)
{
    QList<std::pair<double, int>> moving;
    for (const int vertex : std::as_const(layer)) {
        if (neighbours.at(vertex).isEmpty())
            continue;
        double sum = 0;
        for (const int neighbour : neighbours.at(vertex))
            sum += ranks.at(neighbour);
        moving.append({sum / double(neighbours.at(vertex).size()), vertex});
    }
    std::ranges::stable_sort(moving, {}, &std::pair<double, int>::first);
    qsizetype next = 0;
    for (int &vertex : layer)
        if (!neighbours.at(vertex).isEmpty())
            vertex = moving.at(next++).second;
}

/// Changes places with the next one wherever fewer edges cross then.
void exchangeNeighbours(LayeredGraph &graph)
{
    for (QList<int> &layer : graph.layers) {
        const QList<int> ranks = ranksOf(graph); // The layer's own ranks are not looked at.
        const auto crossings = [&graph, &ranks](int upper, int lower) {
            return crossingsInto({upper, lower}, graph.before, ranks)
                + crossingsInto({upper, lower}, graph.behind, ranks);
        };
        for (qsizetype i = 0; i + 1 < layer.size(); ++i)
            if (crossings(layer.at(i + 1), layer.at(i)) < crossings(layer.at(i), layer.at(i + 1)))
                layer.swapItemsAt(i, i + 1);
    }
}

} // namespace

int LayeredGraph::crossings() const
{
    const QList<int> ranks = ranksOf(*this);
    int count = 0;
    for (const QList<int> &layer : layers)
        count += crossingsInto(layer, before, ranks);
    return count;
}

void reduceCrossings(LayeredGraph &graph)
{
    QList<QList<int>> best = graph.layers;
    int fewest = graph.crossings();
    for (int sweep = 0; sweep < kSweeps && fewest > 0; ++sweep) {
        const bool isForward = sweep % 2 == 0;
        for (qsizetype i = 1; i < graph.layers.size(); ++i) {
            const qsizetype at = isForward ? i : graph.layers.size() - 1 - i;
            orderByNeighbours(graph.layers[at], isForward ? graph.before : graph.behind,
                              ranksOf(graph));
        }
        if (const int crossings = graph.crossings(); crossings < fewest) {
            fewest = crossings;
            best = graph.layers;
        }
    }
    graph.layers = best;
    if (fewest == 0)
        return;
    exchangeNeighbours(graph);
    if (graph.crossings() > fewest)
        graph.layers = best;
}

} // namespace lectern::ui
