// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/graph/point_graph.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace lectern::ui {

/// The values of the graph as rows: what the list and the table show.
class PointTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Term, Level, Definition, Before, Behind, Passages, Blocks, Count };

    /// @param graph  Outlives the model.
    explicit PointTableModel(PointGraph &graph, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int point, int column) const;

    PointGraph &m_graph;
};

/// The graph as a table, sorted by any column.
class PointTable : public QTableView
{
    Q_OBJECT

public:
    explicit PointTable(PointTableModel &model, QWidget *parent = nullptr);

    void setCurrent(int point); ///< Index of the point; -1: none.

Q_SIGNALS:
    void pointChosen(int point);
    void openRequested(int point);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    int pointAt(const QModelIndex &row) const;

    bool m_isFollowing = false; ///< The selection comes from outside.
};

} // namespace lectern::ui
