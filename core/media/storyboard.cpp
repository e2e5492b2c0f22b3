// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/storyboard.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace lectern::media {

namespace {

constexpr double kPauseSeconds = 0.3; ///< Between two sentences.
constexpr double kEdgeSeconds = 0.5; ///< Before the first and after the last sentence of a shot.
constexpr double kSlowDown = 10; ///< Seconds of video for one of a running experiment.

using Slots = SceneWords::Slots;

/// Finds the sentences that are true of one experiment.
class Narrator
{
public:
    explicit Narrator(const Experiment &experiment) :
        m_experiment(experiment),
        m_scene(experiment.scene),
        m_sameMass(std::abs(m_scene.left.massKg - m_scene.right.massKg) < 1e-9)
    {
    }

    QList<Phrase> question() const { return say(QStringLiteral("question"), names()); }

    QList<Phrase> setting() const
    {
        Slots masses = names();
        masses.insert(QStringLiteral("mass_a"), mass(m_scene.left));
        masses.insert(QStringLiteral("mass_b"), mass(m_scene.right));
        const double rate = m_scene.samplesPerSecond;
        const Slots sensors{{QStringLiteral("rate"),
                             {QString::number(m_scene.samplesPerSecond),
                              spokenNumber(rate, 0, m_experiment.words.language())}}};
        return say(m_sameMass ? QStringLiteral("masses_equal") : QStringLiteral("masses"), masses)
            + say(QStringLiteral("before"), motions(m_experiment.simulation.samples.front()))
            + say(QStringLiteral("sensors"), sensors);
    }

    QList<Phrase> watching() const { return say(QStringLiteral("watch")); }

    QList<Phrase> strongest() const
    {
        const Contact &contact = m_experiment.simulation.contact;
        Slots values = names();
        values.insert(QStringLiteral("time"),
                      m_experiment.words.quantity(contact.strongest, 2, QStringLiteral("s")));
        values.insert(QStringLiteral("force"),
                      m_experiment.words.quantity(contact.peakNewtons, 1, QStringLiteral("N")));
        const bool isElastic = m_scene.bumper.dampingNewtonSecondsPerMetre == 0;
        return say(isElastic ? QStringLiteral("peak") : QStringLiteral("peak_damped"), values)
            + say(m_sameMass ? QStringLiteral("equal") : QStringLiteral("equal_although"));
    }

    QList<Phrase> release() const { return say(QStringLiteral("release")); }

    QList<Phrase> outcome() const
    {
        const double heavier = std::max(m_scene.left.massKg, m_scene.right.massKg);
        const double ratio = heavier / std::min(m_scene.left.massKg, m_scene.right.massKg);
        const Slots values{{QStringLiteral("ratio"), times(ratio)}};
        return say(QStringLiteral("after"), motions(m_experiment.simulation.samples.back()))
            + say(m_sameMass ? QStringLiteral("same_change") : QStringLiteral("lighter"), values);
    }

    QList<Phrase> law() const { return say(QStringLiteral("law")); }

private:
    Phrase mass(const Cart &cart) const
    {
        return m_experiment.words.quantity(cart.massKg, 2, QStringLiteral("kg"));
    }

    /// "twice", "2.5 times"
    Phrase times(double ratio) const
    {
        const Language language = m_experiment.words.language();
        const double rounded = std::round(ratio * 10) / 10;
        const Phrase number{QString::number(rounded), spokenNumber(rounded, 1, language)};
        return m_experiment.words.phrase(
            QStringLiteral("ratio"), rounded == 2 ? QStringLiteral("two") : QStringLiteral("other"),
            {{QStringLiteral("ratio"), number}});
    }

    Slots names() const
    {
        return {{QStringLiteral("a"), {m_scene.left.name, m_scene.left.name}},
                {QStringLiteral("b"), {m_scene.right.name, m_scene.right.name}}};
    }

    Phrase motion(double velocity) const
    {
        QString key = QStringLiteral("rest");
        // What rounds to nothing is said to stand still.
        if (std::abs(velocity) >= 0.005)
            key = velocity > 0 ? QStringLiteral("right") : QStringLiteral("left");
        const Phrase speed
            = m_experiment.words.quantity(std::abs(velocity), 2, QStringLiteral("m/s"));
        return m_experiment.words.phrase(QStringLiteral("motion"), key,
                                         {{QStringLiteral("speed"), speed}});
    }

    Slots motions(const Moment &moment) const
    {
        Slots values = names();
        values.insert(QStringLiteral("motion_a"), motion(moment.leftVelocity));
        values.insert(QStringLiteral("motion_b"), motion(moment.rightVelocity));
        return values;
    }

    /// A pattern may hold several sentences; each becomes a caption of its own.
    QList<Phrase> say(const QString &key, const Slots &values = {}) const
    {
        const Language language = m_experiment.words.language();
        const Phrase all = m_experiment.words.phrase(QStringLiteral("narration"), key, values);
        const QList<CodePointSpan> written = splitSentences(all.written, language);
        const QList<CodePointSpan> spoken = splitSentences(all.spoken, language);
        if (written.size() != spoken.size())
            return {all};
        QList<Phrase> phrases;
        for (qsizetype i = 0; i < written.size(); ++i)
            phrases << Phrase{textOf(all.written, written.at(i)), textOf(all.spoken, spoken.at(i))};
        return phrases;
    }

    const Experiment &m_experiment;
    const ExperimentScene &m_scene;
    bool m_sameMass;
};

} // namespace

QList<Shot> storyboard(const Experiment &experiment)
{
    const Narrator narrator(experiment);
    const double strongest = experiment.simulation.contact.strongest;
    const double end = experiment.scene.durationSeconds;
    const auto running = [](double from, double to, const QList<Phrase> &sentences) {
        return Shot{ShotKind::Run, from, to, (to - from) * kSlowDown, sentences};
    };
    return {{ShotKind::Title, 0, 0, 3, narrator.question()},
            {ShotKind::Hold, 0, 0, 2, narrator.setting()},
            running(0, strongest, narrator.watching()),
            {ShotKind::Hold, strongest, strongest, 3, narrator.strongest()},
            running(strongest, end, narrator.release()),
            {ShotKind::Hold, end, end, 2, narrator.outcome()},
            {ShotKind::Summary, end, end, 5, narrator.law()}};
}

VideoPlan planVideo(const QList<Shot> &shots, const QList<double> &seconds)
{
    VideoPlan plan;
    qsizetype next = 0;
    for (const Shot &shot : shots) {
        const double start = plan.duration;
        double time = start + kEdgeSeconds;
        for (const Phrase &sentence : shot.sentences) {
            const double end = time + seconds.at(next++);
            plan.captions << Caption{time, end, sentence.written};
            time = end + kPauseSeconds;
        }
        time += kEdgeSeconds - kPauseSeconds;
        plan.duration = std::max(start + shot.leastSeconds, time);
        plan.shots << PlannedShot{shot.kind, start, plan.duration, shot.from, shot.to};
    }
    return plan;
}

const PlannedShot &VideoPlan::shotAt(double time) const
{
    const auto found = std::find_if(shots.cbegin(), shots.cend(),
                                    [time](const PlannedShot &shot) { return time < shot.end; });
    return found == shots.cend() ? shots.last() : *found;
}

double VideoPlan::experimentTimeAt(double time) const
{
    const PlannedShot &shot = shotAt(time);
    const double part = (time - shot.start) / (shot.end - shot.start);
    return shot.from + std::clamp(part, 0.0, 1.0) * (shot.to - shot.from);
}

double readingSeconds(const QString &sentence, Language language)
{
    // Subtitlers' usual pace: about 15 Latin or 5 Chinese characters a second.
    const double pace = language == Language::Chinese ? 5 : 15;
    return std::max(1.5, codePointCount(sentence) / pace);
}

} // namespace lectern::media
