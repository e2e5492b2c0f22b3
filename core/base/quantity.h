// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace lectern {

/// Powers of the seven SI base units, in the order m, kg, s, A, K, mol, cd.
struct Dimension {
    std::array<int, 7> powers{};

    bool isNone() const { return *this == Dimension{}; }
    friend Dimension operator*(const Dimension &a, const Dimension &b);
    friend Dimension operator/(const Dimension &a, const Dimension &b);
    friend bool operator==(const Dimension &, const Dimension &) = default;
};

/// A unit as it is printed: how many SI base units one of it is.
struct Unit {
    QString symbol; ///< "m/s²"; empty for pure numbers.
    double factor = 1;
    Dimension dimension;

    /// Reads products and quotients of known symbols, e.g. "kg·m/s²", "N", "km/h"; "" is a pure
    /// number.
    static std::optional<Unit> parse(const QString &symbol);
};

/// A number with its dimension; the value is in SI base units.
struct Quantity {
    double value = 0;
    Dimension dimension;

    double in(const Unit &unit) const { return value / unit.factor; }
    static Quantity of(double value, const Unit &unit)
    {
        return {value * unit.factor, unit.dimension};
    }
    friend Quantity operator*(const Quantity &a, const Quantity &b)
    {
        return {a.value * b.value, a.dimension * b.dimension};
    }
    friend Quantity operator/(const Quantity &a, const Quantity &b)
    {
        return {a.value / b.value, a.dimension / b.dimension};
    }
};

/// Equal dimension, and values that differ by less than `relative` of the larger one.
bool isClose(const Quantity &a, const Quantity &b, double relative = 1e-6);

/// The number as a text book prints it: at most `digits` significant digits, no trailing zeros, a
/// true minus, and powers of ten ("6 × 10²⁴") outside 0.001 .. 999 999.
QString printedNumber(double value, int digits = 4);

/// Number and unit with a no-break space: "1.5 m/s²".
QString printedQuantity(const Quantity &quantity, const Unit &unit, int digits = 4);

} // namespace lectern
