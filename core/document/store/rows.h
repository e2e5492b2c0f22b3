// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::document {

/// The file holds what no Lectern wrote. `what` names the column.
std::unexpected<Error> damagedFile(const QString &what);

/// Calls `read` with each row; damagedFile as soon as it returns false.
template <typename Read>
Status forEachRow(storage::Connection &connection, const QString &sql, Read read)
{
    auto select = connection.prepare(sql);
    if (!select)
        return std::unexpected(select.error());
    for (;;) {
        const auto row = select->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        if (!read(*select))
            return damagedFile(sql.section(u' ', -1));
    }
}

inline QJsonObject objectFrom(const storage::Statement &row, int column)
{
    return QJsonDocument::fromJson(row.bytes(column)).object();
}

inline QJsonArray arrayFrom(const storage::Statement &row, int column)
{
    return QJsonDocument::fromJson(row.bytes(column)).array();
}

template <typename Json> QString compact(const Json &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace lectern::document
