// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/video/internal/video_track.h"
#include "core/media/voice.h"

namespace lectern::media {

/// One channel of sound to AAC, or Opus where there is no AAC.
class AudioTrack
{
public:
    static Result<AudioTrack> open(const QStringList &encoders, bool globalHeader);

    const AVCodecContext &codec() const { return *m_codec; }
    QString encoderName() const;

    /// Goes on with `sound`, resampled to the track's rate. Every call has the same rate.
    Status add(const Sound &sound, const PacketSink &sink);
    Status finish(const PacketSink &sink);

private:
    Status resample(const Sound &sound);
    Status encode(bool flush, const PacketSink &sink);
    Status encodeFrame(size_t from, size_t count, const PacketSink &sink);

    CodecPointer m_codec;
    ResamplerPointer m_resampler;
    std::vector<float> m_waiting; ///< Resampled, not encoded yet.
    qint64 m_next = 0; ///< In samples.
};

} // namespace lectern::media
