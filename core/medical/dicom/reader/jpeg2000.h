// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/image_problem.h"
#include "core/medical/volume/slice.h"

#include <QByteArray>

#include <expected>

namespace lectern::medical {

/// The pixels of a JPEG 2000 code stream, High-Throughput or not, as a slice stores them.
///
/// @return Damaged where it is none, or is not of the size and kind that the slice promises
/// @source ITU-T T.800 and T.814
std::expected<QByteArray, ImageProblem> unpackJpeg2000(const QByteArray &stream,
                                                       const Slice &slice);

} // namespace lectern::medical
