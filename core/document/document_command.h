// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/changes.h"
#include "core/document/command_kind.h"

#include <QUndoCommand>

#include <memory>
#include <vector>

namespace lectern::document {

/// What a command is, besides what it changes.
struct Step {
    CommandKind kind = CommandKind::EditText;
    Origin origin = Origin::Edited;
    QString text; ///< Translated; the menu says "Undo <text>".
    /// Drafts, heads and properties: steps with the same key merge (a draft's id; what was
    /// changed). Empty: never.
    QString mergeKey = {};
    /// What typing replaced, in UTF-16 units of the field, and where the caret stood then: typing
    /// merges where it goes on from there.
    int editStart = -1;
    int editEnd = -1;
    int caretAfter = -2;
};

/// One undo step: a list of changes, done in order and taken back in reverse.
class DocumentCommand : public QUndoCommand
{
public:
    DocumentCommand(Document &document, Step step, std::vector<std::unique_ptr<Change>> changes);

    CommandKind kind() const { return m_step.kind; }
    Origin origin() const { return m_step.origin; }

    void redo() override;
    void undo() override;
    int id() const override { return static_cast<int>(m_step.kind); }
    bool mergeWith(const QUndoCommand *other) override;

private:
    bool continuesWith(const Step &next) const;

    Document &m_document;
    Step m_step;
    /// Shared, because a merged step gives its changes to the one before, and Qt hands it as const.
    std::vector<std::shared_ptr<Change>> m_changes;
};

} // namespace lectern::document
