// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradiction_rules.h"
#include "core/medical/terms/word_forms.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::medical {
namespace {

/// A number without a unit of size and the word that says what it counts: "ASPECTS 8", "RV/LV 1.6",
/// "compressed by 30 %", "心胸比约0.62".
struct NamedNumber {
    QString name; ///< "%" for percentages.
    double value = 0;
    CodePointSpan span;
};

bool isPassedOver(const ClinicalToken &token)
{
    static const QSet<QString> words{
        QStringLiteral("of"), QStringLiteral("ratio"), QStringLiteral("score"),
        QStringLiteral("is"), QStringLiteral("about"), QStringLiteral("scor"),
        QStringLiteral(":"),  QStringLiteral("="),     QStringLiteral("约"),
        QStringLiteral("为"), QStringLiteral("("),     QStringLiteral("approximately")};
    return words.contains(token.form);
}

/// The word before the number; of Chinese the two characters.
QString nameBefore(const ReportCheck &check, TokenRange sentence, int number)
{
    const QList<ClinicalToken> &tokens = check.report.text().tokens();
    int at = number - 1;
    while (at >= sentence.first && isPassedOver(tokens.at(at)))
        --at;
    if (at < sentence.first)
        return {};
    const ClinicalToken &token = tokens.at(at);
    constexpr qsizetype kShortestName = 3; // Shorter ones in capitals: "RV/LV 1.6".
    const bool isCapital = token.raw == token.raw.toUpper();
    if (token.kind == TokenKind::Word
        && (isCapital
            || (token.raw.size() >= kShortestName
                && !check.report.words().has(WordList::Plain, check.report.text(), {at, at + 1}))))
        return token.form;
    if (token.kind == TokenKind::Han && at > sentence.first
        && tokens.at(at - 1).kind == TokenKind::Han)
        return tokens.at(at - 1).form + token.form;
    return {};
}

/// "in 12 months", "3周后".
bool isTime(const QList<ClinicalToken> &tokens, int at, int end)
{
    static const QSet<QString> units{wordForm(QStringLiteral("months")),
                                     wordForm(QStringLiteral("weeks")),
                                     wordForm(QStringLiteral("years")),
                                     wordForm(QStringLiteral("days")),
                                     wordForm(QStringLiteral("hours")),
                                     QStringLiteral("h"),
                                     QStringLiteral("年"),
                                     QStringLiteral("月"),
                                     QStringLiteral("周"),
                                     QStringLiteral("天"),
                                     QStringLiteral("日"),
                                     QStringLiteral("个")};
    return at < end && units.contains(tokens.at(at).form);
}

QList<NamedNumber> numbersIn(const ReportCheck &check, const ReportSentence &sentence)
{
    const QList<ClinicalToken> &tokens = check.report.text().tokens();
    QList<NamedNumber> numbers;
    for (int i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        if (tokens.at(i).kind != TokenKind::Number)
            continue;
        const bool isSize
            = std::any_of(sentence.quantities.begin(), sentence.quantities.end(),
                          [&](const TextQuantity &one) { return one.tokens.contains(i); });
        const auto raw
            = [&](int at) { return at < sentence.tokens.last ? tokens.at(at).raw : QString(); };
        const bool isPercent = raw(i + 1) == u"%";
        const bool isPartOfMore = i + 1 < sentence.tokens.last && !isPercent
            && tokens.at(i + 1).span.start == tokens.at(i).span.end
            && (tokens.at(i + 1).kind != TokenKind::Mark
                || QStringView(u"-/~").contains(raw(i + 1)));
        if (isSize || isPartOfMore || isTime(tokens, i + 1, sentence.tokens.last))
            continue;
        const QString name
            = isPercent ? QStringLiteral("%") : nameBefore(check, sentence.tokens, i);
        if (!name.isEmpty())
            numbers.append({name, tokens.at(i).raw.toDouble(), tokens.at(i).span});
    }
    return numbers;
}

QList<NamedNumber> numbersOf(const ReportCheck &check, ReportPart part)
{
    QList<NamedNumber> numbers;
    for (const ReportSentence &sentence : check.report.sentences())
        if (sentence.part == part)
            numbers += numbersIn(check, sentence);
    return numbers;
}

bool isLike(const ReportCheck &check, const NamedNumber &a, const NamedNumber &b)
{
    constexpr double kEnough = 0.6;
    const ReportClause *one = check.clauses.at(a.span);
    const ReportClause *two = check.clauses.at(b.span);
    return one && two && check.clauses.likeness(*one, *two) >= kEnough;
}

} // namespace

void checkNamedNumbers(ReportCheck &check)
{
    const QList<NamedNumber> findings = numbersOf(check, ReportPart::Findings);
    for (const NamedNumber &number : numbersOf(check, ReportPart::Impression)) {
        const NamedNumber *other = nullptr;
        bool isThere = false;
        for (const NamedNumber &one : findings) {
            if (one.name != number.name)
                continue;
            isThere |= std::abs(one.value - number.value) < 1e-9;
            if (!other && (number.name != u"%" || isLike(check, number, one)))
                other = &one;
        }
        if (isThere || !other)
            continue;
        const ReportClause *clause = check.clauses.at(number.span);
        check.add(FlagRule::Number,
                  QCoreApplication::translate(
                      "Rules", "\"%1\" has %2 here and %3 there: one number is wrong.")
                      .arg(clause ? check.words(*clause) : number.name,
                           textOf(check.report.text().text(), other->span),
                           textOf(check.report.text().text(), number.span)),
                  other->span, number.span);
    }
}

} // namespace lectern::medical
