// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/document_pages.h"

#include "core/publish/media_of_export.h"

namespace lectern::publish::pdf {

Result<DocumentPages> makeDocumentPages(const PublishTools &tools, const ExportRequest &request)
{
    Flow flow = tools.layouts.layOut(request.content, request.part);
    FormulaSource formulas(tools.mathJaxScript);
    auto pages = Pages::make(flow, tools.fontFolder, formulas,
                             mediaOfExport(tools, request, MediaDepth::Poster), request.stop);
    if (!pages)
        return std::unexpected(pages.error());
    return DocumentPages{std::move(flow), std::move(*pages)};
}

} // namespace lectern::publish::pdf
