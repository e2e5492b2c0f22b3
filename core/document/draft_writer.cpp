// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/draft_writer.h"

#include "core/document/document_command.h"

namespace lectern::document {

DraftWriter::DraftWriter(Document &document, QString draftId) :
    m_document(document), m_draftId(std::move(draftId))
{
}

Step DraftWriter::step() const
{
    Step step{CommandKind::Draft, Origin::Drafted, tr("Draft lesson")};
    step.mergeKey = m_draftId;
    return step;
}

int DraftWriter::placeOfNext() const
{
    for (auto id = m_blocks.crbegin(); id != m_blocks.crend(); ++id)
        if (const int index = m_document.indexOf(*id); index >= 0)
            return index + 1;
    return int(m_document.content().blocks.size());
}

Result<QList<BlockId>> DraftWriter::append(const QList<DraftedBlock> &drafted)
{
    DocumentEditor editor(m_document);
    Commands commands(m_document);
    QList<BlockId> ids;
    for (qsizetype i = 0; i < drafted.size(); ++i)
        ids.append(editor.nextBlockId());
    const QList<BlockId> all = m_blocks + ids;
    QList<Block> blocks;
    for (qsizetype i = 0; i < drafted.size(); ++i) {
        Block block = commands.interned(drafted.at(i), ids.at(i), all);
        block.objectives.removeIf([&](BlockId id) { // Undone or removed since.
            return !ids.contains(id) && m_document.indexOf(id) < 0;
        });
        blocks.append(block);
    }
    if (!blocks.isEmpty())
        LECTERN_TRY(
            commands.push(step(), std::make_unique<BlocksChange>(placeOfNext(), 0, blocks)));
    m_blocks = all;
    return ids;
}

Status DraftWriter::setHeader(const Header &header)
{
    if (header == m_document.header())
        return {};
    return Commands(m_document).push(step(), std::make_unique<HeaderChange>(header));
}

} // namespace lectern::document
