// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/terms/store/term_store.h"

#include "core/storage/migration.h"
#include "core/storage/sqlite_error.h"
#include "core/storage/transaction.h"

#include <QHash>

namespace lectern::medical {
namespace {

/// The statement's rows, each handed to `take`; the first failure ends it.
template <typename Take>
Status forEachRow(storage::Connection &connection, const QString &sql, Take take)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return std::unexpected(statement.error());
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        LECTERN_TRY(take(*statement));
    }
}

Concept conceptRow(const storage::Statement &row)
{
    Concept read;
    read.id = row.text(1);
    read.kind = kindOf(row.text(2)).value_or(ConceptKind::Finding);
    read.source = row.text(3);
    return read;
}

} // namespace

Result<storage::Connection> TermStore::openInMemory()
{
    auto connection = storage::Connection::open(QStringLiteral(":memory:"),
                                                {storage::OpenOptions::Mode::Create, false, {}});
    if (!connection)
        return connection;
    if (const auto version = storage::migrate(*connection, QStringLiteral(":/sql/terms")); !version)
        return std::unexpected(version.error());
    return connection;
}

Status TermStore::add(const TermPack &pack)
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    LECTERN_TRY(
        m_connection.execute(QStringLiteral("INSERT INTO pack (name, version) VALUES (?, ?)"),
                             {pack.name, qint64(pack.version)}));
    const qint64 packRow = m_connection.lastInsertId();
    QMap<QString, qint64> sources;
    for (auto it = pack.sources.begin(); it != pack.sources.end(); ++it) {
        LECTERN_TRY(m_connection.execute(
            QStringLiteral("INSERT INTO source (pack, key, citation) VALUES (?, ?, ?)"),
            {packRow, it.key(), it.value()}));
        sources.insert(it.key(), m_connection.lastInsertId());
    }
    for (const QString &phrase : pack.passedOver)
        LECTERN_TRY(m_connection.execute(
            QStringLiteral("INSERT INTO passed_over (pack, text) VALUES (?, ?)"),
            {packRow, phrase}));
    for (const Concept &added : pack.concepts)
        LECTERN_TRY(addConcept(added, sources.value(added.source)));
    for (const Concept &added : pack.concepts) // After all of them: they point at each other.
        LECTERN_TRY(addRelations(added));
    return transaction->commit();
}

Status TermStore::addConcept(const Concept &added, qint64 source)
{
    LECTERN_TRY(m_connection.execute(
        QStringLiteral("INSERT INTO concept (name, kind, source) VALUES (?, ?, ?)"),
        {added.id, kindName(added.kind), source}));
    const qint64 row = m_connection.lastInsertId();
    for (auto it = added.attributes.begin(); it != added.attributes.end(); ++it)
        LECTERN_TRY(m_connection.execute(
            QStringLiteral("INSERT INTO attribute (concept, name, value) VALUES (?, ?, ?)"),
            {row, it.key(), it.value()}));
    return addLabels(added, row);
}

Status TermStore::addLabels(const Concept &added, qint64 row)
{
    const QString sql = QStringLiteral("INSERT INTO label (concept, language, use, position, text) "
                                       "VALUES (?, ?, ?, ?, ?)");
    const auto add = [&](const char *use, const QStringList &texts) -> Status {
        for (qsizetype i = 0; i < texts.size(); ++i)
            LECTERN_TRY(m_connection.execute(sql,
                                             {row, languageCode(languageOf(texts.at(i))),
                                              QLatin1String(use), qint64(i), texts.at(i)}));
        return {};
    };
    LECTERN_TRY(add("name", added.english));
    LECTERN_TRY(add("name", added.chinese));
    LECTERN_TRY(add("denial", added.denials));
    for (const Abbreviation &abbreviation : added.abbreviations) {
        LECTERN_TRY(add("abbreviation", {abbreviation.text}));
        const qint64 label = m_connection.lastInsertId();
        for (const QString &word : abbreviation.context)
            LECTERN_TRY(m_connection.execute(
                QStringLiteral("INSERT INTO label_context (label, word) VALUES (?, ?)"),
                {label, word}));
    }
    return {};
}

Status TermStore::addRelations(const Concept &added)
{
    // The object's name is looked up in VALUES, so that an unknown one is NULL and fails.
    for (const Relation &relation : added.relations)
        LECTERN_TRY(m_connection.execute(
            QStringLiteral("INSERT INTO relation (subject, kind, object) "
                           "VALUES ((SELECT id FROM concept WHERE name = ?), ?, "
                           "(SELECT id FROM concept WHERE name = ?))"),
            {added.id, relationName(relation.kind), relation.object}));
    return {};
}

Result<StoredTerms> TermStore::all()
{
    StoredTerms terms;
    QHash<qint64, qsizetype> byRow;
    LECTERN_TRY(forEachRow(m_connection,
                           QStringLiteral("SELECT concept.id, name, kind, citation FROM concept "
                                          "JOIN source ON source.id = concept.source "
                                          "ORDER BY concept.id"),
                           [&](const storage::Statement &row) -> Status {
                               byRow.insert(row.integer(0), terms.concepts.size());
                               terms.concepts.append(conceptRow(row));
                               return {};
                           }));
    const auto at = [&](qint64 row) -> Concept & { return terms.concepts[byRow.value(row)]; };
    LECTERN_TRY(readLabels(at));
    LECTERN_TRY(readRelations(at));
    LECTERN_TRY(readAttributes(at));
    LECTERN_TRY(forEachRow(m_connection,
                           QStringLiteral("SELECT text FROM passed_over ORDER BY rowid"),
                           [&](const storage::Statement &row) -> Status {
                               terms.passedOver.append(row.text(0));
                               return {};
                           }));
    return terms;
}

Status TermStore::readLabels(const ConceptOfRow &at)
{
    return forEachRow(
        m_connection,
        QStringLiteral("SELECT concept, language, use, text, "
                       "(SELECT group_concat(word, ' ') FROM (SELECT word FROM label_context "
                       "WHERE label_context.label = label.id ORDER BY rowid)) "
                       "FROM label ORDER BY id"),
        [&](const storage::Statement &row) -> Status {
            Concept &read = at(row.integer(0));
            const QString use = row.text(2);
            if (use == u"denial")
                read.denials.append(row.text(3));
            else if (use == u"abbreviation")
                read.abbreviations.append(
                    {row.text(3), row.text(4).split(u' ', Qt::SkipEmptyParts)});
            else if (row.text(1) == u"zh")
                read.chinese.append(row.text(3));
            else
                read.english.append(row.text(3));
            return {};
        });
}

Status TermStore::readRelations(const ConceptOfRow &at)
{
    return forEachRow(
        m_connection,
        QStringLiteral("SELECT subject, relation.kind, name FROM relation "
                       "JOIN concept ON concept.id = object ORDER BY subject, relation.rowid"),
        [&](const storage::Statement &row) -> Status {
            const auto kind = relationOf(row.text(1));
            if (!kind)
                return storage::internalFailure(QStringLiteral("relation kind"));
            at(row.integer(0)).relations.append({*kind, row.text(2)});
            return {};
        });
}

Status TermStore::readAttributes(const ConceptOfRow &at)
{
    return forEachRow(m_connection, QStringLiteral("SELECT concept, name, value FROM attribute"),
                      [&](const storage::Statement &row) -> Status {
                          at(row.integer(0)).attributes.insert(row.text(1), row.text(2));
                          return {};
                      });
}

} // namespace lectern::medical
