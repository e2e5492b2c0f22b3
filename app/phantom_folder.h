// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/stop_flag.h"
#include "core/medical/phantom/phantom_spec.h"

#include <QJsonObject>

namespace lectern {

/// Writes all time points of a phantom into a folder, with what is true of them in truth.json. The
/// folder appears when all of it is written.
///
/// @return what truth.json holds; Io where the folder is not empty or cannot be written
Result<QJsonObject> writePhantom(const medical::PhantomSpec &spec, const QString &folder,
                                 const StopFlag &stop, const ProgressSink &progress);

} // namespace lectern
