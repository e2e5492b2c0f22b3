// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_renditions.h"

#include "app/gui_thread.h"
#include "core/media/experiment_painter.h"
#include "core/media/experiment_scene.h"
#include "core/media/video/experiment_video.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

namespace lectern {
namespace {

constexpr QSize kPosterSize(960, 400);
constexpr double kPosterScale = 2;

Result<QByteArray> pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(ErrorCode::Internal, {}, QStringLiteral("the PNG writer failed"));
    return bytes;
}

/// A still picture: nothing will ever run there, so both curves are whole.
QImage posterOf(const media::ExperimentPreview &preview)
{
    QImage image(kPosterSize * kPosterScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPosterScale);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    preview.paintStill(painter);
    return image;
}

} // namespace

ExperimentRenditions::ExperimentRenditions(std::shared_ptr<const media::PlotRenderer> plots) :
    m_plots(std::move(plots))
{
}

Result<publish::MediaRendition> ExperimentRenditions::render(const document::Content &content,
                                                             const document::Block &block,
                                                             publish::MediaDepth depth,
                                                             const ProgressSink &progress,
                                                             const StopFlag &stop) const
{
    if (!block.payload || block.payload->schema != media::kSceneSchema)
        return failure(ErrorCode::NotFound, {}, QStringLiteral("the block holds no scene"));
    const auto scene = media::ExperimentScene::fromJson(block.payload->value);
    if (!scene)
        return std::unexpected(scene.error());
    const auto experiment = media::makeExperiment(*scene, content.header.language);
    if (!experiment)
        return std::unexpected(experiment.error());

    const media::PictureTheme theme = media::PictureTheme::light(content.header.language);
    const auto preview = inGuiThread<media::ExperimentPreview>(
        [&]() -> Result<media::ExperimentPreview> {
            return media::ExperimentPreview(*experiment, theme, *m_plots, kPosterSize,
                                            kPosterScale);
        },
        stop);
    if (!preview)
        return std::unexpected(preview.error());

    publish::MediaRendition rendition;
    auto poster = pngOf(posterOf(*preview));
    if (!poster)
        return std::unexpected(poster.error());
    rendition.poster = *poster;
    if (depth == publish::MediaDepth::Poster)
        return rendition;

    const Status filmed = addFilm(rendition, *scene, content.header.language, progress, stop);
    if (!filmed)
        return std::unexpected(filmed.error());
    return rendition;
}

Status ExperimentRenditions::addFilm(publish::MediaRendition &rendition,
                                     const media::ExperimentScene &scene, Language language,
                                     const ProgressSink &progress, const StopFlag &stop) const
{
    const auto video = inGuiThread<media::ExperimentVideo>(
        [&] { return media::ExperimentVideo::prepare(scene, language, *m_plots); }, stop);
    if (!video)
        return std::unexpected(video.error());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("film.mp4"));
    const auto made = video->render(path, progress, stop);
    if (!made)
        return std::unexpected(made.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io,
                       QCoreApplication::translate(
                           "ExperimentRenditions",
                           "The film could not be read back from the folder for temporary files. "
                           "Free some space there and try again."),
                       file.errorString());
    rendition.video = file.readAll();
    rendition.videoType = QStringLiteral("video/mp4");
    rendition.captions = made->captionsVtt.toUtf8();
    rendition.transcript = made->transcript;
    rendition.durationSeconds = made->durationSeconds;
    return {};
}

} // namespace lectern
