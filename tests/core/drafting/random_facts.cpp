// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_facts.h"

#include <algorithm>

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
            {SlotType::Label, listed(u"1|2|4–6|8|7|10|12")}};
    return {
        {SlotType::Term,
         listed(u"inertia|Newton's third law|action and reaction|balanced forces|mass|acceleration|"
                u"law of inertia|a unit of force|photosynthesis|an action–reaction pair|a "
                u"free-body diagram|"
                u"third law of motion|the normal force|a chloroplast|dynamics|an F–t graph|tension|"
                u"an external force|the work–energy theorem|SI units|principle of conservation of "
                u"energy")},
        {SlotType::Text,
         listed(u"larger mass, larger force|0.50 kg|1.00 kg|4.2 N|forces always come in pairs|"
                u"the book|the table|a swimmer|Engage|two carts|a spring balance|"
                u"only moving bodies exert forces|Describing Newton’s Third Law of Motion")},
        {SlotType::Number, listed(u"1|2|3|5|8|10|12")},
        {SlotType::Label, listed(u"1|2|4–6|8|7|10|12")}};
}

/// What stands in slots of a narrower meaning, so that sentences can be read for their sense.
QMap<QString, QStringList> namedPoolOf(Language language)
{
    if (language == Language::Chinese)
        return {
            {QStringLiteral("belief"),
             listed(u"质量大的物体用力更大|运动的物体才会施力|先有作用力，后有反作用力|"
                    u"力相等，效果就一定相同")},
            {QStringLiteral("lighter"), listed(u"0.50 kg|0.30 kg|200 g")},
            {QStringLiteral("heavier"), listed(u"1.00 kg|0.80 kg|2 kg")},
            {QStringLiteral("force"), listed(u"4.2 N|12 N|0.8 N")},
            {QStringLiteral("actor"), listed(u"脚|马|推墙的游泳者|磁铁")},
            {QStringLiteral("receiver"), listed(u"地面|小车|墙壁|铁钉")},
            {QStringLiteral("section"),
             listed(u"力的相互作用|光合作用的过程|丝绸之路的开通|F–t 图线")},
            {QStringLiteral("title"), listed(u"力总是成对出现|细胞的能量|牛顿运动定律")},
            {QStringLiteral("topic"), listed(u"牛顿第三定律|光合作用|商队与驿站")},
            {QStringLiteral("phase"), listed(u"情境引入|自主探究|归纳规律")},
            {QStringLiteral("items"), listed(u"弹簧测力计|两辆小车|练习单（每人一份）|pH 试纸")},
            {QStringLiteral("competence"), listed(u"物理观念|科学思维|科学探究|科学态度与责任")},
            {QStringLiteral("law"), listed(u"牛顿第三定律|动量守恒定律|欧姆定律")}};
    return {
        {QStringLiteral("belief"),
         listed(u"The larger mass exerts the larger force|Only moving bodies exert forces|"
                u"Equal forces must have equal effects|Plants get their food from the soil")},
        {QStringLiteral("lighter"), listed(u"0.50 kg|0.30 kg|200 g")},
        {QStringLiteral("heavier"), listed(u"1.00 kg|0.80 kg|2 kg")},
        {QStringLiteral("force"), listed(u"4.2 N|12 N|0.8 N")},
        {QStringLiteral("actor"), listed(u"the foot|the horse|the swimmer|the magnet")},
        {QStringLiteral("receiver"), listed(u"the ground|the cart|the wall|the nail")},
        {QStringLiteral("section"),
         listed(u"Describing Newton’s Third Law of Motion|Where it happens|Distance vs. "
                u"Displacement")},
        {QStringLiteral("title"),
         listed(u"Forces Come in Pairs|Heat, Specific Heat, and Heat Transfer|Photosynthesis")},
        {QStringLiteral("topic"),
         listed(u"Newton's third law|Relative Motion, Distance, and Displacement|Photosynthesis")},
        {QStringLiteral("phase"), listed(u"Engage|Explore|Explain")},
        {QStringLiteral("items"),
         listed(u"a spring balance|two carts|a sheet with the exercises for each pupil|"
                u"a screen for the simulation")},
        {QStringLiteral("law"),
         listed(u"Newton's third law|third law of motion|law of conservation of momentum")}};
}

} // namespace

RandomFacts::RandomFacts(const Patterns &patterns, quint32 seed) :
    m_patterns(patterns),
    m_random(seed),
    m_pool(poolOf(patterns.language())),
    m_named(namedPoolOf(patterns.language()))
{
}

Facts RandomFacts::next()
{
    const auto kinds = m_patterns.kinds().keys();
    Facts facts{.kind = kinds.at(m_random.bounded(kinds.size())), .values = {}, .supports = {}};
    const SentenceKind &kind = *m_patterns.kind(facts.kind);
    for (auto slot = kind.slotTypes.cbegin(); slot != kind.slotTypes.cend(); ++slot)
        if (!slot->isOptional || m_random.bounded(2) == 0)
            facts.values.insert(slot.key(), valuesFor(slot.key(), *slot, facts));
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
    for (const QStringList &values : m_pool.values() + m_named.values())
        lexicon.unite(Lexicon(values.begin(), values.end()));
    return lexicon;
}

QStringList RandomFacts::valuesFor(const QString &name, const Slot &slot, const Facts &said)
{
    QStringList pool = m_named.value(name, m_pool.value(slot.type));
    for (const QStringList &values : said.values) // Nothing is said to rest on itself.
        for (const QString &value : values)
            pool.removeAll(value);
    QStringList values;
    const int count = slot.isList ? 1 + m_random.bounded(3) : 1;
    for (int i = 0; i < count; ++i)
        values.append(pool.takeAt(m_random.bounded(pool.size())));
    if (slot.type == SlotType::Label) // As a lesson names its exercises.
        std::ranges::sort(values, {},
                          [](const QString &label) { return label.section(u'–', 0, 0).toInt(); });
    return values;
}

bool sayTheSame(const Facts &a, const Facts &b)
{
    return a.kind == b.kind && a.values == b.values;
}

} // namespace lectern::drafting
