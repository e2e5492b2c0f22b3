// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/commands.h"

#include "core/document/attributed_text.h"
#include "core/document/document_command.h"
#include "core/document/merged_provenance.h"

#include <algorithm>

namespace lectern::document
{
namespace
{

int lengthOf(const QList<MarkedText> &pieces)
{
    int length = 0;
    for (const MarkedText &piece : pieces)
        length += int(piece.text.size());
    return length;
}

bool isInside(const Field &field, int position, int length)
{
    return position >= 0 && length >= 0 && position + length <= field.text().size();
}

} // namespace

Status Commands::editText(BlockId block, const QString &key, const TextEdit &edit, Origin origin)
{
    const auto field = editableField(block, key);
    if (!field)
        return std::unexpected(field.error());
    if (!isInside(**field, edit.position, edit.removed))
        return failure(ErrorCode::InvalidInput, tr("This place is no longer in the text."));
    Step step{CommandKind::EditText, origin, tr("Edit text")};
    step.editStart = edit.position;
    step.editEnd = edit.position + edit.removed;
    step.caretAfter = edit.position + lengthOf(edit.inserted);
    return changeField(block, key, editedRuns((*field)->runs, edit, book()), std::move(step));
}

Status Commands::setFieldText(BlockId block, const QString &key, const QList<MarkedText> &after,
                              Origin origin)
{
    const auto field = editableField(block, key);
    if (!field)
        return std::unexpected(field.error());
    const TextEdit edit = editBetween((*field)->text(), after);
    if (edit.removed == 0 && edit.inserted.isEmpty())
        return changeField(block, key, withMarks((*field)->runs, after),
                           {CommandKind::EditText, Origin::Formatted, tr("Change format")});
    Step step{CommandKind::EditText, origin, tr("Edit text")};
    step.editStart = edit.position;
    step.editEnd = edit.position + edit.removed;
    step.caretAfter = edit.position + lengthOf(edit.inserted);
    return changeField(block, key, withMarks(editedRuns((*field)->runs, edit, book()), after),
                       std::move(step));
}

Status Commands::setMark(BlockId block, const QString &key, int position, int length, Mark mark,
                         bool on)
{
    const auto field = editableField(block, key);
    if (!field)
        return std::unexpected(field.error());
    if (!isInside(**field, position, length))
        return failure(ErrorCode::InvalidInput, tr("This place is no longer in the text."));
    QList<Run> runs = slicedRuns((*field)->runs, 0, position);
    for (Run run : slicedRuns((*field)->runs, position, length)) {
        run.marks.setFlag(mark, on);
        runs.append(run);
    }
    runs += slicedRuns((*field)->runs, position + length, int((*field)->text().size()));
    return changeField(block, key, joinedRuns(runs),
                       {CommandKind::EditText, Origin::Formatted, tr("Change format")});
}

Result<Fragment> Commands::copy(BlockId id, const QString &key, int position, int length) const
{
    const Block *block = m_document.block(id);
    const Field *field = block ? block->field(key) : nullptr;
    if (!field || !isInside(*field, position, length))
        return failure(ErrorCode::NotFound, tr("This part of the block is no longer there."));
    Fragment fragment{&m_document, m_document.header().title, {}};
    for (const Run &run : copiedRuns(field->runs, position, length, book()))
        fragment.runs.append(
            {run.text, m_document.content().provenance(run.provenance), run.marks});
    return fragment;
}

Result<Caret> Commands::paste(BlockId block, const QString &key, int position, int removed,
                              const Fragment &fragment)
{
    const auto field = editableField(block, key);
    if (!field)
        return std::unexpected(field.error());
    if (!isInside(**field, position, removed))
        return failure(ErrorCode::InvalidInput, tr("This place is no longer in the text."));
    QList<DraftedRun> runs = fragment.runs;
    if (fragment.from != &m_document)
        for (DraftedRun &run : runs)
            run.provenance = copiedFromElsewhere(run.provenance, fragment.title);
    int length = 0;
    for (const DraftedRun &run : std::as_const(runs))
        length += int(run.text.size());
    LECTERN_TRY(changeField(
        block, key, runsWithInsertion((*field)->runs, position, removed, interned(runs), book()),
        {CommandKind::EditText, Origin::Pasted, tr("Paste")}));
    return Caret{block, key, position + length};
}

Status Commands::putIn(BlockId block, const QString &key, int position, int removed,
                       const QList<DraftedRun> &runs)
{
    const auto field = editableField(block, key);
    if (!field)
        return std::unexpected(field.error());
    if (!isInside(**field, position, removed))
        return failure(ErrorCode::InvalidInput, tr("This place is no longer in the text."));
    return changeField(block, key,
                       runsWithInsertion((*field)->runs, position, removed, interned(runs), book()),
                       {CommandKind::EditText, Origin::Proposed, tr("Put in proposal")});
}

} // namespace lectern::document
