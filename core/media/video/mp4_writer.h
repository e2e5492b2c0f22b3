// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/media/captions.h"
#include "core/media/voice.h"

#include <QImage>
#include <QSize>
#include <QStringList>

#include <memory>

namespace lectern::media {

/// What a video file is to be like.
struct VideoFormat {
    QSize size{1280, 720}; ///< Even in both directions.
    int framesPerSecond = 30;
    QString title;
    Language language = Language::English; ///< Of sound and subtitles.
    bool hasSound = true;
    /// By FFmpeg's names, the best first; which of them there are is found out at run time.
    QStringList videoEncoders{QStringLiteral("libx264"), QStringLiteral("libopenh264"),
                              QStringLiteral("libvpx-vp9"), QStringLiteral("mpeg4")};
    QStringList audioEncoders{QStringLiteral("aac"), QStringLiteral("libopus")};
};

/// Makes an MP4 of pictures, one channel of sound and a subtitle track, its index in front so that
/// a browser can start at once.
///
/// The file is put together in memory (a lesson's video has a few megabytes) and appears under its
/// name by `save`, whole or not at all. Same input, same FFmpeg: same bytes. One thread at a time.
class Mp4Writer
{
public:
    static Result<std::unique_ptr<Mp4Writer>> open(const VideoFormat &format,
                                                   const QList<Caption> &captions);
    ~Mp4Writer();

    QString videoEncoder() const;
    QString audioEncoder() const; ///< Empty without sound.

    Status addFrame(const QImage &image);
    /// The last picture once more; cheaper than the same image again.
    Status repeatFrame();
    /// Goes on with the sound. It may run ahead of the pictures or behind them.
    Status addSound(const Sound &sound);

    /// Ends the streams and writes the file.
    /// @return Io, and no file, where the folder cannot be written
    Status save(const QString &path);

private:
    class Streams;
    explicit Mp4Writer(std::unique_ptr<Streams> streams);

    std::unique_ptr<Streams> m_streams;
};

} // namespace lectern::media
