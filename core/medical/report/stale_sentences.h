// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/patterns.h"
#include "core/medical/report/report_flags.h"
#include "core/medical/report/sentence_origin.h"

namespace lectern::medical {

/// A sentence of a document and where it stands.
struct PlacedSentence {
    BlockPlace place;
    document::Provenance provenance;
    QString text;
};

/// Flags a sentence of a rule whose measurement was removed or is another one now, with the
/// sentence as it would read today.
/// @param patterns  May be null: then nothing is mended.
void checkMeasurements(const PlacedSentence &sentence, const document::Content &report,
                       const MeasurementIndex &index, const drafting::Patterns *patterns,
                       QList<DocumentFlag> &flags);

/// Flags a sentence, the person's too, on a measurement that was made in other images.
void checkImages(const PlacedSentence &sentence, const MeasurementIndex &index,
                 QList<DocumentFlag> &flags);

/// Flags a sentence whose quoted words are no longer in their source, or whose source was removed.
void checkSources(const PlacedSentence &sentence, const document::Content &report,
                  QList<DocumentFlag> &flags);

} // namespace lectern::medical
