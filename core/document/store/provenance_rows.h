// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/document/provenance_index.h"
#include "core/storage/connection.h"

#include <QSet>

namespace lectern::document {

/// The tables `provenance` and `support`: rows are added when a run first needs them, never
/// changed.
class ProvenanceRows
{
public:
    static Result<QHash<ProvenanceId, Provenance>> load(storage::Connection &connection);

    /// What `load` gave stands in the file.
    void remember(QHash<ProvenanceId, Provenance> loaded);
    /// Adds rows for what `block` uses, and for what that was edited from. `content` numbers both.
    Status add(storage::Connection &connection, const Content &content, const Block &block);

private:
    void takeNumbersOf(const Content &content);
    Status insert(storage::Connection &connection, ProvenanceId id, const Provenance &provenance);

    QHash<ProvenanceId, Provenance> m_all;
    ProvenanceIndex m_index;
    QSet<ProvenanceId> m_saved;
};

} // namespace lectern::document
