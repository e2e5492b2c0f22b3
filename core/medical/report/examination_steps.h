// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/step_builder.h"

namespace lectern::medical {

/// The card at the head: what was examined, without whom.
void addStudyCard(StepBuilder &steps);
/// What the headers of the images say of the examination.
StepBuilder::Sentences techniqueSentences(const PreparedReport &report);
/// With which report this one is compared.
StepBuilder::Sentences comparisonSentences(const PreparedReport &report);
void addMeasurementCard(StepBuilder &steps, const MeasuredValue &value);
/// A card for each measurement.
void addMeasurementCards(StepBuilder &steps);

} // namespace lectern::medical
