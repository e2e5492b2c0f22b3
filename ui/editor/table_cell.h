// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lectern::ui {

/// A cell of a table block, from 0.
struct Cell {
    int row = 0;
    int column = 0;
};

/// Row and column of "cell.2.1".
inline Cell cellOf(const QString &key)
{
    const QStringList parts = key.split(u'.');
    return {parts.value(1).toInt(), parts.value(2).toInt()};
}

inline QString cellKey(Cell cell)
{
    return QStringLiteral("cell.%1.%2").arg(cell.row).arg(cell.column);
}

} // namespace lectern::ui
