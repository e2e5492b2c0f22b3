// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document_command.h"

#include <algorithm>
#include <ranges>

namespace lectern::document {

DocumentCommand::DocumentCommand(Document &document, Step step,
                                 std::vector<std::unique_ptr<Change>> changes) :
    QUndoCommand(step.text), m_document(document), m_step(std::move(step))
{
    for (auto &change : changes)
        m_changes.push_back(std::move(change));
}

void DocumentCommand::redo()
{
    DocumentEditor editor(m_document);
    for (const auto &change : m_changes)
        change->exchange(editor);
}

void DocumentCommand::undo()
{
    DocumentEditor editor(m_document);
    for (const auto &change : m_changes | std::views::reverse)
        change->exchange(editor);
}

bool DocumentCommand::continuesWith(const Step &next) const
{
    if (next.kind != m_step.kind || next.origin != m_step.origin)
        return false;
    switch (m_step.kind) {
    case CommandKind::EditText:
        return m_step.origin == Origin::Typed
            && (m_step.caretAfter == next.editStart || m_step.caretAfter == next.editEnd);
    case CommandKind::Draft:
    case CommandKind::SetProperties:
    case CommandKind::SetHeader:
        return !m_step.mergeKey.isEmpty() && m_step.mergeKey == next.mergeKey;
    default:
        return false;
    }
}

bool DocumentCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = dynamic_cast<const DocumentCommand *>(other);
    if (!next || !continuesWith(next->m_step))
        return false;
    if (m_step.kind == CommandKind::Draft) {
        m_changes.insert(m_changes.end(), next->m_changes.begin(), next->m_changes.end());
        return true;
    }
    // redo() of `next` has run: the document holds its value and we still hold the one before ours.
    if (m_changes.size() != 1 || next->m_changes.size() != 1
        || !m_changes.front()->absorb(*next->m_changes.front()))
        return false;
    m_step.caretAfter = next->m_step.caretAfter;
    setObsolete(m_changes.front()->changesNothing(m_document.content()));
    return true;
}

} // namespace lectern::document
