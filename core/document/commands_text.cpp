// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/commands.h"

#include "core/document/attributed_text.h"
#include "core/document/document_command.h"

#include <algorithm>

namespace lectern::document {
namespace {

int lengthOf(const QList<MarkedText> &pieces)
{
    int length = 0;
    for (const MarkedText &piece : pieces)
        length += int(piece.text.size());
    return length;
}

/// True where no pair of surrogates is cut.
bool isBetweenCharacters(const QString &text, int position)
{
    return position == 0 || position == text.size() || !text.at(position).isLowSurrogate()
        || !text.at(position - 1).isHighSurrogate();
}

bool isInside(const QString &text, int position, int length)
{
    return position >= 0 && length >= 0 && position + length <= text.size()
        && isBetweenCharacters(text, position) && isBetweenCharacters(text, position + length);
}

QList<MarkedText> wholeCharacters(QList<MarkedText> pieces)
{
    for (MarkedText &piece : pieces)
        piece.text = withoutHalfCharacters(piece.text);
    return pieces;
}

} // namespace

Result<const Field *> Commands::editableStretch(BlockId block, const QString &key, int position,
                                                int length) const
{
    const auto field = editableField(block, key);
    if (field && !isInside((*field)->text(), position, length))
        return failure(ErrorCode::InvalidInput, tr("This place is no longer in the text."));
    return field;
}

Status Commands::editText(BlockId block, const QString &key, const TextEdit &given, Origin origin)
{
    const TextEdit edit{given.position, given.removed, wholeCharacters(given.inserted)};
    const auto field = editableStretch(block, key, edit.position, edit.removed);
    if (!field)
        return std::unexpected(field.error());
    Step step{CommandKind::EditText, origin, tr("Edit text")};
    step.editStart = edit.position;
    step.editEnd = edit.position + edit.removed;
    step.caretAfter = edit.position + lengthOf(edit.inserted);
    return changeField(block, key, editedRuns((*field)->runs, edit, book()), std::move(step));
}

Status Commands::setFieldText(BlockId block, const QString &key, const QList<MarkedText> &given,
                              Origin origin)
{
    const QList<MarkedText> after = wholeCharacters(given);
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
    const auto field = editableStretch(block, key, position, length);
    if (!field)
        return std::unexpected(field.error());
    QList<Run> runs = slicedRuns((*field)->runs, 0, position);
    for (Run run : slicedRuns((*field)->runs, position, length)) {
        run.marks.setFlag(mark, on);
        runs.append(run);
    }
    runs += slicedRuns((*field)->runs, position + length, int((*field)->text().size()));
    return changeField(block, key, joinedRuns(runs),
                       {CommandKind::EditText, Origin::Formatted, tr("Change format")});
}

Status Commands::editTexts(const QList<FieldEdit> &edits, const QString &stepName)
{
    struct Edited {
        BlockId block;
        QString key;
        QList<Run> runs;
    };
    QList<Edited> fields;
    QList<FieldEdit> ordered = edits; // From the end, so that positions before stay right.
    std::stable_sort(ordered.begin(), ordered.end(), [](const FieldEdit &a, const FieldEdit &b) {
        return a.edit.position > b.edit.position;
    });
    for (const FieldEdit &edit : std::as_const(ordered)) {
        const auto field
            = editableStretch(edit.block, edit.key, edit.edit.position, edit.edit.removed);
        if (!field)
            return std::unexpected(field.error());
        auto known = std::find_if(fields.begin(), fields.end(), [&](const Edited &edited) {
            return edited.block == edit.block && edited.key == edit.key;
        });
        if (known == fields.end())
            known = fields.insert(fields.end(), {edit.block, edit.key, (*field)->runs});
        known->runs = editedRuns(
            known->runs,
            {edit.edit.position, edit.edit.removed, wholeCharacters(edit.edit.inserted)}, book());
    }
    std::vector<std::unique_ptr<Change>> changes;
    for (Edited &edited : fields)
        if (m_document.block(edited.block)->field(edited.key)->runs != edited.runs)
            changes.push_back(
                std::make_unique<FieldChange>(edited.block, edited.key, std::move(edited.runs)));
    if (changes.empty())
        return {};
    return push(Step{CommandKind::EditText, Origin::Edited, stepName}, std::move(changes));
}

Status Commands::putIn(BlockId block, const QString &key, int position, int removed,
                       const QList<DraftedRun> &runs)
{
    const auto field = editableStretch(block, key, position, removed);
    if (!field)
        return std::unexpected(field.error());
    return changeField(block, key,
                       runsWithInsertion((*field)->runs, position, removed, interned(runs), book()),
                       {CommandKind::EditText, Origin::Proposed, tr("Put in proposal")});
}

} // namespace lectern::document
