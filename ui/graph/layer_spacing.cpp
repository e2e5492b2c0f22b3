// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/layer_spacing.h"

#include "ui/graph/graph_layout.h"

#include <QtMath>

#include <algorithm>
#include <limits>
#include <utility>

namespace lectern::ui {
namespace {

constexpr int kPassGap = kNodeGap / 2; ///< Between two edges that pass.
constexpr int kRounds = 12;

/// What a vertex of a layer wants.
struct Wish {
    double top;
    double weight;
};

/// Tops as near to the wishes as the offsets allow: top[i] - offset[i] never falls.
QList<double> nearest(const QList<Wish> &wishes, const QList<int> &offsets)
{
    struct Pool {
        double sum;
        double weight;
        qsizetype count;
        double value() const { return sum / weight; }
    };
    QList<Pool> pools;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        const double weight = wishes.at(i).weight;
        pools.append({(wishes.at(i).top - offsets.at(i)) * weight, weight, 1});
        while (pools.size() > 1 && pools.at(pools.size() - 2).value() > pools.last().value()) {
            const Pool last = pools.takeLast();
            pools.last().sum += last.sum;
            pools.last().weight += last.weight;
            pools.last().count += last.count;
        }
    }
    QList<double> tops;
    for (const Pool &pool : std::as_const(pools))
        for (qsizetype i = 0; i < pool.count; ++i)
            tops.append(pool.value() + offsets.at(tops.size()));
    return tops;
}

class Spacing
{
public:
    Spacing(const LayeredGraph &graph, const QList<int> &heights, int nodeGap) :
        m_graph(graph), m_heights(heights), m_tops(heights.size(), 0)
    {
        for (const QList<int> &layer : graph.layers) {
            QList<int> offsets;
            for (qsizetype i = 0; i < layer.size(); ++i)
                offsets.append(i == 0 ? 0
                                      : offsets.last() + heights.at(layer.at(i - 1))
                                       + gapBetween(heights.at(layer.at(i - 1)),
                                                    heights.at(layer.at(i)), nodeGap));
            for (qsizetype i = 0; i < layer.size(); ++i)
                m_tops[layer.at(i)] = offsets.at(i);
            m_offsets.append(offsets);
        }
    }

    QList<int> solved()
    {
        const auto count = m_graph.layers.size();
        for (int round = 0; round < kRounds; ++round) {
            for (qsizetype i = 0; i < count; ++i) // First towards the left, at last to the right.
                place(round % 2 == 0 ? count - 1 - i : i, round % 2 == 0);
        }
        closeUp();
        QList<int> tops;
        const double highest = m_tops.isEmpty() ? 0 : *std::ranges::min_element(m_tops);
        for (const double top : std::as_const(m_tops))
            tops.append(qRound(top - highest));
        return tops;
    }

private:
    /// Moves each connected part up to what stands above it: nothing in the wishes does.
    void closeUp()
    {
        const QList<QList<int>> parts = connectedParts();
        QList<int> partOf(m_tops.size());
        for (qsizetype part = 0; part < parts.size(); ++part)
            for (const int vertex : parts.at(part))
                partOf[vertex] = int(part);
        const double highest = m_tops.isEmpty() ? 0 : *std::ranges::min_element(m_tops);
        for (qsizetype part = 0; part < parts.size(); ++part) {
            double room = std::numeric_limits<double>::max();
            for (const int vertex : parts.at(part))
                room = std::min(room, m_tops.at(vertex) - highest);
            for (qsizetype i = 0; i < m_graph.layers.size(); ++i) {
                const QList<int> &layer = m_graph.layers.at(i);
                const QList<int> &offsets = m_offsets.at(i);
                for (qsizetype k = 1; k < layer.size(); ++k)
                    if (partOf.at(layer.at(k)) == part && partOf.at(layer.at(k - 1)) != part)
                        room = std::min(room,
                                        m_tops.at(layer.at(k)) - m_tops.at(layer.at(k - 1))
                                            - (offsets.at(k) - offsets.at(k - 1)));
            }
            for (const int vertex : parts.at(part))
                m_tops[vertex] -= std::max(0.0, room);
        }
    }

    /// The highest first.
    QList<QList<int>> connectedParts() const
    {
        QList<QList<int>> parts;
        QList<bool> isSeen(m_tops.size(), false);
        for (int start = 0; start < m_tops.size(); ++start) {
            if (std::exchange(isSeen[start], true))
                continue;
            QList<int> part{start};
            for (qsizetype i = 0; i < part.size(); ++i)
                for (const int other :
                     m_graph.before.at(part.at(i)) + m_graph.behind.at(part.at(i)))
                    if (!std::exchange(isSeen[other], true))
                        part.append(other);
            parts.append(part);
        }
        const auto topOf = [this](const QList<int> &part) {
            return m_tops.at(std::ranges::min(part, {}, [this](int v) { return m_tops.at(v); }));
        };
        std::ranges::stable_sort(parts, {}, topOf);
        return parts;
    }

    void place(qsizetype layer, bool isTowardsRight)
    {
        const QList<int> &vertices = m_graph.layers.at(layer);
        QList<Wish> wishes;
        for (const int vertex : vertices)
            wishes.append(wishOf(vertex, isTowardsRight));
        const QList<double> tops = nearest(wishes, m_offsets.at(layer));
        for (qsizetype i = 0; i < vertices.size(); ++i)
            m_tops[vertices.at(i)] = tops.at(i);
    }

    /// The middle of its neighbours at one side; lightly its own place where it has none there.
    Wish wishOf(int vertex, bool isTowardsRight) const
    {
        const QList<int> &neighbours
            = isTowardsRight ? m_graph.behind.at(vertex) : m_graph.before.at(vertex);
        if (neighbours.isEmpty())
            return {m_tops.at(vertex), 0.05};
        double sum = 0;
        for (const int neighbour : neighbours)
            sum += m_tops.at(neighbour) + m_heights.at(neighbour) / 2.0;
        const double middle = sum / double(neighbours.size());
        return {middle - m_heights.at(vertex) / 2.0,
                m_heights.at(vertex) == kPassHeight ? 2.0 : 1.0};
    }

    const LayeredGraph &m_graph;
    const QList<int> &m_heights;
    QList<QList<int>> m_offsets;
    QList<double> m_tops;
};

} // namespace

int gapBetween(int upperHeight, int lowerHeight, int nodeGap)
{
    const int passes = int(upperHeight == kPassHeight) + int(lowerHeight == kPassHeight);
    return passes == 0 ? nodeGap : passes == 1 ? nodeGap / 2 : kPassGap;
}

QList<int> spaced(const LayeredGraph &graph, const QList<int> &heights, int nodeGap)
{
    return Spacing(graph, heights, nodeGap).solved();
}

} // namespace lectern::ui
