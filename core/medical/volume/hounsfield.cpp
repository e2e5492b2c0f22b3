// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/volume/hounsfield.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace lectern::medical {
namespace {

bool isWhole(double value)
{
    return std::isfinite(value) && std::abs(value) <= 32767 && value == std::round(value);
}

/// The value that the stored bits mean, without what else stands in the cell.
qint32 meaningOf(quint32 cell, const StoredFormat &format)
{
    const int shift = std::clamp(format.highBit + 1 - format.bitsStored, 0, 31);
    const int unused = std::clamp(32 - format.bitsStored, 0, 31);
    const quint32 bits = (cell >> shift) << unused;
    return format.isSigned ? static_cast<qint32>(bits) >> unused
                           : static_cast<qint32>(bits >> unused);
}

constexpr double kLargest = 1e30; ///< Differences and sums of such values are finite, too.

qint16 valueAs(double value, qint16)
{
    return static_cast<qint16>(std::clamp(value, -32767.0, 32767.0));
}

float valueAs(double value, float)
{
    return static_cast<float>(std::clamp(value, -kLargest, kLargest));
}

template <typename Cell, typename Out>
void convertCells(QByteArrayView bytes, const Slice &slice, std::span<Out> out)
{
    const char *from = bytes.data();
    for (Out &value : out) {
        Cell cell;
        std::memcpy(&cell, from, sizeof cell);
        from += sizeof cell;
        const qint32 stored = meaningOf(cell, slice.format);
        const bool isPadded
            = slice.padding && stored >= slice.padding->first && stored <= slice.padding->last;
        value = isPadded ? Out(kNoValue) : valueAs(stored * slice.slope + slice.intercept, Out{});
    }
}

template <typename Out>
void convertAny(QByteArrayView bytes, const Slice &slice, std::span<Out> out)
{
    Q_ASSERT(bytes.size() >= qsizetype(out.size()) * slice.format.bitsAllocated / 8);
    switch (slice.format.bitsAllocated) {
    case 8:
        return convertCells<quint8>(bytes, slice, out);
    case 16:
        return convertCells<quint16>(bytes, slice, out);
    default:
        return convertCells<quint32>(bytes, slice, out);
    }
}

} // namespace

VoxelType voxelTypeFor(const SeriesFacts &facts, const QList<Slice> &slices)
{
    // Scanners that store -1024 HU as a signed zero could store -33792 HU, and never do.
    const double low = facts.modality == u"CT" ? -65536 : -32768;
    const bool allFit = std::ranges::all_of(slices, [&](const Slice &slice) {
        const int bits = slice.format.bitsStored;
        const double lowest = slice.format.isSigned ? -std::exp2(bits - 1) : 0;
        const double highest = std::exp2(slice.format.isSigned ? bits - 1 : bits) - 1;
        const auto [least, most] = std::minmax(
            {lowest * slice.slope + slice.intercept, highest * slice.slope + slice.intercept});
        return isWhole(slice.slope) && isWhole(slice.intercept) && least >= low && most <= 32767;
    });
    return allFit ? VoxelType::Int16 : VoxelType::Float32;
}

void convert(QByteArrayView bytes, const Slice &slice, std::span<qint16> out)
{
    convertAny(bytes, slice, out);
}

void convert(QByteArrayView bytes, const Slice &slice, std::span<float> out)
{
    convertAny(bytes, slice, out);
}

} // namespace lectern::medical
