// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/picture_theme.h"
#include "core/media/plot.h"

#include <QWidget>

class QCustomPlot;
class QStackedLayout;
class QTableView;

namespace lectern::plots {

class DataTableModel;

/// A plot on the screen, with the same numbers as a table behind it.
///
/// Its accessible description is the plot's own; the table can be walked by keyboard.
class PlotView : public QWidget
{
    Q_OBJECT

public:
    explicit PlotView(QWidget *parent = nullptr);

    void setPlot(const media::Plot &plot);
    void setPictureTheme(const media::PictureTheme &theme);
    bool showsTable() const;
    QSize sizeHint() const override;

public Q_SLOTS:
    void setShowsTable(bool on);

Q_SIGNALS:
    void showsTableChanged(bool on);

private:
    void refresh();

    media::Plot m_plot;
    media::PictureTheme m_theme;
    QStackedLayout *m_stack; // Owned by this widget, as are the rest.
    QCustomPlot *m_figure;
    QTableView *m_table;
    DataTableModel *m_model;
};

} // namespace lectern::plots
