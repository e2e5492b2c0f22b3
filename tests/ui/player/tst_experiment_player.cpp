// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/experiment_video.h"
#include "tests/ui/player/cinema.h"
#include "ui/player/caption_line.h"
#include "ui/player/player_picture.h"
#include "ui/player/seek_track.h"
#include "ui/player/time_views.h"

#include <QAccessible>
#include <QTemporaryDir>

using namespace lectern;
using namespace lectern::test;
using ui::ExperimentPlayer;
using View = ExperimentPlayer::View;

class TestExperimentPlayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void player_startsSilentWithCaptionsAndNeverByItself();
    void timeCursor_isOneForPictureTableAndTrack();
    void picture_isTheSameAtTheSameTime();
    void picture_followsTheCursor();
    void captions_areTheFilmsCues();
    void captions_standInThePictureAtTheirTimes();
    void keys_moveThePlayer();
    void commaAndPeriod_stepOneFrameOfTheFilm();
    void spaceOnAButton_pressesTheButton();
    void strangeKeys_stayInThePlayer();
    void escape_asksToLeave();
    void end_stopsThePlayer();
    void track_isPressedWhereTheFilmShallBe();
    void table_holdsTheSimulation();
    void transcript_holdsEverySentenceAndSeeks();
    void otherExperiment_keepsThePlace();
    void hiddenPlayer_pauses();
    void everyControl_hasANameAndAPlaceInTheTabOrder();
    void narrowPage_keepsTheTrackAndTheButtons();
    void chinesePlayer_saysTheChineseCues();
};

void TestExperimentPlayer::player_startsSilentWithCaptionsAndNeverByItself()
{
    const Cinema cinema;

    QTest::qWait(150); // Several frames of a film that would have started.

    QCOMPARE(cinema.position(), 0.0);
    QVERIFY(!cinema.player->playback().isPlaying());
    QVERIFY(!cinema.player->hasSound() && cinema.player->hasCaptions());
    QVERIFY(!cinema.button(QStringLiteral("Narration"))->isChecked());
    QVERIFY(cinema.button(QStringLiteral("Captions"))->isChecked());
    QCOMPARE(cinema.heard.sound, nullptr);
}

void TestExperimentPlayer::timeCursor_isOneForPictureTableAndTrack()
{
    const Cinema cinema;
    const double time = cinema.middleOf(media::ShotKind::Run);

    cinema.player->seek(time);

    const double cursor = cinema.player->plan().experimentTimeAt(time);
    QVERIFY(cursor > 0);
    QCOMPARE(cinema.part<ui::PlayerPicture>()->time(), cursor);
    QCOMPARE(cinema.part<ui::SeekTrack>()->value(), qRound(time * 1000));
    const auto *table = cinema.part<ui::SampleTable>();
    const int row = table->currentIndex().row();
    const auto cell = [table](int r) { return table->model()->index(r, 0).data(Qt::EditRole); };
    QVERIFY(cell(row).toDouble() <= cursor + 1e-9 && cell(row + 1).toDouble() > cursor);
}

static QImage pictureOf(const Cinema &cinema, double time)
{
    cinema.player->seek(time);
    return cinema.part<ui::PlayerPicture>()->grab().toImage();
}

void TestExperimentPlayer::picture_isTheSameAtTheSameTime()
{
    const Cinema first;
    const Cinema second;
    const double time = first.middleOf(media::ShotKind::Run);

    const QImage once = pictureOf(first, time);
    pictureOf(first, 0);

    QCOMPARE(pictureOf(first, time), once);
    QCOMPARE(pictureOf(second, time), once);
}

/// Where two pictures differ, in a part of their width.
static bool differ(const QImage &a, const QImage &b, double from, double to)
{
    const QRect part(int(from * a.width()), 0, int((to - from) * a.width()), a.height());
    return a.copy(part) != b.copy(part);
}

void TestExperimentPlayer::picture_followsTheCursor()
{
    const Cinema cinema;

    const QImage start = pictureOf(cinema, 0);
    const QImage later = pictureOf(cinema, cinema.middleOf(media::ShotKind::Run));

    QVERIFY(differ(start, later, 0, 0.5)); // The scene ...
    QVERIFY(differ(start, later, 0.56, 1)); // ... and the plot.
}

void TestExperimentPlayer::captions_areTheFilmsCues()
{
    const Cinema cinema;
    EvenVoice voice;
    const QTemporaryDir folder;
    media::VideoOptions options;
    options.size = {160, 90};
    options.framesPerSecond = 2;
    options.voice = &voice;

    const auto film = media::renderExperiment(
        *media::bundledScene(QStringLiteral("two_carts")), Language::English,
        plots::CustomPlotRenderer(), folder.filePath(QStringLiteral("film.mp4")), {}, {}, options);

    QVERIFY2(film, film ? "" : qPrintable(film.error().message));
    QCOMPARE(cinema.player->plan().captions, film->captions);
    QCOMPARE(cinema.player->plan().duration, film->durationSeconds);
}

void TestExperimentPlayer::captions_standInThePictureAtTheirTimes()
{
    const Cinema cinema;
    const auto *line = cinema.part<ui::CaptionLine>();
    for (const media::Caption &cue : cinema.player->plan().captions) {
        cinema.player->seek(cue.start);
        QCOMPARE(line->caption(), cue.text);
        cinema.player->seek((cue.start + cue.end) / 2);
        QCOMPARE(line->caption(), cue.text);
        cinema.player->seek(cue.end + 0.1); // There is a pause after every sentence.
        QCOMPARE(line->caption(), QString());
    }

    cinema.player->seek(cinema.player->plan().captions.first().start);
    cinema.press(Qt::Key_C);

    QCOMPARE(line->caption(), QString());
}

void TestExperimentPlayer::keys_moveThePlayer()
{
    const Cinema cinema;

    cinema.press(Qt::Key_Right);
    cinema.press(Qt::Key_Right);
    QCOMPARE(cinema.position(), 2.0);
    cinema.press(Qt::Key_Left);
    QCOMPARE(cinema.position(), 1.0);
    cinema.press(Qt::Key_End);
    QCOMPARE(cinema.position(), cinema.player->plan().duration);
    cinema.press(Qt::Key_Home);
    QCOMPARE(cinema.position(), 0.0);
    cinema.press(Qt::Key_Space);
    QVERIFY(cinema.player->playback().isPlaying());
    cinema.press(Qt::Key_Space);
    QVERIFY(!cinema.player->playback().isPlaying());
    cinema.press(Qt::Key_T);
    QCOMPARE(cinema.player->view(), View::Table);
    cinema.press(Qt::Key_T);
    QCOMPARE(cinema.player->view(), View::Picture);
}

void TestExperimentPlayer::commaAndPeriod_stepOneFrameOfTheFilm()
{
    const Cinema cinema;
    const double time = cinema.middleOf(media::ShotKind::Run);
    cinema.player->seek(time);
    cinema.player->play();

    cinema.press(Qt::Key_Period);
    QVERIFY(!cinema.player->playback().isPlaying());
    const double after = cinema.position();
    cinema.press(Qt::Key_Comma);

    QVERIFY(std::abs(after - cinema.position() - 1.0 / 30) < 1e-9);
    QVERIFY(after >= time + 1.0 / 30 - 1e-9);
}

void TestExperimentPlayer::spaceOnAButton_pressesTheButton()
{
    const Cinema cinema;
    QToolButton *table = cinema.button(QStringLiteral("Data table"));
    table->setFocus();

    QTest::keyClick(table, Qt::Key_Space);

    QCOMPARE(cinema.player->view(), View::Table);
    QVERIFY(!cinema.player->playback().isPlaying());
    QTest::keyClick(table, Qt::Key_Right); // The other keys are the player's everywhere.
    QCOMPARE(cinema.position(), 1.0);
}

void TestExperimentPlayer::strangeKeys_stayInThePlayer()
{
    struct Page : QWidget {
        void keyPressEvent(QKeyEvent *event) override { reached << event->key(); }
        QList<int> reached;
    } page;
    const Cinema cinema;
    cinema.player->setParent(&page);

    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_R, Qt::Key_L, Qt::Key_Up})
        cinema.press(key);
    QTest::keyClick(cinema.player.get(), Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(page.reached, (QList<int>{Qt::Key_Control, Qt::Key_Z}));
    cinema.player->setParent(nullptr);
}

void TestExperimentPlayer::escape_asksToLeave()
{
    const Cinema cinema;
    QSignalSpy left(cinema.player.get(), &ExperimentPlayer::closeRequested);

    cinema.press(Qt::Key_Escape);
    cinema.player->setView(View::Table);
    QTest::keyClick(cinema.part<ui::SampleTable>(), Qt::Key_Escape);

    QCOMPARE(left.size(), 2);
}

void TestExperimentPlayer::end_stopsThePlayer()
{
    const Cinema cinema;
    cinema.player->play();

    cinema.player->advance(1000);

    QVERIFY(!cinema.player->playback().isPlaying());
    QCOMPARE(cinema.position(), cinema.player->plan().duration);
    QVERIFY(cinema.button(QStringLiteral("Play")));
}

void TestExperimentPlayer::track_isPressedWhereTheFilmShallBe()
{
    const Cinema cinema;
    auto *track = cinema.part<ui::SeekTrack>();

    QTest::mouseClick(track, Qt::LeftButton, {}, track->rect().center());

    QVERIFY(std::abs(cinema.position() - cinema.player->plan().duration / 2) < 0.5);
    QVERIFY(!cinema.player->playback().isPlaying());
}

void TestExperimentPlayer::table_holdsTheSimulation()
{
    const Cinema cinema;
    const media::Simulation simulation = experiment().simulation;
    const QAbstractItemModel *model = cinema.part<ui::SampleTable>()->model();
    const auto value = [model](int row, int column) {
        return model->index(row, column).data(Qt::EditRole).toDouble();
    };

    QCOMPARE(model->rowCount(), int(simulation.samples.size()));
    for (int row = 0; row < model->rowCount(); ++row) {
        const media::Moment &moment = simulation.samples.at(size_t(row));
        QCOMPARE(value(row, 0), moment.time);
        QCOMPARE(value(row, 1), moment.leftPosition);
        QCOMPARE(value(row, 4), moment.rightVelocity);
        QCOMPARE(value(row, 5), moment.forceOnLeft);
        QCOMPARE(value(row, 6), moment.forceOnRight);
    }
}

void TestExperimentPlayer::transcript_holdsEverySentenceAndSeeks()
{
    const Cinema cinema;
    const QList<media::Caption> cues = cinema.player->plan().captions;
    auto *transcript = cinema.part<ui::TranscriptView>();
    cinema.button(QStringLiteral("Transcript"))->click();

    QCOMPARE(cinema.player->view(), View::Transcript);
    QCOMPARE(transcript->count(), int(cues.size()));
    for (int i = 0; i < transcript->count(); ++i)
        QVERIFY(transcript->item(i)->text().endsWith(cues.at(i).text));

    transcript->setCurrentRow(4);
    QTest::keyClick(transcript, Qt::Key_Return);
    QCOMPARE(cinema.position(), cues.at(4).start);
    cinema.player->seek(cues.at(2).start + 0.05);
    QCOMPARE(transcript->currentRow(), 2);
}

void TestExperimentPlayer::otherExperiment_keepsThePlace()
{
    Cinema cinema;
    const double time = cinema.middleOf(media::ShotKind::Run);
    cinema.player->seek(time);
    const double part = cinema.player->experimentTime();
    media::ExperimentScene heavier = experiment().scene;
    heavier.right.massKg = 2;
    const auto other = media::makeExperiment(heavier, Language::English);
    QSignalSpy narrated(cinema.player.get(), &ExperimentPlayer::narrated);

    cinema.player->setExperiment(*other);
    QVERIFY(narrated.wait());

    QVERIFY(std::abs(cinema.player->experimentTime() - part) < 0.05);
    QCOMPARE(cinema.part<ui::SampleTable>()->model()->index(0, 8).data(Qt::EditRole).toDouble(),
             2 * other->simulation.samples.front().rightVelocity);
}

void TestExperimentPlayer::hiddenPlayer_pauses()
{
    const Cinema cinema;
    cinema.player->play();

    cinema.player->hide();

    QVERIFY(!cinema.player->playback().isPlaying());
}

void TestExperimentPlayer::everyControl_hasANameAndAPlaceInTheTabOrder()
{
    const Cinema cinema;
    QCOMPARE(cinema.player->accessibleName(),
             QStringLiteral("Experiment player: Two carts and a spring"));
    int reachable = 0;
    for (const QWidget *widget : cinema.player->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        ++reachable;
        QAccessibleInterface *access
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(!access->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->toolTip().isEmpty(), widget->metaObject()->className());
    }
    QCOMPARE(reachable, 8);
}

void TestExperimentPlayer::narrowPage_keepsTheTrackAndTheButtons()
{
    const Cinema cinema;

    cinema.player->resize(334, 320); // The smallest window with both panels open.

    const QWidget *track = cinema.part<ui::SeekTrack>();
    QTRY_VERIFY(track->width() >= 32);
    for (const QToolButton *button : cinema.player->findChildren<QToolButton *>()) {
        if (!button->isVisible())
            continue;
        const QRect place(button->mapTo(cinema.player.get(), QPoint()), button->size());
        QVERIFY2(cinema.player->rect().contains(place), qPrintable(button->accessibleName()));
        const QRect line(track->mapTo(cinema.player.get(), QPoint()), track->size());
        QVERIFY2(!place.intersects(line), qPrintable(button->accessibleName()));
    }
}

void TestExperimentPlayer::chinesePlayer_saysTheChineseCues()
{
    const Cinema cinema(experiment(Language::Chinese));

    cinema.player->seek(cinema.player->plan().captions.first().start);

    QCOMPARE(cinema.player->caption(), QStringLiteral("两辆小车隔着弹簧相碰，谁的推力更大？"));
}

QTEST_MAIN(TestExperimentPlayer)
#include "tst_experiment_player.moc"
