// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/commands.h"

namespace lectern::document {

/// Puts the blocks of one draft into a document as they are finished.
///
/// Neighbouring steps of one draft are one "Draft lesson" of the undo stack until another command
/// comes between. Blocks stand one after another: after the last block of the draft that is still
/// there, else at the end. GUI thread.
class DraftWriter
{
    Q_DECLARE_TR_FUNCTIONS(lectern::document::DraftWriter)

public:
    /// @param draftId  unique in the session, e.g. the job's number
    DraftWriter(Document &document, QString draftId);

    /// Whole, checked blocks. Indexes in DraftedBlock::objectives count all blocks of this draft.
    Result<QList<BlockId>> append(const QList<DraftedBlock> &blocks);
    /// What the draft finds out about the whole: title, points, that it is complete.
    Status setHeader(const Header &header);

    const QList<BlockId> &blocks() const { return m_blocks; } ///< In the order of the draft.

private:
    int placeOfNext() const;
    Step step() const;

    Document &m_document;
    QString m_draftId;
    QList<BlockId> m_blocks;
};

} // namespace lectern::document
