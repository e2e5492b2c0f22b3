// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/organ_changes.h"

namespace lectern::medical {

OrganChanges::OrganChanges(const Terminology &terms) : m_terms(terms)
{
    const TermIndex thorax = m_terms.indexOf(QStringLiteral("thorax"));
    for (TermIndex term = 0; term < m_terms.concepts().size(); ++term) {
        const QMap<QString, QString> &attributes = m_terms.at(term).attributes;
        if (attributes.contains(QStringLiteral("of"))
            && attributes.contains(QStringLiteral("change")))
            m_changes.append(term);
        if (m_terms.isWithin(term, thorax))
            m_chestOrgans.insert(m_terms.inherited(term, QStringLiteral("organ")));
    }
}

TermIndex OrganChanges::composed(TermIndex change, const QList<TermIndex> &sites) const
{
    const QString kind = m_terms.own(change, QStringLiteral("change"));
    for (const TermIndex candidate : m_changes) {
        if (m_terms.own(candidate, QStringLiteral("change")) != kind)
            continue;
        const TermIndex organ = m_terms.indexOf(m_terms.own(candidate, QStringLiteral("of")));
        const bool withParts = !m_terms.own(candidate, QStringLiteral("of-parts")).isEmpty();
        for (const TermIndex site : sites)
            if (m_terms.isA(site, organ) || (withParts && m_terms.isWithin(site, organ)))
                return candidate;
    }
    return -1;
}

TermIndex OrganChanges::widened(TermIndex organ) const
{
    for (const TermIndex change : m_changes) {
        const QString kind = m_terms.own(change, QStringLiteral("change"));
        if (kind != u"enlargement" && kind != u"dilatation")
            continue;
        if (const TermIndex whole = composed(change, {organ}); whole >= 0)
            return whole;
    }
    return -1;
}

TermIndex OrganChanges::twin(TermIndex named, TermIndex place) const
{
    for (const TermIndex sibling : m_terms.siblings(named)) {
        const QList<Relation> &relations = m_terms.at(sibling).relations;
        const bool isThere
            = std::any_of(relations.begin(), relations.end(), [&](const Relation &relation) {
                  const TermIndex home = m_terms.indexOf(relation.object);
                  return relation.kind == RelationKind::LocatedIn
                      && (home == place || (home >= 0 && m_terms.isA(place, home)));
              });
        if (isThere)
            return sibling;
    }
    return -1;
}

} // namespace lectern::medical
