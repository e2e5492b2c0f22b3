// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradiction_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

enum class Growth { Unknown, Larger, Smaller, Same };

/// A size of today and the one that it had before.
struct SizePair {
    const TextQuantity *now = nullptr;
    const TextQuantity *before = nullptr;
};

/// Each former size of the sentence with the one of today next to it.
QList<SizePair> pairsIn(const QList<TextQuantity> &quantities)
{
    QList<SizePair> pairs;
    const auto former = std::count_if(quantities.begin(), quantities.end(),
                                      [](const TextQuantity &one) { return one.isPrior; });
    if (2 * former != quantities.size())
        return pairs; // Which belongs to which is not said.
    for (qsizetype i = 0; i < quantities.size(); ++i) {
        const TextQuantity &before = quantities.at(i);
        if (!before.isPrior || before.kind != TextQuantityKind::Length)
            continue;
        const auto isToday = [&](qsizetype at) {
            return at >= 0 && at < quantities.size() && !quantities.at(at).isPrior
                && quantities.at(at).kind == before.kind;
        };
        const qsizetype now = quantities.first().isPrior ? i + 1 : i - 1;
        if (isToday(now))
            pairs.append(SizePair{&quantities.at(now), &before});
    }
    return pairs;
}

/// What the words of a stretch say; Unknown where they say several things.
Growth saidIn(const ReportCheck &check, TokenRange range)
{
    const ReportWords &words = check.report.words();
    const ClinicalText &text = check.report.text();
    const bool grown = words.has(WordList::Grown, text, range);
    const bool shrunk = words.has(WordList::Shrunk, text, range);
    const bool same = words.has(WordList::Stable, text, range);
    if (grown + shrunk + same != 1)
        return Growth::Unknown;
    return grown ? Growth::Larger : shrunk ? Growth::Smaller : Growth::Same;
}

/// Of the clause of the impression that has the size of today.
Growth saidInImpression(const ReportCheck &check, const SizePair &pair)
{
    const ReportClause *finding = check.clauses.at(pair.now->span);
    constexpr double kEnough = 1;
    double best = kEnough;
    Growth said = Growth::Unknown;
    for (const ReportClause &clause : check.clauses.all()) {
        if (!finding || clause.part != ReportPart::Impression
            || ReportClauses::placesPart(clause, *finding)
            || (!clause.quantities.isEmpty() && !shareSize(clause.quantities, {*pair.now})))
            continue;
        const double likeness = check.clauses.likeness(*finding, clause);
        if (likeness >= best) {
            best = likeness;
            said = saidIn(check, clause.tokens);
        }
    }
    return said;
}

/// "较前片(11mm)增厚": such words tell of growth only directly behind the former size.
Growth saidBehind(const ReportCheck &check, const TextQuantity &before)
{
    static const QMap<QString, Growth> words{
        {QStringLiteral("增"), Growth::Larger},   {QStringLiteral("扩大"), Growth::Larger},
        {QStringLiteral("进展"), Growth::Larger}, {QStringLiteral("缩小"), Growth::Smaller},
        {QStringLiteral("减"), Growth::Smaller},  {QStringLiteral("变薄"), Growth::Smaller},
        {QStringLiteral("变小"), Growth::Smaller}};
    const QList<ClinicalToken> &tokens = check.report.text().tokens();
    int at = before.tokens.last;
    while (at < tokens.size() && QStringView(u")）").contains(tokens.at(at).raw))
        ++at;
    const QString one = at < tokens.size() ? tokens.at(at).raw : QString();
    const QString two = at + 1 < tokens.size() ? one + tokens.at(at + 1).raw : one;
    return words.value(two, words.value(one, Growth::Unknown));
}

/// Tenfold or a tenth: nothing grows so between two studies.
bool isUnitSlip(const SizePair &pair)
{
    constexpr double kMost = 6;
    const double ratio = largestOf(*pair.now) / std::max(largestOf(*pair.before), 1e-6);
    return ratio > kMost || ratio * kMost < 1;
}

bool contradicts(const SizePair &pair, Growth said)
{
    constexpr double kErrorMm = 2; // Between two readings of one thing.
    constexpr double kError = 0.25;
    const double change = largestOf(*pair.now) - largestOf(*pair.before);
    switch (said) {
    case Growth::Larger:
        return change < 0;
    case Growth::Smaller:
        return change > 0;
    case Growth::Same:
        return std::abs(change) > std::max(kErrorMm, kError * largestOf(*pair.before));
    case Growth::Unknown:
        break;
    }
    return false;
}

QString messageFor(Growth said)
{
    if (said == Growth::Larger)
        return Words::tr("\"%1\" is said to be larger, but was %2 and is %3.");
    return said == Growth::Smaller
        ? Words::tr("\"%1\" is said to be smaller, but was %2 and is %3.")
        : Words::tr("\"%1\" is said to be unchanged, but was %2 and is %3.");
}

} // namespace

void checkGrowth(ReportCheck &check)
{
    const QString &text = check.report.text().text();
    for (qsizetype i = 0; i < check.report.sentences().size(); ++i) {
        const ReportSentence &sentence = check.report.sentences().at(i);
        if (sentence.part != ReportPart::Findings && sentence.part != ReportPart::Impression)
            continue;
        QList<TextQuantity> quantities = sentence.quantities;
        const TokenRange head{sentence.tokens.first,
                              std::min(sentence.tokens.last, sentence.tokens.first + 3)};
        if (i > 0 && quantities.size() == 1 && quantities.first().isPrior
            && check.report.words().has(WordList::Continues, check.report.text(), head))
            quantities = check.report.sentences().at(i - 1).quantities + quantities;
        const Growth said = saidIn(check, sentence.tokens);
        const QList<SizePair> pairs = pairsIn(quantities);
        for (const SizePair &pair : pairs) {
            if (isUnitSlip(pair)) {
                check.add(FlagRule::Unit,
                          Words::tr("\"%1\" beside \"%2\": one unit is wrong.")
                              .arg(textOf(text, pair.now->span), textOf(text, pair.before->span)),
                          pair.before->span, pair.now->span);
                continue;
            }
            const Growth behind = saidBehind(check, *pair.before);
            const bool isOfOne = pairs.size() == 1 && said != Growth::Unknown;
            const Growth here = behind != Growth::Unknown ? behind
                : isOfOne                                 ? said
                                                          : saidInImpression(check, pair);
            if (!contradicts(pair, here))
                continue;
            const ReportClause *clause = check.clauses.at(pair.now->span);
            check.add(FlagRule::Number,
                      messageFor(here).arg(clause ? check.words(*clause) : QString(),
                                           textOf(text, pair.before->span),
                                           textOf(text, pair.now->span)),
                      pair.before->span, pair.now->span);
        }
    }
}

} // namespace lectern::medical
