// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/experiment_video.h"

#include "core/media/video/mp4_writer.h"
#include "core/media/video/narration.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace lectern::media {

namespace {

constexpr double kNarrationPart = 0.1; ///< Of the progress.

std::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled, {});
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
Status encodeFrames(Mp4Writer &writer, const VideoPainter &painter, const Narration &narration,
                    int framesPerSecond, const ProgressSink &progress, const StopFlag &stop)
{
    const VideoPlan &plan = narration.plan;
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
        if (narration.track)
            LECTERN_TRY(writer.addSound(soundOfFrame(*narration.track, frame, framesPerSecond)));
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
Result<std::unique_ptr<Mp4Writer>> openWriter(VideoFormat format, Narration &narration)
{
    const QList<Caption> &captions = narration.plan.captions;
    format.hasSound = narration.track.has_value();
    auto writer = Mp4Writer::open(format, captions);
    if (writer || !format.hasSound)
        return writer;
    format.hasSound = false;
    auto silent = Mp4Writer::open(format, captions);
    if (silent) {
        narration.silentBecause = writer.error().message;
        narration.voice.clear();
        narration.track.reset();
    }
    return silent;
}

ExperimentMedia mediaOf(const Experiment &experiment, const Narration &narration)
{
    const VideoPlan &plan = narration.plan;
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
    const auto speaking = [&report](const Progress &spoken) {
        report({kNarrationPart * spoken.fraction, spoken.step});
    };
    auto narration
        = narrate(experiment, {m_options.voice, m_options.speechDataFolder}, speaking, stop);
    if (!narration)
        return std::unexpected(narration.error());
    const auto writer = openWriter(formatOf(experiment, m_options), *narration);
    if (!writer)
        return std::unexpected(writer.error());
    LECTERN_TRY(
        encodeFrames(**writer, m_painter, *narration, m_options.framesPerSecond, report, stop));
    ExperimentMedia media = mediaOf(experiment, *narration);
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
