// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/commands.h"

#include "core/document/document_command.h"
#include "core/document/picture_metadata.h"

#include <QCryptographicHash>

namespace lectern::document {
namespace {

constexpr qsizetype kMaxAssetBytes = 32 * 1024 * 1024;

/// Which lines of the head differ: typing on in one line is one step.
QString changedLines(const Header &a, const Header &b)
{
    QStringList lines;
    const auto note = [&lines](bool differs, const QString &name) {
        if (differs)
            lines.append(name);
    };
    note(a.kind != b.kind, QStringLiteral("kind"));
    note(a.language != b.language, QStringLiteral("language"));
    note(a.title != b.title, QStringLiteral("title"));
    note(a.subject != b.subject, QStringLiteral("subject"));
    note(a.className != b.className, QStringLiteral("class"));
    note(a.plan != b.plan, QStringLiteral("plan"));
    note(a.minutes != b.minutes, QStringLiteral("minutes"));
    note(a.isComplete != b.isComplete, QStringLiteral("complete"));
    note(a.points != b.points, QStringLiteral("points"));
    return lines.join(u' ');
}

/// A change for each block of `blocks` that served `objective` in the version and does not now.
std::vector<std::unique_ptr<Change>> servingAgain(const QList<Block> &blocks,
                                                  const Content &version, BlockId objective)
{
    std::vector<std::unique_ptr<Change>> changes;
    for (int i = 0; i < blocks.size(); ++i) {
        const Block *then = version.block(blocks.at(i).id);
        Block block = blocks.at(i);
        if (!then || !then->objectives.contains(objective) || block.objectives.contains(objective))
            continue;
        QList<BlockId> served; // In the version's order, then what was added since.
        for (const BlockId id : then->objectives)
            if (id == objective || block.objectives.removeOne(id))
                served.append(id);
        block.objectives = served + block.objectives;
        changes.push_back(std::make_unique<BlocksChange>(i, 1, QList<Block>{block}));
    }
    return changes;
}

} // namespace

Status Commands::asOneStep(const QString &stepName, const std::function<Status()> &commands)
{
    QUndoStack &stack = m_document.undoStack();
    stack.beginMacro(stepName);
    const Status done = commands();
    stack.endMacro();
    if (!stack.canUndo())
        return done; // Within another step, which goes on.
    const QUndoCommand *step = stack.command(stack.index() - 1);
    if (!done || step->childCount() == 0) {
        stack.undo();
        // In place of being done again, what is obsolete is forgotten; the stack lends it for
        // reading only.
        const_cast<QUndoCommand *>(step)->setObsolete(true);
        stack.redo();
    }
    return done;
}

Result<const Block *> Commands::editable(BlockId id) const
{
    const Block *block = m_document.block(id);
    if (!block)
        return failure(ErrorCode::NotFound,
                       tr("This block is no longer in the document. Undo to get it back."));
    if (block->locked)
        return failure(ErrorCode::RefusedByCheck,
                       tr("This block is locked. Unlock it to change it."));
    return block;
}

Result<const Field *> Commands::editableField(BlockId id, const QString &key) const
{
    const auto block = editable(id);
    if (!block)
        return std::unexpected(block.error());
    const Field *field = (*block)->field(key);
    if (!field)
        return failure(ErrorCode::NotFound, tr("This part of the block is no longer there."));
    return field;
}

ProvenanceBook Commands::book() const
{
    Document *document = &m_document;
    return {[document](ProvenanceId id) -> const Provenance & {
                return document->content().provenance(id);
            },
            [document](const Provenance &provenance) {
                return DocumentEditor(*document).intern(provenance);
            },
            document->header().language};
}

QList<Run> Commands::interned(const QList<DraftedRun> &runs) const
{
    DocumentEditor editor(m_document);
    QList<Run> taken;
    for (const DraftedRun &run : runs)
        taken.append({withoutHalfCharacters(run.text), run.marks, editor.intern(run.provenance)});
    return joinedRuns(taken);
}

Block Commands::interned(const DraftedBlock &drafted, BlockId id,
                         const QList<BlockId> &objectives) const
{
    Block block = drafted.block;
    block.id = id;
    block.fields.clear();
    for (const DraftedField &field : drafted.fields)
        block.fields.append({field.key, interned(field.runs)});
    for (const int index : drafted.objectives)
        if (index >= 0 && index < objectives.size()
            && !block.objectives.contains(objectives.at(index)))
            block.objectives.append(objectives.at(index));
    return block;
}

Status Commands::push(Step step, std::vector<std::unique_ptr<Change>> changes)
{
    m_document.undoStack().push(
        new DocumentCommand(m_document, std::move(step), std::move(changes)));
    return {};
}

Status Commands::push(Step step, std::unique_ptr<Change> change)
{
    std::vector<std::unique_ptr<Change>> changes;
    changes.push_back(std::move(change));
    return push(std::move(step), std::move(changes));
}

Status Commands::changeField(BlockId block, const QString &key, QList<Run> runs, Step step)
{
    if (m_document.block(block)->field(key)->runs == runs)
        return {};
    return push(std::move(step), std::make_unique<FieldChange>(block, key, std::move(runs)));
}

Status Commands::changeBlock(Block block, Step step)
{
    const int index = m_document.indexOf(block.id);
    if (m_document.content().blocks.at(index) == block)
        return {};
    return push(std::move(step),
                std::make_unique<BlocksChange>(index, 1, QList<Block>{std::move(block)}));
}

Status Commands::setHeader(const Header &header)
{
    if (header == m_document.header())
        return {};
    Step step{CommandKind::SetHeader, Origin::Edited, tr("Change the head of the document")};
    step.mergeKey = changedLines(header, m_document.header());
    return push(std::move(step), std::make_unique<HeaderChange>(header));
}

Result<SourceId> Commands::addSource(const Source &source)
{
    QList<Source> sources = m_document.content().sources;
    const SourceId id = withSource(sources, source);
    if (sources.size() != m_document.content().sources.size())
        LECTERN_TRY(push(Step{CommandKind::AddSource, Origin::Edited, tr("Add source")},
                         std::make_unique<SourcesChange>(sources)));
    return id;
}

SourceId Commands::withSource(QList<Source> &sources, const Source &source) const
{
    for (const Source &known : std::as_const(sources))
        if (known.sha256 == source.sha256 && known.text == source.text)
            return known.id;
    sources.append(source);
    sources.last().id = DocumentEditor(m_document).nextSourceId();
    return sources.last().id;
}

Result<AssetId> Commands::addAsset(const Asset &asset)
{
    QList<Asset> assets = m_document.content().assets;
    const auto id = withAsset(assets, asset);
    if (!id || assets.size() == m_document.content().assets.size())
        return id;
    LECTERN_TRY(push(Step{CommandKind::AddAsset, Origin::Edited, tr("Add picture or clip")},
                     std::make_unique<AssetsChange>(assets)));
    return id;
}

Status Commands::removeUnshown(const QSet<AssetId> &assets)
{
    const Content &content = m_document.content();
    QSet<AssetId> shown;
    for (const Block &block : content.blocks)
        shown.insert(assetOf(block));
    for (const Source &source : content.sources)
        for (const SourceFigure &figure : source.figures)
            if (figure.asset)
                shown.insert(*figure.asset);
    QList<Asset> kept = content.assets;
    kept.removeIf(
        [&](const Asset &asset) { return assets.contains(asset.id) && !shown.contains(asset.id); });
    if (kept.size() == content.assets.size())
        return {};
    return push(Step{CommandKind::RemoveAsset, Origin::Edited, tr("Remove picture or clip")},
                std::make_unique<AssetsChange>(kept));
}

Result<AssetId> Commands::withAsset(QList<Asset> &assets, const Asset &asset) const
{
    if (asset.data.size() > kMaxAssetBytes)
        return failure(ErrorCode::InvalidInput,
                       tr("The picture or clip is larger than 32 MB. Make it "
                          "smaller, or link to it instead."));
    Asset taken = asset;
    taken.data = withoutPictureMetadata(taken.data); // Whoever brings it.
    if (!taken.data.isEmpty())
        taken.sha256 = QCryptographicHash::hash(taken.data, QCryptographicHash::Sha256);
    for (const Asset &known : std::as_const(assets))
        if (known.sha256 == taken.sha256)
            return known.id;
    taken.id = DocumentEditor(m_document).nextAssetId();
    assets.append(taken);
    return taken.id;
}

std::vector<std::unique_ptr<Change>> Commands::withItsSources(const Content &version) const
{
    const Content &now = m_document.content();
    std::vector<std::unique_ptr<Change>> changes;
    QList<Source> sources = now.sources;
    for (const Source &source : version.sources)
        if (!now.source(source.id))
            sources.append(source);
    if (sources.size() != now.sources.size())
        changes.push_back(std::make_unique<SourcesChange>(sources));
    QList<Asset> assets = now.assets;
    for (const Asset &asset : version.assets)
        if (!now.asset(asset.id))
            assets.append(asset);
    if (assets.size() != now.assets.size())
        changes.push_back(std::make_unique<AssetsChange>(assets));
    return changes;
}

Block Commands::interned(const Content &version, Block block) const
{
    DocumentEditor editor(m_document);
    for (Field &field : block.fields)
        for (Run &run : field.runs)
            run.provenance = editor.intern(version.provenance(run.provenance));
    return block;
}

Status Commands::restore(const Content &version)
{
    const Content &now = m_document.content();
    QList<Block> blocks;
    for (const Block &block : version.blocks)
        blocks.append(interned(version, block));
    auto changes = withItsSources(version);
    if (now.header != version.header)
        changes.push_back(std::make_unique<HeaderChange>(version.header));
    if (now.blocks != blocks)
        changes.push_back(std::make_unique<BlocksChange>(0, int(now.blocks.size()), blocks));
    if (changes.empty())
        return {};
    return push(Step{CommandKind::Restore, Origin::Restored, tr("Restore version")},
                std::move(changes));
}

Status Commands::restoreBlock(const Content &version, BlockId id)
{
    const Content &now = m_document.content();
    const Block *then = version.block(id);
    const Block *present = m_document.block(id);
    if (present) {
        if (const auto free = editable(id); !free)
            return std::unexpected(free.error());
    }
    Step step{CommandKind::Restore, Origin::Restored, tr("Take back block")};
    if (!then) {
        auto changes = withoutObjectives({id});
        if (present)
            changes.push_back(
                std::make_unique<BlocksChange>(m_document.indexOf(id), 1, QList<Block>()));
        return changes.empty() ? Status() : push(std::move(step), std::move(changes));
    }
    Block block = interned(version, *then);
    block.objectives.removeIf([&now](BlockId objective) { return !now.block(objective); });
    auto changes = withItsSources(version);
    if (present && *present == block)
        return {};
    if (!present)
        for (auto &change : servingAgain(now.blocks, version, id))
            changes.push_back(std::move(change));
    int at = present ? m_document.indexOf(id) : 0;
    for (int i = version.indexOf(id) - 1; !present && i >= 0 && at == 0; --i)
        at = m_document.indexOf(version.blocks.at(i).id) + 1; // After the nearest that is here.
    changes.push_back(std::make_unique<BlocksChange>(at, present ? 1 : 0, QList<Block>{block}));
    return push(std::move(step), std::move(changes));
}

} // namespace lectern::document
