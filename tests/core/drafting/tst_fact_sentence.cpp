// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/draft_writer.h"
#include "core/drafting/draft.h"
#include "core/drafting/fact_sentence.h"
#include "tests/core/drafting/drafted_lesson.h"

#include <QTest>

using namespace lectern;
using namespace lectern::drafting;
using document::BlockId;

namespace {

const document::TextSupport kPassage{
    document::SourceId(1), {0, 12}, QStringLiteral("It is inert.")};

Facts factOn(const QString &kind, const QMap<QString, QStringList> &values)
{
    return {kind, values, {kPassage}};
}

Facts basisFact(const QString &point, const QString &basis)
{
    return factOn(QStringLiteral("keypoint.basis"),
                  {{QStringLiteral("point"), {point}}, {QStringLiteral("basis"), {basis}}});
}

/// A document that the drafter made: a heading by a rule, a paragraph of facts, a quotation.
document::Content drafted(const QList<SentenceStep> &sentences)
{
    document::Content content;
    content.header.kind = QStringLiteral("lesson");
    content.header.className = QStringLiteral("Year 9");
    document::Document document(content);
    BlockStep heading;
    heading.fields
        = {{QStringLiteral("text"),
            {FixedText{QStringLiteral("Objectives"), {QStringLiteral("lesson.heading"), {}}}}}};
    BlockStep paragraph;
    paragraph.fields = {{QStringLiteral("text"), sentences}};
    const Patterns patterns = Patterns::load(QStringLiteral("lesson"), Language::English).value();
    const Chooser chooser(Language::English, 0);
    const auto draft
        = Drafter(patterns, chooser).draft({heading, paragraph}, [](const auto &) { }, {});
    if (!draft || !document::DraftWriter(document, QStringLiteral("draft")).append(draft->blocks))
        qFatal("the draft failed");
    return document.content();
}

} // namespace

class TestFactSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_patterns = Patterns::load(QStringLiteral("lesson"), Language::English).value();
    }
    void unsetNumber_isTheFirstSentenceMadeFromFacts();
    void secondSentenceOnTheSameSubject_knowsWhatItsPronounMeans();
    void editedSentence_countsWithTheFactsItHad();
    void sentenceWithoutFacts_isRefusedWithTheReason_data();
    void sentenceWithoutFacts_isRefusedWithTheReason();
    void everySentenceOfALesson_isAmongItsTrueWordingsAndPassesTheCheck_data();
    void everySentenceOfALesson_isAmongItsTrueWordingsAndPassesTheCheck();

private:
    Patterns m_patterns;
};

void TestFactSentence::unsetNumber_isTheFirstSentenceMadeFromFacts()
{
    const auto content = drafted(
        {QuotedSentence{kPassage},
         RealisedSentence{{factOn(QStringLiteral("objective.explain"),
                                  {{QStringLiteral("point"), {QStringLiteral("inertia")}}})}}});

    const auto sentence = factSentence(content, m_patterns, BlockId(2));

    QVERIFY2(sentence, qPrintable(sentence ? QString() : sentence.error().message));
    QCOMPARE(sentence->index, 1);
    QCOMPARE(sentence->passages, QStringList{kPassage.quote});
    QCOMPARE(sentence->place.audience, QStringLiteral("Year 9"));
    QVERIFY(sentence->place.before.endsWith(QStringLiteral("Objectives\nIt is inert. ")));
    const ProposalContext context = proposalContext(*sentence, m_patterns);
    QCOMPARE(context.plain, sentence->text);
    QCOMPARE(context.facts, sentence->facts);
}

void TestFactSentence::secondSentenceOnTheSameSubject_knowsWhatItsPronounMeans()
{
    const auto content = drafted(
        {RealisedSentence{{basisFact(QStringLiteral("momentum"), QStringLiteral("mass"))}},
         RealisedSentence{{basisFact(QStringLiteral("momentum"), QStringLiteral("velocity"))}},
         RealisedSentence{{basisFact(QStringLiteral("impulse"), QStringLiteral("force"))}}});

    const auto second = factSentence(content, m_patterns, BlockId(2), 1);
    const auto third = factSentence(content, m_patterns, BlockId(2), 2);

    QVERIFY(second && third);
    QCOMPARE(second->mentioned, QStringLiteral("momentum"));
    const auto wordings = trueWordings(*second, m_patterns);
    const auto pronoun = std::ranges::find_if(wordings, [](const Candidate &candidate) {
        return candidate.text.startsWith(QStringLiteral("It "));
    });
    QVERIFY(pronoun != wordings.end());
    const CheckWords words = CheckWords::load(Language::English).value();
    const ProposalCheck check(m_patterns, words);
    QCOMPARE(check.check(pronoun->text, proposalContext(*second, m_patterns)).size(), 0);
    // Of another subject the same words would be something else.
    QVERIFY(!check.check(pronoun->text, proposalContext(*third, m_patterns)).isEmpty());
}

void TestFactSentence::editedSentence_countsWithTheFactsItHad()
{
    document::Document document(drafted(
        {RealisedSentence{{basisFact(QStringLiteral("momentum"), QStringLiteral("mass"))}}}));
    const auto before = factSentence(document.content(), m_patterns, BlockId(2));
    QVERIFY(before);
    QVERIFY(document::Commands(document).editText(BlockId(2), QStringLiteral("text"),
                                                  {0, 0, {{QStringLiteral("Indeed "), {}}}}));

    const auto after = factSentence(document.content(), m_patterns, BlockId(2));

    QVERIFY(after);
    QCOMPARE(after->provenance.kind, document::ProvenanceKind::Authored);
    QCOMPARE(after->facts, before->facts);
    // Its own words are no measure of what is true.
    QCOMPARE(proposalContext(*after, m_patterns).plain,
             trueWordings(*after, m_patterns).first().text);
}

void TestFactSentence::sentenceWithoutFacts_isRefusedWithTheReason_data()
{
    QTest::addColumn<qint64>("block");
    QTest::addColumn<int>("sentence");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");

    QTest::newRow("heading by a rule")
        << qint64(1) << 0 << ErrorCode::InvalidInput << QStringLiteral("A rule wrote");
    QTest::newRow("quotation") << qint64(2) << 0 << ErrorCode::InvalidInput
                               << QStringLiteral("word for word");
    QTest::newRow("no such sentence")
        << qint64(2) << 7 << ErrorCode::NotFound << QStringLiteral("2 sentence");
    QTest::newRow("no such block")
        << qint64(9) << 0 << ErrorCode::NotFound << QStringLiteral("not in the document");
}

void TestFactSentence::sentenceWithoutFacts_isRefusedWithTheReason()
{
    QFETCH(qint64, block);
    QFETCH(int, sentence);
    QFETCH(ErrorCode, code);
    QFETCH(QString, says);
    const auto content = drafted(
        {QuotedSentence{{document::SourceId(1), {0, 12}, QStringLiteral("It is inert.")}},
         RealisedSentence{{basisFact(QStringLiteral("momentum"), QStringLiteral("mass"))}}});

    const auto found = factSentence(content, m_patterns, BlockId(block), sentence);

    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
    QVERIFY2(found.error().message.contains(says), qPrintable(found.error().message));
}

void TestFactSentence::everySentenceOfALesson_isAmongItsTrueWordingsAndPassesTheCheck_data()
{
    QTest::addColumn<Language>("language");

    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void TestFactSentence::everySentenceOfALesson_isAmongItsTrueWordingsAndPassesTheCheck()
{
    QFETCH(Language, language);
    const document::Content content = tests::draftedLesson(language);
    const Patterns patterns = patternsFor(content.header).value();
    const CheckWords words = CheckWords::load(content.header.language).value();
    const ProposalCheck check(patterns, words);

    int seen = 0;
    for (const document::Block &block : content.blocks) {
        const auto sentences = document::sentencesOf(content, block);
        for (int i = 0; i < sentences.size(); ++i) {
            const auto sentence = factSentence(content, patterns, block.id, i);
            if (!sentence)
                continue;
            ++seen;
            const auto wordings = trueWordings(*sentence, patterns);
            QVERIFY2(std::ranges::any_of(
                         wordings,
                         [&](const Candidate &wording) { return wording.text == sentence->text; }),
                     qPrintable(sentence->text));
            const auto reasons = check.check(sentence->text, proposalContext(*sentence, patterns));
            QVERIFY2(reasons.isEmpty(), qPrintable(sentence->text + u' ' + reasons.value(0).why));
        }
    }

    QVERIFY2(seen >= 40, qPrintable(QString::number(seen)));
}

QTEST_GUILESS_MAIN(TestFactSentence)
#include "tst_fact_sentence.moc"
