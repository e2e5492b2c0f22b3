// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/plane.h"
#include "ui/graph/point_table.h"

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace lectern::ui {

class TextLabel;

/// The panel at the left of the graph: every point with its level, and a field that finds them.
class PointList : public Plane
{
    Q_OBJECT

public:
    PointList(PointGraph &graph, PointTableModel &model, QWidget *parent = nullptr);

    void setCurrent(int point); ///< Index of the point; -1: none.

Q_SIGNALS:
    void pointChosen(int point);
    void openRequested(int point);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCount();
    int pointAt(const QModelIndex &row) const;

    PointGraph &m_graph;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_field;
    TextLabel *m_count;
    QListView *m_list;
    TextLabel *m_nothing;
    bool m_isFollowing = false;
};

} // namespace lectern::ui
