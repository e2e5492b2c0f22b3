// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/experiment_video.h"

#include "core/media/video/espeak_voice.h"
#include "core/media/video/mp4_writer.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace lectern::media {

namespace {

constexpr double kNarrationPart = 0.1; ///< Of the progress.

/// The sentences of a video with their sound, or with the time that reading them takes.
struct Narration {
    std::vector<Sound> sounds; ///< Empty where the video is silent.
    QList<double> seconds;
    QString voice;
    QString silentBecause;
};

std::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled, {});
}

Narration silentNarration(const QList<Phrase> &sentences, Language language, const QString &why)
{
    Narration narration;
    narration.silentBecause = why;
    for (const Phrase &sentence : sentences)
        narration.seconds << readingSeconds(sentence.written, language);
    return narration;
}

Result<Narration> speak(Voice &voice, const QList<Phrase> &sentences, const ProgressSink &progress,
                        const StopFlag &stop)
{
    Narration narration;
    narration.voice = voice.name();
    for (const Phrase &sentence : sentences) {
        if (stop.isRaised())
            return cancelled();
        progress({kNarrationPart * double(narration.seconds.size()) / double(sentences.size()),
                  QCoreApplication::translate("Media", "Speaking the narration")});
        auto sound = voice.say(sentence.spoken);
        if (!sound)
            return std::unexpected(sound.error());
        narration.seconds << sound->seconds();
        narration.sounds.push_back(*std::move(sound));
    }
    return narration;
}

/// A voice that is missing or fails costs the sound, not the video.
Result<Narration> narrate(const QList<Phrase> &sentences, Language language,
                          const VideoOptions &options, const ProgressSink &progress,
                          const StopFlag &stop)
{
    std::unique_ptr<Voice> own;
    Voice *voice = options.voice;
    if (!voice) {
        auto found = espeakVoice(language, options.speechDataFolder);
        if (!found)
            return silentNarration(sentences, language, found.error().message);
        own = *std::move(found);
        voice = own.get();
    }
    auto narration = speak(*voice, sentences, progress, stop);
    if (!narration && narration.error().code != ErrorCode::Cancelled)
        return silentNarration(sentences, language, narration.error().message);
    return narration;
}

/// Puts every sentence at its time into one track of the video's length.
Sound soundTrack(const Narration &narration, const VideoPlan &plan)
{
    Sound track{narration.sounds.front().samplesPerSecond, {}};
    track.samples.resize(size_t(std::ceil(plan.duration * track.samplesPerSecond)));
    for (size_t i = 0; i < narration.sounds.size(); ++i) {
        const auto from = size_t(plan.captions.at(qsizetype(i)).start * track.samplesPerSecond);
        const std::vector<std::int16_t> &samples = narration.sounds[i].samples;
        const size_t count = std::min(samples.size(), track.samples.size() - from);
        std::copy_n(samples.begin(), count, track.samples.begin() + std::ptrdiff_t(from));
    }
    return track;
}

/// The stretch of `track` that belongs to the frame number `frame`.
Sound soundOfFrame(const Sound &track, qint64 frame, int framesPerSecond)
{
    const auto edge = [&](qint64 n) {
        return std::min(track.samples.size(), size_t(n * track.samplesPerSecond / framesPerSecond));
    };
    return {track.samplesPerSecond,
            {track.samples.begin() + std::ptrdiff_t(edge(frame)),
             track.samples.begin() + std::ptrdiff_t(edge(frame + 1))}};
}

/// Paints and encodes frame after frame; pictures that stand still are painted once.
Status encodeFrames(Mp4Writer &writer, const VideoPainter &painter, const VideoPlan &plan,
                    const std::optional<Sound> &track, int framesPerSecond,
                    const ProgressSink &progress, const StopFlag &stop)
{
    QImage image(painter.size(), QImage::Format_RGB32);
    std::optional<std::pair<ShotKind, double>> shown;
    const qint64 frames = std::llround(plan.duration * framesPerSecond);
    for (qint64 frame = 0; frame < frames; ++frame) {
        if (stop.isRaised())
            return cancelled();
        const double time = double(frame) / framesPerSecond;
        const PlannedShot &shot = plan.shotAt(time);
        const std::pair wanted(shot.kind, plan.experimentTimeAt(time));
        if (wanted != shown) {
            QPainter frame(&image);
            painter.paint(frame, plan, time);
            frame.end();
            LECTERN_TRY(writer.addFrame(image));
            shown = wanted;
        } else {
            LECTERN_TRY(writer.repeatFrame());
        }
        if (track)
            LECTERN_TRY(writer.addSound(soundOfFrame(*track, frame, framesPerSecond)));
        if (frame % framesPerSecond == 0)
            progress({kNarrationPart + (1 - kNarrationPart) * double(frame) / double(frames),
                      QCoreApplication::translate("Media", "Rendering second %1 of %2")
                          .arg(frame / framesPerSecond + 1)
                          .arg(std::lround(std::ceil(plan.duration)))});
    }
    return {};
}

VideoFormat formatOf(const Experiment &experiment, const VideoOptions &options)
{
    const Language language = experiment.words.language();
    VideoFormat format;
    format.size = options.size;
    format.framesPerSecond = options.framesPerSecond;
    format.title = experiment.scene.title(language);
    format.language = language;
    if (!options.videoEncoders.isEmpty())
        format.videoEncoders = options.videoEncoders;
    if (!options.audioEncoders.isEmpty())
        format.audioEncoders = options.audioEncoders;
    return format;
}

/// An FFmpeg that cannot encode sound costs the sound, not the video.
Result<std::unique_ptr<Mp4Writer>> openWriter(VideoFormat format, const VideoPlan &plan,
                                              Narration &narration)
{
    format.hasSound = !narration.sounds.empty();
    auto writer = Mp4Writer::open(format, plan.captions);
    if (writer || !format.hasSound)
        return writer;
    format.hasSound = false;
    auto silent = Mp4Writer::open(format, plan.captions);
    if (silent) {
        narration.silentBecause = writer.error().message;
        narration.voice.clear();
        narration.sounds.clear();
    }
    return silent;
}

ExperimentMedia mediaOf(const Experiment &experiment, const VideoPlan &plan,
                        const Narration &narration)
{
    ExperimentMedia media;
    media.durationSeconds = plan.duration;
    media.captions = plan.captions;
    media.captionsVtt = webVtt(plan.captions);
    media.captionsSrt = subRip(plan.captions);
    media.transcript = transcript(plan.captions);
    media.table = experiment.table;
    media.plot = experiment.plot;
    media.voice = narration.voice;
    media.silentBecause = narration.silentBecause;
    return media;
}

} // namespace

ExperimentVideo::ExperimentVideo(VideoPainter painter, VideoOptions options) :
    m_painter(std::move(painter)), m_options(std::move(options))
{
}

Result<ExperimentVideo> ExperimentVideo::prepare(const ExperimentScene &scene, Language language,
                                                 const PlotRenderer &renderer,
                                                 const VideoOptions &options)
{
    auto experiment = makeExperiment(scene, language);
    if (!experiment)
        return std::unexpected(experiment.error());
    return ExperimentVideo(
        VideoPainter(*std::move(experiment), PictureTheme::light(language), renderer, options.size),
        options);
}

Result<ExperimentMedia> ExperimentVideo::render(const QString &path, const ProgressSink &progress,
                                                const StopFlag &stop) const
{
    const ProgressSink report = progress ? progress : [](const Progress &) { };
    const Experiment &experiment = m_painter.experiment();
    const Language language = experiment.words.language();
    const QList<Shot> shots = storyboard(experiment);
    QList<Phrase> sentences;
    for (const Shot &shot : shots)
        sentences += shot.sentences;
    auto narration = narrate(sentences, language, m_options, report, stop);
    if (!narration)
        return std::unexpected(narration.error());
    const VideoPlan plan = planVideo(shots, narration->seconds);
    const auto writer = openWriter(formatOf(experiment, m_options), plan, *narration);
    if (!writer)
        return std::unexpected(writer.error());
    std::optional<Sound> track;
    if (!narration->sounds.empty())
        track = soundTrack(*narration, plan);
    LECTERN_TRY(
        encodeFrames(**writer, m_painter, plan, track, m_options.framesPerSecond, report, stop));
    ExperimentMedia media = mediaOf(experiment, plan, *narration);
    media.videoEncoder = (*writer)->videoEncoder();
    media.audioEncoder = (*writer)->audioEncoder();
    LECTERN_TRY((*writer)->save(path));
    report({1, QCoreApplication::translate("Media", "Done")});
    return media;
}

Result<ExperimentMedia> renderExperiment(const ExperimentScene &scene, Language language,
                                         const PlotRenderer &renderer, const QString &path,
                                         const ProgressSink &progress, const StopFlag &stop,
                                         const VideoOptions &options)
{
    const auto video = ExperimentVideo::prepare(scene, language, renderer, options);
    if (!video)
        return std::unexpected(video.error());
    return video->render(path, progress, stop);
}

} // namespace lectern::media
