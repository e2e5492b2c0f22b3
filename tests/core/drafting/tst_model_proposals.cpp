// SPDX-License-Identifier: GPL-3.0-or-later
// What the small model proposes for the sentences of the Newton lesson, and what passes the check.
// LECTERN_LONG_TESTS asks for hundreds; LECTERN_PROPOSALS names a file for all of them, so that
// those that passed can be read one by one.
#include "core/base/joining_thread.h"
#include "core/drafting/proposer.h"
#include "core/drafting/sentence_parser.h"
#include "core/engine/runtime_loader.h"
#include "tests/core/drafting/drafted_lesson.h"

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
    struct Counts {
        int asked = 0;
        int passed = 0;
        int same = 0;
    };
    void count(const FactSentence &sentence, const QList<Proposal> &proposals, Counts &counts,
               QFile *file);
    void saysTheFacts(const QString &text, const FactSentence &sentence);

    /// Those of a few sentences at once, as the engine takes many rows in one step.
    QList<QList<Proposal>> proposeAll(const QList<FactSentence> &sentences, int seeds)
    {
        QList<QList<Proposal>> proposals(sentences.size(), QList<Proposal>(seeds));
        std::vector<JoiningThread> threads;
        for (qsizetype i = 0; i < sentences.size(); ++i) {
            Proposal *row = proposals[i].data();
            for (int seed = 0; seed < seeds; ++seed)
                threads.emplace_back([this, &sentence = sentences.at(i), seed, row] {
                    row[seed] = propose(sentence, quint64(seed));
                });
        }
        threads.clear();
        return proposals;
    }

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
        = m_engine->load({.path = kModel, .precision = engine::Precision::Auto, .threads = 1});
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
    QList<FactSentence> sentences;
    for (qsizetype i = 0; i < m_sentences.size(); i += isLong ? 1 : 10)
        sentences.append(m_sentences.at(i));
    Counts counts;
    QFile file(qEnvironmentVariable("LECTERN_PROPOSALS"));
    const bool isKept = !file.fileName().isEmpty() && file.open(QIODevice::WriteOnly);
    for (qsizetype first = 0; first < sentences.size(); first += 4) {
        const QList<FactSentence> some = sentences.mid(first, 4);
        const auto proposals = proposeAll(some, isLong ? 4 : 2);
        for (qsizetype i = 0; i < some.size(); ++i)
            count(some.at(i), proposals.at(i), counts, isKept ? &file : nullptr);
    }
    qInfo() << counts.asked << "asked," << counts.passed << "passed," << counts.same
            << "came back to the sentence";
    QVERIFY(counts.asked >= 8);
}

void TestModelProposals::count(const FactSentence &sentence, const QList<Proposal> &proposals,
                               Counts &counts, QFile *file)
{
    QString lines = u'\n' + sentence.text + u'\n';
    for (const Proposal &proposal : proposals) {
        ++counts.asked;
        const bool isSame = proposal.text == sentence.text; // No news.
        counts.same += isSame ? 1 : 0;
        counts.passed += proposal.hasPassed() && !isSame ? 1 : 0;
        lines += (isSame                     ? QStringLiteral("   same:    ")
                      : proposal.hasPassed() ? QStringLiteral("   passed:  ")
                                             : QStringLiteral("   refused: "))
            + proposal.text + u'\n';
        if (proposal.hasPassed())
            saysTheFacts(proposal.text, sentence);
    }
    if (file) {
        file->write(lines.toUtf8());
        file->flush();
    }
}

/// By another way than the check: every value stands there, and where a pattern can read the
/// sentence it reads the same facts.
void TestModelProposals::saysTheFacts(const QString &text, const FactSentence &sentence)
{
    for (const Facts &facts : sentence.facts)
        for (const QStringList &values : facts.values)
            for (const QString &value : values)
                QVERIFY2(text.contains(value, Qt::CaseInsensitive) || value == sentence.mentioned,
                         qPrintable(text));
    Lexicon lexicon;
    for (const Facts &facts : sentence.facts)
        for (const QStringList &values : facts.values)
            lexicon.unite(QSet<QString>(values.begin(), values.end()));
    const auto readings = SentenceParser(m_patterns, lexicon).readings(text, sentence.mentioned);
    const auto isKind = [&](const Reading &reading) {
        return reading.facts.first().kind == sentence.facts.first().kind;
    };
    const bool readsBack = std::ranges::any_of(readings, [&](const Reading &reading) {
        return isKind(reading) && reading.facts.first().values == sentence.facts.first().values;
    });
    QVERIFY2(readsBack || std::ranges::none_of(readings, isKind), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestModelProposals)
#include "tst_model_proposals.moc"
