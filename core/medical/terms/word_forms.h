// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lectern::medical {

/// What an English word is compared by: lower case, British and American spelling alike, without
/// the endings of number ("nodules", "opacities", "metastases", "thrombi", "bullae").
///
/// A key, not a word: "diseases" and "disease" both give "diseas".
QString wordForm(const QString &word);

} // namespace lectern::medical
