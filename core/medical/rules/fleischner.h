// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace lectern::medical {

enum class NoduleDensity { Solid, GroundGlass, PartSolid };
enum class NoduleCount { Single, Multiple }; ///< Of several, the most suspicious one is measured.
enum class NoduleRisk { Low, High }; ///< The reader's judgement; never guessed.

/// Long and short axis in the same plane, in millimetres.
struct NoduleDiameters {
    double longMm = 0;
    double shortMm = 0;
};
struct NoduleMm3 {
    double value = 0;
};
using NoduleSize = std::variant<NoduleDiameters, NoduleMm3>;

/// What is known of a nodule and its patient; what is not known is empty.
struct NoduleFacts {
    std::optional<NoduleDensity> density;
    std::optional<NoduleCount> count;
    std::optional<NoduleSize> size;
    std::optional<NoduleRisk> risk;
    std::optional<int> age; ///< Years.
    std::optional<bool> hasCancer; ///< A known primary cancer.
    std::optional<bool> isImmunosuppressed;
    std::optional<bool> isIncidental; ///< Not found by screening.
};

/// An input that an outcome may ask for, or be refused by.
enum class NoduleInput { Density, Count, Size, Risk, Age, Cancer, Immunosuppression, Incidental };

/// What the guideline says, or why it does not.
struct FleischnerOutcome {
    QString row; ///< Id of the table's row; empty where none is assigned.
    QString recommendation; ///< Its id; empty as above.
    QList<NoduleInput> missing; ///< Needed and not known. Empty where an input below refuses.
    QList<NoduleInput> outside; ///< For which the guideline does not hold.
    bool isAssigned() const { return !row.isEmpty(); }
};

/// The mean of both axes rounded to the nearest whole millimetre, halves up, as the guideline
/// measures.
int fleischnerDiameter(const NoduleDiameters &axes);

/// The table for incidental nodules of the lung in adults, with its conditions: 35 years or more,
/// no known cancer, no immunosuppression, found by chance.
///
/// Only inputs that decide between rows that still fit are missing: a ground-glass nodule needs no
/// risk group. Drafting aid: it states the guideline and decides nothing.
/// @source MacMahon et al., Radiology 2017;284:228-243, table 1 and the text on measuring
FleischnerOutcome fleischner2017(const NoduleFacts &facts);

/// The outcome as one sentence: the recommendation, "Cannot assign: needs ..." or why the guideline
/// does not hold.
QString fleischnerSentence(const FleischnerOutcome &outcome, Language language);

/// The inputs in words: what an assignment needs, "risk group"; with `isOutside` the patients for
/// whom the guideline does not hold, "immunosuppressed patients".
QStringList inputWords(const QList<NoduleInput> &inputs, bool isOutside, Language language);

/// Of which the table is a transcription.
QString fleischnerSource();

} // namespace lectern::medical
