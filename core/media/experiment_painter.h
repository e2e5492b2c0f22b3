// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/experiment.h"
#include "core/media/plot_renderer.h"
#include "core/media/storyboard.h"

#include <QRectF>
#include <QSizeF>

class QPainter;

namespace lectern::media {

/// Where the time cursor of a plot stands.
struct PlotCursor {
    double time = 0; ///< In the experiment.
    double ahead = 0; ///< Opacity of the curves after the cursor: 0 hides them, 1 shows them whole.
};

/// The plot with the curves up to the cursor, and after it as the cursor says.
/// @param target of the picture's size, or it is scaled
void paintPlot(QPainter &painter, const QRectF &target, const Experiment &experiment,
               const PlotPicture &plot, const PictureTheme &theme, PlotCursor cursor);

/// The animation of an experiment as a player in a document shows it: the scene and its plot side
/// by side under one time cursor.
///
/// A value that holds its own finished plot. It is made in the GUI thread and then paints any time
/// in any thread; make a new one when size, scale or theme change.
class ExperimentPreview
{
public:
    ExperimentPreview(Experiment experiment, PictureTheme theme, const PlotRenderer &renderer,
                      QSize size, double scale);

    QSize size() const { return m_size; }
    double duration() const { return m_experiment.scene.durationSeconds; }
    const Experiment &experiment() const { return m_experiment; }

    /// Fills 0, 0 to size() with the picture at `time` seconds of the experiment. What the sensors
    /// record later is faint.
    void paint(QPainter &painter, double time) const;
    /// The picture for paper and for a player at rest: when the forces are largest, with both
    /// curves whole.
    void paintStill(QPainter &painter) const;
    QRectF plotTarget() const; ///< Where the plot lies in the picture.

private:
    void paintBoth(QPainter &painter, PlotCursor cursor) const;

    Experiment m_experiment;
    PictureTheme m_theme;
    QSize m_size;
    PlotPicture m_plot;
};

/// The frames of the video: title, animation and summary after a plan.
///
/// Made in the GUI thread, then used in the thread that renders.
class VideoPainter
{
public:
    VideoPainter(Experiment experiment, PictureTheme theme, const PlotRenderer &renderer,
                 QSize size);

    QSize size() const { return m_size; }
    const Experiment &experiment() const { return m_experiment; }

    /// Paints the frame at `time` seconds of the video.
    void paint(QPainter &painter, const VideoPlan &plan, double time) const;

private:
    double scaled(double pixels) const { return pixels * m_size.height() / 720.0; }
    QRectF card() const;
    QRectF sceneTarget() const;
    QRectF plotTarget() const;
    void paintHeading(QPainter &painter, const QString &text) const;
    void paintTitle(QPainter &painter) const;
    void paintMoment(QPainter &painter, double time) const;
    void paintSummary(QPainter &painter) const;
    void paintSummaryTable(QPainter &painter, const QRectF &target) const;
    void paintCardFrame(QPainter &painter) const;

    Experiment m_experiment;
    PictureTheme m_theme;
    QSize m_size;
    PlotPicture m_plot;
};

} // namespace lectern::media
