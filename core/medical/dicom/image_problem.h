// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>

namespace lectern::medical {

/// Why an image, or what it was looked for in, could not be read.
enum class ImageProblem {
    NotFound,
    NotReadable,
    NotDicom, ///< A single file that is no DICOM file, or a folder without one.
    Damaged,
    BadArchive, ///< A ZIP file that is damaged, locked or a bomb.
    Colour, ///< More than one value for each pixel.
    PixelFormat, ///< One bit for each pixel, floating point, or a senseless description.
    Compression, ///< A transfer syntax that is not read here.
    FramesWithoutPlace, ///< Several frames that do not say where each lies.
    TooLarge,
    TimeLimit,
    Crashed,
    OutOfMemory,
    ReaderMissing,
};

/// The stable word of a problem on the wire, e.g. "not_dicom".
QString wordOf(ImageProblem problem);
std::optional<ImageProblem> imageProblemFromWord(const QString &word);

/// The Error to show: one or two sentences that name the file and the next step.
Error errorFor(ImageProblem problem, const QString &fileName, const QString &detail = {});

} // namespace lectern::medical
