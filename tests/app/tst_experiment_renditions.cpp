// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_renditions.h"
#include "core/media/experiment_painter.h"
#include "ui/plots/custom_plot_renderer.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace lectern;

class TestExperimentRenditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void poster_showsBothCurvesToTheirEnd_data();
    void poster_showsBothCurvesToTheirEnd();
};

void TestExperimentRenditions::poster_showsBothCurvesToTheirEnd_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void TestExperimentRenditions::poster_showsBothCurvesToTheirEnd()
{
    QFETCH(Language, language);
    const auto renderer = std::make_shared<plots::CustomPlotRenderer>();
    const auto scene = media::bundledScene(QStringLiteral("two_carts"));
    document::Content content;
    content.header.language = language;
    document::Block block;
    block.type = document::BlockType::Media;
    block.payload = document::Payload{QString::fromUtf16(media::kSceneSchema), 1, scene->toJson()};

    const auto rendition = ExperimentRenditions(renderer).render(
        content, block, publish::MediaDepth::Poster, {}, StopFlag());

    QVERIFY2(rendition, rendition ? "" : qPrintable(rendition.error().message));
    const QImage poster = QImage::fromData(rendition->poster);
    // What a plot of the whole run shows right of the cursor, the poster shows as well.
    const media::PictureTheme theme = media::PictureTheme::light(language);
    const auto experiment = media::makeExperiment(*scene, language);
    const double scale = poster.width() / 960.0;
    const media::ExperimentPreview preview(*experiment, theme, *renderer, QSize(960, 400), scale);
    const QRectF plot = preview.plotTarget();
    media::Plot untitled = experiment->plot;
    untitled.title.clear();
    const media::PlotPicture whole
        = renderer->picture(untitled, theme, plot.size().toSize(), scale);
    const media::Contact &contact = experiment->simulation.contact;
    const int from = int(scale * (whole.position({contact.strongest, 0}).x() + 10));
    const QImage expected
        = whole.full.copy(from, 0, whole.full.width() - from - 1, whole.full.height());
    const QImage seen
        = poster.copy(from + int(scale * plot.left()), 0, expected.width(), expected.height());
    int different = 0;
    for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x)
            different += seen.pixelColor(x, y) != expected.pixelColor(x, y) ? 1 : 0;
    QCOMPARE(different, 0);
}

QTEST_MAIN(TestExperimentRenditions)
#include "tst_experiment_renditions.moc"
