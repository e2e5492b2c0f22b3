// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ExperimentPlayer that follows the keys.
#include "ui/player/experiment_player.h"
#include "ui/player/player_bar.h"
#include "ui/player/time_views.h"

#include <QAbstractButton>
#include <QKeyEvent>

namespace lectern::ui {
namespace {

constexpr double kFrameSeconds = 1.0 / 30; ///< Of the film.
constexpr double kStepSeconds = 1;

} // namespace

void ExperimentPlayer::watchKeys()
{
    for (QWidget *control : m_bar->controls())
        control->installEventFilter(this);
    m_transcript->installEventFilter(this);
    m_table->installEventFilter(this);
}

void ExperimentPlayer::keyPressEvent(QKeyEvent *event)
{
    // A key without a meaning here must not reach the selected block behind the player.
    const bool isPlain = event->modifiers() == Qt::NoModifier && event->key() != Qt::Key_Tab;
    if (!takeKey(*event, KeyPlace::Player) && !isPlain)
        QWidget::keyPressEvent(event);
}

bool ExperimentPlayer::takeKey(const QKeyEvent &event, KeyPlace place)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    const double now = m_playback.position();
    switch (event.key()) {
    case Qt::Key_Space:
        if (place != KeyPlace::Button)
            togglePlay();
        return place != KeyPlace::Button;
    case Qt::Key_Comma:
    case Qt::Key_Period:
        pause();
        seek(now + (event.key() == Qt::Key_Comma ? -kFrameSeconds : kFrameSeconds));
        return true;
    case Qt::Key_C:
        setCaptions(!m_hasCaptions);
        return true;
    case Qt::Key_T:
        setView(view() == View::Table ? View::Picture : View::Table);
        return true;
    case Qt::Key_Escape:
        Q_EMIT closeRequested();
        return true;
    default:
        return place != KeyPlace::View && takeMove(event.key());
    }
}

bool ExperimentPlayer::takeMove(int key)
{
    switch (key) {
    case Qt::Key_Left:
        seek(m_playback.position() - kStepSeconds);
        return true;
    case Qt::Key_Right:
        seek(m_playback.position() + kStepSeconds);
        return true;
    case Qt::Key_Home:
        seek(0);
        return true;
    case Qt::Key_End:
        seek(m_playback.duration());
        return true;
    default:
        return false;
    }
}

bool ExperimentPlayer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    KeyPlace place = KeyPlace::Player;
    if (qobject_cast<QAbstractItemView *>(watched))
        place = KeyPlace::View;
    else if (qobject_cast<QAbstractButton *>(watched))
        place = KeyPlace::Button;
    return takeKey(*static_cast<QKeyEvent *>(event), place);
}

void ExperimentPlayer::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    m_ring->setVisible(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                       || reason == Qt::ShortcutFocusReason);
}

void ExperimentPlayer::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_ring->hide();
}

} // namespace lectern::ui
