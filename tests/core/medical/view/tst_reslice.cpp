// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/view/reslice.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>
#include <vector>

using namespace lectern;
using namespace lectern::medical;

namespace {

struct Case {
    Grid grid;
    VoxelType type = VoxelType::Int16;
};

Grid grid(const Vector3 &row, const Vector3 &column, const Vector3 &step = {})
{
    Grid made{.columns = 23,
              .rows = 19,
              .slices = 17,
              .origin = {-4, 5, 6},
              .row = row,
              .column = column,
              .step = {},
              .columnSpacing = 0.7,
              .rowSpacing = 0.9};
    made.step = step == Vector3{} ? made.normal() * 2 : step;
    return made;
}

/// Values from -1000 to 1000 without a pattern; a corner without an image.
Volume noise(const Grid &grid, VoxelType type = VoxelType::Int16)
{
    std::mt19937 random(7);
    std::uniform_int_distribution<int> value(-1000, 1000);
    auto numbers = std::make_shared<std::vector<float>>();
    auto whole = std::make_shared<std::vector<qint16>>();
    for (int k = 0; k < grid.slices; ++k)
        for (int j = 0; j < grid.rows; ++j)
            for (int i = 0; i < grid.columns; ++i) {
                const bool isImage = i + j > 4;
                whole->push_back(isImage ? qint16(value(random)) : kNoValue);
                numbers->push_back(whole->back());
            }
    QList<Slice> slices(grid.slices);
    Voxels voxels{.owner = {}, .type = type, .values = nullptr};
    if (type == VoxelType::Int16) {
        voxels.values = whole->data();
        voxels.owner = whole;
    } else {
        voxels.values = numbers->data();
        voxels.owner = numbers;
    }
    return Volume(grid, {}, slices, voxels);
}

/// A whole voxel before a place and the share of the next one; nothing half a voxel outside.
std::optional<std::pair<int, double>> placeAt(double at, int count)
{
    if (at <= -0.5 || at >= count - 0.5)
        return std::nullopt;
    const double held = std::clamp(at, 0.0, double(count - 1));
    const int first = std::min(int(held), count - 2);
    return std::pair(first, held - first);
}

/// The value at a point, by the definition: linear in the two slices beside it, at the feet of the
/// perpendiculars, then linear between them. Nothing outside of the images and beside voxels
/// without one.
std::optional<double> valueAt(const Volume &volume, const Vector3 &millimetres)
{
    const Grid &grid = volume.grid();
    const Vector3 from = millimetres - grid.origin;
    const auto slice = placeAt(dot(from, grid.normal()) / grid.sliceSpacing(), grid.slices);
    if (!slice)
        return std::nullopt;
    double sum = 0;
    for (const int k : {slice->first, slice->first + 1}) {
        const double between = k == slice->first ? 1 - slice->second : slice->second;
        if (between < 1e-6)
            continue;
        const Vector3 inSlice = from - grid.step * k;
        const auto column = placeAt(dot(inSlice, grid.row) / grid.columnSpacing, grid.columns);
        const auto row = placeAt(dot(inSlice, grid.column) / grid.rowSpacing, grid.rows);
        if (!column || !row)
            return std::nullopt;
        for (int corner = 0; corner < 4; ++corner) {
            const double weight = (corner & 1 ? column->second : 1 - column->second)
                * (corner & 2 ? row->second : 1 - row->second);
            if (weight < 1e-6)
                continue;
            const float value
                = volume.at(column->first + (corner & 1), row->first + (corner >> 1), k);
            if (value <= kNoValue)
                return std::nullopt;
            sum += between * weight * double(value);
        }
    }
    return sum;
}

std::vector<uchar> drawn(const Volume &volume, PlaneKind kind, int index, const PictureView &view,
                         const Greys &greys, const Slab &slab = {})
{
    std::vector<uchar> out(std::size_t(view.size.width()) * std::size_t(view.size.height()), 99);
    drawPlane(volume, PlaneStack(volume.grid(), kind), index, view, slab, greys, out);
    return out;
}

/// How far a grey is from what the window makes of a value.
double off(uchar grey, double value, const Greys &greys)
{
    const double shade = windowed(value, greys.window);
    return std::abs(double(grey) - (greys.isInverted ? 255 - shade : shade));
}

} // namespace

class TestReslice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windowed_followsTheStandardsFormula_data();
    void windowed_followsTheStandardsFormula();
    void picture_isThatOfTheSlowReference_data();
    void picture_isThatOfTheSlowReference();
    void pictureAtOnePixelAVoxel_isTheVoxels();
    void plane_isMirroredToHowThePatientIsSeen();
    void sphere_isRoundInEveryPlane_data();
    void sphere_isRoundInEveryPlane();
    void slab_isMaximumOrMeanOfItsPlanes_data();
    void slab_isMaximumOrMeanOfItsPlanes();
    void outsideOfTheImages_isBlackInvertedToo();
    void widthOfOne_isAThreshold();
    void singleSlice_isShownInEveryPlane();
};

void TestReslice::windowed_followsTheStandardsFormula_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("centre");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("grey");

    // By hand from PS3.3 C.11.2.1.2.1: c - 0.5 - (w-1)/2 is black, c - 0.5 + (w-1)/2 white.
    QTest::newRow("lower end") << -1349.0 << -600.0 << 1500.0 << 0.0 + 255.0 * 1 / 1499;
    QTest::newRow("at the lower end") << -1350.0 << -600.0 << 1500.0 << 0.0;
    QTest::newRow("at the upper end") << 149.0 << -600.0 << 1500.0 << 255.0;
    QTest::newRow("above") << 150.0 << -600.0 << 1500.0 << 255.0;
    QTest::newRow("middle") << 39.5 << 40.0 << 400.0 << 127.5;
    QTest::newRow("the standard's example, 2048 of 4096") << 2047.5 << 2048.0 << 4096.0 << 127.5;
    QTest::newRow("width 1, below") << 99.5 << 100.0 << 1.0 << 0.0;
    QTest::newRow("width 1, above") << 99.6 << 100.0 << 1.0 << 255.0;
}

void TestReslice::windowed_followsTheStandardsFormula()
{
    QFETCH(double, value);
    QFETCH(double, centre);
    QFETCH(double, width);
    QFETCH(double, grey);

    QVERIFY(std::abs(windowed(value, {.centre = centre, .width = width}) - grey) < 1e-9);
}

void TestReslice::picture_isThatOfTheSlowReference_data()
{
    QTest::addColumn<Grid>("volume");
    QTest::addColumn<bool>("isFloat");

    const double a = 17 * std::numbers::pi / 180;
    const Vector3 x{1, 0, 0};
    const Vector3 y{0, 1, 0};
    const Vector3 z{0, 0, 1};
    QTest::newRow("axial") << grid(x, y) << false;
    QTest::newRow("axial, floating point") << grid(x, y) << true;
    QTest::newRow("face down") << grid(x * -1, y * -1) << false;
    QTest::newRow("coronal") << grid(x, z * -1) << false;
    QTest::newRow("sagittal") << grid(y, z * -1) << false;
    QTest::newRow("sagittal, rows along the body") << grid(z, y) << false;
    QTest::newRow("turned") << grid({std::cos(a), std::sin(a), 0}, {-std::sin(a), std::cos(a), 0})
                            << false;
    QTest::newRow("tilted gantry") << grid(x, {0, std::cos(a), std::sin(a)}, {0, 0, 2}) << false;
    QTest::newRow("tilted both ways")
        << grid(x, {0, std::cos(a), std::sin(a)}, {0.6, 0, 2}) << false;
}

void TestReslice::picture_isThatOfTheSlowReference()
{
    QFETCH(Grid, volume);
    QFETCH(bool, isFloat);
    const Volume noisy = noise(volume, isFloat ? VoxelType::Float32 : VoxelType::Int16);
    const Greys greys{.window = {.centre = 20, .width = 2500}, .isInverted = true};

    for (const auto kind : {PlaneKind::Axial, PlaneKind::Coronal, PlaneKind::Sagittal}) {
        const PlaneStack stack(volume, kind);
        const QRectF bounds = stack.bounds();
        const PictureView view{
            .first = bounds.topLeft() - QPointF(1.03, 0.91),
            .pixel = 0.31,
            .size = QSize(int(bounds.width() / 0.31) + 8, int(bounds.height() / 0.31) + 7)};
        for (const int index : {0, stack.count() / 3, stack.count() - 1}) {
            const auto picture = drawn(noisy, kind, index, view, greys);
            int images = 0;
            for (int row = 0; row < view.size.height(); ++row)
                for (int column = 0; column < view.size.width(); ++column) {
                    const QPointF point = view.first + QPointF(column, row) * view.pixel;
                    const auto value = valueAt(noisy, stack.toPatient(index, point));
                    const uchar grey = picture[std::size_t(row * view.size.width() + column)];
                    images += value ? 1 : 0;
                    const double wrong = value ? off(grey, *value, greys) : grey;
                    if (wrong > 0.51)
                        QFAIL(qPrintable(
                            QStringLiteral("plane %1 of kind %2, pixel %3, %4: %5, not %6")
                                .arg(index)
                                .arg(int(kind))
                                .arg(column)
                                .arg(row)
                                .arg(int(grey))
                                .arg(value.value_or(0))));
                }
            const bool isThroughTheMiddle = index == stack.count() / 3;
            QVERIFY(!isThroughTheMiddle || images > 100);
        }
    }
}

void TestReslice::pictureAtOnePixelAVoxel_isTheVoxels()
{
    Grid even = grid({1, 0, 0}, {0, 1, 0});
    even.rowSpacing = even.columnSpacing;
    const Volume volume = noise(even);
    const PlaneStack stack(even, PlaneKind::Axial);
    const Greys greys{.window = {.centre = 0, .width = 256}, .isInverted = false};
    const PictureView view{.first = {}, .pixel = 0.7, .size = {23, 19}};

    const auto picture = drawn(volume, PlaneKind::Axial, 4, view, greys);

    for (int j = 0; j < 19; ++j)
        for (int i = 0; i < 23; ++i) {
            const float value = volume.at(i, j, stack.sliceOf(4));
            const double grey
                = value <= kNoValue ? 0 : std::round(windowed(double(value), greys.window));
            QCOMPARE(double(picture[std::size_t(j * 23 + i)]), grey);
        }
}

void TestReslice::plane_isMirroredToHowThePatientIsSeen()
{
    // The right side of the patient stands at the left, whichever way the rows were stored.
    const Volume volume = noise(grid({-1, 0, 0}, {0, 1, 0}));
    const Greys greys{.window = {.centre = 0, .width = 2001}, .isInverted = false};
    const PictureView view{.first = {}, .pixel = 0.7, .size = {23, 1}};

    const auto picture = drawn(volume, PlaneKind::Axial, 0, view, greys);

    const PlaneStack stack(volume.grid(), PlaneKind::Axial);
    QVERIFY(off(picture[0], double(volume.at(22, 0, stack.sliceOf(0))), greys) <= 0.51);
    QVERIFY(off(picture[3], double(volume.at(19, 0, stack.sliceOf(0))), greys) <= 0.51);
}

void TestReslice::sphere_isRoundInEveryPlane_data()
{
    picture_isThatOfTheSlowReference_data();
}

/// A ball of 12 mm in each grid by its formula: its picture is a disc of that size in millimetres.
void TestReslice::sphere_isRoundInEveryPlane()
{
    QFETCH(Grid, volume);
    const Vector3 centre
        = volume.toPatient({(volume.columns - 1) / 2.0, (volume.rows - 1) / 2.0, 8.0});
    auto values = std::make_shared<std::vector<qint16>>();
    for (int k = 0; k < volume.slices; ++k)
        for (int j = 0; j < volume.rows; ++j)
            for (int i = 0; i < volume.columns; ++i) {
                const double distance
                    = length(volume.toPatient({double(i), double(j), double(k)}) - centre);
                // A slope of 2 mm, so that linear interpolation finds its middle.
                values->push_back(
                    qint16(std::lround(1000 * std::clamp((7 - distance) / 2, 0.0, 1.0))));
            }
    const Volume ball(volume, {}, QList<Slice>(volume.slices),
                      {.owner = values, .type = VoxelType::Int16, .values = values->data()});
    const Greys greys{.window = {.centre = 500, .width = 1}, .isInverted = false};

    for (const auto kind : {PlaneKind::Axial, PlaneKind::Coronal, PlaneKind::Sagittal}) {
        const PlaneStack stack(volume, kind);
        const int index = stack.indexOf(centre);
        const QPointF middle = stack.toPlane(index, centre);
        const double pixel = 0.1;
        const PictureView view{.first = middle - QPointF(9, 9), .pixel = pixel, .size = {181, 181}};
        const auto picture = drawn(ball, kind, index, view, greys);
        double area = 0;
        QPointF sum;
        for (int row = 0; row < 181; ++row)
            for (int column = 0; column < 181; ++column)
                if (picture[std::size_t(row * 181 + column)] == 255) {
                    area += pixel * pixel;
                    sum += QPointF(column, row);
                }
        const QPointF found = sum / (area / pixel / pixel) * pixel - QPointF(9, 9);
        const double away = length(stack.toPatient(index, middle) - centre);
        const double expected = std::numbers::pi * (36 - away * away);
        QVERIFY2(
            std::abs(area - expected) < 0.06 * expected,
            qPrintable(
                QStringLiteral("kind %1: %2 of %3 mm²").arg(int(kind)).arg(area).arg(expected)));
        QVERIFY2(
            std::hypot(found.x(), found.y()) < 0.2,
            qPrintable(
                QStringLiteral("kind %1: %2 %3").arg(int(kind)).arg(found.x()).arg(found.y())));
    }
}

void TestReslice::slab_isMaximumOrMeanOfItsPlanes_data()
{
    QTest::addColumn<PlaneKind>("kind");

    QTest::newRow("axial") << PlaneKind::Axial;
    QTest::newRow("coronal") << PlaneKind::Coronal;
    QTest::newRow("sagittal") << PlaneKind::Sagittal;
}

void TestReslice::slab_isMaximumOrMeanOfItsPlanes()
{
    QFETCH(PlaneKind, kind);
    const Volume volume = noise(grid({1, 0, 0}, {0, 1, 0}));
    const PlaneStack stack(volume.grid(), kind);
    const Greys greys{.window = {.centre = 0, .width = 2001}, .isInverted = false};
    const PictureView view{.first = {4.2, 7.2}, .pixel = 0.01, .size = {1, 1}};
    const int index = 8;

    double highest = kNoValue;
    double sum = 0;
    for (int plane = index - 1; plane <= index + 1; ++plane) {
        const auto value = valueAt(volume, stack.toPatient(plane, view.first));
        QVERIFY(value.has_value());
        highest = std::max(highest, *value);
        sum += *value;
    }

    const double thickness = 3 * stack.spacing();
    const auto maximum = drawn(volume, kind, index, view, greys,
                               {.thickness = thickness, .kind = Slab::Kind::Maximum});
    const auto mean = drawn(volume, kind, index, view, greys,
                            {.thickness = thickness, .kind = Slab::Kind::Mean});
    QVERIFY(off(mean[0], sum / 3, greys) <= 0.51);
    // Between voxels the highest values are blended, not the blends compared.
    QVERIFY(double(maximum[0]) + 0.51 >= windowed(highest, greys.window));
}

void TestReslice::outsideOfTheImages_isBlackInvertedToo()
{
    const Volume volume = noise(grid({1, 0, 0}, {0, 1, 0}));
    const Greys greys{.window = {.centre = 3000, .width = 100}, .isInverted = true};
    const PictureView view{.first = {-3, -3}, .pixel = 0.5, .size = {60, 50}};

    const auto picture = drawn(volume, PlaneKind::Axial, 3, view, greys);

    QCOMPARE(int(picture.front()), 0); // Beside the slice.
    QCOMPARE(int(picture[std::size_t(6 * 60 + 6)]), 0); // In the corner without an image.
    QCOMPARE(int(picture[std::size_t(20 * 60 + 30)]), 255); // Below the window, inverted.
}

void TestReslice::widthOfOne_isAThreshold()
{
    const Volume volume = noise(grid({1, 0, 0}, {0, 1, 0}));
    const Greys greys{.window = {.centre = 0, .width = 1}, .isInverted = false};
    const PictureView view{.first = {}, .pixel = 0.7, .size = {23, 1}};

    const auto picture = drawn(volume, PlaneKind::Axial, 0, view, greys);

    const int slice = PlaneStack(volume.grid(), PlaneKind::Axial).sliceOf(0);
    for (int i = 0; i < 23; ++i) {
        const float value = volume.at(i, 0, slice);
        QCOMPARE(int(picture[std::size_t(i)]), value > kNoValue && double(value) > -0.5 ? 255 : 0);
    }
}

void TestReslice::singleSlice_isShownInEveryPlane()
{
    Grid alone = grid({1, 0, 0}, {0, 1, 0});
    alone.slices = 1;
    const Volume volume = noise(alone);
    const Greys greys{.window = {.centre = -5000, .width = 100}, .isInverted = false};

    for (const auto kind : {PlaneKind::Axial, PlaneKind::Coronal, PlaneKind::Sagittal}) {
        const PlaneStack stack(alone, kind);
        const QPointF middle = stack.bounds().center();
        const PictureView view{.first = middle, .pixel = 1, .size = {2, 1}};
        const auto picture = drawn(volume, kind, stack.count() / 2, view, greys);
        QCOMPARE(int(picture.front()), 255);
    }
}

QTEST_APPLESS_MAIN(TestReslice)
#include "tst_reslice.moc"
