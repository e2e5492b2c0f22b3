// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include <algorithm>

namespace lectern::document {

Document::Document(Content content, QObject *parent) :
    QObject(parent), m_content(std::move(content)), m_provenanceIndex(m_content.provenances)
{
    for (int i = 0; i < m_content.blocks.size(); ++i) {
        m_indexes.insert(m_content.blocks.at(i).id, i);
        m_lastBlock = std::max<qint64>(m_lastBlock, m_content.blocks.at(i).id.value());
    }
    for (const Source &source : std::as_const(m_content.sources))
        m_lastSource = std::max<qint64>(m_lastSource, source.id.value());
    for (const Asset &asset : std::as_const(m_content.assets))
        m_lastAsset = std::max<qint64>(m_lastAsset, asset.id.value());
}

Document::~Document() = default;

const Block *Document::block(BlockId id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_content.blocks.at(index);
}

int Document::indexOf(BlockId id) const
{
    return m_indexes.value(id, -1);
}

} // namespace lectern::document
