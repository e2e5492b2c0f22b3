// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/measured_nodule.h"

namespace lectern::medical {

/// The measurements of a document, found by name and group.
class MeasurementIndex
{
public:
    explicit MeasurementIndex(const document::Content &report);

    const QList<MeasuredValue> &all() const { return m_values; }
    /// Null where it was removed.
    const MeasuredValue *named(const QString &name) const;
    QList<MeasuredValue> ofGroup(const QString &group) const;
    QStringList nodules() const; ///< Their groups, in order.
    /// The lobe that the reader entered for the nodule, as a sentence about it records.
    std::optional<NoduleLobe> lobeOf(const QString &group) const { return m_lobes.value(group); }

private:
    void note(const document::Provenance &provenance);

    QList<MeasuredValue> m_values;
    QMap<QString, std::optional<NoduleLobe>> m_lobes;
};

/// Names of the measurements that a provenance, or what it was edited from, rests on.
QStringList measurementNames(const document::Provenance &provenance);

} // namespace lectern::medical
