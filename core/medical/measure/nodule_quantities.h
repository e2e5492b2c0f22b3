// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/measure/measurement.h"
#include "core/medical/volume/volume.h"

namespace lectern::medical {

/// Diameters, bidirectional axes, volume and HU of the nodule around a point.
QList<Measurement> noduleQuantities(const Volume &volume, const Vector3 &seed);

/// A voxel position as a point of a region.
QPointF regionPoint(const QPointF &voxel);

/// A region in the image of a slice.
ImageRegion regionIn(const Volume &volume, int slice, const QList<QPointF> &voxels);

} // namespace lectern::medical
