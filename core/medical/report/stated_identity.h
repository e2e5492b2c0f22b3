// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <QDate>
#include <QList>

namespace lectern::medical {

/// What a label of a clinical text says about the person or the examination.
enum class StatedField {
    Name,
    Id,
    BirthDate,
    ExaminationDate,
    PlainDate,
    Description, ///< Age and sex: nobody is known by them.
    Other, ///< Other persons, numbers and places.
};

/// A labelled statement of a text: "Patient name: ...", 检查日期：... . It points to the words and
/// does not hold them, so that nothing of it can be logged.
struct StatedIdentity {
    StatedField field = StatedField::Other;
    CodePointSpan whole; ///< Label and value.
    CodePointSpan value; ///< Empty where the label stands alone.
};

/// All labelled statements of a text in English or Chinese, in order.
///
/// "Patient:" counts as a name only before words that look like one; a label stands at the start of
/// a line, after a mark, or behind another label of its line.
QList<StatedIdentity> statedIdentities(const QString &text);

/// The days that a written date may mean: two where day and month cannot be told apart.
QList<QDate> datesOf(const QString &words);

} // namespace lectern::medical
