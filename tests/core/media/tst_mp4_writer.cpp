// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/mp4_writer.h"
#include "tests/core/media/media_probe.h"
#include "tests/core/media/why.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace lectern;
using namespace lectern::media;

namespace {

constexpr int kFrames = 60; // Two seconds.

VideoFormat smallFormat()
{
    return {.size = {320, 180}, .title = QStringLiteral("Carts 小车")};
}

QList<Caption> twoCaptions()
{
    return {{0.2, 0.9, QStringLiteral("First.")}, {1.25, 1.75, QStringLiteral("第二句。")}};
}

QImage plainImage(QColor color)
{
    QImage image(320, 180, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

/// Silence, then a tone from the second second on.
Sound toneInTheSecondHalf()
{
    Sound sound{22050, std::vector<std::int16_t>(44100)};
    for (size_t i = 22050; i < sound.samples.size(); ++i)
        sound.samples[i]
            = std::int16_t(10000 * std::sin(2 * std::numbers::pi * 440 * double(i) / 22050));
    return sound;
}

/// Two seconds: a red one, then a blue one.
Status writeClip(const QString &path, const VideoFormat &format, const QList<Caption> &captions)
{
    const auto writer = Mp4Writer::open(format, captions);
    if (!writer)
        return std::unexpected(writer.error());
    for (int i = 0; i < kFrames; ++i) {
        if (i == 0 || i == kFrames / 2)
            LECTERN_TRY((*writer)->addFrame(plainImage(i == 0 ? Qt::red : Qt::blue)));
        else
            LECTERN_TRY((*writer)->repeatFrame());
    }
    if (format.hasSound)
        LECTERN_TRY((*writer)->addSound(toneInTheSecondHalf()));
    return (*writer)->save(path);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isNear(QColor a, QColor b)
{
    return std::abs(a.red() - b.red()) < 12 && std::abs(a.green() - b.green()) < 12
        && std::abs(a.blue() - b.blue()) < 12;
}

} // namespace

class TestMp4Writer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clip_holdsPicturesSoundAndSubtitles();
    void pictures_comeBackInTheirColours();
    void sound_standsAtItsTime();
    void subtitles_standAtTheirTimes();
    void index_liesBeforeTheData();
    void withoutSoundAndCaptions_thereIsOnlyVideo();
    void encoder_isTheFirstThatThereIs_data();
    void encoder_isTheFirstThatThereIs();
    void noEncoder_saysWhatToInstall();
    void folderThatIsNotThere_leavesNothing();
    void fileThatIsThere_isReplacedOnlyWhenTheNewOneIsWhole();
    void sameInput_givesTheSameBytes();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestMp4Writer::clip_holdsPicturesSoundAndSubtitles()
{
    const QString file = path(QStringLiteral("clip.mp4"));

    const Status written = writeClip(file, smallFormat(), twoCaptions());

    QVERIFY2(written, why(written).constData());
    const auto media = probe(file);
    QVERIFY(media);
    QVERIFY(media->video == QStringLiteral("h264") || media->video == QStringLiteral("vp9"));
    QVERIFY(media->audio == QStringLiteral("aac") || media->audio == QStringLiteral("opus"));
    QCOMPARE(media->subtitles, QStringLiteral("mov_text"));
    QCOMPARE(media->language, QStringLiteral("eng"));
    QCOMPARE(media->subtitleLanguage, QStringLiteral("eng"));
    QCOMPARE(media->title, QStringLiteral("Carts 小车"));
    QCOMPARE(media->size, QSize(320, 180));
    QCOMPARE(media->frames, kFrames);
    QVERIFY(std::abs(media->seconds - 2) < 0.05);
}

void TestMp4Writer::pictures_comeBackInTheirColours()
{
    const QString file = path(QStringLiteral("colours.mp4"));
    QVERIFY(writeClip(file, smallFormat(), {}));

    QVERIFY(isNear(frameAt(file, 0.5).pixelColor(160, 90), Qt::red));
    QVERIFY(isNear(frameAt(file, 1.5).pixelColor(160, 90), Qt::blue));
}

void TestMp4Writer::sound_standsAtItsTime()
{
    const QString file = path(QStringLiteral("sound.mp4"));
    QVERIFY(writeClip(file, smallFormat(), {}));

    const auto media = probe(file);

    QVERIFY(media);
    QVERIFY(media->loudness(0.1, 0.9) < 0.001);
    // 10000 of 32768, a sine.
    QVERIFY(std::abs(media->loudness(1.1, 1.9) - 0.216) < 0.02);
}

void TestMp4Writer::subtitles_standAtTheirTimes()
{
    const QString file = path(QStringLiteral("subtitles.mp4"));
    QVERIFY(writeClip(file, smallFormat(), twoCaptions()));

    const auto media = probe(file);

    QVERIFY(media);
    QCOMPARE(media->captions.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        const Caption expected = twoCaptions().at(i);
        QCOMPARE(media->captions.at(i).text, expected.text);
        QVERIFY(std::abs(media->captions.at(i).start - expected.start) < 0.002);
        QVERIFY(std::abs(media->captions.at(i).end - expected.end) < 0.002);
    }
}

void TestMp4Writer::index_liesBeforeTheData()
{
    const QString file = path(QStringLiteral("front.mp4"));
    QVERIFY(writeClip(file, smallFormat(), twoCaptions()));

    const QByteArray bytes = bytesOf(file);

    const qsizetype index = bytes.indexOf("moov");
    QVERIFY(index > 0 && index < 100);
    QVERIFY(bytes.indexOf("mdat") > index);
}

void TestMp4Writer::withoutSoundAndCaptions_thereIsOnlyVideo()
{
    const QString file = path(QStringLiteral("silent.mp4"));
    VideoFormat format = smallFormat();
    format.hasSound = false;
    QVERIFY(writeClip(file, format, {}));

    const auto media = probe(file);

    QVERIFY(media);
    QVERIFY(!media->video.isEmpty());
    QVERIFY(media->audio.isEmpty());
    QVERIFY(media->subtitles.isEmpty());
    QCOMPARE(media->frames, kFrames);
}

void TestMp4Writer::encoder_isTheFirstThatThereIs_data()
{
    QTest::addColumn<QStringList>("encoders");
    QTest::addColumn<QString>("codec");

    const QString unknown = QStringLiteral("no_such_encoder");
    QTest::newRow("VP9") << QStringList{unknown, QStringLiteral("libvpx-vp9")}
                         << QStringLiteral("vp9");
    QTest::newRow("MPEG-4 as the last")
        << QStringList{unknown, QStringLiteral("mpeg4")} << QStringLiteral("mpeg4");
}

void TestMp4Writer::encoder_isTheFirstThatThereIs()
{
    QFETCH(QStringList, encoders);
    const QString file = path(QStringLiteral("chosen.mp4"));
    VideoFormat format = smallFormat();
    format.videoEncoders = encoders;

    const Status written = writeClip(file, format, twoCaptions());

    QVERIFY2(written, why(written).constData());
    const auto media = probe(file);
    QVERIFY(media);
    QTEST(media->video, "codec");
    QCOMPARE(media->frames, kFrames);
    QVERIFY(isNear(frameAt(file, 1.5).pixelColor(160, 90), Qt::blue));
}

void TestMp4Writer::noEncoder_saysWhatToInstall()
{
    VideoFormat format = smallFormat();
    format.videoEncoders = {QStringLiteral("no_such_encoder")};

    const auto writer = Mp4Writer::open(format, {});

    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::NotFound);
    QVERIFY(writer.error().message.contains(QStringLiteral("Install")));
}

void TestMp4Writer::folderThatIsNotThere_leavesNothing()
{
    const QString file = path(QStringLiteral("nowhere/clip.mp4"));

    const Status written = writeClip(file, smallFormat(), {});

    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QVERIFY(written.error().message.contains(QStringLiteral("clip.mp4")));
    QVERIFY(!QFile::exists(path(QStringLiteral("nowhere"))));
}

void TestMp4Writer::fileThatIsThere_isReplacedOnlyWhenTheNewOneIsWhole()
{
    const QString file = path(QStringLiteral("old.mp4"));
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();

    {
        const auto writer = Mp4Writer::open(smallFormat(), {});
        QVERIFY2(writer, why(writer).constData());
        QVERIFY((*writer)->addFrame(plainImage(Qt::red)));
    }
    QCOMPARE(bytesOf(file), QByteArray("old"));
    const qsizetype filesBefore = QDir(m_folder.path()).entryList(QDir::Files).size();
    QVERIFY(writeClip(file, smallFormat(), {}));

    QVERIFY(probe(file));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), filesBefore);
}

void TestMp4Writer::sameInput_givesTheSameBytes()
{
    QVERIFY(writeClip(path(QStringLiteral("one.mp4")), smallFormat(), twoCaptions()));
    QVERIFY(writeClip(path(QStringLiteral("two.mp4")), smallFormat(), twoCaptions()));

    const QByteArray bytes = bytesOf(path(QStringLiteral("one.mp4")));
    QVERIFY(bytes.size() > 1000);
    QVERIFY(bytes == bytesOf(path(QStringLiteral("two.mp4"))));
}

QTEST_GUILESS_MAIN(TestMp4Writer)
#include "tst_mp4_writer.moc"
