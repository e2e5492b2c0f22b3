// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/found_series.h"
#include "core/medical/report/stated_identity.h"

namespace lectern::medical {

/// What does not fit together.
enum class IdentityDoubt {
    TwoPatients, ///< The images of the series name two persons.
    OtherName,
    OtherScript, ///< A name in Chinese beside one in Latin letters, and no id that settles it.
    OtherId,
    OtherBirthDate,
    OtherDate, ///< Of this examination; of a prior one: later than this examination.
};

enum class IdentityPlace { Series, ClinicalText, PriorReport };

/// A question to the reader before a report is drafted. It says what differs and where, and holds
/// neither name, id nor date.
struct IdentityQuestion {
    IdentityDoubt doubt = IdentityDoubt::OtherName;
    IdentityPlace place = IdentityPlace::Series;
    CodePointSpan span; ///< Where a text states it; empty for the series.

    QString sentence() const; ///< Translated.
    friend bool operator==(const IdentityQuestion &, const IdentityQuestion &) = default;
};

/// What a text states against the identity of a series; each doubt once, at its first place.
///
/// Names are compared whatever their order, case, accents and titles; a part of a name and an
/// initial agree with the whole. Where the series states nothing, nothing differs. A clinical text
/// belongs to this examination: its examination date must be the series' own; a date without such a
/// label may be that of a request, up to a month before. A prior report may be of any earlier day.
QList<IdentityQuestion> identityQuestions(const Identity &series, const QString &text,
                                          IdentityPlace place);

/// Those of the series itself: images of two patients.
QList<IdentityQuestion> identityQuestions(const FoundSeries &series);

/// Whether words hold the name or the id of the person, so that they are not quoted.
bool namesPerson(const Identity &identity, const QString &words);

} // namespace lectern::medical
