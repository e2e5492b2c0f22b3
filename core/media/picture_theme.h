// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/media/plot.h"

#include <QColor>
#include <QFont>

namespace lectern::media {

/// The colours and the face that plots, scenes and videos are painted with, by role.
///
/// A window fills it from its theme, so that its pictures follow it. `light` and `dark` are for
/// pictures that leave the program: video, PDF, slides.
struct PictureTheme {
    QColor surface; ///< Behind everything.
    QColor panel; ///< Behind the scene.
    QColor sunken; ///< Fill of bodies.
    QColor line; ///< Grid and dividers.
    QColor border; ///< Axes.
    QColor text;
    QColor text2; ///< Ticks, captions.
    QColor accent;
    QColor series1;
    QColor series2; ///< Dashed as well.
    QFont font; ///< Base size; bigger words are multiples of it.

    static PictureTheme light(Language language);
    static PictureTheme dark(Language language);

    QColor seriesColor(SeriesRole role) const;
    /// The theme with its font at `pixels`.
    PictureTheme withPixelSize(double pixels) const;
    friend bool operator==(const PictureTheme &, const PictureTheme &) = default;
};

/// The system's face with a Chinese one behind it, or in front of it for Chinese text: whichever
/// comes first also decides how wide quotation marks are.
QFont pictureFont(Language language);

} // namespace lectern::media
