// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document_editor.h"

namespace lectern::document {

/// One change in swap form: it holds the value that is not in the document now, and doing it again
/// takes it back.
class Change
{
public:
    virtual ~Change() = default;
    virtual void exchange(DocumentEditor &editor) = 0;
    /// True where the document, after this change was done, is as it was before.
    virtual bool changesNothing(const Content &content) const = 0;
    /// Takes in `next`, which was done right after this one, if one change can stand for both.
    virtual bool absorb(const Change &next)
    {
        Q_UNUSED(next);
        return false;
    }
};

class FieldChange : public Change
{
public:
    FieldChange(BlockId block, QString key, QList<Run> runs) :
        m_block(block), m_key(std::move(key)), m_runs(std::move(runs))
    {
    }
    void exchange(DocumentEditor &editor) override;
    bool changesNothing(const Content &content) const override;
    bool absorb(const Change &next) override;

private:
    BlockId m_block;
    QString m_key;
    QList<Run> m_runs;
};

/// Other blocks in the place of some neighbours: inserting, removing, splitting, replacing.
class BlocksChange : public Change
{
public:
    BlocksChange(int first, int count, QList<Block> blocks) :
        m_first(first), m_count(count), m_blocks(std::move(blocks))
    {
    }
    void exchange(DocumentEditor &editor) override;
    bool changesNothing(const Content &content) const override;
    bool absorb(const Change &next) override;

private:
    int m_first;
    int m_count; ///< How many blocks of the document stand there now.
    QList<Block> m_blocks;
};

class MoveChange : public Change
{
public:
    MoveChange(int from, int to) : m_from(from), m_to(to) { }
    void exchange(DocumentEditor &editor) override;
    bool changesNothing(const Content &content) const override;

private:
    int m_from;
    int m_to;
};

class HeaderChange : public Change
{
public:
    explicit HeaderChange(Header header) : m_header(std::move(header)) { }
    void exchange(DocumentEditor &editor) override;
    bool changesNothing(const Content &content) const override;
    bool absorb(const Change &next) override;

private:
    Header m_header;
};

class SourcesChange : public Change
{
public:
    explicit SourcesChange(QList<Source> sources) : m_sources(std::move(sources)) { }
    void exchange(DocumentEditor &editor) override;
    bool changesNothing(const Content &content) const override;

private:
    QList<Source> m_sources;
};

class AssetsChange : public Change
{
public:
    explicit AssetsChange(QList<Asset> assets) : m_assets(std::move(assets)) { }
    void exchange(DocumentEditor &editor) override;
    bool changesNothing(const Content &content) const override;

private:
    QList<Asset> m_assets;
};

} // namespace lectern::document
