// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/picture_theme.h"
#include "ui/theme/role.h"

#include <QRect>

class QPainter;

namespace lectern::ui {

/// Where the parts of a player lie, at rest and alive: picture, caption, bar, one under another.
struct PlayerPlaces {
    QRect picture;
    QRect caption;
    QRect bar;
};

/// How high a player of a width is.
int playerHeight(int width);
PlayerPlaces playerPlaces(const QRect &all);

/// How much larger words are in a player of a width than on a page of the usual one.
double playerWordScale(int width);

/// The theme of the window, for pictures that stand in it.
media::PictureTheme pictureTheme(ThemeKind kind, Language language);

/// Leaves the two upper corners of a rectangle to the card that it stands in.
void clipTopCorners(QPainter &painter, const QRectF &target, double radius);

/// "1:04"; whole seconds that have gone by.
QString clockText(double seconds);

} // namespace lectern::ui
