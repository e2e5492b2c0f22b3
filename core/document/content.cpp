// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/content.h"

#include <algorithm>

namespace lectern::document {
namespace {

template <typename List, typename Id>
auto byId(const List &list, Id id) -> const typename List::value_type *
{
    const auto found = std::find_if(list.cbegin(), list.cend(),
                                    [id](const auto &value) { return value.id == id; });
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

const Source *Content::source(SourceId id) const
{
    return byId(sources, id);
}

const Block *Content::block(BlockId id) const
{
    return byId(blocks, id);
}

const Asset *Content::asset(AssetId id) const
{
    return byId(assets, id);
}

const Block *Content::measured(const QString &name) const
{
    for (const Block &block : blocks) {
        if (block.payload && block.payload->schema == kMeasurementSchema
            && block.payload->value.value(u"name").toString() == name)
            return &block;
    }
    return nullptr;
}

int Content::indexOf(BlockId id) const
{
    const Block *found = block(id);
    return found ? int(found - blocks.constData()) : -1;
}

const Provenance &Content::provenance(ProvenanceId id) const
{
    const auto found = provenances.constFind(id);
    Q_ASSERT(found != provenances.cend());
    return *found;
}

void Content::countIds()
{
    for (const Block &block : std::as_const(blocks))
        lastIds.block = std::max<qint64>(lastIds.block, block.id.value());
    for (const Source &source : std::as_const(sources))
        lastIds.source = std::max<qint64>(lastIds.source, source.id.value());
    for (const Asset &asset : std::as_const(assets))
        lastIds.asset = std::max<qint64>(lastIds.asset, asset.id.value());
}

} // namespace lectern::document
