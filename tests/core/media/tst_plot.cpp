// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/plot.h"

#include <QTest>

#include <cmath>

using namespace lectern::media;

class TestPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void number_hasARealMinusAndNoNegativeZero_data();
    void number_hasARealMinusAndNoNegativeZero();
    void table_joinsSeriesAtTheSameX();
    void csv_quotesHeadingsAndKeepsAllDigits();
    void yRange_holdsZeroAndLeavesAir();
    void xRange_leavesRoomForSymbolsAndBarsOnly();
    void range_ofAnEmptyPlotIsUsable();
    void axisRange_winsOverTheData();
};

static Plot twoSeries()
{
    Plot plot;
    plot.x = {QStringLiteral("t"), QStringLiteral("s"), {}, 2};
    plot.y = {QStringLiteral("F"), QStringLiteral("N"), {}, 1};
    plot.series << PlotSeries{QStringLiteral("sensor A"), {{0, -1}, {0.5, -4.2}}}
                << PlotSeries{QStringLiteral("sensor B"), {{0, 1}, {1, 2}}};
    return plot;
}

void TestPlot::number_hasARealMinusAndNoNegativeZero_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");

    QTest::newRow("positive") << 4.25 << 2 << QStringLiteral("4.25");
    QTest::newRow("negative") << -0.27 << 2 << QStringLiteral("−0.27");
    QTest::newRow("rounds to zero") << -0.001 << 2 << QStringLiteral("0.00");
    QTest::newRow("whole") << -3.0 << 0 << QStringLiteral("−3");
}

void TestPlot::number_hasARealMinusAndNoNegativeZero()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QTEST(numberText(value, decimals), "text");
}

void TestPlot::table_joinsSeriesAtTheSameX()
{
    const DataTable table = tableOf(twoSeries());

    QCOMPARE(table.columns.size(), 3);
    QCOMPARE(table.heading(0), QStringLiteral("t / s"));
    QCOMPARE(table.heading(1), QStringLiteral("sensor A / N"));
    QCOMPARE(table.rows.size(), size_t(3));
    QCOMPARE(table.cell(0, 1), QStringLiteral("−1.0"));
    QCOMPARE(table.cell(0, 2), QStringLiteral("1.0"));
    QCOMPARE(table.cell(1, 1), QStringLiteral("−4.2"));
    QCOMPARE(table.cell(1, 2), QStringLiteral("–"));
    QVERIFY(std::isnan(table.rows.at(2).at(1)));
}

void TestPlot::csv_quotesHeadingsAndKeepsAllDigits()
{
    DataTable table;
    table.columns << DataColumn{QStringLiteral("a, \"b\""), {}, 1}
                  << DataColumn{QStringLiteral("c"), QStringLiteral("m"), 1};
    table.rows = {{1.0 / 3, std::nan("")}, {-2, 5}};

    QCOMPARE(csvText(table),
             QStringLiteral("\"a, \"\"b\"\"\",c / m\r\n0.3333333333333333,\r\n-2,5\r\n"));
}

void TestPlot::yRange_holdsZeroAndLeavesAir()
{
    const PlotRange range = yRangeOf(twoSeries());

    QVERIFY(range.lower < -4.2 && range.lower > -6);
    QVERIFY(range.upper > 2 && range.upper < 4);
    Plot positive;
    positive.series << PlotSeries{{}, {{0, 3}, {1, 5}}};
    QCOMPARE(yRangeOf(positive).lower, 0.0);
}

void TestPlot::xRange_leavesRoomForSymbolsAndBarsOnly()
{
    Plot plot = twoSeries();
    QCOMPARE(xRangeOf(plot), (PlotRange{0, 1}));

    plot.series.first().style = SeriesStyle::Points;
    QCOMPARE(xRangeOf(plot), (PlotRange{-0.05, 1.05}));

    plot.series.first().style = SeriesStyle::Bars;
    QCOMPARE(xRangeOf(plot), (PlotRange{-0.5, 1.5}));
}

void TestPlot::range_ofAnEmptyPlotIsUsable()
{
    QVERIFY(xRangeOf({}).upper > xRangeOf({}).lower);
    QVERIFY(yRangeOf({}).upper > yRangeOf({}).lower);
    Plot dot;
    dot.series << PlotSeries{{}, {{2, 0}}};
    QVERIFY(xRangeOf(dot).upper > xRangeOf(dot).lower);
    QVERIFY(yRangeOf(dot).upper > yRangeOf(dot).lower);
}

void TestPlot::axisRange_winsOverTheData()
{
    Plot plot = twoSeries();
    plot.x.range = PlotRange{0, 10};

    QCOMPARE(xRangeOf(plot), (PlotRange{0, 10}));
}

QTEST_GUILESS_MAIN(TestPlot)
#include "tst_plot.moc"
