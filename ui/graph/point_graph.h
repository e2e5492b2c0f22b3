// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "ui/graph/graph_layout.h"

#include <QFont>
#include <QObject>
#include <QStringList>

namespace lectern::ui {

/// What one knowledge point is to the others and to the lesson.
struct PointLinks {
    QList<int> before; ///< Points that must come before it, in the document's order.
    QList<int> behind; ///< Points that build on it.
    QStringList elsewhere; ///< Prerequisites that are no points of this document.
};

/// The knowledge points of a document as a graph that follows the document and stands still.
class PointGraph : public QObject
{
    Q_OBJECT

public:
    /// @param document  Outlives the graph.
    explicit PointGraph(document::Document &document, QObject *parent = nullptr);

    document::Document &document() const { return m_document; }
    const QList<document::KnowledgePoint> &points() const { return m_points; }
    int count() const { return int(m_points.size()); }
    const document::KnowledgePoint &point(int index) const { return m_points.at(index); }
    int indexOf(const QString &term) const; ///< -1 where there is none.

    const PointLinks &links(int index) const { return m_links.at(index); }
    int level(int index) const { return m_layout.columns.at(index) + 1; } ///< From 1.
    bool isDrawn(int before, int point) const; ///< By the person; else found in the chapter.
    int circles() const; ///< Edges that close one.
    QList<document::BlockId> blocksWith(int index) const; ///< That serve the point, in order.

    const GraphLayout &layout() const { return m_layout; }
    const QStringList &nameLines(int index) const { return m_nameLines.at(index); }
    QFont nameFont() const; ///< At 13 px base: the canvas scales it.

Q_SIGNALS:
    void changed(); ///< Points, their links or their places.
    void usesChanged(); ///< Blocks serve other points than before.

private:
    void take();
    void takeLinks();
    void takeLayout();
    void noteBlock(document::BlockId id);

    document::Document &m_document;
    QList<document::KnowledgePoint> m_points;
    QList<PointLinks> m_links;
    QList<QStringList> m_nameLines;
    GraphLayout m_layout;
    GraphPlaces m_places; ///< Of the present layout, by term.
    QHash<document::BlockId, QStringList> m_served; ///< Points of each block.
};

/// A name in at most two lines of a node; what is too long ends in "…".
QStringList nameInLines(const QString &name, const QFont &font, int width);

enum class WalkStep { Left, Right, Up, Down };

/// The node that an arrow key goes to: along an edge to the left or right, or where there is none
/// to the nearest node there; up and down in the column. `node` itself where there is nothing.
int nodeBeside(const GraphLayout &layout, int node, WalkStep step);

} // namespace lectern::ui
