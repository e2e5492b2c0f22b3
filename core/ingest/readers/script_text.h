// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lectern::ingest {

/// Raised text on a line of plain text: "²" where Unicode has the signs, else "^n" or "^(a b)";
/// "st" of "1st" stays as it is.
QString raised(const QString &text);

/// Lowered text: "₂", else "_net" or "_(wall on feet)".
QString lowered(const QString &text);

} // namespace lectern::ingest
