// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/code_point_map.h"

#include <algorithm>

namespace lectern {

CodePointMap::CodePointMap(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        if (text.at(i).isHighSurrogate() && text.at(i + 1).isLowSurrogate())
            m_pairs.append(i++);
}

int CodePointMap::codePoint(qsizetype utf16) const
{
    const auto before = std::lower_bound(m_pairs.begin(), m_pairs.end(), utf16) - m_pairs.begin();
    return static_cast<int>(utf16 - before);
}

} // namespace lectern
