// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/espeak_voice.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <cstdlib>
#include <mutex>

namespace lectern::media {

namespace {

// espeak-ng keeps its state in globals: one sentence at a time in the whole process.
std::mutex &speechMutex()
{
    static std::mutex mutex;
    return mutex;
}

/// Where the callback puts what is said; guarded by speechMutex().
std::vector<std::int16_t> *heard = nullptr;

int collect(short *samples, int count, espeak_EVENT *)
{
    if (heard && samples && count > 0)
        heard->insert(heard->end(), samples, samples + count);
    return 0;
}

/// Opens the library once. @return its samples per second, or -1
int openLibrary(const QString &dataFolder)
{
    static int rate = -1;
    if (rate > 0)
        return rate;
    const QByteArray folder = QFile::encodeName(dataFolder);
    rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0,
                             folder.isEmpty() ? nullptr : folder.constData(),
                             espeakINITIALIZE_DONT_EXIT);
    if (rate > 0)
        espeak_SetSynthCallback(&collect);
    return rate;
}

/// Without the silence that espeak-ng leaves at both ends: pauses are the plan's work.
void trim(std::vector<std::int16_t> &samples)
{
    constexpr int kSilent = 80;
    const auto isSound = [](std::int16_t sample) { return std::abs(int(sample)) > kSilent; };
    const auto last = std::find_if(samples.rbegin(), samples.rend(), isSound).base();
    samples.erase(last, samples.end());
    samples.erase(samples.begin(), std::find_if(samples.begin(), samples.end(), isSound));
}

/// The voice "cmn" of 1.51 reads pinyin letters as English; the other one says the characters.
/// @source espeak-ng issue 1236
const char *voiceName(Language language)
{
    return language == Language::Chinese ? "cmn-latn-pinyin" : "en";
}

class EspeakVoice : public Voice
{
public:
    EspeakVoice(Language language, int rate) : m_language(language), m_rate(rate) { }

    QString name() const override
    {
        return QStringLiteral("espeak-ng, ") + QLatin1StringView(voiceName(m_language));
    }

    Result<Sound> say(const QString &sentence) override
    {
        const std::scoped_lock lock(speechMutex());
        Sound sound{m_rate, {}};
        heard = &sound.samples;
        const bool isSaid = speak(espeakSpelling(sentence, m_language).toUtf8());
        heard = nullptr;
        trim(sound.samples);
        if (!isSaid || sound.samples.empty())
            return failure(ErrorCode::Internal,
                           QCoreApplication::translate(
                               "Media",
                               "The narration could not be spoken. The video can be made "
                               "without sound."),
                           QStringLiteral("espeak_Synth gave no sound"));
        return sound;
    }

private:
    bool speak(const QByteArray &text) const
    {
        // Another voice may have spoken since.
        if (espeak_SetVoiceByName(voiceName(m_language)) != EE_OK)
            return false;
        espeak_SetParameter(espeakRATE, m_language == Language::Chinese ? 220 : 185, 0);
        espeak_SetParameter(espeakVOLUME, 90, 0);
        return espeak_Synth(text.constData(), size_t(text.size()) + 1, 0, POS_CHARACTER, 0,
                            espeakCHARS_UTF8, nullptr, nullptr)
            == EE_OK;
    }

    Language m_language;
    int m_rate;
};

} // namespace

QString espeakSpelling(const QString &sentence, Language language)
{
    QString text = sentence;
    text.replace(QChar(QChar::Nbsp), QChar(u' '));
    if (language == Language::Chinese)
        return text.replace(QStringLiteral("弹簧"), QStringLiteral("tan2 huang2 "));
    // An article is capital only where a sentence begins.
    static const QRegularExpression letterA(QStringLiteral("(?<=\\S )A\\b"));
    return text.replace(letterA, QStringLiteral("eigh"));
}

Result<std::unique_ptr<Voice>> espeakVoice(Language language, const QString &dataFolder)
{
    const std::scoped_lock lock(speechMutex());
    const int rate = openLibrary(dataFolder);
    if (rate <= 0 || espeak_SetVoiceByName(voiceName(language)) != EE_OK)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate(
                           "Media",
                           "There is no voice for this language on this computer. Install "
                           "espeak-ng-data; until then videos are silent, with captions."));
    return std::make_unique<EspeakVoice>(language, rate);
}

} // namespace lectern::media
