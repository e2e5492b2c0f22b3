// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/text_quantity.h"

#include <algorithm>

namespace lectern::medical {
namespace {

constexpr int kBefore = 5; ///< Tokens before a number in which "previously" counts.
constexpr qsizetype kAxes = 3; ///< No size has more; keeps the work linear.
constexpr int kBehind = 2; ///< Tokens behind it in which "from" makes it a distance.

struct Unit {
    TextQuantityKind kind = TextQuantityKind::Length;
    double factor = 1;
    int length = 0; ///< In tokens; 0: no unit.
    bool isFollowedByTimes = false; ///< "8mmx6mm" is cut into "8", "mmx", "6", "mm".
};

Unit wordUnit(const QString &form)
{
    using enum TextQuantityKind;
    static const QHash<QString, Unit> units{
        {QStringLiteral("mm"), {Length, 1, 1}},
        {QStringLiteral("cm"), {Length, 10, 1}},
        {QStringLiteral("millimeter"), {Length, 1, 1}},
        {QStringLiteral("centimeter"), {Length, 10, 1}},
        {QStringLiteral("ml"), {Volume, 1, 1}},
        {QStringLiteral("cc"), {Volume, 1, 1}},
        {QStringLiteral("hu"), {Density, 1, 1}},
        {QStringLiteral("mmx"), {Length, 1, 1, true}},
        {QStringLiteral("cmx"), {Length, 10, 1, true}},
    };
    return units.value(form);
}

/// The token's form where it belongs to the range; an empty one behind its end.
QString formAt(const ClinicalText &text, int at, int end)
{
    return at < end ? text.tokens().at(at).form : QString();
}

/// "mm³" is a volume, and "mm²" no size that is compared.
Unit raised(Unit unit, const ClinicalText &text, int at, int end)
{
    if (unit.kind != TextQuantityKind::Length || unit.length == 0 || at + 1 >= end
        || text.tokens().at(at + 1).span.start != text.tokens().at(at).span.end)
        return unit;
    const QString power = text.tokens().at(at + 1).raw;
    if (power == u"³" || power == u"3")
        return {TextQuantityKind::Volume, unit.factor * unit.factor * unit.factor / 1000, 2};
    return power == u"²" || power == u"2" ? Unit() : unit;
}

Unit unitAt(const ClinicalText &text, int at, int end)
{
    if (at >= end)
        return {};
    if (text.tokens().at(at).kind == TokenKind::Word)
        return raised(wordUnit(text.tokens().at(at).form), text, at, end);
    const QString two = formAt(text, at, end) + formAt(text, at + 1, end);
    if (two == u"毫米")
        return {TextQuantityKind::Length, 1, 2};
    if (two == u"厘米" || two == u"公分")
        return {TextQuantityKind::Length, 10, 2};
    if (two == u"毫升")
        return {TextQuantityKind::Volume, 1, 2};
    return {};
}

bool joinsNumbers(const QString &form)
{
    static const QStringList joints{
        QStringLiteral("x"),  QStringLiteral("×"),  QStringLiteral("*"), QStringLiteral("by"),
        QStringLiteral("-"),  QStringLiteral("–"),  QStringLiteral("~"), QStringLiteral("至"),
        QStringLiteral("to"), QStringLiteral("and")};
    return joints.contains(form);
}

/// The year of "11/02/2023": the number behind a stroke that stands behind another one.
bool endsDate(const ClinicalText &text, int at)
{
    return at > 1 && text.tokens().at(at - 1).raw == u"/"
        && text.tokens().at(at - 2).kind == TokenKind::Number
        && text.tokens().at(at - 2).span.end == text.tokens().at(at - 1).span.start
        && text.tokens().at(at - 1).span.end == text.tokens().at(at).span.start;
}

bool isYear(const ClinicalToken &number)
{
    constexpr qsizetype kDigits = 4;
    return number.raw.size() == kDigits
        && (number.raw.startsWith(u"19") || number.raw.startsWith(u"20"));
}

/// Reads one quantity that begins at a number.
class QuantityReader
{
public:
    QuantityReader(const ClinicalText &text, int end) : m_text(text), m_end(end) { }

    /// Without values where no unit follows.
    TextQuantity from(int first)
    {
        TextQuantity read;
        if (endsDate(m_text, first) && unitAt(m_text, first + 1, m_end).length == 0)
            return read; // "on 11/02/2023 and 44 mm at baseline"
        Unit unit;
        QList<double> factors; // 0 until a unit behind says it.
        int at = first;
        for (;;) {
            read.written.append(m_text.tokens().at(at).raw.toDouble() * signBefore(at));
            factors.append(0);
            ++at;
            const Unit here = unitAt(m_text, at, m_end);
            if (here.length > 0) {
                unit = here;
                at += here.length;
                for (double &factor : factors)
                    factor = factor == 0 ? here.factor : factor;
            }
            const int next = here.isFollowedByTimes ? at : at + 1;
            const bool isJoined = here.isFollowedByTimes || joinsNumbers(formAt(m_text, at, m_end));
            // "6 mm to 8 mm" are two sizes, "6 to 8 mm" is one, "from 6 to 8 mm" tells of growth.
            const bool isRange = formAt(m_text, at, m_end) == u"to"
                && (here.length > 0
                    || (first > 0 && m_text.tokens().at(first - 1).form == u"from"));
            // "12 and 9 mm" have one unit; "12 mm and 9 mm" are two sizes.
            const bool isPair = here.length > 0 && formAt(m_text, at, m_end) == u"and";
            if (isRange && here.length == 0)
                return fromUnitBehind(first, at + 1);
            if (here.length == 0 && isYear(m_text.tokens().at(at - 1)))
                return {}; // "17 mm in 2022 and 15 mm in 2020"
            if (!isJoined || isRange || isPair || next >= m_end || read.written.size() == kAxes
                || m_text.tokens().at(next).kind != TokenKind::Number)
                break;
            at = next;
        }
        if (unit.length == 0 || factors.last() == 0)
            return {};
        read.kind = unit.kind;
        for (qsizetype i = 0; i < factors.size(); ++i)
            read.values.append(read.written.at(i) * factors.at(i));
        read.tokens = {first, at};
        read.span = m_text.spanOf(read.tokens);
        return read;
    }

private:
    /// The first number of "from 1.4 to 2.1 cm", whose unit stands behind the second one.
    TextQuantity fromUnitBehind(int first, int second)
    {
        const Unit unit = unitAt(m_text, second + 1, m_end);
        if (unit.length == 0 || m_text.tokens().at(second).kind != TokenKind::Number)
            return {};
        const double written = m_text.tokens().at(first).raw.toDouble();
        const TokenRange tokens{first, first + 1};
        return {tokens, m_text.spanOf(tokens), unit.kind, {written * unit.factor}, {written}};
    }

    /// A minus directly before the number, unless it joins it to another one.
    double signBefore(int at) const
    {
        if (at == 0 || (at > 1 && m_text.tokens().at(at - 2).kind == TokenKind::Number))
            return 1;
        const ClinicalToken &before = m_text.tokens().at(at - 1);
        const bool isMinus = (before.raw == u"-" || before.raw == u"−")
            && before.span.end == m_text.tokens().at(at).span.start;
        return isMinus ? -1 : 1;
    }

    const ClinicalText &m_text;
    int m_end;
};

/// Where a size at `at` may look for words that belong to it: not beyond another number.
TokenRange before(const ClinicalText &text, TokenRange sentence, int at)
{
    int first = at;
    const auto &tokens = text.tokens();
    const auto isDatePart = [&](int number) { // "previously (2020) 8 mm", "较2023年9月片(8mm)"
        const bool joinsAhead = number + 1 < sentence.last
            && QStringView(u"年月日-/").contains(tokens.at(number + 1).raw);
        const bool joinsBack
            = number > sentence.first && QStringView(u"年月-/").contains(tokens.at(number - 1).raw);
        constexpr qsizetype kYearDigits = 4;
        return joinsAhead || joinsBack || tokens.at(number).raw.size() == kYearDigits;
    };
    int words = 0;
    while (first > sentence.first && words < kBefore) {
        const bool isNumber = tokens.at(first - 1).kind == TokenKind::Number;
        if (isNumber && !isDatePart(first - 1))
            break;
        --first;
        words += !isNumber && !QStringView(u"年月日-/(（").contains(tokens.at(first).raw);
    }
    return {first, at};
}

/// "... of the previous study has increased to 15 mm": the size of today.
bool isReached(const ClinicalText &text, TokenRange sentence, int at, const ReportWords &words)
{
    constexpr int kVerb = 4;
    if (at <= sentence.first || text.tokens().at(at - 1).form != u"to")
        return false;
    const TokenRange verb{std::max(sentence.first, at - kVerb), at};
    return words.has(WordList::Grown, text, verb) || words.has(WordList::Shrunk, text, verb);
}

/// "from 8 mm", "from about 8 mm".
bool isBehindFrom(const ClinicalText &text, TokenRange sentence, int at)
{
    constexpr int kWords = 2;
    for (int i = at - 1; i >= sentence.first && at - i <= kWords; --i)
        if (text.tokens().at(i).form == u"from")
            return true;
    return false;
}

/// "较2023年9月片(8mm)".
bool isBesideDate(const ClinicalText &text, TokenRange ahead)
{
    for (int i = ahead.first; i + 1 < ahead.last; ++i)
        if (text.tokens().at(i).raw == u"较" && text.tokens().at(i + 1).kind == TokenKind::Number)
            return true;
    return false;
}

/// "距隆突3cm": the word stands before the number, and what it is measured from between.
bool isChineseDistance(const ClinicalText &text, TokenRange sentence, int at)
{
    constexpr int kLongestPlace = 16;
    for (int i = at - 1; i >= sentence.first && at - i <= kLongestPlace; --i) {
        const ClinicalToken &token = text.tokens().at(i);
        if (token.raw == u"距")
            return true;
        if (token.kind == TokenKind::Number || token.kind == TokenKind::Mark)
            return false;
    }
    return false;
}

/// "growth of 3 mm", "has increased by 3 mm": no size.
bool isDifference(const ClinicalText &text, TokenRange range, int number)
{
    constexpr int kWords = 2; // "increased by"
    if (number - kWords < range.first)
        return false;
    const QString &link = text.tokens().at(number - 1).form;
    const QString &change = text.tokens().at(number - kWords).form;
    static const QStringList stems{QStringLiteral("grow"),    QStringLiteral("increas"),
                                   QStringLiteral("decreas"), QStringLiteral("reduc"),
                                   QStringLiteral("differ"),  QStringLiteral("shrink")};
    return (link == u"of" || link == u"by")
        && std::any_of(stems.begin(), stems.end(),
                       [&change](const QString &stem) { return change.startsWith(stem); });
}

/// "In 2023 the nodule was 15 mm and its solid part 3 mm", "On the previous study it was 12 mm":
/// all of the sentence is of that time.
bool opensInThePast(const ClinicalText &text, TokenRange sentence, const ReportWords &words)
{
    constexpr int kOpening = 3; // "On the previous"
    const TokenRange opening{sentence.first, std::min(sentence.last, sentence.first + kOpening)};
    if (sentence.first < sentence.last && text.tokens().at(sentence.first).form == u"on"
        && words.has(WordList::Prior, text, opening))
        return true;
    constexpr qsizetype kYearDigits = 4;
    const auto &tokens = text.tokens();
    return sentence.first + 1 < sentence.last && tokens.at(sentence.first).form == u"in"
        && tokens.at(sentence.first + 1).kind == TokenKind::Number
        && tokens.at(sentence.first + 1).raw.size() == kYearDigits;
}

} // namespace

double largestOf(const TextQuantity &quantity)
{
    return *std::max_element(quantity.values.begin(), quantity.values.end());
}

QList<TextQuantity> quantitiesIn(const ClinicalText &text, TokenRange range,
                                 const ReportWords &words)
{
    QList<TextQuantity> found;
    const bool isPast = opensInThePast(text, range, words);
    for (int i = range.first; i < range.last; ++i) {
        if (text.tokens().at(i).kind != TokenKind::Number)
            continue;
        TextQuantity quantity = QuantityReader(text, range.last).from(i);
        if (quantity.values.isEmpty())
            continue;
        const int end = quantity.tokens.last;
        const TokenRange behind{end, std::min(range.last, end + kBehind)};
        const TokenRange ahead = before(text, range, i);
        if (!words.has(WordList::Scanner, text, behind)
            && !words.has(WordList::Scanner, text, ahead)) {
            quantity.isDistance = words.first(WordList::Distances, text, behind).first == end
                || isChineseDistance(text, range, i) || isDifference(text, range, i);
            quantity.isPrior = isPast
                || (words.has(WordList::Prior, text, ahead) && !isReached(text, range, i, words))
                || isBesideDate(text, ahead) || isBehindFrom(text, range, i);
            found.append(quantity);
        }
        i = end - 1;
    }
    return found;
}

} // namespace lectern::medical
