// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/report/viewer/reading_room.h"

#include "ui/report/viewer/view_state.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

using namespace lectern;
using medical::PlaneKind;
using medical::Vector3;

namespace {

ui::ShownMeasurement measured(const test::ReadingRoom &room, const QString &name)
{
    ui::ShownMeasurement shown{.name = name,
                               .quantity = QStringLiteral("Mean nodule diameter"),
                               .value = QStringLiteral("7.6 mm"),
                               .uncertainty = QStringLiteral("±0.4 mm"),
                               .method = QStringLiteral("half-contrast contour"),
                               .label = name + QStringLiteral(" 7.6 mm")};
    shown.region = room.regionAround(test::kChestNodule, 4);
    shown.inReport = QStringLiteral("findings");
    return shown;
}

} // namespace

class TestViewer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyViewer_saysWhereToDropAFolder();
    void loading_showsBarsOnlyAfterAMoment();
    void problem_offersTheNextStep();
    void presets_areOnTheDigits_data();
    void presets_areOnTheDigits();
    void letterKeys_areTheCommandsOfLook_data();
    void letterKeys_areTheCommandsOfLook();
    void letterKeys_actOnlyWhereAPaneHasTheFocus();
    void commands_areListedOnlyWithASeries();
    void layout_isThatOfTheWindowsWidth();
    void fullPane_fillsThePlaceOfAll();
    void tab_goesToTheNextPane();
    void tabInAFullPane_turnsToTheNextAndLeavesAtTheEnd();
    void slabKey_switchesTheSlab();
    void cine_runsThroughTheSlices();
    void window_isRememberedForTheBodyPart();
    void keyImage_keepsInstanceAndWindow();
    void keyPicture_hasNoWordsOfTheSeries();
    void acquiredCoronalSlices_areTheLargePane();
    void angle_isMovedAndRemovedInTheViewer();
    void droppedFolder_isToldByItsPath();
    void identity_isShownOnlyByChoice();
    void everyTool_hasNameShortcutAndSize();
};

void TestViewer::emptyViewer_saysWhereToDropAFolder()
{
    ui::ActionRegistry registry(nullptr);
    ui::addViewerCommands(registry);
    ui::Viewer viewer(registry);
    viewer.resize(700, 500);
    viewer.show();

    const auto *label = viewer.findChild<QLabel *>();

    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), QStringLiteral("Drop a DICOM folder. It stays on this computer."));
    QVERIFY(!viewer.panes().first()->isVisible());
    QVERIFY(!registry.action(QStringLiteral("viewer.window"))->isEnabled());
}

void TestViewer::loading_showsBarsOnlyAfterAMoment()
{
    const test::ReadingRoom room;
    room.viewer->setLoading(QStringLiteral("Reading 342 images."));
    const auto *label = room.viewer->findChild<QLabel *>();

    QVERIFY(label->text() != u"Reading 342 images.");
    QTRY_COMPARE(label->text(), QStringLiteral("Reading 342 images."));
    room.viewer->setVolume(test::smallChest(), {});
    QVERIFY(room.pane().isVisible());
    QVERIFY(!label->isVisible());
}

void TestViewer::problem_offersTheNextStep()
{
    const test::ReadingRoom room;
    QSignalSpy asked(room.viewer.get(), &ui::Viewer::stepRequested);

    room.viewer->setProblem(QStringLiteral("Two slices are missing."),
                            QStringLiteral("Choose another"));

    auto *step = room.viewer->findChild<QPushButton *>();
    QVERIFY(step->isVisible());
    QCOMPARE(step->text(), QStringLiteral("Choose another"));
    step->click();
    QCOMPARE(asked.size(), 1);
}

void TestViewer::presets_areOnTheDigits_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("centre");

    QTest::newRow("lung") << int(Qt::Key_1) << 1500.0 << -600.0;
    QTest::newRow("soft tissue") << int(Qt::Key_2) << 400.0 << 40.0;
    QTest::newRow("mediastinum") << int(Qt::Key_3) << 350.0 << 50.0;
    QTest::newRow("bone") << int(Qt::Key_4) << 2000.0 << 300.0;
    QTest::newRow("brain") << int(Qt::Key_5) << 80.0 << 40.0;
    QTest::newRow("liver") << int(Qt::Key_6) << 150.0 << 60.0;
    QTest::newRow("stroke") << int(Qt::Key_7) << 40.0 << 40.0;
    QTest::newRow("vessels") << int(Qt::Key_8) << 600.0 << 300.0;
    QTest::newRow("all values") << int(Qt::Key_9) << 4096.0 << 1024.0;
}

void TestViewer::presets_areOnTheDigits()
{
    QFETCH(int, key);
    const test::ReadingRoom room;

    room.press(key);

    QTEST(room.state().greys().window.width, "width");
    QTEST(room.state().greys().window.centre, "centre");
}

void TestViewer::letterKeys_areTheCommandsOfLook_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("command");

    const QList<std::pair<char, const char *>> keys{
        {'W', "window"}, {'P', "pan"},           {'Z', "zoom"},  {'X', "cross"},
        {'D', "length"}, {'B', "bidirectional"}, {'A', "angle"}, {'O', "region"},
        {'N', "nodule"}, {'S', "slab"},          {'C', "cine"},  {'K', "keyImage"},
        {'I', "invert"}, {'F', "fullPane"}};
    for (const auto &[key, command] : keys)
        QTest::newRow(command) << int(key)
                               << QStringLiteral("viewer.") + QString::fromLatin1(command);
}

void TestViewer::letterKeys_areTheCommandsOfLook()
{
    QFETCH(int, key);
    QFETCH(QString, command);
    test::ReadingRoom room;
    room.state().setTool(command == u"viewer.window" ? ui::ViewTool::Pan : ui::ViewTool::Window);
    QVERIFY(!room.action(command)->isChecked());

    room.press(key);

    QVERIFY(room.action(command)->isChecked()); // The button in the tool bar is down.
}

void TestViewer::letterKeys_actOnlyWhereAPaneHasTheFocus()
{
    const test::ReadingRoom room;
    room.viewer->setMeasurements({measured(room, QStringLiteral("M1"))});
    room.viewer->table()->setFocus();

    QTest::keyClick(room.viewer->table(), Qt::Key_I);

    QVERIFY(!room.state().greys().isInverted);
}

void TestViewer::commands_areListedOnlyWithASeries()
{
    test::ReadingRoom room;

    QVERIFY(room.action(QStringLiteral("viewer.window"))->isVisible());
    room.viewer->hide();
    QVERIFY(!room.action(QStringLiteral("viewer.window"))->isVisible());
    room.viewer->show();
    QVERIFY(room.action(QStringLiteral("viewer.window"))->isEnabled());
    room.viewer->clear();
    QVERIFY(!room.action(QStringLiteral("viewer.window"))->isEnabled());
}

void TestViewer::layout_isThatOfTheWindowsWidth()
{
    const test::ReadingRoom room;

    room.viewer->resize(752, 700);
    QVERIFY(std::abs(room.pane(0).width() - 480) <= 1);
    QCOMPARE(room.pane(1).width(), room.pane(2).width());
    QVERIFY(std::abs(room.pane(1).width() - 271) <= 1);
    QVERIFY(room.pane(2).y() > room.pane(1).y());

    room.viewer->resize(1232, 900);
    QVERIFY(std::abs(room.pane(0).width() - 410) <= 1);
    QVERIFY(std::abs(room.pane(2).width() - 410) <= 1);
    QCOMPARE(room.pane(2).y(), 0);
}

void TestViewer::fullPane_fillsThePlaceOfAll()
{
    const test::ReadingRoom room;
    room.pane(1).setFocus();

    QTest::keyClick(&room.pane(1), Qt::Key_F);

    QVERIFY(room.viewer->isFullPane());
    QCOMPARE(room.pane(1).width(), room.viewer->width());
    QVERIFY(!room.pane(0).isVisible());
    QTest::keyClick(&room.pane(1), Qt::Key_Escape);
    QVERIFY(!room.viewer->isFullPane());
    QVERIFY(room.pane(0).isVisible());
    QTest::mouseDClick(&room.pane(2), Qt::LeftButton, {}, {40, 90});
    QVERIFY(room.pane(2).isVisible() && !room.pane(0).isVisible());
}

void TestViewer::tab_goesToTheNextPane()
{
    const test::ReadingRoom room;

    QTest::keyClick(&room.pane(0), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &room.pane(1));
    QTest::keyClick(&room.pane(1), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &room.pane(2));
    QTest::keyClick(&room.pane(2), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), &room.pane(1));
}

void TestViewer::tabInAFullPane_turnsToTheNextAndLeavesAtTheEnd()
{
    const test::ReadingRoom room;
    room.viewer->setMeasurements({measured(room, QStringLiteral("M1"))});
    room.press(Qt::Key_F);

    QTest::keyClick(&room.pane(0), Qt::Key_Tab);
    QVERIFY(room.pane(1).isVisible() && room.pane(1).hasFocus());
    QVERIFY(!room.pane(0).isVisible());
    QCOMPARE(room.pane(1).width(), room.viewer->width());
    QTest::keyClick(&room.pane(1), Qt::Key_Backtab);
    QVERIFY(room.pane(0).hasFocus());
    QTest::keyClick(&room.pane(0), Qt::Key_Tab);
    QTest::keyClick(&room.pane(1), Qt::Key_Tab);
    QTest::keyClick(&room.pane(2), Qt::Key_Tab);

    QCOMPARE(QApplication::focusWidget(), room.viewer->table());
    QVERIFY(room.viewer->isFullPane());
}

void TestViewer::slabKey_switchesTheSlab()
{
    const test::ReadingRoom room;
    const QImage thin = room.seen();

    room.press(Qt::Key_S);
    QCOMPARE(room.state().slab().thickness, 10.0);
    QVERIFY(room.seen() != thin);
    room.press(Qt::Key_S);

    QCOMPARE(room.state().slab().thickness, 0.0);
    QVERIFY(room.seen() == thin);
}

void TestViewer::cine_runsThroughTheSlices()
{
    const test::ReadingRoom room;
    room.pane().scrollTo(58);

    room.press(Qt::Key_C);
    QVERIFY(room.viewer->isPlaying());
    QTRY_COMPARE(room.pane().index(), 1); // Over the end, to the start.
    room.press(Qt::Key_C);
    QVERIFY(!room.viewer->isPlaying());
    room.viewer->setPlaying(true);
    room.viewer->hide();

    QVERIFY(!room.viewer->isPlaying());
}

void TestViewer::window_isRememberedForTheBodyPart()
{
    const test::ReadingRoom room;
    room.press(Qt::Key_3);

    room.viewer->setVolume(
        test::phantomChest(R"("size": [40, 30, 20], "spacing": [8, 8, 10], "body_part": "HEAD")"),
        {});
    QCOMPARE(room.state().greys().window, medical::windowOf(medical::WindowPreset::Brain));
    room.viewer->setVolume(test::smallChest(), {});

    QCOMPARE(room.state().greys().window, medical::windowOf(medical::WindowPreset::Mediastinum));
}

void TestViewer::keyImage_keepsInstanceAndWindow()
{
    const test::ReadingRoom room;
    QSignalSpy changed(room.viewer.get(), &ui::Viewer::keyImagesChanged);
    room.pane().scrollTo(20);
    room.press(Qt::Key_2);

    room.press(Qt::Key_K);

    QCOMPARE(changed.size(), 1);
    QCOMPARE(room.viewer->keyImages().size(), 1);
    const ui::KeyImage image = room.viewer->keyImages().first();
    const int slice = room.state().stack(PlaneKind::Axial).sliceOf(20);
    QCOMPARE(image.instance, room.state().volume()->slices().at(slice).instance);
    QCOMPARE(image.window.width, 400.0);
    room.press(Qt::Key_K);
    QVERIFY(room.viewer->keyImages().isEmpty());
}

void TestViewer::keyPicture_hasNoWordsOfTheSeries()
{
    const test::ReadingRoom room;
    room.press(Qt::Key_K);
    const ui::KeyImage image = room.viewer->keyImages().first();
    const QImage before = room.viewer->picture(image, 300);

    room.viewer->setIdentityText(QStringLiteral("Müller, Anna, 1961"));

    QCOMPARE(before.size(), QSize(300, 300));
    QVERIFY(before == room.viewer->picture(image, 300));
    QVERIFY(room.viewer->picture({QStringLiteral("1.2.3"), 1, {}}, 300).isNull());
}

void TestViewer::acquiredCoronalSlices_areTheLargePane()
{
    const test::ReadingRoom room(test::phantomChest(
        R"("size": [90, 60, 30], "spacing": [4, 4, 8], "orientation": "coronal")"));

    QCOMPARE(room.pane(0).kind(), PlaneKind::Coronal);
    QCOMPARE(room.pane(1).kind(), PlaneKind::Axial);
    QVERIFY(room.pane(0).isAcquired());
}

void TestViewer::angle_isMovedAndRemovedInTheViewer()
{
    const test::ReadingRoom room;
    const double z = room.state().cross().z;
    room.press(Qt::Key_A);
    for (const Vector3 &point : {Vector3{-100, 0, z}, Vector3{-60, 0, z}, Vector3{-60, -40, z}})
        room.click(room.at(point));
    const QString before = room.state().measurements().first().value;
    QCOMPARE(room.viewer->selected(), QStringLiteral("A1"));

    room.press(Qt::Key_W);
    room.pull(room.at({-60, -40, z}), room.at({-20, 0, z}));
    QVERIFY(room.state().measurements().first().value != before);
    QSignalSpy removed(room.viewer.get(), &ui::Viewer::measurementRemoved);
    room.press(Qt::Key_Delete);

    QVERIFY(room.state().measurements().isEmpty());
    QCOMPARE(removed.size(), 0); // No report knows of it.
}

void TestViewer::droppedFolder_isToldByItsPath()
{
    const test::ReadingRoom room;
    QSignalSpy dropped(room.viewer.get(), &ui::Viewer::pathsDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/scans/chest")),
                  QUrl::fromLocalFile(QStringLiteral("/scans/prior.zip"))});

    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(room.viewer.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(room.viewer.get(), &drop);

    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().toStringList(),
             QStringList({QStringLiteral("/scans/chest"), QStringLiteral("/scans/prior.zip")}));
}

void TestViewer::identity_isShownOnlyByChoice()
{
    const test::ReadingRoom room;
    const QImage before = room.seen();

    room.viewer->setIdentityText(QStringLiteral("Müller, Anna, 1961"));
    QVERIFY(room.seen() != before);
    room.viewer->setIdentityText({});

    QVERIFY(room.seen() == before);
}

void TestViewer::everyTool_hasNameShortcutAndSize()
{
    test::ReadingRoom room;
    const std::unique_ptr<QWidget> bar(room.viewer->newToolBar());
    bar->show();

    const auto buttons = bar->findChildren<QToolButton *>();

    QVERIFY(buttons.size() >= 15);
    for (const QToolButton *button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(button->width() >= 28 && button->height() >= 28);
        if (button->defaultAction()) {
            const QString key = button->defaultAction()->shortcut().toString();
            QVERIFY2(!key.isEmpty() && button->toolTip().contains(u'(' + key + u')'),
                     qPrintable(button->accessibleName()));
            QVERIFY(!button->icon().isNull());
        }
    }
}

QTEST_MAIN(TestViewer)
#include "tst_viewer.moc"
