// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/experiment_player.h"
#include "ui/plots/custom_plot_renderer.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

#include <algorithm>

namespace lectern::test {

/// Says every sentence for a tenth of a second a word, so that the times are known.
class EvenVoice : public media::Voice
{
public:
    QString name() const override { return QStringLiteral("even"); }
    Result<media::Sound> say(const QString &sentence) override
    {
        media::Sound sound{1000, {}};
        sound.samples.resize(size_t(sentence.count(u' ') + 1) * 100, 1000);
        return sound;
    }
};

class MuteVoice : public media::Voice
{
public:
    QString name() const override { return QStringLiteral("mute"); }
    Result<media::Sound> say(const QString &) override
    {
        return failure(ErrorCode::Internal, QStringLiteral("The voice is hoarse."));
    }
};

/// Writes down what it is told to play.
class Listener : public ui::SoundOutput
{
public:
    struct Heard {
        std::shared_ptr<const media::Sound> sound;
        double from = -1; ///< Below 0: silent.
        QString missing;
    };
    explicit Listener(Heard &heard) : m_heard(heard) { }
    QString missingBecause() override { return m_heard.missing; }
    void play(std::shared_ptr<const media::Sound> sound, double from) override
    {
        m_heard.sound = std::move(sound);
        m_heard.from = from;
    }
    void stop() override { m_heard.from = -1; }

private:
    Heard &m_heard;
};

inline media::Experiment experiment(Language language = Language::English)
{
    return media::makeExperiment(*media::bundledScene(QStringLiteral("two_carts")), language)
        .value();
}

/// A player that has been given its film and its times.
struct Cinema {
    explicit Cinema(const media::Experiment &shown = experiment(), media::Voice *speaker = nullptr)
    {
        if (!speaker)
            speaker = &voice;
        player = std::make_unique<ui::ExperimentPlayer>(
            ui::PlayerTools{std::make_shared<plots::CustomPlotRenderer>(),
                            std::make_unique<Listener>(heard),
                            {speaker, {}}});
        QSignalSpy narrated(player.get(), &ui::ExperimentPlayer::narrated);
        player->resize(680, 320);
        player->setExperiment(shown);
        player->show();
        QApplication::setActiveWindow(player.get());
        player->setFocus();
        if (!narrated.wait())
            qFatal("nobody spoke");
    }
    ~Cinema()
    {
        player.reset();
        QThreadPool::globalInstance()->waitForDone(); // A voice may be in the middle of a word.
    }

    void press(Qt::Key key) const { QTest::keyClick(player.get(), key); }
    double position() const { return player->playback().position(); }
    template <typename Part> Part *part() const { return player->findChild<Part *>(); }
    QToolButton *button(const QString &name) const
    {
        const auto all = player->findChildren<QToolButton *>();
        const auto found = std::ranges::find(all, name, &QToolButton::accessibleName);
        return found == all.end() ? nullptr : *found;
    }
    /// The middle of the first shot of a kind that shows the experiment at work.
    double middleOf(media::ShotKind kind) const
    {
        for (const media::PlannedShot &shot : player->plan().shots)
            if (shot.kind == kind)
                return (shot.start + shot.end) / 2;
        return -1;
    }

    EvenVoice voice;
    Listener::Heard heard;
    std::unique_ptr<ui::ExperimentPlayer> player;
};

} // namespace lectern::test
