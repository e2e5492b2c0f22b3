// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/block.h"
#include "core/document/source.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>

namespace lectern::document {

class DocumentEditor;

/// A document in memory: header, sources, blocks, and the undo stack of what the person did.
///
/// Lives in the GUI thread. Anybody may read it and listen; only commands write (they go through
/// DocumentEditor, which only commands and the store can make). Blocks are found by id.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    const Header &header() const { return m_header; }
    const QList<Source> &sources() const { return m_sources; }
    const Source *source(SourceId id) const; ///< Null when there is none.
    const QList<BlockId> &order() const { return m_order; }
    const Block *block(BlockId id) const; ///< Null when there is none.
    int indexOf(BlockId id) const; ///< -1 when there is none.

    /// Origin of a run. Every run of a block of this document has one.
    const Provenance &provenance(ProvenanceId id) const;

    /// Undo and redo of everything below; its index moves while nothing is being composed.
    QUndoStack &undoStack() { return m_undoStack; }

Q_SIGNALS:
    void headerChanged();
    void sourcesChanged();
    void blocksInserted(int first, int count);
    void blocksRemoved(int first, int count);
    void blockMoved(int from, int to);
    void blockChanged(lectern::document::BlockId id);

private:
    friend class DocumentEditor;

    Header m_header;
    QList<Source> m_sources;
    QList<BlockId> m_order;
    QHash<BlockId, Block> m_blocks;
    QHash<ProvenanceId, Provenance> m_provenances;
    QUndoStack m_undoStack;
};

} // namespace lectern::document
