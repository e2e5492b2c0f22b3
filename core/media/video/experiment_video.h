// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/stop_flag.h"
#include "core/media/experiment_painter.h"
#include "core/media/voice.h"

#include <QSize>
#include <QStringList>

namespace lectern::media {

/// All that comes out of an experiment besides the file itself.
struct ExperimentMedia {
    double durationSeconds = 0;
    QList<Caption> captions;
    QString captionsVtt; ///< As a WebVTT file, for a web page.
    QString captionsSrt;
    QString transcript;
    DataTable table;
    Plot plot;
    QString videoEncoder; ///< FFmpeg's name: "libx264".
    QString audioEncoder; ///< Empty where the video is silent.
    QString voice; ///< Empty where the video is silent.
    QString silentBecause; ///< Translated; empty where there is narration.
};

/// How a video is made; the defaults are right for a lesson.
struct VideoOptions {
    QSize size{1280, 720};
    int framesPerSecond = 30;
    QStringList videoEncoders; ///< By FFmpeg's names; empty: the usual order.
    QStringList audioEncoders; ///< The same.
    /// Speaks the narration. Null: the computer's own voice for the language, where it has one.
    Voice *voice = nullptr;
    QString speechDataFolder; ///< Holds "espeak-ng-data"; empty for the library's own place.
};

/// An experiment made ready in the GUI thread, where plots are drawn, to be rendered in any.
class ExperimentVideo
{
public:
    /// Simulates and draws the plot. GUI thread; some tens of milliseconds.
    static Result<ExperimentVideo> prepare(const ExperimentScene &scene, Language language,
                                           const PlotRenderer &renderer,
                                           const VideoOptions &options = {});

    /// Speaks, paints and encodes. Any thread; `stop` is looked at for every sentence and frame.
    /// The file appears at `path` only when it is whole.
    Result<ExperimentMedia> render(const QString &path, const ProgressSink &progress,
                                   const StopFlag &stop) const;

private:
    ExperimentVideo(VideoPainter painter, VideoOptions options);

    VideoPainter m_painter;
    VideoOptions m_options;
};

/// Both steps in one, for a caller that is in the GUI thread and may stay there: the command line.
Result<ExperimentMedia> renderExperiment(const ExperimentScene &scene, Language language,
                                         const PlotRenderer &renderer, const QString &path,
                                         const ProgressSink &progress, const StopFlag &stop,
                                         const VideoOptions &options = {});

} // namespace lectern::media
