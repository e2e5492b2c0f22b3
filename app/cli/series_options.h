// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/found_series.h"
#include "core/medical/volume/vector3.h"

#include <string>

namespace lectern::cli {

/// Which series is meant.
struct SeriesOptions {
    QString path; ///< A folder, a ZIP file or a file.
    QString uid; ///< Empty: the only one.
};

/// @return InvalidInput that lists the series where there are several, or none can be read;
/// NotFound
///         for a UID that is not there
Result<medical::FoundSeries> chosenSeries(const medical::SeriesList &list,
                                          const SeriesOptions &options);

/// "X,Y,Z" in millimetres. @throw a usage error
medical::Vector3 pointFrom(const std::string &text);

} // namespace lectern::cli
