// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

namespace lectern::ingest {

/// A file that was read, with the pictures found in it.
struct IngestedSource {
    document::Source source;
    /// Pictures that `source.figures` name by id. The ids count from 1 in this value only; a
    /// document gives its own when it takes the source in.
    QList<document::Asset> assets;
    friend bool operator==(const IngestedSource &, const IngestedSource &) = default;
};

} // namespace lectern::ingest
