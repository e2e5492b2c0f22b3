// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradiction_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

/// 0 where there is no length.
double largestMm(const QList<TextQuantity> &quantities)
{
    double largest = 0;
    for (const TextQuantity &quantity : quantities)
        if (quantity.kind == TextQuantityKind::Length)
            largest = std::max(largest,
                               *std::max_element(quantity.values.begin(), quantity.values.end()));
    return largest;
}

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

/// The organ whose change a statement tells; -1 where it tells none.
TermIndex organOf(const ReportCheck &check, const ReportStatement &statement)
{
    const Terminology &terms = check.report.terminology();
    const QString own = terms.own(statement.term, QStringLiteral("of"));
    if (!own.isEmpty())
        return terms.indexOf(own);
    for (const Relation &relation : terms.at(statement.term).relations) // Of what it is a kind of.
        if (const TermIndex kind = terms.indexOf(relation.object);
            relation.kind == RelationKind::IsA && kind >= 0)
            if (const QString of = terms.own(kind, QStringLiteral("of")); !of.isEmpty())
                return terms.indexOf(of);
    return -1;
}

bool isNamed(const ReportCheck &check, ReportPart part, TermIndex organ)
{
    for (const ReportSentence &sentence : check.report.sentences())
        for (const TermMention &mention : sentence.mentions)
            if (sentence.part == part && organ >= 0
                && !mention.assertion.testFlag(AssertionFlag::Negated)
                && check.report.terminology().at(mention.term).kind == ConceptKind::Anatomy
                && check.report.terminology().isWithin(mention.term, organ))
                return true;
    return false;
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

/// It, or what it is taken for, or what it is the cause of, stands in the impression.
bool isAnswered(const ReportCheck &check, qsizetype index)
{
    if (hasAnswer(check, check.statements.at(index))
        || isToldAgain(check, check.statements.at(index)))
        return true;
    for (const ReportStatement &other : check.statements)
        if (other.interprets == index
            && (hasAnswer(check, other) || !check.relations.has(other.term, "actionable")))
            return true; // Also where it is taken for something that needs none.
    const TermIndex organ = organOf(check, check.statements.at(index));
    if (check.relations.has(organ, "measured") && isNamed(check, ReportPart::Impression, organ))
        return true; // "... with involvement of regional lymph nodes"
    const qsizetype seen = check.statements.at(index).interprets;
    return seen >= 0 && hasAnswer(check, check.statements.at(seen));
}

/// "14 mm (previous 18 mm)": an impression sums up what a treatment made smaller.
bool isShrinking(const ReportStatement &one)
{
    double now = 0;
    double before = 0;
    for (const TextQuantity &quantity : one.quantities)
        if (quantity.kind == TextQuantityKind::Length)
            (quantity.isPrior ? before : now) = largestMm({quantity});
    return now > 0 && before > now;
}

bool saysSmaller(const ReportCheck &check)
{
    const QList<ReportSentence> &sentences = check.report.sentences();
    return std::any_of(sentences.begin(), sentences.end(), [&](const ReportSentence &sentence) {
        return sentence.part == ReportPart::Impression
            && check.report.words().has(WordList::Shrunk, check.report.text(), sentence.tokens);
    });
}

/// A small nodule that stays as it was, a tiny one that is not new, nodes that are not wide: an
/// impression may pass over them.
bool isBelowConcern(const ReportCheck &check, const ReportStatement &one)
{
    constexpr double kTinyNoduleMm = 5;
    constexpr double kSmallNoduleMm
        = 6; // Below it the Fleischner Society asks for no routine follow-up.
    const double largest = largestMm(one.quantities);
    if (largest == 0)
        return false;
    const TermIndex organ = organOf(check, one);
    const double wide = organ >= 0 && check.relations.has(organ, "measured")
        ? check.relations.bound(organ, "wide-mm")
        : 0;
    return largest <= wide || (isShrinking(one) && saysSmaller(check))
        || (check.relations.isLesion(one.term)
            && ((one.isStable && (largest <= kSmallNoduleMm || one.organ != u"lung"))
                || (!one.isNew && largest < kTinyNoduleMm)));
}

/// "Left lobectomy for carcinoid." below the title: why the study was made.
bool isKnownBefore(const ReportCheck &check, const ReportStatement &one)
{
    return check.report.sentences().at(one.sentence).isPreface && one.quantities.isEmpty()
        && check.report.terminology().at(one.term).kind == ConceptKind::Diagnosis;
}

/// The first token of the words that name it.
int tokenOf(const ReportCheck &check, const ReportStatement &one)
{
    for (const TermMention &mention : check.report.sentences().at(one.sentence).mentions)
        if (mention.span.start == one.span.start)
            return mention.tokens.first;
    return 0;
}

/// "The mass abuts the vein."
bool isNamedBefore(const ReportCheck &check, const ReportStatement &one)
{
    const bool isRepeated = std::any_of(
        check.statements.begin(), check.statements.end(), [&](const ReportStatement &other) {
            return other.sentence == one.sentence && other.term == one.term
                && other.span.start < one.span.start;
        });
    if (isRepeated && one.quantities.isEmpty() && check.relations.isLesion(one.term))
        return true; // "见肿块,大小约56mm,肿块包绕左肺动脉"
    const TokenRange sentence = check.report.sentences().at(one.sentence).tokens;
    const int first = sentence.first;
    const int at = tokenOf(check, one);
    constexpr int kHead = 2;
    const bool isTold = std::any_of(
        check.statements.begin(), check.statements.end(), [&](const ReportStatement &other) {
            return other.term == one.term && other.span.start < one.span.start;
        });
    const bool isHead = check.report.text().isHan(sentence) && at - first < kHead; // "肿块与..."
    const bool isTheOne = at > first
        && check.report.words().has(WordList::Definite, check.report.text(), {at - 1, at});
    const bool isPlaceless = !one.sides && one.lobes.isEmpty() && one.sites.isEmpty();
    if (isTold && ((isHead && isPlaceless) || isTheOne) && one.quantities.isEmpty()
        && check.relations.isLesion(one.term))
        return true;
    return one.isDefinite && check.relations.isLesion(one.term) && one.quantities.isEmpty()
        && check.report.words().has(WordList::Definite, check.report.text(), {first, first + 1});
}

bool callsForAnswer(const ReportCheck &check, const ReportStatement &one)
{
    constexpr int kWordsBefore = 2; // "at the site of the old infarct"
    const int first = tokenOf(check, one);
    const TokenRange ahead{
        std::max(check.report.sentences().at(one.sentence).tokens.first, first - kWordsBefore),
        first};
    const bool isSettled = one.isSettled
        || (ahead.first < ahead.last
            && check.report.words().has(WordList::Settled, check.report.text(), ahead));
    if (!check.isFinding(one) || !one.isRaised() || isSettled
        || isKnownBefore(check, one))
        return false;
    if (isBelowConcern(check, one) || isNamedBefore(check, one))
        return false;
    // A lesion that is only called so counts when it is new, grows or is large.
    constexpr double kLargeMm = 10;
    const bool isNotable = check.relations.isLesion(one.term)
        && (one.isNew || one.growth > 0 || largestMm(one.quantities) >= kLargeMm)
        && !check.relations.has(one.term, "benign") && !check.relations.has(one.term, "minor");
    return isNotable || check.relations.has(one.term, "actionable");
}

void checkFindings(ReportCheck &check)
{
    const bool hasImpression = check.report.hasHeading(ReportPart::Impression);
    QSet<TermIndex> told;
    for (qsizetype i = 0; i < check.statements.size(); ++i) {
        const ReportStatement &finding = check.statements.at(i);
        if (!callsForAnswer(check, finding) || check.explained.contains(i)
            || told.contains(finding.term) || isAnswered(check, i))
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

/// Something is said of that side in the findings.
bool isSideNamed(const ReportCheck &check, Sides sides)
{
    const Terminology &terms = check.report.terminology();
    for (const ReportSentence &sentence : check.report.sentences())
        for (const TermMention &mention : sentence.mentions)
            if (sentence.part == ReportPart::Findings
                && !mention.assertion.testFlag(AssertionFlag::Negated)
                && (sidesOf(terms.own(mention.term, QStringLiteral("laterality"))) & sides))
                return true;
    return false;
}

/// The organ whose change the impression states is measured or described in the findings.
bool isDescribed(const ReportCheck &check, const ReportStatement &impression)
{
    constexpr double kEnough = 1;
    const ReportClause *clause = check.clauses.at(impression.span);
    if (clause
        && std::any_of(check.clauses.all().begin(), check.clauses.all().end(),
                       [&](const ReportClause &one) {
                           return one.part == ReportPart::Findings
                               && (check.clauses.likeness(*clause, one) >= kEnough
                                   || (!one.isDenied && !check.clauses.hasFinding(one)
                                       && ReportClauses::organsMeet(*clause, one)));
                       }))
        return true;
    if (isNamed(check, ReportPart::Findings, organOf(check, impression)))
        return true;
    const Terminology &terms = check.report.terminology();
    for (const Relation &relation : terms.at(impression.term).relations)
        if (relation.kind == RelationKind::LocatedIn
            && isNamed(check, ReportPart::Findings, terms.indexOf(relation.object)))
            return true; // Perhaps in words that no list has.
    if (impression.sides && isSideNamed(check, impression.sides))
        return true; // The same.
    return std::any_of(check.statements.begin(), check.statements.end(),
                       [&](const ReportStatement &one) {
                           return check.isFinding(one)
                               && (check.relations.answers(one, impression)
                                   || check.relations.isDeniedBy(impression, one));
                       });
}

/// The findings say something there, or something like it.
bool isPlaceDescribed(const ReportCheck &check, const ReportClause &impression)
{
    constexpr double kSomething = 0.6;
    return std::any_of(
        check.clauses.all().begin(), check.clauses.all().end(), [&](const ReportClause &finding) {
            if (finding.part != ReportPart::Findings || finding.isDenied || finding.isPast
                || (finding.sides && !(finding.sides & impression.sides)))
                return false;
            if (!finding.lobes.isEmpty() && !impression.lobes.isEmpty())
                return finding.lobes.intersects(impression.lobes);
            const bool organsMeet = (finding.organs.isEmpty() && check.clauses.hasFinding(finding))
                || impression.organs.isEmpty()
                || ReportClauses::organsMeet(finding, impression);
            const bool isInLung = finding.lobes.isEmpty()
                && std::any_of(finding.things.begin(), finding.things.end(), [&](TermIndex term) {
                       return check.relations.has(term, "generic");
                   });
            return (finding.sides && (impression.lobes.isEmpty() || isInLung) && organsMeet)
                || check.clauses.likeness(finding, impression) >= kSomething;
        });
}

/// Something that was found today; what an operation left may go without saying.
bool isFound(const ReportCheck &check, const ReportClause &clause)
{
    const Terminology &terms = check.report.terminology();
    const bool isAfterSurgery = std::any_of(
        clause.things.begin(), clause.things.end(), [&](TermIndex term) {
            return terms.at(term).kind == ConceptKind::Procedure
                || terms.at(term).id == u"postoperative-change";
        });
    return check.clauses.hasFinding(clause) && !isAfterSurgery;
}

/// "Left lower lobe pneumonia" where the findings say nothing of the left lower lobe.
void checkPlaces(ReportCheck &check)
{
    for (const ReportClause &clause : check.clauses.all()) {
        if (clause.part != ReportPart::Impression || clause.isDenied || clause.isPast || !isOneSide(clause.sides)
            || !isFound(check, clause) || isPlaceDescribed(check, clause))
            continue;
        const bool isTold = std::any_of(
            check.flags.begin(), check.flags.end(), [&](const ReportFlag &flag) {
                const CodePointSpan here = check.report.text().spanOf(clause.tokens);
                return flag.other.start >= here.start && flag.other.start < here.end;
            });
        if (!isTold)
            check.add(FlagRule::ImpressionWithoutFinding,
                      Words::tr("\"%1\" in the impression does not stand in the findings.")
                          .arg(check.words(clause)),
                      check.report.spanOf(ReportPart::Findings),
                      check.report.text().spanOf(clause.tokens));
    }
}

void checkImpressions(ReportCheck &check)
{
    const auto &sentences = check.report.sentences();
    const bool hasFindings
        = std::any_of(sentences.begin(), sentences.end(), [](const ReportSentence &sentence) {
              return sentence.part == ReportPart::Findings;
          });
    for (qsizetype i = 0; hasFindings && i < check.statements.size(); ++i) {
        const ReportStatement &one = check.statements.at(i);
        if (!check.isImpression(one) || !one.isAffirmed() || check.explained.contains(i)
            || check.report.terminology().at(one.term).kind != ConceptKind::Finding
            || !check.relations.has(one.term, "actionable") || isDescribed(check, one))
            continue;
        check.add(FlagRule::ImpressionWithoutFinding,
                  Words::tr("\"%1\" in the impression does not stand in the findings.")
                      .arg(check.words(one)),
                  check.report.spanOf(ReportPart::Findings), one.span);
    }
}

} // namespace

void checkImpression(ReportCheck &check)
{
    if (!check.report.hasHeading(ReportPart::Findings)
        && !check.report.hasHeading(ReportPart::Impression))
        return;
    checkFindings(check);
    if (check.report.hasHeading(ReportPart::Impression))
        checkImpressions(check);
    if (check.report.hasHeading(ReportPart::Impression))
        checkPlaces(check);
}

} // namespace lectern::medical
