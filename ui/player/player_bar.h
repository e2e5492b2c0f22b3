// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;

namespace lectern::ui {

class IconButton;
class Playback;
class SeekTrack;
class TextLabel;

/// The controls of a player: play, time, track, sound, captions, speed, transcript, table, full
/// size. It tells what the person wants and shows what it is told.
class PlayerBar : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerBar(QWidget *parent = nullptr);

    void showPlayback(const Playback &playback);
    void showSound(bool isOn);
    /// Disables the sound button with the reason in its tooltip; empty enables it.
    void setSoundMissing(const QString &because);
    void showCaptions(bool isOn);
    void showSpeed(double factor);
    void showViews(bool transcript, bool table);
    void setFullSizeVisible(bool isVisible);

    /// The controls, in the order of the tab key.
    QList<QWidget *> controls() const;

Q_SIGNALS:
    void playRequested();
    void sought(double seconds);
    void soundToggled(bool on);
    void captionsToggled(bool on);
    void speedChosen(double factor);
    void transcriptToggled(bool on);
    void tableToggled(bool on);
    void fullSizeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void assemble();
    void connectControls();
    void makeSpeedMenu();
    void fitWidth(); ///< On a narrow page some parts make room for the track.

    IconButton *m_play; // All owned by this widget.
    TextLabel *m_time;
    SeekTrack *m_track;
    IconButton *m_sound;
    IconButton *m_captions;
    IconButton *m_speed;
    QMenu *m_speeds;
    IconButton *m_transcript;
    IconButton *m_table;
    IconButton *m_fullSize;
    bool m_offersFullSize = true;
};

} // namespace lectern::ui
