// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/custom_plot_renderer.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTest>

#include <cmath>

using namespace lectern;
using namespace lectern::media;
using lectern::plots::CustomPlotRenderer;

namespace {

Plot halfSine()
{
    Plot plot;
    plot.x = {QStringLiteral("t"), QStringLiteral("s"), PlotRange{0, 1}};
    plot.y = {QStringLiteral("F"), QStringLiteral("N"), PlotRange{-5, 5}};
    PlotSeries a{QStringLiteral("sensor A"), {}, SeriesStyle::Line, SeriesRole::First};
    PlotSeries b{QStringLiteral("sensor B"), {}, SeriesStyle::Line, SeriesRole::Second};
    for (int i = 0; i <= 100; ++i) {
        a.points << QPointF(i / 100.0, -4 * std::sin(3.14159265 * i / 100));
        b.points << QPointF(i / 100.0, 4 * std::sin(3.14159265 * i / 100));
    }
    plot.series << a << b;
    return plot;
}

bool isNear(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 12 && std::abs(a.green() - b.green()) < 12
        && std::abs(a.blue() - b.blue()) < 12;
}

int countOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += isNear(image.pixelColor(x, y), color) ? 1 : 0;
    return count;
}

/// The middle of the pixels that `full` has and `frame` has not, near `color`.
QPointF middleOfNew(const PlotPicture &picture, const QColor &color)
{
    QPointF sum;
    int count = 0;
    for (int y = 0; y < picture.full.height(); ++y)
        for (int x = 0; x < picture.full.width(); ++x)
            if (isNear(picture.full.pixelColor(x, y), color)
                && !isNear(picture.frame.pixelColor(x, y), color)) {
                sum += QPointF(x + 0.5, y + 0.5);
                ++count;
            }
    return sum / std::max(1, count) / picture.full.devicePixelRatio();
}

} // namespace

class TestCustomPlotRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marker_liesWherePositionSays_data();
    void marker_liesWherePositionSays();
    void frame_hasTheAxesOfTheWholeButNoCurve();
    void secondSeries_isDashed();
    void picture_hasTheAskedSizeAndScale();
    void colours_comeFromTheTheme();
    void styles_allLeaveInk_data();
    void styles_allLeaveInk();
    void emptyPlot_isDrawn();
    void svg_isReadByARendererAndKeepsItsText();
    void paint_writesLinesAndTextIntoAPdf();
    void samePlot_givesTheSamePixels();

private:
    CustomPlotRenderer m_renderer;
    PictureTheme m_theme = PictureTheme::light(Language::English);
};

void TestCustomPlotRenderer::marker_liesWherePositionSays_data()
{
    QTest::addColumn<QPointF>("at");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");

    QTest::newRow("middle") << QPointF(0.5, 2) << QSize(500, 300) << 1.0;
    QTest::newRow("below zero") << QPointF(0.25, -3.5) << QSize(500, 300) << 1.0;
    QTest::newRow("near the right edge") << QPointF(0.95, 4) << QSize(500, 300) << 1.0;
    QTest::newRow("twice the pixels") << QPointF(0.7, -1) << QSize(640, 240) << 2.0;
    QTest::newRow("odd size") << QPointF(0.1, 1) << QSize(377, 211) << 1.5;
}

void TestCustomPlotRenderer::marker_liesWherePositionSays()
{
    QFETCH(QPointF, at);
    QFETCH(QSize, size);
    QFETCH(double, scale);
    Plot plot = halfSine();
    plot.series.clear();
    plot.markers << PlotMarker{at, {}, SeriesRole::First};

    const PlotPicture picture = m_renderer.picture(plot, m_theme, size, scale);

    const QPointF found = middleOfNew(picture, m_theme.series1);
    const QPointF expected = picture.position(at);
    QVERIFY2(std::abs(found.x() - expected.x()) <= 1 && std::abs(found.y() - expected.y()) <= 1,
             qPrintable(QStringLiteral("found %1, %2, expected %3, %4")
                            .arg(found.x())
                            .arg(found.y())
                            .arg(expected.x())
                            .arg(expected.y())));
    QVERIFY(QRectF({}, size).contains(picture.area));
    QVERIFY(picture.area.width() > 0.7 * size.width());
}

void TestCustomPlotRenderer::frame_hasTheAxesOfTheWholeButNoCurve()
{
    const PlotPicture picture = m_renderer.picture(halfSine(), m_theme, {600, 320}, 1);

    const QPoint peak = picture.position({0.5, -4}).toPoint();
    bool isOnCurve = false;
    for (int dy = -2; dy <= 2; ++dy)
        isOnCurve |= isNear(picture.full.pixelColor(peak.x(), peak.y() + dy), m_theme.series1);
    QVERIFY(isOnCurve);
    QVERIFY(!isNear(picture.frame.pixelColor(peak), m_theme.series1));
    // Left of the axis and below it both are the same.
    const QRect ticks(0, 0, int(picture.area.left()) - 2, 320);
    QVERIFY(picture.full.copy(ticks) == picture.frame.copy(ticks));
    QVERIFY(countOf(picture.frame.copy(ticks), m_theme.text2) > 10);
}

void TestCustomPlotRenderer::secondSeries_isDashed()
{
    Plot plot = halfSine();
    for (PlotSeries &series : plot.series)
        series.name.clear();

    const PlotPicture picture = m_renderer.picture(plot, m_theme, {600, 320}, 1);

    const int solid = countOf(picture.full, m_theme.series1);
    const int dashed = countOf(picture.full, m_theme.series2);
    QVERIFY(dashed > 0.4 * solid);
    QVERIFY(dashed < 0.85 * solid);
}

void TestCustomPlotRenderer::picture_hasTheAskedSizeAndScale()
{
    const PlotPicture picture = m_renderer.picture(halfSine(), m_theme, {300, 200}, 2);

    QCOMPARE(picture.size, QSizeF(300, 200));
    for (const QImage &image : {picture.frame, picture.full}) {
        QCOMPARE(image.size(), QSize(600, 400));
        QCOMPARE(image.devicePixelRatio(), 2.0);
    }
}

void TestCustomPlotRenderer::colours_comeFromTheTheme()
{
    const PictureTheme dark = PictureTheme::dark(Language::Chinese);

    const PlotPicture picture = m_renderer.picture(halfSine(), dark, {400, 240}, 1);

    QCOMPARE(picture.full.pixelColor(1, 1), dark.surface);
    QVERIFY(countOf(picture.full, dark.series1) > 100);
    QCOMPARE(countOf(picture.full, m_theme.series1), 0);
}

void TestCustomPlotRenderer::styles_allLeaveInk_data()
{
    QTest::addColumn<SeriesStyle>("style");
    QTest::newRow("line") << SeriesStyle::Line;
    QTest::newRow("points") << SeriesStyle::Points;
    QTest::newRow("line and points") << SeriesStyle::LineAndPoints;
    QTest::newRow("bars") << SeriesStyle::Bars;
}

void TestCustomPlotRenderer::styles_allLeaveInk()
{
    QFETCH(SeriesStyle, style);
    Plot plot;
    plot.series << PlotSeries{{}, {{0, 1}, {1, 3}, {2, 2}}, style, SeriesRole::First};

    const PlotPicture picture = m_renderer.picture(plot, m_theme, {400, 240}, 1);

    QVERIFY(countOf(picture.full, m_theme.series1) > 50);
    QCOMPARE(countOf(picture.frame, m_theme.series1), 0);
}

void TestCustomPlotRenderer::emptyPlot_isDrawn()
{
    const PlotPicture picture = m_renderer.picture({}, m_theme, {200, 120}, 1);

    QVERIFY(picture.area.isValid());
    QVERIFY(countOf(picture.full, m_theme.border) > 50);
}

void TestCustomPlotRenderer::svg_isReadByARendererAndKeepsItsText()
{
    Plot plot = halfSine();
    plot.title = QStringLiteral("两车所受的力");

    const auto svg = m_renderer.svg(plot, PictureTheme::light(Language::Chinese), {500, 300});

    QVERIFY(svg);
    QVERIFY(svg->contains("sensor A"));
    QVERIFY(svg->contains("两车所受的力"));
    QVERIFY(!svg->contains("<image"));
    QSvgRenderer renderer(*svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox(), QRect(0, 0, 500, 300));
    QImage image(500, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QVERIFY(countOf(image, m_theme.series1) > 100);
}

void TestCustomPlotRenderer::paint_writesLinesAndTextIntoAPdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    QPainter painter(&writer);

    m_renderer.paint(painter, QRectF(40, 40, 400, 240), halfSine(), m_theme);
    painter.end();

    QVERIFY(bytes.startsWith("%PDF"));
    QVERIFY(bytes.contains("/Font"));
    QVERIFY(!bytes.contains("/Subtype /Image"));
}

void TestCustomPlotRenderer::samePlot_givesTheSamePixels()
{
    const PlotPicture one = m_renderer.picture(halfSine(), m_theme, {400, 240}, 1);
    const PlotPicture two = m_renderer.picture(halfSine(), m_theme, {400, 240}, 1);

    QVERIFY(one.full == two.full);
    QVERIFY(one.frame == two.frame);
}

QTEST_MAIN(TestCustomPlotRenderer)
#include "tst_custom_plot_renderer.moc"
