// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/rules/contradiction_rules.h"

namespace lectern::medical {

/// Whether a statement of the findings asks for an answer in the impression: there today, of a kind
/// that matters or new, growing or large, and neither told before nor of the kind that an
/// impression passes over.
bool callsForAnswer(const ReportCheck &check, const ReportStatement &one);

/// The largest length; 0 where there is none. In millimetres.
double largestMm(const QList<TextQuantity> &quantities);

} // namespace lectern::medical
