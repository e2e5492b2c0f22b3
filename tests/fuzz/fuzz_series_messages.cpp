// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/series_collector.h"
#include "core/medical/measure/measure.h"
#include "core/medical/view/reslice.h"
#include "require.h"

#include <QJsonDocument>

using namespace lectern;
using namespace lectern::medical;
using fuzz::require;

namespace {

constexpr qsizetype kMaxShown = 4096; ///< Voxels.
constexpr qsizetype kMaxMeasured = 64; ///< It takes longer.

/// The elements of a JSON array, a message each; anything else is one message.
QList<QByteArray> messagesIn(const QByteArray &bytes)
{
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    if (!json.isArray())
        return {bytes};
    QList<QByteArray> messages;
    for (const QJsonValue one : json.array())
        messages.append(QJsonDocument(one.toObject()).toJson(QJsonDocument::Compact));
    return messages;
}

/// What is understood makes sense, and means the same when it is said again.
void requireSense(const SeriesMessage &message)
{
    if (const auto *next = std::get_if<NextFile>(&message))
        require(next->number >= 0 && next->number < next->total);
    if (const auto *done = std::get_if<SliceDone>(&message))
        require(done->number >= 0);
    if (const auto *images = std::get_if<FileImages>(&message))
        require(!images->slices.isEmpty());
    const QByteArray said = toMessage(message);
    const auto heard = seriesMessageFrom(said);
    require(heard && toMessage(*heard) == said);
}

/// Every voxel has a place, and every place its voxel.
void requirePlaces(const Grid &grid)
{
    for (const Vector3 &voxel :
         {Vector3{0, 0, 0},
          Vector3{double(grid.columns - 1), double(grid.rows - 1), double(grid.slices - 1)}}) {
        const Vector3 back = grid.toVoxel(grid.toPatient(voxel));
        require(length(back - voxel) <= 1e-2);
    }
}

void requireOrder(const QList<Slice> &slices, const SeriesFacts &facts, const Stack &stack)
{
    VoxelOrder order{.type = voxelTypeFor(facts, slices), .files = {{}}, .slices = {}};
    for (const int index : stack.order)
        order.slices.append({slices.at(index), 0});
    require(order.slices.size() == stack.grid.slices
            && order.bytes() == stack.grid.voxels() * bytesOf(order.type));
    const auto heard = voxelOrderFrom(toJson(order));
    require(heard && toJson(*heard) == toJson(order) && heard->bytes() == order.bytes());
}

void drawPlanes(const Volume &volume)
{
    const WindowLevel window = firstWindow(volume);
    require(window.width >= 1);
    constexpr int kEdge = 16;
    for (const PlaneKind kind : {PlaneKind::Axial, PlaneKind::Coronal, PlaneKind::Sagittal}) {
        const PlaneStack stack(volume.grid(), kind);
        require(stack.count() > 0);
        const PictureView view{.first = {},
                               .pixel = std::max(stack.bounds().width() / kEdge, 1e-3),
                               .size = {kEdge, kEdge}};
        std::array<uchar, std::size_t(kEdge) * kEdge> out{};
        drawPlane(volume, stack, stack.count() / 2, view, {}, {window}, out);
    }
}

void measureAll(const Volume &volume)
{
    const Grid &grid = volume.grid();
    const Vector3 middle = grid.toPatient({grid.columns / 2.0, grid.rows / 2.0, grid.slices / 2.0});
    const MeasureOrder order{.nodules = {middle},
                             .line = {grid.origin, middle},
                             .polygon
                             = {grid.origin, grid.toPatient({1, 0, 0}), grid.toPatient({1, 1, 0})},
                             .lungs = true};
    for (const Measurement &one : measure(volume, order)) {
        require(one.value || !one.reason.isEmpty());
        require(!one.value || (std::isfinite(*one.value) && std::isfinite(one.uncertainty)));
        require(measurementFrom(measurementJson(one)).has_value());
    }
}

/// All that the window does with the images of a series, or a sentence that says why it cannot.
void showSeries(const SeriesList &list, const FoundSeries &series)
{
    QList<Slice> slices;
    for (const FoundSlice &found : series.slices) {
        require(found.file >= 0 && found.file < list.files.size());
        slices.append(found.slice);
    }
    const auto stack = stackOf(slices);
    if (!stack) {
        require(!stack.error().message.isEmpty());
        return;
    }
    requirePlaces(stack->grid);
    requireOrder(slices, series.facts, *stack);
    if (stack->grid.voxels() > kMaxShown)
        return;
    QList<SliceImage> images;
    for (const Slice &slice : slices)
        images.append(
            {slice,
             QByteArray("\x10\x04\xF0\x8F", 4).repeated(qsizetype(slice.columns) * slice.rows)});
    const auto volume = buildVolume(series.facts, images);
    require(volume && volume->thickness() > 0);
    drawPlanes(*volume);
    if (volume->grid().voxels() <= kMaxMeasured)
        measureAll(*volume);
}

} // namespace

/// Whatever a reader that was taken over says, the window goes on with what makes sense.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    SeriesCollector collector;
    for (const QByteArray &bytes :
         messagesIn({reinterpret_cast<const char *>(data), qsizetype(size)})) {
        const auto message = seriesMessageFrom(bytes);
        if (!message)
            continue;
        requireSense(*message);
        collector.take(*message);
    }
    for (const BrokenFile &broken : collector.list().broken)
        require(!errorFor(broken.problem, broken.file.name()).message.isEmpty());
    for (const FoundSeries &series : collector.list().series)
        showSeries(collector.list(), series);
    return 0;
}
