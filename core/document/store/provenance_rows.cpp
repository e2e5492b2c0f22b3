// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/store/provenance_rows.h"

#include "core/document/canonical_json.h"
#include "core/document/names.h"
#include "core/document/store/rows.h"

#include <QJsonDocument>

namespace lectern::document {
namespace {

using storage::Null;
using storage::SqlValue;

struct ProvenanceRow {
    Provenance provenance;
    std::optional<ProvenanceId> editedFrom;
};

std::optional<ProvenanceRow> provenanceFrom(const storage::Statement &row)
{
    const auto kind = provenanceKindOf(row.text(1));
    const auto wording = wordingOf(row.text(2));
    if (!kind || !wording)
        return std::nullopt;
    ProvenanceRow read;
    read.provenance.kind = *kind;
    read.provenance.wording = *wording;
    read.provenance.model = row.text(3);
    read.provenance.promptHash = row.text(4);
    if (const auto seed = row.optionalInteger(5))
        read.provenance.seed = static_cast<quint64>(*seed); // All 64 bits, read as signed.
    if (const auto before = row.optionalInteger(6))
        read.editedFrom = ProvenanceId(*before);
    return read;
}

} // namespace

Result<QHash<ProvenanceId, Provenance>> ProvenanceRows::load(storage::Connection &connection)
{
    QHash<ProvenanceId, ProvenanceRow> rows;
    LECTERN_TRY(
        forEachRow(connection,
                   QStringLiteral("SELECT id, kind, wording, model, prompt_hash, seed, edited_from "
                                  "FROM provenance"),
                   [&](const storage::Statement &row) {
                       const auto read = provenanceFrom(row);
                       if (read)
                           rows.insert(ProvenanceId(row.integer(0)), *read);
                       return read.has_value();
                   }));
    LECTERN_TRY(forEachRow(
        connection,
        QStringLiteral("SELECT provenance, value FROM support ORDER BY provenance, position"),
        [&](const storage::Statement &row) {
            const auto support = supportFromJson(objectFrom(row, 1));
            const auto owner = rows.find(ProvenanceId(row.integer(0)));
            if (!support || owner == rows.end())
                return false;
            owner->provenance.supports.append(*support);
            return true;
        }));
    QHash<ProvenanceId, Provenance> provenances;
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        Provenance provenance = row->provenance;
        // One level is all there is: words typed over authored ones stay edited from the same.
        if (row->editedFrom) {
            const auto before = rows.constFind(*row->editedFrom);
            if (before == rows.cend() || before->editedFrom)
                return damagedFile(QStringLiteral("edited_from"));
            provenance.editedFrom = std::make_shared<const Provenance>(before->provenance);
        }
        provenances.insert(row.key(), provenance);
    }
    return provenances;
}

void ProvenanceRows::remember(QHash<ProvenanceId, Provenance> loaded)
{
    const QList<ProvenanceId> ids = loaded.keys();
    m_saved = QSet<ProvenanceId>(ids.cbegin(), ids.cend());
    m_all = std::move(loaded);
    m_index = ProvenanceIndex(m_all);
}

Status ProvenanceRows::add(storage::Connection &connection, const Content &content,
                           const Block &block)
{
    for (const Field &field : block.fields)
        for (const Run &run : field.runs)
            if (!m_saved.contains(run.provenance)) {
                takeNumbersOf(content);
                LECTERN_TRY(insert(connection, run.provenance, content.provenance(run.provenance)));
            }
    return {};
}

void ProvenanceRows::takeNumbersOf(const Content &content)
{
    for (auto known = content.provenances.cbegin(); known != content.provenances.cend(); ++known)
        if (!m_all.contains(known.key()))
            m_index.add(m_all, known.key(), *known);
}

Status ProvenanceRows::insert(storage::Connection &connection, ProvenanceId id,
                              const Provenance &provenance)
{
    SqlValue editedFrom;
    if (provenance.editedFrom) {
        const auto before = m_index.find(*provenance.editedFrom);
        Q_ASSERT(before); // Document and DocumentStore::write see to it.
        if (!m_saved.contains(*before))
            LECTERN_TRY(insert(connection, *before, *provenance.editedFrom));
        editedFrom = qint64(before->value());
    }
    LECTERN_TRY(connection.execute(
        QStringLiteral(
            "INSERT INTO provenance (id, kind, wording, model, prompt_hash, seed, edited_from) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {qint64(id.value()), provenanceKindName(provenance.kind), wordingName(provenance.wording),
         provenance.model, provenance.promptHash,
         provenance.seed ? SqlValue(static_cast<qint64>(*provenance.seed)) : SqlValue(Null()),
         editedFrom}));
    for (qsizetype i = 0; i < provenance.supports.size(); ++i)
        LECTERN_TRY(connection.execute(
            QStringLiteral("INSERT INTO support (provenance, position, value) VALUES (?, ?, ?)"),
            {qint64(id.value()), qint64(i), compact(toJson(provenance.supports.at(i)))}));
    m_saved.insert(id);
    return {};
}

} // namespace lectern::document
