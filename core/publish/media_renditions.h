// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/stop_flag.h"
#include "core/document/content.h"

#include <QByteArray>
#include <QString>

namespace lectern::publish {

/// What a media block becomes outside of Lectern.
struct MediaRendition {
    QByteArray poster; ///< One frame as PNG.
    QByteArray video; ///< A whole file; empty where only the poster was asked for.
    QString videoType; ///< "video/mp4"
    QByteArray captions; ///< WebVTT, UTF-8; empty where there is nothing to hear.
    QString transcript; ///< What is said and shown, paragraphs on lines of their own.
    double durationSeconds = 0;
};

enum class MediaDepth { Poster, Film };

/// Renders media blocks. The program hands one in, so that publish needs to know no scene.
class MediaRenditions
{
public:
    MediaRenditions() = default;
    virtual ~MediaRenditions() = default;
    MediaRenditions(const MediaRenditions &) = delete;
    MediaRenditions &operator=(const MediaRenditions &) = delete;

    /// In any thread.
    /// @return NotFound for a block that holds nothing to play; it is left out of the page.
    virtual Result<MediaRendition> render(const document::Content &content,
                                          const document::Block &block, MediaDepth depth,
                                          const ProgressSink &progress, const StopFlag &stop) const
        = 0;
};

} // namespace lectern::publish
