// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/commands.h"
#include "core/drafting/chooser.h"
#include "core/medical/report/finding_place.h"
#include "core/medical/report/prepared_report.h"

namespace lectern::medical {

// What goes on with a report after its first draft: another nodule is measured, another fact is
// entered. Functions of the content alone; the commands they lead to are the caller's.

/// What a report was drafted from, with what was measured and entered since.
/// @return InvalidInput for a report without the card of its study or whose template is gone
Result<PreparedReport> preparedFrom(const document::Content &report);

/// Values under names that the report has never given, "M12", "M13" ...
/// @param areOfNodule  They are of one nodule more and share its group, "N2"; else those of one
///                     region share "R1".
QList<MeasuredValue> namedForReport(const document::Content &report,
                                    const QList<Measurement> &values, bool areOfNodule);

/// The card of a measurement.
document::DraftedBlock measurementCard(const MeasuredValue &value, const PreparedReport &report);

/// Puts the value on its card, as a step of undo.
Status replaceCard(document::Document &report, const MeasuredValue &value,
                   const PreparedReport &prepared);

/// Where the next card belongs: behind those that are there.
int placeOfNextCard(const document::Content &report);

/// The names of a report's nodules, "N1", "N2" .., in the order in which they were marked.
QStringList nodulesIn(const document::Content &report);

/// The finding of one nodule, a paragraph.
Result<document::DraftedBlock> noduleFinding(const PreparedReport &report, const QString &group,
                                             const drafting::Chooser &chooser);

/// The finding of a line or region under the name that the reader gave it, a paragraph.
/// @param key  Of its MeasuredMark. @return InvalidInput without a name
Result<document::DraftedBlock> markFinding(const PreparedReport &report, const QString &key,
                                           const drafting::Chooser &chooser);

/// A line of impression or recommendation that stands in the report, and as it reads now.
struct RewordedLine {
    document::BlockId block;
    document::DraftedBlock line;
};

/// Lines that were accepted and not edited, and that other facts make read otherwise: same part of
/// the report, same measurements.
/// @param lines  As draftImpression makes them now.
QList<RewordedLine> outdatedLines(const document::Content &report,
                                  const QList<document::DraftedBlock> &lines);

/// Says what a line or region is, on the cards of all its values: a step of undo for each, which
/// the caller makes one. @return as preparedFrom
Status setMarkNote(document::Document &report, const QString &key, const MarkNote &note);

/// Changes what the reader has entered, as one step of undo. @return as keepFlag
Status setFacts(document::Document &report, const ReportFacts &facts);

} // namespace lectern::medical
