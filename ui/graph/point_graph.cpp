// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/point_graph.h"

#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kNamePixels = 13;
constexpr int kNamePadding = 12;

/// The places of a layout under the name that one point has now.
void followNewName(GraphPlaces &places, const QList<document::KnowledgePoint> &before,
                   const QList<document::KnowledgePoint> &now)
{
    if (before.size() != now.size())
        return;
    qsizetype renamed = -1;
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (before.at(i).term == now.at(i).term)
            continue;
        if (renamed >= 0)
            return;
        renamed = i;
    }
    if (renamed >= 0 && places.contains(before.at(renamed).term))
        places.insert(now.at(renamed).term, places.take(before.at(renamed).term));
}

} // namespace

PointGraph::PointGraph(document::Document &document, QObject *parent) :
    QObject(parent), m_document(document)
{
    take();
    for (const document::Block &block : document.content().blocks)
        m_served.insert(block.id, block.points);
    connect(&document, &document::Document::headerChanged, this, [this] {
        if (m_document.header().points == m_points)
            return;
        take();
        Q_EMIT changed();
    });
    connect(&document, &document::Document::blockChanged, this, &PointGraph::noteBlock);
    connect(&document, &document::Document::blocksInserted, this, &PointGraph::usesChanged);
    connect(&document, &document::Document::blocksRemoved, this, &PointGraph::usesChanged);
    connect(&document, &document::Document::blockMoved, this, &PointGraph::usesChanged);
}

void PointGraph::noteBlock(document::BlockId id)
{
    const QStringList &points = m_document.block(id)->points;
    const auto known = m_served.constFind(id);
    if (known != m_served.cend() && *known == points)
        return; // Typing.
    m_served.insert(id, points);
    Q_EMIT usesChanged();
}

void PointGraph::take()
{
    followNewName(m_places, m_points, m_document.header().points);
    m_points = m_document.header().points;
    takeLinks();
    takeLayout();
}

void PointGraph::takeLinks()
{
    QHash<QString, int> indexes;
    for (int i = 0; i < count(); ++i)
        indexes.insert(point(i).term, i);
    m_links = QList<PointLinks>(count());
    for (int i = 0; i < count(); ++i) {
        for (const QString &term : point(i).prerequisites) {
            const int before = indexes.value(term, -1);
            if (before < 0) {
                m_links[i].elsewhere.append(term);
            } else if (before != i && !m_links.at(i).before.contains(before)) {
                m_links[i].before.append(before);
                m_links[before].behind.append(i);
            }
        }
    }
}

void PointGraph::takeLayout()
{
    QList<GraphNode> nodes;
    m_nameLines.clear();
    for (int i = 0; i < count(); ++i) {
        m_nameLines.append(nameInLines(point(i).term, nameFont(), kNodeWidth - 2 * kNamePadding));
        nodes.append({point(i).term, m_nameLines.last().size() > 1 ? kTallNodeHeight : kNodeHeight,
                      m_links.at(i).before});
    }
    m_layout = layOut(nodes, m_places);
    m_places = m_layout.places(nodes);
}

int PointGraph::indexOf(const QString &term) const
{
    const auto found = std::ranges::find(m_points, term, &document::KnowledgePoint::term);
    return found == m_points.cend() ? -1 : int(found - m_points.cbegin());
}

bool PointGraph::isDrawn(int before, int index) const
{
    return point(index).drawn.contains(point(before).term);
}

int PointGraph::circles() const
{
    return int(std::ranges::count_if(m_layout.edges, &GraphEdge::closesCircle));
}

QList<document::BlockId> PointGraph::blocksWith(int index) const
{
    QList<document::BlockId> blocks;
    for (const document::Block &block : m_document.content().blocks)
        if (block.points.contains(point(index).term))
            blocks.append(block.id);
    return blocks;
}

QFont PointGraph::nameFont() const
{
    QFont font = fontFor(TextStyle::Body, m_document.header().language);
    font.setPixelSize(kNamePixels);
    font.setWeight(QFont::Medium);
    return font;
}

QStringList nameInLines(const QString &name, const QFont &font, int width)
{
    const QFontMetricsF metrics(font);
    QTextLayout text(name, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.setTextOption(option);
    text.beginLayout();
    QTextLine first = text.createLine();
    if (first.isValid())
        first.setLineWidth(width);
    text.endLayout();
    const int length = first.isValid() ? first.textLength() : 0;
    QStringList lines{name.left(length).trimmed()};
    const QString rest = name.mid(length).trimmed();
    if (!rest.isEmpty())
        lines.append(metrics.elidedText(rest, Qt::ElideRight, width));
    return lines;
}

int nodeBeside(const GraphLayout &layout, int node, WalkStep step)
{
    const int column = layout.columns.at(node);
    const QPoint here = layout.nodes.at(node).center();
    const bool isAcross = step == WalkStep::Left || step == WalkStep::Right;
    const auto isThere = [&](int other) {
        const QPoint there = layout.nodes.at(other).center();
        switch (step) {
        case WalkStep::Left:
            return layout.columns.at(other) < column;
        case WalkStep::Right:
            return layout.columns.at(other) > column;
        case WalkStep::Up:
            return layout.columns.at(other) == column && there.y() < here.y();
        case WalkStep::Down:
            break;
        }
        return layout.columns.at(other) == column && there.y() > here.y();
    };
    const auto isJoined = [&](int other) {
        return std::ranges::any_of(layout.edges, [&](const GraphEdge &edge) {
            return (edge.from == node && edge.to == other)
                || (edge.from == other && edge.to == node);
        });
    };
    // Nodes that an edge leads to first, then near columns, then near heights.
    const auto distance = [&](int other) {
        const QPoint there = layout.nodes.at(other).center();
        return std::tuple(isAcross && !isJoined(other), std::abs(layout.columns.at(other) - column),
                          std::abs(there.y() - here.y()));
    };
    int best = node;
    for (int other = 0; other < layout.nodes.size(); ++other)
        if (other != node && isThere(other) && (best == node || distance(other) < distance(best)))
            best = other;
    return best;
}

} // namespace lectern::ui
