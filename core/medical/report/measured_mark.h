// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/medical/report/step_builder.h"

namespace lectern::medical {

/// A line, two axes or a region that the reader drew: what was measured of it, and what they say it
/// is.
struct MeasuredMark {
    QString key; ///< "R1" or "B1", its group; of a line its name, "M5".
    MarkNote note;
    QList<MeasuredValue> values; ///< A length, two, or an area and the attenuation in it.

    /// Null where it was not asked for or not computed.
    const MeasuredValue *computed(QuantityKind quantity) const;
};

/// The lines, axes and regions among the measurements, in the order in which they were drawn.
QList<MeasuredMark> marksOf(const QList<MeasuredValue> &measured);

/// What the reader typed as the name of a mark, as a sentence can hold it: one line, without a
/// full stop at its end; empty where there is nothing.
/// @return InvalidInput for a size among the words, which only a measurement may state, and for
///         more than one sentence
Result<QString> markLabel(const QString &typed);

/// The reader as the support of a sentence that says what they entered: rule "reader.mark".
document::RuleSupport supportOf(const MarkNote &note);

/// What was measured of a mark under the name that the reader gave it; nothing without a name.
StepBuilder::Sentences markSentences(const MeasuredMark &mark, const PreparedReport &report);

/// The findings of the marks that belong under a heading of the template, a paragraph each.
/// @param organ  Empty: those that belong under none.
void addMarks(StepBuilder &steps, const QString &organ);

} // namespace lectern::medical
