// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player_look.h"

#include "ui/theme/type.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr double kPicturePart = 0.32; ///< Of the width, for scene and plot beside each other.
constexpr int kLeastPicture = 180;
constexpr int kBar = 36;

/// A sentence fits into one line where the page has its usual width.
int captionHeight(int width)
{
    const int lines = width < scaled(600) ? 2 : 1;
    return qRound(lines * lineHeight(TextStyle::Body) * playerWordScale(width)) + scaled(14);
}

} // namespace

double playerWordScale(int width)
{
    return std::clamp(width / double(scaled(700)), 1.0, 1.6);
}

int playerHeight(int width)
{
    const int picture = std::max(scaled(kLeastPicture), qRound(width * kPicturePart));
    return picture + captionHeight(width) + scaled(kBar);
}

PlayerPlaces playerPlaces(const QRect &all)
{
    const int caption = captionHeight(all.width());
    const int picture = all.height() - caption - scaled(kBar);
    PlayerPlaces places;
    places.picture = QRect(all.left(), all.top(), all.width(), picture);
    places.caption = QRect(all.left(), places.picture.bottom() + 1, all.width(), caption);
    places.bar = QRect(all.left(), places.caption.bottom() + 1, all.width(), scaled(kBar));
    return places;
}

media::PictureTheme pictureTheme(ThemeKind kind, Language language)
{
    media::PictureTheme theme{.surface = color(Role::Surface, kind),
                              .panel = color(Role::Panel, kind),
                              .sunken = color(Role::Sunken, kind),
                              .line = color(Role::Line, kind),
                              .border = color(Role::Border, kind),
                              .text = color(Role::Text, kind),
                              .text2 = color(Role::Text2, kind),
                              .accent = color(Role::Accent, kind),
                              .series1 = color(Role::Series1, kind),
                              .series2 = color(Role::Series2, kind),
                              .font = media::pictureFont(language)};
    return theme.withPixelSize(scaled(13));
}

void clipTopCorners(QPainter &painter, const QRectF &target, double radius)
{
    if (radius <= 0)
        return;
    QPainterPath path;
    // Its lower corners lie below the rectangle.
    path.addRoundedRect(target.adjusted(0, 0, 0, 2 * radius), radius, radius);
    painter.setClipPath(path, Qt::IntersectClip);
}

QString clockText(double seconds)
{
    const int whole = int(seconds + 1e-6);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
}

} // namespace lectern::ui
