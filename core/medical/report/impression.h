// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/step_builder.h"
#include "core/medical/terms/term_finder.h"

namespace lectern::medical {

/// The lines of the impression, a sentence each: every nodule with its rounded diameter, and what
/// became of it since the prior report. No diagnosis and no probability of one.
StepBuilder::Sentences impressionLines(const PreparedReport &report, const TermFinder &finder);

/// What the Fleischner guideline says of the nodules, or what it lacks; none without a nodule.
///
/// Of several nodules the reader names the most suspicious one; where all of them come to the same
/// row, nobody has to.
StepBuilder::Sentences recommendationLines(const PreparedReport &report);

/// The guideline's inputs as a report has them.
NoduleFacts guidelineFacts(const MeasuredNodule &nodule, const PreparedReport &report);

} // namespace lectern::medical
