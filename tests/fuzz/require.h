// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <cstdlib>

namespace lectern::fuzz {

/// Ends the fuzzer, which keeps the input, where something is not as it must be.
inline void require(bool isSo)
{
    if (!isSo)
        std::abort();
}

/// A place that is told lies inside of a text with so many code points.
inline void requireInside(CodePointSpan span, int length)
{
    require(span.start >= 0 && span.start <= span.end && span.end <= length);
}

} // namespace lectern::fuzz
