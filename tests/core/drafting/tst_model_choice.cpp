// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/chooser.h"
#include "core/drafting/engine_scorer.h"
#include "core/drafting/realiser.h"
#include "core/engine/runtime_loader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace lectern;
using namespace lectern::drafting;

namespace {

const QString kModel = QStringLiteral(LECTERN_DEPS_DIR "/smollm2/SmolLM2-135M-Instruct.Q4_1.gguf");
const QString kBefore = QStringLiteral(
    "Pupils work in pairs and keep their notes. The lesson begins with a question.");
const QString kHeading = QStringLiteral("Lesson plan: Newton's third law");

struct Set {
    QList<Candidate> candidates; ///< The last one is the worse one.
    QString fault; ///< "noun", "order" or "register".
};

QList<Set> sets()
{
    QFile file(QStringLiteral(LECTERN_TEST_DATA "/wording/worse.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("worse.json cannot be read");
    static const Patterns patterns
        = Patterns::load(QStringLiteral("lesson"), Language::English).value();
    QList<Set> all;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &entry : entries) {
        const QJsonObject json = entry.toObject();
        Facts facts{json[u"kind"].toString(), {}, {}};
        const QJsonObject values = json[u"values"].toObject();
        for (auto value = values.begin(); value != values.end(); ++value)
            for (const auto &item : value->toArray())
                facts.values[value.key()].append(item.toString());
        Set set{Realiser(patterns).candidates({facts}), json[u"fault"].toString()};
        set.candidates.append({json[u"worse"].toString(), QStringLiteral("worse")});
        all.append(set);
    }
    return all;
}

/// Keeps what the engine said, so that weights can be compared without asking it again.
class RememberingScorer : public CandidateScorer
{
public:
    explicit RememberingScorer(CandidateScorer &asked) : m_asked(asked) { }
    QString model() const override { return m_asked.model(); }
    bool knows(Language language) const override { return m_asked.knows(language); }
    Result<QList<CandidateScore>> score(const QString &prefix, const QStringList &continuations,
                                        const StopFlag &stop) override
    {
        const auto scores = m_asked.score(prefix, continuations, stop);
        if (scores)
            last = *scores;
        return scores;
    }
    QList<CandidateScore> last;

private:
    CandidateScorer &m_asked;
};

} // namespace

class TestModelChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void worseCandidate_isSeldomChosen();
    void stopWhileScoring_returnsAtOnce();

private:
    std::unique_ptr<engine::EngineService> m_engine;
};

void TestModelChoice::initTestCase()
{
    if (!QFileInfo::exists(kModel))
        QSKIP("The small model is not here; ./dev fetches it.");
    m_engine = std::make_unique<engine::EngineService>(engine::bundledRuntimeLoader());
    auto loading
        = m_engine->load({.path = kModel, .precision = engine::Precision::Auto, .threads = 2});
    loading.waitForFinished();
    const auto loaded = loading.result();
    QVERIFY2(loaded,
             qPrintable(loaded ? QString() : loaded.error().message + loaded.error().detail));
}

void TestModelChoice::worseCandidate_isSeldomChosen()
{
    EngineScorer engineScorer(*m_engine, QStringLiteral("smollm2-135m-instruct"),
                              {Language::English});
    RememberingScorer scorer(engineScorer);
    const Chooser chooser(Language::English, 0, &scorer);
    QMap<QString, int> total;
    QMap<QString, int> worse;
    QMap<QString, int> bySum;
    QMap<QString, int> byMean;
    // Every fifth set shows each fault; `./dev check` sets LECTERN_LONG_TESTS and sees all of them.
    const int step = qEnvironmentVariableIsSet("LECTERN_LONG_TESTS") ? 1 : 5;
    QList<Set> all;
    for (qsizetype i = 0; const Set &set : sets())
        if (i++ % step == 0)
            all.append(set);
    QCOMPARE(all.size(), 100 / step);

    for (const Set &set : all) {
        const int last = static_cast<int>(set.candidates.size()) - 1;
        const Choice choice = chooser.choose(set.candidates, {kBefore, {}, {}, {}}, {}, kHeading);
        QCOMPARE(choice.wording, document::Wording::Chosen);
        const auto best = [&](double exponent) {
            const auto value = [&](const CandidateScore &score) {
                return score.logprob / std::pow(score.tokens, exponent);
            };
            return std::ranges::max_element(scorer.last, {}, value) - scorer.last.begin();
        };
        ++total[set.fault];
        worse[set.fault] += choice.index == last ? 1 : 0;
        const bool wasLooked = !std::isnan(choice.logprobs.at(last));
        bySum[set.fault] += wasLooked && best(0) == scorer.last.size() - 1 ? 1 : 0;
        byMean[set.fault] += wasLooked && best(1) == scorer.last.size() - 1 ? 1 : 0;
        if (choice.index == last)
            qInfo().noquote() << "worse one chosen:" << set.candidates.last().text;
        QString row = set.fault + u' ' + QString::number(last);
        for (const CandidateScore &score : scorer.last)
            row += QStringLiteral(" %1/%2").arg(score.logprob, 0, 'f', 2).arg(score.tokens);
        qDebug().noquote() << row;
    }

    qInfo() << "sets" << total << "worse chosen" << worse << "by sum alone" << bySum
            << "by mean alone" << byMean;
    const int plainFaults
        = total.value(QStringLiteral("noun")) + total.value(QStringLiteral("order"));
    const int plainWorse
        = worse.value(QStringLiteral("noun")) + worse.value(QStringLiteral("order"));
    QVERIFY(plainWorse * 10 <= plainFaults);
    QVERIFY(worse.value(QStringLiteral("register")) * 5 <= total.value(QStringLiteral("register")));
}

void TestModelChoice::stopWhileScoring_returnsAtOnce()
{
    EngineScorer scorer(*m_engine, QStringLiteral("smollm2-135m-instruct"), {Language::English});
    const StopFlag stop;
    stop.raise();

    const auto scores = scorer.score(kBefore, {QStringLiteral(" Pupils read.")}, stop);

    QVERIFY(!scores);
    QCOMPARE(scores.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestModelChoice)
#include "tst_model_choice.moc"
