// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include "core/storage/sqlite_error.h"

#include <sqlite3.h>

#include <utility>

namespace lectern::storage {

Statement::Statement(Statement &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

Status Statement::bind(const QList<SqlValue> &values)
{
    sqlite3_reset(m_handle); // Its result is that of the last step, which was told then.
    sqlite3_clear_bindings(m_handle);
    if (values.size() != sqlite3_bind_parameter_count(m_handle))
        return internalFailure(QStringLiteral("wrong number of SQL parameters"));
    for (int i = 0; i < values.size(); ++i)
        LECTERN_TRY(bindOne(i + 1, values.at(i)));
    return {};
}

Status Statement::bindOne(int index, const SqlValue &value)
{
    int code = SQLITE_OK;
    if (const auto *number = std::get_if<qint64>(&value)) {
        code = sqlite3_bind_int64(m_handle, index, *number);
    } else if (const auto *real = std::get_if<double>(&value)) {
        code = sqlite3_bind_double(m_handle, index, *real);
    } else if (const auto *text = std::get_if<QString>(&value)) {
        const QByteArray utf8 = text->toUtf8();
        code = sqlite3_bind_text64(m_handle, index, utf8.constData(), sqlite3_uint64(utf8.size()),
                                   SQLITE_TRANSIENT, SQLITE_UTF8);
    } else if (const auto *bytes = std::get_if<QByteArray>(&value)) {
        // A null pointer would bind NULL, where an empty array is empty bytes.
        code = sqlite3_bind_blob64(m_handle, index, bytes->isEmpty() ? "" : bytes->constData(),
                                   sqlite3_uint64(bytes->size()), SQLITE_TRANSIENT);
    }
    if (code != SQLITE_OK)
        return sqliteFailure(sqlite3_db_handle(m_handle));
    return {};
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    auto failed = sqliteFailure(sqlite3_db_handle(m_handle));
    sqlite3_reset(m_handle);
    return failed;
}

Status Statement::run(const QList<SqlValue> &values)
{
    LECTERN_TRY(bind(values));
    for (;;) {
        const auto row = step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
    }
    sqlite3_reset(m_handle);
    return {};
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_handle);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

QString Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_handle, column));
}

QByteArray Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_handle, column));
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

} // namespace lectern::storage
