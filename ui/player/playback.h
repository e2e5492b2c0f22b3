// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lectern::ui {

/// Where a film stands: a clock in seconds that runs only when it was told to, and stops at the
/// end.
class Playback
{
public:
    double duration() const { return m_duration; }
    double position() const { return m_position; }
    bool isPlaying() const { return m_isPlaying; }
    bool isAtEnd() const { return m_position >= m_duration; }
    double speed() const { return m_speed; }

    /// The position stays where it was, or at the end.
    void setDuration(double seconds);
    void setSpeed(double factor) { m_speed = factor; }

    void play(); ///< From the start where it stands at the end.
    void pause() { m_isPlaying = false; }
    void seek(double seconds); ///< Within the film.
    /// Time went by outside. @return whether the position moved
    bool advance(double seconds);

private:
    double m_duration = 0;
    double m_position = 0;
    double m_speed = 1;
    bool m_isPlaying = false;
};

} // namespace lectern::ui
