// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/publish_tools.h"

#include <functional>

namespace lectern::publish {

/// The rendition of a block of the document being exported; NotFound where there is none.
using RenderMedia = std::function<Result<MediaRendition>(document::BlockId block)>;

/// The media of one export, from the program's renditions, else from the files embedded in the
/// document. Tools and request must outlive it.
RenderMedia mediaOfExport(const PublishTools &tools, const ExportRequest &request,
                          MediaDepth depth);

} // namespace lectern::publish
