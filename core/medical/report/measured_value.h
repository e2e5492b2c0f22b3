// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/document/content.h"
#include "core/document/payload_types.h"
#include "core/medical/measure/measurement.h"

namespace lectern::medical {

/// What the reader says of a line or a region that they drew; nothing of it is ever guessed.
struct MarkNote {
    QString label; ///< What it is, in their words: "right hilar lymph node". Empty: not said.
    QString organ; ///< Id of the template's heading where it belongs; empty: under none of them.
    friend bool operator==(const MarkNote &, const MarkNote &) = default;
};

/// A measurement of a report, under the name by which its sentences speak of it.
struct MeasuredValue {
    QString name; ///< "M1"
    /// Those of one nodule share it, "N1", those of one region, "R1", and the two axes that the
    /// reader drew of one thing, "B1"; empty for the lungs and for a line.
    QString group;
    Measurement measurement;
    MarkNote note{}; ///< Of a line or a region.
    /// The images of the series are others now than those it was measured in.
    bool isOfOtherImages = false;
    /// A small picture of the place; values of one mark share it.
    std::optional<document::AssetId> picture{};

    bool isOfNodule() const { return group.startsWith(u'N'); }
    bool isAxis() const { return group.startsWith(u'B'); }
};

/// The number behind the letter of "M12" or "N2"; 0 for another name.
int numberOf(const QString &name, QChar letter);

/// The letter of the group that the values of one mark share: 'B' of two axes, 'R' of a region;
/// none for a line, which is one value.
QString groupLetterOf(const QList<Measurement> &mark);

/// "Mean attenuation"; of what the reader has named, "Right hilar lymph node, mean attenuation".
QString titleOf(const MeasuredValue &value, Language language);

/// The line of a measurement's card: "M1 Mean nodule diameter: 7.6 ± 0.4 mm", "M9 %LAA-950: not
/// computed: 8 mm slices".
QString cardText(const MeasuredValue &value, Language language);

/// The payload of a measurement's card.
document::Payload measuredPayload(const MeasuredValue &value);
/// Nothing for another payload, or one that makes no sense.
std::optional<MeasuredValue> measuredFrom(const document::Payload &payload);
/// All of a report, in the order of its blocks.
QList<MeasuredValue> measuredValuesOf(const document::Content &report);

/// Prints "measurement" as `lectern-cli measure` does.
document::PayloadType measuredPayloadType();

} // namespace lectern::medical
