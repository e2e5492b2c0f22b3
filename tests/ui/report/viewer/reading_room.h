// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/report/viewer/phantom_chest.h"
#include "ui/actions/action_registry.h"
#include "ui/report/viewer/image_pane.h"
#include "ui/report/viewer/measurement_table.h"
#include "ui/report/viewer/viewer.h"
#include "ui/report/viewer/viewer_commands.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace lectern::test {

/// A small chest, painted once for all tests: 2 mm pixels, 4 mm slices.
inline const medical::Volume &smallChest()
{
    static const medical::Volume chest
        = phantomChest(R"("size": [180, 130, 60], "spacing": [2, 2, 4], "noise": 0, "blur": 0)");
    return chest;
}

/// A viewer that shows a chest and has the focus in its large pane.
struct ReadingRoom {
    explicit ReadingRoom(const medical::Volume &volume = smallChest())
    {
        ui::addViewerCommands(registry);
        viewer = std::make_unique<ui::Viewer>(registry);
        viewer->resize(900, 600);
        viewer->setVolume(volume, {QStringLiteral("CT chest, series 3")});
        viewer->show();
        QApplication::setActiveWindow(viewer.get());
        pane().setFocus();
    }

    ui::ImagePane &pane(int index = 0) const { return *viewer->panes().at(index); }
    ui::ViewState &state() const { return viewer->state(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&pane(), Qt::Key(key), modifiers);
    }
    QPoint at(const medical::Vector3 &millimetres, int index = 0) const
    {
        return pane(index).toWidget(millimetres).toPoint();
    }
    void click(const QPoint &at, int index = 0) const
    {
        QTest::mouseClick(&pane(index), Qt::LeftButton, {}, at);
    }
    void pull(const QPoint &from, const QPoint &to, Qt::MouseButton button = Qt::LeftButton) const
    {
        QTest::mousePress(&pane(), button, {}, from);
        QTest::mouseMove(&pane(), (from + to) / 2);
        QTest::mouseMove(&pane(), to);
        QTest::mouseRelease(&pane(), button, {}, to);
    }
    QAction *action(const QString &id) { return registry.action(id); }
    /// What a pane paints, without what lies on it.
    QImage seen(int index = 0) const
    {
        QImage image(pane(index).size(), QImage::Format_RGB32);
        pane(index).render(&image);
        return image;
    }
    /// A region of the slice that shows a point, with a square of so many pixels around it.
    medical::ImageRegion regionAround(const medical::Vector3 &millimetres, double half) const
    {
        const auto &volume = *state().volume();
        const auto voxel = volume.grid().toVoxel(millimetres);
        const medical::Slice &slice = volume.slices().at(qRound(voxel.z));
        const QPointF middle(voxel.x + 0.5, voxel.y + 0.5);
        return {slice.instance,
                slice.frame,
                {middle + QPointF(-half, -half), middle + QPointF(half, -half),
                 middle + QPointF(half, half), middle + QPointF(-half, half)}};
    }

    ui::ActionRegistry registry{nullptr};
    std::unique_ptr<ui::Viewer> viewer;
};

} // namespace lectern::test
