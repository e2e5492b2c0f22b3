// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/custom_plot_renderer.h"

#include "ui/plots/plot_figure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPicture>
#include <QSvgGenerator>

namespace lectern::plots {

using media::PictureTheme;
using media::Plot;
using media::PlotPicture;

namespace {

QImage drawn(QCustomPlot &figure, QSize size, double scale)
{
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QCPPainter painter(&image);
    figure.toPainter(&painter, size.width(), size.height());
    return image;
}

} // namespace

PlotPicture CustomPlotRenderer::picture(const Plot &plot, const PictureTheme &theme, QSize size,
                                        double scale) const
{
    QCustomPlot figure;
    figure.resize(size);
    PlotPicture picture;
    picture.size = size;
    picture.x = xRangeOf(plot);
    picture.y = yRangeOf(plot);
    fillFigure(figure, plot, theme, FigureContent::WithoutSeries);
    picture.frame = drawn(figure, size, scale);
    fillFigure(figure, plot, theme, FigureContent::Whole);
    picture.full = drawn(figure, size, scale);
    // The axis maps its range to left..left+width and bottom..bottom-height in QRect's sense of
    // bottom, which is one less than top plus height.
    const QRect area = figure.axisRect()->rect();
    picture.area = QRectF(area.left(), area.bottom() - area.height(), area.width(), area.height());
    return picture;
}

void CustomPlotRenderer::paint(QPainter &painter, const QRectF &target, const Plot &plot,
                               const PictureTheme &theme) const
{
    // A QCPPainter opens its device itself, so the figure goes through a record of its strokes.
    QCustomPlot figure;
    fillFigure(figure, plot, theme, FigureContent::Whole);
    const QSize size = target.size().toSize();
    QPicture record;
    {
        QCPPainter recorder(&record);
        recorder.setMode(QCPPainter::pmVectorized);
        figure.toPainter(&recorder, size.width(), size.height());
    }
    painter.save();
    painter.translate(target.topLeft());
    painter.drawPicture(0, 0, record);
    painter.restore();
}

Result<QByteArray> CustomPlotRenderer::svg(const Plot &plot, const PictureTheme &theme,
                                           QSize size) const
{
    QCustomPlot figure;
    fillFigure(figure, plot, theme, FigureContent::Whole);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect({}, size));
    generator.setTitle(plot.title);
    generator.setDescription(plot.description);
    QCPPainter painter;
    if (!painter.begin(&generator))
        return failure(ErrorCode::Internal,
                       QCoreApplication::translate("Media", "The plot could not be drawn."),
                       QStringLiteral("QSvgGenerator did not open"));
    painter.setMode(QCPPainter::pmVectorized);
    figure.toPainter(&painter, size.width(), size.height());
    painter.end();
    return bytes;
}

} // namespace lectern::plots
