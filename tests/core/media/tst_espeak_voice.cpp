// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/espeak_voice.h"
#include "tests/core/media/why.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <thread>

using namespace lectern;
using namespace lectern::media;

class TestEspeakVoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentence_becomesSoundOfASensibleLength_data();
    void sentence_becomesSoundOfASensibleLength();
    void sameSentence_takesTheSameTime();
    void voices_keepTheirLanguageWhenTheyTakeTurns();
    void twoThreads_maySpeakAtOnce();
    void letterA_isSpelledAsALetterWhereItIsAName_data();
    void letterA_isSpelledAsALetterWhereItIsAName();
};

static double peakOf(const Sound &sound)
{
    int peak = 0;
    for (const std::int16_t sample : sound.samples)
        peak = std::max(peak, std::abs(int(sample)));
    return peak / 32768.0;
}

/// espeak-ng's voices flutter from call to call, but not in how long they take.
static bool isAlike(const Sound &a, const Sound &b)
{
    return std::abs(a.seconds() - b.seconds()) < 0.03 && std::abs(peakOf(a) - peakOf(b)) < 0.1;
}

void TestEspeakVoice::sentence_becomesSoundOfASensibleLength_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");

    QTest::newRow("English") << Language::English
                             << QStringLiteral("Cart B pushes cart A to the left.") << 1.2 << 3.5;
    // Eleven syllables; read as English letters it would be twice as long.
    QTest::newRow("Chinese") << Language::Chinese << QStringLiteral("两辆小车受到同样大的力。")
                             << 1.2 << 3.5;
    QTest::newRow("Chinese number")
        << Language::Chinese << QStringLiteral("零点二七米每秒。") << 0.8 << 2.6;
}

void TestEspeakVoice::sentence_becomesSoundOfASensibleLength()
{
    QFETCH(Language, language);
    QFETCH(QString, sentence);
    QFETCH(double, least);
    QFETCH(double, most);
    const auto voice = espeakVoice(language);
    QVERIFY2(voice, why(voice).constData());

    const auto sound = (*voice)->say(sentence);

    QVERIFY2(sound, why(sound).constData());
    QVERIFY(sound->samplesPerSecond >= 16000);
    QVERIFY2(sound->seconds() > least && sound->seconds() < most,
             qPrintable(QString::number(sound->seconds())));
    QVERIFY(peakOf(*sound) > 0.1 && peakOf(*sound) <= 1);
}

void TestEspeakVoice::sameSentence_takesTheSameTime()
{
    const auto voice = espeakVoice(Language::English);
    QVERIFY2(voice, why(voice).constData());

    const auto once = (*voice)->say(QStringLiteral("The spring relaxes."));
    const auto again = (*voice)->say(QStringLiteral("The spring relaxes."));

    QVERIFY(once && again);
    QVERIFY(isAlike(*once, *again));
}

void TestEspeakVoice::voices_keepTheirLanguageWhenTheyTakeTurns()
{
    const auto english = espeakVoice(Language::English);
    const auto first = (*english)->say(QStringLiteral("One force."));
    const auto chinese = espeakVoice(Language::Chinese);
    const auto other = (*chinese)->say(QStringLiteral("一个力。"));

    const auto again = (*english)->say(QStringLiteral("One force."));

    QVERIFY(first && other && again);
    QVERIFY(isAlike(*first, *again));
}

void TestEspeakVoice::twoThreads_maySpeakAtOnce()
{
    const auto english = espeakVoice(Language::English);
    const auto chinese = espeakVoice(Language::Chinese);
    QVERIFY(english && chinese);
    const auto alone = (*english)->say(QStringLiteral("Both forces are equal."));
    QVERIFY(alone);

    Result<Sound> beside = Sound{};
    std::thread other([&] { (void)(*chinese)->say(QStringLiteral("两个力大小相等。")); });
    std::thread one([&] { beside = (*english)->say(QStringLiteral("Both forces are equal.")); });
    one.join();
    other.join();

    QVERIFY(beside);
    QVERIFY(isAlike(*beside, *alone));
}

void TestEspeakVoice::letterA_isSpelledAsALetterWhereItIsAName_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("spelling");

    QTest::newRow("name") << QStringLiteral("Cart B pushes cart A to the left.")
                          << QStringLiteral("Cart B pushes cart eigh to the left.");
    QTest::newRow("article") << QStringLiteral("A force sensor is on a cart.")
                             << QStringLiteral("A force sensor is on a cart.");
    QTest::newRow("no-break space") << QStringLiteral("4.2\u00a0N") << QStringLiteral("4.2 N");
}

void TestEspeakVoice::letterA_isSpelledAsALetterWhereItIsAName()
{
    QFETCH(QString, sentence);
    QTEST(espeakSpelling(sentence, Language::English), "spelling");
}

QTEST_GUILESS_MAIN(TestEspeakVoice)
#include "tst_espeak_voice.moc"
