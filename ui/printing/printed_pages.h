// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/publish/pdf/pages.h"
#include "ui/services/exports.h"

#include <QPrinter>

namespace lectern::ui {

/// Called before each page; a Status that fails ends the printing.
using PrintStep = std::function<Status(const Progress &)>;

/// Paints the wanted pages on a printer, A4 without margins of its own. In any thread, the one that
/// made the pages.
/// @return InvalidInput where the range holds no page; Io where the printer does not take them
Status printPages(const publish::pdf::Pages &pages, const QString &title, const PrintOrder &order,
                  QPrinter &printer, const PrintStep &step);

} // namespace lectern::ui
