// SPDX-License-Identifier: GPL-3.0-or-later
// What the small model proposes for the sentences of the Newton lesson, and what passes the check.
// LECTERN_LONG_TESTS asks for hundreds; LECTERN_PROPOSALS names a file for those that passed, to be
// read one by one.
#include "core/drafting/proposer.h"
#include "core/drafting/sentence_parser.h"
#include "core/engine/runtime_loader.h"
#include "drafted_lesson.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace lectern;
using namespace lectern::drafting;

namespace {

const QString kModel = QStringLiteral(LECTERN_DEPS_DIR "/smollm2/SmolLM2-135M-Instruct.Q4_1.gguf");

} // namespace

class TestModelProposals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameSeed_givesTheSameProposal();
    void whatPasses_saysTheValuesAndReadsBackAsTheFacts();

private:
    Proposal propose(const FactSentence &sentence, quint64 seed)
    {
        const ProposalCheck check(m_patterns, m_words);
        const auto proposal = Proposer(*m_engine, check)
                                  .propose(proposalRequest(sentence, m_patterns, seed),
                                           [](const QString &) { }, {});
        if (!proposal)
            qFatal("%s", qPrintable(proposal.error().message));
        return *proposal;
    }

    Patterns m_patterns;
    CheckWords m_words;
    QList<FactSentence> m_sentences;
    std::unique_ptr<engine::EngineService> m_engine;
};

void TestModelProposals::initTestCase()
{
    if (!QFileInfo::exists(kModel))
        QSKIP("The small model is not here; ./dev fetches it.");
    m_engine = std::make_unique<engine::EngineService>(engine::bundledRuntimeLoader());
    auto loading
        = m_engine->load({.path = kModel, .precision = engine::Precision::Auto, .threads = 2});
    loading.waitForFinished();
    QVERIFY(loading.result());
    m_words = CheckWords::load(Language::English).value();
    const document::Content content = tests::draftedLesson(Language::English);
    m_patterns = patternsFor(content.header).value();
    for (const document::Block &block : content.blocks) {
        const auto sentences = document::sentencesOf(content, block);
        for (int i = 0; i < sentences.size(); ++i)
            if (const auto sentence = factSentence(content, m_patterns, block.id, i))
                m_sentences.append(*sentence);
    }
    QVERIFY(m_sentences.size() >= 40);
}

void TestModelProposals::sameSeed_givesTheSameProposal()
{
    const Proposal first = propose(m_sentences.first(), 11);
    const Proposal second = propose(m_sentences.first(), 11);

    QVERIFY(!first.text.isEmpty());
    QCOMPARE(second.text, first.text);
    QCOMPARE(second.promptHash, first.promptHash);
}

void TestModelProposals::whatPasses_saysTheValuesAndReadsBackAsTheFacts()
{
    const bool isLong = qEnvironmentVariableIsSet("LECTERN_LONG_TESTS");
    const int seeds = isLong ? 6 : 1;
    const qsizetype step = isLong ? 1 : 10;
    QStringList passed;
    int asked = 0;
    int same = 0;
    for (qsizetype i = 0; i < m_sentences.size(); i += step) {
        const FactSentence &sentence = m_sentences.at(i);
        for (int seed = 0; seed < seeds; ++seed) {
            const Proposal proposal = propose(sentence, quint64(seed));
            ++asked;
            if (!proposal.hasPassed())
                continue;
            if (proposal.text == sentence.text) {
                ++same; // No news: the window offers only to try again.
                continue;
            }
            passed.append(sentence.text + QStringLiteral("\n   => ") + proposal.text);
            for (const Facts &facts : sentence.facts)
                for (const QStringList &values : facts.values)
                    for (const QString &value : values)
                        QVERIFY2(proposal.text.contains(value.mid(1))
                                     || !sentence.mentioned.isEmpty(),
                                 qPrintable(proposal.text));
            const auto readings = SentenceParser(m_patterns).readings(proposal.text);
            const bool hasKind = std::ranges::any_of(readings, [&](const Reading &reading) {
                return reading.facts.first().kind == sentence.facts.first().kind;
            });
            const bool readsBack = std::ranges::any_of(readings, [&](const Reading &reading) {
                return reading.facts.first().values == sentence.facts.first().values;
            });
            QVERIFY2(!hasKind || readsBack, qPrintable(proposal.text));
        }
    }
    qInfo().noquote() << asked << "asked," << passed.size() << "passed," << same
                      << "came back to the sentence";
    QFile file(qEnvironmentVariable("LECTERN_PROPOSALS"));
    if (!file.fileName().isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(passed.join(u'\n').toUtf8() + '\n');
}

QTEST_GUILESS_MAIN(TestModelProposals)
#include "tst_model_proposals.moc"
