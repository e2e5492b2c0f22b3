// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>

namespace lectern::bench {

/// Starts the real program again and again and reports how long each took from before exec to the
/// first expose that was painted, and how much processor time it took until it had ended.
///
/// The first start, which makes the databases and warms the file cache, is not counted.
/// @return false where the program did not come up
bool measureStarts(const QProcessEnvironment &environment, int runs);

} // namespace lectern::bench
