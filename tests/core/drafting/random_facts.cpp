// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_facts.h"

namespace lectern::drafting {
namespace {

QStringList listed(const char16_t *text)
{
    return QString::fromUtf16(text).split(u'|');
}

QMap<SlotType, QStringList> poolOf(Language language)
{
    if (language == Language::Chinese)
        return {
            {SlotType::Term,
             listed(
                 u"惯性|牛顿第三定律|作用力和反作用力|平衡力|质量|加速度|力的单位|光合作用|叶绿体|"
                 u"相互作用力|受力物体|摩擦力|二力平衡|动量守恒定律|F–t 图线|细胞呼吸")},
            {SlotType::Text,
             listed(
                 u"质量大的物体用力更大|0.50 kg|1.00 kg|4.2 N|力总是成对出现|书|桌面|推墙的游泳者|"
                 u"情境引入|两辆小车|弹簧测力计|运动的物体才会施力|第一节 力的相互作用")},
            {SlotType::Number, listed(u"1|2|3|5|8|10|12")},
            {SlotType::Label, listed(u"1|2|4–6|8–9|7|10|12")}};
    return {
        {SlotType::Term,
         listed(
             u"inertia|Newton's third law|action and reaction|balanced forces|mass|acceleration|"
             u"law of inertia|unit of force|photosynthesis|action–reaction pairs|free-body diagram|"
             u"third law of motion|normal force|forces|dynamics|F–t graph|tension|external force")},
        {SlotType::Text,
         listed(u"larger mass, larger force|0.50 kg|1.00 kg|4.2 N|forces always come in pairs|"
                u"the book|the table|a swimmer|Engage|two carts|a spring balance|"
                u"only moving bodies exert forces|Describing Newton’s Third Law of Motion")},
        {SlotType::Number, listed(u"1|2|3|5|8|10|12")},
        {SlotType::Label, listed(u"1|2|4–6|8–9|7|10|12")}};
}

} // namespace

RandomFacts::RandomFacts(const Patterns &patterns, quint32 seed) :
    m_patterns(patterns), m_random(seed), m_pool(poolOf(patterns.language()))
{
}

Facts RandomFacts::next()
{
    const auto kinds = m_patterns.kinds().keys();
    Facts facts{.kind = kinds.at(m_random.bounded(kinds.size())), .values = {}, .supports = {}};
    const SentenceKind &kind = *m_patterns.kind(facts.kind);
    for (auto slot = kind.slotTypes.cbegin(); slot != kind.slotTypes.cend(); ++slot)
        if (!slot->isOptional || m_random.bounded(2) == 0)
            facts.values.insert(slot.key(), valuesFor(*slot));
    return facts;
}

std::optional<Facts> RandomFacts::neighbourOf(const Facts &facts)
{
    const QString subject = m_patterns.kind(facts.kind)->subject;
    if (subject.isEmpty())
        return std::nullopt;
    for (int attempt = 0; attempt < 200; ++attempt) {
        Facts other = next();
        const QString slot = m_patterns.kind(other.kind)->subject;
        if (slot.isEmpty() || other.kind == facts.kind)
            continue;
        other.values.insert(slot, facts.values.value(subject));
        return other;
    }
    return std::nullopt;
}

Lexicon RandomFacts::lexicon() const
{
    Lexicon lexicon;
    for (const QStringList &values : m_pool)
        lexicon.unite(Lexicon(values.begin(), values.end()));
    return lexicon;
}

QStringList RandomFacts::valuesFor(const Slot &slot)
{
    QStringList pool = m_pool.value(slot.type);
    QStringList values;
    const int count = slot.isList ? 1 + m_random.bounded(3) : 1;
    for (int i = 0; i < count; ++i)
        values.append(pool.takeAt(m_random.bounded(pool.size())));
    return values;
}

bool sayTheSame(const Facts &a, const Facts &b)
{
    return a.kind == b.kind && a.values == b.values;
}

} // namespace lectern::drafting
