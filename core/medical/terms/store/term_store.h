// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/terms/term_pack.h"
#include "core/storage/connection.h"

#include <functional>

namespace lectern::medical {

/// What a database of terms holds, in the order in which it was added.
struct StoredTerms {
    QList<Concept> concepts; ///< `source` is the citation here.
    QStringList passedOver;
};

/// The tables of resources/sql/terms. The database's constraints hold the packs to their word: a
/// relation to a concept that is not there, a second meaning of an id or an unknown kind fails.
class TermStore
{
public:
    explicit TermStore(storage::Connection &connection) : m_connection(connection) { }

    /// An empty database of the newest version, in memory.
    static Result<storage::Connection> openInMemory();

    /// All of the pack or nothing.
    Status add(const TermPack &pack);
    Result<StoredTerms> all();

private:
    using ConceptOfRow = std::function<Concept &(qint64 row)>;

    Status addConcept(const Concept &added, qint64 source);
    Status addLabels(const Concept &added, qint64 row);
    Status addRelations(const Concept &added);
    Status readLabels(const ConceptOfRow &at);
    Status readRelations(const ConceptOfRow &at);
    Status readAttributes(const ConceptOfRow &at);

    storage::Connection &m_connection;
};

} // namespace lectern::medical
