// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/report/viewer/reading_room.h"

#include <QAccessible>
#include <QWheelEvent>

#include <cmath>

using namespace lectern;
using medical::PlaneKind;
using medical::Vector3;

Q_DECLARE_METATYPE(lectern::medical::Vector3)

namespace {

double apart(const Vector3 &a, const Vector3 &b)
{
    return length(a - b);
}

void turnWheel(ui::ImagePane &pane, int delta, Qt::KeyboardModifiers modifiers = {})
{
    const QPointF at = QRectF(pane.rect()).center();
    QWheelEvent event(at, pane.mapToGlobal(at), {}, {0, delta}, {}, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&pane, &event);
}

} // namespace

class TestImagePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sphere_standsWhereTheCrosshairIs_data();
    void sphere_standsWhereTheCrosshairIs();
    void pixelsOnScreen_followTheWindowsFormula();
    void pixels_areTheSameInBothThemes();
    void scaleOfTwo_paintsTwiceThePixels();
    void sliceKeys_goThroughThePlanes_data();
    void sliceKeys_goThroughThePlanes();
    void wheel_scrollsAndZooms();
    void dragOfTheWindow_changesWidthAndCentre();
    void middleAndRightButton_panAndZoom();
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
    void drawnPoint_isPulledByThePointer();
    void label_isDraggedButNeverOverItsLesion();
    void deleteKey_asksForRemoval();
    void accessiblePane_saysSliceAndWindow();
    void inputMethods_areOff();
};

void TestImagePane::sphere_standsWhereTheCrosshairIs_data()
{
    QTest::addColumn<QByteArray>("change");

    const QByteArray small
        = R"("size": [180, 130, 60], "spacing": [2, 2, 4], "noise": 0, "blur": 0)";
    QTest::newRow("axial") << small;
    QTest::newRow("tilted") << small + R"(, "tilt": 15)";
    QTest::newRow("coronal slices")
        << QByteArray(R"("size": [180, 120, 60], "spacing": [2, 2, 4], "orientation": "coronal",
                         "noise": 0, "blur": 0)");
    QTest::newRow("sagittal slices")
        << QByteArray(R"("size": [130, 120, 90], "spacing": [2, 2, 4], "orientation": "sagittal",
                         "noise": 0, "blur": 0)");
}

void TestImagePane::sphere_standsWhereTheCrosshairIs()
{
    QFETCH(QByteArray, change);
    // A large bright ball alone in the right lung, left of the middle on the screen.
    const test::ReadingRoom room(test::phantomChest(
        change
        + R"(, "shapes": [{"kind": "sphere", "centre": [-80, 20, -30], "diameter": 24, "hu": 900}])"));
    room.state().setCross({-80, 20, -30});
    room.state().setWindow({.centre = 400, .width = 1});

    for (int index = 0; index < 3; ++index) {
        ui::ImagePane &pane = room.pane(index);
        const QImage image = room.seen(index);
        const QPointF cross = pane.toWidget(room.state().cross());
        // The middle of what is white around the crosshair is the middle of the ball.
        const double reach = 20 * pane.scale();
        QPointF sum;
        int count = 0;
        for (int y = int(cross.y() - reach); y < cross.y() + reach; ++y)
            for (int x = int(cross.x() - reach); x < cross.x() + reach; ++x)
                if (image.rect().contains(x, y) && image.pixelColor(x, y) == Qt::white) {
                    sum += QPointF(x + 0.5, y + 0.5);
                    ++count;
                }
        QVERIFY(count > 20);
        const QPointF away = (sum / count - cross) / pane.scale();
        QVERIFY2(
            std::hypot(away.x(), away.y()) < 3, // Its slices are 4 mm apart.
            qPrintable(QStringLiteral("pane %1: %2 %3 mm").arg(index).arg(away.x()).arg(away.y())));
    }
    QVERIFY(room.pane().toWidget({-80, 20, -30}).x() < room.pane().toWidget({80, 20, -30}).x()
            || room.pane().kind() == PlaneKind::Sagittal);
}

void TestImagePane::pixelsOnScreen_followTheWindowsFormula()
{
    const test::ReadingRoom room;
    room.state().setWindow({.centre = 0, .width = 2000});
    const Vector3 wall{0, 60, 0}; // Soft tissue between the lungs, 40 HU.
    const Vector3 lung{-75, 0, 0}; // -850 HU

    const QImage image = room.seen();

    const auto greyAt = [&](const Vector3 &at) { return qRed(image.pixel(room.at(at))); };
    QCOMPARE(greyAt(wall), qRound(medical::windowed(40, {.centre = 0, .width = 2000})));
    QCOMPARE(greyAt(lung + Vector3{7, 9, 0}),
             qRound(medical::windowed(-850, {.centre = 0, .width = 2000})));
}

void TestImagePane::pixels_areTheSameInBothThemes()
{
    const test::ReadingRoom room;
    const QPalette before = QApplication::palette();

    QApplication::setPalette(ui::paletteFor(ui::ThemeKind::Light));
    const QImage light = room.seen();
    QApplication::setPalette(ui::paletteFor(ui::ThemeKind::Dark));
    const QImage dark = room.seen();
    QApplication::setPalette(before);

    QVERIFY(light == dark);
    QCOMPARE(light.pixelColor(light.width() / 3, 70), QColor(Qt::black)); // Above the image.
}

void TestImagePane::scaleOfTwo_paintsTwiceThePixels()
{
    const test::ReadingRoom room;
    room.state().setWindow({.centre = -400, .width = 1});
    QImage fine(room.pane().size() * 2, QImage::Format_RGB32);
    fine.setDevicePixelRatio(2);
    room.pane().render(&fine);

    // The border of a lung, seen along a row: as sharp as the finer pixels allow.
    const QPoint inside = room.at({-75, 0, 0}) * 2 + QPoint(31, 31);
    int edges = 0;
    for (int x = 2; x < inside.x(); ++x)
        edges += qRed(fine.pixel(x, inside.y())) != qRed(fine.pixel(x - 1, inside.y())) ? 1 : 0;
    QVERIFY(edges > 0);
    QCOMPARE(fine.width(), room.pane().width() * 2);
}

void TestImagePane::sliceKeys_goThroughThePlanes_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");

    QTest::newRow("Down") << int(Qt::Key_Down) << 20 << 21;
    QTest::newRow("Up") << int(Qt::Key_Up) << 20 << 19;
    QTest::newRow("PgDn") << int(Qt::Key_PageDown) << 20 << 30;
    QTest::newRow("PgUp") << int(Qt::Key_PageUp) << 20 << 10;
    QTest::newRow("Home") << int(Qt::Key_Home) << 20 << 0;
    QTest::newRow("End") << int(Qt::Key_End) << 20 << 59;
    QTest::newRow("Down at the end") << int(Qt::Key_Down) << 59 << 59;
    QTest::newRow("PgUp near the start") << int(Qt::Key_PageUp) << 4 << 0;
}

void TestImagePane::sliceKeys_goThroughThePlanes()
{
    QFETCH(int, key);
    QFETCH(int, from);
    const test::ReadingRoom room;
    room.pane().scrollTo(from);

    room.press(key);

    QTEST(room.pane().index(), "to");
}

void TestImagePane::wheel_scrollsAndZooms()
{
    const test::ReadingRoom room;
    room.pane().scrollTo(20);

    turnWheel(room.pane(), -240);
    turnWheel(room.pane(), -60); // Half a notch of a fine wheel: not yet a slice.

    QCOMPARE(room.pane().index(), 22);
    const double scale = room.pane().scale();
    turnWheel(room.pane(), 120, Qt::ControlModifier);
    QCOMPARE(room.pane().index(), 22);
    QVERIFY(room.pane().scale() > scale * 1.1);
}

void TestImagePane::dragOfTheWindow_changesWidthAndCentre()
{
    const test::ReadingRoom room;
    room.press(Qt::Key_W);
    room.state().setWindow({.centre = 40, .width = 400});

    room.pull({200, 200}, {250, 180});

    QCOMPARE(room.state().greys().window.width, 450);
    QCOMPARE(room.state().greys().window.centre, 20);
}

void TestImagePane::middleAndRightButton_panAndZoom()
{
    const test::ReadingRoom room;
    const QPointF before = room.pane().toWidget({0, 0, 0});

    room.pull({200, 200}, {230, 190}, Qt::MiddleButton);

    const QPointF moved = room.pane().toWidget({0, 0, 0}) - before;
    QVERIFY(std::hypot(moved.x() - 30, moved.y() + 10) < 1e-6);
    const double scale = room.pane().scale();
    room.pull({200, 200}, {200, 150}, Qt::RightButton);
    QVERIFY(room.pane().scale() > scale * 1.3);
    room.press(Qt::Key_0);
    QCOMPARE(room.pane().toWidget({0, 0, 0}), before);
}

void TestImagePane::crossTool_movesTheOtherPanes()
{
    const test::ReadingRoom room;
    room.press(Qt::Key_X);

    room.click(room.at({-80, 20, room.state().cross().z}));

    QVERIFY(std::abs(room.state().cross().x + 80) < 1.5);
    QVERIFY(std::abs(room.state().cross().y - 20) < 1.5);
    const medical::PlaneStack &sagittal = room.state().stack(PlaneKind::Sagittal);
    QVERIFY(std::abs(sagittal.positionOf(room.pane(2).index()) + 80) <= 2);
}

void TestImagePane::arrowsWithTheCross_moveItByAVoxel()
{
    const test::ReadingRoom room;
    room.press(Qt::Key_X);
    const Vector3 before = room.state().cross();

    room.press(Qt::Key_Left);
    room.press(Qt::Key_Down, Qt::ShiftModifier);

    QVERIFY(apart(room.state().cross(), before + Vector3{-2, 20, 0}) < 1e-6);
}

void TestImagePane::distance_givesTheMillimetresThatWerePulled()
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

void TestImagePane::distanceByKeys_movesItsPointByPixels()
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

void TestImagePane::twoAxes_giveFourPoints()
{
    const test::ReadingRoom room;
    QSignalSpy orders(room.viewer.get(), &ui::Viewer::measureRequested);
    const double z = room.state().cross().z;
    room.press(Qt::Key_B);

    room.pull(room.at({-100, 0, z}), room.at({-60, 0, z}));
    QCOMPARE(orders.size(), 0);
    room.pull(room.at({-80, -10, z}), room.at({-80, 10, z}));

    QCOMPARE(orders.size(), 2); // The long axis, then the short one.
    const auto longAxis = orders.at(0).first().value<medical::MeasureOrder>().line;
    const auto shortAxis = orders.at(1).first().value<medical::MeasureOrder>().line;
    QVERIFY(std::abs(apart(longAxis.first(), longAxis.last()) - 40) < 2);
    QVERIFY(std::abs(apart(shortAxis.first(), shortAxis.last()) - 20) < 2);
}

void TestImagePane::angle_givesThreePoints()
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

void TestImagePane::pulledRegion_isAnEllipse()
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

void TestImagePane::clickedRegion_isAPolygon()
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

void TestImagePane::nodule_isOnePointInAnyPane()
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

void TestImagePane::regionInAResampledPlane_isNotDrawn()
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

void TestImagePane::escape_givesThePointUp()
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

void TestImagePane::drawnPoint_isMovedByArrows()
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

void TestImagePane::drawnPoint_isPulledByThePointer()
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

void TestImagePane::label_isDraggedButNeverOverItsLesion()
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

void TestImagePane::deleteKey_asksForRemoval()
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

void TestImagePane::accessiblePane_saysSliceAndWindow()
{
    const test::ReadingRoom room;
    room.pane().scrollTo(20);
    QAccessibleInterface *pane = QAccessible::queryAccessibleInterface(&room.pane());

    QCOMPARE(pane->role(), QAccessible::Graphic);
    QCOMPARE(pane->text(QAccessible::Name), QStringLiteral("Axial"));
    QCOMPARE(pane->text(QAccessible::Value), QStringLiteral("Slice 21 of 60, W 1500 L −600"));
    QVERIFY(pane->valueInterface());
    pane->valueInterface()->setCurrentValue(31);
    QCOMPARE(room.pane().index(), 30);
    QCOMPARE(pane->valueInterface()->maximumValue().toInt(), 60);
}

void TestImagePane::inputMethods_areOff()
{
    const test::ReadingRoom room;

    for (int index = 0; index < 3; ++index)
        QVERIFY(!room.pane(index).testAttribute(Qt::WA_InputMethodEnabled));
}

QTEST_MAIN(TestImagePane)
#include "tst_image_pane.moc"
