// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_view.h"

#include "ui/plots/data_table_model.h"
#include "ui/plots/plot_figure.h"

#include <QHeaderView>
#include <QStackedLayout>
#include <QTableView>

namespace lectern::plots {

PlotView::PlotView(QWidget *parent) :
    QWidget(parent),
    m_theme(media::PictureTheme::light(Language::English)),
    m_stack(new QStackedLayout(this)),
    m_figure(new QCustomPlot(this)),
    m_table(new QTableView(this)),
    m_model(new DataTableModel(this))
{
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_stack->addWidget(m_figure);
    m_stack->addWidget(m_table);
    refresh();
}

void PlotView::setPlot(const media::Plot &plot)
{
    m_plot = plot;
    m_model->setTable(tableOf(plot));
    refresh();
}

void PlotView::setPictureTheme(const media::PictureTheme &theme)
{
    m_theme = theme;
    refresh();
}

bool PlotView::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

QSize PlotView::sizeHint() const
{
    const int em = fontMetrics().height();
    return {24 * em, 14 * em};
}

void PlotView::setShowsTable(bool on)
{
    if (on == showsTable())
        return;
    m_stack->setCurrentWidget(on ? static_cast<QWidget *>(m_table) : m_figure);
    Q_EMIT showsTableChanged(on);
}

void PlotView::refresh()
{
    const QString name = m_plot.title.isEmpty() ? tr("Plot") : m_plot.title;
    setAccessibleName(name);
    setAccessibleDescription(m_plot.description);
    m_figure->setAccessibleName(name);
    m_figure->setAccessibleDescription(m_plot.description);
    m_table->setAccessibleName(tr("Values of the plot: %1").arg(name));
    fillFigure(*m_figure, m_plot, m_theme, FigureContent::Whole);
    m_figure->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace lectern::plots
