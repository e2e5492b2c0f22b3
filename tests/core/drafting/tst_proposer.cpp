// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/fact_record.h"
#include "core/drafting/proposer.h"
#include "tests/support/scripted_runtime.h"

#include <QTest>

using namespace lectern;
using namespace lectern::drafting;
using lectern::test::Script;
using lectern::test::ScriptedRuntime;

namespace {

FactSentence sentenceOn(const QString &point)
{
    FactSentence sentence;
    sentence.facts = {{QStringLiteral("objective.apply"),
                       {{QStringLiteral("point"), {point}}},
                       {document::TextSupport{document::SourceId(1), {0, 7}, point}}}};
    sentence.text
        = QStringLiteral("Use %1 to explain a case that was not in the lesson.").arg(point);
    sentence.provenance.kind = document::ProvenanceKind::Computed;
    return sentence;
}

} // namespace

class TestProposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anotherSentence_isNotWaitedFor();
    void sink_isToldOfAGrowingSentence();
    void drift_isFoundAndTold();
    void stop_betweenTwoWords_cancels();
    void seed_choosesWhichWordingsTheModelSees();
    void proposedSentence_dropsWhatStandsAroundIt_data();
    void proposedSentence_dropsWhatStandsAroundIt();
    void clauses_coverTheWordingInOrder();
    void provenance_keepsTheFactsTheModelAndTheSeed();
    void reportsFindings_areNeverWordedFreely();

private:
    Result<Proposal> propose(
        const std::function<void(const QString &)> &sink = [](const QString &) { },
        const StopFlag &stop = {})
    {
        return Proposer(*m_engine, *m_check)
            .propose(proposalRequest(sentenceOn(QStringLiteral("inertia")), m_patterns, 3), sink,
                     stop);
    }

    Patterns m_patterns;
    CheckWords m_words;
    std::unique_ptr<ProposalCheck> m_check;
    std::shared_ptr<Script> m_script;
    std::unique_ptr<engine::EngineService> m_engine;
};

void TestProposer::initTestCase()
{
    m_patterns = Patterns::load(QStringLiteral("lesson"), Language::English).value();
    m_words = CheckWords::load(Language::English).value();
    m_check = std::make_unique<ProposalCheck>(m_patterns, m_words);
}

void TestProposer::init()
{
    m_script = std::make_shared<Script>();
    m_script->text = " Use inertia to answer a new question.\n- Use it again and again";
    m_engine = std::make_unique<engine::EngineService>(
        [script = m_script]() -> Result<std::unique_ptr<engine::Runtime>> {
            return std::make_unique<ScriptedRuntime>(script);
        });
    m_engine->load({.path = QStringLiteral("scripted")}).waitForFinished();
}

void TestProposer::cleanup()
{
    m_script->allowedSteps.release(1000);
    m_engine.reset();
}

void TestProposer::anotherSentence_isNotWaitedFor()
{
    m_script->stepsOnDemand = true;
    m_script->allowedSteps.release(9); // As far as the second line's mark.

    const auto proposal = propose();

    QVERIFY(proposal);
    QCOMPARE(proposal->text, QStringLiteral("Use inertia to answer a new question."));
    QVERIFY(proposal->hasPassed());
    QVERIFY(m_script->words <= 9);
}

void TestProposer::sink_isToldOfAGrowingSentence()
{
    QStringList told;

    const auto proposal = propose([&told](const QString &text) { told.append(text); });

    QVERIFY(proposal);
    QVERIFY(told.size() >= 6);
    for (int i = 1; i < told.size(); ++i)
        QVERIFY(told.at(i).startsWith(told.at(i - 1)));
    QCOMPARE(told.last(), proposal->text);
}

void TestProposer::drift_isFoundAndTold()
{
    m_script->text = " Use momentum to answer a new question.";

    const auto proposal = propose();

    QVERIFY(proposal);
    QVERIFY(!proposal->hasPassed());
    QCOMPARE(textOf(proposal->text, proposal->reasons.first().span), QStringLiteral("momentum"));
}

void TestProposer::stop_betweenTwoWords_cancels()
{
    const StopFlag stop;
    m_script->stepsOnDemand = true;
    m_script->allowedSteps.release(2); // Two words, and then the engine waits.

    const auto proposal = propose([&stop](const QString &) { stop.raise(); }, stop);

    QVERIFY(!proposal);
    QCOMPARE(proposal.error().code, ErrorCode::Cancelled);
}

void TestProposer::seed_choosesWhichWordingsTheModelSees()
{
    const FactSentence sentence = sentenceOn(QStringLiteral("inertia"));
    const auto promptFor
        = [&](quint64 seed) { return proposalPrompt(proposalRequest(sentence, m_patterns, seed)); };

    QCOMPARE(promptFor(1), promptFor(1));
    QVERIFY(promptFor(1) != promptFor(2));
    QVERIFY(promptFor(1).contains(sentence.text));
}

void TestProposer::proposedSentence_dropsWhatStandsAroundIt_data()
{
    QTest::addColumn<QString>("generated");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("plain") << QStringLiteral(" Apply inertia.") << QStringLiteral("Apply inertia.");
    QTest::newRow("a second sentence")
        << QStringLiteral("Apply inertia. And mass.") << QStringLiteral("Apply inertia.");
    QTest::newRow("a second line")
        << QStringLiteral("Apply inertia\n- Apply mass.") << QStringLiteral("Apply inertia");
    QTest::newRow("a mark of its own")
        << QStringLiteral(" - Apply inertia.") << QStringLiteral("Apply inertia.");
    QTest::newRow("quotation marks")
        << QStringLiteral("\"Apply inertia.\"") << QStringLiteral("Apply inertia.");
    QTest::newRow("nothing") << QStringLiteral("\n") << QString();
}

void TestProposer::proposedSentence_dropsWhatStandsAroundIt()
{
    QFETCH(QString, generated);
    QFETCH(QString, sentence);

    QCOMPARE(proposedSentence(generated, Language::English), sentence);
}

void TestProposer::clauses_coverTheWordingInOrder()
{
    const ProposalContext context
        = proposalContext(sentenceOn(QStringLiteral("inertia")), m_patterns);
    const QString text = QStringLiteral("Recognise inertia in a new case, and explain it.");

    QStringList clauses;
    for (const CodePointSpan &span : m_check->clauses(text, context))
        clauses.append(textOf(text, span));

    QCOMPARE(clauses,
             QStringList({QStringLiteral("Recognise inertia in a new case,"),
                          QStringLiteral("and explain it.")}));
}

void TestProposer::provenance_keepsTheFactsTheModelAndTheSeed()
{
    const FactSentence sentence = sentenceOn(QStringLiteral("inertia"));
    const auto proposal = propose();
    QVERIFY(proposal);

    const auto provenance = provenanceOf(*proposal, sentence.facts, QStringLiteral("small"));

    QCOMPARE(provenance.kind, document::ProvenanceKind::Generated);
    QCOMPARE(provenance.wording, document::Wording::Model);
    QCOMPARE(provenance.model, QStringLiteral("small"));
    QCOMPARE(provenance.seed, std::optional<quint64>(3));
    QCOMPARE(provenance.promptHash.size(), 64);
    QCOMPARE(factsOf(provenance), sentence.facts);
}

void TestProposer::reportsFindings_areNeverWordedFreely()
{
    document::Content report;
    report.header.kind = QStringLiteral("report");
    for (const char *role : {"technique", "finding", "impression", "recommendation"}) {
        document::Block block;
        block.id = document::BlockId(report.blocks.size() + 1);
        block.role = QString::fromLatin1(role);
        report.blocks.append(block);
    }

    QVERIFY(mayPropose(report, document::BlockId(1)));
    for (const int id : {2, 3, 4}) {
        const auto refused = mayPropose(report, document::BlockId(id));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RefusedByCheck);
    }
    report.header.kind = QStringLiteral("lesson");
    QVERIFY(mayPropose(report, document::BlockId(2)));
}

QTEST_GUILESS_MAIN(TestProposer)
#include "tst_proposer.moc"
