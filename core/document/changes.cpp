// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/changes.h"

namespace lectern::document {

void FieldChange::exchange(DocumentEditor &editor)
{
    editor.exchangeField(m_block, m_key, m_runs);
}

bool FieldChange::changesNothing(const Content &content) const
{
    const Block *block = content.block(m_block);
    const Field *field = block ? block->field(m_key) : nullptr;
    return field && field->runs == m_runs;
}

bool FieldChange::absorb(const Change &next)
{
    const auto *other = dynamic_cast<const FieldChange *>(&next);
    return other && other->m_block == m_block && other->m_key == m_key;
}

void BlocksChange::exchange(DocumentEditor &editor)
{
    editor.exchangeBlocks(m_first, m_count, m_blocks);
}

bool BlocksChange::changesNothing(const Content &content) const
{
    return content.blocks.mid(m_first, m_count) == m_blocks;
}

bool BlocksChange::absorb(const Change &next)
{
    // One block that stays itself: what stood there before the first change is what undo needs.
    const auto *other = dynamic_cast<const BlocksChange *>(&next);
    return other && m_count == 1 && other->m_count == 1 && m_first == other->m_first
        && m_blocks.size() == 1 && other->m_blocks.size() == 1
        && m_blocks.first().id == other->m_blocks.first().id;
}

void MoveChange::exchange(DocumentEditor &editor)
{
    editor.moveBlock(m_from, m_to);
    std::swap(m_from, m_to);
}

bool MoveChange::changesNothing(const Content &) const
{
    return m_from == m_to;
}

void HeaderChange::exchange(DocumentEditor &editor)
{
    editor.exchangeHeader(m_header);
}

bool HeaderChange::changesNothing(const Content &content) const
{
    return content.header == m_header;
}

bool HeaderChange::absorb(const Change &next)
{
    return dynamic_cast<const HeaderChange *>(&next) != nullptr;
}

void SourcesChange::exchange(DocumentEditor &editor)
{
    editor.exchangeSources(m_sources);
}

bool SourcesChange::changesNothing(const Content &content) const
{
    return content.sources == m_sources;
}

void AssetsChange::exchange(DocumentEditor &editor)
{
    editor.exchangeAssets(m_assets);
}

bool AssetsChange::changesNothing(const Content &content) const
{
    return content.assets == m_assets;
}

} // namespace lectern::document
