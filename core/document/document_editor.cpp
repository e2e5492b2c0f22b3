// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document_editor.h"

#include <algorithm>

namespace lectern::document {

void DocumentEditor::exchangeField(BlockId id, const QString &key, QList<Run> &runs)
{
    Block &block = m_document.m_content.blocks[m_document.m_indexes.value(id)];
    const auto field = std::find_if(block.fields.begin(), block.fields.end(),
                                    [&](const Field &candidate) { return candidate.key == key; });
    Q_ASSERT(field != block.fields.end());
    field->runs.swap(runs);
    Q_EMIT m_document.blockChanged(id);
}

void DocumentEditor::exchangeBlocks(int first, int &count, QList<Block> &blocks)
{
    QList<Block> &all = m_document.m_content.blocks;
    const QList<Block> before = all.mid(first, count);
    const int shared = int(std::min(before.size(), blocks.size()));
    int head = 0;
    while (head < shared && before.at(head).id == blocks.at(head).id)
        ++head;
    int tail = 0;
    while (tail < shared - head
           && before.at(before.size() - 1 - tail).id == blocks.at(blocks.size() - 1 - tail).id)
        ++tail;
    const int removed = int(before.size()) - head - tail;
    const int inserted = int(blocks.size()) - head - tail;

    if (removed > 0) {
        all.remove(first + head, removed);
        for (int i = 0; i < removed; ++i)
            m_document.m_indexes.remove(before.at(head + i).id);
        renumber(first + head);
        Q_EMIT m_document.blocksRemoved(first + head, removed);
    }
    if (inserted > 0) {
        all.insert(first + head, inserted, Block());
        std::copy_n(blocks.cbegin() + head, inserted, all.begin() + first + head);
        renumber(first + head);
        Q_EMIT m_document.blocksInserted(first + head, inserted);
    }
    for (int i = 0; i < head + tail; ++i) {
        const int place = i < head ? i : int(blocks.size()) - (head + tail - i);
        if (all.at(first + place) == blocks.at(place))
            continue;
        all[first + place] = blocks.at(place);
        Q_EMIT m_document.blockChanged(blocks.at(place).id);
    }
    count = int(blocks.size());
    blocks = before;
}

void DocumentEditor::moveBlock(int from, int to)
{
    m_document.m_content.blocks.move(from, to);
    renumber(std::min(from, to));
    Q_EMIT m_document.blockMoved(from, to);
}

void DocumentEditor::exchangeHeader(Header &header)
{
    std::swap(m_document.m_content.header, header);
    Q_EMIT m_document.headerChanged();
}

void DocumentEditor::exchangeSources(QList<Source> &sources)
{
    m_document.m_content.sources.swap(sources);
    Q_EMIT m_document.sourcesChanged();
}

void DocumentEditor::exchangeAssets(QList<Asset> &assets)
{
    m_document.m_content.assets.swap(assets);
    Q_EMIT m_document.assetsChanged();
}

ProvenanceId DocumentEditor::intern(const Provenance &provenance)
{
    return m_document.m_provenanceIndex.intern(m_document.m_content.provenances, provenance);
}

void DocumentEditor::renumber(int first)
{
    const QList<Block> &blocks = m_document.m_content.blocks;
    for (int i = first; i < blocks.size(); ++i)
        m_document.m_indexes.insert(blocks.at(i).id, i);
}

} // namespace lectern::document
