// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/shooter.h"

#include "tests/ui/report/viewer/phantom_chest.h"
#include "ui/actions/action_registry.h"
#include "ui/controls/plane.h"
#include "ui/report/viewer/image_pane.h"
#include "ui/report/viewer/measurement_table.h"
#include "ui/report/viewer/view_state.h"
#include "ui/report/viewer/viewer.h"
#include "ui/report/viewer/viewer_commands.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QVBoxLayout>

namespace lectern::test {
namespace {

/// A viewer under its tool bar, as large as it is in the window of a report.
struct Desk {
    explicit Desk(QSize size)
    {
        ui::addViewerCommands(registry);
        viewer = new ui::Viewer(registry);
        auto *bar = new ui::Plane(ui::Role::Chrome, Qt::BottomEdge);
        auto *row = new QHBoxLayout(bar);
        row->setContentsMargins(ui::scaled(8), 0, ui::scaled(8), 0);
        row->addWidget(viewer->newToolBar());
        row->addStretch(1);
        bar->setFixedHeight(ui::scaled(44));
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(bar);
        column->addWidget(viewer, 1);
        window.resize(size);
        window.show();
        QApplication::setActiveWindow(&window);
    }

    ui::ActionRegistry registry{nullptr};
    QWidget window;
    ui::Viewer *viewer; // Owned by the window.
};

/// What is measured of the nodule, and of lungs in a sharp kernel.
QList<ui::ShownMeasurement> measuredChest(const medical::Volume &chest, Language language)
{
    QList<ui::ShownMeasurement> shown;
    medical::MeasureOrder order;
    order.nodules = {kChestNodule};
    order.lungs = true;
    const auto measured = medical::measure(chest, order);
    for (const medical::Measurement &measurement : measured) {
        using enum medical::QuantityKind;
        if (measurement.quantity == NoduleDiameterFleischner
            || measurement.quantity == BidirectionalLong
            || measurement.quantity == BidirectionalShort || measurement.quantity == HuSd)
            continue;
        const QString name = QStringLiteral("M%1").arg(shown.size() + 1);
        shown.append(ui::shownMeasurement(name, measurement));
        if (measurement.quantity != NoduleDiameterMean)
            shown.last().label.clear();
        else
            shown.last().inReport = one(language, u"findings, impression", u"影像所见、印象");
    }
    return shown;
}

/// An angle and an ellipse that are there, a distance on its way.
void shootMeasuring(Desk &desk, const medical::Volume &chest, const Shooter &shooter,
                    const QString &name)
{
    ui::ImagePane *pane = desk.viewer->panes().first();
    const double z = desk.viewer->state().cross().z;
    const auto at = [&](double x, double y) { return pane->toWidget({x, y, z}).toPoint(); };
    const QList<ui::ShownMeasurement> before = desk.viewer->state().measurements();
    QList<ui::ShownMeasurement> shown = before;
    const auto measured = QObject::connect(
        desk.viewer, &ui::Viewer::measureRequested, desk.viewer,
        [&](const medical::MeasureOrder &order) {
            for (const medical::Measurement &measurement : medical::measure(chest, order))
                if (measurement.quantity == medical::QuantityKind::Area)
                    shown.append(ui::shownMeasurement(QStringLiteral("M9"), measurement));
        });
    pane->setFocus();
    QTest::keyClick(pane, Qt::Key_O);
    QTest::mousePress(pane, Qt::LeftButton, {}, at(40, -40));
    QTest::mouseMove(pane, at(100, 0));
    QTest::mouseRelease(pane, Qt::LeftButton, {}, at(100, 0));
    desk.viewer->setMeasurements(shown);
    desk.viewer->state().setSelected(QStringLiteral("M9"));
    QTest::keyClick(pane, Qt::Key_A);
    for (const QPoint &point : {at(-60, 60), at(0, 50), at(50, 70)})
        QTest::mouseClick(pane, Qt::LeftButton, {}, point);
    QTest::keyClick(pane, Qt::Key_D);
    QTest::mousePress(pane, Qt::LeftButton, {}, at(-120, -60));
    QTest::mouseMove(pane, at(-40, -80));
    shooter.shoot(desk.window, name + QStringLiteral("-measuring"));
    QTest::keyClick(pane, Qt::Key_Escape);
    QTest::mouseRelease(pane, Qt::LeftButton, {}, at(-40, -80));
    QTest::keyClick(pane, Qt::Key_Delete); // The angle.
    QTest::keyClick(pane, Qt::Key_W);
    QObject::disconnect(measured);
    desk.viewer->setMeasurements(before);
    desk.viewer->select(QStringLiteral("M1"));
}

void shootAt(QSize size, const QString &name, const medical::Volume &chest, const Shooter &shooter,
             Language language)
{
    Desk desk(size);
    shooter.shoot(desk.window, name + QStringLiteral("-empty"));
    desk.viewer->setVolume(chest,
                           {one(language, u"CT chest, series 3", u"胸部 CT，序列 3"),
                            one(language, u"Lung kernel, 2.0 mm", u"肺核，2.0 mm"),
                            one(language, u"Phantom, no patient", u"体模，无患者")});
    desk.viewer->setMeasurements(measuredChest(chest, language));
    desk.viewer->select(QStringLiteral("M1"));
    shooter.shoot(desk.window, name);
    shootMeasuring(desk, chest, shooter, name);
    desk.viewer->panes().first()->setFocus();
    QTest::keyClick(desk.viewer->panes().first(), Qt::Key_2);
    QTest::keyClick(desk.viewer->panes().first(), Qt::Key_S);
    QTest::keyClick(desk.viewer->panes().first(), Qt::Key_K);
    QTest::keyClick(desk.viewer->panes().first(), Qt::Key_F);
    desk.viewer->panes().first()->zoomBy(2);
    desk.viewer->panes().first()->setFocus(Qt::TabFocusReason);
    shooter.shoot(desk.window, name + QStringLiteral("-full"));
    desk.viewer->setProblem(one(language, u"Two slices are missing between 31 and 34.",
                                u"第 31 与 34 层之间缺少两层。"),
                            one(language, u"Choose another series", u"选择其他序列"));
    shooter.shoot(desk.window, name + QStringLiteral("-problem"));
    desk.viewer->setLoading(one(language, u"Reading 342 images.", u"正在读取 342 幅图像。"));
    QTest::qWait(200);
    shooter.shoot(desk.window, name + QStringLiteral("-loading"));
}

} // namespace

void shootViewer(const Shooter &shooter, Language language)
{
    static const medical::Volume chest = phantomChest();
    shootAt({752, 732 + 44}, QStringLiteral("viewer"), chest, shooter, language);
    shootAt({1232, 1012}, QStringLiteral("viewer-wide"), chest, shooter, language);
}

} // namespace lectern::test
