// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/commands.h"

#include "core/document/document_command.h"

#include <algorithm>
#include <utility>

namespace lectern::document {
namespace {

/// Which properties differ: turning one up and down is one step.
QString changedProperties(const BlockProperties &a, const BlockProperties &b)
{
    QString names;
    const auto note = [&names](bool differs, QStringView name) {
        if (differs)
            names += name;
    };
    note(a.role != b.role, u" role");
    note(a.level != b.level, u" level");
    note(a.minutes != b.minutes, u" minutes");
    note(a.points != b.points, u" points");
    note(a.objectives != b.objectives, u" objectives");
    note(a.payload != b.payload, u" payload");
    return names;
}

} // namespace

std::vector<std::unique_ptr<Change>> Commands::withoutObjectives(const QList<BlockId> &removed,
                                                                 BlockId except) const
{
    std::vector<std::unique_ptr<Change>> changes;
    const QList<Block> &blocks = m_document.content().blocks;
    for (int i = 0; i < blocks.size(); ++i) {
        Block block = blocks.at(i);
        if (block.id == except || removed.contains(block.id))
            continue;
        const auto gone
            = block.objectives.removeIf([&](BlockId id) { return removed.contains(id); });
        if (gone > 0)
            changes.push_back(std::make_unique<BlocksChange>(i, 1, QList<Block>{block}));
    }
    return changes;
}

BlockProperties BlockProperties::of(const Block &block)
{
    return {block.role, block.level, block.minutes, block.points, block.objectives, block.payload};
}

Result<QList<BlockId>> Commands::insertBlocks(int index, const QList<DraftedBlock> &drafted,
                                              Origin origin)
{
    return insertBlocks(index, drafted, m_document.content().assets,
                        Step{CommandKind::InsertBlocks, origin, tr("Insert block")});
}

Result<QList<BlockId>> Commands::insertBlocks(int index, const QList<DraftedBlock> &drafted,
                                              const QList<Asset> &assets, Step step)
{
    if (index < 0 || index > m_document.content().blocks.size())
        return failure(ErrorCode::InvalidInput, tr("This place is no longer in the document."));
    DocumentEditor editor(m_document);
    QList<BlockId> ids;
    for (qsizetype i = 0; i < drafted.size(); ++i)
        ids.append(editor.nextBlockId());
    QList<Block> blocks;
    for (qsizetype i = 0; i < drafted.size(); ++i)
        blocks.append(interned(drafted.at(i), ids.at(i), ids));
    std::vector<std::unique_ptr<Change>> changes;
    if (assets.size() != m_document.content().assets.size())
        changes.push_back(std::make_unique<AssetsChange>(assets));
    if (!blocks.isEmpty())
        changes.push_back(std::make_unique<BlocksChange>(index, 0, blocks));
    if (!changes.empty())
        LECTERN_TRY(push(std::move(step), std::move(changes)));
    return ids;
}

Status Commands::removeBlocks(const QList<BlockId> &blocks)
{
    QList<int> indexes;
    for (const BlockId id : blocks) {
        const auto block = editable(id);
        if (!block)
            return std::unexpected(block.error());
        if (!indexes.contains(m_document.indexOf(id)))
            indexes.append(m_document.indexOf(id));
    }
    if (indexes.isEmpty())
        return {};
    auto changes = withoutObjectives(blocks);
    std::sort(indexes.begin(), indexes.end(), std::greater());
    for (qsizetype i = 0; i < indexes.size();) { // From the end, so that indexes before stay right.
        int count = 1;
        while (i + count < indexes.size() && indexes.at(i + count) == indexes.at(i) - count)
            ++count;
        changes.push_back(
            std::make_unique<BlocksChange>(indexes.at(i) - count + 1, count, QList<Block>()));
        i += count;
    }
    return push(Step{CommandKind::RemoveBlocks, Origin::Edited, tr("Remove block")},
                std::move(changes));
}

Status Commands::moveBlock(BlockId block, int to)
{
    const int from = m_document.indexOf(block);
    if (from < 0 || to < 0 || to >= m_document.content().blocks.size())
        return failure(ErrorCode::NotFound, tr("This place is no longer in the document."));
    if (from == to)
        return {};
    return push(Step{CommandKind::MoveBlock, Origin::Edited, tr("Move block")},
                std::make_unique<MoveChange>(from, to));
}

Status Commands::moveBlocks(const QList<BlockId> &wanted, int to)
{
    QList<BlockId> blocks;
    for (const BlockId id : wanted)
        if (!blocks.contains(id))
            blocks.append(id);
    QList<BlockId> order;
    for (const Block &block : m_document.content().blocks)
        order.append(block.id);
    if (blocks.isEmpty() || to < 0 || to + blocks.size() > order.size()
        || !std::ranges::all_of(blocks, [&](BlockId id) { return order.contains(id); }))
        return failure(ErrorCode::NotFound, tr("This place is no longer in the document."));
    std::vector<std::unique_ptr<Change>> changes;
    const auto move = [&](BlockId id, qsizetype index) {
        const qsizetype from = order.indexOf(id);
        if (from == index)
            return;
        changes.push_back(std::make_unique<MoveChange>(int(from), int(index)));
        order.move(from, index);
    };
    QList<BlockId> after = order;
    after.removeIf([&](BlockId id) { return blocks.contains(id); });
    for (qsizetype i = 0; i < blocks.size(); ++i)
        after.insert(to + i, blocks.at(i));
    // From the side they come to, or every block between would be moved instead.
    const bool isDown = order.indexOf(blocks.first()) < to;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const qsizetype index = isDown ? after.size() - 1 - i : i;
        move(after.at(index), index);
    }
    if (changes.empty())
        return {};
    return push(Step{CommandKind::MoveBlock, Origin::Edited,
                     blocks.size() > 1 ? tr("Move blocks") : tr("Move block")},
                std::move(changes));
}

Status Commands::replaceBlock(BlockId id, const DraftedBlock &replacement, Origin origin)
{
    const auto block = editable(id);
    if (!block)
        return std::unexpected(block.error());
    Block changed = interned(replacement, id, {});
    if (changed.objectives.isEmpty())
        changed.objectives = (*block)->objectives;
    return changeBlock(std::move(changed),
                       Step{CommandKind::ReplaceBlock, origin,
                            origin == Origin::Drafted ? tr("Redraft block") : tr("Change block")});
}

Status Commands::setProperties(BlockId id, const BlockProperties &properties)
{
    const auto found = editable(id);
    if (!found)
        return std::unexpected(found.error());
    Block block = **found;
    block.role = properties.role;
    block.level = properties.level;
    block.minutes = properties.minutes;
    block.points = properties.points;
    block.objectives = properties.objectives;
    block.payload = properties.payload;
    Step step{CommandKind::SetProperties, Origin::Edited, tr("Change properties")};
    step.mergeKey
        = QString::number(id.value()) + changedProperties(BlockProperties::of(**found), properties);
    return changeBlock(std::move(block), std::move(step));
}

Status Commands::setLocked(BlockId id, bool locked)
{
    const Block *found = m_document.block(id);
    if (!found)
        return failure(ErrorCode::NotFound,
                       tr("This block is no longer in the document. Undo to get it back."));
    Block block = *found;
    block.locked = locked;
    return changeBlock(std::move(block),
                       Step{CommandKind::SetLocked, Origin::Edited,
                            locked ? tr("Lock block") : tr("Unlock block")});
}

Status Commands::setLocked(const QList<BlockId> &blocks, bool locked)
{
    std::vector<std::unique_ptr<Change>> changes;
    for (const BlockId id : blocks) {
        const int index = m_document.indexOf(id);
        if (index < 0)
            return failure(ErrorCode::NotFound,
                           tr("This block is no longer in the document. Undo to get it back."));
        Block block = m_document.content().blocks.at(index);
        if (std::exchange(block.locked, locked) != locked)
            changes.push_back(std::make_unique<BlocksChange>(index, 1, QList<Block>{block}));
    }
    if (changes.empty())
        return {};
    return push(Step{CommandKind::SetLocked, Origin::Edited,
                     locked ? tr("Lock block") : tr("Unlock block")},
                std::move(changes));
}

Result<BlockId> Commands::insertFigure(int index, const Asset &asset, const DraftedBlock &figure)
{
    QList<Asset> assets = m_document.content().assets;
    const auto id = withAsset(assets, asset);
    if (!id)
        return std::unexpected(id.error());
    DraftedBlock shown = figure;
    shown.block.type = BlockType::Figure;
    QJsonObject value = figure.block.payload ? figure.block.payload->value : QJsonObject();
    value.insert(kAssetKey, qint64(id->value()));
    shown.block.payload = Payload{QStringLiteral("lectern.figure"), 1, value};
    const auto ids
        = insertBlocks(index, {shown}, assets,
                       Step{CommandKind::InsertBlocks, Origin::Edited, tr("Insert picture")});
    if (!ids)
        return std::unexpected(ids.error());
    return ids->first();
}

} // namespace lectern::document
