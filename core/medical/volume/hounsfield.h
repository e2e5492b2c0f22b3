// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/volume/slice.h"

#include <QByteArrayView>
#include <QList>

#include <limits>
#include <span>

namespace lectern::medical {

/// A voxel without an image: padded, outside of what was reconstructed. No measurement counts it.
constexpr qint16 kNoValue = std::numeric_limits<qint16>::min();

enum class VoxelType {
    Int16, ///< Whole numbers within 16 bits. Of CT, what lies below -32767 HU is clamped.
    Float32,
};

/// The smallest type that holds the values of all slices exactly, as far as they mean something.
VoxelType voxelTypeFor(const SeriesFacts &facts, const QList<Slice> &slices);

inline qsizetype bytesOf(VoxelType type)
{
    return type == VoxelType::Int16 ? sizeof(qint16) : sizeof(float);
}

/// Values from the pixels of one frame as they are stored, in the byte order of this machine.
///
/// Padded pixels become kNoValue. @param bytes at least out.size() times bitsAllocated / 8
/// @source DICOM PS3.3, sections C.7.5.1.1.2 (padding) and C.11.1 (rescale slope and intercept)
void convert(QByteArrayView bytes, const Slice &slice, std::span<qint16> out);
void convert(QByteArrayView bytes, const Slice &slice, std::span<float> out);

} // namespace lectern::medical
