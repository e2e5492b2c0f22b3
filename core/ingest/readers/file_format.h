// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"

namespace lectern::ingest {

enum class FileFormat { PlainText, Markdown, Html, Docx, Epub, Pdf };

/// Decides by the first bytes and, in a ZIP container, by its entries; the name's ending is asked
/// only where text could be plain or Markdown.
///
/// @return what it is instead for containers we know and do not read: OldWordFormat,
///         PasswordProtected, OtherOfficeFormat; Damaged for half a container; else UnknownFormat
Reading<FileFormat> formatOf(const InputFile &file);

} // namespace lectern::ingest
