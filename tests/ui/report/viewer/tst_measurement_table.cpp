// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/report/viewer/reading_room.h"

#include <QAccessible>
#include <QClipboard>

#include <cmath>

using namespace lectern;
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

ui::ShownMeasurement unfit(const QString &name)
{
    return {.name = name,
            .quantity = QStringLiteral("%LAA-950"),
            .shape = ui::MarkShape::None,
            .isValid = false,
            .reason = QStringLiteral("not computed: sharp kernel Br60")};
}

QStringList row(const ui::MeasurementTable &table, int row)
{
    QStringList cells;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        cells.append(table.model()->index(row, column).data().toString());
    return cells;
}

} // namespace

class TestMeasurementTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_showsValuesAndReasons();
    void reason_isReadableInANarrowViewer();
    void table_isCopiedAsText();
    void chosenRow_bringsTheLesionToTheCrosshair();
    void regionOfAnotherSeries_isRefused();
    void shownMeasurement_hasUnitAndUncertainty_data();
    void shownMeasurement_hasUnitAndUncertainty();
};

void TestMeasurementTable::table_showsValuesAndReasons()
{
    const test::ReadingRoom room;

    room.viewer->setMeasurements(
        {measured(room, QStringLiteral("M1")), unfit(QStringLiteral("M2"))});

    ui::MeasurementTable &table = *room.viewer->table();
    QVERIFY(table.isVisible());
    const QString slice = room.viewer->sliceText(measured(room, QStringLiteral("M1")).region);
    QCOMPARE(row(table, 0),
             QStringList({QStringLiteral("M1 Mean nodule diameter"), QStringLiteral("7.6 mm"),
                          QStringLiteral("±0.4 mm"), QStringLiteral("half-contrast contour"), slice,
                          QStringLiteral("findings")}));
    QCOMPARE(row(table, 1).at(1), QStringLiteral("not computed: sharp kernel Br60"));
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&table);
    QCOMPARE(accessible->role(), QAccessible::Table);
    QCOMPARE(accessible->tableInterface()->rowCount(), 2);
    QCOMPARE(accessible->tableInterface()->cellAt(0, 1)->text(QAccessible::Name),
             QStringLiteral("7.6 mm"));
}

void TestMeasurementTable::reason_isReadableInANarrowViewer()
{
    const test::ReadingRoom room;
    room.viewer->resize(752, 700);
    ui::ShownMeasurement lungs = unfit(QStringLiteral("M1"));
    lungs.reason = QStringLiteral("not computed: the lungs are cut off by the end of the series");

    room.viewer->setMeasurements({lungs});

    const ui::MeasurementTable &table = *room.viewer->table();
    int width = 0;
    for (const int column : {ui::MeasurementModel::Value, ui::MeasurementModel::Uncertainty,
                             ui::MeasurementModel::Method})
        width += table.columnWidth(column);
    QVERIFY(width > table.fontMetrics().horizontalAdvance(lungs.reason));
    QCOMPARE(table.columnSpan(0, ui::MeasurementModel::Value), 3);
}

void TestMeasurementTable::table_isCopiedAsText()
{
    const test::ReadingRoom room;
    room.viewer->setMeasurements({measured(room, QStringLiteral("M1"))});

    room.viewer->table()->setFocus();
    QTest::keyClick(room.viewer->table(), Qt::Key_C, Qt::ControlModifier);

    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().split(u'\t').size(), 6);
    QVERIFY(lines.last().startsWith(QStringLiteral("M1 Mean nodule diameter\t7.6 mm\t±0.4 mm")));
}

void TestMeasurementTable::chosenRow_bringsTheLesionToTheCrosshair()
{
    const test::ReadingRoom room;
    room.viewer->setMeasurements(
        {unfit(QStringLiteral("M1")), measured(room, QStringLiteral("M2"))});
    QSignalSpy chosen(room.viewer.get(), &ui::Viewer::measurementChosen);
    room.pane().zoomBy(3);

    room.viewer->table()->selectRow(1);

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("M2"));
    QVERIFY(length(room.state().cross() - test::kChestNodule) < 3); // Slices are 4 mm apart.
    const QPointF middle = QRectF(room.pane().rect()).center();
    const QPointF away = room.pane().toWidget(room.state().cross()) - middle;
    QVERIFY(std::hypot(away.x(), away.y()) < 1);
    room.viewer->select(QStringLiteral("M1")); // Not by hand: nobody is told.
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(room.viewer->table()->currentIndex().row(), 0);
}

void TestMeasurementTable::regionOfAnotherSeries_isRefused()
{
    const test::ReadingRoom room;
    const Vector3 before = room.state().cross();

    QVERIFY(!room.viewer->goTo({QStringLiteral("1.2.3"), 1, {{3, 4}}}));

    QCOMPARE(room.state().cross(), before);
}

void TestMeasurementTable::shownMeasurement_hasUnitAndUncertainty_data()
{
    QTest::addColumn<int>("quantity");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("uncertainty");
    QTest::addColumn<QString>("valueText");
    QTest::addColumn<QString>("uncertaintyText");

    using enum medical::QuantityKind;
    QTest::newRow("diameter") << int(NoduleDiameterMean) << 7.62 << 0.41 << QStringLiteral("7.6 mm")
                              << QStringLiteral("±0.4 mm");
    QTest::newRow("guideline's diameter")
        << int(NoduleDiameterFleischner) << 8.0 << 0.5 << QStringLiteral("8 mm") << QString();
    QTest::newRow("volume") << int(NoduleVolume) << 231.4 << 28.2 << QStringLiteral("231 mm³")
                            << QStringLiteral("±28 mm³");
    QTest::newRow("below zero") << int(HuMean) << -850.26 << 1.25 << QStringLiteral("−850 HU")
                                << QStringLiteral("±1 HU");
    QTest::newRow("nearly zero") << int(HuMean) << -0.02 << 1.5 << QStringLiteral("0 HU")
                                 << QStringLiteral("±2 HU");
    QTest::newRow("lungs") << int(LungVolume) << 4212.7 << 8.3 << QStringLiteral("4213 mL")
                           << QStringLiteral("±8 mL");
}

void TestMeasurementTable::shownMeasurement_hasUnitAndUncertainty()
{
    QFETCH(int, quantity);
    QFETCH(double, value);
    QFETCH(double, uncertainty);

    medical::Measurement measurement{.quantity = medical::QuantityKind(quantity)};
    measurement.value = value;
    measurement.uncertainty = uncertainty;
    const auto shown = ui::shownMeasurement(QStringLiteral("M1"), measurement);

    QTEST(shown.value, "valueText");
    QTEST(shown.uncertainty, "uncertaintyText");
    QVERIFY(shown.isValid);
}

QTEST_MAIN(TestMeasurementTable)
#include "tst_measurement_table.moc"
