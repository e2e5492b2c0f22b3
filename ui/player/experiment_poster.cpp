// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/experiment_poster.h"

#include "core/media/experiment_painter.h"
#include "ui/player/caption_line.h"
#include "ui/player/player_look.h"
#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QCoreApplication>
#include <QPainter>

namespace lectern::ui {
namespace {

struct Poster {
    Q_DECLARE_TR_FUNCTIONS(ExperimentPoster)
};

void paintBar(QPainter &painter, const QRect &bar, const media::Experiment &experiment,
              ThemeKind theme)
{
    painter.fillRect(QRect(bar.topLeft(), QSize(bar.width(), 1)), color(Role::Line, theme));
    const QRectF button = posterPlayButton(QRect(0, 0, bar.width(), bar.bottom() + 1));
    const double size = scaled(24);
    const QRectF disc(button.left() + scaled(4), button.center().y() - size / 2 + 0.5, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::Accent, theme));
    painter.drawEllipse(disc);
    const double inset = scaled(5);
    paintGlyph(painter, Glyph::Play, disc.adjusted(inset, inset, -inset, -inset),
               color(Role::OnAccent, theme));
    painter.setFont(fontFor(TextStyle::BodyStrong));
    painter.setPen(color(Role::Accent, theme));
    painter.drawText(button.adjusted(scaled(36), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     Poster::tr("Play the simulation"));
    const Language language = experiment.words.language();
    painter.setFont(fontFor(TextStyle::Small, language));
    painter.setPen(color(Role::Text2, theme));
    painter.drawText(bar.adjusted(0, 1, -scaled(16), 0), Qt::AlignRight | Qt::AlignVCenter,
                     experiment.scene.title(language));
}

} // namespace

QRect posterPlayButton(const QRect &poster)
{
    const QRect bar = playerPlaces(poster).bar;
    const int width = QFontMetrics(fontFor(TextStyle::BodyStrong))
                          .horizontalAdvance(Poster::tr("Play the simulation"));
    return {bar.left() + scaled(8), bar.top(), width + scaled(44), bar.height()};
}

QPixmap experimentPoster(const media::Experiment &experiment, const media::PlotRenderer &plots,
                         const PosterLook &look)
{
    QPixmap pixmap(look.size * look.scale);
    pixmap.setDevicePixelRatio(look.scale);
    pixmap.fill(color(Role::Surface, look.theme));
    const PlayerPlaces places = playerPlaces(QRect({}, look.size));
    const Language language = experiment.words.language();
    const media::ExperimentPreview preview(experiment, pictureTheme(look.theme, language), plots,
                                           places.picture.size(), look.scale);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    preview.paintStill(painter);
    paintCaption(painter, places.caption, {experiment.plot.caption, true, language}, look.theme);
    paintBar(painter, places.bar, experiment, look.theme);
    return pixmap;
}

} // namespace lectern::ui
