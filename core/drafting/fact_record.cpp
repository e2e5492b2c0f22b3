// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/fact_record.h"

namespace lectern::drafting {
namespace {

QMap<QString, QString> inputsOf(const QList<Facts> &facts)
{
    QMap<QString, QString> inputs;
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const QString prefix = facts.size() > 1 ? QString::number(i + 1) + u'.' : QString();
        const auto &values = facts.at(i).values;
        for (auto slot = values.cbegin(); slot != values.cend(); ++slot)
            inputs.insert(prefix + slot.key(), slot->join(u'\n'));
    }
    return inputs;
}

/// "objective.state" of "objective.state.3".
QString kindOf(const QString &rule)
{
    return rule.left(rule.lastIndexOf(u'.'));
}

} // namespace

document::Provenance provenanceOf(const QList<Facts> &facts, const Candidate &candidate,
                                  const Choice &choice)
{
    document::Provenance provenance;
    provenance.kind = document::ProvenanceKind::Computed;
    provenance.wording = choice.wording;
    provenance.model = choice.model;
    provenance.supports.append(document::RuleSupport{candidate.rule, inputsOf(facts)});
    for (const Facts &fact : facts) {
        for (const document::Support &support : fact.supports)
            if (!provenance.supports.contains(support))
                provenance.supports.append(support);
    }
    return provenance;
}

QList<Facts> factsOf(const document::Provenance &provenance)
{
    QList<Facts> facts;
    const document::RuleSupport *rule = document::firstRule(provenance);
    if (!rule)
        return facts;
    const QStringList rules = rule->rule.split(u'+');
    for (const QString &name : rules)
        facts.append(Facts{.kind = kindOf(name), .values = {}, .supports = {}});
    for (auto input = rule->inputs.cbegin(); input != rule->inputs.cend(); ++input) {
        const bool isNumbered = rules.size() > 1;
        const int number = isNumbered ? input.key().section(u'.', 0, 0).toInt() : 1;
        if (number < 1 || number > facts.size())
            return {};
        facts[number - 1].values.insert(isNumbered ? input.key().section(u'.', 1) : input.key(),
                                        input->split(u'\n'));
    }
    facts.first().supports = provenance.supports.mid(1);
    return facts;
}

} // namespace lectern::drafting
