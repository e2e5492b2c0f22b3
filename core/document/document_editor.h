// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace lectern::document {

/// The only way to write to a Document. Only commands (and the facade that makes them) have one.
///
/// The exchange functions put a value into the document and leave in its place what stood there, so
/// that calling them twice changes nothing. Each tells the listeners.
class DocumentEditor
{
public:
    const Content &content() const { return m_document.m_content; }

    void exchangeField(BlockId id, const QString &key, QList<Run> &runs);
    /// Puts `blocks` in the place of the `count` blocks from `first`; afterwards `blocks` holds
    /// those and `count` says how many stand there now. Blocks whose id stays at either end are
    /// told of as changed, not as removed and inserted.
    void exchangeBlocks(int first, int &count, QList<Block> &blocks);
    void moveBlock(int from, int to);
    void exchangeHeader(Header &header);
    void exchangeSources(QList<Source> &sources);
    void exchangeAssets(QList<Asset> &assets);

    // The following change nothing that can be seen or is saved: they hand out numbers.
    ProvenanceId intern(const Provenance &provenance);
    BlockId nextBlockId() { return BlockId(++m_document.m_content.lastIds.block); }
    SourceId nextSourceId() { return SourceId(++m_document.m_content.lastIds.source); }
    AssetId nextAssetId() { return AssetId(++m_document.m_content.lastIds.asset); }

private:
    friend class DocumentCommand;
    friend class Commands;
    friend class DraftWriter;

    explicit DocumentEditor(Document &document) : m_document(document) { }
    void renumber(int first);

    Document &m_document;
};

} // namespace lectern::document
