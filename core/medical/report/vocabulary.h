// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QSet>
#include <QStringList>

namespace lectern::medical {

/// The English words of all concepts that Lectern knows, and of units, in lower case: no spelling
/// checker should mark them. Read once; any thread.
QSet<QString> reportVocabulary();

/// What a reader may call a thing that they measured: structures, those of a side too, findings,
/// diagnoses and devices; in the order of their letters. Any thread.
QStringList markTerms(Language language);

} // namespace lectern::medical
