// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

namespace lectern::document {

Document::Document(Content content, QObject *parent) :
    QObject(parent), m_content(std::move(content)), m_provenanceIndex(m_content.provenances)
{
    for (int i = 0; i < m_content.blocks.size(); ++i)
        m_indexes.insert(m_content.blocks.at(i).id, i);
    m_content.countIds();
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
