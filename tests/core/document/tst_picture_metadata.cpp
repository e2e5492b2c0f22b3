// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/picture_metadata.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QtEndian>
#include <QtTest>

using lectern::document::withoutPictureMetadata;

namespace {

const QByteArray kPlace("52 deg 31 min N, 13 deg 24 min E");

QByteArray encoded(const char *format)
{
    QImage image(24, 16, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(10 * x, 15 * y, 90));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray segment(quint8 marker, const QByteArray &body)
{
    QByteArray length(2, '\0');
    qToBigEndian<quint16>(quint16(body.size() + 2), length.data());
    return QByteArray("\xFF") + char(marker) + length + body;
}

/// Exif as a camera writes it: how the picture is turned, and where it was taken.
QByteArray exif(quint8 orientation, bool littleEndian)
{
    const QByteArray turned = littleEndian
        ? QByteArray("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18) + char(orientation)
            + QByteArray(7, '\0')
        : QByteArray("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19) + char(orientation)
            + QByteArray(6, '\0');
    return QByteArray("Exif\0\0", 6) + turned + kPlace;
}

QByteArray photograph(quint8 orientation, bool littleEndian = true)
{
    const QByteArray plain = encoded("JPEG");
    return plain.first(2) + segment(0xE1, exif(orientation, littleEndian))
        + segment(0xE1, "http://ns.adobe.com/xap/1.0/" + kPlace)
        + segment(0xED, "Photoshop 3.0" + kPlace) + segment(0xFE, kPlace) + plain.sliced(2)
        + encoded("JPEG").first(40) + kPlace;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &body)
{
    QByteArray length(4, '\0');
    qToBigEndian<quint32>(quint32(body.size()), length.data());
    return length + type + body + QByteArray(4, '\0');
}

QByteArray webpChunk(const QByteArray &type, const QByteArray &body)
{
    QByteArray length(4, '\0');
    qToLittleEndian<quint32>(quint32(body.size()), length.data());
    return type + length + body + QByteArray(body.size() % 2, '\0');
}

QByteArray riff(const QByteArray &chunks)
{
    QByteArray length(4, '\0');
    qToLittleEndian<quint32>(quint32(chunks.size() + 4), length.data());
    return "RIFF" + length + "WEBP" + chunks;
}

QImage seen(QByteArray data)
{
    QBuffer buffer(&data);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    return reader.read();
}

} // namespace

class TestPictureMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void photograph_losesItsPlace_andLooksTheSame_data();
    void photograph_losesItsPlace_andLooksTheSame();
    void png_losesItsTextAndExif();
    void webp_losesItsExifAndSaysSo();
    void pictureWithoutMetadata_staysByteForByte();
    void bytesCutAnywhere_areTaken();
};

void TestPictureMetadata::photograph_losesItsPlace_andLooksTheSame_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<bool>("littleEndian");
    QTest::newRow("upright") << 1 << true;
    QTest::newRow("turned left") << 6 << true;
    QTest::newRow("upside down, big end first") << 3 << false;
}

void TestPictureMetadata::photograph_losesItsPlace_andLooksTheSame()
{
    QFETCH(int, orientation);
    QFETCH(bool, littleEndian);
    const QByteArray taken = photograph(quint8(orientation), littleEndian);
    QVERIFY(taken.count(kPlace) == 5);

    const QByteArray plain = withoutPictureMetadata(taken);

    QVERIFY(!plain.contains(kPlace));
    QVERIFY(!plain.contains("Photoshop") && !plain.contains("xap"));
    QVERIFY(!seen(plain).isNull());
    QCOMPARE(seen(plain), seen(taken));
    QCOMPARE(seen(plain).width() < seen(plain).height(), orientation == 6);
    QCOMPARE(withoutPictureMetadata(plain), plain);
}

void TestPictureMetadata::png_losesItsTextAndExif()
{
    const QByteArray plain = encoded("PNG");
    const QByteArray head = plain.first(8 + 25); // Signature and IHDR.

    const QByteArray taken = head + pngChunk("eXIf", kPlace) + pngChunk("tEXt", "Author\0" + kPlace)
        + pngChunk("iTXt", kPlace) + plain.sliced(head.size()) + kPlace;

    QCOMPARE(withoutPictureMetadata(taken), plain);
}

void TestPictureMetadata::webp_losesItsExifAndSaysSo()
{
    const QByteArray size("\x17\0\0\x0F\0\0", 6);
    const QByteArray pixels = webpChunk("VP8L", "pixels!");
    const auto head = [&size](char flags) {
        return webpChunk("VP8X", QByteArray(1, flags) + QByteArray(3, '\0') + size);
    };

    QCOMPARE(withoutPictureMetadata(
                 riff(head(0x2C) + pixels + webpChunk("EXIF", kPlace) + webpChunk("XMP ", kPlace))),
             riff(head(0x20) + pixels));
}

void TestPictureMetadata::pictureWithoutMetadata_staysByteForByte()
{
    for (const char *format : {"PNG", "JPEG"})
        QCOMPARE(withoutPictureMetadata(encoded(format)), encoded(format));
    const QByteArray svg("<svg xmlns='http://www.w3.org/2000/svg'/>");
    QCOMPARE(withoutPictureMetadata(svg), svg);
}

void TestPictureMetadata::bytesCutAnywhere_areTaken()
{
    const QList<QByteArray> whole{photograph(6), encoded("PNG"),
                                  riff(webpChunk("VP8X", QByteArray(10, '\x0C')))};
    for (const QByteArray &bytes : whole)
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(withoutPictureMetadata(bytes.first(size)).size() <= size + 36);
}

QTEST_GUILESS_MAIN(TestPictureMetadata)
#include "tst_picture_metadata.moc"
