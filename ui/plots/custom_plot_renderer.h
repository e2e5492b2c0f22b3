// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/plot_renderer.h"

namespace lectern::plots {

/// Draws every plot of the program with QCustomPlot. GUI thread only; needs a QApplication, but no
/// display.
class CustomPlotRenderer : public media::PlotRenderer
{
public:
    media::PlotPicture picture(const media::Plot &plot, const media::PictureTheme &theme,
                               QSize size, double scale) const override;
    void paint(QPainter &painter, const QRectF &target, const media::Plot &plot,
               const media::PictureTheme &theme) const override;
    Result<QByteArray> svg(const media::Plot &plot, const media::PictureTheme &theme,
                           QSize size) const override;
};

} // namespace lectern::plots
