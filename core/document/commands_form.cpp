// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of text a block is, and how it becomes another.
#include "core/document/commands.h"

#include "core/document/document_command.h"
#include "core/document/list_levels.h"

#include <algorithm>

namespace lectern::document {
namespace {

const QString kListSchema = QStringLiteral("lectern.list");

bool isTextType(BlockType type)
{
    return type == BlockType::Paragraph || type == BlockType::Heading || type == BlockType::List;
}

bool isPlainText(const Block &block)
{
    if (block.type == BlockType::List)
        return true;
    return isTextType(block.type) && block.fields.size() == 1 && !block.payload;
}

void setNumbered(Block &list, bool isNumbered)
{
    if (isNumberedList(list) == isNumbered)
        return;
    if (!list.payload)
        list.payload = Payload{kListSchema, 1, {}};
    list.payload->value.insert(QStringLiteral("numbered"), isNumbered);
}

void renumber(Block &list)
{
    for (qsizetype i = 0; i < list.fields.size(); ++i)
        list.fields[i].key = QStringLiteral("item.%1").arg(i);
}

/// The items of the next block after those of the list.
void append(Block &list, const Block &next)
{
    const QList<int> levels = itemLevels(list) + itemLevels(next);
    list.fields.append(next.fields);
    setItemLevels(list, levels);
    renumber(list);
    if (next.minutes)
        list.minutes = list.minutes.value_or(0) + *next.minutes;
    for (const QString &point : next.points)
        if (!list.points.contains(point))
            list.points.append(point);
}

} // namespace

TextForm TextForm::of(const Block &block)
{
    return {block.type, block.type == BlockType::Heading ? block.level : 0,
            block.type == BlockType::List && isNumberedList(block)};
}

Result<QList<Block>> Commands::reshaped(BlockId id, const TextForm &form) const
{
    const auto found = editable(id);
    if (!found)
        return std::unexpected(found.error());
    Block block = **found;
    if (!isTextType(form.type) || !isPlainText(block))
        return failure(ErrorCode::InvalidInput,
                       tr("This block cannot become text. Insert a new block instead."));
    if (TextForm::of(block) == form)
        return QList<Block>{block};
    const bool wasHeading = block.type == BlockType::Heading;
    if (block.fields.isEmpty())
        block.fields = {{QStringLiteral("text"), {}}};
    block.type = form.type;
    block.level = form.type == BlockType::Heading ? form.level : wasHeading ? 0 : block.level;
    if (form.type == BlockType::List) {
        renumber(block);
        setNumbered(block, form.isNumbered);
        return QList<Block>{block};
    }
    if (block.payload && block.payload->schema == kListSchema)
        block.payload.reset();
    QList<Block> blocks;
    for (const Field &field : std::as_const(block.fields)) {
        Block text = block;
        text.fields = {{QStringLiteral("text"), field.runs}};
        if (!blocks.isEmpty()) {
            text.id = DocumentEditor(m_document).nextBlockId();
            text.minutes.reset(); // They stay with the first, or they would count twice.
        }
        blocks.append(text);
    }
    return blocks;
}

Status Commands::setType(BlockId id, BlockType type, int level)
{
    const Block *block = m_document.block(id);
    const bool isNumbered = block && type == BlockType::List && isNumberedList(*block);
    const auto done = setForm({id}, {type, type == BlockType::Heading ? level : 0, isNumbered});
    return done ? Status() : Status(std::unexpected(done.error()));
}

Result<QList<BlockId>> Commands::setForm(const QList<BlockId> &ids, const TextForm &form)
{
    QList<int> indexes;
    for (const BlockId id : ids)
        indexes.append(m_document.indexOf(id));
    std::ranges::sort(indexes);
    const auto repeated = std::ranges::unique(indexes);
    indexes.erase(repeated.begin(), repeated.end());
    const auto joins
        = [&](int index) { return form.type == BlockType::List && indexes.contains(index - 1); };
    QList<BlockId> joined; // They become parts of the list before them.
    for (const int index : std::as_const(indexes))
        if (index >= 0 && joins(index))
            joined.append(m_document.content().blocks.at(index).id);
    QList<Block> made;
    std::vector<std::unique_ptr<Change>> changes = withoutObjectives(joined);
    int grown = 0; // How many blocks stand before the next one that were not there, or are gone.
    for (const int index : std::as_const(indexes)) {
        auto blocks
            = reshaped(index < 0 ? BlockId(0) : m_document.content().blocks.at(index).id, form);
        if (!blocks)
            return std::unexpected(blocks.error());
        for (Block &block : *blocks)
            block.objectives.removeIf([&](BlockId id) { return joined.contains(id); });
        if (joins(index)) {
            Block list = made.last();
            append(list, blocks->first());
            made.last() = list;
            changes.push_back(
                std::make_unique<BlocksChange>(index + grown - 1, 2, QList<Block>{list}));
            --grown;
            continue;
        }
        made.append(*blocks);
        if (*blocks == QList<Block>{m_document.content().blocks.at(index)})
            continue;
        changes.push_back(std::make_unique<BlocksChange>(index + grown, 1, *blocks));
        grown += int(blocks->size()) - 1;
    }
    QList<BlockId> result;
    for (const Block &block : std::as_const(made))
        result.append(block.id);
    if (changes.empty())
        return result;
    LECTERN_TRY(push(Step{CommandKind::ReplaceBlock, Origin::Edited, tr("Change type of block")},
                     std::move(changes)));
    return result;
}

} // namespace lectern::document
