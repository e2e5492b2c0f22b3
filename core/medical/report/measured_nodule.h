// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/prepared_report.h"

#include <QMap>

#include <optional>

namespace lectern::medical {

/// One nodule: its measurements and what the reader sees of it.
struct MeasuredNodule {
    QString group; ///< "N1"
    NoduleNote note;
    QList<MeasuredValue> values;

    /// Null where the quantity was not asked for.
    const MeasuredValue *find(QuantityKind quantity) const;
    /// Null where it was not computed.
    const MeasuredValue *computed(QuantityKind quantity) const;
    bool isMeasured() const { return computed(QuantityKind::NoduleDiameterMean) != nullptr; }
};

/// The nodules of a report, in the order in which they were marked.
QList<MeasuredNodule> nodulesOf(const PreparedReport &report);

/// "8.2 × 6.9 mm": the axes of a nodule, or the two that the reader drew, the longer first; empty
/// where one of them was not computed, nothing where none were asked for.
std::optional<QString> axesOf(const QList<MeasuredValue> &values);

/// The slots of sentences that hold measured values, as they read with these measurements: "mean"
/// to "7.6 mm", "axes" to "8.2 × 6.9 mm", "label" to what the reader calls it ... A slot whose
/// value was not computed is empty.
QMap<QString, QString> measuredSlots(const QList<MeasuredValue> &values);

/// Measurement and image region as supports of a sentence, in the order of the values.
QList<document::Support> supportsOf(const QList<MeasuredValue> &values, document::SourceId series);

} // namespace lectern::medical
