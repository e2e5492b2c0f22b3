// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/commands.h"

#include "core/document/document_command.h"
#include "core/document/merged_provenance.h"

#include <algorithm>

namespace lectern::document {
namespace {

/// Without empty lines; at least one, possibly empty.
QStringList linesOf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(QChar(QChar::ParagraphSeparator), u'\n');
    text.replace(u'\r', u'\n');
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

bool canBeSplit(const Block &block)
{
    return block.type == BlockType::List
        || ((block.type == BlockType::Paragraph || block.type == BlockType::Heading)
            && block.fields.size() == 1 && !block.payload);
}

} // namespace

Result<Fragment> Commands::copy(BlockId id, const QString &key, int position, int length) const
{
    const Block *block = m_document.block(id);
    const Field *field = block ? block->field(key) : nullptr;
    if (!field || position < 0 || length < 0 || position + length > field->text().size())
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
    const auto field = editableStretch(block, key, position, removed);
    if (!field)
        return std::unexpected(field.error());
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

Result<Caret> Commands::pasteText(BlockId id, const QString &key, int position, int removed,
                                  const QString &text)
{
    const auto field = editableStretch(id, key, position, removed);
    if (!field)
        return std::unexpected(field.error());
    const QStringList lines = linesOf(withoutHalfCharacters(text));
    const Block block = *m_document.block(id);
    if (lines.size() == 1 || !canBeSplit(block)) {
        const QString line = lines.join(u' ');
        LECTERN_TRY(editText(id, key, {position, removed, {{line, {}}}}, Origin::Pasted));
        return Caret{id, key, position + int(line.size())};
    }
    const QList<Run> runs = (*field)->runs;
    const int rest = int((*field)->text().size()) - position;
    QList<QList<Run>> pieces{editedRuns(runs, {position, rest, {{lines.first(), {}}}}, book())};
    for (qsizetype i = 1; i + 1 < lines.size(); ++i)
        pieces.append(editedRuns({}, {0, 0, {{lines.at(i), {}}}}, book()));
    pieces.append(editedRuns(runs, {0, position + removed, {{lines.last(), {}}}}, book()));
    const auto caret = spread(block, key, pieces);
    if (!caret)
        return caret;
    return Caret{caret->block, caret->key, int(lines.last().size())};
}

BlockFragment Commands::copyBlocks(const QList<BlockId> &ids) const
{
    BlockFragment fragment{&m_document, m_document.header().title, {}, {}};
    for (const BlockId id : ids) {
        const Block *block = m_document.block(id);
        if (!block)
            continue;
        if (const Asset *asset = m_document.content().asset(assetOf(*block)))
            fragment.assets.append(*asset);
        DraftedBlock copy{*block, {}, {}};
        copy.block.fields.clear();
        copy.block.locked = false;
        for (const Field &field : block->fields) {
            DraftedField drafted{field.key, {}};
            for (const Run &run : field.runs)
                drafted.runs.append(
                    {run.text, m_document.content().provenance(run.provenance), run.marks});
            copy.fields.append(drafted);
        }
        fragment.blocks.append(copy);
    }
    return fragment;
}

/// In another document, and in this one once it was undone, its picture has another number.
Status Commands::takeAsset(Block &block, const BlockFragment &fragment, QList<Asset> &assets) const
{
    if (assetOf(block) == AssetId(0))
        return {};
    const auto shown = std::ranges::find(fragment.assets, assetOf(block), &Asset::id);
    if (shown == fragment.assets.end()) {
        block.payload->value.remove(kAssetKey);
        return {};
    }
    if (fragment.from == &m_document && m_document.content().asset(shown->id))
        return {};
    const auto id = withAsset(assets, *shown);
    if (!id)
        return std::unexpected(id.error());
    block.payload->value.insert(kAssetKey, qint64(id->value()));
    return {};
}

Result<QList<BlockId>> Commands::pasteBlocks(int index, const BlockFragment &fragment)
{
    QList<DraftedBlock> blocks = fragment.blocks;
    QList<Asset> assets = m_document.content().assets;
    for (DraftedBlock &block : blocks) {
        block.block.objectives.removeIf(
            [&](BlockId id) { return fragment.from != &m_document || m_document.indexOf(id) < 0; });
        if (fragment.from != &m_document)
            for (DraftedField &field : block.fields)
                for (DraftedRun &run : field.runs)
                    run.provenance = copiedFromElsewhere(run.provenance, fragment.title);
        LECTERN_TRY(takeAsset(block.block, fragment, assets));
    }
    return insertBlocks(index, blocks, assets,
                        Step{CommandKind::InsertBlocks, Origin::Pasted, tr("Insert block")});
}

} // namespace lectern::document
