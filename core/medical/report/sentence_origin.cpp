// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/sentence_origin.h"

#include <algorithm>

namespace lectern::medical {

using document::MeasurementSupport;
using document::RuleSupport;

MeasurementIndex::MeasurementIndex(const document::Content &report) :
    m_values(measuredValuesOf(report))
{
    for (const document::Provenance &provenance : report.provenances)
        note(provenance);
}

void MeasurementIndex::note(const document::Provenance &provenance)
{
    if (provenance.editedFrom)
        note(*provenance.editedFrom);
    for (const document::Support &support : provenance.supports) {
        const auto *rule = std::get_if<RuleSupport>(&support);
        if (!rule || rule->rule != u"reader.nodule")
            continue;
        const auto facts = reportFactsFrom(
            {{QStringLiteral("lobe"), rule->inputs.value(QStringLiteral("lobe"))}});
        for (const QString &name : measurementNames(provenance))
            if (const MeasuredValue *value = named(name); value && facts)
                m_lobes.insert(value->group, facts->nodules.first().lobe);
    }
}

const MeasuredValue *MeasurementIndex::named(const QString &name) const
{
    const auto found = std::ranges::find(m_values, name, &MeasuredValue::name);
    return found == m_values.end() ? nullptr : &*found;
}

QList<MeasuredValue> MeasurementIndex::ofGroup(const QString &group) const
{
    QList<MeasuredValue> values;
    std::ranges::copy_if(m_values, std::back_inserter(values),
                         [&group](const MeasuredValue &value) { return value.group == group; });
    return values;
}

QStringList MeasurementIndex::nodules() const
{
    QStringList groups;
    for (const MeasuredValue &value : m_values)
        if (value.isOfNodule() && !groups.contains(value.group))
            groups.append(value.group);
    return groups;
}

QStringList measurementNames(const document::Provenance &provenance)
{
    QStringList names;
    for (const document::Support &support : provenance.supports)
        if (const auto *measured = std::get_if<MeasurementSupport>(&support))
            names.append(measured->name);
    if (names.isEmpty() && provenance.editedFrom)
        return measurementNames(*provenance.editedFrom);
    return names;
}

} // namespace lectern::medical
