// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/volume/vector3.h"

#include <QString>

#include <optional>

namespace lectern::medical {

/// How the pixels of an image are stored.
///
/// @source DICOM PS3.3, section C.7.6.3.1 "Image Pixel Module"
struct StoredFormat {
    int bitsAllocated = 16; ///< 8, 16 or 32
    int bitsStored = 16; ///< 1 .. bitsAllocated
    int highBit = 15;
    bool isSigned = false;
    friend bool operator==(const StoredFormat &, const StoredFormat &) = default;
};

/// Stored values that say "no image here", both ends included.
struct Padding {
    qint32 first = 0;
    qint32 last = 0;
    friend bool operator==(const Padding &, const Padding &) = default;
};

/// One image of a series, or one frame of a multi-frame image, as its header describes it.
struct Slice {
    QString instance{}; ///< SOP Instance UID.
    int frame = 1; ///< Counted from 1, as DICOM does.
    int columns = 0;
    int rows = 0;
    Vector3 position; ///< Centre of the first pixel.
    Vector3 row; ///< Unit vector along which the column's number grows.
    Vector3 column; ///< Unit vector along which the row's number grows.
    double columnSpacing = 0; ///< mm between the centres of neighbouring columns.
    double rowSpacing = 0; ///< mm between the centres of neighbouring rows.
    std::optional<double> thickness{}; ///< mm that the picture averages over; absent: not stated.
    double slope = 1; ///< Value = stored value times slope plus intercept.
    double intercept = 0;
    StoredFormat format{};
    std::optional<Padding> padding{};
    friend bool operator==(const Slice &, const Slice &) = default;
};

/// What a series says about itself that measuring asks for. Nothing of it names a person.
struct SeriesFacts {
    QString uid{}; ///< Series Instance UID.
    QString modality{}; ///< "CT", "MR" ..
    QString bodyPart{}; ///< "CHEST" ..; empty: not stated.
    QString manufacturer{};
    QString kernel{}; ///< Convolution kernel, e.g. "B40f"; empty: not stated.
    QString contrastAgent{}; ///< Empty: none stated.
    QString valueUnit{}; ///< Rescale type, "HU" for CT; empty: not stated.
    QString sopClass{}; ///< SOP Class UID of its images; empty: not stated.
    friend bool operator==(const SeriesFacts &, const SeriesFacts &) = default;
};

} // namespace lectern::medical
