// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/measured_nodule.h"
#include "core/medical/terms/term_finder.h"

namespace lectern::medical {

/// The size that a prior report gives for a nodule.
struct PriorSize {
    QString words; ///< As it stands there, "6 mm".
    double meanMm = 0; ///< Of both axes where two are given.
    double roundingMm = 0; ///< Half the step in which it is written.
    document::TextSupport support; ///< The sentence that gives it.
};

/// How a nodule compares with the size before.
enum class NoduleChange { Larger, Smaller, WithinError };

/// The size of the nodule in the prior report, where there is no doubt which one is meant: one
/// statement of a nodule with one size of today's place, or the only one of a report whose only
/// marked nodule this is.
std::optional<PriorSize> priorSizeOf(const MeasuredNodule &nodule, const PreparedReport &report,
                                     const TermFinder &finder);

/// The error of a difference of two diameters that were both measured like today's: 1.96 standard
/// deviations, and half the step in which the earlier one is written.
NoduleChange changeSince(const PriorSize &prior, const Measurement &mean);

} // namespace lectern::medical
