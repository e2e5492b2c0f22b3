// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

#include <QString>

namespace lectern::ui {

/// What a block of the role is called: "Objective". Empty for no role or one we do not know.
QString roleName(const QString &role);

/// What several of them are called together: "Objectives".
QString roleGroupName(const QString &role);

/// "Heading", "Paragraph" ...
QString blockTypeText(document::BlockType type);

/// "Extracted", "Computed" ...
QString kindText(document::ProvenanceKind kind);

/// What a fact of a sentence is called: "Heavier body" of the slot "heavier". A letter stays a
/// letter.
QString factName(const QString &slot);

} // namespace lectern::ui
