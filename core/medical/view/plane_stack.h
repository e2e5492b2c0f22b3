// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/volume/grid.h"

#include <QPointF>
#include <QRectF>
#include <QString>

namespace lectern::medical {

/// The three ways to cut a volume; of a volume that lies askew, those that come nearest.
enum class PlaneKind {
    Axial, ///< Seen from the feet: the right side of the patient at the left.
    Coronal, ///< Seen from the front.
    Sagittal, ///< Seen from the left: the front at the left.
};

/// Up to two letters for the side of the patient towards which a direction goes: "L", "LA", "I".
///
/// R, L right and left, A, P front and back, S, I head and feet. The second letter stands for a
/// direction that leaves the axis by more than 10 degrees.
QString sideLetters(const Vector3 &direction);

/// All planes of one kind through a volume, as far apart as its voxels, at right angles to those of
/// the other kinds.
///
/// They are counted from the head, from the front, or from the patient's right. A point of a plane
/// is given in mm to the right and down from the centre of the plane's first voxel. Of a tilted
/// stack, the planes of the acquired slices are those slices, and each has its own first voxel.
class PlaneStack
{
public:
    PlaneStack(const Grid &grid, PlaneKind kind);

    PlaneKind kind() const { return m_kind; }
    const Grid &grid() const { return m_grid; }
    int count() const { return m_through.count; }
    double spacing() const { return m_through.spacing; } ///< mm between the planes.
    double pixelWidth() const { return m_right.spacing; } ///< mm
    double pixelHeight() const { return m_down.spacing; }

    Vector3 right() const { return directionOf(m_right); } ///< Unit vector.
    Vector3 down() const { return directionOf(m_down); }
    Vector3 through() const { return directionOf(m_through); } ///< Towards the next plane.

    /// Each plane shows a slice as it was acquired.
    bool isAcquired() const { return m_through.axis == 2; }
    int sliceOf(int index) const; ///< The slice of the grid; asked only where they were acquired.
    int indexOfSlice(int slice) const; ///< The inverse.

    int indexOf(const Vector3 &millimetres) const; ///< The nearest plane that there is.
    /// mm along the patient's axis that the planes cross most: z, y or x of the plane's middle.
    double positionOf(int index) const;
    QRectF bounds() const; ///< mm; with the outer halves of the first and last voxels.
    QPointF toPlane(int index,
                    const Vector3 &millimetres) const; ///< The foot of the perpendicular.
    Vector3 toPatient(int index, const QPointF &point) const;

    /// One direction of the planes as an axis of the grid.
    struct Axis {
        int axis = 0; ///< 0 along a row, 1 along a column, 2 from slice to slice.
        bool isForward = true; ///< The grid's numbers grow with ours.
        int count = 0; ///< Voxels, as many as the slices of a tilted stack reach over.
        double spacing = 1; ///< mm
        double first = 0; ///< mm along the grid's direction where the first voxel lies.

        /// mm along the grid's direction.
        double along(double point) const { return isForward ? first + point : first - point; }
        double point(double along) const { return isForward ? along - first : first - along; }
    };
    const Axis &rightAxis() const { return m_right; }
    const Axis &downAxis() const { return m_down; }
    const Axis &throughAxis() const { return m_through; }
    /// mm by which a slice is shifted against the one before it, along a row or a column.
    double shear(int axis) const;

private:
    Axis axisFor(const Vector3 &wanted, int axis) const;
    Vector3 gridDirection(int axis) const;
    Vector3 directionOf(const Axis &axis) const;
    double shiftOf(int axis, int index) const; ///< mm; of an acquired plane.

    Grid m_grid;
    PlaneKind m_kind;
    Axis m_right;
    Axis m_down;
    Axis m_through;
};

} // namespace lectern::medical
