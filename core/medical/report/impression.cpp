// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/impression.h"

#include "core/medical/measure/quantity_words.h"
#include "core/medical/report/finding_steps.h"
#include "core/medical/report/prior_size.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::medical {
namespace {

using enum QuantityKind;
using Sentences = StepBuilder::Sentences;
using Values = StepBuilder::Values;

QList<document::Support> supportsFor(const QList<MeasuredValue> &values,
                                     const MeasuredNodule &nodule, const PreparedReport &report)
{
    QList<document::Support> supports = supportsOf(values, report.study.source);
    if (nodule.note != NoduleNote())
        supports.append(supportOf(nodule.note));
    return supports;
}

drafting::SentenceStep noduleLine(const MeasuredNodule &nodule, const PreparedReport &report)
{
    Values values = noteSlots(nodule.note, report.language);
    if (const MeasuredValue *rounded = nodule.computed(NoduleDiameterFleischner)) {
        values.insert(QStringLiteral("rounded"), {valueText(rounded->measurement)});
        return StepBuilder::sentence(QStringLiteral("impression.nodule"), values,
                                     supportsFor({*rounded}, nodule, report));
    }
    return StepBuilder::sentence(QStringLiteral("impression.nodule_unmeasured"), values,
                                 supportsFor({nodule.values.first()}, nodule, report));
}

QString changeKind(NoduleChange change)
{
    switch (change) {
    case NoduleChange::Larger:
        return QStringLiteral("impression.larger");
    case NoduleChange::Smaller:
        return QStringLiteral("impression.smaller");
    case NoduleChange::WithinError:
        break;
    }
    return QStringLiteral("impression.unchanged");
}

void addChangeLine(Sentences &lines, const MeasuredNodule &nodule, const PreparedReport &report,
                   const TermFinder &finder)
{
    const MeasuredValue *mean = nodule.computed(NoduleDiameterMean);
    const auto prior = mean ? priorSizeOf(nodule, report, finder) : std::nullopt;
    if (!prior)
        return;
    Values values;
    if (nodule.note.lobe)
        values.insert(QStringLiteral("lobe"), {wordsOf(*nodule.note.lobe, report.language)});
    QList<document::Support> supports = supportsFor({*mean}, nodule, report);
    supports.append(prior->support);
    supports.append(document::RuleSupport{QStringLiteral("measurement.change"),
                                          {{QStringLiteral("mean"), valueText(mean->measurement)},
                                           {QStringLiteral("before"), prior->words}}});
    lines.append(StepBuilder::sentence(changeKind(changeSince(*prior, mean->measurement)), values,
                                       supports));
}

/// Ranges with an en dash, and without the stop that the sentence brings.
QString advice(const FleischnerOutcome &outcome, Language language)
{
    static const QRegularExpression range(QStringLiteral("(?<=\\d)-(?=\\d)"));
    QString sentence = fleischnerSentence(outcome, language);
    sentence.chop(1);
    return sentence.replace(range, QStringLiteral("–"));
}

/// The guideline's row with all that led to it.
document::RuleSupport rowSupport(const FleischnerOutcome &outcome, const MeasuredNodule &nodule,
                                 const PreparedReport &report)
{
    document::RuleSupport rule{QStringLiteral("fleischner.2017")
                                   + (outcome.isAssigned() ? u'.' + outcome.row : QString()),
                               {{QStringLiteral("source"), fleischnerSource()}}};
    if (const MeasuredValue *rounded = nodule.computed(NoduleDiameterFleischner))
        rule.inputs.insert(QStringLiteral("rounded"), valueText(rounded->measurement));
    const ReportFacts &facts = report.facts;
    const auto yesNo
        = [](bool value) { return value ? QStringLiteral("yes") : QStringLiteral("no"); };
    if (facts.risk)
        rule.inputs.insert(QStringLiteral("risk"),
                           *facts.risk == NoduleRisk::High ? QStringLiteral("high")
                                                           : QStringLiteral("low"));
    if (facts.age)
        rule.inputs.insert(QStringLiteral("age"), QString::number(*facts.age));
    if (facts.hasCancer)
        rule.inputs.insert(QStringLiteral("cancer"), yesNo(*facts.hasCancer));
    if (facts.isImmunosuppressed)
        rule.inputs.insert(QStringLiteral("immunosuppressed"), yesNo(*facts.isImmunosuppressed));
    if (facts.isIncidental)
        rule.inputs.insert(QStringLiteral("incidental"), yesNo(*facts.isIncidental));
    const auto count = guidelineFacts(nodule, report).count;
    if (count)
        rule.inputs.insert(QStringLiteral("count"),
                           *count == NoduleCount::Single ? QStringLiteral("single")
                                                         : QStringLiteral("multiple"));
    return rule;
}

drafting::SentenceStep outcomeLine(const FleischnerOutcome &outcome, const MeasuredNodule &nodule,
                                   const PreparedReport &report)
{
    QList<MeasuredValue> measured;
    if (const MeasuredValue *rounded = nodule.find(NoduleDiameterFleischner))
        measured.append(*rounded);
    QList<document::Support> supports{rowSupport(outcome, nodule, report)};
    supports += supportsFor(measured, nodule, report);
    if (outcome.isAssigned())
        return StepBuilder::sentence(
            QStringLiteral("recommendation.fleischner"),
            {{QStringLiteral("advice"), {advice(outcome, report.language)}}}, supports);
    const bool isOutside = !outcome.outside.isEmpty();
    const QStringList words
        = inputWords(isOutside ? outcome.outside : outcome.missing, isOutside, report.language);
    return isOutside ? StepBuilder::sentence(QStringLiteral("recommendation.outside"),
                                             {{QStringLiteral("patients"), words}}, supports)
                     : StepBuilder::sentence(QStringLiteral("recommendation.cannot_assign"),
                                             {{QStringLiteral("needs"), words}}, supports);
}

bool isSame(const FleischnerOutcome &a, const FleischnerOutcome &b)
{
    return a.row == b.row && a.missing == b.missing && a.outside == b.outside;
}

} // namespace

NoduleFacts guidelineFacts(const MeasuredNodule &nodule, const PreparedReport &report)
{
    NoduleFacts facts;
    facts.density = nodule.note.density;
    facts.count = report.facts.count;
    if (nodulesOf(report).size() > 1)
        facts.count = NoduleCount::Multiple;
    facts.risk = report.facts.risk;
    facts.age = report.facts.age;
    facts.hasCancer = report.facts.hasCancer;
    facts.isImmunosuppressed = report.facts.isImmunosuppressed;
    facts.isIncidental = report.facts.isIncidental;
    const MeasuredValue *longAxis = nodule.computed(BidirectionalLong);
    const MeasuredValue *shortAxis = nodule.computed(BidirectionalShort);
    // The guideline's diameter has the strictest gate; what passed it has both axes.
    if (nodule.computed(NoduleDiameterFleischner) && longAxis && shortAxis)
        facts.size = NoduleDiameters{*longAxis->measurement.value, *shortAxis->measurement.value};
    return facts;
}

Sentences impressionLines(const PreparedReport &report, const TermFinder &finder)
{
    Sentences lines;
    for (const MeasuredNodule &nodule : nodulesOf(report)) {
        lines.append(noduleLine(nodule, report));
        addChangeLine(lines, nodule, report, finder);
    }
    return lines;
}

Sentences recommendationLines(const PreparedReport &report)
{
    const QList<MeasuredNodule> nodules = nodulesOf(report);
    if (nodules.isEmpty() || !report.layout.measuresLungs) // The guideline is one of the lungs.
        return {};
    QList<FleischnerOutcome> outcomes;
    for (const MeasuredNodule &nodule : nodules)
        outcomes.append(fleischner2017(guidelineFacts(nodule, report)));
    for (qsizetype i = 0; i < nodules.size(); ++i)
        if (numberOf(nodules.at(i).group, u'N') == report.facts.mostSuspicious)
            return {outcomeLine(outcomes.at(i), nodules.at(i), report)};
    const bool allSame = std::ranges::all_of(outcomes, [&outcomes](const FleischnerOutcome &one) {
        return isSame(one, outcomes.first());
    });
    if (allSame)
        return {outcomeLine(outcomes.first(), nodules.first(), report)};
    const QString needed = report.language == Language::Chinese
        ? QStringLiteral("指明最可疑的结节")
        : QStringLiteral("the most suspicious nodule");
    return {StepBuilder::sentence(
        QStringLiteral("recommendation.cannot_assign"), {{QStringLiteral("needs"), {needed}}},
        {document::RuleSupport{QStringLiteral("fleischner.2017"),
                               {{QStringLiteral("source"), fleischnerSource()}}}})};
}

} // namespace lectern::medical
