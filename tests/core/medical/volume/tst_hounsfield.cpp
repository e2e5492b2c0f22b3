// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/volume/volume.h"

#include <QTest>

#include <array>

using namespace lectern::medical;

namespace {

template <typename Cell> QByteArray bytesOf(std::initializer_list<Cell> cells)
{
    return QByteArray(reinterpret_cast<const char *>(cells.begin()),
                      qsizetype(cells.size() * sizeof(Cell)));
}

Slice slice(StoredFormat format, double slope = 1, double intercept = 0)
{
    return {.columns = 3,
            .rows = 1,
            .position = {},
            .row = {1, 0, 0},
            .column = {0, 1, 0},
            .columnSpacing = 1,
            .rowSpacing = 1,
            .slope = slope,
            .intercept = intercept,
            .format = format};
}

} // namespace

class TestHounsfield : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storedPixels_becomeValues_data();
    void storedPixels_becomeValues();
    void paddedPixels_haveNoValue();
    void valuesBeyondSixteenBits_areClamped();
    void valuesBeyondFloats_stayFinite();
    void valuesThatDoNotFit_needFloats();
    void rescaleOfEachSlice_isItsOwn();
};

void TestHounsfield::storedPixels_becomeValues_data()
{
    QTest::addColumn<StoredFormat>("format");
    QTest::addColumn<QByteArray>("pixels");
    QTest::addColumn<double>("slope");
    QTest::addColumn<double>("intercept");
    QTest::addColumn<QList<float>>("values");

    QTest::newRow("12 bits, unsigned, -1024")
        << StoredFormat{16, 12, 11, false} << bytesOf<quint16>({0, 1064, 4095}) << 1.0 << -1024.0
        << QList<float>{-1024, 40, 3071};
    QTest::newRow("16 bits, signed")
        << StoredFormat{16, 16, 15, true} << bytesOf<qint16>({-1000, 40, 3000}) << 1.0 << 0.0
        << QList<float>{-1000, 40, 3000};
    QTest::newRow("12 bits, signed, in 16")
        << StoredFormat{16, 12, 11, true} << bytesOf<quint16>({0x0C18, 0x0028, 0x0FFF}) << 1.0
        << 0.0 << QList<float>{-1000, 40, -1};
    QTest::newRow("something else above the high bit")
        << StoredFormat{16, 12, 11, false} << bytesOf<quint16>({0xF001, 0x8002, 0x7003}) << 1.0
        << 0.0 << QList<float>{1, 2, 3};
    QTest::newRow("bits at the top of the cell")
        << StoredFormat{16, 12, 15, false} << bytesOf<quint16>({0x0010, 0x0020, 0xFFF0}) << 1.0
        << 0.0 << QList<float>{1, 2, 4095};
    QTest::newRow("8 bits") << StoredFormat{8, 8, 7, false} << bytesOf<quint8>({0, 100, 255}) << 2.0
                            << 1.0 << QList<float>{1, 201, 511};
    QTest::newRow("32 bits, signed")
        << StoredFormat{32, 32, 31, true} << bytesOf<qint32>({-100000, 0, 100000}) << 0.5 << 0.0
        << QList<float>{-50000, 0, 50000};
}

void TestHounsfield::storedPixels_becomeValues()
{
    QFETCH(StoredFormat, format);
    QFETCH(QByteArray, pixels);
    QFETCH(double, slope);
    QFETCH(double, intercept);
    QFETCH(QList<float>, values);

    QList<float> found(3);
    convert(pixels, slice(format, slope, intercept), std::span<float>(found.data(), 3));

    QCOMPARE(found, values);
}

void TestHounsfield::paddedPixels_haveNoValue()
{
    Slice padded = slice({16, 16, 15, true});
    padded.padding = Padding{-2000, -1990};

    std::array<qint16, 3> found{};
    convert(bytesOf<qint16>({-2000, -1990, -1989}), padded, found);

    QCOMPARE(found, (std::array<qint16, 3>{kNoValue, kNoValue, -1989}));
}

void TestHounsfield::valuesBeyondSixteenBits_areClamped()
{
    std::array<qint16, 3> found{};
    convert(bytesOf<qint16>({-32768, 0, 32767}), slice({16, 16, 15, true}, 2, -1024), found);

    QCOMPARE(found, (std::array<qint16, 3>{-32767, -1024, 32767}));
}

void TestHounsfield::valuesBeyondFloats_stayFinite()
{
    std::array<float, 3> found{};
    convert(bytesOf<qint16>({-32768, 0, 32767}), slice({16, 16, 15, true}, 1e300), found);

    // What is shown and measured subtracts them from each other.
    QVERIFY(std::isfinite(found[2] - found[0]));
    QCOMPARE(found[1], 0.0F);
}

void TestHounsfield::valuesThatDoNotFit_needFloats()
{
    const auto typeOf = [](const char *modality, StoredFormat format, double slope,
                           double intercept) {
        return voxelTypeFor({.modality = QString::fromLatin1(modality)},
                            {slice({16, 12, 11, false}, 1, 0), slice(format, slope, intercept)});
    };
    const StoredFormat twelve{16, 12, 11, false};
    const StoredFormat wide{16, 16, 15, true};

    QCOMPARE(typeOf("CT", twelve, 1, -1024), VoxelType::Int16);
    QCOMPARE(typeOf("CT", wide, 1, -1024), VoxelType::Int16);
    QCOMPARE(typeOf("PT", wide, 1, -1024), VoxelType::Float32);
    QCOMPARE(typeOf("MR", wide, 1, 0), VoxelType::Int16);
    QCOMPARE(typeOf("CT", {16, 16, 15, false}, 1, -1024), VoxelType::Float32);
    QCOMPARE(typeOf("CT", twelve, 0.5, 0), VoxelType::Float32);
    QCOMPARE(typeOf("CT", twelve, 1, 0.25), VoxelType::Float32);
    QCOMPARE(typeOf("CT", {32, 32, 31, true}, 1, 0), VoxelType::Float32);
}

void TestHounsfield::rescaleOfEachSlice_isItsOwn()
{
    Slice low = slice({16, 15, 14, true}, 1, -1000);
    Slice high = slice({16, 14, 13, true}, 2, 10);
    low.instance = QStringLiteral("1");
    high.instance = QStringLiteral("2");
    high.position.z = 1;

    const auto volume
        = buildVolume({}, {{high, bytesOf<qint16>({1, 2, 3})}, {low, bytesOf<qint16>({1, 2, 3})}});

    QVERIFY(volume);
    QCOMPARE(volume->at(0, 0, 0), -999.0F);
    QCOMPARE(volume->at(2, 0, 1), 16.0F);
}

QTEST_GUILESS_MAIN(TestHounsfield)
#include "tst_hounsfield.moc"
