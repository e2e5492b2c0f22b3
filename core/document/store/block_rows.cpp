// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/store/block_rows.h"

#include "core/document/names.h"
#include "core/document/store/rows.h"

#include <QHash>

namespace lectern::document {
namespace {

using storage::Null;
using storage::SqlValue;

QJsonArray keysOf(const Block &block)
{
    QJsonArray keys;
    for (const Field &field : block.fields)
        keys.append(field.key);
    return keys;
}

QJsonArray idsOf(const QList<BlockId> &blocks)
{
    QJsonArray ids;
    for (const BlockId id : blocks)
        ids.append(qint64(id.value()));
    return ids;
}

std::optional<Block> blockFrom(const storage::Statement &row)
{
    const auto type = blockTypeOf(row.text(1));
    if (!type)
        return std::nullopt;
    Block block;
    block.id = BlockId(row.integer(0));
    block.type = *type;
    block.role = row.text(2);
    block.level = int(row.integer(3));
    if (const auto minutes = row.optionalInteger(4))
        block.minutes = int(*minutes);
    for (const QJsonValue &key : arrayFrom(row, 5))
        block.fields.append({key.toString(), {}});
    for (const QJsonValue &point : arrayFrom(row, 6))
        block.points.append(point.toString());
    for (const QJsonValue &objective : arrayFrom(row, 7))
        block.objectives.append(BlockId(objective.toInteger()));
    if (!row.isNull(8))
        block.payload = Payload{row.text(8), int(row.integer(9)), objectFrom(row, 10)};
    block.locked = row.integer(11) == 1;
    return block;
}

} // namespace

Result<QList<Block>> loadBlocks(storage::Connection &connection)
{
    QList<Block> blocks;
    QHash<qint64, qsizetype> indexes;
    LECTERN_TRY(forEachRow(
        connection,
        QStringLiteral(
            "SELECT id, type, role, level, minutes, fields, points, objectives, payload_schema, "
            "payload_version, payload, locked FROM block ORDER BY position, id"),
        [&](const storage::Statement &row) {
            const auto block = blockFrom(row);
            if (!block)
                return false;
            indexes.insert(block->id.value(), blocks.size());
            blocks.append(*block);
            return true;
        }));
    LECTERN_TRY(forEachRow(
        connection,
        QStringLiteral("SELECT block, field, text, marks, provenance FROM run ORDER BY block, "
                       "field, position"),
        [&](const storage::Statement &row) {
            const auto index = indexes.constFind(row.integer(0));
            if (index == indexes.cend() || row.integer(1) < 0
                || row.integer(1) >= blocks.at(*index).fields.size())
                return false;
            blocks[*index].fields[row.integer(1)].runs.append(
                {row.text(2), Marks::fromInt(int(row.integer(3))), ProvenanceId(row.integer(4))});
            return true;
        }));
    return blocks;
}

Status saveBlock(storage::Connection &connection, const Block &block, int position)
{
    const qint64 id = block.id.value();
    LECTERN_TRY(removeBlock(connection, block.id));
    LECTERN_TRY(connection.execute(
        QStringLiteral(
            "INSERT INTO block (id, position, type, role, level, minutes, fields, points, "
            "objectives, payload_schema, payload_version, payload, locked) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {id, qint64(position), blockTypeName(block.type), block.role, qint64(block.level),
         block.minutes ? SqlValue(qint64(*block.minutes)) : SqlValue(Null()),
         compact(keysOf(block)), compact(QJsonArray::fromStringList(block.points)),
         compact(idsOf(block.objectives)),
         block.payload ? SqlValue(block.payload->schema) : SqlValue(Null()),
         block.payload ? SqlValue(qint64(block.payload->version)) : SqlValue(Null()),
         block.payload ? SqlValue(compact(block.payload->value)) : SqlValue(Null()),
         qint64(block.locked)}));
    auto insert
        = connection.prepare(QStringLiteral("INSERT INTO run (block, field, position, text, marks, "
                                            "provenance) VALUES (?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return std::unexpected(insert.error());
    for (qsizetype field = 0; field < block.fields.size(); ++field) {
        const QList<Run> &runs = block.fields.at(field).runs;
        for (qsizetype i = 0; i < runs.size(); ++i)
            LECTERN_TRY(insert->run({id, qint64(field), qint64(i), runs.at(i).text,
                                     qint64(runs.at(i).marks.toInt()),
                                     qint64(runs.at(i).provenance.value())}));
    }
    return {};
}

Status removeBlock(storage::Connection &connection, BlockId id)
{
    return connection.execute(QStringLiteral("DELETE FROM block WHERE id = ?"),
                              {qint64(id.value())});
}

} // namespace lectern::document
