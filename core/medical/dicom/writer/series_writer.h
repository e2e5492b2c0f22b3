// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/stop_flag.h"
#include "core/medical/phantom/phantom_images.h"

namespace lectern::medical {

/// Writes a phantom as CT Image Storage, a file for each image, explicit little endian.
///
/// The patient is "Phantom^Lectern". @param folder must be there
/// @return Io where a file cannot be written; what was written before stays
/// @source DICOM PS3.3, section A.3 "CT Image IOD"
Status writeSeries(const PhantomSeries &series, const QString &folder, const StopFlag &stop = {},
                   const ProgressSink &progress = {});

} // namespace lectern::medical
