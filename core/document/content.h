// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "core/document/source.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace lectern::document {

/// A picture, clip or other file of a document, found by its SHA-256.
struct Asset {
    AssetId id{0};
    QString name; ///< File name for people; not a path.
    QString mediaType; ///< "image/svg+xml", "video/mp4" ...
    QByteArray sha256; ///< 32 bytes.
    QByteArray data; ///< Embedded bytes, at most 32 MB; empty where the asset is only linked.
    friend bool operator==(const Asset &, const Asset &) = default;
};

/// The highest numbers that were given. Ids count up and are never used again, not even after undo
/// or in another session: named versions speak of them.
struct LastIds {
    qint64 block = 0;
    qint64 source = 0;
    qint64 asset = 0;
};

/// All of a document as a value: cheap to copy, safe to hand to another thread.
struct Content {
    Header header;
    QList<Source> sources;
    QList<Block> blocks; ///< In reading order.
    QHash<ProvenanceId, Provenance> provenances; ///< Of every run of `blocks`, and maybe more.
    QList<Asset> assets;
    LastIds lastIds = {}; ///< No part of what the document says: not in canonical JSON.

    const Source *source(SourceId id) const; ///< Null when there is none; so are the next two.
    const Block *block(BlockId id) const;
    const Asset *asset(AssetId id) const;
    /// The block with the measurement of that name; null when it is gone.
    const Block *measured(const QString &name) const;
    int indexOf(BlockId id) const; ///< -1 when there is none.
    const Provenance &provenance(ProvenanceId id) const; ///< Asserts that there is one.
    void countIds(); ///< lastIds are at least the ids that stand here.
};

/// A sentence of a block, with the one origin it is counted under.
struct Sentence {
    CodePointSpan span; ///< In Block::text().
    Provenance provenance; ///< Authored as soon as one of its runs is.
};

/// The sentences of a block in order; they cover its text but white space.
QList<Sentence> sentencesOf(const Content &content, const Block &block);

} // namespace lectern::document
