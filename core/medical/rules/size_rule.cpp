// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradiction_rules.h"
#include "core/medical/terms/word_forms.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lectern::medical {
namespace {

constexpr double kUnitSlip = 10; ///< Between millimetre and centimetre.
constexpr qsizetype kEnoughSizes = 200; ///< No report gives more for one thing.

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

QString quote(const ReportCheck &check, const TextQuantity &quantity)
{
    return textOf(check.report.text().text(), quantity.span);
}

/// A size of the impression beside all sizes that the findings give for the same thing.
struct SizeComparison {
    QList<const TextQuantity *> given;
    qsizetype statement = -1; ///< Of the first of them.
};

/// A finding's own sizes; where it has none, those of its sentence, which may be about it.
const QList<TextQuantity> &sizesOf(const ReportCheck &check, const ReportStatement &statement)
{
    return statement.quantities.isEmpty()
        ? check.report.sentences().at(statement.sentence).quantities
        : statement.quantities;
}

SizeComparison sizesFor(const ReportCheck &check, qsizetype index)
{
    const ReportStatement &later = check.statements.at(index);
    SizeComparison sizes;
    for (qsizetype i = 0; i < check.statements.size(); ++i) {
        const ReportStatement &earlier = check.statements.at(i);
        const QList<TextQuantity> &quantities = sizesOf(check, earlier);
        if (quantities.isEmpty() || earlier.isDenied() || earlier.sentence == later.sentence
            || !StatementRelations::sidesMeet(earlier, later)
            || !StatementRelations::lobesMeet(earlier, later)
            || !StatementRelations::organsMeet(earlier, later))
            continue;
        const bool isSamePart = earlier.part == later.part;
        // Inside one part only what is told again counts: "... The right upper lobe nodule".
        const bool isRetold = earlier.term == later.term && later.isDefinite && !later.isSeveral
            && !earlier.isSeveral && earlier.sides && earlier.sides == later.sides
            && !later.lobes.isEmpty() && earlier.lobes == later.lobes;
        const bool isAnswered = check.isFinding(earlier) && check.isImpression(later)
            && check.relations.answers(earlier, later);
        if (isSamePart ? !(isRetold && i < index) : !isAnswered)
            continue;
        if (sizes.statement < 0)
            sizes.statement = i;
        for (const TextQuantity &quantity : quantities)
            sizes.given.append(&quantity);
        if (sizes.given.size() > kEnoughSizes)
            break;
    }
    return sizes;
}

/// In "nodules with cavitation, up to 22 mm" the size may belong to a neighbour in the sentence.
SizeComparison sizesForSentence(const ReportCheck &check, qsizetype index)
{
    SizeComparison sizes = sizesFor(check, index);
    const int sentence = check.statements.at(index).sentence;
    for (qsizetype i = index - 1;
         i >= 0 && sizes.statement < 0 && check.statements.at(i).sentence == sentence; --i)
        sizes = sizesFor(check, i);
    return sizes;
}

bool isLike(double value, const TextQuantity &there)
{
    return std::any_of(there.values.begin(), there.values.end(),
                       [&](double other) { return isSameSize(value, other); });
}

bool hasLike(const ReportClause &clause, TextQuantityKind kind, double value)
{
    const auto isIt
        = [&](const TextQuantity &there) { return there.kind == kind && isLike(value, there); };
    return std::any_of(clause.quantities.begin(), clause.quantities.end(), isIt)
        || std::any_of(clause.distances.begin(), clause.distances.end(), isIt);
}

/// A clause with the sides and lobes of its whole sentence: "in the left lobe and the right
/// hemisphere, up to 19 mm".
ReportClause withPlacesOfSentence(const ReportCheck &check, ReportClause clause)
{
    for (const ReportClause &other : check.clauses.all())
        if (other.sentence == clause.sentence) {
            clause.sides |= other.sides;
            if (!clause.lobes.isEmpty())
                clause.lobes += other.lobes;
        }
    return clause;
}

/// All its numbers stand before the impression, of something that may be at the same place.
bool standsInFindings(const ReportCheck &check, const TextQuantity &quantity,
                      const ReportClause &own)
{
    const ReportClause impression = withPlacesOfSentence(check, own);
    return std::all_of(quantity.values.begin(), quantity.values.end(), [&](double value) {
        return std::any_of(check.clauses.all().begin(), check.clauses.all().end(),
                           [&](const ReportClause &clause) {
                               return clause.part != ReportPart::Impression
                                   && clause.part != ReportPart::Recommendation
                                   && ReportClauses::sidesAndLobesMeet(clause, impression)
                                   && hasLike(clause, quantity.kind, value);
                           });
    });
}

/// ">8 mm" is a bound of a recommendation, "5 mm more" a difference.
bool isMeasured(const ReportCheck &check, const TextQuantity &quantity)
{
    static const QSet<QString> bounds = [] {
        QSet<QString> forms{QStringLiteral("<"), QStringLiteral(">"), QStringLiteral("≥"),
                            QStringLiteral("≤"), QStringLiteral("于")};
        for (const char *word : {"than", "least", "under", "by", "grown", "increased", "decreased",
                                 "shrunk", "below", "above", "over"})
            forms.insert(wordForm(QString::fromLatin1(word)));
        return forms;
    }();
    static const QSet<QString> differences{
        wordForm(QStringLiteral("more")),    wordForm(QStringLiteral("less")),
        wordForm(QStringLiteral("larger")),  wordForm(QStringLiteral("smaller")),
        wordForm(QStringLiteral("greater")), wordForm(QStringLiteral("growth"))};
    static const QSet<QString> changes{QStringLiteral("增大"), QStringLiteral("增加"),
                                       QStringLiteral("增长"), QStringLiteral("缩小"),
                                       QStringLiteral("减少")};
    const QList<ClinicalToken> &tokens = check.report.text().tokens();
    const auto form = [&tokens](int at) {
        return at >= 0 && at < tokens.size() ? tokens.at(at).form : QString();
    };
    int before = quantity.tokens.first - 1;
    if (form(before) == u"约")
        --before;
    const bool isDifference = differences.contains(form(quantity.tokens.last))
        || changes.contains(form(before - 1) + form(before)); // "5 mm more", "增大5mm"
    return !isDifference && !bounds.contains(form(before));
}

/// A size of today.
bool isComparable(const ReportCheck &check, const TextQuantity &quantity)
{
    return quantity.kind == TextQuantityKind::Length && !quantity.isPrior
        && isMeasured(check, quantity);
}

enum class Agreement { Same, OtherNumber, OtherUnit };

Agreement compare(const TextQuantity &quantity, const QList<const TextQuantity *> &given,
                  const TextQuantity *&against)
{
    Agreement worst = Agreement::Same;
    for (qsizetype i = 0; i < quantity.values.size(); ++i) {
        const double value = quantity.values.at(i);
        bool isSame = false;
        bool isSlip = false;
        for (const TextQuantity *other : given)
            for (qsizetype k = 0; k < other->values.size(); ++k) {
                const double there = other->values.at(k);
                isSame |= other->kind == quantity.kind && isSameSize(value, there);
                const bool slips = (other->kind == quantity.kind
                                    && (isSameSize(value * kUnitSlip, there)
                                        || isSameSize(value, there * kUnitSlip)))
                    || (other->kind != quantity.kind
                        && std::abs(quantity.written.at(i) - other->written.at(k)) < 1e-6);
                if (slips)
                    against = other;
                isSlip |= slips;
            }
        if (isSame)
            continue;
        worst = isSlip ? Agreement::OtherUnit : std::max(worst, Agreement::OtherNumber);
    }
    return worst;
}

/// @param words  Of what has one size in the findings and another in the impression.
void addSize(ReportCheck &check, Agreement agreement, const QString &words,
             const TextQuantity &there, const TextQuantity &here)
{
    const bool isUnit = agreement == Agreement::OtherUnit;
    const QString message = isUnit
        ? Words::tr("\"%1\" has %2 here and %3 there: one unit is wrong.")
        : Words::tr("\"%1\" has %2 here and %3 there: one number is wrong.");
    check.add(isUnit ? FlagRule::Unit : FlagRule::Number,
              message.arg(words, quote(check, there), quote(check, here)), there.span, here.span);
}

void compareSizes(ReportCheck &check, qsizetype index)
{
    const ReportStatement &later = check.statements.at(index);
    const SizeComparison sizes = sizesForSentence(check, index);
    if (sizes.statement < 0)
        return;
    for (const TextQuantity &quantity : later.quantities) {
        const ReportClause *clause = check.clauses.at(quantity.span);
        if (check.isImpression(later) && clause
            && (!isComparable(check, quantity) || standsInFindings(check, quantity, *clause)))
            continue;
        const bool comparable
            = std::any_of(sizes.given.begin(), sizes.given.end(), [&](const TextQuantity *other) {
                  return other->kind == quantity.kind || other->written == quantity.written;
              });
        const TextQuantity *against = sizes.given.first();
        const Agreement agreement
            = comparable ? compare(quantity, sizes.given, against) : Agreement::Same;
        if (agreement == Agreement::Same)
            continue;
        addSize(check, agreement, check.words(later), *against, quantity);
        check.explained.insert(index);
        check.explained.insert(sizes.statement);
        return;
    }
}

/// No clause of the impression tells this size of the findings.
bool isOpen(const ReportCheck &check, const TextQuantity &quantity)
{
    return std::none_of(check.clauses.all().begin(), check.clauses.all().end(),
                        [&](const ReportClause &clause) {
                            return clause.part == ReportPart::Impression
                                && hasLike(clause, quantity.kind, quantity.values.first());
                        });
}

/// How well a size of the findings explains that another one stands in the impression.
double rivalry(const ReportCheck &check, const TextQuantity &quantity,
               const ReportClause &impression, const TextQuantity &there,
               const ReportClause &finding)
{
    constexpr double kSlip = 2; // Tenfold, or the same digits.
    if (there.kind != quantity.kind || there.isDistance != quantity.isDistance || finding.isDenied)
        return 0;
    const double value = quantity.values.first();
    const bool isSlip = isLike(value * kUnitSlip, there) || isLike(value / kUnitSlip, there)
        || (there.written == quantity.written && there.values != quantity.values);
    if (!isSlip && !ReportClauses::sidesAndLobesMeet(finding, impression))
        return 0;
    constexpr double kSameSide = 0.5;
    constexpr double kOpen = 0.5; // Nothing in the impression has the size of the findings.
    const bool isSameSide = isOneSide(finding.sides) && finding.sides == impression.sides;
    return std::max(0.0, check.clauses.likeness(impression, finding)) + (isSlip ? kSlip : 0)
        + (isSameSide ? kSameSide : 0) + (isOpen(check, there) ? kOpen : 0);
}

/// A size of the impression that the findings do not have, though they measure what it speaks of.
void compareUnfound(ReportCheck &check, const TextQuantity &quantity,
                    const ReportClause &impression)
{
    constexpr double kEnough = 1;
    double best = 0;
    const TextQuantity *rival = nullptr;
    for (const ReportClause &finding : check.clauses.all())
        for (const TextQuantity &there :
             quantity.isDistance ? finding.distances : finding.quantities)
            if (finding.part == ReportPart::Findings && there.isPrior == quantity.isPrior)
                if (const double here = rivalry(check, quantity, impression, there, finding);
                    here > best) {
                    best = here;
                    rival = &there;
                }
    if (best < kEnough)
        return;
    const TextQuantity *against = rival;
    addSize(check, compare(quantity, {rival}, against), check.words(impression), *rival, quantity);
}

void checkUnfound(ReportCheck &check)
{
    for (const ReportClause &clause : check.clauses.all()) {
        if (clause.part != ReportPart::Impression)
            continue;
        for (const TextQuantity &quantity : clause.quantities + clause.distances) {
            const bool isTold
                = std::any_of(check.flags.begin(), check.flags.end(), [&](const ReportFlag &flag) {
                      return flag.other == quantity.span || flag.place == quantity.span;
                  });
            if (!isTold && isMeasured(check, quantity)
                && !standsInFindings(check, quantity, clause))
                compareUnfound(check, quantity, clause);
        }
    }
}

/// @param words  Of what cannot have the size.
void addBound(ReportCheck &check, bool isTooLarge, const TextQuantity &quantity,
              CodePointSpan words)
{
    const QString message = isTooLarge
        ? Words::tr("%1 is too large for \"%2\": look at the number and its unit.")
        : Words::tr("%1 is too small for \"%2\": look at the number and its unit.");
    check.add(FlagRule::Unit,
              message.arg(quote(check, quantity), textOf(check.report.text().text(), words)),
              quantity.span, words);
}

/// A nodule of 8 cm, a mass of 4 mm.
void checkBounds(ReportCheck &check, qsizetype index)
{
    const ReportStatement &one = check.statements.at(index);
    // The bounds of a lesion that may be anywhere are those of the lung.
    if (check.relations.isLesion(one.term) && !one.organ.isEmpty() && one.organ != u"lung"
        && check.report.terminology().inherited(one.term, QStringLiteral("organ")).isEmpty())
        return;
    const double most = check.relations.bound(one.term, "max-mm");
    const double least = check.relations.bound(one.term, "min-mm");
    const bool isAnatomy = check.report.terminology().at(one.term).kind == ConceptKind::Anatomy;
    constexpr int kNear = 30; // Code points; farther off it is a size of something else.
    if (isAnatomy && one.quantities.first().span.start - one.span.end > kNear)
        return;
    // "A mass of 7 cm that narrows the vein to 2 mm" is large enough.
    const bool hasEnough = std::any_of(
        one.quantities.begin(), one.quantities.end(), [&](const TextQuantity &quantity) {
            return quantity.kind == TextQuantityKind::Length && largestOf(quantity) >= least;
        });
    for (const TextQuantity &quantity : one.quantities) {
        if (quantity.kind != TextQuantityKind::Length)
            continue;
        const double largest = largestOf(quantity);
        const bool isTooLarge = most > 0 && largest > most;
        if (!isTooLarge && !(least > 0 && largest < least && !hasEnough))
            continue;
        addBound(check, isTooLarge, quantity, one.span);
        return;
    }
}

/// The length next behind an organ where only words of measuring stand between: "Spleen: normal in
/// size, 10.4 cm". Null where there is none.
const TextQuantity *sizeBehind(const ReportCheck &check, const ReportSentence &sentence,
                               const TermMention &organ)
{
    const ClinicalText &text = check.report.text();
    const ReportWords &words = check.report.words();
    const auto quantity = std::find_if(
        sentence.quantities.begin(), sentence.quantities.end(),
        [&](const TextQuantity &one) { return one.tokens.first >= organ.tokens.last; });
    if (quantity == sentence.quantities.end() || quantity->kind != TextQuantityKind::Length)
        return nullptr;
    const QString next = text.tokens().at(organ.tokens.last).raw;
    if (next != u":"
        && !words.has(WordList::Places, text, {organ.tokens.last, organ.tokens.last + 1}))
        return nullptr; // "splenic foci", "from the aorta (5 mm)"
    for (int i = organ.tokens.last; i < quantity->tokens.first; ++i) {
        const TokenRange token{i, i + 1};
        const bool measures = text.tokens().at(i).kind == TokenKind::Mark
            || words.has(WordList::Plain, text, token) || words.has(WordList::Normal, text, token)
            || words.has(WordList::Places, text, token);
        if (!measures)
            return nullptr;
    }
    return &*quantity;
}

/// A spleen of 10 mm.
void checkSpans(ReportCheck &check, const ReportSentence &sentence)
{
    const Terminology &terms = check.report.terminology();
    for (const TermMention &mention : sentence.mentions) {
        const double least = terms.own(mention.term, QStringLiteral("span-mm")).toDouble();
        const TextQuantity *size = least > 0 ? sizeBehind(check, sentence, mention) : nullptr;
        if (!size || largestOf(*size) >= least)
            continue;
        const bool isTold
            = std::any_of(check.flags.begin(), check.flags.end(), [&](const ReportFlag &flag) {
                  return flag.place == size->span || flag.other == size->span;
              });
        if (!isTold)
            addBound(check, false, *size, mention.span);
    }
}

} // namespace

void checkSizes(ReportCheck &check)
{
    for (qsizetype i = 0; i < check.statements.size(); ++i) {
        if (check.statements.at(i).isDenied() || check.statements.at(i).quantities.isEmpty())
            continue;
        const qsizetype before = check.flags.size();
        compareSizes(check, i);
        if (check.flags.size() == before)
            checkBounds(check, i);
    }
    for (const ReportSentence &sentence : check.report.sentences())
        if (sentence.part == ReportPart::Findings || sentence.part == ReportPart::Impression)
            checkSpans(check, sentence);
    checkUnfound(check);
}

} // namespace lectern::medical
