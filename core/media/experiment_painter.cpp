// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/experiment_painter.h"

#include "core/media/scene_painter.h"

#include <QPainter>

#include <cmath>

namespace lectern::media {

namespace {

constexpr double kScenePart = 0.55; ///< Of the width; the rest is the plot's.
constexpr double kFaint = 0.28; ///< Of the curves that are still to come.

void paintCursor(QPainter &painter, const Experiment &experiment, const PlotPicture &plot,
                 const PictureTheme &theme, double time)
{
    const double unit = theme.font.pixelSize() / 13.0;
    const double x = plot.position({time, 0}).x();
    painter.setPen(QPen(theme.text, 1.4 * unit));
    painter.drawLine(QPointF(x, plot.area.top()), QPointF(x, plot.area.bottom()));
    const Moment moment = experiment.simulation.at(time);
    painter.setPen(QPen(theme.surface, 1.5 * unit));
    for (const auto &[force, color] : {std::pair(moment.forceOnLeft, theme.series1),
                                       std::pair(moment.forceOnRight, theme.series2)}) {
        painter.setBrush(color);
        painter.drawEllipse(plot.position({time, force}), 4 * unit, 4 * unit);
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace

void paintPlot(QPainter &painter, const QRectF &target, const Experiment &experiment,
               const PlotPicture &plot, const PictureTheme &theme, PlotCursor cursor)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(target.topLeft());
    painter.scale(target.width() / plot.size.width(), target.height() / plot.size.height());
    const QRectF all({}, plot.size);
    painter.drawImage(all, plot.frame);
    if (cursor.ahead > 0) {
        painter.setOpacity(cursor.ahead);
        painter.drawImage(all, plot.full);
        painter.setOpacity(1);
    }
    painter.save();
    const double reveal = plot.position({cursor.time, 0}).x();
    painter.setClipRect(QRectF(0, 0, reveal, plot.size.height()), Qt::IntersectClip);
    painter.drawImage(all, plot.full);
    painter.restore();
    paintCursor(painter, experiment, plot, theme, cursor.time);
    painter.restore();
}

ExperimentPreview::ExperimentPreview(Experiment experiment, PictureTheme theme,
                                     const PlotRenderer &renderer, QSize size, double scale) :
    m_experiment(std::move(experiment)), m_theme(std::move(theme)), m_size(size)
{
    Plot plot = m_experiment.plot;
    plot.title.clear();
    m_plot = renderer.picture(plot, m_theme, plotTarget().size().toSize(), scale);
}

QRectF ExperimentPreview::plotTarget() const
{
    const double left = std::round(kScenePart * m_size.width());
    return {left + 1, 0, m_size.width() - left - 1, double(m_size.height())};
}

void ExperimentPreview::paint(QPainter &painter, double time) const
{
    paintBoth(painter, {time, kFaint});
}

void ExperimentPreview::paintStill(QPainter &painter) const
{
    paintBoth(painter, {m_experiment.simulation.contact.strongest, 1});
}

void ExperimentPreview::paintBoth(QPainter &painter, PlotCursor cursor) const
{
    const QRectF right = plotTarget();
    painter.fillRect(QRectF({}, m_size), m_theme.surface);
    const ScenePainter scene(m_experiment, m_theme,
                             QRectF(0, 0, right.left() - 1, m_size.height()));
    scene.paint(painter, m_experiment.simulation.at(cursor.time));
    painter.fillRect(QRectF(right.left() - 1, 0, 1, m_size.height()), m_theme.line);
    paintPlot(painter, right, m_experiment, m_plot, m_theme, cursor);
}

} // namespace lectern::media
