// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSettings;
class QSplitter;

namespace lectern::ui {

/// Puts a splitter where the person left it on a screen of this size, and keeps where it goes.
///
/// @param settings  Outlives the splitter. @param page  Whose splitter it is, e.g. "lesson".
void rememberSplitter(QSplitter &splitter, QSettings &settings, const QString &page);

} // namespace lectern::ui
