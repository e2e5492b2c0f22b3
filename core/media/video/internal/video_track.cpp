// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/internal/video_track.h"

#include "core/media/video/internal/av_error.h"

#include <QCoreApplication>

namespace lectern::media {

namespace {

/// What each encoder needs to keep thin lines and letters sharp. Names an encoder does not know
/// are left alone by it.
void setQuality(AVCodecContext &codec, const QString &name)
{
    if (name == QStringLiteral("libx264")) {
        av_opt_set(codec.priv_data, "preset", "veryfast", 0);
        av_opt_set(codec.priv_data, "tune", "animation", 0);
        av_opt_set(codec.priv_data, "crf", "17", 0);
    } else if (name == QStringLiteral("libvpx-vp9")) {
        av_opt_set(codec.priv_data, "deadline", "realtime", 0);
        av_opt_set(codec.priv_data, "cpu-used", "7", 0);
        av_opt_set(codec.priv_data, "crf", "24", 0);
        codec.bit_rate = 0;
    } else {
        codec.bit_rate = 2'500'000;
    }
}

CodecPointer openEncoder(const QString &name, QSize size, int framesPerSecond, bool globalHeader)
{
    const AVCodec *encoder = avcodec_find_encoder_by_name(name.toUtf8().constData());
    if (!encoder)
        return {};
    CodecPointer codec(avcodec_alloc_context3(encoder));
    if (!codec)
        return {};
    codec->width = size.width();
    codec->height = size.height();
    codec->pix_fmt = AV_PIX_FMT_YUV420P;
    codec->time_base = {1, framesPerSecond};
    codec->framerate = {framesPerSecond, 1};
    codec->gop_size = 2 * framesPerSecond; // A player can jump to every second second.
    codec->colorspace = AVCOL_SPC_BT709;
    codec->color_primaries = AVCOL_PRI_BT709;
    codec->color_trc = AVCOL_TRC_BT709;
    codec->color_range = AVCOL_RANGE_MPEG;
    codec->flags |= AV_CODEC_FLAG_BITEXACT;
    if (globalHeader)
        codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    setQuality(*codec, name);
    return avcodec_open2(codec.get(), encoder, nullptr) < 0 ? CodecPointer() : std::move(codec);
}

} // namespace

Status drain(AVCodecContext &codec, const PacketSink &sink)
{
    const PacketPointer packet(av_packet_alloc());
    for (;;) {
        const int code = avcodec_receive_packet(&codec, packet.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            return {};
        if (code < 0)
            return avFailure(code, "avcodec_receive_packet");
        LECTERN_TRY(sink(*packet, codec.time_base));
        av_packet_unref(packet.get());
    }
}

Result<VideoTrack> VideoTrack::open(const QStringList &encoders, QSize size, int framesPerSecond,
                                    bool globalHeader)
{
    VideoTrack track;
    for (const QString &name : encoders) {
        track.m_codec = openEncoder(name, size, framesPerSecond, globalHeader);
        if (track.m_codec)
            break;
    }
    if (!track.m_codec)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate(
                           "Media",
                           "This computer's FFmpeg has no video encoder that Lectern can "
                           "use. Install one with H.264 or VP9."),
                       QStringLiteral("tried ") + encoders.join(u' '));
    track.m_frame.reset(av_frame_alloc());
    track.m_frame->format = AV_PIX_FMT_YUV420P;
    track.m_frame->width = size.width();
    track.m_frame->height = size.height();
    track.m_frame->color_range = AVCOL_RANGE_MPEG;
    track.m_frame->colorspace = AVCOL_SPC_BT709;
    if (const int code = av_frame_get_buffer(track.m_frame.get(), 0); code < 0)
        return avFailure(code, "av_frame_get_buffer");
    track.m_scaler.reset(sws_getContext(size.width(), size.height(), AV_PIX_FMT_BGRA, size.width(),
                                        size.height(), AV_PIX_FMT_YUV420P,
                                        SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP,
                                        nullptr, nullptr, nullptr));
    if (!track.m_scaler)
        return avFailure(AVERROR(EINVAL), "sws_getContext");
    const int *coefficients = sws_getCoefficients(SWS_CS_ITU709);
    sws_setColorspaceDetails(track.m_scaler.get(), coefficients, 1, coefficients, 0, 0, 1 << 16,
                             1 << 16);
    return track;
}

QString VideoTrack::encoderName() const
{
    return QString::fromUtf8(m_codec->codec->name);
}

Status VideoTrack::convert(const QImage &image)
{
    // The encoder may still hold the last picture.
    if (const int code = av_frame_make_writable(m_frame.get()); code < 0)
        return avFailure(code, "av_frame_make_writable");
    const QImage source = image.convertToFormat(QImage::Format_RGB32);
    const uint8_t *planes[] = {source.constBits()};
    const int strides[] = {int(source.bytesPerLine())};
    sws_scale(m_scaler.get(), planes, strides, 0, source.height(), m_frame->data,
              m_frame->linesize);
    return {};
}

Status VideoTrack::addFrame(const QImage &image, const PacketSink &sink)
{
    Q_ASSERT(image.width() == m_codec->width && image.height() == m_codec->height);
    LECTERN_TRY(convert(image));
    return repeatFrame(sink);
}

Status VideoTrack::repeatFrame(const PacketSink &sink)
{
    m_frame->pts = m_next++;
    if (const int code = avcodec_send_frame(m_codec.get(), m_frame.get()); code < 0)
        return avFailure(code, "avcodec_send_frame");
    return drain(*m_codec, sink);
}

Status VideoTrack::finish(const PacketSink &sink)
{
    if (const int code = avcodec_send_frame(m_codec.get(), nullptr); code < 0)
        return avFailure(code, "avcodec_send_frame");
    return drain(*m_codec, sink);
}

} // namespace lectern::media
