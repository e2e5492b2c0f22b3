// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/region_picture.h"

#include "core/document/commands.h"
#include "core/medical/view/reslice.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace lectern::medical {
namespace {

constexpr double kRoom = 2.5; ///< Times the mark's extent.
constexpr double kSmallest = 50; ///< mm; of a picture's edge: enough to see where it is.
constexpr double kAirHu = -400; ///< A place whose mean lies below is in the lung.
constexpr double kStroke = 1.5; ///< Pixels; so is the next one.
constexpr double kCasing = 2; ///< Of black around a stroke, both sides together.

/// A mark's slice, and its strokes on the plane.
struct Mark {
    int slice = 0; ///< Of the grid.
    QList<QPolygonF> strokes; ///< Pixels of the image, as ImageRegion.
};

/// What the reader takes for one: the values of a group, or one value.
QList<QList<MeasuredValue>> marksAmong(const QList<MeasuredValue> &values)
{
    QList<QList<MeasuredValue>> marks;
    for (const MeasuredValue &value : values) {
        const bool isSame = !marks.isEmpty() && !value.group.isEmpty()
            && marks.last().first().group == value.group;
        if (!isSame)
            marks.append(QList<MeasuredValue>());
        marks.last().append(value);
    }
    return marks;
}

std::optional<int> sliceOf(const Volume &volume, const ImageRegion &region)
{
    const auto slice = std::ranges::find_if(volume.slices(), [&region](const Slice &one) {
        return one.instance == region.instance && one.frame == region.frame;
    });
    if (slice == volume.slices().end())
        return std::nullopt;
    return int(slice - volume.slices().begin());
}

QList<QPolygonF> strokesOf(const Measurement &measurement)
{
    const QList<QPointF> &points = measurement.region.points;
    switch (shapeOf(measurement.quantity)) {
    case MarkShape::None:
        return {};
    case MarkShape::Line:
    case MarkShape::Axes: {
        QList<QPolygonF> strokes;
        for (int i = 0; i + 1 < points.size(); i += 2)
            strokes.append(QPolygonF({points.at(i), points.at(i + 1)}));
        return strokes;
    }
    case MarkShape::Outline:
        return {QPolygonF(points + QList<QPointF>{points.value(0)})};
    case MarkShape::Angle:
        return {QPolygonF(points)};
    }
    Q_UNREACHABLE();
}

/// The first quantity that can be drawn, and with an axis the one across it.
std::optional<Mark> markOf(const Volume &volume, const QList<MeasuredValue> &values)
{
    std::optional<Mark> mark;
    for (const MeasuredValue &value : values) {
        const ImageRegion &region = value.measurement.region;
        const auto slice
            = region.points.size() > 1 ? sliceOf(volume, region) : std::optional<int>();
        const bool isNext = mark && value.isAxis() && slice == mark->slice;
        if (!slice || (mark && !isNext))
            continue;
        const QList<QPolygonF> strokes = strokesOf(value.measurement);
        if (strokes.isEmpty())
            continue;
        if (!mark)
            mark = Mark{*slice, {}};
        mark->strokes += strokes;
    }
    return mark;
}

/// The planes that are the slices as they were acquired.
PlaneStack acquired(const Grid &grid)
{
    for (const PlaneKind kind : {PlaneKind::Axial, PlaneKind::Coronal}) {
        PlaneStack stack(grid, kind);
        if (stack.isAcquired())
            return stack;
    }
    return {grid, PlaneKind::Sagittal};
}

/// Of the values in the rectangle, mm on the plane; nothing where all of it is outside.
std::optional<double> meanIn(const Volume &volume, const PlaneStack &stack, int slice,
                             const QRectF &place)
{
    const Grid &grid = volume.grid();
    const int index = stack.indexOfSlice(slice);
    QRectF near; // Of the place, in voxels.
    for (const QPointF &corner :
         {place.topLeft(), place.topRight(), place.bottomLeft(), place.bottomRight()}) {
        const Vector3 voxel = grid.toVoxel(stack.toPatient(index, corner));
        const QRectF here(voxel.x - 1, voxel.y - 1, 2, 2);
        near = near.isNull() ? here : near.united(here);
    }
    const QRect voxels = near.toAlignedRect() & QRect(0, 0, grid.columns, grid.rows);
    double sum = 0;
    qsizetype count = 0;
    for (int j = voxels.top(); j <= voxels.bottom(); ++j) {
        for (int i = voxels.left(); i <= voxels.right(); ++i) {
            const float value = volume.at(i, j, slice);
            const Vector3 at = grid.toPatient({double(i), double(j), double(slice)});
            if (value <= kNoValue || !place.contains(stack.toPlane(index, at)))
                continue;
            sum += value;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / double(count)) : std::nullopt;
}

/// As a reader would look at the place: lung in the lung window, and what is no lung not in it.
WindowLevel windowFor(const Volume &volume, std::optional<double> mean)
{
    const WindowLevel first = firstWindow(volume);
    const WindowLevel lung = windowOf(WindowPreset::Lung);
    if (volume.facts().modality != u"CT" || !mean)
        return first;
    if (*mean < kAirHu)
        return lung;
    return first == lung ? windowOf(WindowPreset::Mediastinum) : first;
}

void paintStrokes(QPainter &painter, const QList<QPolygonF> &strokes)
{
    const QColor colour(0xff, 0xd8, 0x66); // As the viewer draws what was measured.
    QPainterPath path;
    for (const QPolygonF &stroke : strokes)
        path.addPolygon(stroke);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, kStroke + kCasing, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(QPen(colour, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

QByteArray pictureOf(const Volume &volume, const Mark &mark)
{
    const PlaneStack stack = acquired(volume.grid());
    const int index = stack.indexOfSlice(mark.slice);
    QList<QPolygonF> strokes; // mm on the plane.
    QRectF bounds;
    for (const QPolygonF &stroke : mark.strokes) {
        QPolygonF placed;
        for (const QPointF &pixel : stroke)
            placed.append(stack.toPlane(
                index,
                volume.grid().toPatient({pixel.x() - 0.5, pixel.y() - 0.5, double(mark.slice)})));
        bounds = strokes.isEmpty() ? placed.boundingRect() : bounds.united(placed.boundingRect());
        strokes.append(placed);
    }
    const double edge = std::max(kSmallest, kRoom * std::max(bounds.width(), bounds.height()));
    const QRectF place(bounds.center() - QPointF(edge / 2, edge / 2), QSizeF(edge, edge));
    const double pixel = edge / kRegionPictureEdge;

    QImage slice(kRegionPictureEdge, kRegionPictureEdge, QImage::Format_Grayscale8);
    drawPlane(volume, stack, index,
              {.first = place.topLeft() + QPointF(pixel / 2, pixel / 2),
               .pixel = pixel,
               .size = slice.size()},
              {}, {windowFor(volume, meanIn(volume, stack, mark.slice, place))},
              {slice.bits(), std::size_t(slice.sizeInBytes())});
    QImage picture = slice.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    for (QPolygonF &stroke : strokes)
        for (QPointF &point : stroke)
            point = (point - place.topLeft()) / pixel;
    paintStrokes(painter, strokes);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    picture.save(&buffer, "PNG");
    return png;
}

document::Asset assetOf(const RegionPicture &picture)
{
    document::Asset asset;
    asset.name = picture.names.first() + QStringLiteral(".png");
    asset.mediaType = QStringLiteral("image/png");
    asset.data = picture.png;
    asset.sha256 = QCryptographicHash::hash(picture.png, QCryptographicHash::Sha256);
    return asset;
}

void give(const RegionPicture &picture, document::AssetId id, QList<MeasuredValue> &values)
{
    for (MeasuredValue &value : values)
        if (picture.names.contains(value.name))
            value.picture = id;
}

} // namespace

QList<RegionPicture> regionPictures(const Volume &volume, const QList<MeasuredValue> &values)
{
    QList<RegionPicture> pictures;
    for (const QList<MeasuredValue> &mark : marksAmong(values)) {
        const auto drawn = markOf(volume, mark);
        if (!drawn)
            continue;
        RegionPicture picture{{}, pictureOf(volume, *drawn)};
        for (const MeasuredValue &value : mark)
            picture.names.append(value.name);
        pictures.append(picture);
    }
    return pictures;
}

void putPictures(const Volume &volume, QList<MeasuredValue> &values, QList<document::Asset> &assets)
{
    for (const RegionPicture &picture : regionPictures(volume, values)) {
        document::Asset asset = assetOf(picture);
        const auto known = std::ranges::find(assets, asset.sha256, &document::Asset::sha256);
        asset.id = known != assets.end() ? known->id : document::AssetId(assets.size() + 1);
        if (known == assets.end())
            assets.append(asset);
        give(picture, asset.id, values);
    }
}

Status putPictures(const Volume &volume, QList<MeasuredValue> &values, document::Document &report)
{
    for (const RegionPicture &picture : regionPictures(volume, values)) {
        const auto id = document::Commands(report).addAsset(assetOf(picture));
        if (!id)
            return std::unexpected(id.error());
        give(picture, *id, values);
    }
    return {};
}

} // namespace lectern::medical
