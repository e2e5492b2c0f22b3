// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lectern {

/// The languages a document can be written in.
enum class Language { English, Chinese };

/// "en" or "zh", as the command line and files say it.
QString languageCode(Language language);

/// Chinese as soon as the text holds one Han character, as a title with one Latin unit is still
/// Chinese.
Language languageOf(const QString &text);

/// Words of a document itself, which are in its language, whatever the program's is.
QString inLanguage(Language language, const char16_t *english, const char16_t *chinese);

} // namespace lectern
