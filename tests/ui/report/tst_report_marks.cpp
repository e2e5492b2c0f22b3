// SPDX-License-Identifier: GPL-3.0-or-later
// Lines and regions that are drawn and named in the window.
#include "core/medical/report/measured_nodule.h"
#include "report_desk.h"

using namespace lectern;
using medical::MeasureOrder;
using test::Desk;

class TestReportMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namedLine_isPutIntoTheFindings();
    void changedName_rewritesTheFinding_asOneStep();
    void nameAskedForWhileItIsMeasured_isAskedWhenItIs();
    void markWhoseCardIsLocked_isNotMoved_andLeavesNoStep();
    void clearedName_takesTheFindingAway_asOneStep();
    void nameWithASize_saysWhyBesideIt();
    void movedRegion_changesAllItsValues_asOneStep();
    void axes_areOneMarkWhoseLinesMoveAlone();
};

void TestReportMarks::namedLine_isPutIntoTheFindings()
{
    const Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString line = desk.draw(false);
    QVERIFY(!desk.button(QStringLiteral("Put into the findings"))); // It has no name yet.

    desk.name(line, QStringLiteral("right hilar lymph node"));
    QCOMPARE(desk.document().undoStack().count(), 2);
    desk.choose(QStringLiteral("Heading"), QStringLiteral("Mediastinum and hila"));
    desk.press(QStringLiteral("Put into the findings"));

    QVERIFY2(desk.text(QStringLiteral("finding")).contains(QStringLiteral("12.0 mm")),
             qPrintable(desk.text(QStringLiteral("finding"))));
    QCOMPARE(desk.headingOver(QStringLiteral("right hilar lymph node")),
             QStringLiteral("Mediastinum and hila"));
    QVERIFY(!desk.button(QStringLiteral("Put into the findings")));
    const ui::ShownMeasurement *shown = desk.viewer().state().measurement(line);
    QCOMPARE(shown->label, line + QStringLiteral(" right hilar lymph node 12.0 mm"));
    QVERIFY(!shown->inReport.isEmpty());
    const auto steps = desk.document().undoStack().count();
    desk.document().undoStack().undo();
    QCOMPARE(desk.document().undoStack().index(), steps - 1);
    QVERIFY(!desk.text(QStringLiteral("finding")).contains(QStringLiteral("hilar lymph node, ")));
    QVERIFY(!desk.text(QStringLiteral("finding")).contains(QStringLiteral("12.0 mm")));
}

void TestReportMarks::changedName_rewritesTheFinding_asOneStep()
{
    const Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString region = desk.draw(true);
    desk.name(region, QStringLiteral("right hilar lymph node"));
    desk.press(QStringLiteral("Put into the findings"));
    const QString before = desk.text(QStringLiteral("finding"));
    const auto steps = desk.document().undoStack().count();

    desk.name(region, QStringLiteral("azygos vein"));

    const QString now = desk.text(QStringLiteral("finding"));
    QVERIFY2(now.contains(QStringLiteral("zygos vein")), qPrintable(now));
    QVERIFY(!now.contains(QStringLiteral("hilar lymph node"))
            || now.count(QStringLiteral("lymph node"))
                < before.count(QStringLiteral("lymph node")));
    QVERIFY(!desk.flags().contains(QStringLiteral("measurement")));
    QCOMPARE(desk.document().undoStack().count(), steps + 1);
    desk.document().undoStack().undo();
    QCOMPARE(desk.text(QStringLiteral("finding")), before);
}

void TestReportMarks::nameAskedForWhileItIsMeasured_isAskedWhenItIs()
{
    const Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString older = desk.draw(false);
    QCOMPARE(desk.viewer().selected(), older);
    ui::ImagePane *pane = desk.viewer().panes().first();
    pane->setFocus();
    const medical::Vector3 at = test::kChestNodule;
    MeasureOrder order;
    order.line = {at, {at.x, at.y + 9, at.z}};

    Q_EMIT desk.viewer().measureRequested(order);
    QTest::keyClick(pane, Qt::Key_F2); // It is not measured before the next turn.

    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("azygos vein"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto values = medical::measuredValuesOf(desk.content());
    QCOMPARE(values.last().note.label, QStringLiteral("azygos vein"));
    QVERIFY(values.last().name != older);
}

void TestReportMarks::markWhoseCardIsLocked_isNotMoved_andLeavesNoStep()
{
    const Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString line = desk.draw(false);
    const document::BlockId card = desk.content().measured(line)->id;
    QVERIFY(document::Commands(desk.document()).setLocked(card, true));
    const auto steps = desk.document().undoStack().count();
    const auto before = medical::measuredValuesOf(desk.content()).last().measurement.value;
    QSignalSpy failed(&desk.page(), &ui::ReportPage::failed);
    const medical::Vector3 at = test::kChestNodule;
    MeasureOrder order;
    order.line = {at, {at.x + 30, at.y, at.z}};

    Q_EMIT desk.viewer().measurementMoved(line, order);

    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(desk.document().undoStack().count(), steps);
    QCOMPARE(medical::measuredValuesOf(desk.content()).last().measurement.value, before);
}

void TestReportMarks::clearedName_takesTheFindingAway_asOneStep()
{
    const Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString before = desk.text(QStringLiteral("finding"));
    const QString line = desk.draw(false);
    desk.name(line, QStringLiteral("azygos vein"));
    desk.press(QStringLiteral("Put into the findings"));
    QVERIFY(desk.text(QStringLiteral("finding")) != before);
    const auto steps = desk.document().undoStack().count();

    desk.name(line, {});

    QCOMPARE(desk.text(QStringLiteral("finding")), before);
    QCOMPARE(desk.document().undoStack().count(), steps + 1);
}

void TestReportMarks::nameWithASize_saysWhyBesideIt()
{
    const Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString line = desk.draw(false);
    const auto steps = desk.document().undoStack().count();

    desk.name(line, QStringLiteral("azygos vein 9 mm"));

    QCOMPARE(desk.document().undoStack().count(), steps);
    bool isSaid = false;
    for (const QLabel *label : desk.window->findChildren<QLabel *>())
        isSaid |= label->isVisibleTo(desk.window.get())
            && label->text().contains(QStringLiteral("Leave it out of the name"));
    QVERIFY(isSaid);
}

void TestReportMarks::movedRegion_changesAllItsValues_asOneStep()
{
    const Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString area = desk.draw(true);
    const auto before = medical::marksOf(medical::measuredValuesOf(desk.content())).last();
    QCOMPARE(before.values.size(), 3);
    const auto steps = desk.document().undoStack().count();
    const medical::Vector3 at{test::kChestNodule.x - 20, test::kChestNodule.y,
                              test::kChestNodule.z};
    MeasureOrder order;
    order.polygon = {at, {at.x + 30, at.y, at.z}, {at.x + 30, at.y + 8, at.z}};

    Q_EMIT desk.viewer().measurementMoved(area, order);

    QTRY_COMPARE(desk.document().undoStack().count(), steps + 1);
    const auto now = medical::marksOf(medical::measuredValuesOf(desk.content())).last();
    for (int i = 0; i < 3; ++i)
        QVERIFY(now.values.at(i).measurement.value != before.values.at(i).measurement.value);
    desk.document().undoStack().undo();
    QCOMPARE(medical::marksOf(medical::measuredValuesOf(desk.content()))
                 .last()
                 .values.last()
                 .measurement.value,
             before.values.last().measurement.value);
}

void TestReportMarks::axes_areOneMarkWhoseLinesMoveAlone()
{
    const Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const medical::Vector3 at = test::kChestNodule;
    MeasureOrder order;
    order.axes
        = {at, {at.x + 12, at.y, at.z}, {at.x + 6, at.y - 4, at.z}, {at.x + 6, at.y + 4, at.z}};
    const QString longAxis = desk.measure(order);
    desk.name(longAxis, QStringLiteral("left hilar node"));
    const auto before = medical::marksOf(medical::measuredValuesOf(desk.content())).last();
    QCOMPARE(before.values.size(), 2);
    QCOMPARE(medical::axesOf(before.values).value(), QStringLiteral("12.0 × 8.0 mm"));
    const QString shortAxis = before.values.last().name;
    MeasureOrder shorter;
    shorter.line = {{at.x + 6, at.y - 3, at.z}, {at.x + 6, at.y + 3, at.z}};

    Q_EMIT desk.viewer().measurementMoved(shortAxis, shorter);

    const auto axes = [&desk] {
        return medical::axesOf(
                   medical::marksOf(medical::measuredValuesOf(desk.content())).last().values)
            .value();
    };
    QTRY_COMPARE(axes(), QStringLiteral("12.0 × 6.0 mm"));
    Q_EMIT desk.viewer().measurementRemoved(longAxis); // Both go.
    QVERIFY(medical::marksOf(medical::measuredValuesOf(desk.content())).isEmpty());
}

QTEST_MAIN(TestReportMarks)
#include "tst_report_marks.moc"
