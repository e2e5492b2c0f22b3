// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"
#include "core/media/plot_renderer.h"
#include "core/media/video/narration.h"
#include "ui/player/playback.h"
#include "ui/player/sound_output.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QStackedLayout;

namespace lectern::ui {

class CaptionLine;
class PlayerBar;
class PlayerPicture;
class SampleTable;
class TranscriptView;

/// What a player stands on.
struct PlayerTools {
    std::shared_ptr<const media::PlotRenderer> plots;
    std::unique_ptr<SoundOutput> sound = deviceSound();
    media::NarrationOptions narration
        = {}; ///< Who speaks; a voice outlives every player that has it.
};

/// Plays the film of an experiment in the document: scene and plot side by side under one time
/// cursor, with the captions, the sound and the times of the film that an export renders.
///
/// It starts silent, with captions, and never by itself. Nothing moves, fades or loops unless the
/// person plays it, so reduced motion needs nothing else. Single keys act while it has the focus:
/// Space, Left, Right, comma, full stop, C, T, Home, End, Esc.
class ExperimentPlayer : public QWidget
{
    Q_OBJECT

public:
    explicit ExperimentPlayer(PlayerTools tools, QWidget *parent = nullptr);
    ~ExperimentPlayer() override;

    /// Shows another experiment at the time where the last one stood.
    void setExperiment(const media::Experiment &experiment);
    /// Goes on where another player of the same experiment stands, with its narration and its
    /// choices, paused.
    void takeOver(const ExperimentPlayer &other);
    void setFullSizeVisible(bool isVisible); ///< The button that asks for it.
    void setTopCorners(int radius); ///< Of the card that it stands in.

    const Playback &playback() const { return m_playback; }
    const media::VideoPlan &plan() const { return m_narration->plan; }
    double experimentTime() const; ///< Where the one time cursor stands.
    QString caption() const; ///< Shown now; empty between sentences and without captions.
    bool hasSound() const { return m_hasSound; }
    bool hasCaptions() const { return m_hasCaptions; }

    void play();
    void pause();
    void seek(double seconds);
    void setSound(bool on);
    void setCaptions(bool on);
    void setSpeed(double factor);
    enum class View { Picture, Transcript, Table };
    void setView(View view);
    View view() const;

    /// Time went by: called by the player's own clock, and by tests.
    void advance(double seconds);

Q_SIGNALS:
    void closeRequested(); ///< Esc.
    void fullSizeRequested();
    void narrated(); ///< The times are those of the spoken film from now on.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    using Spoken = std::shared_ptr<const media::Narration>;

    void connectBar();
    void speak();
    void takeNarration(const Spoken &narration);
    void togglePlay();
    enum class KeyPlace { Player, Button, View }; ///< What has the focus.
    bool takeKey(const QKeyEvent &event, KeyPlace place);
    bool takeMove(int key);
    void watchKeys();
    void follow(); ///< Every part shows the present position.
    void followSound();
    void followSoundButton();
    QString silentBecause() const; ///< Translated; empty where there is something to hear.

    PlayerTools m_tools;
    std::optional<media::Experiment> m_experiment;
    Spoken m_narration;
    StopFlag m_stop; ///< Of the narration that is being spoken.
    Playback m_playback;
    bool m_hasSound = false;
    bool m_hasCaptions = true;
    bool m_isNarrated = false; ///< The present narration is the spoken one.
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    QTimer m_soundTimer; ///< Sound waits until the track is at rest.

    QWidget *m_stage; // All owned by this widget.
    QStackedLayout *m_stack;
    PlayerPicture *m_picture;
    TranscriptView *m_transcript;
    SampleTable *m_table;
    CaptionLine *m_caption;
    PlayerBar *m_bar;
    QWidget *m_ring; ///< Over everything while a key brought the focus here.
};

} // namespace lectern::ui
