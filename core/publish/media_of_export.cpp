// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/media_of_export.h"

#include "core/publish/whole_file.h"

namespace lectern::publish {
namespace {

const document::Asset *assetOf(const document::Content &content, const document::Block &block,
                               const QString &key)
{
    if (!block.payload || !block.payload->value.contains(key))
        return nullptr;
    const auto *asset
        = content.asset(document::AssetId(block.payload->value.value(key).toInteger()));
    return asset && !asset->data.isEmpty() ? asset : nullptr;
}

/// A clip that was dragged in: the file itself.
Result<MediaRendition> embedded(const document::Content &content, const document::Block &block)
{
    MediaRendition rendition;
    const auto *clip = assetOf(content, block, QStringLiteral("asset"));
    if (clip && clip->mediaType.startsWith(u"video/")) {
        rendition.video = clip->data;
        rendition.videoType = clip->mediaType;
    }
    if (const auto *poster = assetOf(content, block, QStringLiteral("poster")))
        rendition.poster = poster->data;
    if (const auto *captions = assetOf(content, block, QStringLiteral("captions")))
        rendition.captions = captions->data;
    if (rendition.video.isEmpty() && rendition.poster.isEmpty())
        return failure(ErrorCode::NotFound, QString(), QStringLiteral("no media in the block"));
    return rendition;
}

} // namespace

RenderMedia mediaOfExport(const PublishTools &tools, const ExportRequest &request, MediaDepth depth)
{
    return [&tools, &request, depth](document::BlockId id) -> Result<MediaRendition> {
        if (request.stop.isRaised())
            return exportCancelled();
        const document::Block *block = request.content.block(id);
        if (!block)
            return failure(ErrorCode::NotFound, QString(), QStringLiteral("no such block"));
        if (tools.media) {
            auto made = tools.media->render(request.content, *block, depth, request.progress,
                                            request.stop);
            if (made || made.error().code != ErrorCode::NotFound)
                return made;
        }
        return embedded(request.content, *block);
    };
}

} // namespace lectern::publish
