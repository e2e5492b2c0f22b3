// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/phantom/shape.h"
#include "core/medical/volume/grid.h"
#include "core/medical/volume/slice.h"

#include <QList>
#include <QString>

namespace lectern::medical {

/// What is made wrong, so that readers and gates can be tried.
struct Irregularities {
    QList<int> missing; ///< Slices left out, counted from 0.
    QList<int> doubled; ///< Slices that come twice, as different instances in one place.
    double unevenMm = 0; ///< Every second slice lies so much too high.
    int localizers = 0; ///< Images of another orientation in the same series.
    bool isShuffled = false; ///< Files in no order.
};

/// How values become stored pixels.
struct Storage {
    bool isSigned = false;
    int bitsStored = 12; ///< 2..16, of 16 allocated.
    double slope = 1;
    double intercept = -1024;
    bool variesBySlice = false; ///< Another intercept in each of five slices.
    std::optional<qint32> padding; ///< Stored outside of the largest circle of the picture.
};

/// One examination of the same phantom.
struct TimePoint {
    QString folder; ///< Empty: no folder of its own.
    int days = 0; ///< After the first one.
    double noduleScale = 1; ///< Diameters of nodules times this.
};

/// A series to make, with everything that decides its bytes.
struct PhantomSpec {
    Grid grid; ///< As it would be without irregularities; a tilt is in its step.
    double thickness = 1; ///< mm that each slice averages over.
    double background = -1000; ///< HU
    QList<Shape> shapes; ///< Painted in this order.
    double blurMm = 0; ///< Full width at half maximum of a Gaussian in the slice's plane.
    double sharpening = 0; ///< How much of the fine detail is added once more, as sharp kernels do.
    double noise = 0; ///< HU; standard deviation, white.
    quint64 seed = 0;
    SeriesFacts facts; ///< Its UID is made from the seed.
    Storage storage;
    Irregularities irregularities;
    QList<TimePoint> times; ///< At least one.
};

/// A thorax about the origin of the patient with lungs, trachea, vessels, and calcium in the wall.
QList<Shape> thoraxShapes();

} // namespace lectern::medical
