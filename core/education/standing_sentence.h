// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QString>

namespace lectern::education {

/// Whether a sentence of a chapter can be quoted alone: it is whole, leans on no sentence before it
/// ("This ...", "However ..."), and points at no figure, table, formula or other place of the
/// chapter.
bool standsAlone(const QString &sentence, Language language);

/// "Recall that ...", "In the last chapter we ...": the chapter takes for known what it says here.
bool isReminder(const QString &sentence);

/// "Biology: ...", "Links to History: ...": a box that looks beyond the subject.
bool isBoxHeading(const QString &heading);

/// A heading under which a chapter works out one case ("Solution", "Worked example", "Grasp
/// check"), does not explain, or says what will be learnt.
bool isAsideHeading(const QString &heading);

} // namespace lectern::education
