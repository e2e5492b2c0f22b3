// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/pattern_match.h"

#include "core/drafting/realiser.h"

#include <QRegularExpression>

#include <algorithm>
#include <ranges>

namespace lectern::drafting {
namespace {

using Parts = QList<PatternPart>;

/// The pattern with and without each of its optional parts, and flat.
QList<Parts> alternativesOf(const Parts &parts)
{
    QList<Parts> alternatives{Parts()};
    for (const PatternPart &part : parts) {
        QList<Parts> longer;
        for (const Parts &begun : alternatives) {
            if (part.kind == PatternPart::Kind::Optional) {
                longer.append(begun);
                longer.append(begun + part.parts);
            } else {
                longer.append(begun + Parts{part});
            }
        }
        alternatives = longer;
    }
    return alternatives;
}

QStringList singularsOf(const QString &plural)
{
    QStringList singulars;
    const auto tryOut = [&](const QString &candidate) {
        if (pluralOf(candidate) == plural)
            singulars.append(candidate);
    };
    // The head may stand before "of motion": try each word's end.
    for (qsizetype end = plural.indexOf(u' ');; end = plural.indexOf(u' ', end + 1)) {
        const QString head = end < 0 ? plural : plural.left(end);
        const QString tail = end < 0 ? QString() : plural.mid(end);
        for (const auto *ending : {u"s", u"es"})
            if (head.endsWith(QStringView(ending)))
                tryOut(head.chopped(QStringView(ending).size()) + tail);
        if (head.endsWith(u"ies"))
            tryOut(head.chopped(3) + u'y' + tail);
        for (const auto *irregular : {u"axis", u"hypothesis", u"analysis", u"datum", u"nucleus",
                                      u"phenomenon", u"half", u"child", u"spectrum"})
            tryOut(head.left(head.lastIndexOf(u' ') + 1) + QString::fromUtf16(irregular) + tail);
        if (end < 0)
            return singulars;
    }
}

QStringList basesOf(const QString &ing)
{
    const qsizetype end = ing.indexOf(u' ') < 0 ? ing.size() : ing.indexOf(u' ');
    const QString stem = ing.left(end).chopped(std::min<qsizetype>(3, end));
    const QString tail = ing.mid(end);
    QStringList bases;
    QStringList tries{stem, stem + u'e', stem.chopped(std::min<qsizetype>(1, stem.size()))};
    if (stem.endsWith(u'y'))
        tries.append(stem.chopped(1) + QStringLiteral("ie"));
    for (const QString &candidate : tries)
        if (candidate.size() > 1 && ingFormOf(candidate + tail) == ing)
            bases.append(candidate + tail);
    return bases;
}

/// Undoes what the realiser did to one value; the lexicon decides where several would do.
class ValueReader
{
public:
    ValueReader(const Slot &slot, Inflection inflection, Language language,
                const Lexicon &lexicon) :
        m_slot(slot), m_inflection(inflection), m_language(language), m_lexicon(lexicon)
    {
    }

    QStringList values(const QString &text, bool isAtStart) const
    {
        const Joining joining = m_inflection == Inflection::Or ? Joining::Or : Joining::And;
        const QStringList items = m_slot.isList && !m_lexicon.contains(lowered(text))
            ? splitList(text, m_language, joining, m_lexicon)
            : QStringList{text};
        QStringList values;
        for (const QString &item : items) {
            const QString value = valueOf(item, isAtStart && values.isEmpty());
            if (value.isEmpty())
                return {};
            values.append(value);
        }
        return values;
    }

private:
    static QString lowered(const QString &text) { return text.left(1).toLower() + text.mid(1); }

    QString valueOf(const QString &item, bool isAtStart) const
    {
        QStringList readings = uninflected(item);
        if (isAtStart && m_language == Language::English && lowered(item) != item) {
            const QStringList small = uninflected(lowered(item));
            const QString word = item.section(u' ', 0, 0);
            const bool isName = word.endsWith(u"'s") || word.endsWith(u"’s")
                || (word.size() > 1 && word.at(1).isUpper()) || word.size() == 1;
            readings = isName ? readings + small : small + readings;
        }
        for (const QString &reading : readings)
            if (m_lexicon.contains(reading))
                return reading;
        return readings.value(0);
    }

    QStringList uninflected(const QString &item) const
    {
        if (m_language == Language::Chinese)
            return {item};
        switch (m_inflection) {
        case Inflection::Article: {
            QStringList values;
            for (const auto *article : {u"a ", u"an ", u""})
                if (item.startsWith(QStringView(article)))
                    if (const QString noun = item.mid(QStringView(article).size());
                        withIndefiniteArticle(noun) == item)
                        values.append(noun);
            return values;
        }
        case Inflection::Plural:
            return singularsOf(item);
        case Inflection::Ing:
            return basesOf(item);
        case Inflection::Name:
            return namedBy(item);
        case Inflection::Bare:
            return QStringList{item, QStringLiteral("the ") + item} + namedBy(item);
        case Inflection::Generic: {
            QStringList values = asWritten(item);
            for (const QString &one : singularsOf(item))
                values.append(withIndefiniteArticle(one));
            return values;
        }
        case Inflection::None:
        case Inflection::Or:
            break;
        }
        return asWritten(item);
    }

    /// The values that a pattern may have taken the article from.
    QStringList namedBy(const QString &item) const
    {
        QStringList values = asWritten(item);
        if (const QString single = withIndefiniteArticle(item); single != item)
            values.append(single);
        return values;
    }

    QStringList asWritten(const QString &item) const
    {
        if (m_slot.type == SlotType::Term && item.startsWith(u"the ")
            && asTerm(item.mid(4)) == item)
            return {item.mid(4), item};
        return {item};
    }

    const Slot &m_slot;
    Inflection m_inflection;
    Language m_language;
    const Lexicon &m_lexicon;
};

/// Walks along the parts and the text at once, trying every end of every value.
class Matcher
{
public:
    Matcher(const SentenceKind &kind, Language language, const Lexicon &lexicon,
            const QString &text, const QString &subject) :
        m_kind(kind), m_language(language), m_lexicon(lexicon), m_text(text), m_subject(subject)
    {
    }

    void match(const Parts &parts, qsizetype part, qsizetype at, const Binding &bound)
    {
        if (part == parts.size()) {
            if (at == m_text.size())
                found.append(bound);
            return;
        }
        const PatternPart &next = parts.at(part);
        if (next.kind == PatternPart::Kind::Literal) {
            matchLiteral(next.text, parts, part, at, bound);
        } else if (next.kind == PatternPart::Kind::Agreement) {
            matchLiteral(next.one, parts, part, at, bound);
            if (next.many != next.one)
                matchLiteral(next.many, parts, part, at, bound);
        } else if (at == 0 && !m_subject.isEmpty() && next.slot == m_kind.subject) {
            matchPronoun(parts, bound);
        } else {
            matchSlot(parts, part, at, bound);
        }
    }

    QList<Binding> found;

private:
    void matchLiteral(const QString &literal, const Parts &parts, qsizetype part, qsizetype at,
                      const Binding &bound)
    {
        if (isSpaceAt(at) && !literal.startsWith(u' ')) // Between Latin and Han.
            ++at;
        const QStringView here = QStringView(m_text).mid(at, literal.size());
        if (here != (at == 0 && m_language == Language::English ? capitalised(literal) : literal))
            return;
        Binding longer = bound;
        longer.literalLength += static_cast<int>(literal.size());
        match(parts, part + 1, at + literal.size(), longer);
    }

    void matchPronoun(const Parts &parts, const Binding &bound)
    {
        const QString pronoun = pronounFor(m_subject, m_language);
        if (!m_text.startsWith(m_language == Language::English ? capitalised(pronoun) : pronoun))
            return;
        Binding longer = bound;
        longer.values.insert(m_kind.subject, {m_subject});
        longer.literalLength += static_cast<int>(pronoun.size());
        match(parts, 1, pronoun.size(), longer);
    }

    void matchSlot(const Parts &parts, qsizetype part, qsizetype at, const Binding &bound)
    {
        const PatternPart &next = parts.at(part);
        const Slot slot = m_kind.slotTypes.value(next.slot);
        const ValueReader reader(slot, next.inflection, m_language, m_lexicon);
        const bool isLast = part + 1 == parts.size();
        if (isSpaceAt(at))
            ++at;
        for (qsizetype end = isLast ? m_text.size() : at + 1; end <= m_text.size(); ++end) {
            if (!isLast && !mayFollow(parts.at(part + 1), end))
                continue;
            const QString piece = m_text.mid(at, end - at);
            const QStringList values = reader.values(piece, at == 0);
            if ((slot.type == SlotType::Number || slot.type == SlotType::Label)
                && !std::ranges::all_of(values, isNumber))
                continue;
            const auto earlier = bound.values.constFind(next.slot);
            if (values.isEmpty() || (earlier != bound.values.cend() && *earlier != values))
                continue;
            Binding longer = bound;
            longer.values.insert(next.slot, values);
            match(parts, part + 1, end, longer);
        }
    }

    bool isSpaceAt(qsizetype at) const
    {
        return m_language == Language::Chinese && at > 0 && at < m_text.size()
            && m_text.at(at) == u' ';
    }

    bool mayFollow(const PatternPart &part, qsizetype at) const
    {
        const auto begins = [&](const QString &text) {
            return QStringView(m_text).mid(at).startsWith(text)
                || (isSpaceAt(at) && QStringView(m_text).mid(at + 1).startsWith(text));
        };
        if (part.kind == PatternPart::Kind::Literal)
            return begins(part.text);
        return part.kind != PatternPart::Kind::Agreement || begins(part.one) || begins(part.many);
    }

    static bool isNumber(const QString &text)
    {
        static const QRegularExpression number(QStringLiteral("^\\d+(?:[.–]\\d+)?$"));
        return number.match(text).hasMatch();
    }

    const SentenceKind &m_kind;
    Language m_language;
    const Lexicon &m_lexicon;
    const QString &m_text;
    const QString &m_subject;
};

/// A cheap look at both ends and at what stands between, before any value is tried.
bool mayMake(const Parts &parts, const QString &text, Language language)
{
    const PatternPart &last = parts.last();
    if (last.kind == PatternPart::Kind::Literal && !text.endsWith(last.text))
        return false;
    const PatternPart &first = parts.first();
    if (first.kind == PatternPart::Kind::Literal
        && !text.startsWith(language == Language::English ? capitalised(first.text) : first.text))
        return false;
    return std::ranges::all_of(parts | std::views::drop(1), [&](const PatternPart &part) {
        return part.kind != PatternPart::Kind::Literal
            || text.contains(part.text, Qt::CaseInsensitive); // It may have become the first word.
    });
}

} // namespace

QList<Binding> bindingsOf(const Pattern &pattern, const SentenceKind &kind, Language language,
                          const Lexicon &lexicon, const QString &text, const QString &subject)
{
    Matcher matcher(kind, language, lexicon, text, subject);
    if (!mayMake(pattern.parts, text, language))
        return {};
    for (const Parts &parts : alternativesOf(pattern.parts))
        matcher.match(parts, 0, 0, {});
    return matcher.found;
}

} // namespace lectern::drafting
