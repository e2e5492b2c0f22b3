// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/graph/graph_painter.h"
#include "ui/graph/point_graph.h"

#include <QVariantAnimation>
#include <QWidget>

#include <optional>

namespace lectern::ui {

// In pixels at 13 px base, as scaled() takes them.
inline constexpr int kGraphMargin = 16; ///< Around a graph that is fitted.
inline constexpr int kGraphHeadHeight = 40; ///< Of the line with the names of the levels.

/// What the next point that is chosen is for.
enum class GraphPick {
    None, ///< It is selected.
    EdgeStart, ///< An edge begins there.
    EdgeEnd, ///< The edge that was begun ends there.
    Merge, ///< The point that was selected goes into it.
};

/// The knowledge points as a painted graph that is moved, zoomed and walked through.
///
/// It shows and selects; what changes the document goes out as a signal. A line below the nodes
/// says what is known of the class; nothing is yet.
class GraphView : public QWidget
{
    Q_OBJECT

public:
    /// @param graph  Outlives the view.
    explicit GraphView(PointGraph &graph, QWidget *parent = nullptr);

    PointGraph &graph() const { return m_graph; }
    int current() const { return m_current; } ///< Index of the selected point; -1: none.
    void setCurrent(int index); ///< Brings it into sight.
    std::optional<GraphEdge> currentEdge() const;

    GraphPick pick() const { return m_pick; }
    int pickStart() const { return m_start; } ///< Where the edge begins, or what is merged.
    void startEdge(); ///< From the selected point, where there is one.
    void startMerge(); ///< Of the selected point.
    void cancelPick();
    void choose(int index); ///< What a click on a point does.

    double zoom() const { return m_zoom; }
    void zoomBy(double factor); ///< Around the middle.
    void fit(); ///< All of it in sight, however small.

    QRect nodeRect(int index) const; ///< In the widget.
    QString accessibleText(int index) const; ///< Name, level and neighbours of a point.

    QSize sizeHint() const override;

Q_SIGNALS:
    void currentChanged(); ///< Point or edge.
    void pickChanged();
    void zoomChanged();
    void openRequested(int index);
    void edgeDrawn(int before, int point);
    void mergeChosen(int kept, int merged);
    void menuRequested(const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fitDownTo(double leastZoom);
    void rememberPlaces();
    void takeGraph(); ///< The document's points are others, or stand elsewhere.
    void setPick(GraphPick pick, int start);
    void setHovered(int node);
    void selectEdge(int edge);
    void announceCurrent();

    double scale() const; ///< Widget pixels for each unit of the layout.
    QPointF toWidget(const QPointF &layoutPoint) const;
    QPointF toLayout(const QPointF &widgetPoint) const;
    QRectF shownRect(int node) const; ///< In the layout, on its way while things move.
    int nodeAt(const QPointF &widgetPoint) const;
    int edgeAt(const QPointF &widgetPoint) const;
    void keepInSight();
    void zoomAround(const QPointF &widgetPoint, double zoom);
    void bringIntoSight(const QRectF &layoutRect);

    void paintColumns(QPainter &painter) const;
    void paintHeads(QPainter &painter) const;
    void paintEdges(QPainter &painter) const;
    void paintLooseEdge(QPainter &painter) const;
    void paintNodes(QPainter &painter) const;
    bool isEdgeLit(const GraphEdge &edge) const;

    PointGraph &m_graph;
    int m_current = -1;
    int m_edge = -1; ///< Index of the selected edge; then no point is selected.
    QString m_currentTerm; ///< By which the point is found again after a change.
    int m_hovered = -1;
    GraphPick m_pick = GraphPick::None;
    int m_start = -1;
    QString m_startTerm;
    QPointF m_pointer; ///< In the widget.

    double m_zoom = 1;
    QPointF m_origin; ///< Where the layout's (0, 0) stands in the widget.
    bool m_isFitted = true; ///< Until the person moves or zooms.
    double m_leastFit; ///< How far down it was fitted.
    std::optional<QPointF> m_grab; ///< Where the pointer took the canvas.
    bool m_hasKeyboardFocus = false;

    QVariantAnimation m_movement;
    QHash<QString, QRectF> m_places; ///< By term, as they were told last.
    QHash<QString, QRectF> m_movedFrom;
};

} // namespace lectern::ui
