// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

#include <QString>

namespace lectern::medical {

/// A report as plain text in its language: head with identity and examination date, sections,
/// measurements, guideline, and that it is an unsigned draft. Lines are not wrapped; it ends with a
/// line break. It names the person: use it for a file that the person at the desk exports.
QString plainTextOf(const document::Content &report);

} // namespace lectern::medical
