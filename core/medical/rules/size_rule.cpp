// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradiction_rules.h"

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
    for (qsizetype i = 0; i < index; ++i) {
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
        if (isSamePart ? !isRetold : !check.relations.answers(earlier, later))
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

void compareSizes(ReportCheck &check, qsizetype index)
{
    const ReportStatement &later = check.statements.at(index);
    const SizeComparison sizes = sizesForSentence(check, index);
    if (sizes.statement < 0)
        return;
    for (const TextQuantity &quantity : later.quantities) {
        const bool comparable
            = std::any_of(sizes.given.begin(), sizes.given.end(), [&](const TextQuantity *other) {
                  return other->kind == quantity.kind || other->written == quantity.written;
              });
        const TextQuantity *against = sizes.given.first();
        const Agreement agreement
            = comparable ? compare(quantity, sizes.given, against) : Agreement::Same;
        if (agreement == Agreement::Same)
            continue;
        const bool isUnit = agreement == Agreement::OtherUnit;
        const QString message = isUnit
            ? Words::tr("\"%1\" has %2 here and %3 there: one unit is wrong.")
            : Words::tr("\"%1\" has %2 here and %3 there: one number is wrong.");
        check.add(isUnit ? FlagRule::Unit : FlagRule::Number,
                  message.arg(check.words(later), quote(check, *against), quote(check, quantity)),
                  against->span, quantity.span);
        check.explained.insert(index);
        check.explained.insert(sizes.statement);
        return;
    }
}

/// A nodule of 8 cm, a mass of 4 mm, an aorta of 4 mm.
void checkBounds(ReportCheck &check, qsizetype index)
{
    const ReportStatement &one = check.statements.at(index);
    // The bounds of a lesion that may be anywhere are those of the lung.
    if (check.relations.isLesion(one.term) && !one.organ.isEmpty() && one.organ != u"lung"
        && check.report.terminology().inherited(one.term, QStringLiteral("organ")).isEmpty())
        return;
    const double most = check.relations.bound(one.term, "max-mm");
    const double least = check.relations.bound(one.term, "min-mm");
    for (const TextQuantity &quantity : one.quantities) {
        if (quantity.kind != TextQuantityKind::Length)
            continue;
        const double largest = *std::max_element(quantity.values.begin(), quantity.values.end());
        const bool isTooLarge = most > 0 && largest > most;
        if (!isTooLarge && !(least > 0 && largest < least))
            continue;
        const QString message = isTooLarge
            ? Words::tr("%1 is too large for \"%2\": look at the number and its unit.")
            : Words::tr("%1 is too small for \"%2\": look at the number and its unit.");
        check.add(FlagRule::Unit, message.arg(quote(check, quantity), check.words(one)),
                  quantity.span, one.span);
        return;
    }
}

/// "increased from 8 mm to 6 mm".
void checkGrowth(ReportCheck &check, qsizetype index)
{
    const ReportStatement &one = check.statements.at(index);
    const TextQuantity *before = nullptr;
    const TextQuantity *now = nullptr;
    for (const TextQuantity &quantity : one.quantities)
        (quantity.isPrior ? before : now) = &quantity;
    if (one.growth == 0 || !before || !now || before->kind != now->kind || one.isSeveral)
        return;
    const double change = now->values.first() - before->values.first();
    if (change * one.growth >= 0)
        return;
    const QString message = one.growth > 0
        ? Words::tr("\"%1\" is said to be larger, but was %2 and is %3.")
        : Words::tr("\"%1\" is said to be smaller, but was %2 and is %3.");
    check.add(FlagRule::Number,
              message.arg(check.words(one), quote(check, *before), quote(check, *now)),
              before->span, now->span);
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
        checkGrowth(check, i);
    }
}

} // namespace lectern::medical
