// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/stop_flag.h"
#include "core/medical/phantom/phantom_spec.h"
#include "core/medical/volume/volume.h"

namespace lectern::medical {

/// A phantom's series, as a scanner would have stored it.
struct PhantomSeries {
    QString folder; ///< Empty: no folder of its own.
    int days = 0;
    QString studyUid;
    QString frameOfReferenceUid;
    SeriesFacts facts;
    QList<SliceImage> images; ///< In the order of the files.
    PhantomTruth truth;
};

/// Paints one time point. The same spec gives the same bytes on every machine.
/// @return Cancelled when `stop` is raised
Result<PhantomSeries> makePhantom(const PhantomSpec &spec, const TimePoint &time,
                                  const StopFlag &stop = {}, const ProgressSink &progress = {});

} // namespace lectern::medical
