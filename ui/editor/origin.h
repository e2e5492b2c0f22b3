// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace lectern::ui {

/// How many sentences have which origin.
struct OriginCounts {
    std::array<int, 4> byKind{}; ///< Indexed by ProvenanceKind.

    int total() const;
    int kinds() const; ///< How many kinds there are.
    document::ProvenanceKind mostFrequent() const;
};

OriginCounts originsOf(const QList<document::Sentence> &sentences);

/// The sentence that holds the code point `offset` of the block's text, or the one before it;
/// -1 where there is none.
int sentenceAt(const QList<document::Sentence> &sentences, int offset);

/// Code point in the block's text of a UTF-16 position in one of its fields.
int offsetInBlock(const document::Block &block, const QString &key, int position);

/// A stretch of one field, in UTF-16 units.
struct FieldStretch {
    QString key;
    int position = 0;
    int length = 0;
    friend bool operator==(const FieldStretch &, const FieldStretch &) = default;
};

/// The part of a span of the block's text that lies in the field where it begins; nothing where it
/// leaves the text.
std::optional<FieldStretch> stretchOf(const document::Block &block, CodePointSpan span);

/// A sentence that a template puts there for the person, and nothing measured or quoted bears.
bool isStanding(const document::Provenance &provenance);

/// The same, where the sentence is the reader's own and not the template's.
bool isOwnStanding(const document::Provenance &provenance);

/// What the chip says: "Extracted · Forces between two bodies", "Computed · chosen by SmolLM2".
QString chipText(const document::Content &content, const document::Provenance &provenance);

/// What stands beside the chip: "Quoted word for word", "From 4 facts".
QString stateText(const document::Provenance &provenance);

/// Where a passage stands: the heading over it; empty where there is none.
QString placeOf(const document::Content &content, const document::TextSupport &support);

/// The first passage that a provenance leads to, what it was edited from included.
std::optional<document::TextSupport> passageOf(const document::Provenance &provenance);

} // namespace lectern::ui
