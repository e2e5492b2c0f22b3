// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player_picture.h"

#include "ui/player/player_look.h"
#include "ui/theme/type.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace lectern::ui {
namespace {

/// Words grow with the picture, up to twice their size in a document.
double wordScale(QSize size)
{
    const double wide = size.width() / (double(scaled(680)));
    const double high = size.height() / (double(scaled(218)));
    return std::clamp(std::min(wide, high), 1.0, 2.0);
}

} // namespace

PlayerPicture::PlayerPicture(const media::PlotRenderer &plots, QWidget *parent) :
    QWidget(parent), m_plots(plots)
{
    setMinimumHeight(scaled(120));
    setCursor(Qt::PointingHandCursor);
}

void PlayerPicture::setExperiment(const media::Experiment &experiment)
{
    m_experiment = experiment;
    m_preview.reset();
    setAccessibleName(experiment.scene.title(experiment.words.language()));
    setAccessibleDescription(experiment.plot.description);
    update();
}

void PlayerPicture::setTime(double seconds)
{
    if (seconds == m_time)
        return;
    m_time = seconds;
    update();
}

const media::ExperimentPreview &PlayerPicture::preview()
{
    if (!m_preview || m_preview->size() != size() || m_scale != devicePixelRatioF()) {
        media::PictureTheme theme
            = pictureTheme(themeOf(palette()), m_experiment->words.language());
        theme = theme.withPixelSize(scaled(13) * wordScale(size()));
        m_scale = devicePixelRatioF();
        m_preview.emplace(*m_experiment, theme, m_plots, size(), m_scale);
    }
    return *m_preview;
}

void PlayerPicture::paintEvent(QPaintEvent *)
{
    if (!m_experiment || size().isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    clipTopCorners(painter, rect(), m_corner);
    preview().paint(painter, m_time);
}

void PlayerPicture::setTopCorners(int radius)
{
    m_corner = radius;
    update();
}

void PlayerPicture::mousePressEvent(QMouseEvent *event)
{
    m_wasPressed = true;
    if (event->button() == Qt::LeftButton)
        Q_EMIT clicked();
    else
        QWidget::mousePressEvent(event);
}

void PlayerPicture::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The first click of a double click may have been on the poster that stood here.
    if (event->button() == Qt::LeftButton && m_wasPressed)
        Q_EMIT doubleClicked();
    else
        QWidget::mouseDoubleClickEvent(event);
}

void PlayerPicture::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::ApplicationFontChange) {
        m_preview.reset();
        update();
    }
}

} // namespace lectern::ui
