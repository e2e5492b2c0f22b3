// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/media/picture_theme.h"
#include "core/media/plot.h"

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QSizeF>

class QPainter;

namespace lectern::media {

/// A plot drawn once: the empty plot and the whole one, pixel on pixel, and where its numbers lie.
/// Video and player lay a part of `full` over `frame` and draw their cursor with `position`.
struct PlotPicture {
    QImage frame; ///< Axes, grid and labels, without series and markers.
    QImage full;
    QSizeF size; ///< In logical pixels; both images carry the device pixel ratio.
    QRectF area; ///< Inside the axes, in logical pixels.
    PlotRange x;
    PlotRange y;

    /// Where a point of the plot lies, in logical pixels from the top left.
    QPointF position(QPointF value) const
    {
        const double right = (value.x() - x.lower) / (x.upper - x.lower);
        const double up = (value.y() - y.lower) / (y.upper - y.lower);
        return {area.left() + right * area.width(), area.bottom() - up * area.height()};
    }
};

/// Draws plots. `ui/plots` implements it; `app` hands it to publish and media.
///
/// Every call belongs to the GUI thread and needs a QApplication, as the renderer is a widget
/// underneath. What it returns is a value and may go to any thread.
class PlotRenderer
{
public:
    virtual ~PlotRenderer() = default;

    /// @param size in logical pixels; @param scale device pixels in one of them
    virtual PlotPicture picture(const Plot &plot, const PictureTheme &theme, QSize size,
                                double scale) const
        = 0;

    /// Paints the plot into `target` as lines and text, e.g. for a printer or a PDF.
    virtual void paint(QPainter &painter, const QRectF &target, const Plot &plot,
                       const PictureTheme &theme) const
        = 0;

    /// The plot as an SVG document of `size`.
    virtual Result<QByteArray> svg(const Plot &plot, const PictureTheme &theme, QSize size) const
        = 0;
};

} // namespace lectern::media
