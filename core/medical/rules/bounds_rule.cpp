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

/// @param words  Of what cannot have the size.
void addBound(ReportCheck &check, bool isTooLarge, CodePointSpan size, CodePointSpan words)
{
    const QString message = isTooLarge
        ? Words::tr("%1 is too large for \"%2\": look at the number and its unit.")
        : Words::tr("%1 is too small for \"%2\": look at the number and its unit.");
    check.add(FlagRule::Unit,
              message.arg(textOf(check.report.text().text(), size),
                          textOf(check.report.text().text(), words)),
              size, words);
}

/// What a statement can measure at most; 0 where that is not known. In millimetres.
/// @param isDepth  One length alone: how deep a little fluid is.
double mostMm(const ReportCheck &check, const ReportStatement &one, bool isDepth)
{
    const double most = check.relations.bound(one.term, "max-mm");
    const TermIndex organ = check.report.terminology().indexOf(one.organ);
    const double within = organ >= 0 ? check.relations.bound(organ, "within-mm") : 0;
    const double small = one.isSmall && !one.isWeak && isDepth
        ? check.relations.bound(one.term, "small-max-mm")
        : 0;
    double least = 0;
    for (const double bound : {most, within, small})
        if (bound > 0 && (least == 0 || bound < least))
            least = bound;
    return least;
}

/// A nodule of 8 cm, a mass of 4 mm, "a little fluid, 8 cm deep".
void checkStatement(ReportCheck &check, const ReportStatement &one)
{
    // The bounds of a lesion that may be anywhere are those of the lung.
    if (check.relations.isLesion(one.term) && !one.organ.isEmpty() && one.organ != u"lung"
        && check.report.terminology().inherited(one.term, QStringLiteral("organ")).isEmpty())
        return;
    constexpr double kFormerly = 3;
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
        const double most = mostMm(check, one, quantity.values.size() == 1);
        // Once it may have been a mass; a unit is wrong by more.
        const bool isTooLarge = most > 0 && largest > (quantity.isPrior ? kFormerly * most : most);
        if (!isTooLarge && !(least > 0 && largest < least && !hasEnough))
            continue;
        addBound(check, isTooLarge, quantity.span, one.span);
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
    if (next != u":" && !text.isHan(sentence.tokens)
        && !words.has(WordList::Places, text, {organ.tokens.last, organ.tokens.last + 1}))
        return nullptr; // "splenic foci", "from the aorta (5 mm)"
    for (int i = organ.tokens.last; i < quantity->tokens.first; ++i) {
        const TokenRange token{i, i + 1};
        const ClinicalToken &word = text.tokens().at(i);
        const bool measures = word.kind == TokenKind::Mark
            || QStringView(u"直径宽厚长大小最处约为").contains(word.raw)
            || words.has(WordList::Plain, text, token) || words.has(WordList::Normal, text, token)
            || words.has(WordList::Places, text, token);
        if (!measures)
            return nullptr;
    }
    return &*quantity;
}

/// A spleen of 10 mm, an aorta of 29 cm.
void checkSpans(ReportCheck &check, const ReportSentence &sentence)
{
    const Terminology &terms = check.report.terminology();
    for (const TermMention &mention : sentence.mentions) {
        const double least = terms.own(mention.term, QStringLiteral("span-mm")).toDouble();
        const double most = terms.at(mention.term).kind == ConceptKind::Anatomy
            ? check.relations.bound(mention.term, "max-mm")
            : 0;
        const TextQuantity *size
            = least > 0 || most > 0 ? sizeBehind(check, sentence, mention) : nullptr;
        const bool isTooLarge = size && most > 0 && largestOf(*size) > most;
        if (size && (isTooLarge || largestOf(*size) < least) && !check.isTold(*size))
            addBound(check, isTooLarge, size->span, mention.span);
    }
}

/// The words of the sentence that come last before a size; the size itself where there are none.
CodePointSpan wordsBefore(const ReportSentence &sentence, CodePointSpan size)
{
    CodePointSpan words = size;
    for (const TermMention &mention : sentence.mentions)
        if (mention.span.end <= size.start)
            words = mention.span;
    return words;
}

/// Longer than anything that a scan of the trunk measures, whatever it is of.
void checkLongest(ReportCheck &check, const ReportSentence &sentence)
{
    constexpr double kLongestMm = 400;
    for (const TextQuantity &quantity : sentence.quantities)
        if (quantity.kind == TextQuantityKind::Length && largestOf(quantity) > kLongestMm
            && !check.isTold(quantity))
            return addBound(check, true, quantity.span, wordsBefore(sentence, quantity.span));
}

/// "4.5m×3.8m", "层厚1.0m", "measuring 6 m": nothing is measured in metres. "6 m" and "3m后" may be
/// months.
void checkMetres(ReportCheck &check, const ReportSentence &sentence)
{
    const QList<ClinicalToken> &tokens = check.report.text().tokens();
    const bool isHan = check.report.text().isHan(sentence.tokens);
    for (int i = sentence.tokens.first + 1; i + 1 < sentence.tokens.last; ++i) {
        const bool isMetres = tokens.at(i).kind == TokenKind::Number
            && (tokens.at(i + 1).raw == u"m" || tokens.at(i + 1).raw == u"mx");
        const QString &before = tokens.at(i - 1).form;
        static const QSet<QString> behind{QStringLiteral("abov"),  QStringLiteral("below"),
                                          QStringLiteral("thick"), QStringLiteral("deep"),
                                          QStringLiteral("wid"),   QStringLiteral("long")};
        const bool isTold = i + 2 < sentence.tokens.last
            && (behind.contains(tokens.at(i + 2).form)
                || (before == u"(" && tokens.at(i + 2).raw == u")"));
        const bool isSize = isHan || isTold || before == u"x" || before == u"×" || before == u"by"
            || before.startsWith(u"measur");
        const bool isTime = i + 2 < sentence.tokens.last
            && QStringView(u"后前复随内").contains(tokens.at(i + 2).raw);
        if (!isMetres || !isSize || isTime)
            continue;
        const CodePointSpan size = check.report.text().spanOf({i, i + 2});
        return addBound(check, true, size, wordsBefore(sentence, size));
    }
}

/// "CT值约42mm"
void checkDensities(ReportCheck &check, const ReportSentence &sentence)
{
    constexpr int kNear = 2; // Tokens: "约", "为".
    const QList<ClinicalToken> &tokens = check.report.text().tokens();
    for (const TextQuantity &quantity : sentence.quantities) {
        if (quantity.kind != TextQuantityKind::Length)
            continue;
        for (int i = quantity.tokens.first - 1;
             i > sentence.tokens.first && quantity.tokens.first - i <= kNear + 1; --i)
            if (tokens.at(i).raw == u"值" && tokens.at(i - 1).form == u"ct") {
                const CodePointSpan words = check.report.text().spanOf({i - 1, i + 1});
                check.add(FlagRule::Unit,
                          Words::tr("\"%1\" is no value for \"%2\": look at its unit.")
                              .arg(textOf(check.report.text().text(), quantity.span),
                                   textOf(check.report.text().text(), words)),
                          quantity.span, words);
                break;
            }
    }
}

} // namespace

void checkBounds(ReportCheck &check)
{
    for (const ReportStatement &one : check.statements) {
        const bool isTold
            = std::any_of(one.quantities.begin(), one.quantities.end(),
                          [&](const TextQuantity &quantity) { return check.isTold(quantity); });
        if (!one.isDenied() && !one.quantities.isEmpty() && !isTold)
            checkStatement(check, one);
    }
    for (const ReportSentence &sentence : check.report.sentences()) {
        if (sentence.part == ReportPart::Findings || sentence.part == ReportPart::Impression) {
            checkSpans(check, sentence);
            checkDensities(check, sentence);
            checkLongest(check, sentence);
        }
        if (sentence.part != ReportPart::Other)
            checkMetres(check, sentence);
    }
}

} // namespace lectern::medical
