// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/rules/report_text.h"

namespace lectern::medical {

enum class SideFlag { Left = 1, Right = 2 };
Q_DECLARE_FLAGS(Sides, SideFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(Sides)

/// Of a concept's laterality attribute; none for "paired" and the empty word.
Sides sidesOf(const QString &laterality);

/// Of a concept that has its side in its name: "right upper lobe", "left".
Sides sidesOf(const Terminology &terms, TermIndex term);

/// The side with more of it: "predominantly right", "right more than left", "右侧为著"; none where
/// nothing in the range tells it.
Sides predominantSide(const ReportText &report, const ReportSentence &sentence, TokenRange range);

inline bool isOneSide(Sides sides)
{
    return sides && sides != (SideFlag::Left | SideFlag::Right);
}

} // namespace lectern::medical
