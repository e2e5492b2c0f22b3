// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/document/provenance_index.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>

namespace lectern::document {

class DocumentEditor;

/// A document in memory: its content, and the undo stack of what the person did.
///
/// Lives in the GUI thread. Anybody may read it and listen; only commands write (they go through
/// DocumentEditor, which only commands and the store can make). Blocks are found by id.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(Content content = {}, QObject *parent = nullptr);
    ~Document() override;

    /// The whole as a value. A copy is a snapshot: later commands do not touch it.
    const Content &content() const { return m_content; }
    const Header &header() const { return m_content.header; }
    const Block *block(BlockId id) const; ///< Null when there is none; in constant time.
    int indexOf(BlockId id) const; ///< -1 when there is none.

    QUndoStack &undoStack() { return m_undoStack; }

Q_SIGNALS:
    void headerChanged();
    void sourcesChanged();
    void assetsChanged();
    void blocksInserted(int first, int count);
    void blocksRemoved(int first, int count);
    void blockMoved(int from, int to);
    void blockChanged(lectern::document::BlockId id);

private:
    friend class DocumentEditor;

    Content m_content;
    QHash<BlockId, int> m_indexes;
    ProvenanceIndex m_provenanceIndex;
    QUndoStack m_undoStack;
};

} // namespace lectern::document
