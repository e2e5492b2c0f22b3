// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/mp4_writer.h"

#include "core/base/save_file.h"
#include "core/media/video/internal/audio_track.h"
#include "core/media/video/internal/av_error.h"
#include "core/media/video/internal/memory_output.h"
#include "core/media/video/internal/subtitle_track.h"
#include "core/media/video/internal/video_track.h"

#include <QCoreApplication>
#include <QDir>

#include <optional>

namespace lectern::media {

/// Muxer and encoders; the order of members is the order in which they may be freed backwards.
class Mp4Writer::Streams
{
public:
    Streams(const VideoFormat &format, const QList<Caption> &captions) :
        m_format(format), m_captions(captions)
    {
    }

    Status open();
    Status finish();
    PacketSink sink(AVStream *stream);
    Status addDueCaptions(double time);

    VideoFormat m_format;
    QList<Caption> m_captions;
    qsizetype m_nextCaption = 0;
    qint64 m_frames = 0;
    MemoryOutput m_output;
    FormatPointer m_muxer;
    std::optional<VideoTrack> m_video;
    std::optional<AudioTrack> m_audio;
    AVStream *m_videoStream = nullptr; // Owned by the muxer, as are the next two.
    AVStream *m_audioStream = nullptr;
    AVStream *m_captionStream = nullptr;

private:
    Result<AVStream *> addStream(const AVCodecContext *codec);
    Status openTracks();
    Status writeHeader();
};

Result<AVStream *> Mp4Writer::Streams::addStream(const AVCodecContext *codec)
{
    AVStream *stream = avformat_new_stream(m_muxer.get(), nullptr);
    if (!stream)
        return avFailure(AVERROR(ENOMEM), "avformat_new_stream");
    if (codec) {
        stream->time_base = codec->time_base;
        if (const int code = avcodec_parameters_from_context(stream->codecpar, codec); code < 0)
            return avFailure(code, "avcodec_parameters_from_context");
    }
    const char *language = m_format.language == Language::Chinese ? "zho" : "eng";
    av_dict_set(&stream->metadata, "language", language, 0);
    return stream;
}

Status Mp4Writer::Streams::openTracks()
{
    const bool globalHeader = (m_muxer->oformat->flags & AVFMT_GLOBALHEADER) != 0;
    auto video = VideoTrack::open(m_format.videoEncoders, m_format.size, m_format.framesPerSecond,
                                  globalHeader);
    if (!video)
        return std::unexpected(video.error());
    m_video = *std::move(video);
    auto stream = addStream(&m_video->codec());
    if (!stream)
        return std::unexpected(stream.error());
    m_videoStream = *stream;
    m_videoStream->avg_frame_rate = {m_format.framesPerSecond, 1};
    if (m_format.hasSound) {
        auto audio = AudioTrack::open(m_format.audioEncoders, globalHeader);
        if (!audio)
            return std::unexpected(audio.error());
        m_audio = *std::move(audio);
        stream = addStream(&m_audio->codec());
        if (!stream)
            return std::unexpected(stream.error());
        m_audioStream = *stream;
    }
    if (m_captions.isEmpty())
        return {};
    stream = addStream(nullptr);
    if (!stream)
        return std::unexpected(stream.error());
    m_captionStream = *stream;
    m_captionStream->disposition |= AV_DISPOSITION_DEFAULT;
    return describeSubtitles(*m_captionStream, m_format.size);
}

Status Mp4Writer::Streams::writeHeader()
{
    av_dict_set(&m_muxer->metadata, "title", m_format.title.toUtf8().constData(), 0);
    AVDictionary *options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    const int code = avformat_write_header(m_muxer.get(), &options);
    av_dict_free(&options);
    return code < 0 ? Status(avFailure(code, "avformat_write_header")) : Status();
}

Status Mp4Writer::Streams::open()
{
    silenceFfmpeg();
    AVFormatContext *muxer = nullptr;
    if (const int code = avformat_alloc_output_context2(&muxer, nullptr, "mp4", nullptr); code < 0)
        return avFailure(code, "avformat_alloc_output_context2");
    m_muxer.reset(muxer);
    m_muxer->flags |= AVFMT_FLAG_BITEXACT;
    m_output.attach(*m_muxer);
    LECTERN_TRY(openTracks());
    return writeHeader();
}

PacketSink Mp4Writer::Streams::sink(AVStream *stream)
{
    return [this, stream](AVPacket &packet, AVRational timeBase) -> Status {
        // An encoder that gives no duration leaves the last frame without one.
        if (stream == m_videoStream && packet.duration == 0)
            packet.duration = 1;
        av_packet_rescale_ts(&packet, timeBase, stream->time_base);
        packet.stream_index = stream->index;
        const int code = av_interleaved_write_frame(m_muxer.get(), &packet);
        return code < 0 ? Status(avFailure(code, "av_interleaved_write_frame")) : Status();
    };
}

Status Mp4Writer::Streams::addDueCaptions(double time)
{
    for (; m_nextCaption < m_captions.size() && m_captions.at(m_nextCaption).start <= time;
         ++m_nextCaption)
        LECTERN_TRY(addSubtitle(m_captions.at(m_nextCaption), sink(m_captionStream)));
    return {};
}

Status Mp4Writer::Streams::finish()
{
    LECTERN_TRY(m_video->finish(sink(m_videoStream)));
    if (m_audio)
        LECTERN_TRY(m_audio->finish(sink(m_audioStream)));
    LECTERN_TRY(addDueCaptions(double(m_frames) / m_format.framesPerSecond));
    if (const int code = av_write_trailer(m_muxer.get()); code < 0)
        return avFailure(code, "av_write_trailer");
    avio_flush(m_muxer->pb);
    return {};
}

Mp4Writer::Mp4Writer(std::unique_ptr<Streams> streams) : m_streams(std::move(streams)) { }

Mp4Writer::~Mp4Writer() = default;

Result<std::unique_ptr<Mp4Writer>> Mp4Writer::open(const VideoFormat &format,
                                                   const QList<Caption> &captions)
{
    auto streams = std::make_unique<Streams>(format, captions);
    LECTERN_TRY(streams->open());
    return std::unique_ptr<Mp4Writer>(new Mp4Writer(std::move(streams)));
}

QString Mp4Writer::videoEncoder() const
{
    return m_streams->m_video->encoderName();
}

QString Mp4Writer::audioEncoder() const
{
    return m_streams->m_audio ? m_streams->m_audio->encoderName() : QString();
}

Status Mp4Writer::addFrame(const QImage &image)
{
    LECTERN_TRY(m_streams->addDueCaptions(double(m_streams->m_frames++)
                                          / m_streams->m_format.framesPerSecond));
    return m_streams->m_video->addFrame(image, m_streams->sink(m_streams->m_videoStream));
}

Status Mp4Writer::repeatFrame()
{
    LECTERN_TRY(m_streams->addDueCaptions(double(m_streams->m_frames++)
                                          / m_streams->m_format.framesPerSecond));
    return m_streams->m_video->repeatFrame(m_streams->sink(m_streams->m_videoStream));
}

Status Mp4Writer::addSound(const Sound &sound)
{
    Q_ASSERT(m_streams->m_audio);
    return m_streams->m_audio->add(sound, m_streams->sink(m_streams->m_audioStream));
}

Status Mp4Writer::save(const QString &path)
{
    LECTERN_TRY(m_streams->finish());
    QSaveFile file(path);
    const QByteArray &bytes = m_streams->m_output.bytes();
    const bool isWhole
        = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && commitWhole(file);
    if (!isWhole)
        return failure(ErrorCode::Io,
                       QCoreApplication::translate(
                           "Media",
                           "“%1” could not be written. Check that the folder exists, that "
                           "you may write there and that the disk has room.")
                           .arg(QDir::toNativeSeparators(path)),
                       file.errorString());
    return {};
}

} // namespace lectern::media
