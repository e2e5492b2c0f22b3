// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/picture_theme.h"
#include "core/media/plot.h"

#include <qcustomplot.h>

namespace lectern::plots {

/// Whether the curves are drawn, or only what lies under them.
enum class FigureContent { Whole, WithoutSeries };

/// Makes `figure` show `plot`; what it showed before is gone.
///
/// Axes, ticks and the names of the series are the same for both contents, pixel on pixel.
void fillFigure(QCustomPlot &figure, const media::Plot &plot, const media::PictureTheme &theme,
                FigureContent content);

} // namespace lectern::plots
