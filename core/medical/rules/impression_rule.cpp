// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/concern.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

/// One lesion of the impression does not answer another one elsewhere; several may.
bool placesMeet(const ReportCheck &check, const ReportStatement &finding,
                const ReportStatement &impression)
{
    // "Nodules up to 6 mm" are not the mass of 42 mm.
    constexpr double kMuchLarger = 1.2;
    const QList<TextQuantity> &sizes = impression.quantities.isEmpty()
        ? check.report.sentences().at(impression.sentence).quantities
        : impression.quantities;
    if (impression.isSeveral && largestMm(sizes) > 0
        && largestMm(finding.quantities) > kMuchLarger * largestMm(sizes))
        return false;
    // A diagnosis has the place of what it explains; else only a statement's own words tell it.
    const bool isDiagnosis
        = check.report.terminology().at(impression.term).kind == ConceptKind::Diagnosis;
    if (impression.isSeveral || !finding.ownPlace || (!impression.ownPlace && !isDiagnosis))
        return true;
    const bool lobesPart = !finding.lobes.isEmpty() && !impression.lobes.isEmpty()
        && !finding.lobes.intersects(impression.lobes);
    const bool sidesPart = finding.sides && impression.sides && !(finding.sides & impression.sides);
    return !sidesPart && !(lobesPart && check.relations.has(finding.term, "focal"));
}

/// The words next to both tell of other places.
bool clausesPart(const ReportCheck &check, const ReportStatement &finding,
                 const ReportStatement &impression)
{
    const ReportClause *one = check.clauses.at(finding.span);
    const ReportClause *two = check.clauses.at(impression.span);
    if (!one || !two || impression.isSeveral)
        return false;
    return check.relations.isLesion(finding.term) ? ReportClauses::placesPart(*one, *two)
                                                  : ReportClauses::organsPart(*one, *two);
}

/// A lesion of 31 mm is not the one of 5 mm.
bool sizesPart(const ReportCheck &check, const ReportStatement &finding,
               const ReportStatement &impression)
{
    const auto sizes = [](const ReportStatement &one) {
        QList<TextQuantity> today;
        for (const TextQuantity &quantity : one.quantities)
            if (quantity.kind == TextQuantityKind::Length && !quantity.isPrior)
                today.append(quantity);
        return today;
    };
    return check.relations.isLesion(finding.term) && !finding.isSeveral && !impression.isSeveral
        && !sizes(finding).isEmpty() && !sizes(impression).isEmpty()
        && !shareSize(sizes(finding), sizes(impression));
}

bool hasAnswer(const ReportCheck &check, const ReportStatement &finding)
{
    return std::any_of(
        check.statements.begin(), check.statements.end(), [&](const ReportStatement &one) {
            return check.isImpression(one) && !one.isDenied()
                && check.relations.answers(finding, one) && placesMeet(check, finding, one)
                && !clausesPart(check, finding, one) && !sizesPart(check, finding, one);
        });
}

/// A clause of the impression that has its size or its words, at a place that may be the same.
bool isToldAgain(const ReportCheck &check, const ReportStatement &finding)
{
    constexpr double kEnough = 1.5;
    const ReportClause *clause = check.clauses.at(finding.span);
    return clause
        && std::any_of(check.clauses.all().begin(), check.clauses.all().end(),
                       [&](const ReportClause &one) {
                           return one.part == ReportPart::Impression && !one.isDenied
                               && (!one.sides || !clause->sides || (one.sides & clause->sides))
                               && check.clauses.likeness(*clause, one) >= kEnough;
                       });
}

/// "Milder involvement of the lingula": of a place, and no word of what is there.
bool isPlaceTold(const ReportCheck &check, const ReportStatement &finding)
{
    const ReportClause *clause = check.clauses.at(finding.span);
    return clause && !clause->lobes.isEmpty()
        && std::any_of(check.clauses.all().begin(), check.clauses.all().end(),
                       [&](const ReportClause &one) {
                           return one.part == ReportPart::Impression && !one.isDenied
                               && one.context.isEmpty() && !check.clauses.hasFinding(one)
                               && one.lobes.intersects(clause->lobes)
                               && ReportClauses::sidesAndLobesMeet(one, *clause);
                       });
}

/// "Partial response" answers for each lesion that has a former size.
bool isSummedUp(const ReportCheck &check, const ReportStatement &finding)
{
    const QList<TextQuantity> &sizes = check.report.sentences().at(finding.sentence).quantities;
    const bool isCompared = std::any_of(sizes.begin(), sizes.end(),
                                        [](const TextQuantity &size) { return size.isPrior; });
    return isCompared && !finding.isNew && check.saysInImpression(WordList::SumsUp);
}

/// It, or what it is taken for, or what it is the cause of, stands in the impression.
bool isAnswered(const ReportCheck &check, qsizetype index)
{
    const ReportStatement &finding = check.statements.at(index);
    if (hasAnswer(check, finding) || isToldAgain(check, finding) || isPlaceTold(check, finding)
        || isSummedUp(check, finding))
        return true;
    for (const ReportStatement &other : check.statements)
        if (other.interprets == index
            && (hasAnswer(check, other) || !check.relations.has(other.term, "actionable")))
            return true; // Also where it is taken for something that needs none.
    const TermIndex organ = check.organOf(finding);
    if (check.relations.has(organ, "measured") && check.isNamed(ReportPart::Impression, organ))
        return true; // "... with involvement of regional lymph nodes"
    const qsizetype seen = finding.interprets;
    return seen >= 0 && hasAnswer(check, check.statements.at(seen));
}

/// A little fluid beside much of it, which the impression speaks of.
bool isLittleBesideMuch(const ReportCheck &check, const ReportStatement &finding)
{
    if (!finding.isSmall || finding.organ != u"pleura" || finding.isNew || finding.growth > 0)
        return false;
    for (qsizetype i = 0; i < check.statements.size(); ++i) {
        const ReportStatement &other = check.statements.at(i);
        const bool isMuch = check.isFinding(other) && other.isRaised() && !other.isSmall
            && other.organ == finding.organ && other.sides && finding.sides
            && !(other.sides & finding.sides);
        if (isMuch && isAnswered(check, i))
            return true;
    }
    return false;
}

} // namespace

void checkAnswers(ReportCheck &check)
{
    if (!check.report.hasHeading(ReportPart::Findings)
        && !check.report.hasHeading(ReportPart::Impression))
        return;
    const bool hasImpression = check.report.hasHeading(ReportPart::Impression);
    QSet<TermIndex> told;
    for (qsizetype i = 0; i < check.statements.size(); ++i) {
        const ReportStatement &finding = check.statements.at(i);
        if (!callsForAnswer(check, finding) || check.explained.contains(i)
            || told.contains(finding.term) || isAnswered(check, i)
            || isLittleBesideMuch(check, finding))
            continue;
        told.insert(finding.term);
        const CodePointSpan impression = check.report.spanOf(ReportPart::Impression);
        const int end = check.report.text().length();
        const QString message = hasImpression
            ? Words::tr("\"%1\" in the findings has no answer in the impression.")
            : Words::tr("\"%1\" in the findings has no answer: there is no impression.");
        check.add(FlagRule::FindingWithoutImpression, message.arg(check.words(finding)),
                  finding.span, hasImpression ? impression : CodePointSpan{end, end});
    }
}

} // namespace lectern::medical
