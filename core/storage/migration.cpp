// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migration.h"

#include "core/storage/sqlite_error.h"
#include "core/storage/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace lectern::storage {
namespace {

Result<QStringList> scriptsIn(const QString &folder)
{
    const QStringList scripts
        = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    if (scripts.isEmpty())
        return internalFailure(QStringLiteral("no migrations in %1").arg(folder));
    for (qsizetype i = 0; i < scripts.size(); ++i)
        if (scripts.at(i).section(u'_', 0, 0).toInt() != i + 1)
            return internalFailure(
                QStringLiteral("migration %1 is not number %2").arg(scripts.at(i)).arg(i + 1));
    return scripts;
}

/// Foreign keys off while it lives. The switch does nothing inside a transaction.
class ForeignKeysOff
{
public:
    explicit ForeignKeysOff(Connection &connection) : m_connection(connection) { }
    ForeignKeysOff(const ForeignKeysOff &) = delete;
    ForeignKeysOff &operator=(const ForeignKeysOff &) = delete;
    ~ForeignKeysOff() { (void)m_connection.execute(QStringLiteral("PRAGMA foreign_keys = ON")); }

    Status begin() { return m_connection.execute(QStringLiteral("PRAGMA foreign_keys = OFF")); }

private:
    Connection &m_connection;
};

Status checkForeignKeys(Connection &connection)
{
    auto check = connection.prepare(QStringLiteral("PRAGMA foreign_key_check"));
    if (!check)
        return std::unexpected(check.error());
    const auto row = check->step();
    if (!row)
        return std::unexpected(row.error());
    if (*row)
        return internalFailure(
            QStringLiteral("migration breaks a reference in %1").arg(check->text(0)));
    return {};
}

bool isOnlyComments(const QString &statement)
{
    for (const QString &line : statement.split(u'\n'))
        if (const QString trimmed = line.trimmed();
            !trimmed.isEmpty() && !trimmed.startsWith(u"--"))
            return false;
    return true;
}

Status applyScript(Connection &connection, const QString &path, int version)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return internalFailure(QStringLiteral("cannot read %1").arg(path));
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    const QString script = QString::fromUtf8(file.readAll()).remove(u'\r');
    for (const QString &statement : script.split(QStringLiteral("\n--;;\n")))
        if (!isOnlyComments(statement))
            LECTERN_TRY(connection.execute(statement));
    LECTERN_TRY(checkForeignKeys(connection));
    LECTERN_TRY(connection.execute(QStringLiteral("PRAGMA user_version = %1").arg(version)));
    return transaction->commit();
}

} // namespace

Result<int> newestVersion(const QString &folder)
{
    const auto scripts = scriptsIn(folder);
    if (!scripts)
        return std::unexpected(scripts.error());
    return int(scripts->size());
}

Result<int> migrate(Connection &connection, const QString &folder)
{
    const auto scripts = scriptsIn(folder);
    if (!scripts)
        return std::unexpected(scripts.error());
    const int newest = int(scripts->size());
    const auto current = connection.number(QStringLiteral("PRAGMA user_version"));
    if (!current)
        return std::unexpected(current.error());
    if (*current > newest)
        return failure(ErrorCode::NewerFormat,
                       QCoreApplication::translate("Storage",
                                                   "This file was written by a newer Lectern. "
                                                   "Update Lectern to open it."),
                       QStringLiteral("version %1, known %2").arg(*current).arg(newest));
    if (*current == newest)
        return newest;
    if (*current > 0 && !connection.isInMemory())
        LECTERN_TRY(
            connection.copyTo(QStringLiteral("%1.v%2.bak").arg(connection.path()).arg(*current)));
    // A script may rebuild a table. With foreign keys on, DROP TABLE deletes the child rows too.
    ForeignKeysOff foreignKeysOff(connection);
    LECTERN_TRY(foreignKeysOff.begin());
    for (int version = int(*current) + 1; version <= newest; ++version)
        LECTERN_TRY(applyScript(connection, folder + u'/' + scripts->at(version - 1), version));
    return newest;
}

} // namespace lectern::storage
