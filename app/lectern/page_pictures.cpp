// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/page_pictures.h"

#include "core/publish/pdf/document_pages.h"

#include <algorithm>

namespace lectern {
namespace {

QImage picture(const publish::pdf::Pages &pages, int page, int width)
{
    const QSizeF paper = publish::pdf::Pages::paper();
    const double scale = width / paper.width();
    QImage image(width, qRound(paper.height() * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing
                           | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    pages.paint(page, painter);
    return image;
}

} // namespace

void paintPages(const publish::PublishTools &tools, publish::ExportRequest request,
                const PictureSize &size, const StopFlag &quit,
                QPromise<Result<ui::PagePicture>> &promise)
{
    const auto isUnwanted = [&] { return promise.isCanceled() || quit.isRaised(); };
    if (isUnwanted())
        return;
    request.stop = quit;
    const auto document = publish::pdf::makeDocumentPages(tools, request);
    if (!document) {
        promise.addResult(Result<ui::PagePicture>(std::unexpected(document.error())));
        return;
    }
    const int count = document->pages.count();
    const int shown = size.most > 0 ? std::min(size.most, count) : count;
    for (int page = 0; page < shown && !isUnwanted(); ++page)
        promise.addResult(Result<ui::PagePicture>(
            ui::PagePicture{page, count, picture(document->pages, page, size.width)}));
}

} // namespace lectern
