// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/store/head_rows.h"

#include "core/document/canonical_json.h"
#include "core/document/names.h"
#include "core/document/store/rows.h"

#include <QSet>

namespace lectern::document {
namespace {

using storage::Null;
using storage::SqlValue;

Result<QSet<qint64>> idsIn(storage::Connection &connection, const QString &table)
{
    QSet<qint64> ids;
    LECTERN_TRY(forEachRow(connection, QStringLiteral("SELECT id FROM ") + table,
                           [&](const storage::Statement &row) {
                               ids.insert(row.integer(0));
                               return true;
                           }));
    return ids;
}

} // namespace

Result<Head> loadHead(storage::Connection &connection)
{
    std::optional<Head> head;
    LECTERN_TRY(forEachRow(connection,
                           QStringLiteral("SELECT kind, language, title, subject, class, plan, "
                                          "minutes, complete, points, "
                                          "last_block, last_source, last_asset FROM document"),
                           [&](const storage::Statement &row) {
                               const auto language = languageOfCode(row.text(1));
                               const auto points = pointsFromJson(arrayFrom(row, 8));
                               if (!language || !points)
                                   return false;
                               head = Head{{row.text(0), *language, row.text(2), row.text(3),
                                            row.text(4), row.text(5), int(row.integer(6)),
                                            row.integer(7) == 1, *points},
                                           {row.integer(9), row.integer(10), row.integer(11)}};
                               return true;
                           }));
    if (!head)
        return damagedFile(QStringLiteral("document"));
    return *head;
}

Status saveHead(storage::Connection &connection, const Head &head)
{
    const Header &header = head.header;
    return connection.execute(
        QStringLiteral(
            "REPLACE INTO document (id, kind, language, title, subject, class, plan, minutes, "
            "complete, points, last_block, last_source, last_asset) "
            "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {header.kind, languageCode(header.language), header.title, header.subject, header.className,
         header.plan, qint64(header.minutes), qint64(header.isComplete),
         compact(toJson(header.points)), head.lastIds.block, head.lastIds.source,
         head.lastIds.asset});
}

Result<QList<Source>> loadSources(storage::Connection &connection)
{
    QList<Source> sources;
    LECTERN_TRY(forEachRow(
        connection,
        QStringLiteral(
            "SELECT id, title, kind, file, sha256, language, text, passages, figures, tables "
            "FROM source ORDER BY id"),
        [&](const storage::Statement &row) {
            const auto language = languageOfCode(row.text(5));
            const auto passages = passagesFromJson(arrayFrom(row, 7));
            const auto figures = figuresFromJson(arrayFrom(row, 8));
            const auto tables = tablesFromJson(arrayFrom(row, 9));
            if (!language || !passages || !figures || !tables)
                return false;
            sources.append({SourceId(row.integer(0)), row.text(1), row.text(2), row.text(3),
                            row.bytes(4), *language, row.text(6), *passages, *figures, *tables});
            return true;
        }));
    return sources;
}

Status saveSources(storage::Connection &connection, const QList<Source> &sources)
{
    LECTERN_TRY(connection.execute(QStringLiteral("DELETE FROM source")));
    for (const Source &source : sources)
        LECTERN_TRY(connection.execute(
            QStringLiteral(
                "INSERT INTO source (id, title, kind, file, sha256, language, text, passages, "
                "figures, tables) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {qint64(source.id.value()), source.title, source.kind, source.fileName, source.sha256,
             languageCode(source.language), source.text, compact(toJson(source.passages)),
             compact(toJson(source.figures)), compact(toJson(source.tables))}));
    return {};
}

Result<QList<Asset>> loadAssets(storage::Connection &connection)
{
    QList<Asset> assets;
    LECTERN_TRY(forEachRow(
        connection,
        QStringLiteral("SELECT id, name, media_type, sha256, data FROM asset ORDER BY id"),
        [&](const storage::Statement &row) {
            assets.append(
                {AssetId(row.integer(0)), row.text(1), row.text(2), row.bytes(3), row.bytes(4)});
            return true;
        }));
    return assets;
}

Status saveAssets(storage::Connection &connection, const QList<Asset> &assets)
{
    auto gone = idsIn(connection, QStringLiteral("asset"));
    if (!gone)
        return std::unexpected(gone.error());
    for (const Asset &asset : assets) {
        if (gone->remove(asset.id.value()))
            continue;
        LECTERN_TRY(connection.execute(
            QStringLiteral(
                "INSERT INTO asset (id, name, media_type, sha256, data) VALUES (?, ?, ?, ?, ?)"),
            {qint64(asset.id.value()), asset.name, asset.mediaType, asset.sha256,
             asset.data.isEmpty() ? SqlValue(Null()) : SqlValue(asset.data)}));
    }
    for (const qint64 id : std::as_const(*gone))
        LECTERN_TRY(connection.execute(
            QStringLiteral("DELETE FROM asset WHERE id = ? AND NOT EXISTS (SELECT 1 FROM version "
                           "WHERE instr(content, lower(hex(asset.sha256))) > 0)"),
            {id}));
    return {};
}

} // namespace lectern::document
