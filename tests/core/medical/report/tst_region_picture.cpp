// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/commands.h"
#include "core/medical/report/mark_order.h"
#include "core/medical/report/region_picture.h"
#include "core/medical/report/report_flow.h"

#include <QImage>
#include <QTest>

using namespace lectern;
using namespace lectern::medical;

namespace {

constexpr int kMiddle = kRegionPictureEdge / 2;

constexpr int kEdge = 96; ///< Voxels of 1 mm along a row and a column; so are the next ones.
constexpr int kSlices = 21;
constexpr Vector3 kBall{48, 48, 10}; ///< Its centre in the patient.
constexpr double kRadius = 5;

/// A ball of 40 HU in a block of other tissue; its slices are instances "I0", "I1" ...
Volume ballIn(qint16 around)
{
    Grid grid;
    grid.columns = grid.rows = kEdge;
    grid.slices = kSlices;
    auto values = std::make_shared<std::vector<qint16>>(std::size_t(grid.voxels()), around);
    QList<Slice> slices;
    for (int k = 0; k < kSlices; ++k) {
        Slice slice;
        slice.instance = u'I' + QString::number(k);
        slice.thickness = 1;
        slices.append(slice);
        for (int j = 0; j < kEdge; ++j)
            for (int i = 0; i < kEdge; ++i)
                if (length(Vector3{double(i), double(j), double(k)} - kBall) <= kRadius)
                    (*values)[std::size_t(grid.indexOf(i, j, k))] = 40;
    }
    SeriesFacts facts;
    facts.modality = QStringLiteral("CT");
    facts.bodyPart = QStringLiteral("CHEST");
    return {grid, facts, slices, {values, VoxelType::Int16, values->data()}};
}

QImage imageOf(const RegionPicture &picture)
{
    return QImage::fromData(picture.png, "PNG");
}

bool isGrey(QRgb pixel)
{
    return qRed(pixel) == qGreen(pixel) && qGreen(pixel) == qBlue(pixel);
}

/// Where the strokes of the mark lie.
QRect markedIn(const QImage &image)
{
    QRect marked;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (!isGrey(image.pixel(x, y)))
                marked |= QRect(x, y, 1, 1);
    return marked;
}

QList<MeasuredValue> measuredOf(const Volume &volume, const MeasureOrder &order,
                                const QString &group, int first = 1)
{
    QList<MeasuredValue> values;
    for (const Measurement &one : measure(volume, order))
        values.append({u'M' + QString::number(first++), group, one});
    return values;
}

MeasureOrder ballOrder()
{
    MeasureOrder order;
    order.nodules = {kBall};
    return order;
}

MeasureOrder lineOf(const Vector3 &from, const Vector3 &to)
{
    MeasureOrder order;
    order.line = {from, to};
    return order;
}

} // namespace

class TestRegionPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodule_liesInTheMiddle_inTheLungWindow();
    void mark_isDrawnWhereItWasMeasured();
    void softTissue_isNotShownInTheLungWindow();
    void twoAxes_areOnePicture();
    void placeAtTheEdge_isBlackBeyondIt();
    void lungs_haveNone();
    void valuesOfOtherImages_haveNone();
    void inADocument_valuesOfAMarkShareAnAsset_andUndoTakesItBack();
    void card_keepsItsPicture();
};

void TestRegionPicture::nodule_liesInTheMiddle_inTheLungWindow()
{
    const Volume volume = ballIn(-850);
    const QList<MeasuredValue> values = measuredOf(volume, ballOrder(), QStringLiteral("N1"));

    const auto pictures = regionPictures(volume, values);

    QCOMPARE(pictures.size(), 1);
    QCOMPARE(pictures.first().names.size(), values.size());
    const QImage image = imageOf(pictures.first());
    QCOMPARE(image.size(), QSize(kRegionPictureEdge, kRegionPictureEdge));
    const QRect marked = markedIn(image);
    QVERIFY((marked.center() - QPoint(kMiddle, kMiddle)).manhattanLength() <= 4);
    // 50 mm are 256 pixels. -850 HU is 0.33 of the lung window, 40 HU 0.93.
    QVERIFY(std::abs(qRed(image.pixel(20, 20)) - 85) <= 2);
    QVERIFY(std::abs(qRed(image.pixel(kMiddle + 15, kMiddle + 9)) - 236) <= 2);
}

void TestRegionPicture::mark_isDrawnWhereItWasMeasured()
{
    const Volume volume = ballIn(-850);
    const Vector3 from{40, 48, 10};
    const Vector3 to{60, 48, 10};

    const auto pictures = regionPictures(volume, measuredOf(volume, lineOf(from, to), {}));

    QCOMPARE(pictures.size(), 1);
    const QRect marked = markedIn(imageOf(pictures.first()));
    const double pixelsPerMm = kRegionPictureEdge / 50.0;
    QVERIFY(std::abs(marked.width() - 20 * pixelsPerMm) <= 5);
    QVERIFY(marked.height() <= 5);
    QVERIFY(std::abs(marked.center().x() - kMiddle) <= 2);
}

void TestRegionPicture::softTissue_isNotShownInTheLungWindow()
{
    const Volume volume = ballIn(-100);

    const auto pictures
        = regionPictures(volume, measuredOf(volume, lineOf({40, 48, 10}, {60, 48, 10}), {}));

    // -100 HU: 0.07 of the window of 350 HU around 50, 0.83 of that of lungs.
    QVERIFY(std::abs(qRed(imageOf(pictures.value(0)).pixel(20, 20)) - 18) <= 1);
}

void TestRegionPicture::twoAxes_areOnePicture()
{
    const Volume volume = ballIn(-850);
    MeasureOrder order;
    order.axes = {{38, 48, 10}, {58, 48, 10}, {48, 43, 10}, {48, 53, 10}};

    const auto pictures = regionPictures(volume, measuredOf(volume, order, QStringLiteral("B1")));

    QCOMPARE(pictures.size(), 1);
    QCOMPARE(pictures.first().names, (QStringList{QStringLiteral("M1"), QStringLiteral("M2")}));
    const QRect marked = markedIn(imageOf(pictures.first()));
    const double pixelsPerMm = kRegionPictureEdge / 50.0;
    QVERIFY(std::abs(marked.width() - 20 * pixelsPerMm) <= 5);
    QVERIFY(std::abs(marked.height() - 10 * pixelsPerMm) <= 5);
}

void TestRegionPicture::placeAtTheEdge_isBlackBeyondIt()
{
    const Volume volume = ballIn(-100);

    const auto pictures
        = regionPictures(volume, measuredOf(volume, lineOf({2, 2, 10}, {10, 2, 10}), {}));

    const QImage image = imageOf(pictures.value(0));
    QCOMPARE(qRed(image.pixel(5, 5)), 0);
    QVERIFY(qRed(image.pixel(kMiddle, 250)) > 0);
}

void TestRegionPicture::lungs_haveNone()
{
    Measurement lungs;
    lungs.quantity = QuantityKind::LungVolume;
    lungs.value = 5000;
    lungs.region = {QStringLiteral("I3"), 1, {{1, 1}, {90, 90}}};

    QVERIFY(regionPictures(ballIn(-850), {{QStringLiteral("M1"), {}, lungs}}).isEmpty());
}

void TestRegionPicture::valuesOfOtherImages_haveNone()
{
    const Volume volume = ballIn(-850);
    auto values = measuredOf(volume, lineOf({40, 48, 10}, {60, 48, 10}), {});
    values.first().measurement.region.instance = QStringLiteral("gone");

    QVERIFY(regionPictures(volume, values).isEmpty());
}

void TestRegionPicture::inADocument_valuesOfAMarkShareAnAsset_andUndoTakesItBack()
{
    const Volume volume = ballIn(-850);
    auto values = measuredOf(volume, ballOrder(), QStringLiteral("N1"));
    values += measuredOf(volume, lineOf({40, 48, 10}, {60, 48, 10}), {}, 20);
    document::Document report{document::Content()};

    QVERIFY(putPictures(volume, values, report));

    QCOMPARE(report.content().assets.size(), 2);
    QCOMPARE(values.first().picture, report.content().assets.first().id);
    QCOMPARE(values.at(1).picture, values.first().picture);
    QCOMPARE(values.last().picture, report.content().assets.last().id);
    QCOMPARE(imageOf({{}, report.content().assets.first().data}).width(), kRegionPictureEdge);
    report.undoStack().undo();
    report.undoStack().undo();
    QVERIFY(report.content().assets.isEmpty());
}

void TestRegionPicture::card_keepsItsPicture()
{
    MeasuredValue value;
    value.name = QStringLiteral("M1");
    value.measurement.value = 12;
    value.picture = document::AssetId(3);

    const auto read = measuredFrom(measuredPayload(value));

    QVERIFY(read);
    QCOMPARE(read->picture, value.picture);
    value.picture.reset();
    QVERIFY(!measuredFrom(measuredPayload(value))->picture);
}

QTEST_GUILESS_MAIN(TestRegionPicture)
#include "tst_region_picture.moc"
