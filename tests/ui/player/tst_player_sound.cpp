// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/player/cinema.h"

using namespace lectern;
using namespace lectern::test;

class TestPlayerSound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void narration_isHeardFromWhereThePlayerStands();
    void narration_isSilentAtOtherSpeeds();
    void missingLoudspeaker_disablesTheButtonWithTheReason();
    void missingVoice_disablesTheButtonWithTheReason();
};

void TestPlayerSound::narration_isHeardFromWhereThePlayerStands()
{
    Cinema cinema;
    cinema.player->seek(3);
    cinema.player->play();
    QVERIFY(cinema.heard.from < 0); // Silent until it is asked for.

    cinema.button(QStringLiteral("Narration"))->click();
    QVERIFY(cinema.heard.from >= 3 && cinema.heard.from < 4);
    QVERIFY(std::abs(cinema.heard.sound->seconds() - cinema.player->plan().duration) < 0.01);

    cinema.player->pause();
    QVERIFY(cinema.heard.from < 0);

    cinema.player->play();
    cinema.player->seek(7);
    QTRY_VERIFY(cinema.heard.from >= 7 && cinema.heard.from < 9);
}

void TestPlayerSound::narration_isSilentAtOtherSpeeds()
{
    Cinema cinema;
    cinema.player->setSound(true);
    cinema.player->play();
    QVERIFY(cinema.heard.from >= 0);

    cinema.player->setSpeed(0.5);
    QVERIFY(cinema.heard.from < 0);
    QVERIFY(!cinema.button(QStringLiteral("Narration"))->isEnabled());
    QVERIFY(cinema.button(QStringLiteral("Narration"))
                ->toolTip()
                .contains(QStringLiteral("normal speed")));

    cinema.player->setSpeed(1);
    QVERIFY(cinema.heard.from >= 0);
}

void TestPlayerSound::missingLoudspeaker_disablesTheButtonWithTheReason()
{
    Cinema cinema;
    cinema.heard.missing = QStringLiteral("No loudspeaker was found.");

    cinema.player->setSound(true);

    const QToolButton *sound = cinema.button(QStringLiteral("Narration"));
    QVERIFY(!sound->isEnabled() && !sound->isChecked());
    QCOMPARE(sound->toolTip(), cinema.heard.missing);
    QCOMPARE(sound->accessibleDescription(), cinema.heard.missing);
}

void TestPlayerSound::missingVoice_disablesTheButtonWithTheReason()
{
    MuteVoice mute;
    const Cinema cinema(experiment(), &mute);

    const QToolButton *sound = cinema.button(QStringLiteral("Narration"));
    QVERIFY(!sound->isEnabled());
    QCOMPARE(sound->toolTip(), QStringLiteral("The voice is hoarse."));
    QVERIFY(!cinema.player->plan().captions.isEmpty());
}

QTEST_MAIN(TestPlayerSound)
#include "tst_player_sound.moc"
