// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/experiment_painter.h"

#include <QWidget>

#include <optional>

namespace lectern::ui {

/// Scene and plot of an experiment at one moment, under one time cursor, as the film paints them.
class PlayerPicture : public QWidget
{
    Q_OBJECT

public:
    /// @param plots  Outlives the picture.
    explicit PlayerPicture(const media::PlotRenderer &plots, QWidget *parent = nullptr);

    void setExperiment(const media::Experiment &experiment);
    void setTime(double seconds); ///< Of the experiment.
    double time() const { return m_time; }
    void setTopCorners(int radius);

Q_SIGNALS:
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const media::ExperimentPreview &preview();

    const media::PlotRenderer &m_plots;
    std::optional<media::Experiment> m_experiment;
    std::optional<media::ExperimentPreview> m_preview; ///< For the present size, scale and theme.
    double m_scale = 0;
    int m_corner = 0;
    bool m_wasPressed = false;
    double m_time = 0;
};

} // namespace lectern::ui
