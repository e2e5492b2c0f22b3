// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposal_text.h"

#include "core/drafting/grammar.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::drafting {
namespace {

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() && !isHan(c);
}

/// Whether the value stands at `at` as a word of its own, and not inside another word or number.
bool standsThere(const QString &text, const QString &value, qsizetype at)
{
    const qsizetype end = at + value.size();
    const bool before
        = at > 0 && isWordCharacter(text.at(at - 1)) && isWordCharacter(value.front());
    const bool decimal = at > 1 && value.front().isDigit()
        && QStringView(u".,").contains(text.at(at - 1)) && text.at(at - 2).isDigit();
    const bool after
        = end < text.size() && isWordCharacter(text.at(end)) && isWordCharacter(value.back());
    return !before && !after && !decimal;
}

/// How a value may be said: "a free-body diagram" also by name and in general, as patterns do.
QStringList spokenForms(const QString &value)
{
    QStringList forms;
    for (const QString &form : {value, withoutIndefiniteArticle(value), inGeneral(value)})
        if (!form.isEmpty() && !forms.contains(form))
            forms.append(form);
    return forms;
}

bool isClauseEnd(const QString &between)
{
    static const QRegularExpression stop(QStringLiteral("[,;:，；：]|[–—]\\s"));
    return between.contains(stop);
}

} // namespace

QList<CheckedValue> valuesOf(const QList<Facts> &facts)
{
    QList<CheckedValue> values;
    for (int i = 0; i < facts.size(); ++i) {
        const auto &bySlot = facts.at(i).values;
        for (auto slot = bySlot.cbegin(); slot != bySlot.cend(); ++slot)
            for (const QString &value : *slot)
                if (std::ranges::none_of(
                        values, [&](const CheckedValue &known) { return known.text == value; }))
                    values.append({value, i, slot.key()});
    }
    return values;
}

CheckedSentence::CheckedSentence(const QString &text, const QList<CheckedValue> &values,
                                 const CheckWords &words) :
    m_text(text)
{
    findValues(values);
    findPronoun(values);
    std::ranges::sort(m_places);
    for (const auto &place : m_places)
        if (!m_order.contains(std::get<2>(place)))
            m_order.append(std::get<2>(place));
    if (words.language() == Language::Chinese)
        findChineseWords(words);
    else
        findEnglishWords(words);
}

void CheckedSentence::findValues(const QList<CheckedValue> &values)
{
    QList<std::pair<QString, int>> longestFirst;
    for (int i = 0; i < values.size(); ++i)
        for (const QString &form : spokenForms(values.at(i).text))
            longestFirst.append({form, i});
    std::ranges::stable_sort(longestFirst, std::ranges::greater(),
                             [](const auto &form) { return form.first.size(); });
    for (const auto &[form, i] : longestFirst) {
        for (qsizetype at = m_text.indexOf(form, 0, Qt::CaseInsensitive); at >= 0;
             at = m_text.indexOf(form, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + form.size();
            const bool isFree = std::ranges::none_of(m_places, [&](const auto &place) {
                return at < std::get<1>(place) && std::get<0>(place) < end;
            });
            // Only the first letter's case may differ: "4.2 N" is not "4.2 n".
            const bool isSame
                = QStringView(m_text).mid(at + 1, form.size() - 1) == QStringView(form).mid(1);
            if (isFree && isSame && standsThere(m_text, form, at))
                m_places.append({at, end, i});
        }
    }
}

/// "It" at the start says a subject that was mentioned, if nothing else here does.
void CheckedSentence::findPronoun(const QList<CheckedValue> &values)
{
    for (int i = 0; i < values.size(); ++i) {
        const QString &pronoun = values.at(i).pronoun;
        const bool isSaid = std::ranges::any_of(
            m_places, [i](const auto &place) { return std::get<2>(place) == i; });
        if (pronoun.isEmpty() || isSaid || !m_text.startsWith(pronoun, Qt::CaseInsensitive)
            || !standsThere(m_text, pronoun, 0))
            continue;
        m_places.append({0, pronoun.size(), i});
        return;
    }
}

void CheckedSentence::findEnglishWords(const CheckWords &words)
{
    static const QRegularExpression token(
        QStringLiteral("\\d+(?:[.,]\\d+)*|[\\p{L}°%][\\p{L}\\p{N}]*(?:['’–-][\\p{L}]+)*|%"));
    for (auto it = token.globalMatch(m_text); it.hasNext();) {
        const auto match = it.next();
        CheckedWord word{.text = match.captured(),
                         .start = match.capturedStart(),
                         .end = match.capturedEnd(),
                         .stem = {},
                         .meaning = {}};
        const QString small = QString(word.text).replace(u'’', u'\'').toLower();
        word.isNumber = word.text.at(0).isDigit() || words.isNumberWord(small);
        word.isUnit = words.isUnit(word.text) && word.text != u"A";
        word.meaning = words.conceptOf(small);
        const QString after = m_text.mid(word.end).trimmed();
        if (small == u"about" && (after.isEmpty() || !after.at(0).isDigit()))
            word.meaning.clear(); // "about inertia", not "about 8 mm".
        if (word.meaning.isEmpty() && small.endsWith(u"n't"))
            word.meaning = words.conceptOf(QStringLiteral("not"));
        const bool isFirst = m_text.left(word.start).trimmed().isEmpty()
            || QStringView(u"“\"").contains(m_text.at(std::max<qsizetype>(0, word.start - 1)));
        word.isName = !isFirst && word.text.at(0).isUpper() && word.text.size() > 1;
        if (!word.isNumber && word.meaning.isEmpty() && !words.isFunctionWord(small))
            word.stem = stemOf(word.text);
        append(std::move(word));
    }
}

void CheckedSentence::findChineseWords(const CheckWords &words)
{
    static const QRegularExpression latin(QStringLiteral("\\d+(?:\\.\\d+)*|[A-Za-z%°][A-Za-z]*"));
    for (qsizetype i = 0; i < m_text.size();) {
        const auto match = latin.match(m_text, i, QRegularExpression::NormalMatch,
                                       QRegularExpression::AnchorAtOffsetMatchOption);
        CheckedWord word;
        word.start = i;
        if (match.hasMatch()) {
            word.text = match.captured();
            word.isNumber = word.text.at(0).isDigit();
            word.isUnit = words.isUnit(word.text);
            word.isName = !word.isNumber && !word.isUnit;
        } else if (isHan(m_text.at(i))) {
            const auto known = std::ranges::find_if(words.classWords(), [&](const QString &entry) {
                return QStringView(m_text).mid(i).startsWith(entry);
            });
            word.text = known != words.classWords().end() ? *known : m_text.mid(i, 1);
            word.meaning = words.conceptOf(word.text);
            word.isNumber = word.meaning.isEmpty() && words.isNumberWord(word.text);
            word.stem = word.meaning.isEmpty() && !word.isNumber ? word.text : QString();
        } else {
            ++i;
            continue;
        }
        word.end = i + word.text.size();
        i = word.end;
        append(std::move(word));
    }
}

void CheckedSentence::append(CheckedWord word)
{
    for (const auto &[start, end, value] : m_places) {
        if (word.start < end && start < word.end) {
            word.value = value;
            word.meaning.clear();
            word.stem.clear();
            word.isNumber = word.isName = word.isUnit = false;
        }
    }
    m_words.append(std::move(word));
}

QList<std::pair<int, int>> CheckedSentence::clauses() const
{
    static const QSet<QString> joints{
        QStringLiteral("and"),     QStringLiteral("but"),      QStringLiteral("while"),
        QStringLiteral("whereas"), QStringLiteral("because"),  QStringLiteral("so"),
        QStringLiteral("which"),   QStringLiteral("although"), QStringLiteral("when")};
    QList<std::pair<int, int>> clauses;
    int first = 0;
    for (int i = 1; i < m_words.size(); ++i) {
        const CheckedWord &word = m_words.at(i);
        const qsizetype gap = m_words.at(i - 1).end;
        const bool isInValue = word.value >= 0 && word.value == m_words.at(i - 1).value;
        const bool isInList = word.value >= 0 && m_words.at(i - 1).value >= 0; // "A, B"
        const bool isListAnd = joints.contains(word.text.toLower()) && m_words.at(i - 1).value >= 0
            && i + 1 < m_words.size() && m_words.at(i + 1).value >= 0;
        const bool ends = isClauseEnd(m_text.mid(gap, word.start - gap))
            || joints.contains(word.text.toLower());
        if (ends && !isInValue && !isInList && !isListAnd) {
            clauses.append({first, i});
            first = i;
        }
    }
    if (first < m_words.size())
        clauses.append({first, static_cast<int>(m_words.size())});
    return clauses;
}

QMap<QString, int> CheckedSentence::meaningCounts() const
{
    return meaningCounts(0, static_cast<int>(m_words.size()));
}

QMap<QString, int> CheckedSentence::meaningCounts(int firstWord, int endWord) const
{
    QMap<QString, int> counts;
    for (int i = firstWord; i < endWord; ++i)
        if (!m_words.at(i).meaning.isEmpty())
            ++counts[m_words.at(i).meaning];
    return counts;
}

QSet<QString> CheckedSentence::stemsBetweenValues(const QList<CheckedValue> &values, int fact) const
{
    QSet<QString> stems;
    int first = -1;
    int last = -1;
    for (int i = 0; i < m_words.size(); ++i) {
        const int value = m_words.at(i).value;
        if (value < 0 || values.at(value).fact != fact)
            continue;
        first = first < 0 ? i : first;
        last = i;
    }
    for (int i = first; i >= 0 && i < last; ++i) {
        const CheckedWord &word = m_words.at(i);
        if (!word.stem.isEmpty())
            stems.insert(word.stem);
        if (word.text == u"by" || word.text == u"被")
            stems.insert(word.text);
    }
    return stems;
}

} // namespace lectern::drafting
