// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/publish/flow.h"

namespace lectern::education {

/// The plan as running text with a heading for each phase.
publish::Flow layOutFiveE(const document::Content &content);

/// The plan as a Chinese 教案: two tables, then exercises and films.
publish::Flow layOutJiaoan(const document::Content &content);

/// Tasks for pupils, without anything of the key.
publish::Flow layOutWorksheet(const document::Content &content);

/// Answers with their working.
publish::Flow layOutKey(const document::Content &content);

} // namespace lectern::education
