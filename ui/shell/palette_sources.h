// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"

#include <functional>

namespace lectern::ui {

class CommandPalette;
class DocumentFlow;
class Library;

/// Lets the palette find blocks of the open document, and documents of the library by their title
/// and by what stands in them.
void addPaletteSources(CommandPalette &palette, Library &library, DocumentFlow &documents,
                       const std::function<void(document::BlockId)> &goTo);

} // namespace lectern::ui
