// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/media/video/internal/av_pointers.h"

#include <QImage>
#include <QStringList>

#include <functional>

namespace lectern::media {

/// Takes each finished packet to the muxer, with times in the codec's time base.
using PacketSink = std::function<Status(AVPacket &, AVRational timeBase)>;

/// Drains what the codec has ready.
Status drain(AVCodecContext &codec, const PacketSink &sink);

/// Pictures to H.264, or what else this FFmpeg can do.
class VideoTrack
{
public:
    /// Opens the first of `encoders` that this FFmpeg has and that takes this size.
    static Result<VideoTrack> open(const QStringList &encoders, QSize size, int framesPerSecond,
                                   bool globalHeader);

    const AVCodecContext &codec() const { return *m_codec; }
    QString encoderName() const;

    /// Encodes `image` as the next frame. It has the size given to open().
    Status addFrame(const QImage &image, const PacketSink &sink);
    /// Encodes the last image once more, without converting it again.
    Status repeatFrame(const PacketSink &sink);
    Status finish(const PacketSink &sink);

private:
    Status convert(const QImage &image);

    CodecPointer m_codec;
    FramePointer m_frame;
    ScalerPointer m_scaler;
    qint64 m_next = 0;
};

} // namespace lectern::media
