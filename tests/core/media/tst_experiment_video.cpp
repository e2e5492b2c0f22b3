// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/experiment_video.h"
#include "tests/core/media/media_probe.h"
#include "tests/core/media/why.h"
#include "ui/plots/custom_plot_renderer.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>
#include <thread>

using namespace lectern;
using namespace lectern::media;

namespace {

/// A voice that hums for a time that the sentence's length decides.
class HummingVoice : public Voice
{
public:
    QString name() const override { return QStringLiteral("humming"); }
    Result<Sound> say(const QString &sentence) override
    {
        Sound sound{22050, std::vector<std::int16_t>(size_t(400 * sentence.size()))};
        for (size_t i = 0; i < sound.samples.size(); ++i)
            sound.samples[i]
                = std::int16_t(12000 * std::sin(2 * std::numbers::pi * 300 * double(i) / 22050));
        return sound;
    }
};

class HoarseVoice : public Voice
{
public:
    QString name() const override { return QStringLiteral("hoarse"); }
    Result<Sound> say(const QString &) override
    {
        return failure(ErrorCode::Internal, QStringLiteral("The voice is hoarse."));
    }
};

ExperimentScene bundled()
{
    return bundledScene(QStringLiteral("two_carts")).value_or(ExperimentScene{});
}

} // namespace

class TestExperimentVideo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void video_holdsWhatItsCaptionsSay_data();
    void video_holdsWhatItsCaptionsSay();
    void ownVoice_speaksBothLanguages_data();
    void ownVoice_speaksBothLanguages();
    void sound_isHeardWhileACaptionShowsAndOnlyThen();
    void failingVoice_givesASilentVideoThatSaysWhy();
    void missingSoundEncoder_givesASilentVideoThatSaysWhy();
    void rendering_worksOutsideTheGuiThread();
    void progress_risesToOne();
    void stop_leavesNoFileAndWhatWasThere();
    void unwritableFolder_isSaidAndLeavesNothing();
    void sceneWithoutContact_isRefusedBeforeAnythingIsRendered();

private:
    VideoOptions small(Voice *voice) const
    {
        VideoOptions options;
        options.size = {320, 180};
        options.framesPerSecond = 10;
        options.voice = voice;
        return options;
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    plots::CustomPlotRenderer m_renderer;
    HummingVoice m_humming;
    QTemporaryDir m_folder;
};

void TestExperimentVideo::video_holdsWhatItsCaptionsSay_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void TestExperimentVideo::video_holdsWhatItsCaptionsSay()
{
    QFETCH(Language, language);
    const QString file = path(QStringLiteral("video.mp4"));

    const auto made
        = renderExperiment(bundled(), language, m_renderer, file, {}, {}, small(&m_humming));

    QVERIFY2(made, why(made).constData());
    const auto media = probe(file);
    QVERIFY(media);
    QCOMPARE(media->subtitles, QStringLiteral("mov_text"));
    QCOMPARE(media->language,
             language == Language::English ? QStringLiteral("eng") : QStringLiteral("zho"));
    QCOMPARE(media->title, bundled().title(language));
    QVERIFY(std::abs(media->seconds - made->durationSeconds) < 0.15);
    QCOMPARE(media->frames, int(std::lround(made->durationSeconds * 10)));
    QCOMPARE(media->captions.size(), made->captions.size());
    for (qsizetype i = 0; i < made->captions.size(); ++i) {
        QCOMPARE(media->captions.at(i).text, made->captions.at(i).text);
        QVERIFY(std::abs(media->captions.at(i).start - made->captions.at(i).start) < 0.002);
        QVERIFY(made->captionsVtt.contains(made->captions.at(i).text));
        QVERIFY(made->transcript.contains(made->captions.at(i).text));
    }
    QCOMPARE(made->voice, QStringLiteral("humming"));
    QVERIFY(made->silentBecause.isEmpty());
    QVERIFY(!made->videoEncoder.isEmpty() && !made->audioEncoder.isEmpty());
    QCOMPARE(made->table.rows.size(), size_t(301));
    QCOMPARE(made->plot.series.size(), 2);
}

void TestExperimentVideo::ownVoice_speaksBothLanguages_data()
{
    video_holdsWhatItsCaptionsSay_data();
}

void TestExperimentVideo::ownVoice_speaksBothLanguages()
{
    QFETCH(Language, language);
    const QString file = path(QStringLiteral("spoken.mp4"));
    VideoOptions options = small(nullptr);
    options.framesPerSecond = 5;

    const auto made = renderExperiment(bundled(), language, m_renderer, file, {}, {}, options);

    QVERIFY2(made, why(made).constData());
    QVERIFY2(made->silentBecause.isEmpty(), qPrintable(made->silentBecause));
    QVERIFY(made->voice.startsWith(QStringLiteral("espeak-ng")));
    QVERIFY2(made->durationSeconds > 30 && made->durationSeconds < 70,
             qPrintable(QString::number(made->durationSeconds)));
    const auto media = probe(file);
    QVERIFY(media);
    for (const Caption &caption : made->captions)
        QVERIFY(media->loudness(caption.start, caption.end) > 0.02);
}

void TestExperimentVideo::sound_isHeardWhileACaptionShowsAndOnlyThen()
{
    const QString file = path(QStringLiteral("heard.mp4"));
    const auto made = renderExperiment(bundled(), Language::English, m_renderer, file, {}, {},
                                       small(&m_humming));
    QVERIFY2(made, why(made).constData());

    const auto media = probe(file);

    QVERIFY(media);
    double silentFrom = 0;
    for (const Caption &caption : made->captions) {
        // AAC smears an edge over some hundredths of a second.
        QVERIFY(media->loudness(silentFrom + 0.06, caption.start - 0.06) < 0.002);
        QVERIFY(media->loudness(caption.start + 0.06, caption.end - 0.06) > 0.2);
        silentFrom = caption.end;
    }
}

void TestExperimentVideo::failingVoice_givesASilentVideoThatSaysWhy()
{
    const QString file = path(QStringLiteral("silent.mp4"));
    HoarseVoice hoarse;

    const auto made
        = renderExperiment(bundled(), Language::Chinese, m_renderer, file, {}, {}, small(&hoarse));

    QVERIFY2(made, why(made).constData());
    QCOMPARE(made->silentBecause, QStringLiteral("The voice is hoarse."));
    QVERIFY(made->voice.isEmpty() && made->audioEncoder.isEmpty());
    const auto media = probe(file);
    QVERIFY(media);
    QVERIFY(media->audio.isEmpty());
    QCOMPARE(media->captions.size(), made->captions.size());
    QVERIFY(made->captions.size() >= 10);
}

void TestExperimentVideo::missingSoundEncoder_givesASilentVideoThatSaysWhy()
{
    const QString file = path(QStringLiteral("mute.mp4"));
    VideoOptions options = small(&m_humming);
    options.audioEncoders = {QStringLiteral("no_such_encoder")};

    const auto made
        = renderExperiment(bundled(), Language::English, m_renderer, file, {}, {}, options);

    QVERIFY2(made, why(made).constData());
    QVERIFY(made->silentBecause.contains(QStringLiteral("AAC")));
    QVERIFY(made->voice.isEmpty());
    const auto media = probe(file);
    QVERIFY(media);
    QVERIFY(media->audio.isEmpty());
    QCOMPARE(media->captions.size(), made->captions.size());
}

void TestExperimentVideo::rendering_worksOutsideTheGuiThread()
{
    const auto video
        = ExperimentVideo::prepare(bundled(), Language::English, m_renderer, small(&m_humming));
    QVERIFY2(video, why(video).constData());
    const QString file = path(QStringLiteral("thread.mp4"));

    bool isMade = false;
    std::thread worker([&] { isMade = video->render(file, {}, {}).has_value(); });
    worker.join();

    QVERIFY(isMade);
    QVERIFY(probe(file));
}

void TestExperimentVideo::progress_risesToOne()
{
    QList<double> fractions;
    const auto made = renderExperiment(
        bundled(), Language::English, m_renderer, path(QStringLiteral("progress.mp4")),
        [&](const Progress &progress) {
            fractions << progress.fraction;
            QVERIFY(!progress.step.isEmpty());
        },
        {}, small(&m_humming));

    QVERIFY2(made, why(made).constData());
    QVERIFY(fractions.size() > 20);
    QVERIFY(std::is_sorted(fractions.cbegin(), fractions.cend()));
    QCOMPARE(fractions.first(), 0.0);
    QCOMPARE(fractions.last(), 1.0);
}

void TestExperimentVideo::stop_leavesNoFileAndWhatWasThere()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("stopped.mp4"));
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    const StopFlag stop;
    const auto stopHalfWay = [&](const Progress &progress) {
        if (progress.fraction > 0.5)
            stop.raise();
    };

    const auto made = renderExperiment(bundled(), Language::English, m_renderer, file, stopHalfWay,
                                       stop, small(&m_humming));

    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
             QStringList{QStringLiteral("stopped.mp4")});
}

void TestExperimentVideo::unwritableFolder_isSaidAndLeavesNothing()
{
    const QString file = path(QStringLiteral("nowhere/video.mp4"));

    const auto made = renderExperiment(bundled(), Language::English, m_renderer, file, {}, {},
                                       small(&m_humming));

    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Io);
    QVERIFY(made.error().message.contains(QStringLiteral("video.mp4")));
    QVERIFY(!QFile::exists(path(QStringLiteral("nowhere"))));
}

void TestExperimentVideo::sceneWithoutContact_isRefusedBeforeAnythingIsRendered()
{
    ExperimentScene scene = bundled();
    scene.left.velocityMetresPerSecond = -1;

    const auto video = ExperimentVideo::prepare(scene, Language::English, m_renderer);

    QVERIFY(!video);
    QCOMPARE(video.error().code, ErrorCode::InvalidInput);
}

QTEST_MAIN(TestExperimentVideo)
#include "tst_experiment_video.moc"
