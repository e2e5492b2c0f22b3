// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/rules/report_words.h"

namespace lectern::medical {

enum class TextQuantityKind { Length, Volume, Density };

/// A number with its unit as a report states it: "8 x 6 mm", "1.2 cm", "-650 HU", "约5毫米".
struct TextQuantity {
    TokenRange tokens;
    CodePointSpan span;
    TextQuantityKind kind = TextQuantityKind::Length;
    QList<double> values; ///< Millimetres, millilitres or Hounsfield units; never empty.
    QList<double> written; ///< The same as they stand, without their unit.
    bool isPrior = false; ///< Measured earlier, as the words before it say.
    bool isDistance = false; ///< "3 cm from the hilum": of no thing.
};

/// The largest of its values.
double largestOf(const TextQuantity &quantity);

/// All quantities of the range in their order, but numbers of the technique ("1 mm slices").
QList<TextQuantity> quantitiesIn(const ClinicalText &text, TokenRange range,
                                 const ReportWords &words);

} // namespace lectern::medical
