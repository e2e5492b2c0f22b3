// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/series_messages.h"

#include <expected>

class DcmFileFormat;

namespace lectern::medical {

/// The images of a data set as its header describes them, one for each frame.
///
/// @return why it cannot be used, or nothing where it holds no image (a report, a segmentation, a
///         DICOMDIR)
std::expected<FileImages, std::optional<ImageProblem>> imagesOf(DcmFileFormat &file);

} // namespace lectern::medical
