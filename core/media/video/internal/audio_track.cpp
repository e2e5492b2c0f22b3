// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/internal/audio_track.h"

#include "core/media/video/internal/av_error.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::media {

namespace {

constexpr int kSamplesPerSecond = 48000;
constexpr int kBitsPerSecond = 96000;

CodecPointer openEncoder(const QString &name, bool globalHeader)
{
    const AVCodec *encoder = avcodec_find_encoder_by_name(name.toUtf8().constData());
    if (!encoder)
        return {};
    CodecPointer codec(avcodec_alloc_context3(encoder));
    if (!codec)
        return {};
    // AAC wants planes, Opus packed samples: for one channel both are the same bytes.
    codec->sample_fmt = name == QStringLiteral("libopus") ? AV_SAMPLE_FMT_FLT : AV_SAMPLE_FMT_FLTP;
    codec->sample_rate = kSamplesPerSecond;
    codec->time_base = {1, kSamplesPerSecond};
    codec->bit_rate = kBitsPerSecond;
    av_channel_layout_default(&codec->ch_layout, 1);
    codec->flags |= AV_CODEC_FLAG_BITEXACT;
    if (globalHeader)
        codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    return avcodec_open2(codec.get(), encoder, nullptr) < 0 ? CodecPointer() : std::move(codec);
}

} // namespace

Result<AudioTrack> AudioTrack::open(const QStringList &encoders, bool globalHeader)
{
    AudioTrack track;
    for (const QString &name : encoders) {
        track.m_codec = openEncoder(name, globalHeader);
        if (track.m_codec)
            return track;
    }
    return failure(ErrorCode::NotFound,
                   QCoreApplication::translate(
                       "Media",
                       "This computer's FFmpeg has no sound encoder that Lectern can use. "
                       "Install one with AAC or Opus."),
                   QStringLiteral("tried ") + encoders.join(u' '));
}

QString AudioTrack::encoderName() const
{
    return QString::fromUtf8(m_codec->codec->name);
}

Status AudioTrack::resample(const Sound &sound)
{
    if (!m_resampler) {
        SwrContext *resampler = nullptr;
        const int code = swr_alloc_set_opts2(&resampler, &m_codec->ch_layout, AV_SAMPLE_FMT_FLT,
                                             m_codec->sample_rate, &m_codec->ch_layout,
                                             AV_SAMPLE_FMT_S16, sound.samplesPerSecond, 0, nullptr);
        m_resampler.reset(resampler);
        if (code < 0)
            return avFailure(code, "swr_alloc_set_opts2");
        if (const int opened = swr_init(resampler); opened < 0)
            return avFailure(opened, "swr_init");
    }
    const size_t before = m_waiting.size();
    const int room = swr_get_out_samples(m_resampler.get(), int(sound.samples.size()));
    m_waiting.resize(before + size_t(std::max(room, 0)));
    auto *to = reinterpret_cast<uint8_t *>(m_waiting.data() + before);
    const auto *from = reinterpret_cast<const uint8_t *>(sound.samples.data());
    const int made = swr_convert(m_resampler.get(), &to, room, &from, int(sound.samples.size()));
    if (made < 0)
        return avFailure(made, "swr_convert");
    m_waiting.resize(before + size_t(made));
    return {};
}

Status AudioTrack::add(const Sound &sound, const PacketSink &sink)
{
    LECTERN_TRY(resample(sound));
    return encode(false, sink);
}

Status AudioTrack::encode(bool flush, const PacketSink &sink)
{
    const size_t frame = m_codec->frame_size > 0 ? size_t(m_codec->frame_size) : 1024;
    size_t done = 0;
    while (m_waiting.size() - done >= frame) {
        LECTERN_TRY(encodeFrame(done, frame, sink));
        done += frame;
    }
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + std::ptrdiff_t(done));
    if (flush && !m_waiting.empty()) {
        m_waiting.resize(frame, 0.0F);
        LECTERN_TRY(encodeFrame(0, frame, sink));
        m_waiting.clear();
    }
    return {};
}

Status AudioTrack::encodeFrame(size_t from, size_t count, const PacketSink &sink)
{
    const FramePointer frame(av_frame_alloc());
    frame->nb_samples = int(count);
    frame->format = m_codec->sample_fmt;
    frame->sample_rate = m_codec->sample_rate;
    av_channel_layout_copy(&frame->ch_layout, &m_codec->ch_layout);
    if (const int code = av_frame_get_buffer(frame.get(), 0); code < 0)
        return avFailure(code, "av_frame_get_buffer");
    std::copy_n(m_waiting.begin() + std::ptrdiff_t(from), count,
                reinterpret_cast<float *>(frame->data[0]));
    frame->pts = m_next;
    m_next += qint64(count);
    if (const int code = avcodec_send_frame(m_codec.get(), frame.get()); code < 0)
        return avFailure(code, "avcodec_send_frame");
    return drain(*m_codec, sink);
}

Status AudioTrack::finish(const PacketSink &sink)
{
    LECTERN_TRY(encode(true, sink));
    if (const int code = avcodec_send_frame(m_codec.get(), nullptr); code < 0)
        return avFailure(code, "avcodec_send_frame");
    return drain(*m_codec, sink);
}

} // namespace lectern::media
