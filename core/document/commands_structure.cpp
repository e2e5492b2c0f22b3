// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/commands.h"

#include "core/document/document_command.h"
#include "core/document/list_levels.h"

#include <algorithm>

namespace lectern::document {
namespace {

QString itemKey(qsizetype index)
{
    return QStringLiteral("item.%1").arg(index);
}

void renumberItems(Block &list)
{
    for (qsizetype i = 0; i < list.fields.size(); ++i)
        list.fields[i].key = itemKey(i);
}

bool isOneText(const Block &block)
{
    return (block.type == BlockType::Paragraph || block.type == BlockType::Heading)
        && block.fields.size() == 1 && !block.payload;
}

qsizetype fieldIndex(const Block &block, const QString &key)
{
    return block.field(key) - block.fields.constData();
}

Block paragraph(BlockId id, const QList<Run> &runs)
{
    Block block;
    block.id = id;
    block.fields = {{QStringLiteral("text"), runs}};
    return block;
}

} // namespace

Result<Caret> Commands::split(BlockId id, const QString &key, int position)
{
    const auto field = editableStretch(id, key, position, 0);
    if (!field)
        return std::unexpected(field.error());
    const Block block = *m_document.block(id);
    if (block.type == BlockType::List)
        return splitItem(block, key, position);
    if (!isOneText(block))
        return failure(ErrorCode::InvalidInput,
                       tr("This text is one line. Add a block below instead."));
    const QList<Run> runs = (*field)->runs;
    const int size = int((*field)->text().size());
    Block first = block;
    first.fields.first().runs = runsWithInsertion(runs, position, size - position, {}, book());
    Block second = block;
    second.id = DocumentEditor(m_document).nextBlockId();
    second.minutes.reset(); // The minutes stay with the first part, or they would count twice.
    second.fields.first().runs = runsWithInsertion(runs, 0, position, {}, book());
    if (block.type == BlockType::Heading && position == size) {
        second.type = BlockType::Paragraph;
        second.level = 0;
    }
    LECTERN_TRY(push(
        Step{CommandKind::SplitBlock, Origin::Typed, tr("Split paragraph")},
        std::make_unique<BlocksChange>(m_document.indexOf(id), 1, QList<Block>{first, second})));
    return Caret{second.id, second.fields.first().key, 0};
}

Result<Caret> Commands::splitItem(const Block &list, const QString &key, int position)
{
    const qsizetype item = fieldIndex(list, key);
    const QList<Run> runs = list.fields.at(item).runs;
    const int size = int(list.fields.at(item).text().size());
    Block changed = list;
    QList<int> levels = itemLevels(list);
    if (size == 0 && levels.at(item) > 0) {
        LECTERN_TRY(shiftItem(list.id, key, false));
        return Caret{list.id, key, 0};
    }
    if (size == 0 && item + 1 == list.fields.size() && item > 0) {
        changed.fields.removeLast();
        setItemLevels(changed, levels);
        const Block after = paragraph(DocumentEditor(m_document).nextBlockId(), {});
        LECTERN_TRY(push(Step{CommandKind::SplitBlock, Origin::Typed, tr("End list")},
                         std::make_unique<BlocksChange>(m_document.indexOf(list.id), 1,
                                                        QList<Block>{changed, after})));
        return Caret{after.id, after.fields.first().key, 0};
    }
    changed.fields[item].runs = runsWithInsertion(runs, position, size - position, {}, book());
    changed.fields.insert(item + 1, Field{{}, runsWithInsertion(runs, 0, position, {}, book())});
    renumberItems(changed);
    levels.insert(item + 1, levels.at(item));
    setItemLevels(changed, levels);
    LECTERN_TRY(
        changeBlock(changed, Step{CommandKind::SplitBlock, Origin::Typed, tr("New list item")}));
    return Caret{list.id, itemKey(item + 1), 0};
}

Status Commands::shiftItem(BlockId id, const QString &key, bool deeper)
{
    const auto field = editableField(id, key);
    if (!field)
        return std::unexpected(field.error());
    Block list = *m_document.block(id);
    if (list.type != BlockType::List)
        return failure(ErrorCode::InvalidInput, tr("Only items of a list have a level."));
    QList<int> levels = itemLevels(list);
    const qsizetype item = fieldIndex(list, key);
    qsizetype end = item + 1; // What stands under it goes with it.
    while (end < levels.size() && levels.at(end) > levels.at(item))
        ++end;
    const int deepest = *std::max_element(levels.cbegin() + item, levels.cbegin() + end);
    if (deeper ? deepest == kDeepestItem : levels.at(item) == 0)
        return {};
    for (qsizetype i = item; i < end; ++i)
        levels[i] += deeper ? 1 : -1;
    setItemLevels(list, levels);
    return changeBlock(list,
                       Step{CommandKind::ReplaceBlock, Origin::Edited,
                            deeper ? tr("Item deeper") : tr("Item less deep")});
}

QList<Run> Commands::spacedEnd(const QList<Run> &runs, const QString &next) const
{
    const QString text = runs.isEmpty() ? QString() : runs.last().text;
    if (text.isEmpty() || next.isEmpty() || next.at(0).isSpace()
        || !QStringView(u".!?").contains(text.back()))
        return runs;
    const int end = int(Field{{}, runs}.text().size());
    return editedRuns(runs, {end, 0, {{QStringLiteral(" "), {}}}}, book());
}

Result<Caret> Commands::joinWithPrevious(BlockId id, const QString &key)
{
    const auto field = editableField(id, key);
    if (!field)
        return std::unexpected(field.error());
    const Block block = *m_document.block(id);
    if (block.type == BlockType::List)
        return joinItem(block, key);
    const int index = m_document.indexOf(id);
    if (index == 0 || !isOneText(block))
        return failure(ErrorCode::InvalidInput, tr("There is no text before this to join with."));
    const auto before = editable(m_document.content().blocks.at(index - 1).id);
    if (!before)
        return std::unexpected(before.error());
    Block joined = **before;
    if (!isOneText(joined) && (joined.type != BlockType::List || joined.fields.isEmpty()))
        return failure(ErrorCode::InvalidInput, tr("There is no text before this to join with."));
    Field &end = joined.fields.last();
    end.runs = spacedEnd(end.runs, block.fields.first().text());
    const int position = int(end.text().size());
    end.runs = runsWithInsertion(end.runs, position, 0, block.fields.first().runs, book());
    for (const QString &point : block.points)
        if (!joined.points.contains(point))
            joined.points.append(point);
    if (block.minutes)
        joined.minutes = joined.minutes.value_or(0) + *block.minutes;
    const Caret caret{joined.id, end.key, position};
    auto changes = withoutObjectives({id}, joined.id);
    Block beforeNow = joined;
    beforeNow.objectives.removeAll(id);
    changes.push_back(
        std::make_unique<BlocksChange>(index - 1, 2, QList<Block>{std::move(beforeNow)}));
    LECTERN_TRY(push(Step{CommandKind::JoinBlocks, Origin::Typed, tr("Join paragraphs")},
                     std::move(changes)));
    return caret;
}

Result<Caret> Commands::joinItem(const Block &list, const QString &key)
{
    const qsizetype item = fieldIndex(list, key);
    Block changed = list;
    const Field taken = changed.fields.takeAt(item);
    QList<int> levels = itemLevels(list);
    levels.remove(item);
    setItemLevels(changed, levels);
    if (item > 0) {
        Field &before = changed.fields[item - 1];
        before.runs = spacedEnd(before.runs, taken.text());
        const int position = int(before.text().size());
        before.runs = runsWithInsertion(before.runs, position, 0, taken.runs, book());
        renumberItems(changed);
        LECTERN_TRY(changeBlock(
            changed, Step{CommandKind::JoinBlocks, Origin::Typed, tr("Join list items")}));
        return Caret{list.id, itemKey(item - 1), position};
    }
    // The first item becomes a paragraph before what is left of the list.
    renumberItems(changed);
    Block text = paragraph(DocumentEditor(m_document).nextBlockId(), taken.runs);
    QList<Block> blocks{text};
    if (!changed.fields.isEmpty())
        blocks.append(changed);
    LECTERN_TRY(push(Step{CommandKind::JoinBlocks, Origin::Typed, tr("Take item out of list")},
                     std::make_unique<BlocksChange>(m_document.indexOf(list.id), 1, blocks)));
    return Caret{text.id, QStringLiteral("text"), 0};
}

Result<Caret> Commands::spread(const Block &block, const QString &key,
                               const QList<QList<Run>> &pieces)
{
    const Step step{CommandKind::SplitBlock, Origin::Pasted, tr("Paste")};
    Block changed = block;
    const qsizetype at = fieldIndex(block, key);
    changed.fields[at].runs = pieces.first();
    if (block.type == BlockType::List) {
        for (qsizetype i = 1; i < pieces.size(); ++i)
            changed.fields.insert(at + i, Field{{}, pieces.at(i)});
        renumberItems(changed);
        QList<int> levels = itemLevels(block);
        levels.insert(at + 1, pieces.size() - 1, levels.at(at));
        setItemLevels(changed, levels);
        LECTERN_TRY(changeBlock(changed, step));
        return Caret{block.id, itemKey(at + pieces.size() - 1), 0};
    }
    QList<Block> blocks{changed};
    for (qsizetype i = 1; i < pieces.size(); ++i)
        blocks.append(paragraph(DocumentEditor(m_document).nextBlockId(), pieces.at(i)));
    LECTERN_TRY(
        push(step, std::make_unique<BlocksChange>(m_document.indexOf(block.id), 1, blocks)));
    return Caret{blocks.last().id, blocks.last().fields.first().key, 0};
}

} // namespace lectern::document
