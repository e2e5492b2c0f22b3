// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/canonical_json.h"
#include "core/document/store/document_store.h"
#include "core/document/store/rows.h"
#include "core/storage/transaction.h"

#include <QCoreApplication>

namespace lectern::document {
namespace {

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

} // namespace

Result<VersionId> DocumentStore::addVersion(const QString &name, const Content &content)
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    LECTERN_TRY(checkUnchangedByOthers());
    LECTERN_TRY(m_connection.execute(
        QStringLiteral("INSERT INTO version (name, time, content) VALUES (?, ?, ?)"),
        {name, now(), QString::fromUtf8(canonicalJson(content))}));
    const VersionId id(m_connection.lastInsertId());
    LECTERN_TRY(
        addEvent(QStringLiteral("version"), {{QStringLiteral("version"), qint64(id.value())}}));
    LECTERN_TRY(transaction->commit());
    return id;
}

Result<QList<NamedVersion>> DocumentStore::versions()
{
    QList<NamedVersion> versions;
    LECTERN_TRY(forEachRow(
        m_connection, QStringLiteral("SELECT id, name, time FROM version ORDER BY id DESC"),
        [&](const storage::Statement &row) {
            versions.append({VersionId(row.integer(0)), row.text(1),
                             QDateTime::fromString(row.text(2), Qt::ISODateWithMs)});
            return true;
        }));
    return versions;
}

Status DocumentStore::renameVersion(VersionId id, const QString &name)
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    LECTERN_TRY(checkUnchangedByOthers());
    LECTERN_TRY(m_connection.execute(QStringLiteral("UPDATE version SET name = ? WHERE id = ?"),
                                     {name, qint64(id.value())}));
    if (m_connection.changes() != 1)
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate("Storage", "This version is no longer in the file."));
    return transaction->commit();
}

Result<Content> DocumentStore::version(VersionId id)
{
    auto select = m_connection.prepare(QStringLiteral("SELECT content FROM version WHERE id = ?"));
    if (!select)
        return std::unexpected(select.error());
    LECTERN_TRY(select->bind({qint64(id.value())}));
    const auto row = select->step();
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate("Storage", "This version is no longer in the file."));
    auto content = contentFromCanonicalJson(select->bytes(0));
    if (!content)
        return content;
    for (Asset &asset : content->assets) {
        auto data = assetData(asset.sha256);
        if (!data)
            return std::unexpected(data.error());
        asset.data = *data;
    }
    return content;
}

Result<QByteArray> DocumentStore::assetData(const QByteArray &sha256)
{
    auto select = m_connection.prepare(QStringLiteral("SELECT data FROM asset WHERE sha256 = ?"));
    if (!select)
        return std::unexpected(select.error());
    LECTERN_TRY(select->bind({sha256}));
    const auto row = select->step();
    if (!row)
        return std::unexpected(row.error());
    return *row ? select->bytes(0) : QByteArray();
}

Status DocumentStore::addEvent(const QString &kind, const QJsonObject &detail)
{
    return m_connection.execute(
        QStringLiteral("INSERT INTO event (time, kind, detail) VALUES (?, ?, ?)"),
        {now(), kind, compact(detail)});
}

} // namespace lectern::document
