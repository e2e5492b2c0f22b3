// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QSize>
#include <QString>

#include <optional>
#include <vector>

namespace lectern::media {

/// A subtitle as it lies in the file.
struct ProbedCaption {
    double start = 0;
    double end = 0;
    QString text;
};

/// What a player finds in a media file.
struct ProbedMedia {
    QString video; ///< Names of codecs; empty without such a stream.
    QString audio;
    QString subtitles;
    QString language; ///< Of the sound.
    QString subtitleLanguage;
    QString title;
    QSize size;
    double seconds = 0;
    int frames = 0;
    QList<ProbedCaption> captions;
    int samplesPerSecond = 0;
    std::vector<float> sound; ///< Decoded, one channel.

    /// Root mean square of the sound between two times.
    double loudness(double from, double to) const;
};

/// Opens the file as a player does and decodes all of it. @return nothing if it cannot be played
std::optional<ProbedMedia> probe(const QString &path);

/// The picture at a time.
QImage frameAt(const QString &path, double seconds);

} // namespace lectern::media
