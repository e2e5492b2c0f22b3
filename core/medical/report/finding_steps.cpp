// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/finding_steps.h"

#include "core/medical/measure/quantity_words.h"
#include "core/medical/report/known_findings.h"
#include "core/medical/report/measured_mark.h"
#include "core/medical/report/prior_size.h"
#include "core/medical/report/unfit_reason.h"

#include <algorithm>

namespace lectern::medical {
namespace {

using enum QuantityKind;
using Sentences = StepBuilder::Sentences;
using Values = StepBuilder::Values;

/// The named slots of these measurements, and the measurements as support.
drafting::SentenceStep stated(const QString &kind, const QStringList &names,
                              const QList<MeasuredValue> &values, const PreparedReport &report)
{
    const QMap<QString, QString> texts = measuredSlots(values);
    Values slotValues;
    for (const QString &name : names)
        slotValues.insert(name, {texts.value(name)});
    return StepBuilder::sentence(kind, slotValues, supportsOf(values, report.study.source));
}

/// One sentence for all quantities that have the same reason.
void addRefusals(Sentences &sentences, const QList<MeasuredValue> &values,
                 const PreparedReport &report)
{
    QMap<QString, QList<MeasuredValue>> byReason;
    QStringList order;
    for (const MeasuredValue &value : values) {
        const QString reason = reasonText(value.measurement, report.language);
        if (!order.contains(reason))
            order.append(reason);
        byReason[reason].append(value);
    }
    for (const QString &reason : order) {
        QStringList quantities;
        for (const MeasuredValue &value : byReason.value(reason))
            quantities.append(quantityWords(value.measurement.quantity, report.language));
        sentences.append(StepBuilder::sentence(
            QStringLiteral("finding.not_computed"),
            {{QStringLiteral("quantities"), quantities}, {QStringLiteral("reason"), {reason}}},
            supportsOf(byReason.value(reason), report.study.source)));
    }
}

/// "Solid nodule in the right upper lobe, mean diameter ..."; nothing where the reader removed what
/// it would state.
std::optional<drafting::SentenceStep> sizeSentence(const MeasuredNodule &nodule,
                                                   const PreparedReport &report)
{
    Values values = noteSlots(nodule.note, report.language);
    QList<MeasuredValue> measured;
    for (const QuantityKind kind : {NoduleDiameterMean, BidirectionalLong, BidirectionalShort})
        if (const MeasuredValue *value = nodule.find(kind))
            measured.append(*value);
    const QMap<QString, QString> texts = measuredSlots(measured);
    const bool isComputed = nodule.isMeasured() && !texts.value(QStringLiteral("axes")).isEmpty();
    if (isComputed) {
        values.insert(QStringLiteral("mean"), {texts.value(QStringLiteral("mean"))});
        values.insert(QStringLiteral("axes"), {texts.value(QStringLiteral("axes"))});
    } else {
        measured.removeIf([](const MeasuredValue &one) { return one.measurement.value; });
        if (measured.isEmpty())
            return std::nullopt;
        measured = measured.first(1);
        values.insert(QStringLiteral("reason"),
                      {reasonText(measured.first().measurement, report.language)});
    }
    QList<document::Support> supports = supportsOf(measured, report.study.source);
    if (nodule.note != NoduleNote())
        supports.append(supportOf(nodule.note));
    return StepBuilder::sentence(isComputed ? QStringLiteral("finding.nodule")
                                            : QStringLiteral("finding.nodule_unmeasured"),
                                 values, supports);
}

QString kindOf(NoduleChange change)
{
    switch (change) {
    case NoduleChange::Larger:
        return QStringLiteral("finding.larger");
    case NoduleChange::Smaller:
        return QStringLiteral("finding.smaller");
    case NoduleChange::WithinError:
        break;
    }
    return QStringLiteral("finding.unchanged");
}

void addChange(Sentences &sentences, const MeasuredNodule &nodule, const PreparedReport &report,
               const TermFinder &finder)
{
    const MeasuredValue *mean = nodule.computed(NoduleDiameterMean);
    const auto prior = mean ? priorSizeOf(nodule, report, finder) : std::nullopt;
    if (!prior)
        return;
    QList<document::Support> supports = supportsOf({*mean}, report.study.source);
    supports.append(prior->support);
    sentences.append(
        StepBuilder::sentence(kindOf(changeSince(*prior, mean->measurement)),
                              {{QStringLiteral("mean"), {valueText(mean->measurement)}},
                               {QStringLiteral("before"), {prior->words}}},
                              supports));
}

} // namespace

Values noteSlots(const NoduleNote &note, Language language)
{
    Values values;
    if (note.lobe)
        values.insert(QStringLiteral("lobe"), {wordsOf(*note.lobe, language)});
    if (note.density)
        values.insert(QStringLiteral("density"), {wordsOf(*note.density, language)});
    if (note.margin)
        values.insert(QStringLiteral("margin"), {wordsOf(*note.margin, language)});
    return values;
}

Sentences noduleSentences(const MeasuredNodule &nodule, const PreparedReport &report,
                          const TermFinder &finder)
{
    Sentences sentences;
    if (const auto size = sizeSentence(nodule, report))
        sentences.append(*size);
    QList<MeasuredValue> refused;
    if (const MeasuredValue *volume = nodule.find(NoduleVolume)) {
        if (volume->measurement.value)
            sentences.append(stated(QStringLiteral("finding.volume"), {QStringLiteral("volume")},
                                    {*volume}, report));
        else
            refused.append(*volume);
    }
    const MeasuredValue *mean = nodule.find(HuMean);
    const MeasuredValue *deviation = nodule.find(HuSd);
    if (mean && deviation && mean->measurement.value && deviation->measurement.value)
        sentences.append(stated(QStringLiteral("finding.attenuation"),
                                {QStringLiteral("attenuation"), QStringLiteral("deviation")},
                                {*mean, *deviation}, report));
    else if (mean)
        refused.append(*mean);
    addRefusals(sentences, refused, report);
    addChange(sentences, nodule, report, finder);
    return sentences;
}

Sentences lungSentences(const PreparedReport &report)
{
    Sentences sentences;
    QList<MeasuredValue> refused;
    for (const MeasuredValue &value : report.measured) {
        const QuantityKind kind = value.measurement.quantity;
        if (kind != LungVolume && kind != Laa950)
            continue;
        if (!value.measurement.value)
            refused.append(value);
        else if (kind == LungVolume)
            sentences.append(stated(QStringLiteral("finding.lung_volume"),
                                    {QStringLiteral("lung_volume")}, {value}, report));
        else
            sentences.append(
                stated(QStringLiteral("finding.laa"), {QStringLiteral("laa")}, {value}, report));
    }
    addRefusals(sentences, refused, report);
    return sentences;
}

namespace {

void addMeasured(StepBuilder &steps, const TermFinder &finder)
{
    const PreparedReport &report = steps.report();
    for (const MeasuredNodule &nodule : nodulesOf(report))
        steps.paragraph(QStringLiteral("finding"), noduleSentences(nodule, report, finder));
    steps.paragraph(QStringLiteral("finding"), lungSentences(report));
}

Sentences standing(const TemplateOrgan &organ, const PreparedReport &report,
                   const QSet<TermIndex> &raised, const TermFinder &finder)
{
    Sentences sentences;
    for (const NormalSentence &normal : organ.normals) {
        if (!mayStand(normal, raised, finder))
            continue;
        drafting::ListedSentence listed;
        for (const QString &wording : normal.wordings)
            listed.candidates.append({wording, normal.rule(report.layout.id, organ.id)});
        if (normal.isReaders) // Their list may be another by the time that they look.
            listed.inputs.insert(QStringLiteral("sentence"), normal.wordings.first());
        sentences.append(listed);
    }
    return sentences;
}

bool hasMarks(const PreparedReport &report, const QString &organ)
{
    return std::ranges::any_of(marksOf(report.measured), [&organ](const MeasuredMark &mark) {
        return mark.note.organ == organ && !mark.note.label.isEmpty();
    });
}

} // namespace

void addFindings(StepBuilder &steps, const TermFinder &finder)
{
    const PreparedReport &report = steps.report();
    const QSet<TermIndex> raised = raisedFindings(report, finder);
    bool isMeasuredSaid = false;
    for (const TemplateOrgan &organ : report.layout.organs)
        isMeasuredSaid |= organ.isMeasured;
    if (!isMeasuredSaid)
        addMeasured(steps, finder);
    addMarks(steps, {});
    for (const TemplateOrgan &organ : report.layout.organs) {
        const Sentences normals = standing(organ, report, raised, finder);
        if (normals.isEmpty() && !organ.isMeasured && !hasMarks(report, organ.id))
            continue;
        steps.heading(2, organ.title, organ.id);
        if (organ.isMeasured)
            addMeasured(steps, finder);
        addMarks(steps, organ.id);
        steps.paragraph(QStringLiteral("finding"), normals);
    }
}

} // namespace lectern::medical
