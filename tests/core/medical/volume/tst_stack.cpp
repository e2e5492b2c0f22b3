// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/seeded_random.h"
#include "core/medical/volume/volume.h"

#include <QTest>

#include <numbers>

using namespace lectern;
using namespace lectern::medical;

namespace {

/// 20 slices of 4 x 3 pixels, 1.5 mm apart, as a scanner would write them.
QList<Slice> slices(const Vector3 &row = {1, 0, 0}, const Vector3 &column = {0, 1, 0},
                    double tiltDegrees = 0)
{
    const Vector3 step = cross(row, column) * 1.5
        + column * (1.5 * std::tan(tiltDegrees * std::numbers::pi / 180));
    QList<Slice> list;
    for (int k = 0; k < 20; ++k)
        list.append({.instance = QStringLiteral("1.2.%1").arg(k),
                     .columns = 4,
                     .rows = 3,
                     .position = Vector3{-10, 20, -300} + step * k,
                     .row = row,
                     .column = column,
                     .columnSpacing = 0.7,
                     .rowSpacing = 0.8,
                     .thickness = 1.5});
    return list;
}

const Vector3 kObliqueRow{std::cos(0.3), std::sin(0.3), 0};
const Vector3 kObliqueColumn{-std::sin(0.3) * std::cos(0.5), std::cos(0.3) * std::cos(0.5),
                             std::sin(0.5)};

} // namespace

class TestStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodGeometry_isTheTruth_data();
    void goodGeometry_isTheTruth();
    void badGeometry_isRefusedWithTheReason_data();
    void badGeometry_isRefusedWithTheReason();
    void sameFileTwice_countsOnce();
    void positionsRoundedToATenth_areEven();
    void singleSlice_isAsThickAsItSays();
    void toVoxel_undoesToPatient();
};

void TestStack::goodGeometry_isTheTruth_data()
{
    QTest::addColumn<QList<Slice>>("list");
    QTest::addColumn<double>("tilt");

    QTest::newRow("axial") << slices() << 0.0;
    QTest::newRow("coronal") << slices({1, 0, 0}, {0, 0, -1}) << 0.0;
    QTest::newRow("sagittal") << slices({0, 1, 0}, {0, 0, -1}) << 0.0;
    QTest::newRow("oblique") << slices(kObliqueRow, kObliqueColumn) << 0.0;
    QTest::newRow("tilted gantry") << slices({1, 0, 0}, {0, 1, 0}, 15) << 15.0;
    QTest::newRow("tilted the other way") << slices({1, 0, 0}, {0, 1, 0}, -22) << 22.0;
}

void TestStack::goodGeometry_isTheTruth()
{
    QFETCH(QList<Slice>, list);
    QFETCH(double, tilt);
    const QList<Slice> truth = list;
    SeededRandom(7).shuffle(list);

    const auto stack = stackOf(list);

    QVERIFY2(stack, qPrintable(stack ? QString() : stack.error().message));
    QCOMPARE(stack->grid.slices, 20);
    QVERIFY(std::abs(stack->grid.tiltDegrees() - tilt) < 1e-6);
    for (int k = 0; k < 20; ++k) {
        QCOMPARE(list.at(stack->order.at(k)).instance, truth.at(k).instance);
        QVERIFY(length(stack->grid.toPatient({0, 0, double(k)}) - truth.at(k).position) < 1e-9);
    }
    QVERIFY(
        length(stack->grid.toPatient({2, 1, 0})
               - (truth.first().position + truth.first().row * 1.4 + truth.first().column * 0.8))
        < 1e-9);
}

void TestStack::badGeometry_isRefusedWithTheReason_data()
{
    QTest::addColumn<QList<Slice>>("list");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *reason, auto change) {
        QList<Slice> list = slices();
        change(list);
        QTest::newRow(name) << list << QString::fromUtf8(reason);
    };

    row("nothing", "no images", [](auto &list) { list.clear(); });
    row("missing slice", "missing: 1, the first after -292.50 mm",
        [](auto &list) { list.removeAt(6); });
    row("two missing slices", "missing: 2, the first", [](auto &list) {
        list.removeAt(12);
        list.removeAt(3);
    });
    row("uneven spacing", "changes from 1.00 to 2.00 mm",
        [](auto &list) { list[4].position.z += 0.5; });
    row("another spacing from the middle on", "changes from 1.50 to 2.25 mm", [](auto &list) {
        for (int k = 10; k < 20; ++k)
            list[k].position.z += (k - 9) * 0.75;
    });
    row("doubled slice", "Two images lie in one place, at -294.00 mm", [](auto &list) {
        list.append(list.at(4));
        list.last().instance = QStringLiteral("1.2.99");
    });
    row("localizer among them", "mixes orientations: 1 of its 20",
        [](auto &list) { list[3].column = {0, 0, -1}; });
    row("another picture size", "mixes picture sizes", [](auto &list) { list[3].columns = 5; });
    row("another pixel spacing", "mixes picture sizes or pixel spacings",
        [](auto &list) { list[3].rowSpacing = 0.9; });
    row("shifted field of view", "shifted sideways", [](auto &list) {
        for (int k = 10; k < 20; ++k)
            list[k].position.x += 5;
    });
    row("no position", "do not say where they lie",
        [](auto &list) { list[3].position.x = std::nan(""); });
    row("position beyond the world", "do not say where they lie",
        [](auto &list) { list[3].position.z = 1e300; });
    row("direction that is none", "do not say where they lie",
        [](auto &list) { list[3].row = {0, 0, 0}; });
    row("no spacing", "do not say where they lie", [](auto &list) { list[3].rowSpacing = 0; });
    row("pixels smaller than any detector's", "do not say where they lie", [](auto &list) {
        for (Slice &slice : list)
            slice.columnSpacing = slice.rowSpacing = 1e-300;
    });
}

void TestStack::badGeometry_isRefusedWithTheReason()
{
    QFETCH(QList<Slice>, list);
    QFETCH(QString, reason);

    const auto stack = stackOf(list);

    QVERIFY(!stack);
    QCOMPARE(stack.error().code, ErrorCode::InvalidInput);
    QVERIFY2(stack.error().message.contains(reason), qPrintable(stack.error().message));
}

void TestStack::sameFileTwice_countsOnce()
{
    QList<Slice> list = slices();
    list.append(list.at(4));

    const auto stack = stackOf(list);

    QVERIFY(stack);
    QCOMPARE(stack->grid.slices, 20);
}

void TestStack::positionsRoundedToATenth_areEven()
{
    QList<Slice> list;
    for (int k = 0; k < 200; ++k) {
        list.append(slices().first());
        list.last().instance += QString::number(k);
        list.last().position.z = std::round(k * 0.625 * 10) / 10;
    }

    const auto stack = stackOf(list);

    QVERIFY2(stack, qPrintable(stack ? QString() : stack.error().message));
    QVERIFY(std::abs(stack->grid.sliceSpacing() - 0.625) < 1e-3);
}

void TestStack::singleSlice_isAsThickAsItSays()
{
    const auto stack = stackOf({slices().first()});

    QVERIFY(stack);
    QCOMPARE(stack->grid.sliceSpacing(), 1.5);
}

void TestStack::toVoxel_undoesToPatient()
{
    const auto stack = stackOf(slices(kObliqueRow, kObliqueColumn, 12));
    QVERIFY(stack);
    const Vector3 voxel{1.25, 2.5, 7.75};

    const Vector3 back = stack->grid.toVoxel(stack->grid.toPatient(voxel));

    QVERIFY(length(back - voxel) < 1e-9);
}

QTEST_GUILESS_MAIN(TestStack)
#include "tst_stack.moc"
