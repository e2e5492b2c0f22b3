// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/connection.h"

#include <QString>

namespace lectern {

/// The database in which the window's long work is remembered over a restart.
///
/// A file of its own, as the GUI thread uses it once it is open. Any thread. Where it cannot be
/// opened work is remembered until the program ends.
storage::Connection openJobStore(const QString &path);

} // namespace lectern
