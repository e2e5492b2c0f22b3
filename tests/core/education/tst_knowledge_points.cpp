// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/chapter_text.h"
#include "core/education/english_definitions.h"
#include "core/education/term_mentions.h"
#include "tests/support/education_checks.h"

#include <QtTest>

using namespace lectern;
using namespace lectern::education;

namespace {

const ScoredPoint *find(const QList<ScoredPoint> &points, const QString &term)
{
    const auto found = std::ranges::find_if(
        points, [&](const ScoredPoint &scored) { return scored.point.term == term; });
    return found == points.end() ? nullptr : &*found;
}

QList<ScoredPoint> pointsOf(const QString &text)
{
    return findKnowledgePoints({tests::sourceOf(text)}, {});
}

bool isCyclic(const QMap<QString, QStringList> &links, const QString &from, QStringList path = {})
{
    if (path.contains(from))
        return true;
    path.append(from);
    return std::ranges::any_of(links.value(from),
                               [&](const QString &next) { return isCyclic(links, next, path); });
}

} // namespace

class TestKnowledgePoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleChapter_selects_itsTerms_data();
    void sampleChapter_selects_itsTerms();
    void everyPoint_hasSpansThatQuoteTheSource();
    void everySpan_holdsItsTerm();
    void definition_isTheTextOfTheFirstSpan();
    void prerequisites_pointBackAndNeverInACircle();
    void prerequisites_areTermsThatTheDefinitionUses();
    void sentence_thatDefines_isRecognised_data();
    void sentence_thatDefines_isRecognised();
    void owner_isNoPartOfATerm();
    void chineseSentence_thatDefines_isRecognised_data();
    void chineseSentence_thatDefines_isRecognised();
    void definition_thatRefersBack_takesTheSentenceBefore();
    void termWithoutMarkup_isFoundByItsDefinition();
    void undefinedPhrase_thatIsFrequent_isFoundButNotSelected();
    void topic_selectsWhatIsNearIt();
    void poorSources_giveFewPoints_data();
    void poorSources_giveFewPoints();
    void points_areAtMostAHundred();
    void points_areTheSameEveryTime();
    void raisedStop_endsAtOnce();
    void sourcesOfTwoLanguages_areReadEachInItsOwn();
    void markup_isTakenOffAndOffsetsStay_data();
    void markup_isTakenOffAndOffsetsStay();
    void mention_prefersTheLongerTerm();
};

void TestKnowledgePoints::sampleChapter_selects_itsTerms_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QStringList>("terms");

    QTest::newRow("English")
        << static_cast<int>(Language::English)
        << QStringLiteral("force|interaction|Newton's third law|action–reaction pair|mass|"
                          "normal force|balanced forces|net force|thrust|momentum")
               .split(u'|');
    QTest::newRow("Chinese")
        << static_cast<int>(Language::Chinese)
        << QStringLiteral("相互作用|牛顿第三定律|作用力|质量|平衡力|重力|支持力|合力|推力|动量")
               .split(u'|');
}

void TestKnowledgePoints::sampleChapter_selects_itsTerms()
{
    QFETCH(int, language);
    QFETCH(QStringList, terms);

    const auto points
        = findKnowledgePoints({tests::sampleChapter(static_cast<Language>(language))}, {});

    const auto selected = std::ranges::count_if(points, &ScoredPoint::selected);
    QVERIFY(selected >= 8 && selected <= 16);
    for (const QString &term : terms) {
        const ScoredPoint *point = find(points, term);
        QVERIFY2(point && point->selected, qPrintable(term));
        QVERIFY2(!point->point.definition.isEmpty(), qPrintable(term));
    }
    QVERIFY(std::ranges::is_sorted(points, std::ranges::greater(), &ScoredPoint::score));
}

void TestKnowledgePoints::everyPoint_hasSpansThatQuoteTheSource()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        const document::Source source = tests::sampleChapter(language);
        for (const ScoredPoint &scored : findKnowledgePoints({source}, {})) {
            QVERIFY2(!scored.point.spans.isEmpty(), qPrintable(scored.point.term));
            for (const document::TextSupport &span : scored.point.spans) {
                QVERIFY(span.span.start < span.span.end);
                QCOMPARE(span.quote, textOf(source.text, span.span));
            }
        }
    }
}

void TestKnowledgePoints::everySpan_holdsItsTerm()
{
    for (const Language language : {Language::English, Language::Chinese})
        for (const ScoredPoint &scored : findKnowledgePoints({tests::sampleChapter(language)}, {}))
            for (const document::TextSupport &span : scored.point.spans)
                QVERIFY2(
                    !mentionsOf(withoutMarkup(span.quote), {scored.point.term}, language).isEmpty(),
                    qPrintable(scored.point.term + u' ' + span.quote));
}

void TestKnowledgePoints::definition_isTheTextOfTheFirstSpan()
{
    for (const Language language : {Language::English, Language::Chinese})
        for (const ScoredPoint &scored : findKnowledgePoints({tests::sampleChapter(language)}, {}))
            if (!scored.point.definition.isEmpty())
                QCOMPARE(withoutMarkup(scored.point.spans.first().quote), scored.point.definition);
}

void TestKnowledgePoints::prerequisites_pointBackAndNeverInACircle()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        QMap<QString, QStringList> links;
        int count = 0;
        for (const ScoredPoint &scored :
             findKnowledgePoints({tests::sampleChapter(language)}, {})) {
            links.insert(scored.point.term, scored.point.prerequisites);
            count += static_cast<int>(scored.point.prerequisites.size());
        }
        QVERIFY(count > 8);
        for (auto it = links.cbegin(); it != links.cend(); ++it) {
            QVERIFY2(!isCyclic(links, it.key()), qPrintable(it.key()));
            for (const QString &term : *it)
                QVERIFY2(links.contains(term), qPrintable(term));
        }
    }
}

void TestKnowledgePoints::prerequisites_areTermsThatTheDefinitionUses()
{
    const auto points = findKnowledgePoints({tests::sampleChapter(Language::English)}, {});

    QVERIFY(find(points, QStringLiteral("momentum"))
                ->point.prerequisites.contains(QStringLiteral("mass")));
    QVERIFY(find(points, QStringLiteral("normal force"))
                ->point.prerequisites.contains(QStringLiteral("contact force")));
    QVERIFY(find(points, QStringLiteral("force"))->point.prerequisites.isEmpty());
}

void TestKnowledgePoints::sentence_thatDefines_isRecognised_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("term"); // Empty: it defines nothing.

    const auto row = [](const char *name, const char16_t *sentence, const char16_t *term) {
        QTest::newRow(name) << QString::fromUtf16(sentence) << QString::fromUtf16(term);
    };
    row("X is a", u"A cell is the smallest unit of life.", u"cell");
    row("of an object", u"The weight of an object is the force that gravity exerts on it.",
        u"weight");
    row("is called", u"This change of state is called sublimation.", u"sublimation");
    row("known as", u"A body of ice that moves is known as a glacier.", u"glacier");
    row("refers to", u"Osmosis refers to the diffusion of water.", u"Osmosis");
    row("is defined as", u"Average speed is defined as distance divided by time.",
        u"Average speed");
    row("the term", u"The term biome refers to a large community of plants and animals.", u"biome");
    row("with a symbol", u"Frequency f is the number of oscillations per unit of time.",
        u"Frequency");
    row("after a dash", u"We begin with kinematics—the study of motion without its causes.",
        u"kinematics");
    row("inner of", u"Conservation of momentum is the rule that the sum stays the same.",
        u"Conservation of momentum");
    row("without an article", u"Conduction is heat transfer through direct contact.",
        u"Conduction");
    row("its", u"A body that is thrown follows a path, and its path is called its trajectory.",
        u"trajectory");
    row("in the past", u"Enclosure was the fencing of common land by landowners.", u"Enclosure");
    row("after a verb",
        u"You can define instantaneous velocity, which is the velocity at an instant.",
        u"instantaneous velocity");
    row("of an owner", u"A car's speedometer is an instrument that shows how fast it goes.",
        u"speedometer");
    row("a state", u"Energy is carried by waves.", u"");
    row("another state", u"Friction is independent of the area.", u"");
    row("a pronoun", u"It is a good idea to wear gloves.", u"");
    row("a remark", u"Another reason is the cost of transport.", u"");
    row("a misconception", u"A common misconception is that heavy things fall faster.", u"");
    row("a question", u"What is a cell?", u"");
    row("a property", u"Momentum is conserved.", u"");
}

void TestKnowledgePoints::sentence_thatDefines_isRecognised()
{
    QFETCH(QString, sentence);
    QFETCH(QString, term);

    const auto defined = termsDefinedIn(sentence, TermLists::of(Language::English));

    if (term.isEmpty())
        QVERIFY2(defined.isEmpty(),
                 qPrintable(defined.isEmpty() ? QString() : defined.first().term));
    else
        QVERIFY(std::ranges::any_of(defined,
                                    [&](const DefinedTerm &found) { return found.term == term; }));
}

void TestKnowledgePoints::owner_isNoPartOfATerm()
{
    const auto points = pointsOf(QStringLiteral(
        "# Cars\n\nThe car's motion has two periods. We plot the car's motion against time. "
        "Kepler's "
        "law is used for planets. In a graph the car's motion is a line. Kepler's law holds.\n"));

    for (const ScoredPoint &point : points)
        QVERIFY2(!point.point.term.startsWith(QStringLiteral("car's")),
                 qPrintable(point.point.term));
    QVERIFY(find(points, QStringLiteral("Kepler's law")));
}

void TestKnowledgePoints::chineseSentence_thatDefines_isRecognised_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("term");

    const auto row = [](const char *name, const char16_t *sentence, const char16_t *term) {
        QTest::newRow(name) << QString::fromUtf16(sentence) << QString::fromUtf16(term);
    };
    row("叫做", u"物质由液态变成气态的过程叫做汽化。", u"汽化");
    row("称为", u"能够导电的物体称为导体。", u"导体");
    row("是指", u"光合作用是指绿色植物利用光能制造有机物的过程。", u"光合作用");
    row("所谓", u"所谓惯性，就是物体保持原来运动状态的性质。", u"惯性");
    row("是……的量", u"密度是表示物质疏密程度的物理量。", u"密度");
    row("一个叫做", u"两个力中，一个叫做作用力，另一个就叫做反作用力。", u"反作用力");
    row("被称为", u"长江被称为中国第一大河。", u"中国第一大河");
}

void TestKnowledgePoints::chineseSentence_thatDefines_isRecognised()
{
    QFETCH(QString, sentence);
    QFETCH(QString, term);

    const auto points = pointsOf(sentence);

    const ScoredPoint *point = find(points, term);
    QVERIFY(point);
    QCOMPARE(point->point.definition, sentence);
}

void TestKnowledgePoints::definition_thatRefersBack_takesTheSentenceBefore()
{
    const auto points = pointsOf(QStringLiteral(
        "Solids can turn into gas without melting. This is called sublimation. It needs heat."));

    const ScoredPoint *point = find(points, QStringLiteral("sublimation"));
    QVERIFY(point);
    QCOMPARE(
        point->point.definition,
        QStringLiteral("Solids can turn into gas without melting. This is called sublimation."));
    QCOMPARE(point->point.spans.first().quote, point->point.definition);
}

void TestKnowledgePoints::termWithoutMarkup_isFoundByItsDefinition()
{
    const auto source = tests::sourceOf(
        QStringLiteral("# Heat\n\nLatent heat is the energy that changes the state of a substance. "
                       "Latent heat does not change the temperature.\n"),
        QStringLiteral("text"));

    const auto points = findKnowledgePoints({source}, {});

    QCOMPARE(points.first().point.term, QStringLiteral("latent heat"));
    QVERIFY(points.first().selected);
    QCOMPARE(points.first().point.spans.size(), 2);
}

void TestKnowledgePoints::undefinedPhrase_thatIsFrequent_isFoundButNotSelected()
{
    const auto points
        = pointsOf(QStringLiteral("The tectonic plates drift. Between tectonic plates lies magma. "
                                  "Under tectonic plates it is hot. "
                                  "Osmosis is the diffusion of water through a membrane."));

    const ScoredPoint *phrase = find(points, QStringLiteral("tectonic plates"));
    QVERIFY(phrase);
    QVERIFY(!phrase->selected);
    QVERIFY(find(points, QStringLiteral("osmosis"))->selected);
}

void TestKnowledgePoints::topic_selectsWhatIsNearIt()
{
    QString text;
    for (int i = 0; i < 20; ++i)
        text += QStringLiteral(
                    "A zorb%1ine is a tool that cuts wood of kind %1. Each zorb%1ine costs money. ")
                    .arg(QChar(u'a' + i));
    text += QStringLiteral("Osmosis is the diffusion of water through a membrane.");

    const auto without = pointsOf(text);
    const auto with = findKnowledgePoints({tests::sourceOf(text)}, QStringLiteral("osmosis"));

    QVERIFY(!find(without, QStringLiteral("osmosis"))->selected);
    QVERIFY(find(with, QStringLiteral("osmosis"))->selected);
}

void TestKnowledgePoints::poorSources_giveFewPoints_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("a heading") << QStringLiteral("# A\n");
    QTest::newRow("stop words") << QStringLiteral("It is what it is. And so on and so on.");
    QTest::newRow("symbols") << QStringLiteral("$$ 1 + 1 = 2 $$\n\n% & * _ ** __ []()\n");
    QTest::newRow("punctuation in Chinese") << QStringLiteral("。，；：！？“”……");
    QTest::newRow("lone surrogate")
        << QString(QChar(0xD800)) + QStringLiteral(" is a bad character.");
}

void TestKnowledgePoints::poorSources_giveFewPoints()
{
    QFETCH(QString, text);

    QVERIFY(pointsOf(text).size() <= 2);
}

void TestKnowledgePoints::points_areAtMostAHundred()
{
    QString text;
    for (int i = 0; i < 300; ++i)
        text += QStringLiteral("A blorb%1%2x is a tool that cuts wood. ")
                    .arg(QChar(u'a' + i % 26))
                    .arg(QChar(u'a' + i / 26));

    QCOMPARE(pointsOf(text).size(), 100);
}

void TestKnowledgePoints::points_areTheSameEveryTime()
{
    const auto terms = [] {
        QStringList list;
        for (const ScoredPoint &scored :
             findKnowledgePoints({tests::sampleChapter(Language::English)}, {}))
            list << scored.point.term << QString::number(scored.score, 'g', 17)
                 << scored.point.prerequisites;
        return list;
    };

    QCOMPARE(terms(), terms());
}

void TestKnowledgePoints::raisedStop_endsAtOnce()
{
    StopFlag stop;
    stop.raise();

    QVERIFY(findKnowledgePoints({tests::sampleChapter(Language::English)}, {}, stop).isEmpty());
}

void TestKnowledgePoints::sourcesOfTwoLanguages_areReadEachInItsOwn()
{
    document::Source english = tests::sampleChapter(Language::English);
    document::Source chinese = tests::sampleChapter(Language::Chinese);
    english.id = document::SourceId(1);
    chinese.id = document::SourceId(2);

    const auto points = findKnowledgePoints({english, chinese}, {});

    QVERIFY(find(points, QStringLiteral("thrust")));
    QVERIFY(find(points, QStringLiteral("推力")));
    for (const ScoredPoint &scored : points)
        for (const document::TextSupport &span : scored.point.spans)
            QCOMPARE(span.quote,
                     textOf((span.source.value() == 1 ? english : chinese).text, span.span));
}

void TestKnowledgePoints::markup_isTakenOffAndOffsetsStay_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QStringList>("bold");

    const auto row = [](const char *name, const char16_t *raw, const char16_t *text,
                        const char16_t *quote, const QStringList &bold) {
        QTest::newRow(name) << QString::fromUtf16(raw) << QString::fromUtf16(text)
                            << QString::fromUtf16(quote) << bold;
    };
    row("bold at the start", u"Oh. **Force** is a push.", u"Force is a push.",
        u"**Force** is a push.", {QStringLiteral("Force")});
    row("italics", u"Oh. The *action* is a habit.", u"The action is a habit.",
        u"The *action* is a habit.", {});
    row("link", u"Oh. See [the law](x.md) there.", u"See the law there.",
        u"See [the law](x.md) there.", {});
    row("wrapped line", u"Oh. One line\nand the next.", u"One line and the next.",
        u"One line\nand the next.", {});
    row("emoji before it", u"Oh 🚀🚀. A **rocket** 🚀 flies.", u"A rocket 🚀 flies.",
        u"A **rocket** 🚀 flies.", {QStringLiteral("rocket")});
    row("snake case and a product", u"Oh. Let v_max be 2 * 3 m.", u"Let v_max be 2 * 3 m.",
        u"Let v_max be 2 * 3 m.", {});
}

void TestKnowledgePoints::markup_isTakenOffAndOffsetsStay()
{
    QFETCH(QString, raw);
    QFETCH(QString, text);
    QFETCH(QStringList, bold);
    const document::Source source = tests::sourceOf(raw);

    const ChapterSentence sentence = ChapterText::of({source}).sentences.last();

    QCOMPARE(sentence.text, text);
    QTEST(textOf(source.text, sentence.span), "quote");
    QCOMPARE(sentence.emphasised, bold);
}

void TestKnowledgePoints::mention_prefersTheLongerTerm()
{
    const QStringList terms{QStringLiteral("force"), QStringLiteral("contact force")};

    QCOMPARE(termsMentionedIn(QStringLiteral("Two contact forces act."), terms, Language::English),
             QStringList{QStringLiteral("contact force")});
    QCOMPARE(termsMentionedIn(QStringLiteral("The Force is enforced."), terms, Language::English),
             QStringList{QStringLiteral("force")});
    QCOMPARE(termsMentionedIn(QStringLiteral("反作用力很大"),
                              {QStringLiteral("作用力"), QStringLiteral("反作用力")},
                              Language::Chinese),
             QStringList{QStringLiteral("反作用力")});
    QVERIFY(
        holdsTerm(QStringLiteral("contact force"), QStringLiteral("forces"), Language::English));
    QVERIFY(!holdsTerm(QStringLiteral("牛顿第三定律"), QStringLiteral("牛"), Language::Chinese));
    QVERIFY(holdsTerm(QStringLiteral("推力"), QStringLiteral("力"), Language::Chinese));
}

QTEST_GUILESS_MAIN(TestKnowledgePoints)
#include "tst_knowledge_points.moc"
