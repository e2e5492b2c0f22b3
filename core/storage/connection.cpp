// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"

#include "core/storage/replace_file.h"
#include "core/storage/sqlite_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <utility>

namespace lectern::storage {
namespace {

constexpr int kBusyTimeoutMs = 5000;

int flagsOf(OpenOptions::Mode mode)
{
    switch (mode) {
    case OpenOptions::Mode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case OpenOptions::Mode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case OpenOptions::Mode::Create:
        break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

std::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorCode::InvalidInput,
                   QCoreApplication::translate(
                       "Storage", "The file is damaged. Open a copy or the .bak file beside it."),
                   detail);
}

} // namespace

Result<Connection> Connection::open(const QString &path, const OpenOptions &options)
{
    if (options.mode != OpenOptions::Mode::Create && !QFileInfo::exists(path))
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("Storage",
                                                   "The file is not there. It may have been "
                                                   "moved or renamed; choose it again."));
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle,
                                     flagsOf(options.mode) | SQLITE_OPEN_NOMUTEX, nullptr);
    Connection connection(handle, path); // Even after a failure it must be closed.
    if (code != SQLITE_OK)
        return handle ? sqliteFailure(handle) : sqliteFailure(code, QStringLiteral("open"));
    LECTERN_TRY(connection.configure(options));
    return connection;
}

Status Connection::configure(const OpenOptions &options)
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, kBusyTimeoutMs);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (!options.key.isEmpty()
        && sqlite3_key(m_handle, options.key.constData(), int(options.key.size())) != SQLITE_OK)
        return sqliteFailure(m_handle);
    // The first read: here a wrong key and a file that is no database are found out.
    const auto schema = number(QStringLiteral("PRAGMA schema_version"));
    if (!schema)
        return std::unexpected(schema.error());
    LECTERN_TRY(execute(QStringLiteral("PRAGMA foreign_keys = ON")));
    if (options.writeAheadLog) {
        LECTERN_TRY(execute(QStringLiteral("PRAGMA journal_mode = WAL")));
        LECTERN_TRY(execute(QStringLiteral("PRAGMA synchronous = NORMAL")));
    } else if (options.mode != OpenOptions::Mode::ReadOnly) {
        LECTERN_TRY(execute(QStringLiteral("PRAGMA journal_mode = DELETE")));
        LECTERN_TRY(execute(QStringLiteral("PRAGMA synchronous = FULL")));
    }
    return {};
}

Connection::Connection(Connection &&other) noexcept :
    m_handle(std::exchange(other.m_handle, nullptr)), m_path(std::move(other.m_path))
{
}

Connection &Connection::operator=(Connection &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_path, other.m_path);
    return *this;
}

Connection::~Connection()
{
    sqlite3_close_v2(m_handle);
}

Result<Statement> Connection::prepare(const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, utf8.constData(), int(utf8.size()), &statement, nullptr)
        != SQLITE_OK)
        return sqliteFailure(m_handle);
    return Statement(statement);
}

Status Connection::execute(const QString &sql, const QList<SqlValue> &values)
{
    auto statement = prepare(sql);
    if (!statement)
        return std::unexpected(statement.error());
    return statement->run(values);
}

Result<qint64> Connection::number(const QString &sql, const QList<SqlValue> &values)
{
    auto statement = prepare(sql);
    if (!statement)
        return std::unexpected(statement.error());
    LECTERN_TRY(statement->bind(values));
    const auto row = statement->step();
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate("Storage", "What was looked for is not in the file."),
            QStringLiteral("no row"));
    return statement->integer(0);
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Connection::changes() const
{
    return sqlite3_changes(m_handle);
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

Status Connection::checkIntegrity()
{
    auto check = prepare(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!check)
        return std::unexpected(check.error());
    const auto row = check->step();
    if (!row)
        return std::unexpected(row.error());
    if (!*row || check->text(0) != u"ok")
        return damaged(QStringLiteral("integrity_check failed"));
    auto references = prepare(QStringLiteral("PRAGMA foreign_key_check"));
    if (!references)
        return std::unexpected(references.error());
    const auto broken = references->step();
    if (!broken)
        return std::unexpected(broken.error());
    if (*broken)
        return damaged(QStringLiteral("broken reference in table %1").arg(references->text(0)));
    return {};
}

Status Connection::copyTo(const QString &path)
{
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    {
        auto target = open(part, {OpenOptions::Mode::Create, false, {}});
        if (!target)
            return std::unexpected(target.error());
        if (auto copied = copyInto(*target); !copied) {
            QFile::remove(part);
            return copied;
        }
    }
    return replaceFile(part, path);
}

Result<Connection> Connection::copyInMemory()
{
    auto target = open(kMemoryPath, {OpenOptions::Mode::Create, false, {}});
    if (!target)
        return target;
    if (auto copied = copyInto(*target); !copied)
        return std::unexpected(copied.error());
    return target;
}

Status Connection::copyInto(Connection &target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.m_handle, "main", m_handle, "main");
    if (!backup)
        return sqliteFailure(target.m_handle);
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        return sqliteFailure(target.m_handle);
    return {};
}

Status Connection::changeKey(const QByteArray &key)
{
    if (sqlite3_rekey(m_handle, key.constData(), int(key.size())) != SQLITE_OK)
        return sqliteFailure(m_handle);
    return {};
}

} // namespace lectern::storage
