// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/device_sound.h"
#include "ui/player/playback.h"

#include <QTest>

#include <cstring>

using lectern::ui::Playback;

class TestPlayback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newFilm_standsAtItsStart();
    void time_movesItOnlyWhilePlaying();
    void speed_scalesTheTimeThatGoesBy();
    void end_stopsIt_andPlayBeginsAgain();
    void seek_staysInsideTheFilm();
    void shorterFilm_keepsThePositionInside();
    void sound_beginsWhereThePlayerStands();
    void sound_isSpreadOverTheSamplesAndChannelsOfTheLoudspeaker();
};

static Playback filmOf(double seconds)
{
    Playback playback;
    playback.setDuration(seconds);
    return playback;
}

void TestPlayback::newFilm_standsAtItsStart()
{
    const Playback playback = filmOf(10);

    QCOMPARE(playback.position(), 0.0);
    QVERIFY(!playback.isPlaying());
}

void TestPlayback::time_movesItOnlyWhilePlaying()
{
    Playback playback = filmOf(10);

    QVERIFY(!playback.advance(2));
    QCOMPARE(playback.position(), 0.0);

    playback.play();
    QVERIFY(playback.advance(2));
    QCOMPARE(playback.position(), 2.0);

    playback.pause();
    QVERIFY(!playback.advance(2));
    QCOMPARE(playback.position(), 2.0);
}

void TestPlayback::speed_scalesTheTimeThatGoesBy()
{
    Playback playback = filmOf(10);
    playback.setSpeed(0.5);
    playback.play();

    playback.advance(3);

    QCOMPARE(playback.position(), 1.5);
}

void TestPlayback::end_stopsIt_andPlayBeginsAgain()
{
    Playback playback = filmOf(10);
    playback.play();

    playback.advance(12);
    QCOMPARE(playback.position(), 10.0);
    QVERIFY(playback.isAtEnd() && !playback.isPlaying());

    playback.play();
    QCOMPARE(playback.position(), 0.0);
    QVERIFY(playback.isPlaying());
}

void TestPlayback::seek_staysInsideTheFilm()
{
    Playback playback = filmOf(10);

    playback.seek(-3);
    QCOMPARE(playback.position(), 0.0);
    playback.seek(11);
    QCOMPARE(playback.position(), 10.0);
}

void TestPlayback::shorterFilm_keepsThePositionInside()
{
    Playback playback = filmOf(10);
    playback.seek(9);

    playback.setDuration(4);

    QCOMPARE(playback.position(), 4.0);
}

static std::vector<std::int16_t> samplesOf(const QByteArray &bytes)
{
    std::vector<std::int16_t> samples(size_t(bytes.size()) / sizeof(std::int16_t));
    std::memcpy(samples.data(), bytes.constData(), samples.size() * sizeof(std::int16_t));
    return samples;
}

void TestPlayback::sound_beginsWhereThePlayerStands()
{
    const lectern::media::Sound sound{4, {0, 10, 20, 30, 40, 50, 60, 70}};

    const QByteArray shaped = lectern::ui::shapedSound(sound, 1, {4, 1});

    QCOMPARE(samplesOf(shaped), (std::vector<std::int16_t>{40, 50, 60, 70}));
    QVERIFY(lectern::ui::shapedSound(sound, 2, {4, 1}).isEmpty());
}

void TestPlayback::sound_isSpreadOverTheSamplesAndChannelsOfTheLoudspeaker()
{
    const lectern::media::Sound sound{2, {0, 100}};

    const QByteArray shaped = lectern::ui::shapedSound(sound, 0, {4, 2});

    QCOMPARE(samplesOf(shaped), (std::vector<std::int16_t>{0, 0, 50, 50, 100, 100, 100, 100}));
}

QTEST_GUILESS_MAIN(TestPlayback)
#include "tst_playback.moc"
