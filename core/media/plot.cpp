// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/plot.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace lectern::media {

namespace {

template <typename Coordinate>
std::optional<PlotRange> extent(const Plot &plot, Coordinate coordinate)
{
    std::optional<PlotRange> range;
    for (const PlotSeries &series : plot.series) {
        for (const QPointF &point : series.points) {
            const double value = coordinate(point);
            if (!std::isfinite(value))
                continue;
            if (!range)
                range = PlotRange{value, value};
            range->lower = std::min(range->lower, value);
            range->upper = std::max(range->upper, value);
        }
    }
    return range;
}

/// Symbols and bars at the ends need room for their own width; a line ends at the axis.
double airBeside(const Plot &plot)
{
    double air = 0;
    for (const PlotSeries &series : plot.series) {
        if (series.style == SeriesStyle::Bars)
            air = std::max(air, 0.5 / double(std::max<qsizetype>(1, series.points.size() - 1)));
        else if (series.style != SeriesStyle::Line)
            air = std::max(air, 0.05);
    }
    return air;
}

PlotRange widened(PlotRange range)
{
    if (range.upper > range.lower)
        return range;
    return {range.lower - 0.5, range.upper + 0.5};
}

} // namespace

QString PlotAxis::title() const
{
    return unit.isEmpty() ? label : label + QStringLiteral(" / ") + unit;
}

PlotRange xRangeOf(const Plot &plot)
{
    if (plot.x.range)
        return *plot.x.range;
    const PlotRange range
        = widened(extent(plot, [](QPointF p) { return p.x(); }).value_or(PlotRange{}));
    const double air = airBeside(plot) * (range.upper - range.lower);
    return {range.lower - air, range.upper + air};
}

PlotRange yRangeOf(const Plot &plot)
{
    if (plot.y.range)
        return *plot.y.range;
    PlotRange range = extent(plot, [](QPointF p) { return p.y(); }).value_or(PlotRange{});
    range.lower = std::min(range.lower, 0.0);
    range.upper = std::max(range.upper, 0.0);
    range = widened(range);
    const double air = 0.12 * (range.upper - range.lower);
    return {range.lower < 0 ? range.lower - air : 0, range.upper > 0 ? range.upper + air : 0};
}

DataTable tableOf(const Plot &plot)
{
    DataTable table;
    table.caption = plot.title.isEmpty() ? plot.caption : plot.title;
    table.columns << DataColumn{plot.x.label, plot.x.unit, plot.x.decimals};
    std::map<double, std::vector<double>> rows;
    for (qsizetype index = 0; index < plot.series.size(); ++index) {
        const PlotSeries &series = plot.series.at(index);
        table.columns << DataColumn{series.name, plot.y.unit, plot.y.decimals};
        for (const QPointF &point : series.points) {
            std::vector<double> &row = rows[point.x()];
            row.resize(size_t(plot.series.size()) + 1, std::numeric_limits<double>::quiet_NaN());
            row.front() = point.x();
            row.at(size_t(index) + 1) = point.y();
        }
    }
    for (auto &[x, row] : rows)
        table.rows.push_back(std::move(row));
    return table;
}

} // namespace lectern::media
