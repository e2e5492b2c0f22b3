// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"
#include "core/ingest/readers/zip_archive.h"

namespace lectern::ingest {

/// A Word document: headings by the outline level of their styles, lists, tables, pictures,
/// formulas as a line of text; what was deleted under revision and tables of contents are left out.
Reading<IngestedSource> readDocx(const InputFile &file, ZipArchive archive);

/// The name of the main part ("word/document.xml"), or empty where the archive is no Word document.
QString docxMainPart(ZipArchive &archive);

} // namespace lectern::ingest
