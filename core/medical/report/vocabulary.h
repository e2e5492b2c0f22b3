// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace lectern::medical {

/// The English words of all concepts that Lectern knows, and of units, in lower case: no spelling
/// checker should mark them. Read once; any thread.
QSet<QString> reportVocabulary();

} // namespace lectern::medical
