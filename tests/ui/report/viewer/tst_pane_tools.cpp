// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/report/viewer/reading_room.h"

#include <cmath>

using namespace lectern;
using medical::PlaneKind;
using medical::Vector3;

namespace {

double apart(const Vector3 &a, const Vector3 &b)
{
    return length(a - b);
}

} // namespace

class TestPaneTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crossTool_movesTheOtherPanes();
    void arrowsWithTheCross_moveItByAVoxel();
    void distance_givesTheMillimetresThatWerePulled();
    void distanceByKeys_movesItsPointByPixels();
    void twoAxes_giveFourPoints();
    void angle_givesThreePoints();
    void pulledRegion_isAnEllipse();
    void clickedRegion_isAPolygon();
    void nodule_isOnePointInAnyPane();
    void regionInAResampledPlane_isNotDrawn();
    void escape_givesThePointUp();
    void drawnPoint_isMovedByArrows();
    void movedMeasurement_isToldOnceAndFollowsItsResult();
    void drawnPoint_isPulledByThePointer();
    void label_isDraggedButNeverOverItsLesion();
    void label_keepsAwayFromOtherLesions();
    void deleteKey_asksForRemoval();
};

void TestPaneTools::crossTool_movesTheOtherPanes()
{
    const test::ReadingRoom room;
    room.press(Qt::Key_X);

    room.click(room.at({-80, 20, room.state().cross().z}));

    QVERIFY(std::abs(room.state().cross().x + 80) < 1.5);
    QVERIFY(std::abs(room.state().cross().y - 20) < 1.5);
    const medical::PlaneStack &sagittal = room.state().stack(PlaneKind::Sagittal);
    QVERIFY(std::abs(sagittal.positionOf(room.pane(2).index()) + 80) <= 2);
}

void TestPaneTools::arrowsWithTheCross_moveItByAVoxel()
{
    const test::ReadingRoom room;
    room.press(Qt::Key_X);
    const Vector3 before = room.state().cross();

    room.press(Qt::Key_Left);
    room.press(Qt::Key_Down, Qt::ShiftModifier);

    QVERIFY(apart(room.state().cross(), before + Vector3{-2, 20, 0}) < 1e-6);
}

void TestPaneTools::distance_givesTheMillimetresThatWerePulled()
{
    const test::ReadingRoom room;
    QSignalSpy orders(room.viewer.get(), &ui::Viewer::measureRequested);
    const double z = room.state().cross().z;
    room.press(Qt::Key_D);

    room.pull(room.at({-100, 0, z}), room.at({-40, 30, z}));

    QCOMPARE(orders.size(), 1);
    const auto order = orders.first().first().value<medical::MeasureOrder>();
    QCOMPARE(order.line.size(), 2);
    QVERIFY(apart(order.line.first(), {-100, 0, z}) < 1.5); // A pixel of the screen.
    QVERIFY(apart(order.line.last(), {-40, 30, z}) < 1.5);
    QVERIFY(!room.pane().isDrawing());
}

void TestPaneTools::distanceByKeys_movesItsPointByPixels()
{
    const test::ReadingRoom room;
    QSignalSpy orders(room.viewer.get(), &ui::Viewer::measureRequested);
    const Vector3 start = room.state().cross();
    room.press(Qt::Key_D);

    room.press(Qt::Key_Return);
    QVERIFY(room.pane().isDrawing());
    room.press(Qt::Key_Right, Qt::ShiftModifier);
    room.press(Qt::Key_Right);
    room.press(Qt::Key_Up);
    room.press(Qt::Key_Return);

    QCOMPARE(orders.size(), 1);
    const auto line = orders.first().first().value<medical::MeasureOrder>().line;
    QVERIFY(apart(line.first(), start) < 1e-6);
    QVERIFY(apart(line.last(), start + Vector3{22, -2, 0}) < 1e-6); // Pixels of 2 mm.
}

void TestPaneTools::twoAxes_giveFourPoints()
{
    const test::ReadingRoom room;
    QSignalSpy orders(room.viewer.get(), &ui::Viewer::measureRequested);
    const double z = room.state().cross().z;
    room.press(Qt::Key_B);

    room.pull(room.at({-100, 0, z}), room.at({-60, 0, z}));
    QCOMPARE(orders.size(), 0);
    room.pull(room.at({-80, -10, z}), room.at({-80, 10, z}));

    QCOMPARE(orders.size(), 1);
    const auto axes = orders.first().first().value<medical::MeasureOrder>().axes;
    QCOMPARE(axes.size(), 4); // The long axis, then the short one.
    QVERIFY(std::abs(apart(axes.at(0), axes.at(1)) - 40) < 2);
    QVERIFY(std::abs(apart(axes.at(2), axes.at(3)) - 20) < 2);
}

void TestPaneTools::angle_givesThreePoints()
{
    const test::ReadingRoom room;
    const double z = room.state().cross().z;
    room.press(Qt::Key_A);

    room.click(room.at({-100, 0, z}));
    room.click(room.at({-60, 0, z}));
    room.click(room.at({-60, -40, z}));

    const auto &shown = room.state().measurements();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().name, QStringLiteral("A1"));
    QCOMPARE(shown.first().region.points.size(), 3);
    const double degrees = shown.first().value.chopped(1).toDouble();
    QVERIFY2(std::abs(degrees - 90) < 3, qPrintable(shown.first().value));
    QVERIFY(shown.first().uncertainty.startsWith(u'±'));
}

void TestPaneTools::pulledRegion_isAnEllipse()
{
    const test::ReadingRoom room;
    QSignalSpy orders(room.viewer.get(), &ui::Viewer::measureRequested);
    const double z = room.state().cross().z;
    room.press(Qt::Key_O);

    room.pull(room.at({-100, -20, z}), room.at({-40, 20, z}));

    QCOMPARE(orders.size(), 1);
    const auto polygon = orders.first().first().value<medical::MeasureOrder>().polygon;
    QCOMPARE(polygon.size(), 36);
    for (const Vector3 &point : polygon) {
        const double x = (point.x + 70) / 30;
        const double y = point.y / 20;
        QVERIFY(std::abs(std::hypot(x, y) - 1) < 0.08);
    }
}

void TestPaneTools::clickedRegion_isAPolygon()
{
    const test::ReadingRoom room;
    QSignalSpy orders(room.viewer.get(), &ui::Viewer::measureRequested);
    const double z = room.state().cross().z;
    room.press(Qt::Key_O);

    for (const auto &[x, y] : {std::pair{-100, -20}, {-40, -20}, {-40, 20}, {-100, 20}})
        room.click(room.at({double(x), double(y), z}));
    QCOMPARE(orders.size(), 0);
    room.press(Qt::Key_Return);

    QCOMPARE(orders.size(), 1);
    const auto polygon = orders.first().first().value<medical::MeasureOrder>().polygon;
    QCOMPARE(polygon.size(), 4);
    QVERIFY(apart(polygon.at(2), {-40, 20, z}) < 1.5);
}

void TestPaneTools::nodule_isOnePointInAnyPane()
{
    const test::ReadingRoom room;
    QSignalSpy orders(room.viewer.get(), &ui::Viewer::measureRequested);
    room.state().setCross(test::kChestNodule);
    room.press(Qt::Key_N);

    room.click(room.at(test::kChestNodule, 1), 1);

    QCOMPARE(orders.size(), 1);
    const auto order = orders.first().first().value<medical::MeasureOrder>();
    QCOMPARE(order.nodules.size(), 1);
    QVERIFY(apart(order.nodules.first(), test::kChestNodule) < 3);
    // And it is one that the measuring finds: 8 mm.
    const auto measured = medical::measure(test::smallChest(), order);
    QVERIFY(!measured.isEmpty());
    QVERIFY(!measured.first().region.points.isEmpty());
}

void TestPaneTools::regionInAResampledPlane_isNotDrawn()
{
    const test::ReadingRoom room;
    QSignalSpy orders(room.viewer.get(), &ui::Viewer::measureRequested);
    room.press(Qt::Key_O);

    QTest::mousePress(&room.pane(1), Qt::LeftButton, {}, {50, 50});
    QTest::mouseMove(&room.pane(1), {90, 90});
    QTest::mouseRelease(&room.pane(1), Qt::LeftButton, {}, {90, 90});

    QCOMPARE(orders.size(), 0);
    QVERIFY(!room.pane(1).isDrawing());
}

void TestPaneTools::escape_givesThePointUp()
{
    const test::ReadingRoom room;
    QSignalSpy orders(room.viewer.get(), &ui::Viewer::measureRequested);
    room.press(Qt::Key_D);
    room.press(Qt::Key_Return);

    room.press(Qt::Key_Escape);
    QVERIFY(!room.pane().isDrawing());
    room.press(Qt::Key_Return);
    room.press(Qt::Key_Down); // Moves the point, not the slice.
    room.pane().scroll(1); // A point is of its slice.

    QVERIFY(!room.pane().isDrawing());
    QCOMPARE(orders.size(), 0);
}

void TestPaneTools::drawnPoint_isMovedByArrows()
{
    const test::ReadingRoom room;
    ui::ShownMeasurement shown{.name = QStringLiteral("M1"), .shape = ui::MarkShape::Outline};
    shown.region = room.regionAround(test::kChestNodule, 6);
    shown.isDrawn = true;
    room.viewer->setMeasurements({shown});
    room.viewer->select(QStringLiteral("M1"));
    QSignalSpy moved(room.viewer.get(), &ui::Viewer::measurementMoved);

    room.press(Qt::Key_Return);
    room.press(Qt::Key_Return); // The second point.
    room.press(Qt::Key_Right);
    room.press(Qt::Key_Up, Qt::ShiftModifier);
    QTRY_COMPARE(moved.size(), 1);

    QCOMPARE(moved.first().first().toString(), QStringLiteral("M1"));
    const auto polygon = moved.first().last().value<medical::MeasureOrder>().polygon;
    QCOMPARE(polygon.size(), 4);
    const int slice = *room.state().sliceOf(shown.region);
    const Vector3 second = room.state().toPatient(slice, shown.region.points.at(1));
    QVERIFY(apart(polygon.at(1), second + Vector3{2, -20, 0}) < 1e-6);
    QVERIFY(apart(polygon.at(0), room.state().toPatient(slice, shown.region.points.at(0))) < 1e-6);
}

void TestPaneTools::movedMeasurement_isToldOnceAndFollowsItsResult()
{
    const test::ReadingRoom room;
    ui::ShownMeasurement shown{.name = QStringLiteral("M1"), .shape = ui::MarkShape::Line};
    shown.region = room.regionAround(test::kChestNodule, 10);
    shown.region.points = shown.region.points.first(2);
    shown.isDrawn = true;
    room.viewer->setMeasurements({shown});
    room.viewer->select(QStringLiteral("M1"));
    QSignalSpy moved(room.viewer.get(), &ui::Viewer::measurementMoved);
    room.press(Qt::Key_Return);
    room.press(Qt::Key_Right);

    QTRY_COMPARE(moved.size(), 1);
    room.viewer->table()->setFocus(); // The focus leaves: nothing new to tell.
    QCOMPARE(moved.size(), 1);
    const QPointF measured(30, 40); // What came back lies elsewhere.
    shown.region.points.first() = measured;
    room.viewer->setMeasurements({shown});
    room.pane().setFocus();
    room.press(Qt::Key_Down);

    QTRY_COMPARE(moved.size(), 2);
    const auto line = moved.last().last().value<medical::MeasureOrder>().line;
    const int slice = *room.state().sliceOf(shown.region);
    QVERIFY(apart(line.first(), room.state().toPatient(slice, measured + QPointF(0, 1))) < 1e-6);
}

void TestPaneTools::drawnPoint_isPulledByThePointer()
{
    const test::ReadingRoom room;
    ui::ShownMeasurement shown{.name = QStringLiteral("M1"), .shape = ui::MarkShape::Line};
    shown.region = room.regionAround(test::kChestNodule, 10);
    shown.region.points = shown.region.points.first(2);
    shown.isDrawn = true;
    room.viewer->setMeasurements({shown});
    room.viewer->select(QStringLiteral("M1"));
    QSignalSpy moved(room.viewer.get(), &ui::Viewer::measurementMoved);
    const int slice = *room.state().sliceOf(shown.region);
    const Vector3 first = room.state().toPatient(slice, shown.region.points.first());
    const Vector3 target = first + Vector3{-30, 12, 0};

    room.pull(room.at(first), room.at(target));

    QCOMPARE(moved.size(), 1);
    const auto line = moved.first().last().value<medical::MeasureOrder>().line;
    QCOMPARE(line.size(), 2);
    QVERIFY(apart(line.first(), target) < 2);
}

void TestPaneTools::label_isDraggedButNeverOverItsLesion()
{
    const test::ReadingRoom room;
    ui::ShownMeasurement shown{.name = QStringLiteral("M1"),
                               .label = QStringLiteral("M1 8.2 × 6.9 mm")};
    shown.region = room.regionAround(test::kChestNodule, 8);
    room.viewer->setMeasurements({shown});
    room.viewer->goTo(shown.region);
    QSignalSpy chosen(room.viewer.get(), &ui::Viewer::measurementChosen);
    room.state().setLabelPlace(shown.name, {120, 60});
    const QPoint lesion = room.at(test::kChestNodule);

    room.pull(lesion + QPoint(120, 60), lesion + QPoint(140, -30));
    const auto place = room.state().labelPlace(shown.name);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(std::hypot(place->x() - 140, place->y() + 30) < 4);

    // Dropped on the lesion it stands beside it: the lesion's pixels stay what they were.
    room.state().setLabelPlace(shown.name, {0, 0});
    const QImage covered = room.seen();
    room.state().setLabelPlace(shown.name, {140, -30});
    const QImage free = room.seen();
    const QRect inside(lesion - QPoint(8, 8), QSize(16, 16));
    QVERIFY(covered.copy(inside) == free.copy(inside));
}

void TestPaneTools::label_keepsAwayFromOtherLesions()
{
    const test::ReadingRoom room;
    ui::ShownMeasurement first{.name = QStringLiteral("M1")};
    first.region = room.regionAround(test::kChestNodule, 4);
    ui::ShownMeasurement second{.name = QStringLiteral("M2")};
    second.region = room.regionAround(test::kChestNodule + Vector3{50, 50, 0}, 12);
    room.viewer->setMeasurements({first, second});
    room.viewer->goTo(first.region);
    const QPoint lesion = room.at(test::kChestNodule + Vector3{50, 50, 0});
    const QRect inside(lesion - QPoint(30, 30), QSize(60, 60)); // Where the label would stand.
    const QImage alone = room.seen().copy(inside);

    first.label = QStringLiteral("M1 8.2 mm");
    room.viewer->setMeasurements({first, second});

    QVERIFY(room.seen().copy(inside) == alone);
}

void TestPaneTools::deleteKey_asksForRemoval()
{
    const test::ReadingRoom room;
    ui::ShownMeasurement shown{.name = QStringLiteral("M1")};
    shown.region = room.regionAround(test::kChestNodule, 8);
    room.viewer->setMeasurements({shown});
    QSignalSpy removed(room.viewer.get(), &ui::Viewer::measurementRemoved);

    room.press(Qt::Key_Delete);
    QCOMPARE(removed.size(), 0);
    room.viewer->select(shown.name);
    room.press(Qt::Key_Delete);

    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().toString(), shown.name);
}

QTEST_MAIN(TestPaneTools)
#include "tst_pane_tools.moc"
