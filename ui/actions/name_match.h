// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace lectern::ui {

/// The first letters of a text's words, and of the pinyin of its Chinese characters: 新建教案 -> "xjja".
QString initialsOf(const QString &text);

/// How well a name answers what was typed, higher is better; nothing when it does not.
///
/// A name answers by its start, the start of a word, any part, or its initials (pinyin too).
std::optional<int> matchScore(const QString &name, const QString &typed);

} // namespace lectern::ui
