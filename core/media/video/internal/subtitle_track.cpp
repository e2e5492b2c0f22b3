// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/internal/subtitle_track.h"

#include "core/media/video/internal/av_error.h"

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace lectern::media {

namespace {

constexpr AVRational kMilliseconds{1, 1000};

/// The head that all samples share: at the foot, centred, white on half-black.
QByteArray sampleEntry(QSize picture)
{
    QByteArray entry;
    QDataStream out(&entry, QIODevice::WriteOnly); // Big endian, as the format is.
    const auto fontSize = quint8(std::clamp(picture.height() / 20, 12, 200));
    out << quint32(0); // Display flags.
    out << qint8(1) << qint8(-1); // Centred, at the foot.
    out << quint32(0x000000A0); // Background, RGBA.
    out << quint16(0) << quint16(0) << quint16(0) << quint16(0); // Text box: the whole track.
    out << quint16(0) << quint16(0) << quint16(1) << quint8(0) << fontSize << quint32(0xFFFFFFFF);
    out << quint32(18) << quint32(0x66746162) << quint16(1) << quint16(1) << quint8(5); // "ftab"
    out.writeRawData("Serif", 5);
    return entry;
}

} // namespace

Status describeSubtitles(AVStream &stream, QSize picture)
{
    const QByteArray entry = sampleEntry(picture);
    auto *extra
        = static_cast<uint8_t *>(av_mallocz(size_t(entry.size()) + AV_INPUT_BUFFER_PADDING_SIZE));
    if (!extra)
        return avFailure(AVERROR(ENOMEM), "av_mallocz");
    std::memcpy(extra, entry.constData(), size_t(entry.size()));
    stream.codecpar->codec_type = AVMEDIA_TYPE_SUBTITLE;
    stream.codecpar->codec_id = AV_CODEC_ID_MOV_TEXT;
    stream.codecpar->extradata = extra;
    stream.codecpar->extradata_size = int(entry.size());
    stream.codecpar->width = picture.width();
    stream.codecpar->height = picture.height() / 5;
    stream.time_base = kMilliseconds;
    return {};
}

Status addSubtitle(const Caption &caption, const PacketSink &sink)
{
    const QByteArray text
        = caption.text.toUtf8().first(std::min<qsizetype>(caption.text.toUtf8().size(), 0xFFFF));
    const PacketPointer packet(av_packet_alloc());
    if (const int code = av_new_packet(packet.get(), int(text.size()) + 2); code < 0)
        return avFailure(code, "av_new_packet");
    packet->data[0] = uint8_t(text.size() >> 8);
    packet->data[1] = uint8_t(text.size());
    std::memcpy(packet->data + 2, text.constData(), size_t(text.size()));
    packet->pts = std::llround(caption.start * 1000);
    packet->dts = packet->pts;
    packet->duration = std::llround(caption.end * 1000) - packet->pts;
    packet->flags |= AV_PKT_FLAG_KEY;
    return sink(*packet, kMilliseconds);
}

} // namespace lectern::media
