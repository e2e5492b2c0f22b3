// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/experiment_player.h"

#include "core/base/when_finished.h"
#include "ui/player/caption_line.h"
#include "ui/player/player_bar.h"
#include "ui/player/player_look.h"
#include "ui/player/player_picture.h"
#include "ui/player/time_views.h"
#include "ui/theme/role.h"

#include <QPainter>
#include <QStackedLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kRefreshMs = 33;

/// The same moment in a film that says the same sentences at another pace.
double samePlace(const media::VideoPlan &from, const media::VideoPlan &to, double time)
{
    if (from.shots.size() != to.shots.size())
        return std::min(time, to.duration);
    const media::PlannedShot &before = from.shotAt(time);
    const media::PlannedShot &after = to.shots.at(&before - &from.shots.first());
    const double part = (time - before.start) / (before.end - before.start);
    return after.start + part * (after.end - after.start);
}

/// The ring of the keyboard focus; it lets the mouse through.
class FocusRing : public QWidget
{
public:
    explicit FocusRing(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Role::Accent, this), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
};

QString captionAt(const QList<media::Caption> &captions, double time)
{
    const auto found = std::ranges::find_if(captions, [time](const media::Caption &caption) {
        return caption.start <= time && time < caption.end;
    });
    return found == captions.cend() ? QString() : found->text;
}

} // namespace

ExperimentPlayer::ExperimentPlayer(PlayerTools tools, QWidget *parent) :
    QWidget(parent),
    m_tools(std::move(tools)),
    m_stage(new QWidget(this)),
    m_stack(new QStackedLayout(m_stage)),
    m_picture(new PlayerPicture(*m_tools.plots)),
    m_transcript(new TranscriptView),
    m_table(new SampleTable),
    m_caption(new CaptionLine(this)),
    m_bar(new PlayerBar(this)),
    m_ring(new FocusRing(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(m_picture);
    m_stack->addWidget(m_transcript);
    m_stack->addWidget(m_table);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kRefreshMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(m_elapsed.restart() / 1000.0); });
    m_soundTimer.setSingleShot(true);
    m_soundTimer.setInterval(100);
    connect(&m_soundTimer, &QTimer::timeout, this, &ExperimentPlayer::followSound);
    connect(m_picture, &PlayerPicture::clicked, this, &ExperimentPlayer::togglePlay);
    connect(m_picture, &PlayerPicture::doubleClicked, this, [this] {
        togglePlay(); // The first of the two clicks was none of its own.
        Q_EMIT fullSizeRequested();
    });
    connect(m_transcript, &TranscriptView::sentenceChosen, this, &ExperimentPlayer::seek);
    connectBar();
    watchKeys();
    m_bar->showCaptions(m_hasCaptions);
    m_bar->showSpeed(m_playback.speed());
}

ExperimentPlayer::~ExperimentPlayer()
{
    m_stop.raise();
}

void ExperimentPlayer::connectBar()
{
    connect(m_bar, &PlayerBar::playRequested, this, &ExperimentPlayer::togglePlay);
    connect(m_bar, &PlayerBar::sought, this, &ExperimentPlayer::seek);
    connect(m_bar, &PlayerBar::soundToggled, this, &ExperimentPlayer::setSound);
    connect(m_bar, &PlayerBar::captionsToggled, this, &ExperimentPlayer::setCaptions);
    connect(m_bar, &PlayerBar::speedChosen, this, &ExperimentPlayer::setSpeed);
    connect(m_bar, &PlayerBar::transcriptToggled, this,
            [this](bool on) { setView(on ? View::Transcript : View::Picture); });
    connect(m_bar, &PlayerBar::tableToggled, this,
            [this](bool on) { setView(on ? View::Table : View::Picture); });
    connect(m_bar, &PlayerBar::fullSizeRequested, this, &ExperimentPlayer::fullSizeRequested);
}

void ExperimentPlayer::setExperiment(const media::Experiment &experiment)
{
    m_experiment = experiment;
    const Language language = experiment.words.language();
    setAccessibleName(tr("Experiment player: %1").arg(experiment.scene.title(language)));
    setAccessibleDescription(experiment.plot.description);
    m_picture->setExperiment(experiment);
    m_table->setTable(experiment.table);
    m_caption->setLanguage(language);
    m_caption->setQuietWords(experiment.plot.caption);
    takeNarration(std::make_shared<media::Narration>(media::silentNarration(experiment)));
    speak();
}

void ExperimentPlayer::speak()
{
    m_stop.raise();
    m_stop = StopFlag();
    const auto spoken = QtConcurrent::run(
        [experiment = *m_experiment, options = m_tools.narration, stop = m_stop]() -> Spoken {
            auto narration = media::narrate(experiment, options, {}, stop);
            if (!narration)
                return nullptr; // Nobody waits for it any more.
            return std::make_shared<media::Narration>(*std::move(narration));
        });
    whenFinished(spoken, this, [this, stop = m_stop](const Spoken &narration) {
        if (!narration || stop.isRaised())
            return;
        takeNarration(narration);
        m_isNarrated = true;
        followSoundButton();
        Q_EMIT narrated();
    });
}

void ExperimentPlayer::takeNarration(const Spoken &narration)
{
    m_isNarrated = false;
    const double position
        = m_narration ? samePlace(m_narration->plan, narration->plan, m_playback.position()) : 0;
    m_narration = narration;
    m_playback.setDuration(narration->plan.duration);
    m_playback.seek(position);
    m_transcript->setCaptions(narration->plan.captions, m_experiment->words.language());
    followSoundButton();
    follow();
    followSound();
}

void ExperimentPlayer::takeOver(const ExperimentPlayer &other)
{
    if (other.m_isNarrated) {
        m_stop.raise(); // Nobody needs to speak it once more.
        takeNarration(other.m_narration);
        m_isNarrated = true;
    }
    setCaptions(other.m_hasCaptions);
    setSpeed(other.m_playback.speed());
    setSound(other.m_hasSound);
    seek(other.m_playback.position());
}

void ExperimentPlayer::setFullSizeVisible(bool isVisible)
{
    m_bar->setFullSizeVisible(isVisible);
}

void ExperimentPlayer::setTopCorners(int radius)
{
    m_picture->setTopCorners(radius);
}

double ExperimentPlayer::experimentTime() const
{
    return m_narration ? m_narration->plan.experimentTimeAt(m_playback.position()) : 0;
}

QString ExperimentPlayer::caption() const
{
    if (!m_hasCaptions || !m_narration)
        return {};
    return captionAt(m_narration->plan.captions, m_playback.position());
}

void ExperimentPlayer::togglePlay()
{
    m_playback.isPlaying() ? pause() : play();
}

void ExperimentPlayer::play()
{
    m_playback.play();
    m_elapsed.start();
    m_timer.start();
    follow();
    followSound();
}

void ExperimentPlayer::pause()
{
    m_playback.pause();
    m_timer.stop();
    follow();
    followSound();
}

void ExperimentPlayer::seek(double seconds)
{
    m_playback.seek(seconds);
    follow();
    if (m_playback.isPlaying() && m_hasSound) {
        m_tools.sound->stop(); // It goes on where the track comes to rest.
        m_soundTimer.start();
    }
}

void ExperimentPlayer::advance(double seconds)
{
    const bool moved = m_playback.advance(seconds);
    if (!m_playback.isPlaying() && m_timer.isActive())
        pause(); // The end.
    else if (moved)
        follow();
}

void ExperimentPlayer::setSound(bool on)
{
    m_hasSound = on;
    followSoundButton();
    followSound();
}

void ExperimentPlayer::setCaptions(bool on)
{
    m_hasCaptions = on;
    m_bar->showCaptions(on);
    follow();
}

void ExperimentPlayer::setSpeed(double factor)
{
    m_playback.setSpeed(factor);
    m_bar->showSpeed(factor);
    followSoundButton();
    followSound();
}

void ExperimentPlayer::setView(View view)
{
    m_stack->setCurrentIndex(int(view));
    m_bar->showViews(view == View::Transcript, view == View::Table);
    follow();
}

ExperimentPlayer::View ExperimentPlayer::view() const
{
    return View(m_stack->currentIndex());
}

void ExperimentPlayer::follow()
{
    m_picture->setTime(experimentTime());
    m_caption->say(caption());
    m_bar->showPlayback(m_playback);
    m_transcript->setTime(m_playback.position());
    m_table->setTime(experimentTime());
}

void ExperimentPlayer::followSound()
{
    m_soundTimer.stop();
    const bool isHeard = m_hasSound && m_playback.isPlaying() && m_playback.speed() == 1
        && m_narration && m_narration->track;
    if (!isHeard) {
        m_tools.sound->stop();
        return;
    }
    // The track lives as long as the narration that holds it.
    const std::shared_ptr<const media::Sound> track(m_narration, &*m_narration->track);
    m_tools.sound->play(track, m_playback.position());
}

void ExperimentPlayer::followSoundButton()
{
    m_bar->setSoundMissing(silentBecause());
    m_bar->showSound(m_hasSound && silentBecause().isEmpty());
}

QString ExperimentPlayer::silentBecause() const
{
    if (!m_isNarrated)
        return tr("The narration is being spoken.");
    if (!m_narration->track)
        return m_narration->silentBecause;
    if (m_playback.speed() != 1)
        return tr("The narration is heard at normal speed only.");
    return m_tools.sound->missingBecause();
}

void ExperimentPlayer::resizeEvent(QResizeEvent *)
{
    const PlayerPlaces places = playerPlaces(rect());
    m_stage->setGeometry(places.picture);
    m_caption->setGeometry(places.caption);
    m_bar->setGeometry(places.bar);
    m_ring->setGeometry(rect());
}

void ExperimentPlayer::hideEvent(QHideEvent *event)
{
    pause();
    QWidget::hideEvent(event);
}

} // namespace lectern::ui
