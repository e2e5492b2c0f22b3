// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/library_database.h"

#include "core/storage/migration.h"
#include "core/storage/search_tokenizer.h"

#include <QFile>

namespace lectern::storage {
namespace {

Result<Connection> openOnce(const QString &path, const QByteArray &key)
{
    auto connection = Connection::open(path, {OpenOptions::Mode::Create, true, key});
    if (!connection)
        return connection;
    LECTERN_TRY(addSearchTokenizer(*connection));
    LECTERN_TRY(connection->checkIntegrity());
    if (const auto version = migrate(*connection, QStringLiteral(":/sql/library")); !version)
        return std::unexpected(version.error());
    return connection;
}

} // namespace

Result<Connection> openLibraryDatabase(const QString &path, const QByteArray &key)
{
    auto connection = openOnce(path, key);
    if (connection || connection.error().code != ErrorCode::InvalidInput || !key.isEmpty())
        return connection;
    const QString aside = path + QStringLiteral(".damaged");
    QFile::remove(aside);
    QFile::remove(path + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
    if (!QFile::rename(path, aside))
        return connection;
    return openOnce(path, key);
}

} // namespace lectern::storage
