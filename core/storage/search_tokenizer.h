// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/connection.h"

namespace lectern::storage {

/// Makes the FTS5 tokenizer "lectern" known to a connection: searchTokens() of core/base/text.h, so
/// that two-character Chinese words are found. Only the library database uses it.
Status addSearchTokenizer(Connection &connection);

} // namespace lectern::storage
