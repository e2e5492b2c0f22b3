// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace lectern::media {

/// A sentence of the narration with its time in the video, in seconds.
struct Caption {
    double start = 0;
    double end = 0;
    QString text;
    friend bool operator==(const Caption &, const Caption &) = default;
};

/// The captions as a WebVTT file.
/// @source W3C, WebVTT: The Web Video Text Tracks Format, section 4
QString webVtt(const QList<Caption> &captions);

/// The captions as a SubRip file.
QString subRip(const QList<Caption> &captions);

/// A line for each caption with its time: what is read instead of being watched.
QString transcript(const QList<Caption> &captions);

} // namespace lectern::media
