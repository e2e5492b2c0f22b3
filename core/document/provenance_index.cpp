// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/provenance_index.h"

#include "core/document/canonical_json.h"

#include <QJsonDocument>

#include <algorithm>

namespace lectern::document {
namespace {

QByteArray keyOf(const Provenance &provenance)
{
    return QJsonDocument(toJson(provenance)).toJson(QJsonDocument::Compact);
}

} // namespace

ProvenanceIndex::ProvenanceIndex(QHash<ProvenanceId, Provenance> &provenances)
{
    QList<ProvenanceId> ids = provenances.keys();
    std::sort(ids.begin(), ids.end());
    for (const ProvenanceId id : ids) {
        const QByteArray key = keyOf(provenances.value(id));
        if (!m_numbers.contains(key))
            m_numbers.insert(key, id);
        m_last = std::max<qint64>(m_last, id.value());
    }
    for (const ProvenanceId id : ids)
        if (const auto before = provenances.value(id).editedFrom)
            intern(provenances, *before);
}

ProvenanceId ProvenanceIndex::intern(QHash<ProvenanceId, Provenance> &provenances,
                                     const Provenance &provenance)
{
    const QByteArray key = keyOf(provenance);
    if (const auto known = m_numbers.constFind(key); known != m_numbers.cend())
        return *known;
    if (provenance.editedFrom)
        intern(provenances, *provenance.editedFrom);
    const ProvenanceId id(++m_last);
    m_numbers.insert(key, id);
    provenances.insert(id, provenance);
    return id;
}

void ProvenanceIndex::add(QHash<ProvenanceId, Provenance> &provenances, ProvenanceId id,
                          const Provenance &provenance)
{
    provenances.insert(id, provenance);
    if (const QByteArray key = keyOf(provenance); !m_numbers.contains(key))
        m_numbers.insert(key, id);
    m_last = std::max<qint64>(m_last, id.value());
}

std::optional<ProvenanceId> ProvenanceIndex::find(const Provenance &provenance) const
{
    const auto known = m_numbers.constFind(keyOf(provenance));
    return known == m_numbers.cend() ? std::nullopt : std::optional(*known);
}

} // namespace lectern::document
