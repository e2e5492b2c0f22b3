// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/storyboard.h"
#include "tests/core/media/why.h"

#include <QTest>

#include <algorithm>

using namespace lectern;
using namespace lectern::media;

class TestStoryboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySentence_isWholeAndHoldsNoOpenSlot_data() { addScenes(); }
    void everySentence_isWholeAndHoldsNoOpenSlot();
    void narration_saysTheValuesOfTheSimulation();
    void narration_saysWhatIsTrueOfTheScene_data();
    void narration_saysWhatIsTrueOfTheScene();
    void plan_givesEverySentenceItsTimeWithoutOverlap();
    void plan_holdsTheAnimationWhileTheStrongestMomentIsExplained();
    void plan_runsTheExperimentFromStartToEnd();
    void silentPlan_staysLongEnoughToRead();
    void webVtt_isWellFormedAndEscapesMarkup();
    void subRip_numbersItsCues();
    void transcript_hasALineForEachSentence();

private:
    static void addScenes();
};

static ExperimentScene bundled()
{
    return bundledScene(QStringLiteral("two_carts")).value_or(ExperimentScene{});
}

static QString narrationOf(const ExperimentScene &scene, Language language, QString Phrase::*form)
{
    const auto experiment = makeExperiment(scene, language);
    QStringList sentences;
    if (experiment)
        for (const Shot &shot : storyboard(*experiment))
            for (const Phrase &sentence : shot.sentences)
                sentences << sentence.*form;
    return sentences.join(u' ').replace(QChar(QChar::Nbsp), QChar(u' '));
}

static VideoPlan planOf(const QList<Shot> &shots)
{
    QList<double> seconds;
    for (const Shot &shot : shots)
        for (const Phrase &sentence : shot.sentences)
            seconds << 1 + 0.05 * double(sentence.written.size());
    return planVideo(shots, seconds);
}

void TestStoryboard::addScenes()
{
    QTest::addColumn<double>("massB");
    QTest::addColumn<double>("velocityB");
    QTest::addColumn<double>("damping");
    QTest::addColumn<Language>("language");

    for (const Language language : {Language::English, Language::Chinese}) {
        const QByteArray code = languageCode(language).toUtf8();
        QTest::newRow("bundled, " + code) << 1.0 << 0.0 << 0.0 << language;
        QTest::newRow("equal masses, " + code) << 0.5 << 0.0 << 0.0 << language;
        QTest::newRow("head on, " + code) << 1.0 << -0.2 << 0.0 << language;
        QTest::newRow("catching up, " + code) << 1.7 << 0.1 << 0.0 << language;
        QTest::newRow("damped, " + code) << 1.0 << 0.0 << 1.0 << language;
    }
}

void TestStoryboard::everySentence_isWholeAndHoldsNoOpenSlot()
{
    QFETCH(double, massB);
    QFETCH(double, velocityB);
    QFETCH(double, damping);
    QFETCH(Language, language);
    ExperimentScene scene = bundled();
    scene.right.massKg = massB;
    scene.right.velocityMetresPerSecond = velocityB;
    scene.bumper.dampingNewtonSecondsPerMetre = damping;
    scene.durationSeconds = 2;

    const auto experiment = makeExperiment(scene, language);

    QVERIFY2(experiment, why(experiment).constData());
    int count = 0;
    for (const Shot &shot : storyboard(*experiment)) {
        QVERIFY(!shot.sentences.isEmpty());
        for (const Phrase &sentence : shot.sentences) {
            ++count;
            for (const QString &text : {sentence.written, sentence.spoken}) {
                QVERIFY2(!text.contains(u'{') && !text.contains(u'}'), qPrintable(text));
                QVERIFY2(QStringLiteral(".?。？").contains(text.back()), qPrintable(text));
                QVERIFY2(text.size() > 5, qPrintable(text));
                QCOMPARE(languageOf(text), language);
            }
            // Two lines of a caption.
            QVERIFY2(sentence.written.size() <= 100, qPrintable(sentence.written));
        }
    }
    QVERIFY(count >= 10);
}

void TestStoryboard::narration_saysTheValuesOfTheSimulation()
{
    const QString english = narrationOf(bundled(), Language::English, &Phrase::written);
    for (const char *words :
         {"0.50 kg", "1.00 kg", "to the right at 0.80 m/s", "500 times",
          "pushes cart A to the left with 4.2 N", "pushes cart B to the right with 4.2 N",
          "to the left at 0.27 m/s", "to the right at 0.53 m/s", "twice as much"})
        QVERIFY2(english.contains(QLatin1StringView(words)), words);

    const QString spoken = narrationOf(bundled(), Language::English, &Phrase::spoken);
    QVERIFY(spoken.contains(QStringLiteral("with 4.2 newtons")));
    QVERIFY(!spoken.contains(QStringLiteral(" kg")) && !spoken.contains(QStringLiteral("m/s")));

    const QString chinese = narrationOf(bundled(), Language::Chinese, &Phrase::spoken);
    QVERIFY(chinese.contains(QStringLiteral("四点二牛")));
    QVERIFY(chinese.contains(QStringLiteral("五百次"))
            || chinese.contains(QStringLiteral("五百 次")));
    QVERIFY(std::none_of(chinese.cbegin(), chinese.cend(), [](QChar c) { return c.isDigit(); }));
}

void TestStoryboard::narration_saysWhatIsTrueOfTheScene_data()
{
    QTest::addColumn<double>("massB");
    QTest::addColumn<double>("velocityB");
    QTest::addColumn<double>("damping");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("neverSays");

    QTest::newRow("one at rest") << 1.0 << 0.0 << 0.0 << QStringLiteral("cart B stands still")
                                 << QStringLiteral("Equal forces on equal masses");
    QTest::newRow("equal masses swap") << 0.5 << 0.0 << 0.0
                                       << QStringLiteral("Now cart A stands still, and cart B "
                                                         "moves to the right at 0.80 m/s")
                                       << QStringLiteral("heavier");
    QTest::newRow("head on") << 1.0 << -0.2 << 0.0 << QStringLiteral("B moves to the left at 0.20")
                             << QStringLiteral("stands still");
    QTest::newRow("damped") << 1.0 << 0.0 << 1.0 << QStringLiteral("the push is strongest")
                            << QStringLiteral("pressed most");
}

void TestStoryboard::narration_saysWhatIsTrueOfTheScene()
{
    QFETCH(double, massB);
    QFETCH(double, velocityB);
    QFETCH(double, damping);
    QFETCH(QString, says);
    QFETCH(QString, neverSays);
    ExperimentScene scene = bundled();
    scene.right.massKg = massB;
    scene.right.velocityMetresPerSecond = velocityB;
    scene.bumper.dampingNewtonSecondsPerMetre = damping;
    scene.durationSeconds = 2;

    const QString text = narrationOf(scene, Language::English, &Phrase::written);

    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY2(!text.contains(neverSays), qPrintable(text));
}

void TestStoryboard::plan_givesEverySentenceItsTimeWithoutOverlap()
{
    const auto experiment = makeExperiment(bundled(), Language::English);
    QVERIFY(experiment);
    const QList<Shot> shots = storyboard(*experiment);

    const VideoPlan plan = planOf(shots);

    QCOMPARE(plan.shots.size(), shots.size());
    QVERIFY(plan.captions.size() >= 10);
    double time = 0;
    for (const Caption &caption : plan.captions) {
        QVERIFY(caption.start >= time);
        QVERIFY(qFuzzyCompare(caption.end - caption.start, 1 + 0.05 * double(caption.text.size())));
        time = caption.end;
    }
    QVERIFY(time < plan.duration);
    for (qsizetype i = 1; i < plan.shots.size(); ++i)
        QCOMPARE(plan.shots.at(i).start, plan.shots.at(i - 1).end);
    QCOMPARE(plan.shots.last().end, plan.duration);
}

void TestStoryboard::plan_holdsTheAnimationWhileTheStrongestMomentIsExplained()
{
    const auto experiment = makeExperiment(bundled(), Language::English);
    QVERIFY(experiment);
    const VideoPlan plan = planOf(storyboard(*experiment));
    const auto told
        = std::find_if(plan.captions.cbegin(), plan.captions.cend(), [](const Caption &c) {
              return c.text.contains(QStringLiteral("pressed most"));
          });
    QVERIFY(told != plan.captions.cend());

    QCOMPARE(plan.shotAt(told->start).kind, ShotKind::Hold);
    QCOMPARE(plan.experimentTimeAt(told->start), experiment->simulation.contact.strongest);
    QCOMPARE(plan.experimentTimeAt(told->end), experiment->simulation.contact.strongest);
}

void TestStoryboard::plan_runsTheExperimentFromStartToEnd()
{
    const auto experiment = makeExperiment(bundled(), Language::Chinese);
    QVERIFY(experiment);
    const VideoPlan plan = planOf(storyboard(*experiment));

    QCOMPARE(plan.shotAt(0).kind, ShotKind::Title);
    QCOMPARE(plan.experimentTimeAt(0), 0.0);
    QCOMPARE(plan.shotAt(plan.duration).kind, ShotKind::Summary);
    QCOMPARE(plan.experimentTimeAt(plan.duration), experiment->scene.durationSeconds);
    double before = 0;
    for (double time = 0; time < plan.duration; time += 0.1) {
        const double now = plan.experimentTimeAt(time);
        QVERIFY(now >= before);
        // Slow motion throughout: never faster than an eighth.
        QVERIFY(now - before <= 0.1 / 8);
        before = now;
    }
}

void TestStoryboard::silentPlan_staysLongEnoughToRead()
{
    QCOMPARE(readingSeconds(QStringLiteral("Yes."), Language::English), 1.5);
    QCOMPARE(readingSeconds(QString(150, u'a'), Language::English), 10.0);
    QCOMPARE(readingSeconds(QString(20, u'车'), Language::Chinese), 4.0);
}

void TestStoryboard::webVtt_isWellFormedAndEscapesMarkup()
{
    const QString text = webVtt({{0.5, 2.25, QStringLiteral("a < b & c --> d")},
                                 {3661, 3662.5, QStringLiteral("第三定律。")}});

    QCOMPARE(text,
             QStringLiteral("WEBVTT\n\n"
                            "00:00:00.500 --> 00:00:02.250\na &lt; b &amp; c --&gt; d\n\n"
                            "01:01:01.000 --> 01:01:02.500\n第三定律。\n"));
}

void TestStoryboard::subRip_numbersItsCues()
{
    QCOMPARE(subRip({{0, 1, QStringLiteral("One.")}, {1.5, 2, QStringLiteral("Two.")}}),
             QStringLiteral("1\n00:00:00,000 --> 00:00:01,000\nOne.\n\n"
                            "2\n00:00:01,500 --> 00:00:02,000\nTwo.\n"));
}

void TestStoryboard::transcript_hasALineForEachSentence()
{
    QCOMPARE(transcript({{0.4, 1, QStringLiteral("One.")}, {65.9, 67, QStringLiteral("Two.")}}),
             QStringLiteral("0:00  One.\n1:05  Two.\n"));
}

QTEST_GUILESS_MAIN(TestStoryboard)
#include "tst_storyboard.moc"
