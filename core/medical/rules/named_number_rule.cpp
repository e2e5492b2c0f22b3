// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradiction_rules.h"
#include "core/medical/terms/word_forms.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::medical {
namespace {

/// A number without a unit of size and the words that say what it counts: "ASPECTS 8", "RV/LV 1.6",
/// "compressed by 30 %", "心胸比约0.62", "2枚".
struct NamedNumber {
    QSet<QString> names; ///< Words before it, "ratio"; its unit: "%", "days", "枚".
    bool hasUnit = false; ///< One in which many things may be counted.
    double value = 0;
    CodePointSpan span;
};

const QString &ratio()
{
    static const QString word = wordForm(QStringLiteral("ratio"));
    return word;
}

bool isPassedOver(const ClinicalToken &token)
{
    static const QSet<QString> words{ratio(),
                                     wordForm(QStringLiteral("score")),
                                     QStringLiteral("of"),
                                     QStringLiteral("is"),
                                     QStringLiteral("about"),
                                     QStringLiteral("approximately"),
                                     QStringLiteral(":"),
                                     QStringLiteral("="),
                                     QStringLiteral("("),
                                     QStringLiteral("约"),
                                     QStringLiteral("为")};
    return words.contains(token.form);
}

/// "in 12 months", "3周后".
bool isTime(const QList<ClinicalToken> &tokens, int at, int end)
{
    static const QSet<QString> units{wordForm(QStringLiteral("months")),
                                     wordForm(QStringLiteral("weeks")),
                                     wordForm(QStringLiteral("years")),
                                     wordForm(QStringLiteral("hours")),
                                     QStringLiteral("h"),
                                     QStringLiteral("年"),
                                     QStringLiteral("月"),
                                     QStringLiteral("周"),
                                     QStringLiteral("日"),
                                     QStringLiteral("个")};
    return at < end && units.contains(tokens.at(at).form);
}

/// Reads the numbers of one sentence.
class NumberReader
{
public:
    NumberReader(const ReportCheck &check, const ReportSentence &sentence) :
        m_check(check), m_sentence(sentence), m_tokens(check.report.text().tokens())
    {
    }

    QList<NamedNumber> all() const
    {
        QList<NamedNumber> numbers;
        for (int i = m_sentence.tokens.first; i < m_sentence.tokens.last; ++i) {
            if (m_tokens.at(i).kind != TokenKind::Number || isOfMore(i))
                continue;
            NamedNumber number;
            number.value = m_tokens.at(i).raw.toDouble();
            number.span = m_tokens.at(i).span;
            if (const QString unit = unitBehind(i); !unit.isEmpty()) {
                number.names = {unit};
                number.hasUnit = unit != u"分"; // A score is one of few.
            } else {
                number.names = namesBefore(i);
            }
            if (!number.names.isEmpty())
                numbers.append(number);
        }
        return numbers;
    }

private:
    QString rawAt(int at) const
    {
        return at < m_sentence.tokens.last ? m_tokens.at(at).raw : QString();
    }

    /// A size, a time, a date, a bound (">20%"), "T12" or the first half of "4-8".
    bool isOfMore(int at) const
    {
        if (at > m_sentence.tokens.first && QStringView(u"<>≤≥").contains(rawAt(at - 1)))
            return true;
        const auto holds = [at](const TextQuantity &one) { return one.tokens.contains(at); };
        const int next = at + 1;
        const bool isJoined = next < m_sentence.tokens.last && unitBehind(at).isEmpty()
            && m_tokens.at(next).span.start == m_tokens.at(at).span.end
            && (m_tokens.at(next).kind != TokenKind::Mark
                || QStringView(u"-/~").contains(rawAt(next)));
        return std::any_of(m_sentence.quantities.begin(), m_sentence.quantities.end(), holds)
            || isJoined || isTime(m_tokens, next, m_sentence.tokens.last);
    }

    /// What is counted in: "%", "分", "枚", "days"; "余3枚" counts but a part.
    QString unitBehind(int at) const
    {
        static const QSet<QString> units{QStringLiteral("%"), QStringLiteral("分"),
                                         QStringLiteral("枚"), QStringLiteral("天"),
                                         wordForm(QStringLiteral("days"))};
        const QString form = at + 1 < m_sentence.tokens.last ? m_tokens.at(at + 1).form : QString();
        if (at > m_sentence.tokens.first && QStringView(u"余另中").contains(rawAt(at - 1)))
            return {};
        return units.contains(form) ? form : QString();
    }

    /// The word before the number, of Chinese two characters; "ratio" where that or a stroke
    /// between two names says so: "RV:LV 0.9".
    QSet<QString> namesBefore(int number) const
    {
        QSet<QString> names;
        const int first = m_sentence.tokens.first;
        int at = number - 1;
        for (; at >= first && isPassedOver(m_tokens.at(at)); --at)
            if (m_tokens.at(at).form == ratio())
                names.insert(ratio());
        if (at > first && m_tokens.at(at).raw == u"值" && m_tokens.at(at - 1).raw == u"比")
            --at;
        if (at >= first && m_tokens.at(at).raw == u"比")
            names.insert(ratio());
        if (at < first)
            return names;
        const ClinicalToken &token = m_tokens.at(at);
        constexpr qsizetype kShortestName = 3; // Shorter ones in capitals: "RV/LV 1.6".
        const bool isCapital = token.raw == token.raw.toUpper();
        const auto isPlain = [&] {
            return m_check.report.words().has(WordList::Plain, m_check.report.text(), {at, at + 1});
        };
        if (token.kind == TokenKind::Word
            && (isCapital || (token.raw.size() >= kShortestName && !isPlain()))) {
            names.insert(token.form);
            if (at - 2 >= first && QStringView(u"/:").contains(rawAt(at - 1))
                && m_tokens.at(at - 2).kind == TokenKind::Word)
                names.insert(ratio());
        } else if (token.kind == TokenKind::Han && at > first
                   && m_tokens.at(at - 1).kind == TokenKind::Han) {
            names.insert(m_tokens.at(at - 1).form + token.form);
        }
        return names;
    }

    const ReportCheck &m_check;
    const ReportSentence &m_sentence;
    const QList<ClinicalToken> &m_tokens;
};

QList<NamedNumber> numbersOf(const ReportCheck &check, ReportPart part)
{
    QList<NamedNumber> numbers;
    for (const ReportSentence &sentence : check.report.sentences())
        if (sentence.part == part)
            numbers += NumberReader(check, sentence).all();
    return numbers;
}

/// Nothing tells that they are of two things; where much is counted so, something tells that they
/// are of one.
bool mayBeOne(const ReportCheck &check, const NamedNumber &a, const NamedNumber &b)
{
    constexpr double kEnough = 0.6;
    const ReportClause *one = check.clauses.at(a.span);
    const ReportClause *two = check.clauses.at(b.span);
    return one && two && ReportClauses::sidesAndLobesMeet(*one, *two)
        && (!a.hasUnit || check.clauses.likeness(*one, *two) >= kEnough);
}

} // namespace

void checkNamedNumbers(ReportCheck &check)
{
    const QList<NamedNumber> findings = numbersOf(check, ReportPart::Findings);
    for (const NamedNumber &number : numbersOf(check, ReportPart::Impression)) {
        const NamedNumber *other = nullptr;
        bool isThere = false;
        for (const NamedNumber &one : findings) {
            if (!one.names.intersects(number.names))
                continue;
            isThere |= std::abs(one.value - number.value) < 1e-9;
            if (!other && mayBeOne(check, number, one))
                other = &one;
        }
        if (isThere || !other)
            continue;
        const ReportClause *clause = check.clauses.at(number.span);
        check.add(FlagRule::Number,
                  QCoreApplication::translate(
                      "Rules", "\"%1\" has %2 here and %3 there: one number is wrong.")
                      .arg(clause ? check.words(*clause) : QString(),
                           textOf(check.report.text().text(), other->span),
                           textOf(check.report.text().text(), number.span)),
                  other->span, number.span);
    }
}

} // namespace lectern::medical
