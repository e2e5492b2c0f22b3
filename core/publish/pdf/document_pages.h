// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/pdf/pages.h"
#include "core/publish/publish_tools.h"

namespace lectern::publish::pdf {

/// A part of a document set on pages, with what the pages stand on. Use it in the thread that made
/// it.
struct DocumentPages {
    Flow flow;
    Pages pages;
};

/// For a PDF, a printer or a preview. Media are shown by their poster.
/// @param request  Its path and progress are not used.
Result<DocumentPages> makeDocumentPages(const PublishTools &tools, const ExportRequest &request);

} // namespace lectern::publish::pdf
