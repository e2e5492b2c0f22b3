// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/program_language.h"

#include <QLocale>

namespace lectern {

Language programLanguage()
{
    return QLocale().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

} // namespace lectern
