// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/provenance.h"

#include <QByteArray>
#include <QHash>

namespace lectern::document {

/// Gives each provenance of a document one number: the same content has the same number, and
/// numbers are counted up in the order in which they were first needed.
class ProvenanceIndex
{
public:
    ProvenanceIndex() = default;
    /// Knows what is in `provenances` and adds what their editedFrom need.
    explicit ProvenanceIndex(QHash<ProvenanceId, Provenance> &provenances);

    /// The number of `provenance`; it and what it was edited from are put into `provenances` if
    /// new.
    ProvenanceId intern(QHash<ProvenanceId, Provenance> &provenances, const Provenance &provenance);
    /// Takes in a provenance that has its number from elsewhere.
    void add(QHash<ProvenanceId, Provenance> &provenances, ProvenanceId id,
             const Provenance &provenance);

    /// Its number, if it has one.
    std::optional<ProvenanceId> find(const Provenance &provenance) const;

private:
    QHash<QByteArray, ProvenanceId> m_numbers; ///< By canonical JSON.
    qint64 m_last = 0;
};

} // namespace lectern::document
