// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/image_problem.h"
#include "core/medical/volume/slice.h"

#include <QByteArray>

#include <expected>

namespace lectern::medical {

/// The pixels of a frame that is packed in run lengths, in the byte order of this machine.
///
/// Ours, as DCMTK's own (3.6.7) reads where a damaged frame points, outside of it.
/// @return Damaged where a segment lies outside of the frame or holds too few pixels
/// @source DICOM PS3.5, annex G "Encapsulated RLE Compressed Images"
std::expected<QByteArray, ImageProblem> unpackRunLengths(const QByteArray &packed,
                                                         const Slice &slice);

} // namespace lectern::medical
