// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "core/document/content.h"
#include "core/media/experiment.h"

namespace lectern::ui {

/// The blocks with words that were computed from a scene of the experiment's kind and state other
/// values than the experiment has now; in reading order. Their provenance tells, so that no number
/// is taken for one of ours by chance. What a person wrote is theirs.
QList<document::BlockId> blocksWithOtherValues(const document::Content &content,
                                               const media::Experiment &experiment);

/// The block with the experiment's values in those words, in their text and in the inputs of
/// their rules; everything else is as it was.
document::DraftedBlock withPresentValues(const document::Content &content,
                                         const document::Block &block,
                                         const media::Experiment &experiment);

} // namespace lectern::ui
