// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/narration.h"

#include "core/media/video/espeak_voice.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <memory>

namespace lectern::media {

namespace {

QList<Phrase> sentencesOf(const QList<Shot> &shots)
{
    QList<Phrase> sentences;
    for (const Shot &shot : shots)
        sentences += shot.sentences;
    return sentences;
}

Result<std::vector<Sound>> speak(Voice &voice, const QList<Phrase> &sentences,
                                 const ProgressSink &progress, const StopFlag &stop)
{
    std::vector<Sound> sounds;
    for (const Phrase &sentence : sentences) {
        if (stop.isRaised())
            return failure(ErrorCode::Cancelled, {});
        if (progress)
            progress({double(sounds.size()) / double(sentences.size()),
                      QCoreApplication::translate("Media", "Speaking the narration")});
        auto sound = voice.say(sentence.spoken);
        if (!sound)
            return std::unexpected(sound.error());
        sounds.push_back(*std::move(sound));
    }
    return sounds;
}

/// Puts every sentence at its time into one track of the film's length.
Sound soundTrack(const std::vector<Sound> &sounds, const VideoPlan &plan)
{
    Sound track{sounds.front().samplesPerSecond, {}};
    track.samples.resize(size_t(std::ceil(plan.duration * track.samplesPerSecond)));
    for (size_t i = 0; i < sounds.size(); ++i) {
        const auto from = size_t(plan.captions.at(qsizetype(i)).start * track.samplesPerSecond);
        const std::vector<std::int16_t> &samples = sounds[i].samples;
        const size_t count = std::min(samples.size(), track.samples.size() - from);
        std::copy_n(samples.begin(), count, track.samples.begin() + std::ptrdiff_t(from));
    }
    return track;
}

} // namespace

Narration silentNarration(const Experiment &experiment, const QString &why)
{
    const QList<Shot> shots = storyboard(experiment);
    QList<double> seconds;
    for (const Phrase &sentence : sentencesOf(shots))
        seconds << readingSeconds(sentence.written, experiment.words.language());
    return {planVideo(shots, seconds), {}, {}, why};
}

Result<Narration> narrate(const Experiment &experiment, const NarrationOptions &options,
                          const ProgressSink &progress, const StopFlag &stop)
{
    std::unique_ptr<Voice> own;
    Voice *voice = options.voice;
    if (!voice) {
        auto found = espeakVoice(experiment.words.language(), options.speechDataFolder);
        if (!found)
            return silentNarration(experiment, found.error().message);
        own = *std::move(found);
        voice = own.get();
    }
    const QList<Shot> shots = storyboard(experiment);
    const auto sounds = speak(*voice, sentencesOf(shots), progress, stop);
    if (!sounds && sounds.error().code == ErrorCode::Cancelled)
        return std::unexpected(sounds.error());
    if (!sounds)
        return silentNarration(experiment, sounds.error().message);
    QList<double> seconds;
    for (const Sound &sound : *sounds)
        seconds << sound.seconds();
    Narration narration{planVideo(shots, seconds), {}, voice->name(), {}};
    narration.track = soundTrack(*sounds, narration.plan);
    return narration;
}

} // namespace lectern::media
