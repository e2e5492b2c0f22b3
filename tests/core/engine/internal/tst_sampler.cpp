// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/sampler.h"

#include <QTest>

#include <cmath>

using namespace lectern::engine;
using namespace lectern::engine::internal;

class TestSampler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutTemperature_theLikeliestIsTaken_theLowestIdOfTwoEqual();
    void sharesOfManyDraws_followTheSoftmax_data();
    void sharesOfManyDraws_followTheSoftmax();
    void filters_keepExactlyTheirTokens_data();
    void filters_keepExactlyTheirTokens();
    void repeatPenalty_lowersWhatWasSeen_ofEitherSign();
    void whatIsNoNumber_isNeverChosen();
};

namespace {

constexpr int kDraws = 20000;
// Shares of the softmax at temperature 1: 0.4, 0.3, 0.2, 0.1.
const std::vector<double> kShares{0.2, 0.4, 0.1, 0.3};

std::vector<float> logitsOf(const std::vector<double> &shares)
{
    std::vector<float> logits;
    for (const double share : shares)
        logits.push_back(static_cast<float>(std::log(share)));
    return logits;
}

/// How often each token comes in kDraws draws.
std::vector<int> drawn(const Sampling &sampling, const std::vector<float> &logits)
{
    Sampler sampler(sampling);
    std::vector<int> counts(logits.size());
    for (int i = 0; i < kDraws; ++i) {
        std::vector<float> copy = logits;
        ++counts[static_cast<std::size_t>(sampler.choose(copy))];
    }
    return counts;
}

Sampling warm(float temperature = 1)
{
    Sampling sampling;
    sampling.temperature = temperature;
    sampling.seed = 7;
    return sampling;
}

} // namespace

void TestSampler::withoutTemperature_theLikeliestIsTaken_theLowestIdOfTwoEqual()
{
    std::vector<float> logits{0.5F, 2, -1, 2};

    QCOMPARE(Sampler({}).choose(logits), 1);
}

void TestSampler::sharesOfManyDraws_followTheSoftmax_data()
{
    QTest::addColumn<float>("temperature");
    for (const float temperature : {0.5F, 1.0F, 2.0F})
        QTest::addRow("temperature %g", double(temperature)) << temperature;
}

void TestSampler::sharesOfManyDraws_followTheSoftmax()
{
    QFETCH(float, temperature);
    double total = 0;
    for (const double share : kShares)
        total += std::pow(share, 1 / temperature);

    const std::vector<int> counts = drawn(warm(temperature), logitsOf(kShares));

    for (std::size_t i = 0; i < kShares.size(); ++i) {
        const double share = std::pow(kShares[i], 1 / temperature) / total;
        const double deviation = std::sqrt(share * (1 - share) * kDraws);
        QVERIFY2(std::abs(counts[i] - share * kDraws) < 4 * deviation,
                 qPrintable(QStringLiteral("token %1: %2 of %3, expected %4")
                                .arg(i)
                                .arg(counts[i])
                                .arg(kDraws)
                                .arg(share * kDraws)));
    }
}

void TestSampler::filters_keepExactlyTheirTokens_data()
{
    QTest::addColumn<int>("topK");
    QTest::addColumn<float>("topP");
    QTest::addColumn<float>("minP");
    QTest::addColumn<QList<int>>("kept");
    QTest::newRow("none") << 0 << 1.0F << 0.0F << QList<int>{0, 1, 2, 3};
    QTest::newRow("top-k 2") << 2 << 1.0F << 0.0F << QList<int>{1, 3};
    QTest::newRow("top-k beyond the vocabulary") << 9 << 1.0F << 0.0F << QList<int>{0, 1, 2, 3};
    QTest::newRow("top-p just below the first two") << 0 << 0.69F << 0.0F << QList<int>{1, 3};
    QTest::newRow("top-p just above them") << 0 << 0.71F << 0.0F << QList<int>{0, 1, 3};
    QTest::newRow("top-p below the first") << 0 << 0.01F << 0.0F << QList<int>{1};
    QTest::newRow("min-p 0.6 of the likeliest") << 0 << 1.0F << 0.6F << QList<int>{1, 3};
    QTest::newRow("min-p 0.3 of the likeliest") << 0 << 1.0F << 0.3F << QList<int>{0, 1, 3};
    // After top-k the shares are 4/7 and 3/7: half of them is reached by the first.
    QTest::newRow("top-p counts what top-k left") << 2 << 0.5F << 0.0F << QList<int>{1};
}

void TestSampler::filters_keepExactlyTheirTokens()
{
    QFETCH(int, topK);
    QFETCH(float, topP);
    QFETCH(float, minP);
    QFETCH(QList<int>, kept);
    Sampling sampling = warm();
    sampling.topK = topK;
    sampling.topP = topP;
    sampling.minP = minP;

    const std::vector<int> counts = drawn(sampling, logitsOf(kShares));

    QList<int> seen;
    for (int i = 0; i < static_cast<int>(counts.size()); ++i)
        if (counts[static_cast<std::size_t>(i)] > 0)
            seen.append(i);
    QCOMPARE(seen, kept);
}

void TestSampler::repeatPenalty_lowersWhatWasSeen_ofEitherSign()
{
    Sampling sampling;
    sampling.repeatPenalty = 2;
    Sampler sampler(sampling);
    sampler.note(0);
    sampler.note(0); // Counts once.
    sampler.note(2);
    std::vector<float> logits{3, 2, -1, -1.5F};

    QCOMPARE(sampler.choose(logits), 1);
    QCOMPARE(logits, (std::vector<float>{1.5F, 2, -2, -1.5F}));
}

void TestSampler::whatIsNoNumber_isNeverChosen()
{
    std::vector<float> logits{NAN, 0, NAN, 1};
    const std::vector<int> counts = drawn(warm(), logits);

    QCOMPARE(counts[0] + counts[2], 0);
    QVERIFY(counts[1] > 0 && counts[3] > counts[1]);
}

QTEST_GUILESS_MAIN(TestSampler)
#include "tst_sampler.moc"
