// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/volume/vector3.h"

#include <QList>

#include <optional>

namespace lectern::medical {

/// What a shape of a phantom stands for; decides what the truth says about it.
enum class Role { Other, Body, Lung, Nodule, Vessel, Airway, Calcium, Emphysema };

/// A body of one value: an ellipsoid along the axes of the patient, or a cylinder with flat ends.
struct Shape {
    enum class Kind { Ellipsoid, Cylinder };

    Kind kind = Kind::Ellipsoid;
    Role role = Role::Other;
    Vector3 centre{}; ///< Of an ellipsoid.
    Vector3 semiAxes{1, 1, 1}; ///< Of an ellipsoid; mm, all > 0.
    Vector3 from{}; ///< Of a cylinder: the middles of its ends.
    Vector3 to{};
    double radius = 1; ///< Of a cylinder; mm.
    double value = 0; ///< HU

    /// A bound of the distance to the surface, negative inside: the surface is at least that far.
    double signedBound(const Vector3 &p) const;
    double volume() const; ///< mm³, by formula.
    /// Corners of a box along the patient's axes that holds the shape.
    struct Box {
        Vector3 low;
        Vector3 high;
    };
    Box box() const;

    static Shape sphere(const Vector3 &centre, double diameter, double value, Role role);
};

/// The share of a box that lies inside a shape, 0..1; exact away from the surface.
/// @param edges half of the box along each of its three directions
struct SampledBox {
    Vector3 centre;
    Vector3 halfRow;
    Vector3 halfColumn;
    Vector3 halfNormal;
};
double coverage(const Shape &shape, const SampledBox &box);

/// What a phantom holds, by formula.
struct PhantomTruth {
    struct Nodule {
        Vector3 centre;
        double longDiameter = 0; ///< mm, of its middle cross-section across the z axis.
        double shortDiameter = 0;
        double volume = 0; ///< mm³
        double value = 0; ///< HU
        friend bool operator==(const Nodule &, const Nodule &) = default;
    };
    QList<Nodule> nodules;
    std::optional<double> lungVolume; ///< mm³; absent where a shape is only partly in a lung.
    std::optional<double> emphysema; ///< % of the lung volume below -950 HU; absent likewise.
};

/// @param shapes in the order in which they are painted
PhantomTruth truthOf(const QList<Shape> &shapes);

} // namespace lectern::medical
