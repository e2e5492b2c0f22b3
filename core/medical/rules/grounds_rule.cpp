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

/// Something is said of that side in the findings.
bool isSideNamed(const ReportCheck &check, Sides sides)
{
    const Terminology &terms = check.report.terminology();
    for (const ReportSentence &sentence : check.report.sentences())
        for (const TermMention &mention : sentence.mentions)
            if (sentence.part == ReportPart::Findings
                && !mention.assertion.testFlag(AssertionFlag::Negated)
                && (sidesOf(terms, mention.term) & sides))
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
    if (check.isNamed(ReportPart::Findings, check.organOf(impression)))
        return true;
    const Terminology &terms = check.report.terminology();
    for (const Relation &relation : terms.at(impression.term).relations)
        if (relation.kind == RelationKind::LocatedIn
            && check.isNamed(ReportPart::Findings, terms.indexOf(relation.object)))
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

void checkStatements(ReportCheck &check)
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
            const bool tellsOfNone = finding.organs.isEmpty()
                && (check.clauses.hasFinding(finding) || !finding.context.isEmpty());
            const bool organsMeet = tellsOfNone || impression.organs.isEmpty()
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
    const bool isAfterSurgery
        = std::any_of(clause.things.begin(), clause.things.end(), [&](TermIndex term) {
              return terms.at(term).kind == ConceptKind::Procedure
                  || terms.at(term).id == u"postoperative-change";
          });
    return check.clauses.hasFinding(clause) && !isAfterSurgery;
}

/// "Left lower lobe pneumonia" where the findings say nothing of the left lower lobe.
void checkPlaces(ReportCheck &check)
{
    for (const ReportClause &clause : check.clauses.all()) {
        if (clause.part != ReportPart::Impression || clause.isDenied || clause.isPast
            || !isOneSide(clause.sides) || !isFound(check, clause)
            || isPlaceDescribed(check, clause))
            continue;
        const bool isTold
            = std::any_of(check.flags.begin(), check.flags.end(), [&](const ReportFlag &flag) {
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

} // namespace

void checkGrounds(ReportCheck &check)
{
    if (!check.report.hasHeading(ReportPart::Impression))
        return;
    checkStatements(check);
    checkPlaces(check);
}

} // namespace lectern::medical
