// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/publish_tools.h"
#include "ui/services/exports.h"

#include <QPromise>

namespace lectern {

struct PictureSize {
    int width = 800; ///< Pixels.
    int most = 0; ///< Pages; 0: all.
};

/// Sets a part of a document on pages and paints them one by one, as they go into a PDF. In any
/// thread; ends when the promise is cancelled or `quit` is raised.
void paintPages(const publish::PublishTools &tools, publish::ExportRequest request,
                const PictureSize &size, const StopFlag &quit,
                QPromise<Result<ui::PagePicture>> &promise);

} // namespace lectern
