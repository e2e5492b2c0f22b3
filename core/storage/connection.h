// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/statement.h"

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace lectern::storage {

/// What every `.lectern` carries as application_id: "Lctn".
inline constexpr int kDocumentApplicationId = 0x4C63746E;

struct OpenOptions {
    enum class Mode {
        ReadOnly,
        ReadWrite,
        Create
    } mode
        = Mode::ReadWrite; ///< Create: if it is not there.
    bool writeAheadLog
        = false; ///< Only for the library database; documents use a rollback journal.
    QByteArray key; ///< Encrypts the file; only for the library database. Empty: plain SQLite.
};

/// One open database file. Used by one thread at a time; give each thread its own, or hand it over.
///
/// Foreign keys are on, and a locked file is waited for up to five seconds. Errors carry SQLite's
/// text in `detail`, never a value that was bound.
class Connection
{
public:
    /// @return NotFound, InvalidInput where the file is no database (or the key is wrong), Io where
    /// it
    ///         cannot be opened
    static Result<Connection> open(const QString &path, const OpenOptions &options = {});

    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    Result<Statement> prepare(const QString &sql);
    /// One statement without a result.
    Status execute(const QString &sql, const QList<SqlValue> &values = {});
    /// The first column of the first row as a number; NotFound without a row.
    Result<qint64> number(const QString &sql, const QList<SqlValue> &values = {});

    qint64 lastInsertId() const;
    int changes() const;
    bool isInTransaction() const;
    bool isReadOnly() const;
    const QString &path() const { return m_path; }

    /// Says what to do where a page, an index or a reference is damaged.
    Status checkIntegrity();
    /// A whole copy by SQLite's backup, whatever writes meanwhile. `path` appears only when whole.
    Status copyTo(const QString &path);
    /// A whole copy that lives as long as its connection and can be written to.
    Result<Connection> copyInMemory();
    bool isInMemory() const { return m_path == kMemoryPath; }
    /// Encrypts, decrypts (empty) or changes the key of the file.
    Status changeKey(const QByteArray &key);

    sqlite3 *handle() const { return m_handle; }

private:
    Connection(sqlite3 *handle, QString path) : m_handle(handle), m_path(std::move(path)) { }
    Status configure(const OpenOptions &options);
    Status copyInto(Connection &target);

    inline static const QString kMemoryPath = QStringLiteral(":memory:");

    sqlite3 *m_handle = nullptr;
    QString m_path;
};

} // namespace lectern::storage
