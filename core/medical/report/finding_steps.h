// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/step_builder.h"
#include "core/medical/terms/term_finder.h"

namespace lectern::medical {

/// What was measured of a nodule, with its size before where the prior report gives it.
StepBuilder::Sentences noduleSentences(const MeasuredNodule &nodule, const PreparedReport &report,
                                       const TermFinder &finder);

/// Lung volume and low-attenuation area, or why they were not computed.
StepBuilder::Sentences lungSentences(const PreparedReport &report);

/// The slots "lobe", "density" and "margin" of what the reader entered.
StepBuilder::Values noteSlots(const NoduleNote &note, Language language);

/// The findings by organ: what was measured, what the clinical text reports, and the standing
/// sentences that nothing speaks against.
void addFindings(StepBuilder &steps, const TermFinder &finder);

} // namespace lectern::medical
