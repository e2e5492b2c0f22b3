// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/concern.h"

#include <algorithm>

namespace lectern::medical {
namespace {

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

/// "Small ascites, partly imaged", "mildly enlarged nodes", a small nodule of the thyroid.
bool isLittle(const ReportCheck &check, const ReportStatement &one)
{
    if (!one.isSmall || one.isNew)
        return false;
    const bool hasNoSize = largestMm(one.quantities) == 0;
    return (one.growth <= 0 && check.relations.has(one.term, "small-minor"))
        || (hasNoSize && (one.organ == u"thyroid" || one.organ == u"node"));
}

/// What stays as it was, of nodules a small one, a tiny one that is not new, nodes that are not
/// wide: an impression may pass over them.
bool isBelowConcern(const ReportCheck &check, const ReportStatement &one)
{
    constexpr double kTinyNoduleMm = 5;
    constexpr double kSmallNoduleMm
        = 6; // Below it the Fleischner Society asks for no routine follow-up.
    constexpr double kThyroidMm
        = 10; // Below it TI-RADS asks for no biopsy, whatever it looks like.
    const bool isLesion = check.relations.isLesion(one.term);
    if (isLittle(check, one) || (one.isStable && !one.isNew && one.growth <= 0 && !isLesion))
        return true;
    const double largest = largestMm(one.quantities);
    if (largest == 0)
        return false;
    const TermIndex organ = check.organOf(one);
    const double wide = organ >= 0 && check.relations.has(organ, "measured")
        ? check.relations.bound(organ, "wide-mm")
        : 0;
    return largest <= wide || (one.organ == u"thyroid" && largest < kThyroidMm)
        || (isShrinking(one) && check.saysInImpression(WordList::Shrunk))
        || (isLesion
            && ((one.isStable && (largest <= kSmallNoduleMm || one.organ != u"lung"))
                || (!one.isNew && largest < kTinyNoduleMm)));
}

/// "Left lobectomy for carcinoid.", "SVC syndrome?" below the title: why the study was made.
bool isKnownBefore(const ReportCheck &check, const ReportStatement &one)
{
    const TermMention *mention = check.mentionOf(one);
    const QList<ClinicalToken> &tokens = check.report.text().tokens();
    const bool isAsked = mention && mention->tokens.last < tokens.size()
        && QStringView(u"?？").contains(tokens.at(mention->tokens.last).raw);
    return check.report.sentences().at(one.sentence).isPreface && one.quantities.isEmpty()
        && (isAsked || check.report.terminology().at(one.term).kind == ConceptKind::Diagnosis);
}

/// Behind the marks that decorate a line: "* Cavity wall: thicker."
int firstWord(const ReportCheck &check, TokenRange sentence)
{
    int at = sentence.first;
    while (at < sentence.last && check.report.text().tokens().at(at).kind == TokenKind::Mark)
        ++at;
    return at;
}

/// "The mass abuts the vein."; "见肿块,大小约56mm,肿块包绕左肺动脉"
bool isNamedBefore(const ReportCheck &check, const ReportStatement &one)
{
    if (!check.relations.isLesion(one.term) || !one.quantities.isEmpty())
        return false;
    bool isTold = false;
    bool isRepeated = false; // In its own sentence.
    for (const ReportStatement &other : check.statements) {
        const bool isBefore = other.term == one.term && other.span.start < one.span.start;
        isTold |= isBefore;
        isRepeated |= isBefore && other.sentence == one.sentence;
    }
    const TokenRange sentence = check.report.sentences().at(one.sentence).tokens;
    const TermMention *mention = check.mentionOf(one);
    const int at = mention ? mention->tokens.first : 0;
    const auto isDefinite = [&](int token) {
        return check.report.words().has(WordList::Definite, check.report.text(),
                                        {token, token + 1});
    };
    constexpr int kHead = 2; // Tokens: "肿块与..."
    const bool isPlaceless = !one.sides && one.lobes.isEmpty() && one.sites.isEmpty();
    const bool isFirst = at == firstWord(check, sentence);
    const bool isHead = check.report.text().isHan(sentence)
        ? isFirst || (isPlaceless && at - sentence.first < kHead)
        : isPlaceless && isFirst;
    const bool isTheOne = at > sentence.first && isDefinite(at - 1);
    return isRepeated || (isTold && (isHead || isTheOne))
        || (one.isDefinite && isDefinite(sentence.first));
}

/// Healed, improved, old, as the words beside it say: "at the site of the old infarct".
bool isSettled(const ReportCheck &check, const ReportStatement &one)
{
    constexpr int kWordsBefore = 2;
    const TermMention *mention = check.mentionOf(one);
    if (one.isSettled || !mention)
        return one.isSettled;
    const int first = mention->tokens.first;
    const int from
        = std::max(check.report.sentences().at(one.sentence).tokens.first, first - kWordsBefore);
    return check.report.words().has(WordList::Settled, check.report.text(), {from, first});
}

/// "胰周见片状渗出": a change of the lung that lies elsewhere is called so for want of a word.
bool isOfAnotherOrgan(const ReportCheck &check, const ReportStatement &one)
{
    const QString home = check.report.terminology().inherited(one.term, QStringLiteral("organ"));
    return home == u"lung" && !one.organ.isEmpty() && one.organ != home
        && !one.organs.contains(home);
}

/// A bruise of the skin is none of the lung.
bool isMinorThere(const ReportCheck &check, const ReportStatement &one)
{
    const QString organs = check.report.terminology().own(one.term, QStringLiteral("minor-in"));
    return !one.organ.isEmpty() && organs.split(u' ').contains(one.organ);
}

} // namespace

double largestMm(const QList<TextQuantity> &quantities)
{
    double largest = 0;
    for (const TextQuantity &quantity : quantities)
        if (quantity.kind == TextQuantityKind::Length)
            largest = std::max(largest, largestOf(quantity));
    return largest;
}

bool callsForAnswer(const ReportCheck &check, const ReportStatement &one)
{
    if (isOfAnotherOrgan(check, one) || isMinorThere(check, one) || !check.isFinding(one)
        || !one.isRaised() || isSettled(check, one) || isKnownBefore(check, one)
        || isBelowConcern(check, one) || isNamedBefore(check, one))
        return false;
    // A lesion that is only called so counts when it is new, grows or is large.
    constexpr double kLargeMm = 10;
    const bool isNotable = check.relations.isLesion(one.term)
        && (one.isNew || one.growth > 0 || largestMm(one.quantities) >= kLargeMm)
        && !check.relations.has(one.term, "benign") && !check.relations.has(one.term, "minor");
    return isNotable || check.relations.has(one.term, "actionable");
}

} // namespace lectern::medical
