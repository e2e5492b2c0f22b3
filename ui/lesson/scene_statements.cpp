// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/scene_statements.h"

#include <algorithm>
#include <variant>

namespace lectern::ui {
namespace {

using document::Block;
using document::Provenance;
using document::RuleSupport;
using Values = QMap<QString, QString>;

QString kindOf(const media::Experiment &experiment)
{
    return experiment.scene.toJson().value(QStringLiteral("kind")).toString();
}

/// "lighter" of "2.lighter", as a sentence names its slots that joins several facts.
QString slotOf(const QString &input)
{
    return input.section(u'.', -1);
}

bool comesFrom(const QString &scene, const Provenance &provenance)
{
    return provenance.kind == document::ProvenanceKind::Computed
        && std::ranges::any_of(provenance.supports, [&scene](const document::Support &support) {
               const auto *rule = std::get_if<RuleSupport>(&support);
               return rule && rule->rule == scene;
           });
}

/// The values in a text that are others now: old to new.
Values otherValues(const QString &text, const Provenance &provenance, const Values &present)
{
    Values others;
    for (const document::Support &support : provenance.supports) {
        const auto *rule = std::get_if<RuleSupport>(&support);
        if (!rule)
            continue;
        for (auto input = rule->inputs.cbegin(); input != rule->inputs.cend(); ++input) {
            const QString now = present.value(slotOf(input.key()), input.value());
            if (now != input.value() && text.contains(input.value()))
                others.insert(input.value(), now);
        }
    }
    return others;
}

/// All at once, as a new value may be another's old one.
QString replaced(const QString &text, const Values &values)
{
    QString after;
    for (qsizetype i = 0; i < text.size();) {
        QString key;
        for (auto value = values.cbegin(); value != values.cend(); ++value) {
            if (QStringView(text).mid(i).startsWith(value.key()))
                key = value.key();
        }
        after += key.isEmpty() ? QString(text.at(i)) : values.value(key);
        i += key.isEmpty() ? 1 : key.size();
    }
    return after;
}

Provenance withInputs(Provenance provenance, const Values &present)
{
    for (document::Support &support : provenance.supports) {
        auto *rule = std::get_if<RuleSupport>(&support);
        if (!rule)
            continue;
        for (auto input = rule->inputs.begin(); input != rule->inputs.end(); ++input)
            *input = present.value(slotOf(input.key()), *input);
    }
    return provenance;
}

} // namespace

QList<document::BlockId> blocksWithOtherValues(const document::Content &content,
                                               const media::Experiment &experiment)
{
    const QString scene = kindOf(experiment);
    const Values present = media::statedValues(experiment);
    const auto isOther = [&](const document::Run &run) {
        const Provenance provenance = content.provenances.value(run.provenance);
        return comesFrom(scene, provenance)
            && !otherValues(run.text, provenance, present).isEmpty();
    };
    QList<document::BlockId> found;
    for (const Block &block : content.blocks) {
        if (std::ranges::any_of(block.fields, [&isOther](const document::Field &field) {
                return std::ranges::any_of(field.runs, isOther);
            }))
            found.append(block.id);
    }
    return found;
}

document::DraftedBlock withPresentValues(const document::Content &content, const Block &block,
                                         const media::Experiment &experiment)
{
    const QString scene = kindOf(experiment);
    const Values present = media::statedValues(experiment);
    document::DraftedBlock drafted{block, {}, {}};
    drafted.block.fields.clear();
    for (const document::Field &field : block.fields) {
        document::DraftedField changed{field.key, {}};
        for (const document::Run &run : field.runs) {
            const Provenance provenance = content.provenances.value(run.provenance);
            const bool isOurs = comesFrom(scene, provenance);
            const QString text = isOurs
                ? replaced(run.text, otherValues(run.text, provenance, present))
                : run.text;
            changed.runs.append(
                {text, isOurs ? withInputs(provenance, present) : provenance, run.marks});
        }
        drafted.fields.append(changed);
    }
    return drafted;
}

} // namespace lectern::ui
