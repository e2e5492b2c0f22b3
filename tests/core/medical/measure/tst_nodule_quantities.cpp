// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/seeded_random.h"
#include "phantom_volumes.h"

#include <QTest>

using namespace lectern;
using namespace lectern::medical;
using namespace lectern::test;

using enum QuantityKind;

namespace {

/// A nodule of drawn size, shape, place and value on a drawn grid.
PhantomSpec drawnSpec(int number)
{
    SeededRandom random(quint64(number) + 1);
    const auto draw = [&](double low, double high) {
        return low + (high - low) * double(random.below(1 << 20)) / (1 << 20);
    };
    PhantomSpec spec;
    const double pixel = draw(0.5, 0.9);
    const double slice = draw(0.6, 1.25);
    const double diameter = draw(6, 20);
    const auto voxels = [&](double edge) { return int(std::ceil((diameter * 1.5 + 12) / edge)); };
    spec.grid = {.columns = voxels(pixel),
                 .rows = voxels(pixel),
                 .slices = voxels(slice),
                 .origin = {},
                 .row = {1, 0, 0},
                 .column = {0, 1, 0},
                 .step = {0, 0, slice},
                 .columnSpacing = pixel,
                 .rowSpacing = pixel};
    spec.grid.origin = spec.grid.toPatient(
                           {spec.grid.columns / 2.0, spec.grid.rows / 2.0, spec.grid.slices / 2.0})
        * -1;
    spec.thickness = slice;
    spec.background = std::round(draw(-900, -800));
    Shape nodule = Shape::sphere({draw(-1, 1), draw(-1, 1), draw(-1, 1)}, diameter,
                                 std::round(draw(-50, 300)), Role::Nodule);
    if (number % 3 == 1)
        nodule.semiAxes.x *= draw(1, 1.5);
    if (number % 3 == 2)
        nodule.semiAxes.y *= draw(0.75, 1);
    spec.shapes = {nodule};
    spec.noise = number % 2 == 0 ? 0 : draw(5, 25);
    spec.seed = quint64(number);
    spec.facts.modality = QStringLiteral("CT");
    spec.times = {{}};
    return spec;
}

} // namespace

class TestNoduleQuantities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawnNodule_isMeasuredAsItsFormulaSays_data();
    void drawnNodule_isMeasuredAsItsFormulaSays();
    void sixMillimetreBall_hasItsVolume_data();
    void sixMillimetreBall_hasItsVolume();
    void vesselOnTheNodule_isLeftOut();
    void noduleAtTheWall_isCutFromIt();
    void vesselTree_isALeak();
    void pointInLung_hasNoNodule();
    void pointOutsideTheImages_isSaid_data();
    void pointOutsideTheImages_isSaid();
    void noduleAtTheEndOfTheSeries_isCutOff();
    void guidelineRounding_isToWholeMillimetres_data();
    void guidelineRounding_isToWholeMillimetres();
    void regions_lieOnTheNodule();
};

void TestNoduleQuantities::drawnNodule_isMeasuredAsItsFormulaSays_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < 120; ++number)
        QTest::addRow("phantom %d", number) << number;
}

void TestNoduleQuantities::drawnNodule_isMeasuredAsItsFormulaSays()
{
    QFETCH(int, number);
    const PhantomSpec spec = drawnSpec(number);
    const PhantomTruth::Nodule truth = truthOf(spec.shapes).nodules.first();

    const auto found
        = measure(phantomVolume(spec), {.nodules = {truth.centre}, .line = {}, .polygon = {}});

    const double voxel = spec.grid.largestEdge();
    const Measurement mean = one(found, NoduleDiameterMean);
    QVERIFY2(mean.value, qPrintable(mean.reason));
    const double offMean = *mean.value - (truth.longDiameter + truth.shortDiameter) / 2;
    QVERIFY2(std::abs(offMean) < 0.3 * voxel, qPrintable(QString::number(offMean / voxel)));
    const double offLong = *one(found, BidirectionalLong).value - truth.longDiameter;
    QVERIFY2(std::abs(offLong) < 0.5 * voxel, qPrintable(QString::number(offLong / voxel)));
    const double offShort = *one(found, BidirectionalShort).value - truth.shortDiameter;
    QVERIFY2(std::abs(offShort) < 0.5 * voxel, qPrintable(QString::number(offShort / voxel)));
    const double volume = *one(found, NoduleVolume).value / truth.volume - 1;
    QVERIFY2(std::abs(volume) < 0.05, qPrintable(QString::number(volume)));
    const double value = *one(found, HuMean).value;
    if (spec.noise == 0)
        QCOMPARE(value, truth.value);
    QVERIFY(std::abs(value - truth.value) < 10);
}

void TestNoduleQuantities::sixMillimetreBall_hasItsVolume_data()
{
    QTest::addColumn<Vector3>("centre");
    QTest::newRow("on a voxel") << Vector3{0.35, 0.35, 0.5};
    QTest::newRow("between voxels") << Vector3{0, 0, 0};
    QTest::newRow("anywhere") << Vector3{0.13, -0.22, 0.31};
}

void TestNoduleQuantities::sixMillimetreBall_hasItsVolume()
{
    QFETCH(Vector3, centre);
    const QByteArray ball
        = QStringLiteral(R"("shapes": [{"diameter": 6, "hu": 0, "centre": [%1, %2, %3]}])")
              .arg(centre.x)
              .arg(centre.y)
              .arg(centre.z)
              .toUtf8();

    const auto found = measure(phantomVolume(noduleInLung(ball)),
                               {.nodules = {centre}, .line = {}, .polygon = {}});

    const double off = *one(found, NoduleVolume).value / 113.097 - 1;
    QVERIFY2(std::abs(off) < 0.05, qPrintable(QString::number(off)));
    QCOMPARE(*one(found, HuMean).value, 0.0);
    QCOMPARE(*one(found, NoduleDiameterFleischner).value, 6.0);
}

void TestNoduleQuantities::vesselOnTheNodule_isLeftOut()
{
    const Volume volume = phantomVolume(noduleInLung(R"("shapes": [{"diameter": 10, "hu": 40},
        {"kind": "cylinder", "from": [0, 0, 0], "to": [22, 0, 0], "diameter": 2.5, "hu": 40}])"));

    const auto found = measure(volume, {.nodules = {{0, 0, 0}}, .line = {}, .polygon = {}});

    const double off = *one(found, NoduleVolume).value / 523.6 - 1;
    QVERIFY2(std::abs(off) < 0.1, qPrintable(QString::number(off)));
}

void TestNoduleQuantities::noduleAtTheWall_isCutFromIt()
{
    const Volume volume = phantomVolume(noduleInLung(R"("size": [96, 96, 48], "shapes": [
        {"diameter": 10, "hu": 40},
        {"kind": "cylinder", "from": [0, 4.5, 0], "to": [0, 40, 0], "diameter": 400, "hu": 40}])"));

    const auto found = measure(volume, {.nodules = {{0, 0, 0}}, .line = {}, .polygon = {}});

    const Measurement mean = one(found, NoduleDiameterMean);
    QVERIFY2(mean.value, qPrintable(mean.reason));
    QVERIFY2(std::abs(*mean.value - 10) < 1.5, qPrintable(QString::number(*mean.value)));
}

void TestNoduleQuantities::vesselTree_isALeak()
{
    const Volume volume = phantomVolume(noduleInLung(R"("size": [110, 110, 80], "shapes": [
        {"kind": "cylinder", "from": [-38, 0, 0], "to": [38, 0, 0], "diameter": 14, "hu": 40}])"));

    const Measurement mean = one(
        measure(volume, {.nodules = {{0, 0, 0}}, .line = {}, .polygon = {}}), NoduleDiameterMean);

    QVERIFY(!mean.value);
    QVERIFY2(mean.reason.contains(u"runs on into its surroundings"), qPrintable(mean.reason));
}

void TestNoduleQuantities::pointInLung_hasNoNodule()
{
    const Volume volume = phantomVolume(noduleInLung());

    const Measurement mean
        = one(measure(volume, {.nodules = {{15, 15, 15}}, .line = {}, .polygon = {}}),
              NoduleDiameterMean);

    QVERIFY(!mean.value);
    QCOMPARE(mean.reason, QStringLiteral("not computed: nothing stands out at this point"));
}

void TestNoduleQuantities::pointOutsideTheImages_isSaid_data()
{
    QTest::addColumn<Vector3>("point");
    QTest::newRow("above the head") << Vector3{0, 0, 900};
    QTest::newRow("beyond whole numbers") << Vector3{1e300, 0, 0};
}

void TestNoduleQuantities::pointOutsideTheImages_isSaid()
{
    QFETCH(Vector3, point);
    const Volume volume = phantomVolume(noduleInLung());

    const Measurement mean
        = one(measure(volume, {.nodules = {point}, .line = {}, .polygon = {}}), NoduleDiameterMean);

    QCOMPARE(mean.reason, QStringLiteral("not computed: the point lies outside of the images"));
}

void TestNoduleQuantities::noduleAtTheEndOfTheSeries_isCutOff()
{
    const Volume volume = phantomVolume(
        noduleInLung(R"("shapes": [{"diameter": 10, "hu": 40, "centre": [0, 0, 21]}])"));

    const auto found = measure(volume, {.nodules = {{0, 0, 21}}, .line = {}, .polygon = {}});

    for (const QuantityKind kind : {NoduleDiameterMean, NoduleDiameterFleischner, NoduleVolume}) {
        QVERIFY(!one(found, kind).value);
        QVERIFY(one(found, kind).reason.contains(u"cut off by the border"));
    }
}

void TestNoduleQuantities::guidelineRounding_isToWholeMillimetres_data()
{
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("rounded");
    QTest::newRow("below the half") << 5.49 << 5.0;
    QTest::newRow("the half goes up") << 5.5 << 6.0;
    QTest::newRow("above") << 8.51 << 9.0;
    QTest::newRow("whole") << 7.0 << 7.0;
}

void TestNoduleQuantities::guidelineRounding_isToWholeMillimetres()
{
    QFETCH(double, mean);
    QTEST(fleischnerRounded(mean), "rounded");
}

void TestNoduleQuantities::regions_lieOnTheNodule()
{
    const Volume volume = phantomVolume(noduleInLung());
    const auto found = measure(volume, {.nodules = {{0, 0, 0}}, .line = {}, .polygon = {}});

    QCOMPARE(one(found, BidirectionalLong).region.points.size(), 2);
    QCOMPARE(one(found, NoduleDiameterMean).region.points.size(), 4);
    const ImageRegion outline = one(found, NoduleVolume).region;
    QCOMPARE(outline.instance, volume.slices().at(23).instance);
    for (const QPointF &point : outline.points) { // The middle of 64 pixels, with corners at 0.
        const double radius = std::hypot(point.x() - 32, point.y() - 32) * 0.7;
        QVERIFY2(std::abs(radius - 5) < 0.4, qPrintable(QString::number(radius)));
    }
}

QTEST_GUILESS_MAIN(TestNoduleQuantities)
#include "tst_nodule_quantities.moc"
