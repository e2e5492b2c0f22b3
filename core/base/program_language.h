// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

namespace lectern {

/// The language in which the program speaks, which a document need not share.
Language programLanguage();

} // namespace lectern
