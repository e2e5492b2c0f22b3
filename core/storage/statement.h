// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/sql_value.h"

#include <QList>

#include <optional>

struct sqlite3_stmt;

namespace lectern::storage {

/// A prepared statement. Dies before its Connection.
///
/// `bind` and `step`; or `run` for all of it once. A column is asked for by its number, from 0.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    /// Binds all parameters from the first, after a reset.
    Status bind(const QList<SqlValue> &values);
    /// @return true while there is a row, false at the end
    Result<bool> step();
    /// Binds, steps to the end, resets.
    Status run(const QList<SqlValue> &values);

    int columnCount() const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    std::optional<qint64> optionalInteger(int column) const;

private:
    friend class Connection;
    explicit Statement(sqlite3_stmt *handle) : m_handle(handle) { }
    Status bindOne(int index, const SqlValue &value);

    sqlite3_stmt *m_handle = nullptr;
};

} // namespace lectern::storage
