// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace lectern::storage {

/// Puts a finished file in the place of another in one step of the file system, flushed to disk
/// first. On failure `from` is removed and `to` is what it was.
Status replaceFile(const QString &from, const QString &to);

} // namespace lectern::storage
