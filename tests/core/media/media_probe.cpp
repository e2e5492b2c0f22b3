// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/media/media_probe.h"

#include "core/media/video/internal/av_pointers.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <map>

namespace lectern::media {

namespace {

struct CloseInput {
    void operator()(AVFormatContext *input) const { avformat_close_input(&input); }
};
using InputPointer = std::unique_ptr<AVFormatContext, CloseInput>;

InputPointer openInput(const QString &path)
{
    AVFormatContext *input = nullptr;
    if (avformat_open_input(&input, QFile::encodeName(path).constData(), nullptr, nullptr) < 0)
        return {};
    InputPointer owned(input);
    return avformat_find_stream_info(input, nullptr) < 0 ? InputPointer() : std::move(owned);
}

CodecPointer openDecoder(const AVStream &stream)
{
    const AVCodec *decoder = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!decoder)
        return {};
    CodecPointer codec(avcodec_alloc_context3(decoder));
    avcodec_parameters_to_context(codec.get(), stream.codecpar);
    return avcodec_open2(codec.get(), decoder, nullptr) < 0 ? CodecPointer() : std::move(codec);
}

QString entry(const AVDictionary *dictionary, const char *key)
{
    const AVDictionaryEntry *found = av_dict_get(dictionary, key, nullptr, 0);
    return found ? QString::fromUtf8(found->value) : QString();
}

template <typename Handler>
void decode(AVCodecContext &codec, const AVPacket *packet, Handler handler)
{
    const FramePointer frame(av_frame_alloc());
    avcodec_send_packet(&codec, packet);
    while (avcodec_receive_frame(&codec, frame.get()) >= 0)
        handler(*frame);
}

void addCaption(ProbedMedia &media, const AVPacket &packet, AVRational base)
{
    if (packet.size < 2)
        return;
    const int length = packet.data[0] << 8 | packet.data[1];
    if (length == 0 || length > packet.size - 2)
        return; // An empty sample ends the one before.
    const double start = double(packet.pts) * av_q2d(base);
    media.captions << ProbedCaption{
        start, start + double(packet.duration) * av_q2d(base),
        QString::fromUtf8(reinterpret_cast<const char *>(packet.data) + 2, length)};
}

void describe(ProbedMedia &media, const AVStream &stream)
{
    const QString name = QString::fromUtf8(avcodec_get_name(stream.codecpar->codec_id));
    switch (stream.codecpar->codec_type) {
    case AVMEDIA_TYPE_VIDEO:
        media.video = name;
        media.size = {stream.codecpar->width, stream.codecpar->height};
        break;
    case AVMEDIA_TYPE_AUDIO:
        media.audio = name;
        media.language = entry(stream.metadata, "language");
        media.samplesPerSecond = stream.codecpar->sample_rate;
        break;
    case AVMEDIA_TYPE_SUBTITLE:
        media.subtitles = name;
        media.subtitleLanguage = entry(stream.metadata, "language");
        break;
    default:
        break;
    }
}

} // namespace

double ProbedMedia::loudness(double from, double to) const
{
    const auto edge = [this](double t) {
        return std::min(sound.size(), size_t(std::max(0.0, t) * samplesPerSecond));
    };
    double sum = 0;
    for (size_t i = edge(from); i < edge(to); ++i)
        sum += double(sound[i]) * double(sound[i]);
    return std::sqrt(sum / std::max<double>(1, double(edge(to) - edge(from))));
}

std::optional<ProbedMedia> probe(const QString &path)
{
    const InputPointer input = openInput(path);
    if (!input)
        return {};
    ProbedMedia media;
    media.seconds = double(input->duration) / AV_TIME_BASE;
    media.title = entry(input->metadata, "title");
    std::map<int, CodecPointer> decoders;
    for (unsigned i = 0; i < input->nb_streams; ++i) {
        describe(media, *input->streams[i]);
        if (input->streams[i]->codecpar->codec_type != AVMEDIA_TYPE_SUBTITLE)
            decoders[int(i)] = openDecoder(*input->streams[i]);
    }
    const auto take = [&](AVCodecContext &codec, const AVPacket *packet) {
        decode(codec, packet, [&](const AVFrame &frame) {
            if (codec.codec_type == AVMEDIA_TYPE_VIDEO)
                ++media.frames;
            else if (const auto *samples = reinterpret_cast<const float *>(frame.data[0]))
                media.sound.insert(media.sound.end(), samples, samples + frame.nb_samples);
        });
    };
    const PacketPointer packet(av_packet_alloc());
    while (av_read_frame(input.get(), packet.get()) >= 0) {
        const AVStream &stream = *input->streams[packet->stream_index];
        if (stream.codecpar->codec_type == AVMEDIA_TYPE_SUBTITLE)
            addCaption(media, *packet, stream.time_base);
        else if (const CodecPointer &codec = decoders[packet->stream_index])
            take(*codec, packet.get());
        av_packet_unref(packet.get());
    }
    for (const auto &[index, codec] : decoders)
        if (codec)
            take(*codec, nullptr);
    return media;
}

QImage frameAt(const QString &path, double seconds)
{
    const InputPointer input = openInput(path);
    if (!input)
        return {};
    const int index = av_find_best_stream(input.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    const CodecPointer codec = openDecoder(*input->streams[index]);
    QImage image;
    const double base = av_q2d(input->streams[index]->time_base);
    const auto keep = [&](const AVFrame &frame) {
        if (double(frame.pts) * base > seconds + 1e-6)
            return;
        image = QImage(frame.width, frame.height, QImage::Format_RGB32);
        const ScalerPointer scaler(sws_getContext(frame.width, frame.height, AV_PIX_FMT_YUV420P,
                                                  frame.width, frame.height, AV_PIX_FMT_BGRA,
                                                  SWS_BICUBIC, nullptr, nullptr, nullptr));
        const int *coefficients = sws_getCoefficients(SWS_CS_ITU709);
        sws_setColorspaceDetails(scaler.get(), coefficients, 0, coefficients, 1, 0, 1 << 16,
                                 1 << 16);
        uint8_t *planes[] = {image.bits()};
        const int strides[] = {int(image.bytesPerLine())};
        sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides);
    };
    const PacketPointer packet(av_packet_alloc());
    while (av_read_frame(input.get(), packet.get()) >= 0) {
        if (packet->stream_index == index)
            decode(*codec, packet.get(), keep);
        av_packet_unref(packet.get());
    }
    decode(*codec, nullptr, keep);
    return image;
}

} // namespace lectern::media
