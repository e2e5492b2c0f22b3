// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/experiment_painter.h"
#include "core/media/scene_painter.h"
#include "tests/core/media/why.h"
#include "ui/plots/custom_plot_renderer.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace lectern;
using namespace lectern::media;

namespace {

/// The bounding box of all pixels within `area` that are near `color`.
QRect boxOf(const QImage &image, const QColor &color, QRect area = {})
{
    QRect box;
    if (area.isNull())
        area = image.rect();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - color.red()) < 10
                && std::abs(pixel.green() - color.green()) < 10
                && std::abs(pixel.blue() - color.blue()) < 10)
                box |= QRect(x, y, 1, 1);
        }
    }
    return box;
}

/// The arrow alone, without the label that stands above it.
QRect arrowOf(const QImage &image, const QColor &color)
{
    const QRect both = boxOf(image, color);
    const int height = both.height() * 45 / 100;
    return boxOf(image, color, {0, both.bottom() - height + 1, image.width(), height});
}

int countOf(const QImage &image, const QColor &color, const QRect &area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

Experiment bundledExperiment(Language language)
{
    const auto scene = bundledScene(QStringLiteral("two_carts"));
    return makeExperiment(*scene, language).value();
}

QImage scenePicture(const Experiment &experiment, const PictureTheme &theme, QSize size,
                    double time)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    ScenePainter(experiment, theme, QRectF({}, size))
        .paint(painter, experiment.simulation.at(time));
    return image;
}

} // namespace

class TestExperimentPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scene_fillsItsRectangleAndNothingElse();
    void scene_showsNoArrowBeforeTheContact();
    void arrows_areEquallyLongOppositeAndDoNotOverlap_data();
    void arrows_areEquallyLongOppositeAndDoNotOverlap();
    void arrows_growWithTheForce();
    void words_stayInsideANarrowPicture();
    void preview_revealsThePlotUpToTheCursor();
    void preview_showsFaintlyWhatIsStillToCome();
    void still_showsTheWholeCurves();
    void preview_paintsTheSameInAnotherThread();
    void video_opensWithTheTitleAndEndsWithTheNumbers();
    void video_paintsHeldMomentsAlike();

private:
    plots::CustomPlotRenderer m_renderer;
};

void TestExperimentPainter::scene_fillsItsRectangleAndNothingElse()
{
    const Experiment experiment = bundledExperiment(Language::English);
    const PictureTheme theme = PictureTheme::light(Language::English);
    QImage image(400, 200, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    const QRect target(50, 20, 300, 150);

    QPainter painter(&image);
    ScenePainter(experiment, theme, target).paint(painter, experiment.simulation.at(0.3));
    painter.end();

    QCOMPARE(image.pixelColor(49, 90), QColor(Qt::magenta));
    QCOMPARE(image.pixelColor(350, 90), QColor(Qt::magenta));
    QCOMPARE(image.pixelColor(50, 20), theme.panel);
    QCOMPARE(image.pixelColor(349, 169), theme.panel);
    QVERIFY(boxOf(image, Qt::magenta, target).isNull());
}

void TestExperimentPainter::scene_showsNoArrowBeforeTheContact()
{
    const Experiment experiment = bundledExperiment(Language::English);
    const PictureTheme theme = PictureTheme::light(Language::English);

    const QImage before = scenePicture(experiment, theme, {600, 260}, 0.1);

    QVERIFY(boxOf(before, theme.series1).isNull());
    QVERIFY(boxOf(before, theme.series2).isNull());
    QVERIFY(!boxOf(before, theme.text2).isNull());
}

void TestExperimentPainter::arrows_areEquallyLongOppositeAndDoNotOverlap_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Language>("language");

    for (const Language language : {Language::English, Language::Chinese}) {
        const QByteArray code = languageCode(language).toUtf8();
        QTest::newRow("card in a document, " + code) << QSize(360, 168) << language;
        QTest::newRow("wide, " + code) << QSize(684, 496) << language;
        QTest::newRow("small, " + code) << QSize(240, 150) << language;
    }
}

void TestExperimentPainter::arrows_areEquallyLongOppositeAndDoNotOverlap()
{
    QFETCH(QSize, size);
    QFETCH(Language, language);
    const Experiment experiment = bundledExperiment(language);
    const PictureTheme theme = PictureTheme::light(language);

    const QImage image
        = scenePicture(experiment, theme, size, experiment.simulation.contact.strongest);

    // Each box holds an arrow and its label.
    const QRect onLeft = boxOf(image, theme.series1);
    const QRect onRight = boxOf(image, theme.series2);
    QVERIFY(!onLeft.isNull() && !onRight.isNull());
    QVERIFY(onLeft.right() < onRight.left());
    QVERIFY(std::abs(onLeft.bottom() - onRight.bottom()) <= 1);
    const int left = arrowOf(image, theme.series1).width();
    const int right = arrowOf(image, theme.series2).width();
    QVERIFY(left > onLeft.height() && right > onRight.height());
    QVERIFY2(std::abs(left - right) <= 2, qPrintable(QStringLiteral("%1 %2").arg(left).arg(right)));
}

void TestExperimentPainter::arrows_growWithTheForce()
{
    const Experiment experiment = bundledExperiment(Language::English);
    const PictureTheme theme = PictureTheme::light(Language::English);
    const Contact &contact = experiment.simulation.contact;
    const auto arrow = [&](double time) {
        const QImage image = scenePicture(experiment, theme, {684, 496}, time);
        return arrowOf(image, theme.series2).width();
    };

    const int early = arrow(contact.start + 0.15 * (contact.end - contact.start));
    const int strongest = arrow(contact.strongest);

    QVERIFY2(early > 0 && strongest > 1.8 * early,
             qPrintable(QStringLiteral("%1 %2").arg(early).arg(strongest)));
}

void TestExperimentPainter::words_stayInsideANarrowPicture()
{
    const auto scene = bundledScene(QStringLiteral("two_carts"));
    ExperimentScene heavy = *scene;
    heavy.right.massKg = 900;
    const auto experiment = makeExperiment(heavy, Language::English);
    QVERIFY2(experiment, why(experiment).constData());
    const PictureTheme theme = PictureTheme::light(Language::English);

    const QImage image
        = scenePicture(*experiment, theme, {260, 160}, experiment->simulation.contact.strongest);

    for (const QColor &color : {theme.series1, theme.series2, theme.text}) {
        const QRect box = boxOf(image, color);
        QVERIFY(!box.isNull());
        QVERIFY2(box.left() >= 3 && box.right() <= 256,
                 qPrintable(QStringLiteral("%1 %2").arg(box.left()).arg(box.right())));
    }
}

void TestExperimentPainter::preview_revealsThePlotUpToTheCursor()
{
    const PictureTheme theme = PictureTheme::light(Language::English);
    const QSize size(800, 240);
    const ExperimentPreview preview(bundledExperiment(Language::English), theme, m_renderer, size,
                                    1);
    const auto inked = [&](double time) {
        QImage image(size, QImage::Format_RGB32);
        QPainter painter(&image);
        preview.paint(painter, time);
        painter.end();
        return countOf(image, theme.series1, QRect(442, 0, 358, 240));
    };

    const int before = inked(0);
    const int early = inked(0.15);
    const int strongest = inked(0.3);
    const int end = inked(0.6);

    QVERIFY(before < early && early < strongest && strongest < end);
}

template <typename Paint> static QImage painted(QSize size, Paint paint)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    paint(painter);
    return image;
}

void TestExperimentPainter::preview_showsFaintlyWhatIsStillToCome()
{
    const PictureTheme theme = PictureTheme::light(Language::English);
    const QSize size(800, 240);
    const ExperimentPreview preview(bundledExperiment(Language::English), theme, m_renderer, size,
                                    1);
    const auto at = [&](double time) {
        return painted(size, [&](QPainter &painter) { preview.paint(painter, time); });
    };
    const QRect peak(600, 30, 60, 60); // Of the second curve, in the middle of the plot.

    const QImage before = at(0);
    const QImage after = at(0.6);

    int drawn = 0;
    for (int y = peak.top(); y <= peak.bottom(); ++y) {
        for (int x = peak.left(); x <= peak.right(); ++x) {
            if (after.pixelColor(x, y) != theme.series2)
                continue;
            ++drawn;
            QVERIFY(before.pixelColor(x, y) != theme.series2);
            QVERIFY(before.pixelColor(x, y) != theme.surface);
        }
    }
    QVERIFY(drawn > 20);
}

void TestExperimentPainter::still_showsTheWholeCurves()
{
    const PictureTheme theme = PictureTheme::light(Language::English);
    const QSize size(800, 240);
    const ExperimentPreview preview(bundledExperiment(Language::English), theme, m_renderer, size,
                                    1);
    const auto inked = [&](const QImage &image) {
        const int left = int(preview.plotTarget().left());
        return countOf(image, theme.series1, QRect(left, 0, size.width() - left, size.height()));
    };

    const QImage still = painted(size, [&](QPainter &painter) { preview.paintStill(painter); });
    const QImage end = painted(size, [&](QPainter &painter) { preview.paint(painter, 0.6); });

    // The cursor and its dots hide some of the ink, but no half of the curve is missing.
    QVERIFY2(inked(still) > 0.9 * inked(end),
             qPrintable(QStringLiteral("%1 %2").arg(inked(still)).arg(inked(end))));
}

void TestExperimentPainter::preview_paintsTheSameInAnotherThread()
{
    const QSize size(640, 180);
    const ExperimentPreview preview(bundledExperiment(Language::Chinese),
                                    PictureTheme::dark(Language::Chinese), m_renderer, size, 2);
    const auto paint = [&preview](QImage &image) {
        image = QImage(preview.size() * 2, QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        QPainter painter(&image);
        preview.paint(painter, 0.3);
    };
    QImage here;
    QImage there;

    paint(here);
    std::thread other([&] { paint(there); });
    other.join();

    QVERIFY(here == there);
    QCOMPARE(here.pixelColor(4, 4), PictureTheme::dark(Language::Chinese).panel);
}

static QImage videoFrame(const VideoPainter &painter, const VideoPlan &plan, double time)
{
    QImage image(painter.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter frame(&image);
    painter.paint(frame, plan, time);
    return image;
}

static VideoPlan planOf(const Experiment &experiment)
{
    const QList<Shot> shots = storyboard(experiment);
    QList<double> seconds;
    for (const Shot &shot : shots)
        for (qsizetype i = 0; i < shot.sentences.size(); ++i)
            seconds << 2;
    return planVideo(shots, seconds);
}

void TestExperimentPainter::video_opensWithTheTitleAndEndsWithTheNumbers()
{
    const Experiment experiment = bundledExperiment(Language::English);
    const PictureTheme theme = PictureTheme::light(Language::English);
    const VideoPainter painter(experiment, theme, m_renderer, {1280, 720});
    const VideoPlan plan = planOf(experiment);

    const QImage title = videoFrame(painter, plan, 0);
    const QImage summary = videoFrame(painter, plan, plan.duration - 0.1);

    for (const QImage &image : {title, summary}) {
        QVERIFY(boxOf(image, Qt::magenta).isNull());
        QVERIFY(!boxOf(image, theme.text).isNull());
        // The foot is free for captions.
        QVERIFY(boxOf(image, theme.surface, {0, 620, 1280, 100}) == QRect(0, 620, 1280, 100));
    }
    QVERIFY(boxOf(title, theme.series1).isNull());
    QVERIFY(!boxOf(summary, theme.series1, {40, 100, 640, 500}).isNull());
    QVERIFY(!boxOf(summary, theme.series1, {740, 100, 480, 500}).isNull());
}

void TestExperimentPainter::video_paintsHeldMomentsAlike()
{
    const Experiment experiment = bundledExperiment(Language::English);
    const VideoPainter painter(experiment, PictureTheme::light(Language::English), m_renderer,
                               {640, 360});
    const VideoPlan plan = planOf(experiment);
    const auto hold = std::find_if(plan.shots.cbegin() + 2, plan.shots.cend(),
                                   [](const PlannedShot &s) { return s.kind == ShotKind::Hold; });

    QVERIFY(videoFrame(painter, plan, hold->start + 0.1)
            == videoFrame(painter, plan, hold->end - 0.1));
    QVERIFY(videoFrame(painter, plan, hold->start + 0.1)
            != videoFrame(painter, plan, hold->end + 0.5));
}

QTEST_MAIN(TestExperimentPainter)
#include "tst_experiment_painter.moc"
