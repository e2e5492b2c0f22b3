// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

namespace lectern::ingest {

/// Matches without a copy. The result points into `text`, which has to live as long.
inline QRegularExpressionMatch matchIn(QStringView text, const QRegularExpression &expression)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return expression.matchView(text);
#else
    return expression.match(text);
#endif
}

} // namespace lectern::ingest
