// SPDX-License-Identifier: GPL-3.0-or-later
// The window's service for other wordings, with the real small model.
#include "app/lectern/sentence_words.h"
#include "tests/core/drafting/drafted_lesson.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTest>

using namespace lectern;

class TestSentenceWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordings_ofABlock_areThoseOfItsFirstSentenceFromFacts();
    void proposal_growsAndEndsWithItsCheck();
    void cancelledProposal_endsWithoutALastEvent();
    void newProposal_takesThePlaceOfTheOneBefore();
    void modelThatIsHeld_isNotLoadedAgain();
    void chinese_isAnObstacleForTheSmallModel();

private:
    document::BlockId objective() const
    {
        for (const document::Block &block : m_content.blocks) {
            if (block.role == u"objective")
                return block.id;
        }
        return document::BlockId(0);
    }

    Composition m_composition;
    document::Content m_content;
};

void TestSentenceWords::initTestCase()
{
    if (!m_composition.models().locate())
        QSKIP("The small model is not here; ./dev fetches it.");
    QVERIFY(m_composition.loadModel({}, {}, {}));
    m_content = tests::draftedLesson(Language::English);
}

void TestSentenceWords::wordings_ofABlock_areThoseOfItsFirstSentenceFromFacts()
{
    SentenceWords words(m_composition);

    const auto wordings = words.wordings(m_content, objective(), -1).result();

    QVERIFY(wordings);
    QCOMPARE(wordings->text, m_content.block(objective())->text());
    QVERIFY(wordings->options.size() >= 6);
    for (const ui::WordingOption &option : wordings->options) {
        QCOMPARE(option.isCurrent, option.text == wordings->text);
        QCOMPARE(option.provenance.kind, document::ProvenanceKind::Computed);
    }
}

void TestSentenceWords::proposal_growsAndEndsWithItsCheck()
{
    SentenceWords words(m_composition);

    auto future = words.propose(m_content, objective(), -1, 1);
    future.waitForFinished();

    QVERIFY(future.resultCount() >= 2);
    const ui::ProposalEvent last = future.resultAt(future.resultCount() - 1);
    QVERIFY(last.isLast);
    QVERIFY(!last.error);
    QVERIFY(!last.text.isEmpty());
    QVERIFY(!last.clauses.isEmpty());
    QCOMPARE(last.provenance.kind, document::ProvenanceKind::Generated);
    for (int i = 0; i + 1 < future.resultCount(); ++i)
        QVERIFY(!future.resultAt(i).isLast);
}

void TestSentenceWords::cancelledProposal_endsWithoutALastEvent()
{
    SentenceWords words(m_composition);
    QFutureWatcher<ui::ProposalEvent> watcher;
    watcher.setFuture(words.propose(m_content, objective(), -1, 1));
    QTRY_VERIFY_WITH_TIMEOUT(watcher.future().resultCount() > 0, 60000);

    watcher.future().cancel();

    QTRY_VERIFY_WITH_TIMEOUT(watcher.isFinished(), 60000);
    for (int i = 0; i < watcher.future().resultCount(); ++i)
        QVERIFY(!watcher.future().resultAt(i).isLast);
}

void TestSentenceWords::newProposal_takesThePlaceOfTheOneBefore()
{
    SentenceWords words(m_composition);
    auto first = words.propose(m_content, objective(), -1, 1);

    auto second = words.propose(m_content, objective(), -1, 2);
    second.waitForFinished();

    QVERIFY(second.resultAt(second.resultCount() - 1).isLast);
    first.waitForFinished();
    QVERIFY(first.isCanceled());
}

void TestSentenceWords::modelThatIsHeld_isNotLoadedAgain()
{
    auto future = m_composition.engine().generate(
        {.prompt = QStringLiteral("One two three"), .raw = true, .maxNewTokens = 12});

    const auto again = m_composition.loadModel({}, {}, {});

    QVERIFY(again);
    future.waitForFinished();
    const engine::GenerationEvent last = future.resultAt(future.resultCount() - 1);
    QVERIFY(last.isLast && !last.error); // Loading would have ended it.
}

void TestSentenceWords::chinese_isAnObstacleForTheSmallModel()
{
    const SentenceWords words(m_composition);

    QVERIFY(words.obstacle(Language::English).isEmpty());
    QVERIFY(!words.obstacle(Language::Chinese).isEmpty());
}

QTEST_MAIN(TestSentenceWords)
#include "tst_sentence_words.moc"
