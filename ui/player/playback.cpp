// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/playback.h"

#include <algorithm>

namespace lectern::ui {

void Playback::setDuration(double seconds)
{
    m_duration = std::max(0.0, seconds);
    m_position = std::min(m_position, m_duration);
}

void Playback::play()
{
    if (isAtEnd())
        m_position = 0;
    m_isPlaying = m_duration > 0;
}

void Playback::seek(double seconds)
{
    m_position = std::clamp(seconds, 0.0, m_duration);
}

bool Playback::advance(double seconds)
{
    if (!m_isPlaying)
        return false;
    const double before = m_position;
    seek(m_position + seconds * m_speed);
    m_isPlaying = !isAtEnd();
    return m_position != before;
}

} // namespace lectern::ui
