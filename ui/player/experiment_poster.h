// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/experiment.h"
#include "core/media/plot_renderer.h"
#include "ui/theme/role.h"

#include <QPixmap>

namespace lectern::ui {

/// What the picture of a player at rest depends on besides the experiment.
struct PosterLook {
    QSize size;
    double scale = 1; ///< Device pixels in a logical one.
    ThemeKind theme = ThemeKind::Light;
    int fontPixels = 13; ///< Changes with the text size of the window.
    friend bool operator==(const PosterLook &, const PosterLook &) = default;
};

/// A player at rest: the moment of the largest forces with both curves whole, quiet words about
/// it, and a play button where the live one has it. GUI thread; some tens of milliseconds.
QPixmap experimentPoster(const media::Experiment &experiment, const media::PlotRenderer &plots,
                         const PosterLook &look);

/// The play button of a poster that fills a rectangle.
QRect posterPlayButton(const QRect &poster);

} // namespace lectern::ui
