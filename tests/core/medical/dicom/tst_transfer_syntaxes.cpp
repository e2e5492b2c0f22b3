// SPDX-License-Identifier: GPL-3.0-or-later
#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcrleerg.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djencode.h>
#include <dcmtk/dcmjpeg/djrplol.h>
#include <dcmtk/dcmjpeg/djrploss.h>
#include <dcmtk/dcmjpls/djencode.h>

#include "series_fixture.h"

#include <openjpeg.h>

#include <QDir>
#include <QTest>

using namespace lectern;
using namespace lectern::medical;
using namespace lectern::test;

namespace {

QByteArray encoded(const QString &path)
{
    return QFile::encodeName(path);
}

/// Packs all files of a folder anew.
bool repack(const QString &folder, E_TransferSyntax syntax,
            const DcmRepresentationParameter *parameter = nullptr)
{
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
        DcmFileFormat image;
        const QByteArray path = encoded(file.filePath());
        // Its pixels would stay in the file that is written over.
        if (image.loadFile(path.constData()).bad() || image.loadAllDataIntoMemory().bad()
            || image.getDataset()->chooseRepresentation(syntax, parameter).bad()
            || image.saveFile(path.constData(), syntax).bad())
            return false;
    }
    return true;
}

/// A code stream of JPEG 2000 without loss, by OpenJPEG's own encoder.
QByteArray jpeg2000Of(const SliceImage &image, const QString &path)
{
    const Slice &slice = image.slice;
    opj_image_cmptparm_t shape{};
    shape.dx = shape.dy = 1;
    shape.w = OPJ_UINT32(slice.columns);
    shape.h = OPJ_UINT32(slice.rows);
    shape.prec = OPJ_UINT32(slice.format.bitsStored);
    shape.sgnd = slice.format.isSigned;
    opj_image_t *picture = opj_image_create(1, &shape, OPJ_CLRSPC_GRAY);
    picture->x1 = shape.w;
    picture->y1 = shape.h;
    const auto *cells = reinterpret_cast<const quint16 *>(image.pixels.constData());
    for (OPJ_UINT32 i = 0; i < shape.w * shape.h; ++i)
        picture->comps[0].data[i] = slice.format.isSigned ? qint16(cells[i]) : cells[i];
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.tcp_numlayers = 1;
    parameters.cp_disto_alloc = 1;
    parameters.numresolution = 3;
    opj_codec_t *codec = opj_create_compress(OPJ_CODEC_J2K);
    opj_stream_t *stream
        = opj_stream_create_default_file_stream(encoded(path).constData(), OPJ_FALSE);
    const bool isWhole = opj_setup_encoder(codec, &parameters, picture)
        && opj_start_compress(codec, picture, stream) && opj_encode(codec, stream)
        && opj_end_compress(codec, stream);
    opj_stream_destroy(stream);
    opj_destroy_codec(codec);
    opj_image_destroy(picture);
    return isWhole ? bytesOf(path) : QByteArray();
}

/// Packs all files of a folder, that hold the images in their order, as JPEG 2000 in two fragments.
bool packJpeg2000(const QString &folder, const PhantomSeries &series, E_TransferSyntax syntax)
{
    int number = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
        const QByteArray stream
            = jpeg2000Of(series.images.at(number++), folder + QStringLiteral(".j2k"));
        const auto half = stream.size() / 4 * 2;
        DcmFileFormat image;
        const QByteArray path = encoded(file.filePath());
        image.loadFile(path.constData());
        image.loadAllDataIntoMemory();
        auto *sequence
            = new DcmPixelSequence(DcmTag(DCM_PixelData, EVR_OB)); // Goes with the data set.
        sequence->insert(new DcmPixelItem(DcmTag(DCM_Item, EVR_OB)));
        for (const QByteArray &part : {stream.first(half), stream.sliced(half)}) {
            auto *item = new DcmPixelItem(DcmTag(DCM_Item, EVR_OB));
            const QByteArray even = part + QByteArray(part.size() % 2, '\0');
            item->putUint8Array(reinterpret_cast<const Uint8 *>(even.constData()),
                                Uint32(even.size()));
            sequence->insert(item);
        }
        auto *pixels = new DcmPixelData(DCM_PixelData);
        pixels->putOriginalRepresentation(syntax, nullptr, sequence);
        image.getDataset()->insert(pixels, true);
        if (stream.isEmpty() || image.saveFile(path.constData(), syntax).bad())
            return false;
    }
    return true;
}

/// Writes the images of a phantom as one enhanced image with a frame for each.
/// @source DICOM PS3.3, section A.38 "Enhanced CT Image IOD"
bool writeEnhanced(const PhantomSeries &series, const QString &path, bool withPlaces)
{
    DcmFileFormat file;
    DcmDataset &data = *file.getDataset();
    const Slice &first = series.images.first().slice;
    QByteArray pixels;
    int frame = 0;
    for (const SliceImage &image : series.images) {
        pixels += image.pixels;
        DcmItem *groups = nullptr;
        DcmItem *item = nullptr;
        if (!withPlaces)
            continue;
        data.findOrCreateSequenceItem(DCM_PerFrameFunctionalGroupsSequence, groups, frame++);
        groups->findOrCreateSequenceItem(DCM_PlanePositionSequence, item, 0);
        const Vector3 &at = image.slice.position;
        item->putAndInsertString(
            DCM_ImagePositionPatient,
            qPrintable(QStringLiteral("%1\\%2\\%3").arg(at.x).arg(at.y).arg(at.z)));
        groups->findOrCreateSequenceItem(DCM_PixelValueTransformationSequence, item, 0);
        item->putAndInsertString(DCM_RescaleIntercept,
                                 qPrintable(QString::number(image.slice.intercept)));
        item->putAndInsertString(DCM_RescaleSlope, "1");
    }
    DcmItem *shared = nullptr;
    DcmItem *item = nullptr;
    data.findOrCreateSequenceItem(DCM_SharedFunctionalGroupsSequence, shared, 0);
    shared->findOrCreateSequenceItem(DCM_PlaneOrientationSequence, item, 0);
    item->putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\0\\1\\0");
    shared->findOrCreateSequenceItem(DCM_PixelMeasuresSequence, item, 0);
    item->putAndInsertString(DCM_PixelSpacing, "0.8\\0.7");
    item->putAndInsertString(DCM_SliceThickness, "1.25");
    data.putAndInsertString(DCM_SOPClassUID, UID_EnhancedCTImageStorage);
    data.putAndInsertString(DCM_SOPInstanceUID, "2.25.77");
    data.putAndInsertString(DCM_SeriesInstanceUID, "2.25.78");
    data.putAndInsertString(DCM_Modality, "CT");
    data.putAndInsertString(DCM_PhotometricInterpretation, "MONOCHROME2");
    data.putAndInsertString(DCM_NumberOfFrames, qPrintable(QString::number(series.images.size())));
    data.putAndInsertUint16(DCM_SamplesPerPixel, 1);
    data.putAndInsertUint16(DCM_Rows, Uint16(first.rows));
    data.putAndInsertUint16(DCM_Columns, Uint16(first.columns));
    data.putAndInsertUint16(DCM_BitsAllocated, 16);
    data.putAndInsertUint16(DCM_BitsStored, Uint16(first.format.bitsStored));
    data.putAndInsertUint16(DCM_HighBit, Uint16(first.format.highBit));
    data.putAndInsertUint16(DCM_PixelRepresentation, first.format.isSigned ? 1 : 0);
    data.putAndInsertUint16Array(DCM_PixelData,
                                 reinterpret_cast<const Uint16 *>(pixels.constData()),
                                 static_cast<unsigned long>(pixels.size() / 2));
    return file.saveFile(encoded(path).constData(), EXS_LittleEndianExplicit).good();
}

} // namespace

class TestTransferSyntaxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losslessSeries_hasItsVoxels_data();
    void losslessSeries_hasItsVoxels();
    void lossySeries_isNearItsVoxels();
    void jpeg2000Series_hasItsVoxels_data();
    void jpeg2000Series_hasItsVoxels();
    void enhancedImage_isAVolume_data();
    void enhancedImage_isAVolume();
    void framesWithoutPlace_areRefused();
    void colour_isRefused();
    void unknownCompression_isRefused();
    void runLengthsThatPointOutside_endNoReader_data();
    void runLengthsThatPointOutside_endNoReader();
    void cutPixels_areDamageThatNamesTheFile();

private:
    SeriesFixture m_files;
};

void TestTransferSyntaxes::initTestCase()
{
    OFLog::configure(OFLogger::WARN_LOG_LEVEL);
    DJEncoderRegistration::registerCodecs();
    DJLSEncoderRegistration::registerCodecs();
    DcmRLEEncoderRegistration::registerCodecs();
}

void TestTransferSyntaxes::losslessSeries_hasItsVoxels_data()
{
    QTest::addColumn<int>("syntax");
    QTest::addColumn<QByteArray>("change");
    const QByteArray isSigned(R"("storage": {"signed": true})");
    QTest::newRow("implicit little endian") << int(EXS_LittleEndianImplicit) << QByteArray();
    QTest::newRow("big endian") << int(EXS_BigEndianExplicit) << isSigned;
    QTest::newRow("deflated") << int(EXS_DeflatedLittleEndianExplicit) << QByteArray();
    QTest::newRow("RLE") << int(EXS_RLELossless) << QByteArray();
    QTest::newRow("RLE, signed") << int(EXS_RLELossless) << isSigned;
    QTest::newRow("JPEG lossless") << int(EXS_JPEGProcess14SV1) << QByteArray();
    QTest::newRow("JPEG lossless, process 14") << int(EXS_JPEGProcess14) << QByteArray();
    QTest::newRow("JPEG-LS") << int(EXS_JPEGLSLossless) << QByteArray();
    QTest::newRow("JPEG-LS, signed") << int(EXS_JPEGLSLossless) << isSigned;
}

void TestTransferSyntaxes::losslessSeries_hasItsVoxels()
{
    QFETCH(int, syntax);
    QFETCH(QByteArray, change);
    const QString folder = m_files.writePhantom(smallPhantom(change));
    const auto truth = buildVolume(m_files.written().facts, m_files.written().images);
    QVERIFY(repack(folder, E_TransferSyntax(syntax)));

    const auto volume = m_files.read(folder);

    QVERIFY2(volume,
             qPrintable(volume ? QString() : volume.error().message + volume.error().detail));
    QCOMPARE(differences(*volume, *truth), 0);
}

void TestTransferSyntaxes::lossySeries_isNearItsVoxels()
{
    const QString folder = m_files.writePhantom(smallPhantom());
    const auto truth = buildVolume(m_files.written().facts, m_files.written().images);
    const DJ_RPLossy quality(95);
    QVERIFY(repack(folder, EXS_JPEGProcess2_4, &quality));

    const auto volume = m_files.read(folder);

    QVERIFY2(volume, qPrintable(volume ? QString() : volume.error().message));
    double farthest = 0;
    for (qsizetype index = 0; index < truth->grid().voxels(); ++index)
        farthest = std::max(farthest, double(std::abs(volume->at(index) - truth->at(index))));
    QVERIFY2(farthest > 0 && farthest < 60, qPrintable(QString::number(farthest)));
}

void TestTransferSyntaxes::jpeg2000Series_hasItsVoxels_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<int>("syntax");
    QTest::newRow("JPEG 2000") << QByteArray() << int(EXS_JPEG2000LosslessOnly);
    QTest::newRow("signed") << QByteArray(R"("storage": {"signed": true})") << int(EXS_JPEG2000);
}

void TestTransferSyntaxes::jpeg2000Series_hasItsVoxels()
{
    QFETCH(QByteArray, change);
    QFETCH(int, syntax);
    const QString folder = m_files.writePhantom(smallPhantom(change));
    const auto truth = buildVolume(m_files.written().facts, m_files.written().images);
    QVERIFY(packJpeg2000(folder, m_files.written(), E_TransferSyntax(syntax)));

    const auto volume = m_files.read(folder);

    QVERIFY2(volume,
             qPrintable(volume ? QString() : volume.error().message + volume.error().detail));
    QCOMPARE(differences(*volume, *truth), 0);
}

void TestTransferSyntaxes::enhancedImage_isAVolume_data()
{
    QTest::addColumn<int>("syntax");
    QTest::newRow("little endian") << int(EXS_LittleEndianExplicit);
    QTest::newRow("JPEG lossless") << int(EXS_JPEGProcess14SV1);
    QTest::newRow("RLE") << int(EXS_RLELossless);
}

void TestTransferSyntaxes::enhancedImage_isAVolume()
{
    QFETCH(int, syntax);
    m_files.writePhantom(
        smallPhantom(R"("storage": {"varies_by_slice": true}, "irregular": {"shuffled": true})"));
    const auto truth = buildVolume(m_files.written().facts, m_files.written().images);
    const QString folder = m_files.path(QStringLiteral("enhanced%1").arg(syntax));
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(writeEnhanced(m_files.written(), folder + QStringLiteral("/all.dcm"), true));
    QVERIFY(repack(folder, E_TransferSyntax(syntax)));

    const auto volume = m_files.read(folder);

    QVERIFY2(volume,
             qPrintable(volume ? QString() : volume.error().message + volume.error().detail));
    QCOMPARE(differences(*volume, *truth), 0);
    QVERIFY(volume->slices().first().frame != volume->slices().last().frame);
}

void TestTransferSyntaxes::framesWithoutPlace_areRefused()
{
    m_files.writePhantom(smallPhantom());
    const QString path = m_files.path(QStringLiteral("frames.dcm"));
    QVERIFY(writeEnhanced(m_files.written(), path, false));

    const auto list = m_files.service().list(path);

    QVERIFY(list);
    QCOMPARE(list->broken.first().problem, ImageProblem::FramesWithoutPlace);
}

void TestTransferSyntaxes::colour_isRefused()
{
    const QString folder = m_files.writePhantom(smallPhantom(R"("size": [8, 8, 1])"));
    const QString path = QDir(folder).filePath(QStringLiteral("IM00001.dcm"));
    DcmFileFormat file;
    QVERIFY(file.loadFile(encoded(path).constData()).good());
    file.getDataset()->putAndInsertUint16(DCM_SamplesPerPixel, 3);
    file.getDataset()->putAndInsertString(DCM_PhotometricInterpretation, "RGB");
    QVERIFY(file.saveFile(encoded(path).constData(), EXS_LittleEndianExplicit).good());

    const auto list = m_files.service().list(folder);

    QCOMPARE(list->broken.first().problem, ImageProblem::Colour);
}

void TestTransferSyntaxes::unknownCompression_isRefused()
{
    const QString folder = m_files.writePhantom(smallPhantom(R"("size": [8, 8, 1])"));
    const QString path = QDir(folder).filePath(QStringLiteral("IM00001.dcm"));
    // The same length, so that the lengths before it stay right: explicit little endian to a UID
    // that stands for nothing.
    QByteArray bytes = bytesOf(path);
    QCOMPARE(bytes.count(QByteArray("1.2.840.10008.1.2.1\0", 20)), 1);
    bytes.replace(QByteArray("1.2.840.10008.1.2.1\0", 20), QByteArray("1.2.840.10008.1.9.1\0", 20));
    m_files.write(QStringLiteral("unknown.dcm"), bytes);

    const auto list = m_files.service().list(m_files.path(QStringLiteral("unknown.dcm")));

    QVERIFY(list);
    QCOMPARE(list->broken.first().problem, ImageProblem::Compression);
}

void TestTransferSyntaxes::runLengthsThatPointOutside_endNoReader_data()
{
    QTest::addColumn<int>("segment");
    QTest::addColumn<QByteArray>("offset");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("the first") << 1 << QByteArray::fromHex("00000070") << "damaged";
    QTest::newRow("the second") << 2 << QByteArray::fromHex("f0ffffff") << "damaged";
    QTest::newRow("inside of the header") << 1 << QByteArray::fromHex("08000000") << "damaged";
    QTest::newRow("one that there is not") << 3 << QByteArray::fromHex("0000faff") << "read";
}

void TestTransferSyntaxes::runLengthsThatPointOutside_endNoReader()
{
    QFETCH(int, segment);
    QFETCH(QByteArray, offset);
    QFETCH(QString, outcome);
    const QString folder = m_files.writePhantom(smallPhantom());
    QVERIFY(repack(folder, EXS_RLELossless));
    const QString path = QDir(folder).filePath(QStringLiteral("IM00004.dcm"));
    QByteArray bytes = bytesOf(path);
    const qsizetype header = bytes.indexOf(QByteArray::fromHex("0200000040000000")); // Two.
    QVERIFY(header > 0);
    bytes.replace(header + 4 * segment, 4, offset);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();

    const auto volume = m_files.read(folder);

    QCOMPARE(volume ? QStringLiteral("read") : volume.error().detail.section(u' ', 0, 0), outcome);
}

void TestTransferSyntaxes::cutPixels_areDamageThatNamesTheFile()
{
    const QString folder = m_files.writePhantom(smallPhantom());
    QFile file(QDir(folder).filePath(QStringLiteral("IM00004.dcm")));
    QVERIFY(file.resize(file.size() - 200));

    const auto volume = m_files.read(folder);

    QVERIFY(!volume);
    QVERIFY2(volume.error().message.startsWith(u"IM00004.dcm could not be read"),
             qPrintable(volume.error().message));
}

QTEST_GUILESS_MAIN(TestTransferSyntaxes)
#include "tst_transfer_syntaxes.moc"
