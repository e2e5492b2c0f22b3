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

/// @param Told  A statement or a clause: both have words, and those of their side.
template <typename Told>
void addSide(ReportCheck &check, const Told &impression, Sides said, const Told &finding,
             Sides there)
{
    check.add(
        FlagRule::Side,
        Words::tr("The impression puts \"%1\" on %2, the findings put \"%3\" on %4.")
            .arg(check.words(impression), sideWord(said), check.words(finding), sideWord(there)),
        finding.sideSpan, impression.sideSpan);
}

/// The same thing, or what it is taken for. "Both sides" is compared only for the same word:
/// consolidation on the right may be part of opacities on both, and so may what explains them. A
/// side that has more of it is not the only one.
bool speakOfOne(const ReportCheck &check, const ReportStatement &finding,
                const ReportStatement &impression)
{
    if (impression.sides == (SideFlag::Left | SideFlag::Right))
        return finding.term == impression.term && impression.interprets < 0 && !finding.moreSide;
    return check.relations.answers(finding, impression);
}

/// How surely a statement of the findings is what an impression speaks of.
enum class Match { None, Answer, SameThing, SameTerm };

Match matchOf(const ReportCheck &check, const ReportStatement &finding,
              const ReportStatement &impression)
{
    if (!speakOfOne(check, finding, impression))
        return Match::None;
    if (finding.term == impression.term)
        return Match::SameTerm;
    return check.relations.isSameThing(finding, impression) ? Match::SameThing : Match::Answer;
}

/// Both name one organ that each side has for its own: "甲状腺左叶".
bool shareSidedSite(const ReportCheck &check, const ReportStatement &a, const ReportStatement &b)
{
    const Terminology &terms = check.report.terminology();
    return std::any_of(a.sites.begin(), a.sites.end(), [&](TermIndex site) {
        return b.sites.contains(site) && isOneSide(sidesOf(terms, site));
    });
}

/// Statements of the findings that an impression may be about, the closest ones only: those that
/// match best, and of these those of its lobe or its size where there are any.
QList<qsizetype> candidates(const ReportCheck &check, const ReportStatement &impression)
{
    Match best = Match::None;
    QList<qsizetype> all;
    QList<qsizetype> close;
    for (qsizetype i = 0; i < check.statements.size(); ++i) {
        const ReportStatement &finding = check.statements.at(i);
        if (!check.isFinding(finding) || !finding.isRaised() || !finding.sides
            || (finding.isSettled && !impression.isSettled))
            continue;
        Match match = matchOf(check, finding, impression);
        if (match == Match::SameThing && shareSidedSite(check, finding, impression))
            match = Match::SameTerm;
        if (match == Match::None || match < best)
            continue;
        if (match > best) {
            all.clear();
            close.clear();
            best = match;
        }
        all.append(i);
        const bool lobe = !finding.lobes.isEmpty() && finding.lobes.intersects(impression.lobes);
        if (lobe || StatementRelations::shareSize(finding, impression))
            close.append(i);
    }
    return close.isEmpty() ? all : close;
}

/// The sides on which a statement has the lobes of another; all its sides where it names none.
/// "In both lungs, the largest in the right lower lobe" has the lower lobe on the right only.
Sides sidesFor(const ReportCheck &check, const ReportStatement &finding,
               const ReportStatement &impression)
{
    const Terminology &terms = check.report.terminology();
    Sides sides;
    for (const TermIndex site : finding.sites)
        if (impression.lobes.contains(terms.inherited(site, QStringLiteral("lobe"))))
            sides |= sidesOf(terms, site);
    return sides ? sides : finding.sides;
}

/// A study of one knee has one side: where the findings name the same part, they name another one.
void compareSites(ReportCheck &check, const ReportStatement &impression)
{
    const Terminology &terms = check.report.terminology();
    for (const ReportSentence &sentence : check.report.sentences())
        for (qsizetype i = 1; sentence.part == ReportPart::Findings && i < sentence.mentions.size();
             ++i) {
            const TermMention &side = sentence.mentions.at(i - 1);
            const TermMention &site = sentence.mentions.at(i);
            const Sides said = sidesOf(terms, side.term);
            if (!said || side.tokens.last != site.tokens.first
                || !impression.sites.contains(site.term)
                || terms.inherited(site.term, QStringLiteral("organ")) == u"lung")
                continue;
            if (said & impression.sides)
                return;
            check.add(FlagRule::Side,
                      Words::tr("The impression speaks of %1, the findings speak of %2.")
                          .arg(sideWord(impression.sides), sideWord(said)),
                      side.span, impression.sideSpan);
            return;
        }
}

/// "Old lesions on the left" may be whatever the findings describe there.
bool isMeantElse(const ReportCheck &check, const ReportStatement &impression)
{
    return check.relations.has(impression.term, "generic")
        && std::any_of(
               check.statements.begin(), check.statements.end(), [&](const ReportStatement &one) {
                   return check.isFinding(one) && one.isRaised() && (one.sides & impression.sides)
                       && StatementRelations::lobesMeet(one, impression);
               });
}

/// How well the findings that are most like a clause of the impression agree with its side.
struct SideEvidence {
    double agrees = 0;
    double differs = 0;
    const ReportClause *other = nullptr; ///< On the other side only, most like it.
};

SideEvidence evidenceFor(const ReportCheck &check, const ReportClause &impression)
{
    constexpr double kNoSide = 0.5; // What has no side may be on either.
    SideEvidence evidence;
    for (const ReportClause &finding : check.clauses.all()) {
        if (finding.part != ReportPart::Findings || finding.isDenied || finding.isPast)
            continue;
        const double likeness = check.clauses.likeness(impression, finding);
        if (!finding.sides)
            evidence.agrees = std::max(evidence.agrees, kNoSide * likeness);
        else if (finding.sides & impression.sides)
            evidence.agrees = std::max(evidence.agrees, likeness);
        else if (likeness > evidence.differs) {
            evidence.differs = likeness;
            evidence.other = &finding;
        }
    }
    return evidence;
}

/// Some clause of the findings that says the same agrees with the side.
bool isAgreed(const ReportCheck &check, const ReportStatement &impression)
{
    const ReportClause *clause = check.clauses.at(impression.span);
    if (clause && clause->sides == (SideFlag::Left | SideFlag::Right)) {
        Sides described;
        for (const ReportClause &finding : check.clauses.all())
            if (finding.part == ReportPart::Findings && !finding.isDenied
                && check.clauses.likeness(*clause, finding) > 0)
                described |= finding.sides;
        return described == clause->sides;
    }
    if (!clause || !isOneSide(clause->sides))
        return false;
    const SideEvidence evidence = evidenceFor(check, *clause);
    constexpr double kEnough = 1;
    constexpr double kNearly = 0.5;
    return evidence.agrees > 0
        && (evidence.agrees >= evidence.differs
            || (evidence.agrees >= kEnough && evidence.agrees + kNearly >= evidence.differs));
}

/// What the findings say in the same words, or with the same size, of the other side only.
void compareClause(ReportCheck &check, const ReportClause &impression)
{
    constexpr double kEnough = 1.7;
    constexpr double kAhead = 1;
    if (impression.part != ReportPart::Impression || impression.isDenied || impression.isPast
        || !isOneSide(impression.sides) || check.isTold(impression.sideSpan))
        return;
    const SideEvidence evidence = evidenceFor(check, impression);
    if (evidence.differs >= kEnough && evidence.differs >= evidence.agrees + kAhead)
        addSide(check, impression, impression.sides, *evidence.other, evidence.other->sides);
}

void compare(ReportCheck &check, qsizetype index)
{
    const ReportStatement &impression = check.statements.at(index);
    const QList<qsizetype> found = candidates(check, impression);
    Sides supported;
    qsizetype other = -1;
    for (const qsizetype i : found) {
        supported |= sidesFor(check, check.statements.at(i), impression);
        if (other < 0 && check.statements.at(i).ownPlace)
            other = i;
    }
    if (found.isEmpty())
        compareSites(check, impression);
    if (other < 0 || !(impression.sides & ~supported) || isMeantElse(check, impression)
        || isAgreed(check, impression))
        return;
    const ReportStatement &finding = check.statements.at(other);
    addSide(check, impression, impression.sides, finding, finding.sides);
    check.explained.insert(index);
    for (const qsizetype i : found)
        check.explained.insert(i);
}

/// "Right more than left" here, "left more than right" there.
void compareMore(ReportCheck &check, qsizetype index)
{
    const ReportStatement &impression = check.statements.at(index);
    qsizetype other = -1;
    for (qsizetype i = 0; i < check.statements.size(); ++i) {
        const ReportStatement &finding = check.statements.at(i);
        if (!check.isFinding(finding) || !finding.isRaised() || !finding.moreSide
            || !check.relations.answers(finding, impression))
            continue;
        if (finding.moreSide & impression.moreSide)
            return;
        if (other < 0)
            other = i;
    }
    if (other < 0)
        return;
    const ReportStatement &finding = check.statements.at(other);
    addSide(check, impression, impression.moreSide, finding, finding.moreSide);
    check.explained.insert(index);
    check.explained.insert(other);
}

Sides moreSideOf(const ReportCheck &check, const ReportClause &clause)
{
    return predominantSide(check.report, check.report.sentences().at(clause.sentence),
                           clause.tokens);
}

/// The same for clauses, whatever it is that one side has more of.
void compareMore(ReportCheck &check, const ReportClause &impression)
{
    constexpr double kEnough = 0.5;
    const Sides more = moreSideOf(check, impression);
    if (impression.part != ReportPart::Impression || !more)
        return;
    const ReportClause *other = nullptr;
    for (const ReportClause &finding : check.clauses.all()) {
        if (finding.part != ReportPart::Findings || finding.isDenied)
            continue;
        const Sides there = moreSideOf(check, finding);
        if (!there || check.clauses.likeness(impression, finding) < kEnough)
            continue;
        if (there & more)
            return;
        other = &finding;
    }
    if (other && !check.isTold(impression.sideSpan))
        addSide(check, impression, more, *other, moreSideOf(check, *other));
}

/// Where the words of a part say which way something is shifted.
CodePointSpan shiftedIn(const ReportCheck &check, ReportPart part, WordList way)
{
    for (const ReportSentence &sentence : check.report.sentences())
        if (sentence.part == part)
            if (const TokenRange words
                = check.report.words().first(way, check.report.text(), sentence.tokens);
                words.last > 0)
                return check.report.text().spanOf(words);
    return {};
}

/// "Shifted to the left" in the impression, "to the right" in the findings.
void compareShifts(ReportCheck &check)
{
    for (const auto &[way, back] : {std::pair(WordList::Leftward, WordList::Rightward),
                                    std::pair(WordList::Rightward, WordList::Leftward)}) {
        const CodePointSpan said = shiftedIn(check, ReportPart::Impression, way);
        const CodePointSpan there = shiftedIn(check, ReportPart::Findings, back);
        if (said.end == 0 || there.end == 0 || shiftedIn(check, ReportPart::Findings, way).end > 0)
            continue;
        const QString &text = check.report.text().text();
        check.add(FlagRule::Side,
                  Words::tr("\"%1\" in the findings and \"%2\" in the impression.")
                      .arg(textOf(text, there), textOf(text, said)),
                  there, said);
    }
}

/// "left middle lobe", "右肺舌叶": the words of a side and of a part that only the other one has.
void checkAnatomy(ReportCheck &check, const ReportSentence &sentence)
{
    const Terminology &terms = check.report.terminology();
    for (qsizetype i = 1; i < sentence.mentions.size(); ++i) {
        const TermMention &side = sentence.mentions.at(i - 1);
        const TermMention &part = sentence.mentions.at(i);
        const QString only = terms.own(part.term, QStringLiteral("only-side"));
        const QString said = terms.own(side.term, QStringLiteral("laterality"));
        if (only.isEmpty() || side.tokens.last != part.tokens.first
            || (said != u"left" && said != u"right") || said == only)
            continue;
        const QString words = textOf(check.report.text().text(), {side.span.start, part.span.end});
        check.add(
            FlagRule::Side,
            only == u"left"
                ? Words::tr("\"%1\" does not exist: this part lies on the left only.").arg(words)
                : Words::tr("\"%1\" does not exist: this part lies on the right only.").arg(words),
            side.span, part.span);
    }
}

} // namespace

void checkSides(ReportCheck &check)
{
    for (const ReportSentence &sentence : check.report.sentences())
        if (sentence.part == ReportPart::Findings || sentence.part == ReportPart::Impression)
            checkAnatomy(check, sentence);
    for (qsizetype i = 0; i < check.statements.size(); ++i) {
        const ReportStatement &one = check.statements.at(i);
        if (check.isImpression(one) && one.isRaised() && one.sides && one.ownPlace)
            compare(check, i);
        if (check.isImpression(one) && one.isRaised() && one.moreSide
            && !check.explained.contains(i))
            compareMore(check, i);
    }
    for (const ReportClause &clause : check.clauses.all())
        compareClause(check, clause);
    for (const ReportClause &clause : check.clauses.all())
        compareMore(check, clause);
    compareShifts(check);
}

} // namespace lectern::medical
