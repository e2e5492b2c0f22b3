// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/data_table.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <optional>

namespace lectern::media {

/// The smallest and the largest value that an axis shows.
struct PlotRange {
    double lower = 0;
    double upper = 1;
    friend bool operator==(const PlotRange &, const PlotRange &) = default;
};

/// An axis with the quantity it stands for.
struct PlotAxis {
    QString label; ///< "t", "Force".
    QString unit; ///< "s", "N"; empty for a pure number.
    std::optional<PlotRange> range; ///< Chosen from the data where it is not set.
    int decimals = 3; ///< In the table view.
    QString title() const; ///< "t / s".
    friend bool operator==(const PlotAxis &, const PlotAxis &) = default;
};

/// How the points of a series are drawn.
enum class SeriesStyle { Line, Points, LineAndPoints, Bars };

/// Which of the theme's series colours is taken. The second one is dashed as well, so that nothing
/// is told by colour alone.
enum class SeriesRole { First, Second };

struct PlotSeries {
    QString name; ///< Written beside the curve.
    QList<QPointF> points; ///< By rising x.
    SeriesStyle style = SeriesStyle::Line;
    SeriesRole role = SeriesRole::First;
    friend bool operator==(const PlotSeries &, const PlotSeries &) = default;
};

/// A point that is pointed out, with its words.
struct PlotMarker {
    QPointF at;
    QString label;
    SeriesRole role = SeriesRole::First;
    friend bool operator==(const PlotMarker &, const PlotMarker &) = default;
};

/// A plot as a value: what is shown, and not how it is drawn.
struct Plot {
    QString title; ///< May be empty.
    PlotAxis x;
    PlotAxis y;
    QList<PlotSeries> series;
    QList<PlotMarker> markers;
    QString caption; ///< Under the plot in a document.
    QString description; ///< What a screen reader says instead of the picture.
    friend bool operator==(const Plot &, const Plot &) = default;
};

/// The range of x over all series, with room for symbols and bars at its ends, or the axis' own
/// range.
PlotRange xRangeOf(const Plot &plot);

/// The range of y with some air above and below, zero included, or the axis' own range.
PlotRange yRangeOf(const Plot &plot);

/// The same numbers as a table: x, then a column for each series. A series without a point at an x
/// has no value there.
DataTable tableOf(const Plot &plot);

} // namespace lectern::media
