// SPDX-License-Identifier: GPL-3.0-or-later
// What the small model proposes for the sentences of a lesson, and what passes the check.
// LECTERN_LONG_TESTS asks until so many different ones have passed, or every sentence was asked for
// a dozen times; LECTERN_CHAPTERS names more chapters, a colon between them, whose lessons the
// sentences come from; LECTERN_PROPOSALS a file for all proposals, so that they can be read.
#include "core/base/joining_thread.h"
#include "core/drafting/grammar.h"
#include "core/drafting/proposer.h"
#include "core/drafting/sentence_parser.h"
#include "core/engine/runtime_loader.h"
#include "tests/core/drafting/drafted_lesson.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTest>

#include <atomic>
#include <mutex>

using namespace lectern;
using namespace lectern::drafting;

namespace {

const QString kModel = QStringLiteral(LECTERN_DEPS_DIR "/smollm2/SmolLM2-135M-Instruct.Q4_1.gguf");

constexpr int kInFlight = 16; ///< The engine takes so many rows in one step.
constexpr int kSeeds = 12;

QList<FactSentence> sentencesOf(const document::Content &content, const Patterns &patterns)
{
    QList<FactSentence> found;
    for (const document::Block &block : content.blocks) {
        const auto sentences = document::sentencesOf(content, block);
        for (int i = 0; i < sentences.size(); ++i)
            if (const auto sentence = factSentence(content, patterns, block.id, i))
                found.append(*sentence);
    }
    return found;
}

} // namespace

class TestModelProposals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameSeed_givesTheSameProposal();
    void whatPasses_saysTheValuesAndReadsBackAsTheFacts();

private:
    /// A sentence with the seed it is asked with.
    using Asking = std::pair<const FactSentence *, quint64>;

    struct Counts {
        int asked = 0;
        int passed = 0; ///< With a wording that is not the sentence ...
        int news = 0; ///< ... nor one of ours.
        int same = 0;
        QSet<QString> different; ///< What passed, each text once.
        QStringList wrong; ///< What passed and should not have.
    };
    void proposeAll(const QList<Asking> &askings, qsizetype enough, Counts &counts, QFile *file);
    void count(const FactSentence &sentence, const Proposal &proposal, Counts &counts, QFile *file);
    bool saysTheFacts(const QString &text, const FactSentence &sentence) const;

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
    m_sentences = sentencesOf(content, m_patterns);
    const QStringList chapters
        = qEnvironmentVariable("LECTERN_CHAPTERS").split(u':', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < chapters.size(); ++i)
        m_sentences
            += sentencesOf(tests::draftedLesson(chapters.at(i), {}, quint64(i + 1)), m_patterns);
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
    const int wanted = qEnvironmentVariableIntValue("LECTERN_LONG_TESTS");
    QList<Asking> askings;
    for (quint64 seed = 0; seed < (wanted > 0 ? kSeeds : 2); ++seed)
        for (qsizetype i = 0; i < m_sentences.size(); i += wanted > 0 ? 1 : 10)
            askings.append({&m_sentences.at(i), seed});
    Counts counts;
    QFile file(qEnvironmentVariable("LECTERN_PROPOSALS"));
    const bool isKept = !file.fileName().isEmpty() && file.open(QIODevice::WriteOnly);

    proposeAll(askings, wanted > 0 ? wanted : askings.size(), counts, isKept ? &file : nullptr);

    qInfo() << counts.asked << "asked," << counts.passed << "passed," << counts.different.size()
            << "of them different," << counts.news << "not among our wordings," << counts.same
            << "came back to the sentence";
    QVERIFY2(counts.wrong.isEmpty(), qPrintable(counts.wrong.join(u'\n')));
    QVERIFY(counts.asked >= 8);
}

void TestModelProposals::proposeAll(const QList<Asking> &askings, qsizetype enough, Counts &counts,
                                    QFile *file)
{
    std::mutex counting;
    std::atomic<qsizetype> next = 0;
    std::vector<JoiningThread> threads;
    for (int i = 0; i < kInFlight; ++i)
        threads.emplace_back([&] {
            for (qsizetype k = next++; k < askings.size(); k = next++) {
                const auto &[sentence, seed] = askings.at(k);
                const Proposal proposal = propose(*sentence, seed);
                const std::scoped_lock lock(counting);
                count(*sentence, proposal, counts, file);
                if (counts.different.size() >= enough)
                    next = askings.size();
            }
        });
}

void TestModelProposals::count(const FactSentence &sentence, const Proposal &proposal,
                               Counts &counts, QFile *file)
{
    ++counts.asked;
    const bool isSame = proposal.text == sentence.text; // No news.
    const bool hasPassed = proposal.hasPassed() && !isSame;
    counts.same += isSame ? 1 : 0;
    if (hasPassed) {
        ++counts.passed;
        const auto ours = trueWordings(sentence, m_patterns);
        const bool isOurs = std::ranges::any_of(
            ours, [&](const Candidate &candidate) { return candidate.text == proposal.text; });
        counts.news += isOurs ? 0 : 1;
        counts.different.insert(proposal.text);
    }
    if (proposal.hasPassed() && !saysTheFacts(proposal.text, sentence))
        counts.wrong.append(proposal.text);
    if (!file)
        return;
    const QString outcome = isSame ? QStringLiteral("same")
        : hasPassed                ? QStringLiteral("passed")
                                   : QStringLiteral("refused");
    QStringList whys;
    for (const ProposalReason &reason : proposal.reasons)
        whys.append(reason.why);
    const QString facts = sentence.facts.first().kind;
    file->write(
        (QStringList{outcome, facts, sentence.text, proposal.text, whys.join(u' ')}.join(u'\t')
         + u'\n')
            .toUtf8());
    file->flush();
}

/// By another way than the check: every value stands there, and where a pattern can read the
/// sentence it reads the same facts.
bool TestModelProposals::saysTheFacts(const QString &text, const FactSentence &sentence) const
{
    Lexicon lexicon;
    for (const Facts &facts : sentence.facts) {
        for (const QStringList &values : facts.values) {
            lexicon.unite(QSet<QString>(values.begin(), values.end()));
            for (const QString &value : values)
                if (!text.contains(withoutIndefiniteArticle(value), Qt::CaseInsensitive)
                    && !text.contains(inGeneral(value), Qt::CaseInsensitive)
                    && value != sentence.mentioned)
                    return false;
        }
    }
    const auto readings = SentenceParser(m_patterns, lexicon).readings(text, sentence.mentioned);
    const auto isKind = [&](const Reading &reading) {
        return reading.facts.first().kind == sentence.facts.first().kind;
    };
    const bool readsBack = std::ranges::any_of(readings, [&](const Reading &reading) {
        return isKind(reading) && reading.facts.first().values == sentence.facts.first().values;
    });
    return readsBack || std::ranges::none_of(readings, isKind);
}

QTEST_GUILESS_MAIN(TestModelProposals)
#include "tst_model_proposals.moc"
