// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/view/plane_stack.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace lectern;
using namespace lectern::medical;

namespace {

Grid grid(const Vector3 &row, const Vector3 &column, const Vector3 &step = {})
{
    Grid made{.columns = 40,
              .rows = 30,
              .slices = 20,
              .origin = {-12, 7, 31},
              .row = row,
              .column = column,
              .step = {},
              .columnSpacing = 0.7,
              .rowSpacing = 0.9};
    made.step = step == Vector3{} ? made.normal() * 2.5 : step;
    return made;
}

Grid axialGrid()
{
    return grid({1, 0, 0}, {0, 1, 0});
}

Grid turned(double degrees) ///< About the z axis.
{
    const double a = degrees * std::numbers::pi / 180;
    return grid({std::cos(a), std::sin(a), 0}, {-std::sin(a), std::cos(a), 0});
}

/// A gantry that leans: slices turned about the x axis, the table moves along z.
Grid tilted(double degrees)
{
    const double a = degrees * std::numbers::pi / 180;
    return grid({1, 0, 0}, {0, std::cos(a), std::sin(a)}, {0, 0, 2.5});
}

QString sides(const PlaneStack &stack)
{
    return sideLetters(stack.right() * -1) + u' ' + sideLetters(stack.right()) + u' '
        + sideLetters(stack.down() * -1) + u' ' + sideLetters(stack.down());
}

} // namespace

class TestPlaneStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letters_nameTheSideOfADirection_data();
    void letters_nameTheSideOfADirection();
    void planes_lookAtThePatientTheSameWay_data();
    void planes_lookAtThePatientTheSameWay();
    void planes_areCountedFromHeadFrontAndRight_data();
    void planes_areCountedFromHeadFrontAndRight();
    void point_comesBackFromItsPlane_data();
    void point_comesBackFromItsPlane();
    void pixelOfAcquiredPlane_isTheVoxel_data();
    void pixelOfAcquiredPlane_isTheVoxel();
    void obliqueSlices_haveTwoLetters();
    void tiltedStack_isHeldByTheOtherPlanes_data();
    void tiltedStack_isHeldByTheOtherPlanes();
    void positionOf_isThePatientsCoordinate();
};

void TestPlaneStack::letters_nameTheSideOfADirection_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("z");
    QTest::addColumn<QString>("letters");

    QTest::newRow("left") << 1.0 << 0.0 << 0.0 << QStringLiteral("L");
    QTest::newRow("right") << -1.0 << 0.0 << 0.0 << QStringLiteral("R");
    QTest::newRow("back") << 0.0 << 1.0 << 0.0 << QStringLiteral("P");
    QTest::newRow("front") << 0.0 << -1.0 << 0.0 << QStringLiteral("A");
    QTest::newRow("head") << 0.0 << 0.0 << 1.0 << QStringLiteral("S");
    QTest::newRow("feet") << 0.0 << 0.0 << -1.0 << QStringLiteral("I");
    QTest::newRow("left, a little to the front") << 0.9 << -0.436 << 0.0 << QStringLiteral("LA");
    QTest::newRow("5 degrees are no side") << 0.9962 << 0.0872 << 0.0 << QStringLiteral("L");
}

void TestPlaneStack::letters_nameTheSideOfADirection()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, z);

    QTEST(sideLetters({x, y, z}), "letters");
}

void TestPlaneStack::planes_lookAtThePatientTheSameWay_data()
{
    QTest::addColumn<Grid>("volume");

    QTest::newRow("axial, head first") << axialGrid();
    QTest::newRow("axial, face down") << grid({-1, 0, 0}, {0, -1, 0});
    QTest::newRow("axial, feet first") << grid({-1, 0, 0}, {0, 1, 0});
    QTest::newRow("coronal") << grid({1, 0, 0}, {0, 0, -1});
    QTest::newRow("coronal from the back") << grid({-1, 0, 0}, {0, 0, -1});
    QTest::newRow("sagittal") << grid({0, 1, 0}, {0, 0, -1});
    QTest::newRow("sagittal, rows upwards") << grid({0, 0, 1}, {0, 1, 0});
}

void TestPlaneStack::planes_lookAtThePatientTheSameWay()
{
    QFETCH(Grid, volume);

    QCOMPARE(sides(PlaneStack(volume, PlaneKind::Axial)), QStringLiteral("R L A P"));
    QCOMPARE(sides(PlaneStack(volume, PlaneKind::Coronal)), QStringLiteral("R L S I"));
    QCOMPARE(sides(PlaneStack(volume, PlaneKind::Sagittal)), QStringLiteral("A P S I"));
}

void TestPlaneStack::planes_areCountedFromHeadFrontAndRight_data()
{
    planes_lookAtThePatientTheSameWay_data();
}

void TestPlaneStack::planes_areCountedFromHeadFrontAndRight()
{
    QFETCH(Grid, volume);
    const auto order = [&volume](PlaneKind kind, double Vector3::*coordinate) {
        const PlaneStack stack(volume, kind);
        const Vector3 first = stack.toPatient(0, {0, 0});
        const Vector3 last = stack.toPatient(stack.count() - 1, {0, 0});
        return last.*coordinate > first.*coordinate;
    };

    QVERIFY(!order(PlaneKind::Axial, &Vector3::z));
    QVERIFY(order(PlaneKind::Coronal, &Vector3::y));
    QVERIFY(order(PlaneKind::Sagittal, &Vector3::x));
}

void TestPlaneStack::point_comesBackFromItsPlane_data()
{
    planes_lookAtThePatientTheSameWay_data();
    QTest::newRow("turned by 25 degrees") << turned(25);
    QTest::newRow("tilted by 18 degrees") << tilted(18);
    QTest::newRow("tilted the other way") << tilted(-18);
}

void TestPlaneStack::point_comesBackFromItsPlane()
{
    QFETCH(Grid, volume);

    for (const auto kind : {PlaneKind::Axial, PlaneKind::Coronal, PlaneKind::Sagittal}) {
        const PlaneStack stack(volume, kind);
        for (int index = 0; index < stack.count(); index += 7) {
            const QPointF point(3.3, 8.1);
            const Vector3 there = stack.toPatient(index, point);
            const QPointF back = stack.toPlane(index, there);
            QVERIFY(length(stack.toPatient(index, back) - there) < 1e-9);
            QVERIFY(std::hypot(back.x() - point.x(), back.y() - point.y()) < 1e-9);
            QCOMPARE(stack.indexOf(there), index);
            // A step to the right is as long on the plane as in the patient.
            const Vector3 beside = stack.toPatient(index, point + QPointF(2, 0));
            QVERIFY(std::abs(length(beside - there) - 2) < 1e-9);
        }
    }
}

void TestPlaneStack::pixelOfAcquiredPlane_isTheVoxel_data()
{
    point_comesBackFromItsPlane_data();
}

void TestPlaneStack::pixelOfAcquiredPlane_isTheVoxel()
{
    QFETCH(Grid, volume);
    const auto isAcquired
        = [&volume](PlaneKind kind) { return PlaneStack(volume, kind).isAcquired(); };
    const PlaneKind kind = isAcquired(PlaneKind::Axial) ? PlaneKind::Axial
        : isAcquired(PlaneKind::Coronal)                ? PlaneKind::Coronal
                                                        : PlaneKind::Sagittal;
    const PlaneStack stack(volume, kind);

    for (const int slice : {0, 7, 19}) {
        const Vector3 voxel = volume.toPatient({11, 5, double(slice)});
        const int index = stack.indexOfSlice(slice);
        QCOMPARE(stack.indexOf(voxel), index);
        QCOMPARE(stack.sliceOf(index), slice);
        const QPointF point = stack.toPlane(index, voxel);
        const double columns = point.x() / stack.pixelWidth();
        const double rows = point.y() / stack.pixelHeight();
        QVERIFY2(std::abs(columns - std::round(columns)) < 1e-6,
                 qPrintable(QString::number(columns)));
        QVERIFY2(std::abs(rows - std::round(rows)) < 1e-6, qPrintable(QString::number(rows)));
    }
}

void TestPlaneStack::obliqueSlices_haveTwoLetters()
{
    QCOMPARE(sides(PlaneStack(turned(25), PlaneKind::Axial)), QStringLiteral("RA LP AL PR"));
}

void TestPlaneStack::tiltedStack_isHeldByTheOtherPlanes_data()
{
    QTest::addColumn<double>("degrees");

    QTest::newRow("to the front") << 18.0;
    QTest::newRow("to the back") << -18.0;
}

void TestPlaneStack::tiltedStack_isHeldByTheOtherPlanes()
{
    QFETCH(double, degrees);
    const Grid volume = tilted(degrees);

    for (const auto kind : {PlaneKind::Coronal, PlaneKind::Sagittal}) {
        const PlaneStack stack(volume, kind);
        for (int corner = 0; corner < 8; ++corner) {
            const Vector3 voxel{corner & 1 ? 39.0 : 0, corner & 2 ? 29.0 : 0,
                                corner & 4 ? 19.0 : 0};
            const Vector3 there = volume.toPatient(voxel);
            const int index = stack.indexOf(there);
            const QPointF point = stack.toPlane(index, there);
            QVERIFY(stack.bounds().contains(point));
            // The nearest plane is no farther than half of the distance between two.
            QVERIFY(length(stack.toPatient(index, point) - there) <= stack.spacing() / 2 + 1e-9);
        }
    }
}

void TestPlaneStack::positionOf_isThePatientsCoordinate()
{
    const PlaneStack axial(axialGrid(), PlaneKind::Axial);

    QVERIFY(std::abs(axial.positionOf(19) - 31) < 1e-9); // The last plane is the lowest slice.
    QVERIFY(std::abs(axial.positionOf(0) - (31 + 19 * 2.5)) < 1e-9);
    QVERIFY(std::abs(PlaneStack(axialGrid(), PlaneKind::Sagittal).positionOf(0) + 12) < 1e-9);
}

QTEST_APPLESS_MAIN(TestPlaneStack)
#include "tst_plane_stack.moc"
