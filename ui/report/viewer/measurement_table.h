// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/viewer/shown_measurement.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace lectern::ui {

/// Measurements as rows. It takes values and knows nothing of where they are kept.
class MeasurementModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Uncertainty, Method, Slice, InReport, Count };

    struct Row {
        ShownMeasurement measurement;
        QString slice; ///< "214"; empty: not in this series.
    };

    explicit MeasurementModel(QObject *parent = nullptr) : QAbstractTableModel(parent) { }

    void setRows(const QList<Row> &rows);
    const QList<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Row &row, Column column) const;

    QList<Row> m_rows;
};

/// The measurements of a series; what was not computed says why, in its own row.
class MeasurementTable : public QTableView
{
    Q_OBJECT

public:
    explicit MeasurementTable(QWidget *parent = nullptr);

    void setRows(const QList<MeasurementModel::Row> &rows);
    void select(const QString &name); ///< Empty: none.
    /// All rows under their headings, cells apart by tabs.
    QString text() const;
    void copy() const; ///< The same, to the clipboard.
    int wantedHeight() const; ///< Head and rows, up to five.

    QSize sizeHint() const override;

Q_SIGNALS:
    void measurementChosen(const QString &name); ///< By hand.
    void removeRequested(const QString &name); ///< Delete.
    void nameRequested(const QString &name); ///< F2.
    void menuRequested(const QString &name, const QPoint &globalPos);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void restyle();
    int widthOf(int column) const; ///< Of its own words.
    int widthOfReasons() const;
    void fitColumns();

    MeasurementModel *m_model; // Owned by this widget.
    bool m_isFollowing = false; ///< The selection comes from outside.
};

} // namespace lectern::ui
