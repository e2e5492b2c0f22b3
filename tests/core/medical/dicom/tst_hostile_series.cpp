// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/seeded_random.h"
#include "series_fixture.h"

#include <QDir>
#include <QTest>

using namespace lectern;
using namespace lectern::medical;
using namespace lectern::test;

namespace {

/// An element of explicit little endian with a length of two bytes.
QByteArray element(quint32 tag, const char *vr, const QByteArray &value)
{
    QByteArray bytes;
    const auto put = [&](quint32 number, int count) {
        for (int i = 0; i < count; ++i)
            bytes.append(char(number >> (8 * i)));
    };
    put(tag >> 16, 2);
    put(tag & 0xFFFF, 2);
    bytes.append(vr, 2);
    put(quint32(value.size()), 2);
    return bytes + value;
}

/// An element of a length that says more, or less, than what follows.
QByteArray longElement(quint32 tag, const char *vr, quint32 length)
{
    QByteArray bytes = element(tag, vr, {});
    for (int i = 0; i < 4; ++i)
        bytes.append(char(length >> (8 * i)));
    return bytes;
}

QByteArray preamble()
{
    return QByteArray(128, '\0') + "DICM"
        + element(0x00020010, "UI", QByteArray("1.2.840.10008.1.2.1\0", 20));
}

QByteArray whole(int number)
{
    return QByteArray().append(char(number)).append(char(number >> 8));
}

QByteArray picture(int rows, int columns, int bits = 16)
{
    return element(0x00080060, "CS", "CT") + element(0x0020000E, "UI", "1.2.3 ")
        + element(0x00280002, "US", whole(1)) + element(0x00280004, "CS", "MONOCHROME2 ")
        + element(0x00280010, "US", whole(rows)) + element(0x00280011, "US", whole(columns))
        + element(0x00280100, "US", whole(bits)) + element(0x00280101, "US", whole(bits))
        + element(0x00280102, "US", whole(bits - 1)) + element(0x00280103, "US", whole(0));
}

} // namespace

class TestHostileSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileFile_costsOnlyItself_data();
    void hostileFile_costsOnlyItself();
    void everyCut_isReadOrNamed();
    void randomDamage_endsNothing();
    void nameOfThePatient_isInNoMessage();

private:
    SeriesFixture m_files;
};

void TestHostileSeries::hostileFile_costsOnlyItself_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing behind the preamble") << preamble();
    QTest::newRow("a length beyond the file")
        << preamble() + longElement(0x00091010, "OB", 0x7FFFFFF0) + "x";
    QTest::newRow("pixels of two gigabytes")
        << preamble() + picture(8, 8) + longElement(0x7FE00010, "OW", 0x7FFFFFF0) + "xx";
    QTest::newRow("picture of 65535 x 65535")
        << preamble() + picture(0xFFFF, 0xFFFF) + longElement(0x7FE00010, "OW", 4) + "xxxx";
    QTest::newRow("picture without pixels") << preamble() + picture(8, 8);
    QTest::newRow("pixels in frames that never end")
        << preamble() + picture(8, 8) + longElement(0x7FE00010, "OB", 0xFFFFFFFF);
    QByteArray deep = preamble();
    for (int i = 0; i < 20000; ++i)
        deep += longElement(0x0040A730, "SQ", 0xFFFFFFFF) + QByteArray::fromHex("feff00e0ffffffff");
    QTest::newRow("20,000 sequences in each other") << deep;
    QTest::newRow("a million elements")
        << preamble() + element(0x00091010, "LO", "ab").repeated(1 << 20);
    QTest::newRow("one bit for each pixel")
        << preamble() + picture(8, 8, 1) + longElement(0x7FE00010, "OW", 8) + "xxxxxxxx";
    QByteArray wide = picture(8, 8);
    wide.replace(element(0x00280011, "US", whole(8)), element(0x00280011, "IS", "70000 "));
    QTest::newRow("more columns than DICOM counts") << preamble() + wide;
    QByteArray low = picture(8, 8);
    low.replace(element(0x00280101, "US", whole(16)), element(0x00280101, "IS", "-2147483648 "));
    low.replace(element(0x00280102, "US", whole(15)), QByteArray());
    QTest::newRow("fewer bits than none") << preamble() + low;
}

void TestHostileSeries::hostileFile_costsOnlyItself()
{
    QFETCH(QByteArray, bytes);
    const QString folder = m_files.writePhantom(smallPhantom());
    QFile file(QDir(folder).filePath(QStringLiteral("AAA.dcm"))); // Read first.
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();

    const auto list = m_files.service().list(folder);

    QVERIFY2(list, qPrintable(list ? QString() : list.error().message));
    int whole = 0;
    qsizetype images = 0;
    for (const FoundSeries &series : list->series) {
        images += series.slices.size();
        const auto volume = m_files.service().load(*list, series);
        whole += volume && volume->grid().slices == 6;
        if (!volume)
            QVERIFY(!volume.error().message.isEmpty());
    }
    QCOMPARE(whole, 1);
    QCOMPARE(images + list->broken.size() + list->others, 7); // None is lost without a word.
}

void TestHostileSeries::everyCut_isReadOrNamed()
{
    const QString folder = m_files.writePhantom(smallPhantom(R"("size": [8, 8, 1])"));
    const QByteArray bytes = bytesOf(QDir(folder).filePath(QStringLiteral("IM00001.dcm")));
    const QString cuts = m_files.path(QStringLiteral("cuts"));
    QVERIFY(QDir().mkpath(cuts));
    int count = 0;
    for (qsizetype size = 132; size < bytes.size(); size += 13, ++count)
        m_files.write(QStringLiteral("cuts/%1.dcm").arg(size), bytes.first(size));

    const auto list = m_files.service().list(cuts);

    QVERIFY(list);
    qsizetype images = 0;
    for (const FoundSeries &series : list->series)
        images += series.slices.size();
    QCOMPARE(images + list->broken.size() + list->others, count);
}

void TestHostileSeries::randomDamage_endsNothing()
{
    const QString folder = m_files.writePhantom(smallPhantom(R"("size": [8, 8, 1])"));
    const QByteArray bytes = bytesOf(QDir(folder).filePath(QStringLiteral("IM00001.dcm")));
    QVERIFY(QDir().mkpath(m_files.path(QStringLiteral("damage"))));
    SeededRandom random(11);
    for (int number = 0; number < 300; ++number) {
        QByteArray damaged = bytes;
        for (int hit = 0; hit < 1 + number % 8; ++hit)
            damaged[132 + random.below(damaged.size() - 132)] = char(random.below(256));
        m_files.write(QStringLiteral("damage/%1.dcm").arg(number), damaged);
    }

    const auto list = m_files.service().list(m_files.path(QStringLiteral("damage")));

    QVERIFY2(list, qPrintable(list ? QString() : list.error().message));
    for (const FoundSeries &series : list->series)
        for (const FoundSlice &slice : series.slices) {
            FoundSeries one = series;
            one.slices = {slice};
            const auto volume = m_files.service().load(*list, one);
            if (!volume)
                QVERIFY(!volume.error().message.isEmpty());
        }
}

void TestHostileSeries::nameOfThePatient_isInNoMessage()
{
    const QString folder = m_files.writePhantom(smallPhantom());
    QFile file(QDir(folder).filePath(QStringLiteral("IM00002.dcm")));
    QVERIFY(file.resize(file.size() - 100));

    const auto list = m_files.service().list(folder);
    QVERIFY(list);
    QStringList said;
    for (const BrokenFile &broken : list->broken) {
        const Error error = errorFor(broken.problem, broken.file.name());
        said << error.message << error.detail;
    }
    for (const FoundSeries &series : list->series) {
        const auto volume = m_files.service().load(*list, series);
        QVERIFY(!volume);
        said << volume.error().message << volume.error().detail;
    }

    QVERIFY(!said.isEmpty());
    QVERIFY2(!said.join(u' ').contains(u"Lectern", Qt::CaseInsensitive),
             qPrintable(said.join(u' ')));
    QVERIFY(!said.join(u' ').contains(u"PHANTOM", Qt::CaseSensitive));
}

QTEST_GUILESS_MAIN(TestHostileSeries)
#include "tst_hostile_series.moc"
