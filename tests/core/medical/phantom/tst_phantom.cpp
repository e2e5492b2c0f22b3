// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/phantom/phantom_images.h"
#include "core/medical/phantom/phantom_json.h"

#include <QJsonDocument>
#include <QTest>

#include <numbers>

using namespace lectern;
using namespace lectern::medical;

namespace {

Result<PhantomSpec> specOf(const QByteArray &json)
{
    return phantomSpecFrom(QJsonDocument::fromJson(json).object());
}

PhantomSeries seriesOf(const QByteArray &json)
{
    const auto spec = specOf(json);
    if (!spec)
        qFatal("%s", qPrintable(spec.error().message));
    return *makePhantom(*spec, spec->times.first());
}

} // namespace

class TestPhantom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumOfShares_isTheVolumeOfTheShape_data();
    void sumOfShares_isTheVolumeOfTheShape();
    void truth_ofLungsIsWithoutVessels();
    void truth_isSilentWhereAShapeCrossesTheLung();
    void sameSpec_givesTheSameBytes();
    void noise_hasItsStandardDeviation();
    void irregularities_areMade();
    void secondTimePoint_hasGrownNodules();
    void wrongSpec_namesTheKey_data();
    void wrongSpec_namesTheKey();
};

void TestPhantom::sumOfShares_isTheVolumeOfTheShape_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<double>("volume");
    constexpr double pi = std::numbers::pi;
    QTest::newRow("sphere") << QByteArray(
        R"({"diameter": 9, "hu": 1000, "centre": [0.3, 0.2, 0.1]})")
                            << pi / 6 * 729;
    QTest::newRow("ellipsoid") << QByteArray(
        R"({"kind": "ellipsoid", "axes": [6, 9, 12], "hu": 1000})")
                               << pi / 6 * 648;
    QTest::newRow("slanted cylinder")
        << QByteArray(R"({"kind": "cylinder", "from": [-4, -3, -5], "to": [4, 3, 5], "diameter": 4,
                          "hu": 1000})")
        << pi * 4 * std::sqrt(200.0);
}

void TestPhantom::sumOfShares_isTheVolumeOfTheShape()
{
    QFETCH(QByteArray, shape);
    QFETCH(double, volume);

    const PhantomSeries series = seriesOf(
        R"({"size": [24, 24, 24], "spacing": [0.9, 0.8, 1], "background": 0, "shapes": [)" + shape
        + "]}");

    double sum = 0;
    QList<qint16> values(24 * 24);
    for (const SliceImage &image : series.images) {
        convert(image.pixels, image.slice, std::span<qint16>(values.data(), 24 * 24));
        for (const qint16 value : values)
            sum += value;
    }
    QVERIFY2(std::abs(sum / 1000 * 0.72 / volume - 1) < 0.01,
             qPrintable(QString::number(sum / 1000 * 0.72)));
}

void TestPhantom::truth_ofLungsIsWithoutVessels()
{
    const auto spec = specOf(R"({"size": [8, 8, 8], "spacing": [1, 1, 1], "shapes": [
        {"diameter": 100, "hu": -850, "role": "lung"}, {"diameter": 10, "hu": 40},
        {"diameter": 20, "hu": -980, "centre": [20, 0, 0], "role": "emphysema"}]})");
    QVERIFY(spec);

    const PhantomTruth truth = truthOf(spec->shapes);

    const double lung = std::numbers::pi / 6 * (1e6 - 1e3);
    QVERIFY(std::abs(*truth.lungVolume - lung) < 1e-6);
    QVERIFY(std::abs(*truth.emphysema - 100 * std::numbers::pi / 6 * 8e3 / lung) < 1e-9);
    QCOMPARE(truth.nodules.size(), 1);
    QCOMPARE(truth.nodules.first().longDiameter, 10.0);
}

void TestPhantom::truth_isSilentWhereAShapeCrossesTheLung()
{
    const auto spec = specOf(R"({"size": [8, 8, 8], "spacing": [1, 1, 1], "shapes": [
        {"diameter": 100, "hu": -850, "role": "lung"}, {"diameter": 10, "hu": 40, "centre": [50, 0, 0]}]})");
    QVERIFY(spec);

    QVERIFY(!truthOf(spec->shapes).lungVolume);
}

void TestPhantom::sameSpec_givesTheSameBytes()
{
    const QByteArray spec
        = R"({"size": [16, 16, 4], "spacing": [1, 1, 1], "noise": 20, "seed": 5, "thorax": true})";
    const PhantomSeries one = seriesOf(spec);
    const PhantomSeries other = seriesOf(spec);

    for (int k = 0; k < 4; ++k) {
        QCOMPARE(one.images.at(k).pixels, other.images.at(k).pixels);
        QCOMPARE(one.images.at(k).slice, other.images.at(k).slice);
    }
    QVERIFY(one.images.at(0).pixels != one.images.at(1).pixels);
}

void TestPhantom::noise_hasItsStandardDeviation()
{
    const PhantomSeries series = seriesOf(
        R"({"size": [128, 128, 1], "spacing": [1, 1, 1], "background": 0, "noise": 20})");

    QList<qint16> values(128 * 128);
    convert(series.images.first().pixels, series.images.first().slice,
            std::span<qint16>(values.data(), 128 * 128));
    double squares = 0;
    for (const qint16 value : values)
        squares += double(value) * value;
    const double deviation = std::sqrt(squares / (128 * 128));
    QVERIFY2(std::abs(deviation - 20) < 0.5, qPrintable(QString::number(deviation)));
}

void TestPhantom::irregularities_areMade()
{
    const PhantomSeries series = seriesOf(R"({"size": [4, 4, 10], "spacing": [1, 1, 2],
        "irregular": {"missing": [3], "doubled": [5], "uneven": 0.5, "localizers": 2, "shuffled": true}})");

    QCOMPARE(series.images.size(), 12);
    int raised = 0;
    int others = 0;
    QSet<QString> instances;
    for (const SliceImage &image : series.images) {
        const Slice &slice = image.slice;
        instances.insert(slice.instance);
        if (slice.column.z != 0)
            ++others;
        else
            raised += std::abs(std::remainder(slice.position.z + 9, 2)) > 0.4;
    }
    QCOMPARE(instances.size(), 12);
    QCOMPARE(others, 2);
    QCOMPARE(raised, 5);
    QVERIFY(series.images.first().slice.position.z > series.images.at(1).slice.position.z
            || series.images.at(1).slice.position.z > series.images.at(2).slice.position.z);
}

void TestPhantom::secondTimePoint_hasGrownNodules()
{
    const auto spec
        = specOf(R"({"size": [8, 8, 8], "spacing": [1, 1, 1], "shapes": [{"diameter": 4}],
        "times": [{"folder": "first"}, {"folder": "second", "days": 90, "nodule_scale": 1.5}]})");
    QVERIFY(spec);

    const auto second = makePhantom(*spec, spec->times.at(1));

    QCOMPARE(second->truth.nodules.first().longDiameter, 6.0);
    QVERIFY(second->facts.uid != makePhantom(*spec, spec->times.at(0))->facts.uid);
}

void TestPhantom::wrongSpec_namesTheKey_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *key, const char *rest) {
        QTest::newRow(key) << QByteArray(R"({"size": [8, 8, 8], "spacing": [1, 1, 1])") + rest + "}"
                           << QString::fromLatin1(key);
    };

    QTest::newRow("empty") << QByteArray("{}") << "size";
    row("size", R"(, "size": [0, 8, 8])");
    row("kernal", R"(, "kernal": "B40f")");
    row("noise", R"(, "noise": "much")");
    row("orientation", R"(, "orientation": "upside down")");
    row("shapes[1].diameter", R"(, "shapes": [{}, {"diameter": -1}])");
    row("shapes[0].colour", R"(, "shapes": [{"colour": 1}])");
    row("shapes[0].role", R"(, "shapes": [{"role": "friend"}])");
    row("storage.bits", R"(, "storage": {"bits": 17})");
    row("irregular.missing", R"(, "irregular": {"missing": [0.5]})");
    row("times[0].folder", R"(, "times": [{"folder": "../up"}])");
}

void TestPhantom::wrongSpec_namesTheKey()
{
    QFETCH(QByteArray, spec);
    QFETCH(QString, key);

    const auto read = specOf(spec);

    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(u'"' + key + u'"'), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestPhantom)
#include "tst_phantom.moc"
