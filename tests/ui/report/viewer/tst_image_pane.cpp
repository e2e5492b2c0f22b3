// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/report/viewer/reading_room.h"

#include <QAccessible>
#include <QWheelEvent>

#include <cmath>

using namespace lectern;
using medical::PlaneKind;
using medical::Vector3;

namespace {

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
    void keys_doWhatDraggingDoes();
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

void TestImagePane::keys_doWhatDraggingDoes()
{
    const test::ReadingRoom room;
    room.state().setWindow({.centre = 40, .width = 400});

    room.press(Qt::Key_Right);
    room.press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(room.state().greys().window, (medical::WindowLevel{.centre = 23, .width = 416}));

    const QPointF before = room.pane().toWidget({0, 0, 0});
    room.press(Qt::Key_P);
    room.press(Qt::Key_Left);
    room.press(Qt::Key_Down, Qt::ShiftModifier);
    const QPointF moved = room.pane().toWidget({0, 0, 0}) - before;
    QVERIFY(std::hypot(moved.x() + 20, moved.y() - 20) < 1e-6);
    const double scale = room.pane().scale();
    room.press(Qt::Key_Plus);
    QCOMPARE(room.pane().scale(), scale * 1.25);
    room.press(Qt::Key_Minus);
    QCOMPARE(room.pane().scale(), scale);
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
