// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player_bar.h"

#include "ui/controls/icon_button.h"
#include "ui/controls/text_label.h"
#include "ui/player/playback.h"
#include "ui/player/player_look.h"
#include "ui/player/seek_track.h"

#include <QActionGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <array>
#include <cmath>

namespace lectern::ui {
namespace {

constexpr std::array kSpeeds{0.5, 0.75, 1.0, 1.5, 2.0};

QString speedText(double factor)
{
    return QString::number(factor) + QChar(u'×');
}

/// A small button of the bar; its key stands in the tooltip only, as it belongs to the player.
IconButton *barButton(Glyph glyph, const QString &name, const QString &key, QWidget *parent)
{
    auto *button = new IconButton(glyph, name, parent);
    if (!key.isEmpty())
        button->setToolTip(QStringLiteral("%1 (%2)").arg(name, key));
    button->setFixedSize(scaled(32), scaled(28));
    return button;
}

void rename(IconButton *button, const QString &name, const QString &key)
{
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, key));
}

} // namespace

PlayerBar::PlayerBar(QWidget *parent) :
    QWidget(parent),
    m_play(barButton(Glyph::Play, tr("Play"), tr("Space"), this)),
    m_time(new TextLabel(TextStyle::Body, Role::Text2, this)),
    m_track(new SeekTrack(this)),
    m_sound(barButton(Glyph::SoundOff, tr("Narration"), {}, this)),
    m_captions(barButton(Glyph::Captions, tr("Captions"), QStringLiteral("C"), this)),
    m_speed(barButton(Glyph::Clock, tr("Speed"), {}, this)),
    m_speeds(new QMenu(m_speed)),
    m_transcript(barButton(Glyph::Transcript, tr("Transcript"), {}, this)),
    m_table(barButton(Glyph::Table, tr("Data table"), QStringLiteral("T"), this)),
    m_fullSize(barButton(Glyph::Expand, tr("Full size"), {}, this))
{
    m_track->setAccessibleName(tr("Position in the film"));
    m_track->setToolTip(tr("Position in the film"));
    m_time->setAccessibleName(tr("Time"));
    for (IconButton *button : {m_sound, m_captions, m_transcript, m_table})
        button->setCheckable(true);
    assemble();
    connectControls();
    makeSpeedMenu();
}

void PlayerBar::assemble()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(6), 1, scaled(6), 0);
    row->setSpacing(scaled(2));
    row->addWidget(m_play);
    row->addWidget(m_time);
    row->addWidget(m_track, 1);
    for (IconButton *button : {m_sound, m_captions, m_speed, m_transcript, m_table, m_fullSize})
        row->addWidget(button);
    m_time->setContentsMargins(scaled(6), 0, scaled(6), 0);
    setFixedHeight(scaled(36));
}

void PlayerBar::connectControls()
{
    connect(m_play, &QToolButton::clicked, this, &PlayerBar::playRequested);
    connect(m_track, &SeekTrack::valueChanged, this,
            [this](int ms) { Q_EMIT sought(ms / 1000.0); });
    connect(m_sound, &QToolButton::clicked, this, &PlayerBar::soundToggled);
    connect(m_captions, &QToolButton::clicked, this, &PlayerBar::captionsToggled);
    connect(m_transcript, &QToolButton::clicked, this, &PlayerBar::transcriptToggled);
    connect(m_table, &QToolButton::clicked, this, &PlayerBar::tableToggled);
    connect(m_fullSize, &QToolButton::clicked, this, &PlayerBar::fullSizeRequested);
}

void PlayerBar::makeSpeedMenu()
{
    auto *group = new QActionGroup(m_speeds);
    for (const double factor : kSpeeds) {
        QAction *action = m_speeds->addAction(speedText(factor));
        action->setCheckable(true);
        action->setData(factor);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, factor] { Q_EMIT speedChosen(factor); });
    }
    m_speed->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(m_speed, &QToolButton::clicked, m_speeds,
            [this] { m_speeds->popup(m_speed->mapToGlobal(m_speed->rect().bottomLeft())); });
}

void PlayerBar::showPlayback(const Playback &playback)
{
    const int ms = int(std::lround(playback.position() * 1000));
    {
        const QSignalBlocker quiet(m_track);
        m_track->setMaximum(std::max(1, int(std::lround(playback.duration() * 1000))));
    }
    // Screen readers hear of every value; a fifth of a second is no more than a pixel.
    if (!playback.isPlaying() || std::abs(ms - m_track->value()) >= 200)
        m_track->follow(ms);
    const QString total = clockText(playback.duration());
    m_time->setText(QStringLiteral("%1 / %2").arg(clockText(playback.position()), total));
    const QString widest = QStringLiteral("%1 / %1").arg(QString(total.size(), u'0'));
    m_time->setMinimumWidth(m_time->fontMetrics().horizontalAdvance(widest) + scaled(12));
    m_play->setIcon(icon(playback.isPlaying() ? Glyph::Pause : Glyph::Play));
    rename(m_play, playback.isPlaying() ? tr("Pause") : tr("Play"), tr("Space"));
}

void PlayerBar::showSound(bool isOn)
{
    m_sound->setChecked(isOn);
    m_sound->setIcon(icon(isOn ? Glyph::Sound : Glyph::SoundOff));
    if (m_sound->isEnabled())
        m_sound->setToolTip(isOn ? tr("Turn the narration off") : tr("Turn the narration on"));
}

void PlayerBar::setSoundMissing(const QString &because)
{
    m_sound->setEnabled(because.isEmpty());
    m_sound->setAccessibleDescription(because);
    showSound(because.isEmpty() && m_sound->isChecked());
    if (!because.isEmpty())
        m_sound->setToolTip(because);
}

void PlayerBar::showCaptions(bool isOn)
{
    m_captions->setChecked(isOn);
}

void PlayerBar::showSpeed(double factor)
{
    m_speed->setText(speedText(factor));
    m_speed->setAccessibleName(tr("Speed: %1").arg(speedText(factor)));
    for (QAction *action : m_speeds->actions())
        action->setChecked(action->data().toDouble() == factor);
}

void PlayerBar::showViews(bool transcript, bool table)
{
    m_transcript->setChecked(transcript);
    m_table->setChecked(table);
}

void PlayerBar::setFullSizeVisible(bool isVisible)
{
    m_offersFullSize = isVisible;
    fitWidth();
}

QList<QWidget *> PlayerBar::controls() const
{
    return {m_play, m_track, m_sound, m_captions, m_speed, m_transcript, m_table, m_fullSize};
}

void PlayerBar::fitWidth()
{
    m_time->setVisible(width() >= scaled(440));
    m_fullSize->setVisible(m_offersFullSize && width() >= scaled(330));
}

void PlayerBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void PlayerBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, color(Role::Line, this));
}

} // namespace lectern::ui
