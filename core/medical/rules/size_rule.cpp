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
            if (!check.isTold(quantity) && isMeasured(check, quantity)
                && !standsInFindings(check, quantity, clause))
                compareUnfound(check, quantity, clause);
        }
    }
}

} // namespace

void checkSizes(ReportCheck &check)
{
    for (qsizetype i = 0; i < check.statements.size(); ++i)
        if (!check.statements.at(i).isDenied() && !check.statements.at(i).quantities.isEmpty())
            compareSizes(check, i);
    checkUnfound(check);
}

} // namespace lectern::medical
