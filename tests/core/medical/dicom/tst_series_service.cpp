// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_builder.h"
#include "core/medical/dicom/series_messages.h"
#include "core/medical/dicom/shared_voxels.h"
#include "series_fixture.h"

#include <QDir>
#include <QTest>

#include <sstream>

using namespace lectern;
using namespace lectern::medical;
using namespace lectern::test;

namespace {

template <typename T>
concept Printable = requires(T value) { qDebug() << value; }
    || requires(T value, std::ostringstream stream) { stream << value; }
    || std::is_convertible_v<T, QString>;

static_assert(Printable<QString>);
static_assert(!Printable<Identity>, "a person's identity cannot be logged by accident");
static_assert(!Printable<Identity::Revealed>);

} // namespace

class TestSeriesService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writtenSeries_comesBackVoxelByVoxel_data();
    void writtenSeries_comesBackVoxelByVoxel();
    void facts_comeBack();
    void zipAndSingleFile_areReadToo();
    void twoSeries_areListedApart();
    void imagesOfTwoPatients_areNoticed();
    void otherFiles_areLeftOutSilently();
    void brokenFile_costsItsSliceAndIsNamed();
    void unevenSeries_isRefusedWithTheReason();
    void placeWithoutImages_isSaid_data();
    void placeWithoutImages_isSaid();
    void missingReader_isSaid();
    void readerThatDies_costsOneFileEach();
    void readerThatTalksNonsense_isNotBelieved_data();
    void readerThatTalksNonsense_isNotBelieved();
    void stop_endsTheReader();
    void voxels_cannotBeTakenAway();
    void messages_comeBack();
    void messageWithoutSense_isNone_data();
    void messageWithoutSense_isNone();

private:
    SeriesService serviceThatSays(const QByteArray &python);

    SeriesFixture m_files;
};

/// With a reader that a script plays.
SeriesService TestSeriesService::serviceThatSays(const QByteArray &python)
{
    const QString reader = m_files.write(QStringLiteral("scripted-reader"),
                                         R"(#!/usr/bin/env python3
import json, struct, sys
size = struct.unpack(">I", sys.stdin.buffer.read(4))[0]
first = json.loads(sys.stdin.buffer.read(size))["details"].get("first", 0)
def say(words):
    data = json.dumps(words).encode()
    sys.stdout.buffer.write(struct.pack(">I", len(data)) + data)
)" + python);
    if (!QFile::setPermissions(reader, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qFatal("the script cannot be run");
    auto settings = SeriesFixture::settings();
    settings.program = reader;
    return SeriesService(settings);
}

void TestSeriesService::writtenSeries_comesBackVoxelByVoxel_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("as scanners write it") << QByteArray();
    QTest::newRow("files in no order") << QByteArray(R"("irregular": {"shuffled": true})");
    QTest::newRow("signed") << QByteArray(R"("storage": {"signed": true})");
    QTest::newRow("twelve bits, signed")
        << QByteArray(R"("storage": {"signed": true, "bits": 12})");
    QTest::newRow("padded") << QByteArray(R"("storage": {"signed": true, "padding": -2000})");
    QTest::newRow("padded, unsigned")
        << QByteArray(R"("storage": {"bits": 16, "padding": 63536, "intercept": -1024})");
    QTest::newRow("rescale of each slice") << QByteArray(R"("storage": {"varies_by_slice": true})");
    QTest::newRow("fractions") << QByteArray(R"("storage": {"bits": 16, "slope": 0.125})");
    QTest::newRow("tilted") << QByteArray(R"("tilt": 12)");
    QTest::newRow("sagittal") << QByteArray(R"("orientation": "sagittal")");
    QTest::newRow("one image") << QByteArray(R"("size": [24, 20, 1])");
    QTest::newRow("4000 images whose places have many digits")
        << QByteArray(R"("size": [4, 4, 4000], "spacing": [0.7123456789, 0.7123456789, 0.6123456],
                         "origin": [-123.4567891, -234.5678912, -1234.567891])");
}

void TestSeriesService::writtenSeries_comesBackVoxelByVoxel()
{
    QFETCH(QByteArray, change);
    const QString folder = m_files.writePhantom(smallPhantom(change));
    const auto truth = buildVolume(m_files.written().facts, m_files.written().images);
    QVERIFY(truth);

    const auto volume = m_files.read(folder);

    QVERIFY2(volume,
             qPrintable(volume ? QString() : volume.error().message + volume.error().detail));
    QCOMPARE(differences(*volume, *truth), 0);
    QCOMPARE(volume->type(), truth->type());
}

void TestSeriesService::facts_comeBack()
{
    const QString folder
        = m_files.writePhantom(smallPhantom(R"("kernel": "B70f", "contrast": "Iohexol")"));

    const auto volume = m_files.read(folder);

    QVERIFY(volume);
    QCOMPARE(volume->facts(), m_files.written().facts);
    QCOMPARE(volume->thickness(), 1.25);
}

void TestSeriesService::zipAndSingleFile_areReadToo()
{
    const QString folder = m_files.writePhantom(smallPhantom());
    Entries entries;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        entries.append({QStringLiteral("scan/") + file.fileName(), bytesOf(file.filePath())});
    const QString zip = m_files.write(QStringLiteral("scan.zip"), zipped(entries));

    const auto unpacked = m_files.read(folder);
    const auto packed = m_files.read(zip);
    const auto single = m_files.read(QDir(folder).filePath(QStringLiteral("IM00003.dcm")));

    QVERIFY2(packed, qPrintable(packed ? QString() : packed.error().message));
    QCOMPARE(differences(*packed, *unpacked), 0);
    QVERIFY(single);
    QCOMPARE(single->grid().slices, 1);
}

void TestSeriesService::twoSeries_areListedApart()
{
    const QString folder = m_files.writePhantom(smallPhantom(R"("seed": 1)"));
    const QString other = m_files.writePhantom(smallPhantom(R"("seed": 2)"));
    QVERIFY(QDir().rename(other, QDir(folder).filePath(QStringLiteral("inside"))));

    const auto list = m_files.service().list(folder);

    QVERIFY(list);
    QCOMPARE(list->series.size(), 2);
    for (const FoundSeries &series : list->series) {
        QCOMPARE(series.slices.size(), 6);
        QVERIFY(!series.hasTwoPatients);
        QVERIFY(m_files.service().load(*list, series));
    }
}

void TestSeriesService::imagesOfTwoPatients_areNoticed()
{
    const QString folder = m_files.writePhantom(smallPhantom());
    const QString file = QDir(folder).filePath(QStringLiteral("IM00003.dcm"));
    QFile changed(file);
    const QByteArray bytes = bytesOf(file).replace("Phantom^Lectern", "Phantom^Another");
    QVERIFY(changed.open(QIODevice::WriteOnly));
    QCOMPARE(changed.write(bytes), bytes.size());
    changed.close();

    const auto list = m_files.service().list(folder);

    QVERIFY(list);
    QVERIFY(list->series.first().hasTwoPatients);
    QCOMPARE(list->series.first().identity.reveal(Disclosure(Disclosure::Purpose::Window)).name,
             QStringLiteral("Phantom^Lectern"));
}

void TestSeriesService::otherFiles_areLeftOutSilently()
{
    const QString folder = m_files.writePhantom(smallPhantom());
    m_files.write(QStringLiteral("phantom%1/notes.txt").arg(QFileInfo(folder).fileName().mid(7)),
                  QByteArray("Words.\n").repeated(40));

    const auto list = m_files.service().list(folder);

    QVERIFY(list);
    QCOMPARE(list->others, 1);
    QCOMPARE(list->broken.size(), 0);
    QCOMPARE(list->series.size(), 1);
}

void TestSeriesService::brokenFile_costsItsSliceAndIsNamed()
{
    const QString folder = m_files.writePhantom(smallPhantom());
    QFile last(QDir(folder).filePath(QStringLiteral("IM00006.dcm")));
    QVERIFY(last.resize(700)); // In the middle of the header.

    const auto list = m_files.service().list(folder);

    QVERIFY(list);
    QCOMPARE(list->broken.size(), 1);
    QCOMPARE(list->broken.first().file.name(), QStringLiteral("IM00006.dcm"));
    const auto volume = m_files.service().load(*list, list->series.first());
    QVERIFY(volume);
    QCOMPARE(volume->grid().slices, 5);
}

void TestSeriesService::unevenSeries_isRefusedWithTheReason()
{
    const auto missing
        = m_files.read(m_files.writePhantom(smallPhantom(R"("irregular": {"missing": [3]})")));
    QVERIFY(!missing);
    QVERIFY2(missing.error().message.contains(u"missing"), qPrintable(missing.error().message));

    const auto doubled
        = m_files.read(m_files.writePhantom(smallPhantom(R"("irregular": {"doubled": [3]})")));
    QVERIFY(!doubled);
    QVERIFY2(doubled.error().message.contains(u"in one place"),
             qPrintable(doubled.error().message));

    const auto mixed
        = m_files.read(m_files.writePhantom(smallPhantom(R"("irregular": {"localizers": 1})")));
    QVERIFY(!mixed);
    QVERIFY2(mixed.error().message.contains(u"mixes orientations"),
             qPrintable(mixed.error().message));

    const auto uneven
        = m_files.read(m_files.writePhantom(smallPhantom(R"("irregular": {"uneven": 0.4})")));
    QVERIFY(!uneven);
    QVERIFY2(uneven.error().message.contains(u"changes from"), qPrintable(uneven.error().message));
}

void TestSeriesService::placeWithoutImages_isSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing there") << "nothing" << "nothing was not found";
    QTest::newRow("empty folder") << "empty" << "empty holds no DICOM images";
    QTest::newRow("a text") << "text.txt" << "text.txt holds no DICOM images";
    QTest::newRow("an empty file") << "empty.dcm" << "empty.dcm holds no DICOM images";
    QTest::newRow("a damaged archive") << "broken.zip" << "The ZIP file broken.zip is damaged";
}

void TestSeriesService::placeWithoutImages_isSaid()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    QVERIFY(QDir().mkpath(m_files.path(QStringLiteral("empty"))));
    m_files.write(QStringLiteral("text.txt"), QByteArray("Words.\n").repeated(40));
    m_files.write(QStringLiteral("empty.dcm"), {});
    m_files.write(QStringLiteral("broken.zip"), QByteArray("PK\x03\x04", 4) + QByteArray(500, 'x'));

    const auto list = m_files.service().list(m_files.path(name));

    QVERIFY(!list);
    QVERIFY2(list.error().message.startsWith(reason), qPrintable(list.error().message));
}

void TestSeriesService::missingReader_isSaid()
{
    ingest::ReaderSettings settings;
    settings.program = QStringLiteral("/nowhere/lectern-reader");

    const auto list = SeriesService(settings).list(m_files.writePhantom(smallPhantom()));

    QCOMPARE(list.error().code, ErrorCode::Internal);
    QVERIFY(list.error().message.contains(u"Install Lectern again"));
}

void TestSeriesService::readerThatDies_costsOneFileEach()
{
    // Says that it opens the next file, and ends: as if each file killed it.
    const SeriesService service = serviceThatSays(R"(
if first < 3:
    say({"next": first, "total": 3, "file": {"path": "/x/%d.dcm" % first, "entry": ""}})
else:
    say({"last": ""})
)");

    const auto list = service.list(m_files.path(QString()));

    QVERIFY2(list, qPrintable(list ? QString() : list.error().detail));
    QCOMPARE(list->broken.size(), 3);
    QCOMPARE(list->broken.at(1).file.name(), QStringLiteral("1.dcm"));
    QCOMPARE(list->broken.at(1).problem, ImageProblem::Crashed);
}

void TestSeriesService::readerThatTalksNonsense_isNotBelieved_data()
{
    QTest::addColumn<QByteArray>("python");
    QTest::newRow("done, and nothing was found") << QByteArray(R"(
say({"last": ""}))");
    QTest::newRow("the last of all numbers") << QByteArray(R"(
say({"next": 2147483647, "total": 1, "file": {"path": "/x/1.dcm", "entry": ""}}))");
    QTest::newRow("an image that no sense can be made of") << QByteArray(R"(
say({"next": 0, "total": 1, "file": {"path": "/x/1.dcm", "entry": ""}})
say({"slices": [{"columns": 70000, "rows": 8}], "series": {}, "identity": {}})
say({"last": ""}))");
}

void TestSeriesService::readerThatTalksNonsense_isNotBelieved()
{
    QFETCH(QByteArray, python);
    QList<double> fractions;
    const ProgressSink watch
        = [&fractions](const Progress &progress) { fractions.append(progress.fraction); };

    const auto list = serviceThatSays(python).list(m_files.path(QString()), {}, watch);

    if (list)
        QVERIFY(!list->series.isEmpty() || !list->broken.isEmpty());
    else
        QVERIFY(!list.error().message.isEmpty());
    for (const double fraction : fractions)
        QVERIFY(fraction >= 0 && fraction <= 1);
}

void TestSeriesService::stop_endsTheReader()
{
    const StopFlag stop;
    stop.raise();

    const auto list = m_files.service().list(m_files.path(QString()), stop);

    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::Cancelled);
}

void TestSeriesService::voxels_cannotBeTakenAway()
{
#ifndef Q_OS_LINUX
    QSKIP("sizes are sealed on Linux only");
#endif
    auto memory = SharedVoxels::create(4096);
    QVERIFY(memory);

    QFile file;
    QVERIFY(file.open(memory->descriptor(), QIODevice::ReadWrite));
    QVERIFY(!file.resize(10));
    file.close();
    QVERIFY(!SharedVoxels::attach(memory->descriptor(), 8192));
}

void TestSeriesService::messages_comeBack()
{
    const FileImages images{QStringLiteral("1.2"),
                            {},
                            {},
                            m_files.written().images.isEmpty()
                                ? QList<Slice>()
                                : QList<Slice>{m_files.written().images.first().slice}};
    const auto back = seriesMessageFrom(toMessage(images));
    QVERIFY(back);
    QCOMPARE(std::get<FileImages>(*back).slices, images.slices);

    const auto unknown = seriesMessageFrom(R"({"left_out": "haunted"})");
    QCOMPARE(std::get<FileLeftOut>(*unknown).problem, std::optional(ImageProblem::Damaged));
}

void TestSeriesService::messageWithoutSense_isNone_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray slice = R"({"columns": 8, "rows": 8, "frame": 1, "slope": 1, "intercept": 0,
              "format": {"allocated": 16, "stored": 16, "high": 15, "signed": false})";
    QTest::newRow("no JSON") << QByteArray("nonsense");
    QTest::newRow("columns below zero") << QByteArray(R"({"slices": [{"columns": -1}]})");
    QTest::newRow("a slice without thickness")
        << QByteArray(R"({"slices": [)" + slice + R"(, "thickness": 0}]})");
    QTest::newRow("a slice thicker than a room")
        << QByteArray(R"({"slices": [)" + slice + R"(, "thickness": 1e300}]})");
    QTest::newRow("a file before the first") << QByteArray(R"({"next": -1, "total": 3})");
    QTest::newRow("a file behind the last") << QByteArray(R"({"next": 3, "total": 3})");
    QTest::newRow("a slice before the first") << QByteArray(R"({"done": -1})");
}

void TestSeriesService::messageWithoutSense_isNone()
{
    QFETCH(QByteArray, message);
    QVERIFY(!seriesMessageFrom(message));
}

QTEST_GUILESS_MAIN(TestSeriesService)
#include "tst_series_service.moc"
