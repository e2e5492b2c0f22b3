// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "core/document/source.h"

#include <optional>

namespace lectern::document {

/// The words that files and the command line use for our enums: "extracted", "chosen", "list_item"
/// ... The reading functions give nothing for a word they do not know.
QString provenanceKindName(ProvenanceKind kind);
std::optional<ProvenanceKind> provenanceKindOf(const QString &name);
QString wordingName(Wording wording);
std::optional<Wording> wordingOf(const QString &name);
QString blockTypeName(BlockType type);
std::optional<BlockType> blockTypeOf(const QString &name);
QString passageKindName(PassageKind kind);
std::optional<PassageKind> passageKindOf(const QString &name);
std::optional<Language> languageOfCode(const QString &code);

} // namespace lectern::document
