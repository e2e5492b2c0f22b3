// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/data_table_model.h"
#include "ui/plots/plot_view.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace lectern;
using namespace lectern::media;
using lectern::plots::PlotView;

class TestPlotView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void view_showsThePlotAndTellsItsDescription();
    void table_holdsTheNumbersOfThePlot();
    void themeChange_repaintsInTheNewColours();
};

static Plot twoPoints()
{
    Plot plot;
    plot.title = QStringLiteral("Forces");
    plot.description = QStringLiteral("A line from one to two.");
    plot.x = {QStringLiteral("t"), QStringLiteral("s"), {}, 1};
    plot.y = {QStringLiteral("F"), QStringLiteral("N"), {}, 1};
    plot.series << PlotSeries{QStringLiteral("sensor A"), {{0, -1}, {1, 2}}};
    return plot;
}

static bool holds(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color)
                return true;
    return false;
}

void TestPlotView::view_showsThePlotAndTellsItsDescription()
{
    PlotView view;
    view.resize(400, 260);
    view.setPlot(twoPoints());
    view.show();

    QCOMPARE(view.accessibleName(), QStringLiteral("Forces"));
    QCOMPARE(view.accessibleDescription(), QStringLiteral("A line from one to two."));
    QTRY_VERIFY(holds(view.grab().toImage(), PictureTheme::light(Language::English).series1));
}

void TestPlotView::table_holdsTheNumbersOfThePlot()
{
    PlotView view;
    view.setPlot(twoPoints());
    QSignalSpy changed(&view, &PlotView::showsTableChanged);

    view.setShowsTable(true);
    view.setShowsTable(true);

    QVERIFY(view.showsTable());
    QCOMPARE(changed.size(), 1);
    const auto *table = view.findChild<QTableView *>();
    QVERIFY(table && !table->accessibleName().isEmpty());
    const QAbstractItemModel &model = *table->model();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("sensor A / N"));
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("−1.0"));
    QCOMPARE(model.index(1, 1).data(Qt::EditRole).toDouble(), 2.0);
}

void TestPlotView::themeChange_repaintsInTheNewColours()
{
    const PictureTheme dark = PictureTheme::dark(Language::English);
    PlotView view;
    view.resize(400, 260);
    view.setPlot(twoPoints());
    view.show();

    view.setPictureTheme(dark);

    QTRY_VERIFY(holds(view.grab().toImage(), dark.series1));
    QVERIFY(!holds(view.grab().toImage(), PictureTheme::light(Language::English).series1));
}

QTEST_MAIN(TestPlotView)
#include "tst_plot_view.moc"
