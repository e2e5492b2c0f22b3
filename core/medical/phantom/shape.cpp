// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/phantom/shape.h"

#include <algorithm>
#include <numbers>

namespace lectern::medical {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr int kSamples = 6; ///< In each direction of a box that the surface cuts.
constexpr double kDensityLimit = -950; ///< HU; of emphysema.
constexpr double kSoftLimit = -400; ///< HU; above it is no lung.

Vector3 scaled(const Vector3 &a, const Vector3 &by)
{
    return {a.x / by.x, a.y / by.y, a.z / by.z};
}

/// Points all over the surface of a shape.
QList<Vector3> surface(const Shape &shape)
{
    QList<Vector3> points;
    const Vector3 axis = shape.to - shape.from;
    const Vector3 aside
        = std::abs(axis.z) < 0.9 * length(axis) ? cross(axis, {0, 0, 1}) : cross(axis, {1, 0, 0});
    for (int turn = 0; turn < 24; ++turn) {
        for (int height = 0; height <= 12; ++height) {
            const double a = turn * kPi / 12;
            if (shape.kind == Shape::Kind::Ellipsoid) {
                const double b = height * kPi / 12;
                points.append(shape.centre
                              + Vector3{shape.semiAxes.x * std::sin(b) * std::cos(a),
                                        shape.semiAxes.y * std::sin(b) * std::sin(a),
                                        shape.semiAxes.z * std::cos(b)});
                continue;
            }
            const Vector3 u = aside * (1 / length(aside));
            const Vector3 v = cross(axis, u) * (1 / length(axis));
            points.append(shape.from + axis * (height / 12.0)
                          + (u * std::cos(a) + v * std::sin(a)) * shape.radius);
        }
    }
    return points;
}

enum class Place { Inside, Outside, Across };

Place placeIn(const Shape &lung, const Shape &shape)
{
    const QList<Vector3> points = surface(shape);
    const auto inside
        = std::ranges::count_if(points, [&](const Vector3 &p) { return lung.signedBound(p) <= 0; });
    if (inside == points.size())
        return Place::Inside;
    return inside == 0 && shape.signedBound(lung.centre) > 0 ? Place::Outside : Place::Across;
}

PhantomTruth::Nodule noduleOf(const Shape &shape)
{
    const auto [shorter, longer] = std::minmax(shape.semiAxes.x, shape.semiAxes.y);
    return {.centre = shape.centre,
            .longDiameter = 2 * longer,
            .shortDiameter = 2 * shorter,
            .volume = shape.volume(),
            .value = shape.value};
}

} // namespace

double Shape::signedBound(const Vector3 &p) const
{
    if (kind == Kind::Ellipsoid) {
        const double smallest = std::min({semiAxes.x, semiAxes.y, semiAxes.z});
        return (length(scaled(p - centre, semiAxes)) - 1) * smallest;
    }
    const Vector3 axis = to - from;
    const double along = dot(p - from, axis) / length(axis);
    const double aside = length(p - from - axis * (along / length(axis)));
    return std::max({aside - radius, -along, along - length(axis)});
}

double Shape::volume() const
{
    if (kind == Kind::Ellipsoid)
        return 4.0 / 3 * kPi * semiAxes.x * semiAxes.y * semiAxes.z;
    return kPi * radius * radius * length(to - from);
}

Shape::Box Shape::box() const
{
    if (kind == Kind::Ellipsoid)
        return {centre - semiAxes, centre + semiAxes};
    const Vector3 around{radius, radius, radius};
    const Vector3 low{std::min(from.x, to.x), std::min(from.y, to.y), std::min(from.z, to.z)};
    const Vector3 high{std::max(from.x, to.x), std::max(from.y, to.y), std::max(from.z, to.z)};
    return {low - around, high + around};
}

Shape Shape::sphere(const Vector3 &centre, double diameter, double value, Role role)
{
    const double radius = diameter / 2;
    return {.role = role, .centre = centre, .semiAxes = {radius, radius, radius}, .value = value};
}

double coverage(const Shape &shape, const SampledBox &box)
{
    const double reach = length(box.halfRow) + length(box.halfColumn) + length(box.halfNormal);
    const double bound = shape.signedBound(box.centre);
    if (std::abs(bound) > reach)
        return bound < 0 ? 1 : 0;
    int inside = 0;
    const auto offset = [](int i) { return (2 * i + 1.0) / kSamples - 1; };
    for (int i = 0; i < kSamples; ++i)
        for (int j = 0; j < kSamples; ++j)
            for (int k = 0; k < kSamples; ++k)
                inside
                    += shape.signedBound(box.centre + box.halfRow * offset(i)
                                         + box.halfColumn * offset(j) + box.halfNormal * offset(k))
                    < 0;
    return double(inside) / (kSamples * kSamples * kSamples);
}

PhantomTruth truthOf(const QList<Shape> &shapes)
{
    PhantomTruth truth;
    double lungVolume = 0;
    double emphysema = 0;
    bool isClosed = true;
    QList<Shape> lungs;
    for (const Shape &shape : shapes) {
        if (shape.role == Role::Nodule && shape.kind == Shape::Kind::Ellipsoid)
            truth.nodules.append(noduleOf(shape));
        const bool isLung = shape.role == Role::Lung;
        for (const Shape &lung : lungs) {
            const Place place = placeIn(lung, shape);
            isClosed &= place != Place::Across && !(isLung && place == Place::Inside);
            if (place != Place::Inside)
                continue;
            if (shape.value > kSoftLimit)
                lungVolume -= shape.volume();
            else if (shape.value < kDensityLimit)
                emphysema += shape.volume();
        }
        if (isLung) {
            lungs.append(shape);
            lungVolume += shape.volume();
        }
    }
    if (!lungs.isEmpty() && isClosed) {
        truth.lungVolume = lungVolume;
        truth.emphysema = 100 * emphysema / lungVolume;
    }
    return truth;
}

} // namespace lectern::medical
