// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/language.h"

#include <QList>

#include <algorithm>

namespace lectern {

QString languageCode(Language language)
{
    return language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

Language languageOf(const QString &text)
{
    const auto codePoints = text.toUcs4();
    const bool hasHan = std::any_of(codePoints.begin(), codePoints.end(), [](char32_t c) {
        return QChar::script(c) == QChar::Script_Han;
    });
    return hasHan ? Language::Chinese : Language::English;
}

QString inLanguage(Language language, const char16_t *english, const char16_t *chinese)
{
    return QString::fromUtf16(language == Language::Chinese ? chinese : english);
}

} // namespace lectern
