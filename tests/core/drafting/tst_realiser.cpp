// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/realiser.h"
#include "core/drafting/sentence_parser.h"
#include "random_facts.h"

#include <QTest>

using namespace lectern;
using namespace lectern::drafting;

namespace {

Patterns loaded(Language language)
{
    const auto patterns = Patterns::load(QStringLiteral("lesson"), language);
    if (!patterns)
        qFatal("%s: %s", qPrintable(patterns.error().message), qPrintable(patterns.error().detail));
    return *patterns;
}

QString printed(const QList<Facts> &facts)
{
    QStringList lines;
    for (const Facts &fact : facts) {
        QStringList values;
        for (auto entry = fact.values.cbegin(); entry != fact.values.cend(); ++entry)
            values.append(entry.key() + u'=' + entry->join(u'|'));
        lines.append(fact.kind + QStringLiteral(" {") + values.join(QStringLiteral(", ")) + u'}');
    }
    return lines.join(QStringLiteral(" + "));
}

bool readsBack(const SentenceParser &parser, const QString &text, const QString &mentioned,
               const QList<Facts> &facts)
{
    const auto read = parser.facts(text, mentioned);
    bool same = read && read->size() == facts.size();
    for (qsizetype i = 0; same && i < facts.size(); ++i)
        same = sayTheSame(read->at(i), facts.at(i));
    if (!same)
        qWarning().noquote() << text << "\n  said" << printed(facts) << "\n  read"
                             << (read ? printed(*read) : QStringLiteral("nothing"));
    return same;
}

void addLanguages()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

} // namespace

Q_DECLARE_METATYPE(lectern::Language)

class TestRealiser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_hasSixPatterns_inBothLanguages();
    void randomFacts_everyCandidate_readsBackIntoTheSameFacts_data() { addLanguages(); }
    void randomFacts_everyCandidate_readsBackIntoTheSameFacts();
    void list_ofEachLength_isJoinedAsTheLanguageDoes();
    void article_followsTheSound_data();
    void article_followsTheSound();
    void agreement_followsTheNoun();
    void term_isSpokenOfAsItsPlaceAsks_data();
    void term_isSpokenOfAsItsPlaceAsks();
    void mentionedSubject_mayBeAPronoun();
    void neighbours_thatDifferInAList_becomeOneSentence();
    void patterns_withACauseTheFactsDoNotCarry_areRefused();
    void patterns_thatLeaveAValueOut_areRefused();
};

void TestRealiser::everyKind_hasSixPatterns_inBothLanguages()
{
    const Patterns english = loaded(Language::English);
    const Patterns chinese = loaded(Language::Chinese);

    QCOMPARE(english.kinds().keys(), chinese.kinds().keys());
    for (const Patterns &patterns : {english, chinese}) {
        for (const SentenceKind &kind : patterns.kinds())
            QVERIFY2(kind.patterns.size() >= 6, qPrintable(kind.name));
    }
}

void TestRealiser::randomFacts_everyCandidate_readsBackIntoTheSameFacts()
{
    QFETCH(const Language, language);
    const Patterns patterns = loaded(language);
    const Realiser realiser(patterns);
    RandomFacts random(patterns, 7);
    const SentenceParser parser(patterns, random.lexicon());

    int candidates = 0;
    int pronouns = 0;
    int joined = 0;
    int wrong = 0;
    for (int set = 0; set < 2000; ++set) {
        const Facts facts = random.next();
        const QString mentioned = realiser.subjectOf(facts);
        for (const Candidate &candidate : realiser.candidates({facts}, mentioned)) {
            ++candidates;
            pronouns += candidate.text.startsWith(u"It ") || candidate.text.startsWith(u'它');
            wrong += readsBack(parser, candidate.text, mentioned, {facts}) ? 0 : 1;
        }
        if (const auto other = set % 10 == 0 ? random.neighbourOf(facts) : std::nullopt) {
            for (const Candidate &candidate : realiser.candidates({facts, *other})) {
                ++joined;
                wrong += readsBack(parser, candidate.text, {}, {facts, *other}) ? 0 : 1;
            }
        }
    }

    qInfo() << candidates << "candidates," << pronouns << "with a pronoun," << joined << "joined";
    QCOMPARE(wrong, 0);
    QVERIFY(candidates >= 12000);
    QVERIFY(pronouns > 50);
    QVERIFY(joined > 10);
}

void TestRealiser::list_ofEachLength_isJoinedAsTheLanguageDoes()
{
    const QStringList items{QStringLiteral("mass"), QStringLiteral("force"),
                            QStringLiteral("time")};

    QCOMPARE(joinList(items.mid(0, 1), Language::English), QStringLiteral("mass"));
    QCOMPARE(joinList(items.mid(0, 2), Language::English), QStringLiteral("mass and force"));
    QCOMPARE(joinList(items, Language::English), QStringLiteral("mass, force and time"));
    QCOMPARE(joinList(items, Language::English, Joining::Or),
             QStringLiteral("mass, force or time"));
    QCOMPARE(joinList({QStringLiteral("action and reaction"), QStringLiteral("mass")},
                      Language::English),
             QStringLiteral("action and reaction; and mass"));
    QCOMPARE(joinList({QStringLiteral("质量"), QStringLiteral("力"), QStringLiteral("时间")},
                      Language::Chinese),
             QStringLiteral("质量、力和时间"));
    QCOMPARE(
        joinList({QStringLiteral("作用力和反作用力"), QStringLiteral("质量")}, Language::Chinese),
        QStringLiteral("作用力和反作用力、质量"));
}

void TestRealiser::article_followsTheSound_data()
{
    QTest::addColumn<QString>("noun");
    QTest::addColumn<QString>("withArticle");
    QTest::newRow("consonant") << QStringLiteral("cart") << QStringLiteral("a cart");
    QTest::newRow("vowel") << QStringLiteral("action–reaction pair")
                           << QStringLiteral("an action–reaction pair");
    QTest::newRow("silent h") << QStringLiteral("hour") << QStringLiteral("an hour");
    QTest::newRow("u as in unit") << QStringLiteral("unit of force")
                                  << QStringLiteral("a unit of force");
    QTest::newRow("u as in unknown")
        << QStringLiteral("unknown force") << QStringLiteral("an unknown force");
    QTest::newRow("spelled letter")
        << QStringLiteral("F–t graph") << QStringLiteral("an F–t graph");
    QTest::newRow("number eight") << QStringLiteral("8 kg cart") << QStringLiteral("an 8 kg cart");
    QTest::newRow("plural has none")
        << QStringLiteral("balanced forces") << QStringLiteral("balanced forces");
}

void TestRealiser::article_followsTheSound()
{
    QFETCH(const QString, noun);
    QFETCH(const QString, withArticle);

    QCOMPARE(withIndefiniteArticle(noun), withArticle);
}

void TestRealiser::agreement_followsTheNoun()
{
    const Patterns patterns = loaded(Language::English);
    const Realiser realiser(patterns);
    const auto first = [&](const QString &point) {
        const Facts facts{QStringLiteral("keypoint.basis"),
                          {{QStringLiteral("point"), {point}},
                           {QStringLiteral("basis"), {QStringLiteral("mass")}}},
                          {}};
        return realiser.candidates({facts}).value(0).text;
    };

    QCOMPARE(first(QStringLiteral("inertia")),
             QStringLiteral("Inertia builds on the idea of mass."));
    QCOMPARE(first(QStringLiteral("balanced forces")),
             QStringLiteral("Balanced forces build on the idea of mass."));
    QCOMPARE(first(QStringLiteral("dynamics")),
             QStringLiteral("Dynamics builds on the idea of mass."));
    QCOMPARE(first(QStringLiteral("law of inertia")),
             QStringLiteral("The law of inertia builds on the idea of mass."));
}

void TestRealiser::term_isSpokenOfAsItsPlaceAsks_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("can be counted")
        << QStringLiteral("a free-body diagram")
        << QStringLiteral("A free-body diagram, “free-body diagram”, free-body diagram: on "
                          "free-body diagrams.");
    QTest::newRow("cannot be counted")
        << QStringLiteral("inertia") << QStringLiteral("Inertia, “inertia”, inertia: on inertia.");
    QTest::newRow("one of its kind") << QStringLiteral("the net force")
                                     << QStringLiteral("The net force, “net force”, the net "
                                                       "force: on the net force.");
    QTest::newRow("law") << QStringLiteral("law of inertia")
                         << QStringLiteral("The law of inertia, “law of inertia”, the law of "
                                           "inertia: on the law of inertia.");
    QTest::newRow("head before its complement")
        << QStringLiteral("a unit of force")
        << QStringLiteral("A unit of force, “unit of force”, unit of force: on units of force.");
}

void TestRealiser::term_isSpokenOfAsItsPlaceAsks()
{
    QFETCH(const QString, term);
    QFETCH(const QString, sentence);
    const auto patterns = Patterns::parse(
        R"({"language":"en","kinds":{"k":{"slots":{"a":{"type":"term"}},"patterns":["{a}, “{a:bare}”, {a:name}: on {a:all}."]}}})",
        QStringLiteral("test"));
    QVERIFY(patterns);
    const Facts facts{QStringLiteral("k"), {{QStringLiteral("a"), {term}}}, {}};

    const auto candidates = Realiser(*patterns).candidates({facts});

    QCOMPARE(candidates.value(0).text, sentence);
    const auto read = SentenceParser(*patterns, {term}).facts(sentence);
    QVERIFY(read);
    QVERIFY(sayTheSame(read->first(), facts));
}

void TestRealiser::mentionedSubject_mayBeAPronoun()
{
    const Patterns patterns = loaded(Language::English);
    const Realiser realiser(patterns);
    const Facts facts{QStringLiteral("keypoint.basis"),
                      {{QStringLiteral("point"), {QStringLiteral("balanced forces")}},
                       {QStringLiteral("basis"), {QStringLiteral("mass")}}},
                      {}};

    const auto candidates = realiser.candidates({facts}, QStringLiteral("balanced forces"));

    QCOMPARE(candidates.first().text, QStringLiteral("They build on the idea of mass."));
    QCOMPARE(realiser.candidates({facts}, QStringLiteral("mass")).first().text,
             QStringLiteral("Balanced forces build on the idea of mass."));
}

void TestRealiser::neighbours_thatDifferInAList_becomeOneSentence()
{
    const Patterns patterns = loaded(Language::Chinese);
    const Realiser realiser(patterns);
    const auto basis = [](const QString &value) {
        return Facts{QStringLiteral("keypoint.basis"),
                     {{QStringLiteral("point"), {QStringLiteral("牛顿第三定律")}},
                      {QStringLiteral("basis"), {value}}},
                     {}};
    };

    const auto candidates
        = realiser.candidates({basis(QStringLiteral("力")), basis(QStringLiteral("质量"))});

    QCOMPARE(candidates.first().text, QStringLiteral("牛顿第三定律以力和质量的知识为基础。"));
}

void TestRealiser::patterns_withACauseTheFactsDoNotCarry_areRefused()
{
    const auto file = [](const char *cause) {
        return QByteArray(R"({"language":"en","kinds":{"k":{"slots":{"a":{"type":"term"}},)")
            + cause + R"("patterns":["Forces act, so {a} changes."]}}})";
    };

    QVERIFY(!Patterns::parse(file(""), QStringLiteral("test")));
    QVERIFY(Patterns::parse(file(R"("cause":true,)"), QStringLiteral("test")));
}

void TestRealiser::patterns_thatLeaveAValueOut_areRefused()
{
    const auto patterns = Patterns::parse(
        R"({"language":"en","kinds":{"k":{"slots":{"a":{"type":"term"},"b":{"type":"term"}},"patterns":["Say {a}."]}}})",
        QStringLiteral("test"));

    QVERIFY(!patterns);
    QVERIFY(patterns.error().detail.contains(u"does not say b"));
}

QTEST_GUILESS_MAIN(TestRealiser)
#include "tst_realiser.moc"
