// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/command_kind.h"
#include "core/document/document.h"
#include "core/document/text_edit.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace lectern::document {

class Change;
struct Step;

/// A place of the caret: UTF-16 units in one field.
struct Caret {
    BlockId block;
    QString key;
    int position = 0;
    friend bool operator==(const Caret &, const Caret &) = default;
};

/// Copied text with its origin. Pasted into the document it came from it keeps its provenance; in
/// any other it is authored and says where it was copied.
struct Fragment {
    QPointer<const Document> from;
    QString title; ///< Of the document it came from.
    QList<DraftedRun> runs;
};

/// Copied blocks with their origin, as Fragment is for text, and with the pictures they show.
struct BlockFragment {
    QPointer<const Document> from;
    QString title;
    QList<DraftedBlock> blocks;
    QList<Asset> assets;
};

/// What kind of text a block is.
struct TextForm {
    BlockType type = BlockType::Paragraph; ///< Paragraph, heading or list.
    int level = 0; ///< Of a heading: 2 stands under the title.
    bool isNumbered = false; ///< Of a list.

    static TextForm of(const Block &block);
    friend bool operator==(const TextForm &, const TextForm &) = default;
};

/// An edit and where it goes.
struct FieldEdit {
    BlockId block;
    QString key;
    TextEdit edit;
};

/// What a block has besides its text.
struct BlockProperties {
    QString role;
    int level = 0;
    std::optional<int> minutes;
    QStringList points;
    QList<BlockId> objectives;
    std::optional<Payload> payload;

    static BlockProperties of(const Block &block);
    friend bool operator==(const BlockProperties &, const BlockProperties &) = default;
};

/// Everything a person can do to a document.
///
/// Each call checks, pushes one command on the document's undo stack and so is one step of undo;
/// what changes nothing pushes nothing. A refusal (the block is locked, is not there, is not of the
/// kind) comes back as an Error, and the document is untouched. GUI thread. Cheap: make one where
/// needed.
class Commands
{
    Q_DECLARE_TR_FUNCTIONS(lectern::document::Commands)

public:
    explicit Commands(Document &document) : m_document(document) { }

    /// Several commands as one step of undo. Where they come to an error, none of them stays; where
    /// they changed nothing there is no step. Within another such call only the outer one goes
    /// back.
    Status asOneStep(const QString &stepName, const std::function<Status()> &commands);

    // --- text of one field ---

    /// Typing, deleting, a committed composition. Origin: Typed, Composed, Pasted or Proposed is
    /// said by the caller; neighbouring typing merges.
    Status editText(BlockId block, const QString &key, const TextEdit &edit,
                    Origin origin = Origin::Typed);
    /// The same, from the whole text after the edit. Where only marks differ it is a change of
    /// format.
    Status setFieldText(BlockId block, const QString &key, const QList<MarkedText> &after,
                        Origin origin = Origin::Typed);
    /// Sets or clears one mark on a stretch. Provenance stays.
    Status setMark(BlockId block, const QString &key, int position, int length, Mark mark, bool on);
    Result<Fragment> copy(BlockId block, const QString &key, int position, int length) const;
    /// @return where the caret stands after it
    Result<Caret> paste(BlockId block, const QString &key, int position, int removed,
                        const Fragment &fragment);
    /// Plain text from elsewhere. Its lines become paragraphs or items where the block can be
    /// split, else they are joined with spaces.
    Result<Caret> pasteText(BlockId block, const QString &key, int position, int removed,
                            const QString &text);
    /// Many edits as one step, e.g. "Replace all". Positions are those before the first edit; edits
    /// of one field do not overlap.
    Status editTexts(const QList<FieldEdit> &edits, const QString &stepName);
    /// A proposal that the person takes: `runs` (generated, or authored where taken by hand) in the
    /// place of a stretch.
    Status putIn(BlockId block, const QString &key, int position, int removed,
                 const QList<DraftedRun> &runs);
    /// Return: a paragraph or heading becomes two, a list gets one more item (an empty last item
    /// becomes a paragraph after the list).
    Result<Caret> split(BlockId block, const QString &key, int position);
    /// Tab and Shift+Tab: an item of a list, with the items under it, goes one level deeper or less
    /// deep. The first item stays where it is.
    Status shiftItem(BlockId block, const QString &key, bool deeper);
    /// Backspace at the start of a field: joins it with the paragraph, heading or item before.
    Result<Caret> joinWithPrevious(BlockId block, const QString &key);

    // --- tables; rows and columns count from 0, and at least one of each stays ---

    Status insertTableRow(BlockId block, int row);
    Status removeTableRow(BlockId block, int row);
    Status insertTableColumn(BlockId block, int column);
    Status removeTableColumn(BlockId block, int column);

    // --- blocks ---

    /// `index` counts up to the number of blocks. Indexes in DraftedBlock::objectives count in
    /// `blocks`.
    Result<QList<BlockId>> insertBlocks(int index, const QList<DraftedBlock> &blocks,
                                        Origin origin = Origin::Edited);
    BlockFragment copyBlocks(const QList<BlockId> &blocks) const;
    Result<QList<BlockId>> pasteBlocks(int index, const BlockFragment &fragment);
    /// Also takes them out of the objectives of other blocks.
    Status removeBlocks(const QList<BlockId> &blocks);
    Status moveBlock(BlockId block, int to); ///< `to`: its index afterwards.
    /// Puts blocks one under another, in the order of the list, as one step. `to`: the index of the
    /// first afterwards.
    Status moveBlocks(const QList<BlockId> &blocks, int to);
    /// Another block in the place of this one, under its id: redrafted, retyped as a heading, an
    /// exercise edited. Objectives that the replacement does not name stay.
    Status replaceBlock(BlockId block, const DraftedBlock &replacement, Origin origin);
    /// Between paragraph, heading and list; items of a list become paragraphs or headings of their
    /// own.
    Status setType(BlockId block, BlockType type, int level = 0);
    /// The same for several blocks as one step; those that have the form already stay. An item of a
    /// list becomes a block of its own, neighbours that become a list become one.
    /// @return the blocks that hold the text now
    Result<QList<BlockId>> setForm(const QList<BlockId> &blocks, const TextForm &form);
    Status setProperties(BlockId block, const BlockProperties &properties);
    Status setLocked(BlockId block,
                     bool locked); ///< The only change of a locked block, but moving it.
    Status setLocked(const QList<BlockId> &blocks, bool locked); ///< As one step.
    /// A picture with its block: payload "lectern.figure" {"asset": id}; what else the figure's
    /// payload says stays.
    Result<BlockId> insertFigure(int index, const Asset &asset, const DraftedBlock &figure);

    // --- knowledge points, by their terms; two terms never differ in case or width alone ---

    /// A point of the person's own, last in the list. It says nothing about prerequisites yet.
    Status addPoint(const QString &term, const QString &definition = {});
    /// Also takes it out of the prerequisites of the others and out of the blocks.
    Status removePoint(const QString &term);
    /// Prerequisites and blocks follow the new name.
    Status renamePoint(const QString &term, const QString &name);
    Status setDefinition(const QString &term, const QString &definition);
    /// @return RefusedByCheck, with the points it would go through, where it closes a circle
    Status drawPrerequisite(const QString &term, const QString &prerequisite);
    Status removePrerequisite(const QString &term, const QString &prerequisite);
    /// `merged` goes into `kept`: passages, prerequisites, and everything that spoke of it.
    /// @return RefusedByCheck where another point lies between the two
    Status mergePoints(const QString &kept, const QString &merged);
    /// A chapter with the points found in it, whose spans name it by its id there. What is known
    /// already gets the passages; edges that would close a circle are left out.
    /// @return how many points are new
    Result<int> addChapter(const Source &chapter, const QList<KnowledgePoint> &found);

    // --- the document ---

    Status setHeader(const Header &header);
    /// A source with the same SHA-256 and text is not added twice.
    Result<SourceId> addSource(const Source &source);
    /// An asset with the same SHA-256 is not added twice; the SHA-256 of `data` is worked out here.
    Result<AssetId> addAsset(const Asset &asset);
    /// Takes those out that no block and no source shows any more.
    Status removeUnshown(const QSet<AssetId> &assets);
    /// Header and blocks as a named version has them. Sources and assets stay, and those of the
    /// version that are gone come back.
    Status restore(const Content &version);
    /// One block as a named version has it: put back in its place, brought back where it was
    /// removed, removed where the version has none.
    Status restoreBlock(const Content &version, BlockId block);

private:
    Result<const Block *> editable(BlockId block) const;
    Result<const Field *> editableField(BlockId block, const QString &key) const;
    /// A stretch that lies in the text and cuts no character.
    Result<const Field *> editableStretch(BlockId block, const QString &key, int position,
                                          int length) const;
    Result<Caret> splitItem(const Block &list, const QString &key, int position);
    /// With a space, where two sentences would else grow together.
    QList<Run> spacedEnd(const QList<Run> &runs, const QString &next) const;
    /// The first piece stays in the field; the others become items or paragraphs after it.
    Result<Caret> spread(const Block &block, const QString &key, const QList<QList<Run>> &pieces);
    Result<Caret> joinItem(const Block &list, const QString &key);
    /// A block's text in another form: one block, or one for each item of a list.
    Result<QList<Block>> reshaped(BlockId block, const TextForm &form) const;
    /// A change for each block but `removed` and `except` that serves one of the removed as
    /// objective.
    std::vector<std::unique_ptr<Change>> withoutObjectives(const QList<BlockId> &removed,
                                                           BlockId except = BlockId(0)) const;
    /// Other points, and the blocks' mentions of `term` replaced by `name` (taken out where empty).
    Status changePoints(QList<KnowledgePoint> points, const QString &stepName,
                        const QString &term = {}, const QString &name = {});
    ProvenanceBook book() const;
    QList<Run> interned(const QList<DraftedRun> &runs) const;
    Block interned(const DraftedBlock &drafted, BlockId id, const QList<BlockId> &objectives) const;
    SourceId withSource(QList<Source> &sources, const Source &source) const;
    Result<AssetId> withAsset(QList<Asset> &assets, const Asset &asset) const;
    Status takeAsset(Block &block, const BlockFragment &fragment, QList<Asset> &assets) const;
    /// @param assets  All that the document has with these blocks.
    Result<QList<BlockId>> insertBlocks(int index, const QList<DraftedBlock> &blocks,
                                        const QList<Asset> &assets, Step step);
    /// Changes that bring back what of a version's sources and assets is gone.
    std::vector<std::unique_ptr<Change>> withItsSources(const Content &version) const;
    /// A block of a version under this document's provenance numbers.
    Block interned(const Content &version, Block block) const;
    Status changeField(BlockId block, const QString &key, QList<Run> runs, Step step);
    template <typename Edit> Status changeTable(BlockId block, const QString &text, Edit edit);
    Status changeBlock(Block block, Step step);
    Status push(Step step, std::vector<std::unique_ptr<Change>> changes);
    Status push(Step step, std::unique_ptr<Change> change);
    friend class DraftWriter;

    Document &m_document;
};

} // namespace lectern::document
