// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns of reports: enough of them, and each sentence reads back into its facts.
#include "core/drafting/realiser.h"
#include "core/drafting/sentence_parser.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace lectern;
using namespace lectern::drafting;

Q_DECLARE_METATYPE(lectern::Language)

namespace {

Patterns loaded(Language language)
{
    const auto patterns = Patterns::load(QStringLiteral("report"), language);
    if (!patterns)
        qFatal("%s: %s", qPrintable(patterns.error().message), qPrintable(patterns.error().detail));
    return *patterns;
}

/// What may stand in a slot, by its name.
QMap<QString, QStringList> pools(Language language)
{
    const bool isChinese = language == Language::Chinese;
    const auto pick = [isChinese](const char16_t *english, const char16_t *chinese) {
        return QString::fromUtf16(isChinese ? chinese : english).split(u'|');
    };
    const auto both = [&pick](const char16_t *words) { return pick(words, words); };
    return {
        {QStringLiteral("modality"), both(u"CT|MR")},
        {QStringLiteral("region"), pick(u"chest|head|abdomen", u"胸部|头颅|腹部")},
        {QStringLiteral("images"), both(u"1|64|512")},
        {QStringLiteral("thickness"), both(u"1 mm|0.625 mm|8 mm")},
        {QStringLiteral("kernel"), both(u"B40f|Br36|LUNG|FC08")},
        {QStringLiteral("agent"), both(u"Iohexol|OMNIPAQUE 350")},
        {QStringLiteral("date"),
         pick(u"5 January 2025|31 May 2024", u"2025年1月5日|2024年5月31日")},
        {QStringLiteral("lobe"),
         pick(u"right upper lobe|lingula|left lower lobe", u"右肺上叶|左肺舌叶|左肺下叶")},
        {QStringLiteral("density"),
         pick(u"solid|ground-glass|part-solid", u"实性|磨玻璃|部分实性")},
        {QStringLiteral("margin"), pick(u"well-defined|spiculated", u"边界清楚的|毛刺状")},
        {QStringLiteral("mean"), both(u"7.6 mm|12.0 mm")},
        {QStringLiteral("axes"), both(u"8.2 × 6.9 mm|13.0 × 11.0 mm")},
        {QStringLiteral("rounded"), both(u"8 mm|12 mm")},
        {QStringLiteral("before"), both(u"5 mm|5 × 4 mm|1.5 cm")},
        {QStringLiteral("volume"), both(u"231 mm³|905 mm³")},
        {QStringLiteral("attenuation"), both(u"−650 HU|40 HU")},
        {QStringLiteral("deviation"), both(u"14 HU|9 HU")},
        {QStringLiteral("label"),
         pick(u"right hilar lymph node|cyst in segment 2", u"右肺门淋巴结|肝 S2 段囊肿")},
        {QStringLiteral("length"), both(u"12.3 mm|104.0 mm")},
        {QStringLiteral("area"), both(u"120.5 mm²|88.0 mm²")},
        {QStringLiteral("lung_volume"), both(u"5234 mL|4100 mL")},
        {QStringLiteral("laa"), both(u"0.3 %|14.2 %")},
        {QStringLiteral("reason"),
         pick(u"8 mm slices|not a CT|sharp kernel B70f", u"层厚 8 mm|不是 CT|锐利卷积核 B70f")},
        {QStringLiteral("quantities"),
         pick(u"nodule volume|mean attenuation|%LAA-950|lung volume",
              u"结节体积|平均 CT 值|%LAA-950|肺容积")},
        {QStringLiteral("advice"),
         pick(u"No routine follow-up|CT at 12 months is optional",
              u"无需常规随访|可选择12个月时复查CT")},
        {QStringLiteral("needs"),
         pick(u"density|risk group|age|whether a cancer is known",
              u"密度|危险分层|年龄|有无恶性肿瘤史")},
        {QStringLiteral("patients"),
         pick(u"immunosuppressed patients|patients under 35 years", u"免疫抑制患者|35岁以下患者")}};
}

Facts randomFacts(const SentenceKind &kind, const QMap<QString, QStringList> &pools,
                  QRandomGenerator &random)
{
    Facts facts{kind.name, {}, {}};
    for (auto slot = kind.slotTypes.cbegin(); slot != kind.slotTypes.cend(); ++slot) {
        if (slot->isOptional && random.bounded(2) == 0)
            continue;
        QStringList pool = pools.value(slot.key());
        if (pool.isEmpty())
            qFatal("no values for %s", qPrintable(slot.key()));
        std::ranges::shuffle(pool, random);
        facts.values.insert(slot.key(), pool.first(slot->isList ? 1 + random.bounded(2) : 1));
    }
    return facts;
}

/// Readings whose values may stand in their slots: no margin is "solid".
QList<Reading> sensible(const QList<Reading> &readings, const QMap<QString, QStringList> &pools)
{
    QList<Reading> kept;
    for (const Reading &reading : readings) {
        bool isSensible = reading.facts.size() == 1;
        const auto &values = reading.facts.first().values;
        for (auto slot = values.cbegin(); slot != values.cend(); ++slot)
            for (const QString &value : *slot)
                isSensible &= pools.value(slot.key()).contains(value);
        if (isSensible)
            kept.append(reading);
    }
    return kept;
}

} // namespace

class TestReportPatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_hasSixPatterns_inBothLanguages();
    void randomFacts_everyCandidate_readsBackIntoTheSameFacts_data();
    void randomFacts_everyCandidate_readsBackIntoTheSameFacts();
    void noPattern_speaksOfProbability();
};

void TestReportPatterns::everyKind_hasSixPatterns_inBothLanguages()
{
    const Patterns english = loaded(Language::English);
    const Patterns chinese = loaded(Language::Chinese);

    QCOMPARE(english.kinds().keys(), chinese.kinds().keys());
    for (const Patterns &patterns : {english, chinese})
        for (const SentenceKind &kind : patterns.kinds())
            QVERIFY2(kind.patterns.size() >= 6, qPrintable(kind.name));
}

void TestReportPatterns::randomFacts_everyCandidate_readsBackIntoTheSameFacts_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void TestReportPatterns::randomFacts_everyCandidate_readsBackIntoTheSameFacts()
{
    QFETCH(const Language, language);
    const Patterns patterns = loaded(language);
    const Realiser realiser(patterns);
    const auto values = pools(language);
    Lexicon lexicon;
    for (const QStringList &pool : values)
        lexicon.unite(Lexicon(pool.begin(), pool.end()));
    const SentenceParser parser(patterns, lexicon);
    QRandomGenerator random(11);
    int candidates = 0;
    int wrong = 0;

    for (const SentenceKind &kind : patterns.kinds()) {
        for (int set = 0; set < 30; ++set) {
            const Facts facts = randomFacts(kind, values, random);
            for (const Candidate &candidate : realiser.candidates({facts})) {
                ++candidates;
                const auto readings = sensible(parser.readings(candidate.text), values);
                const bool isRead = std::ranges::any_of(readings, [&](const Reading &reading) {
                    return reading.rule == candidate.rule && reading.facts == QList<Facts>{facts};
                });
                const bool isOnlyOne = std::ranges::all_of(readings, [&](const Reading &reading) {
                    return reading.facts.first().kind != kind.name
                        || reading.facts.first().values == facts.values;
                });
                if (!isRead || !isOnlyOne)
                    qWarning().noquote() << candidate.rule << candidate.text;
                wrong += isRead && isOnlyOne ? 0 : 1;
            }
        }
    }

    qInfo() << candidates << "candidates";
    QCOMPARE(wrong, 0);
    QVERIFY(candidates > 2000);
}

void TestReportPatterns::noPattern_speaksOfProbability()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        const Patterns patterns = loaded(language);
        for (const SentenceKind &kind : patterns.kinds())
            for (const Pattern &pattern : kind.patterns)
                for (const PatternPart &part : pattern.parts)
                    for (const char16_t *word :
                         {u"likely", u"probab", u"suspicious", u"malign", u"cancer", u"benign",
                          u"可能", u"恶性", u"良性", u"考虑为"})
                        QVERIFY2(!part.text.contains(QStringView(word), Qt::CaseInsensitive),
                                 qPrintable(pattern.id));
    }
}

QTEST_GUILESS_MAIN(TestReportPatterns)
#include "tst_report_patterns.moc"
