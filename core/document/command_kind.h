// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lectern::document {

/// What one undo step did. The number is QUndoCommand::id(): only steps of one kind can merge.
enum class CommandKind {
    EditText = 1,
    InsertBlocks,
    RemoveBlocks,
    MoveBlock,
    ReplaceBlock,
    SplitBlock,
    JoinBlocks,
    SetProperties,
    SetLocked,
    SetHeader,
    AddSource,
    AddAsset,
    Draft,
    Restore,
    ChangePoints,
    RemoveAsset,
};

/// How it came about.
enum class Origin {
    Typed, ///< Neighbouring typing in one field is one step.
    Composed, ///< Committed by an input method: a step of its own.
    Formatted, ///< Marks only; no provenance changes.
    Pasted,
    Edited, ///< A property, an order, a whole block changed by the person.
    Drafted, ///< By a draft; neighbours of one draft are one step.
    Proposed, ///< A proposal of the model that the person put in.
    Restored, ///< From a named version.
};

} // namespace lectern::document
