// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/terms/terminology.h"

namespace lectern::medical {

/// Concepts that an organ and its change make together: enlarged + heart = cardiomegaly.
class OrganChanges
{
public:
    explicit OrganChanges(const Terminology &terms);

    /// What the change of one of the sites is called; -1 where it has no name of its own.
    TermIndex composed(TermIndex change, const QList<TermIndex> &sites) const;
    /// The concept for an organ that measures too much; -1 where there is none.
    TermIndex widened(TermIndex organ) const;
    /// In "pleural or pericardial effusion" the concept that the first place makes with the rest:
    /// of the same kind as `named` and located there. -1 where there is none.
    TermIndex twin(TermIndex named, TermIndex place) const;
    /// An organ attribute that concepts of the thorax have.
    bool isChestOrgan(const QString &organ) const { return m_chestOrgans.contains(organ); }

private:
    const Terminology &m_terms;
    QList<TermIndex> m_changes;
    QSet<QString> m_chestOrgans;
};

} // namespace lectern::medical
