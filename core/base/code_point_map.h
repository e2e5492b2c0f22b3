// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <QList>
#include <QStringView>

namespace lectern {

/// Converts positions of a text from UTF-16 units to code points in logarithmic time.
class CodePointMap
{
public:
    explicit CodePointMap(QStringView text);
    int codePoint(qsizetype utf16) const;
    CodePointSpan span(qsizetype start, qsizetype end) const
    {
        return {codePoint(start), codePoint(end)};
    }

private:
    QList<qsizetype> m_pairs; ///< Where surrogate pairs begin; most texts have none.
};

} // namespace lectern
