// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/source_builder.h"

namespace lectern::ingest {

/// Finds the picture an address in a page names; nothing where it is not to be had.
using PictureSource = std::function<std::optional<document::Asset>(const QString &address)>;

/// A page on disk. Menus, forms, scripts and hidden parts are left out; nothing is fetched.
Reading<IngestedSource> readHtml(const InputFile &file);

/// One page of a book (EPUB) into a source that is being built.
Reading<void> appendHtml(const QString &page, const PictureSource &pictures,
                         SourceBuilder &builder);

/// The page's characters: by its byte order mark, its own statement, or its looks.
Reading<QString> decodeHtml(const QByteArray &bytes);

} // namespace lectern::ingest
