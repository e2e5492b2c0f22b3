// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"
#include "core/medical/measure/measurement.h"
#include "core/medical/volume/volume.h"

namespace lectern::medical {

/// What to measure; points are mm in the patient (LPS).
struct MeasureOrder {
    QList<Vector3> nodules; ///< A point in each.
    QList<Vector3> line; ///< Two points, or none.
    QList<Vector3> axes{}; ///< The ends of one axis, then those of the one across it; or none.
    QList<Vector3> polygon; ///< Three or more in one slice, or none.
    bool lungs = false;
};

/// Measures, quantity by quantity in their order; of several nodules in the order given.
///
/// Whatever a series is unfit for comes without a value and with the reason. Blocks: a volume of
/// 500 slices takes seconds for the lungs; any thread.
QList<Measurement> measure(const Volume &volume, const MeasureOrder &order,
                           const StopFlag &stop = {});

/// A mean diameter as the guideline rounds it: to the nearest whole millimetre, halves up.
/// @source Fleischner Society 2017, MacMahon et al., Radiology 284:228, "Measurement"
double fleischnerRounded(double millimetres);

} // namespace lectern::medical
