// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/stop_flag.h"

#include <QByteArray>
#include <QString>

namespace lectern::publish {

/// Writes the bytes beside `path` and renames: the file is there whole or not at all.
///
/// @return Cancelled if the flag is raised before the rename; Io with what to do otherwise. Either
///         way the old file, if there was one, stays.
Status writeWhole(const QString &path, const QByteArray &bytes, const StopFlag &stop);

/// What a stopped export returns.
std::unexpected<Error> exportCancelled();

} // namespace lectern::publish
