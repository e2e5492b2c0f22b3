// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/view/plane_stack.h"
#include "core/medical/view/window_level.h"

#include <QSize>

#include <span>

namespace lectern::medical {

/// How many planes lie over each other in a picture.
struct Slab {
    enum class Kind { Mean, Maximum };
    double thickness = 0; ///< mm; up to the distance of the planes: a plane alone.
    Kind kind = Kind::Maximum;
    friend bool operator==(const Slab &, const Slab &) = default;
};

/// What a picture shows: its pixels are squares on a plane.
struct PictureView {
    QPointF first; ///< Where the centre of the first pixel lies; mm right and down, as PlaneStack.
    double pixel = 1; ///< Edge of a pixel; mm, > 0.
    QSize size; ///< Pixels.
    friend bool operator==(const PictureView &, const PictureView &) = default;
};

/// How values become grey.
struct Greys {
    WindowLevel window;
    bool isInverted = false;
    friend bool operator==(const Greys &, const Greys &) = default;
};

/// Draws a plane of a volume: linear between the voxels of a slice, linear between the slices along
/// their normal, then through the window.
///
/// What lies outside of the images is black, inverted too. A slab of acquired slices is laid over
/// each other along the step of a tilted stack. One thread; any may call it.
/// @param out  view.size pixels of one byte, row by row without gaps
void drawPlane(const Volume &volume, const PlaneStack &stack, int index, const PictureView &view,
               const Slab &slab, const Greys &greys, std::span<uchar> out);

} // namespace lectern::medical
