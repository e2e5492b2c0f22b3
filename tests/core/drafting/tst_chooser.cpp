// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/chooser.h"

#include <QTest>

#include <cmath>

using namespace lectern;
using namespace lectern::drafting;

namespace {

/// Likes one candidate; or fails; or raises the stop while it is asked.
class FakeScorer : public CandidateScorer
{
public:
    QString favourite;
    bool fails = false;
    bool stops = false;
    int calls = 0;
    QString prefix;

    QString model() const override { return QStringLiteral("fake"); }
    bool knows(Language language) const override { return language == Language::English; }
    Result<QList<CandidateScore>> score(const QString &before, const QStringList &continuations,
                                        const StopFlag &stop) override
    {
        ++calls;
        prefix = before;
        if (stops) {
            stop.raise();
            return failure(ErrorCode::Cancelled, QString());
        }
        if (fails)
            return failure(ErrorCode::ModelUnavailable, QStringLiteral("No model is loaded."));
        QList<CandidateScore> scores;
        for (const QString &text : continuations)
            scores.append({text.trimmed() == favourite ? -10.0 : -60.0, 10});
        return scores;
    }
};

QList<Candidate> candidates()
{
    return {{QStringLiteral("Define inertia."), QStringLiteral("k.1")},
            {QStringLiteral("Define mass and inertia and inertia."), QStringLiteral("k.2")},
            {QStringLiteral("State what is meant by inertia."), QStringLiteral("k.3")},
            {QStringLiteral("Explain inertia to a partner."), QStringLiteral("k.4")}};
}

} // namespace

class TestChooser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_avoidAnOpeningThatWasJustUsed();
    void rules_avoidAPatternThatWasUsed();
    void rules_avoidAWordSaidTwice();
    void rules_withTheSameSeed_chooseTheSame();
    void rules_withOtherSeeds_takeTurns();
    void model_thatKnowsTheLanguage_chooses();
    void model_isNotAskedInALanguageItDoesNotKnow();
    void model_thatFails_leavesTheChoiceToTheRules();
    void stop_whileTheModelLooks_takesTheFirst();
};

void TestChooser::rules_avoidAnOpeningThatWasJustUsed()
{
    const VarietyChooser rules(Language::English);
    const Place place{
        {}, {}, {QStringLiteral("explain"), QStringLiteral("state"), QStringLiteral("define")}, {}};

    const auto costs = rules.costs(candidates(), place);

    QVERIFY(costs.at(3) < costs.at(0)); // "Explain" was said longest ago.
    QVERIFY(costs.at(3) < costs.at(2));
}

void TestChooser::rules_avoidAPatternThatWasUsed()
{
    const VarietyChooser rules(Language::English);
    const auto all = candidates();
    const auto fresh = rules.costs(all, {});
    Place place;
    place.recentRules = {all.at(0).rule, all.at(3).rule};

    const auto costs = rules.costs(all, place);

    QVERIFY(costs.at(0) > fresh.at(0) + 1);
    QVERIFY(costs.at(3) - fresh.at(3) > costs.at(0) - fresh.at(0)); // Used last.
    QCOMPARE(costs.at(2), fresh.at(2));
}

void TestChooser::rules_avoidAWordSaidTwice()
{
    const auto all = candidates();

    for (quint64 seed = 0; seed < 50; ++seed)
        QVERIFY(VarietyChooser(Language::English, seed).choose(all, {}).index != 1);
}

void TestChooser::rules_withTheSameSeed_chooseTheSame()
{
    const Place place{QStringLiteral("Pupils read."), {}, {}, {}};

    for (quint64 seed = 0; seed < 20; ++seed)
        QCOMPARE(VarietyChooser(Language::English, seed).choose(candidates(), place).index,
                 VarietyChooser(Language::English, seed).choose(candidates(), place).index);
}

void TestChooser::rules_withOtherSeeds_takeTurns()
{
    QSet<int> taken;
    for (quint64 seed = 0; seed < 50; ++seed)
        taken.insert(VarietyChooser(Language::English, seed).choose(candidates(), {}).index);

    QVERIFY(taken.size() >= 2);
}

void TestChooser::model_thatKnowsTheLanguage_chooses()
{
    FakeScorer scorer;
    scorer.favourite = QStringLiteral("Explain inertia to a partner.");
    const Chooser chooser(Language::English, 0, &scorer);

    const Choice choice = chooser.choose(candidates(), {QStringLiteral("Text before."), {}, {}, {}},
                                         {}, QStringLiteral("Lesson plan"));

    QCOMPARE(choice.index, 3);
    QCOMPARE(choice.wording, document::Wording::Chosen);
    QCOMPARE(choice.model, QStringLiteral("fake"));
    QCOMPARE(choice.logprobs.size(), 4);
    QCOMPARE(choice.logprobs.at(3), -10.0);
    QCOMPARE(scorer.prefix, QStringLiteral("Lesson plan\n\nText before."));
}

void TestChooser::model_isNotAskedInALanguageItDoesNotKnow()
{
    FakeScorer scorer;
    const Chooser chooser(Language::Chinese, 0, &scorer);

    const Choice choice
        = chooser.choose({{QStringLiteral("能说出惯性的含义。"), QStringLiteral("k.1")},
                          {QStringLiteral("能解释惯性。"), QStringLiteral("k.2")}},
                         {});

    QCOMPARE(scorer.calls, 0);
    QCOMPARE(choice.wording, document::Wording::Plain);
    QVERIFY(choice.model.isEmpty());
}

void TestChooser::model_thatFails_leavesTheChoiceToTheRules()
{
    FakeScorer scorer;
    scorer.fails = true;

    const Choice choice = Chooser(Language::English, 4, &scorer).choose(candidates(), {});

    QCOMPARE(choice.wording, document::Wording::Plain);
    QCOMPARE(choice.index, VarietyChooser(Language::English, 4).choose(candidates(), {}).index);
}

void TestChooser::stop_whileTheModelLooks_takesTheFirst()
{
    FakeScorer scorer;
    scorer.stops = true;
    const StopFlag stop;

    const Choice choice = Chooser(Language::English, 0, &scorer).choose(candidates(), {}, stop);

    QCOMPARE(choice.index, 0);
    QCOMPARE(choice.wording, document::Wording::Plain);
}

QTEST_GUILESS_MAIN(TestChooser)
#include "tst_chooser.moc"
