// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/experiment_scene.h"
#include "core/media/plot_renderer.h"
#include "core/publish/media_renditions.h"

#include <memory>

namespace lectern {

/// Renders the experiments of lessons for exporters: the scene of a block becomes a film.
class ExperimentRenditions : public publish::MediaRenditions
{
public:
    explicit ExperimentRenditions(std::shared_ptr<const media::PlotRenderer> plots);

    Result<publish::MediaRendition> render(const document::Content &content,
                                           const document::Block &block, publish::MediaDepth depth,
                                           const ProgressSink &progress,
                                           const StopFlag &stop) const override;

private:
    Status addFilm(publish::MediaRendition &rendition, const media::ExperimentScene &scene,
                   Language language, const ProgressSink &progress, const StopFlag &stop) const;

    std::shared_ptr<const media::PlotRenderer> m_plots;
};

} // namespace lectern
