// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace lectern::medical {

/// A point or a direction in the patient: x to the left, y to the back, z to the head (LPS), in mm.
struct Vector3 {
    double x = 0;
    double y = 0;
    double z = 0;

    friend constexpr Vector3 operator+(const Vector3 &a, const Vector3 &b)
    {
        return {a.x + b.x, a.y + b.y, a.z + b.z};
    }
    friend constexpr Vector3 operator-(const Vector3 &a, const Vector3 &b)
    {
        return {a.x - b.x, a.y - b.y, a.z - b.z};
    }
    friend constexpr Vector3 operator*(const Vector3 &a, double factor)
    {
        return {a.x * factor, a.y * factor, a.z * factor};
    }
    friend constexpr bool operator==(const Vector3 &, const Vector3 &) = default;
};

constexpr double dot(const Vector3 &a, const Vector3 &b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

constexpr Vector3 cross(const Vector3 &a, const Vector3 &b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

inline double length(const Vector3 &a)
{
    return std::sqrt(dot(a, a));
}

inline bool isFinite(const Vector3 &a)
{
    return std::isfinite(a.x) && std::isfinite(a.y) && std::isfinite(a.z);
}

} // namespace lectern::medical
