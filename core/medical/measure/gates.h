// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/measure/measurement.h"
#include "core/medical/volume/volume.h"

namespace lectern::medical {

enum class KernelKind {
    Soft, ///< Smooth enough for densitometry.
    Sharp,
    Unknown,
};

/// Reads the kernel names of Siemens (B40f, Br36, Hr60), GE (STANDARD, LUNG), Philips (B, L) and
/// Canon (FC08, FC52).
KernelKind kernelKindOf(const QString &kernel);

/// Why a series is unfit for a quantity, each in a few words; empty where it is fit.
///
/// @source Slices: Fleischner Society 2017 (MacMahon et al., Radiology 284:228: nodules at no more
///         than 1.5 mm), RECIST 1.1 (long axis: at most 5 mm); densitometry: QIBA CT lung density
///         profile (thin slices, a smooth kernel, no contrast).
QStringList unfitness(QuantityKind quantity, const Volume &volume);

/// "not computed: 8 mm slices, sharp kernel B70f"
QString notComputed(const QStringList &reasons);

} // namespace lectern::medical
