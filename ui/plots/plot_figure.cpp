// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_figure.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace lectern::plots {

namespace {

using media::PictureTheme;
using media::Plot;
using media::PlotAxis;
using media::PlotMarker;
using media::PlotRange;
using media::PlotSeries;
using media::SeriesRole;
using media::SeriesStyle;

/// Ticks at round numbers with a real minus sign and the same decimals at each.
class NumberTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange &range) override
    {
        const double step = QCPAxisTicker::getTickStep(range);
        m_decimals = std::clamp(int(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
        if (const double shifted = step * std::pow(10, m_decimals);
            std::abs(shifted - std::round(shifted)) > 1e-6)
            ++m_decimals; // A step of 0.25.
        return step;
    }

    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return media::numberText(tick, m_decimals);
    }

private:
    int m_decimals = 0;
};

/// Sizes that grow with the font, so that a plot looks the same at every scale.
struct Sizes {
    explicit Sizes(const QFont &font) : unit(QFontInfo(font).pixelSize() / 13.0) { }
    double unit;
    double curve() const { return 1.8 * unit; }
    double hair() const { return std::max(1.0, 0.75 * unit); }
};

QFont smaller(const QFont &font)
{
    QFont small(font);
    small.setPixelSize(std::max(1, qRound(QFontInfo(font).pixelSize() * 0.88)));
    return small;
}

QPen seriesPen(SeriesRole role, const PictureTheme &theme, const Sizes &sizes)
{
    QPen pen(theme.seriesColor(role), sizes.curve());
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (role == SeriesRole::Second)
        pen.setDashPattern({4.5, 2.2});
    return pen;
}

void setUpAxis(QCPAxis &axis, const PlotRange &range, const PictureTheme &theme)
{
    const Sizes sizes(theme.font);
    // A last tick of 0.6000000001 still belongs to a range that ends at 0.6.
    const double slack = 1e-9 * (range.upper - range.lower);
    axis.setRange(range.lower - slack, range.upper + slack);
    const auto ticker = QSharedPointer<NumberTicker>::create();
    ticker->setTickCount(axis.orientation() == Qt::Horizontal ? 5 : 4);
    axis.setTicker(ticker);
    axis.setSubTicks(false);
    axis.setTickLength(0, 0);
    axis.setTickLabelFont(smaller(theme.font));
    axis.setTickLabelColor(theme.text2);
    axis.setTickLabelPadding(qRound(6 * sizes.unit));
    axis.setBasePen(QPen(theme.border, sizes.hair()));
    axis.grid()->setPen(QPen(theme.line, sizes.hair()));
    axis.grid()->setZeroLinePen(QPen(theme.border, sizes.hair()));
    axis.grid()->setSubGridVisible(false);
}

QCPItemText *addText(QCustomPlot &figure, const QString &text, const QColor &color,
                     const QFont &font)
{
    auto *item = new QCPItemText(&figure);
    item->setText(text);
    item->setColor(color);
    item->setFont(font);
    item->setClipToAxisRect(false);
    item->setLayer(QStringLiteral("overlay"));
    return item;
}

/// "F / N" stands above its axis, where it is read without turning the head.
void addAxisTitles(QCustomPlot &figure, const Plot &plot, const PictureTheme &theme)
{
    const Sizes sizes(theme.font);
    QCPItemText *y = addText(figure, plot.y.title(), theme.text2, theme.font);
    y->position->setType(QCPItemPosition::ptAxisRectRatio);
    y->position->setCoords(0, 0);
    y->setPositionAlignment(Qt::AlignBottom | Qt::AlignLeft);
    y->setPadding(QMargins(0, 0, 0, qRound(5 * sizes.unit)));
    figure.xAxis->setLabel(plot.x.title());
    figure.xAxis->setLabelFont(theme.font);
    figure.xAxis->setLabelColor(theme.text2);
    figure.xAxis->setLabelPadding(qRound(4 * sizes.unit));
}

void addTitle(QCustomPlot &figure, const Plot &plot, const PictureTheme &theme)
{
    if (plot.title.isEmpty())
        return;
    QFont font = theme.font;
    font.setWeight(QFont::DemiBold);
    auto *title = new QCPTextElement(&figure, plot.title, font);
    title->setTextColor(theme.text);
    title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    title->setMargins(QMargins(0, 0, 0, 0));
    figure.plotLayout()->insertRow(0);
    figure.plotLayout()->addElement(0, 0, title);
}

void addSeries(QCustomPlot &figure, const PlotSeries &series, const PictureTheme &theme)
{
    const Sizes sizes(theme.font);
    QVector<double> x;
    QVector<double> y;
    for (const QPointF &point : series.points) {
        x << point.x();
        y << point.y();
    }
    const QColor color = theme.seriesColor(series.role);
    if (series.style == SeriesStyle::Bars) {
        auto *bars = new QCPBars(figure.xAxis, figure.yAxis);
        bars->setData(x, y, true);
        bars->setPen(Qt::NoPen);
        bars->setBrush(series.role == SeriesRole::First ? QBrush(color)
                                                        : QBrush(color, Qt::BDiagPattern));
        if (x.size() > 1)
            bars->setWidth(0.7 * (x.last() - x.first()) / double(x.size() - 1));
        return;
    }
    QCPGraph *graph = figure.addGraph();
    graph->setData(x, y, true);
    graph->setAdaptiveSampling(false);
    graph->setPen(seriesPen(series.role, theme, sizes));
    if (series.style == SeriesStyle::Points)
        graph->setLineStyle(QCPGraph::lsNone);
    if (series.style != SeriesStyle::Line) {
        QPen outline(color, sizes.hair());
        graph->setScatterStyle(QCPScatterStyle(
            series.role == SeriesRole::First ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssSquare,
            outline, QBrush(color), 6 * sizes.unit));
    }
}

/// The name stands beside the flank of its highest point, on the side with more room.
void addSeriesName(QCustomPlot &figure, const Plot &plot, const PlotSeries &series,
                   const PictureTheme &theme)
{
    if (series.points.isEmpty() || series.name.isEmpty())
        return;
    const auto farther = [](QPointF a, QPointF b) { return std::abs(a.y()) < std::abs(b.y()); };
    const auto peak = std::max_element(series.points.cbegin(), series.points.cend(), farther);
    const PlotRange x = xRangeOf(plot);
    const bool rightHasRoom = peak->x() - x.lower < 0.66 * (x.upper - x.lower);
    const auto isFlank = [&](QPointF p) { return std::abs(p.y()) < 0.8 * std::abs(peak->y()); };
    QPointF anchor = *peak;
    if (rightHasRoom) {
        const auto flank = std::find_if(peak, series.points.cend(), isFlank);
        anchor = flank == series.points.cend() ? *peak : *flank;
    } else {
        const auto flank
            = std::find_if(std::make_reverse_iterator(peak), series.points.crend(), isFlank);
        anchor = flank == series.points.crend() ? *peak : *flank;
    }
    const int gap = qRound(10 * Sizes(theme.font).unit);
    QCPItemText *name = addText(figure, series.name, theme.seriesColor(series.role), theme.font);
    name->setBrush(theme.surface); // No grid line through the word.
    name->setPositionAlignment(Qt::AlignVCenter | (rightHasRoom ? Qt::AlignLeft : Qt::AlignRight));
    // Beside the curve by pixels, whatever size the plot gets.
    auto *flank = new QCPItemTracer(&figure);
    flank->setStyle(QCPItemTracer::tsNone);
    flank->position->setCoords(anchor);
    name->position->setParentAnchor(flank->position);
    name->position->setType(QCPItemPosition::ptAbsolute);
    name->position->setCoords(rightHasRoom ? gap : -gap, 0);
}

void addMarker(QCustomPlot &figure, const PlotMarker &marker, const PictureTheme &theme)
{
    const Sizes sizes(theme.font);
    const QColor color = theme.seriesColor(marker.role);
    QCPGraph *dot = figure.addGraph();
    dot->setData({marker.at.x()}, {marker.at.y()}, true);
    dot->setLineStyle(QCPGraph::lsNone);
    dot->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(color, sizes.hair()),
                                         QBrush(color), 8 * sizes.unit));
    if (marker.label.isEmpty())
        return;
    QCPItemText *label = addText(figure, marker.label, color, theme.font);
    label->position->setCoords(marker.at);
    const bool isAbove = marker.at.y() >= 0;
    label->setPositionAlignment((isAbove ? Qt::AlignBottom : Qt::AlignTop) | Qt::AlignHCenter);
    const int gap = qRound(7 * sizes.unit);
    label->setPadding(QMargins(0, isAbove ? 0 : gap, 0, isAbove ? gap : 0));
}

void clearFigure(QCustomPlot &figure)
{
    figure.clearPlottables();
    figure.clearItems();
    while (figure.plotLayout()->rowCount() > 1) {
        figure.plotLayout()->removeAt(0);
        figure.plotLayout()->simplify();
    }
}

} // namespace

void fillFigure(QCustomPlot &figure, const Plot &plot, const PictureTheme &theme,
                FigureContent content)
{
    clearFigure(figure);
    const Sizes sizes(theme.font);
    figure.setBackground(QBrush(theme.surface));
    // Or the back end's own cache would be scaled into pictures of another size.
    figure.setPlottingHints(QCP::PlottingHints());
    figure.setAntialiasedElements(QCP::aePlottables | QCP::aeItems | QCP::aeScatters);
    setUpAxis(*figure.xAxis, xRangeOf(plot), theme);
    setUpAxis(*figure.yAxis, yRangeOf(plot), theme);
    addTitle(figure, plot, theme);
    addAxisTitles(figure, plot, theme);
    const int word = qRound(QFontMetricsF(theme.font).height());
    figure.axisRect()->setMinimumMargins(
        QMargins(0, word + qRound(10 * sizes.unit), qRound(14 * sizes.unit), 0));
    for (const PlotSeries &series : plot.series)
        addSeriesName(figure, plot, series, theme);
    if (content == FigureContent::WithoutSeries)
        return;
    for (const PlotSeries &series : plot.series)
        addSeries(figure, series, theme);
    for (const PlotMarker &marker : plot.markers)
        addMarker(figure, marker, theme);
}

} // namespace lectern::plots
