// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/measure/measurement.h"

#include <QImage>

namespace lectern::ui {

using medical::MarkShape;

/// A measurement as the viewer shows it: in its slice, and as a row of the table.
struct ShownMeasurement {
    QString name{}; ///< "M1"; also what the viewer's signals call it.
    QString quantity{}; ///< "Mean nodule diameter", in the program's language.
    QString value{}; ///< "7.6 mm"; empty where it was not computed.
    QString uncertainty{}; ///< "±0.4 mm"
    QString method{}; ///< "half-contrast contour"
    QString label{}; ///< Beside the mark: "M1 8.2 × 6.9 mm"; empty: the mark alone.
    medical::ImageRegion region{};
    MarkShape shape = MarkShape::Outline;
    bool isValid = true;
    QString reason{}; ///< Why it was not computed, in a few words.
    QString inReport{}; ///< "findings, impression"; empty: in no sentence.
    bool isDrawn = false; ///< Its points were set by hand and may be moved.
    bool mayBeNamed = false; ///< The reader may say what it is.
    QImage picture{}; ///< Of the place, shown where the series is not; those of one mark share it.
};

/// Names, value, mark and reason of a measurement, without a place in the report.
ShownMeasurement shownMeasurement(const QString &name, const medical::Measurement &measurement);

} // namespace lectern::ui
