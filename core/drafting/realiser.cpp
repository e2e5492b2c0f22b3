// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/realiser.h"

#include <algorithm>

namespace lectern::drafting {
namespace {

/// One sentence while it is put together.
class Rendering
{
public:
    Rendering(const SentenceKind &kind, const Facts &facts, Language language, bool withPronoun) :
        m_kind(kind), m_facts(facts), m_language(language), m_withPronoun(withPronoun)
    {
    }

    QString text(const QList<PatternPart> &parts)
    {
        QString result;
        bool wasSlot = false;
        for (const PatternPart &part : parts) {
            const QString next = textOf(part);
            const bool isSlot = part.kind == PatternPart::Kind::Slot;
            if (m_language == Language::Chinese && (isSlot || wasSlot)
                && needsSpaceBetween(result, next))
                result += u' ';
            result += next;
            wasSlot = isSlot;
        }
        return result;
    }

    /// Whether every value of the facts has been said.
    bool isComplete() const { return m_said.size() == m_facts.values.size(); }

private:
    QString textOf(const PatternPart &part)
    {
        switch (part.kind) {
        case PatternPart::Kind::Literal:
            return part.text;
        case PatternPart::Kind::Agreement:
            return (part.countsItems ? isList(part.slot) : isSeveral(part.slot)) ? part.many
                                                                                 : part.one;
        case PatternPart::Kind::Optional:
            return hasValues(part.parts) ? text(part.parts) : QString();
        case PatternPart::Kind::Slot:
            break;
        }
        m_said.insert(part.slot);
        if (m_withPronoun && part.slot == m_kind.subject) {
            m_withPronoun = false; // Only the first mention.
            return pronounFor(m_facts.values.value(part.slot).value(0), m_language);
        }
        return valueOf(part);
    }

    QString valueOf(const PatternPart &part) const
    {
        QStringList values = m_facts.values.value(part.slot);
        const Slot slot = m_kind.slotTypes.value(part.slot);
        for (QString &value : values)
            value = inflected(value, slot, part.inflection);
        if (slot.type == SlotType::Label && m_language == Language::Chinese)
            return values.join(u'、'); // 第 6、12 题
        return joinList(values, m_language,
                        part.inflection == Inflection::Or ? Joining::Or : Joining::And);
    }

    QString inflected(const QString &value, const Slot &slot, Inflection inflection) const
    {
        if (m_language == Language::Chinese)
            return value;
        switch (inflection) {
        case Inflection::Article:
            return withIndefiniteArticle(value);
        case Inflection::Plural:
            return pluralOf(value);
        case Inflection::Ing:
            return ingFormOf(value);
        case Inflection::Name:
            return asTerm(withoutIndefiniteArticle(value));
        case Inflection::Bare:
            return withoutArticle(value);
        case Inflection::Generic:
            return asTerm(inGeneral(value));
        case Inflection::None:
        case Inflection::Or:
            break;
        }
        return slot.type == SlotType::Term ? asTerm(value) : value;
    }

    bool isList(const QString &name) const { return m_facts.values.value(name).size() > 1; }

    bool isSeveral(const QString &name) const
    {
        const QStringList values = m_facts.values.value(name);
        const SlotType type = m_kind.slotTypes.value(name).type;
        if (values.size() != 1)
            return values.size() > 1;
        if (type == SlotType::Number)
            return values.first() != u"1";
        if (type == SlotType::Label)
            return values.first().contains(u'–');
        return type == SlotType::Term && isPlural(values.first());
    }

    bool hasValues(const QList<PatternPart> &parts) const
    {
        return std::ranges::all_of(parts, [this](const PatternPart &part) {
            return part.kind != PatternPart::Kind::Slot || m_facts.values.contains(part.slot);
        });
    }

    const SentenceKind &m_kind;
    const Facts &m_facts;
    Language m_language;
    bool m_withPronoun;
    QSet<QString> m_said;
};

bool saysAll(const SentenceKind &kind, const Facts &facts)
{
    for (auto slot = kind.slotTypes.cbegin(); slot != kind.slotTypes.cend(); ++slot)
        if (!slot->isOptional && facts.values.value(slot.key()).isEmpty())
            return false;
    return true;
}

/// The sentence without its stop, to be followed by a second clause.
QString asClause(const QString &sentence)
{
    return sentence.chopped(1);
}

bool isStatement(const QString &sentence)
{
    return sentence.endsWith(u'.') || sentence.endsWith(u'。');
}

} // namespace

QString pronounFor(const QString &subject, Language language)
{
    if (language == Language::Chinese)
        return QStringLiteral("它");
    return isPlural(subject) ? QStringLiteral("they") : QStringLiteral("it");
}

bool beginsWithSlot(const Pattern &pattern, const QString &slot)
{
    return !slot.isEmpty() && !pattern.parts.isEmpty()
        && pattern.parts.first().kind == PatternPart::Kind::Slot
        && pattern.parts.first().slot == slot
        && pattern.parts.first().inflection == Inflection::None;
}

QString Realiser::text(const Pattern &pattern, const Facts &facts, bool withPronoun) const
{
    const SentenceKind *kind = m_patterns.kind(facts.kind);
    if (!kind || !saysAll(*kind, facts))
        return {};
    Rendering rendering(*kind, facts, m_patterns.language(), withPronoun);
    const QString text = rendering.text(pattern.parts);
    if (!rendering.isComplete())
        return {};
    return m_patterns.language() == Language::English ? capitalised(text) : text;
}

QList<Candidate> Realiser::candidates(const QList<Facts> &facts, const QString &mentioned) const
{
    const QList<Facts> merged = aggregated(facts);
    if (merged.size() == 1)
        return single(merged.first(), mentioned);
    if (merged.size() == 2)
        return joined(merged.at(0), merged.at(1), mentioned);
    return {};
}

QList<Facts> Realiser::aggregated(const QList<Facts> &facts) const
{
    QList<Facts> merged;
    for (const Facts &next : facts) {
        const SentenceKind *kind = m_patterns.kind(next.kind);
        if (!merged.isEmpty() && kind && !kind->aggregate.isEmpty()
            && merged.last().kind == next.kind) {
            Facts &last = merged.last();
            auto a = last.values;
            auto b = next.values;
            const QStringList more = b.take(kind->aggregate);
            a.remove(kind->aggregate);
            if (a == b) {
                for (const QString &value : more)
                    if (!last.values[kind->aggregate].contains(value))
                        last.values[kind->aggregate].append(value);
                last.supports += next.supports;
                continue;
            }
        }
        merged.append(next);
    }
    return merged;
}

QString Realiser::subjectOf(const Facts &facts) const
{
    const SentenceKind *kind = m_patterns.kind(facts.kind);
    if (!kind || kind->subject.isEmpty())
        return {};
    const QStringList values = facts.values.value(kind->subject);
    return values.size() == 1 ? values.first() : QString();
}

QList<Candidate> Realiser::single(const Facts &facts, const QString &mentioned) const
{
    QList<Candidate> candidates;
    const SentenceKind *kind = m_patterns.kind(facts.kind);
    if (!kind)
        return candidates;
    const bool wasMentioned = !mentioned.isEmpty() && subjectOf(facts) == mentioned;
    const auto append = [&](const QString &text, const Pattern &pattern) {
        const bool isNew = std::ranges::none_of(
            candidates, [&](const Candidate &candidate) { return candidate.text == text; });
        if (!text.isEmpty() && isNew)
            candidates.append({text, pattern.id});
    };
    for (const Pattern &pattern : kind->patterns) {
        if (wasMentioned && beginsWithSlot(pattern, kind->subject))
            append(text(pattern, facts, true), pattern);
        append(text(pattern, facts), pattern);
    }
    return candidates;
}

QList<Candidate> Realiser::joined(const Facts &first, const Facts &second,
                                  const QString &mentioned) const
{
    QList<Candidate> candidates;
    const SentenceKind *kind = m_patterns.kind(second.kind);
    const QString subject = subjectOf(first);
    if (!kind || subject.isEmpty() || subjectOf(second) != subject)
        return candidates;
    const bool isChinese = m_patterns.language() == Language::Chinese;
    const SentenceKind *firstKind = m_patterns.kind(first.kind);
    for (const Candidate &opening : single(first, mentioned)) {
        const auto made = std::ranges::find(firstKind->patterns, opening.rule, &Pattern::id);
        if (!isStatement(opening.text) || !beginsWithSlot(*made, firstKind->subject))
            continue;
        for (const Pattern &pattern : kind->patterns) {
            const QString clause = text(pattern, second, true);
            if (clause.isEmpty() || !isStatement(clause) || !beginsWithSlot(pattern, kind->subject))
                continue;
            // Chinese leaves the second subject out; English says "it".
            const QString tail = isChinese
                ? QStringLiteral("，") + clause.mid(1)
                : QStringLiteral(", and ") + clause.left(1).toLower() + clause.mid(1);
            candidates.append({asClause(opening.text) + tail, opening.rule + u'+' + pattern.id});
        }
    }
    return candidates;
}

} // namespace lectern::drafting
