// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/quantity.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace lectern {
namespace {

const QString kSuperscripts = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");

struct KnownUnit {
    double factor;
    Dimension dimension;
};

const QHash<QString, KnownUnit> &knownUnits()
{
    static const QHash<QString, KnownUnit> units{
        {QStringLiteral("m"), {1, {{1}}}},
        {QStringLiteral("km"), {1e3, {{1}}}},
        {QStringLiteral("cm"), {1e-2, {{1}}}},
        {QStringLiteral("mm"), {1e-3, {{1}}}},
        {QStringLiteral("kg"), {1, {{0, 1}}}},
        {QStringLiteral("g"), {1e-3, {{0, 1}}}},
        {QStringLiteral("t"), {1e3, {{0, 1}}}},
        {QStringLiteral("s"), {1, {{0, 0, 1}}}},
        {QStringLiteral("ms"), {1e-3, {{0, 0, 1}}}},
        {QStringLiteral("min"), {60, {{0, 0, 1}}}},
        {QStringLiteral("h"), {3600, {{0, 0, 1}}}},
        {QStringLiteral("A"), {1, {{0, 0, 0, 1}}}},
        {QStringLiteral("K"), {1, {{0, 0, 0, 0, 1}}}},
        {QStringLiteral("mol"), {1, {{0, 0, 0, 0, 0, 1}}}},
        {QStringLiteral("cd"), {1, {{0, 0, 0, 0, 0, 0, 1}}}},
        {QStringLiteral("N"), {1, {{1, 1, -2}}}},
        {QStringLiteral("kN"), {1e3, {{1, 1, -2}}}},
        {QStringLiteral("MN"), {1e6, {{1, 1, -2}}}},
        {QStringLiteral("J"), {1, {{2, 1, -2}}}},
        {QStringLiteral("kJ"), {1e3, {{2, 1, -2}}}},
        {QStringLiteral("W"), {1, {{2, 1, -3}}}},
        {QStringLiteral("Pa"), {1, {{-1, 1, -2}}}},
    };
    return units;
}

/// Splits "s²" into "s" and 2; a symbol without a raised number has the power 1.
std::pair<QString, int> symbolAndPower(const QString &factor)
{
    QString symbol = factor;
    int power = 0;
    int place = 1;
    while (!symbol.isEmpty() && kSuperscripts.contains(symbol.back())) {
        power += place * static_cast<int>(kSuperscripts.indexOf(symbol.back()));
        place *= 10;
        symbol.chop(1);
    }
    bool isNegative = symbol.endsWith(QStringLiteral("⁻"));
    if (isNegative)
        symbol.chop(1);
    if (place == 1)
        power = 1;
    return {symbol, isNegative ? -power : power};
}

QString raised(int exponent)
{
    QString text = exponent < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(exponent)))
        text += kSuperscripts.at(digit.digitValue());
    return text;
}

QString withTrueMinus(QString number)
{
    return number.replace(u'-', QStringLiteral("−"));
}

/// Plain decimal notation without trailing zeros.
QString decimal(double value, int digits)
{
    const int exponent = value == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::abs(value))));
    QString text = QString::number(value, 'f', std::clamp(digits - 1 - exponent, 0, 12));
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return withTrueMinus(text);
}

} // namespace

Dimension operator*(const Dimension &a, const Dimension &b)
{
    Dimension product;
    std::ranges::transform(a.powers, b.powers, product.powers.begin(), std::plus<>());
    return product;
}

Dimension operator/(const Dimension &a, const Dimension &b)
{
    Dimension quotient;
    std::ranges::transform(a.powers, b.powers, quotient.powers.begin(), std::minus<>());
    return quotient;
}

std::optional<Unit> Unit::parse(const QString &symbol)
{
    Unit unit{symbol, 1, {}};
    if (symbol.isEmpty())
        return unit;
    int sign = 1;
    QString factor;
    for (const QChar c : symbol + u'·') {
        if (c != u'·' && c != u'/') {
            factor += c;
            continue;
        }
        const auto [name, power] = symbolAndPower(factor);
        const auto known = knownUnits().constFind(name);
        if (known == knownUnits().cend())
            return std::nullopt;
        unit.factor *= std::pow(known->factor, sign * power);
        for (std::size_t i = 0; i < unit.dimension.powers.size(); ++i)
            unit.dimension.powers[i] += sign * power * known->dimension.powers[i];
        sign = c == u'/' ? -1 : 1;
        factor.clear();
    }
    return unit;
}

bool isClose(const Quantity &a, const Quantity &b, double relative)
{
    const double larger = std::max(std::abs(a.value), std::abs(b.value));
    return a.dimension == b.dimension && std::abs(a.value - b.value) <= relative * larger + 1e-300;
}

QString printedNumber(double value, int digits)
{
    const double size = std::abs(value);
    if (size == 0 || (size >= 1e-3 && size < 1e6))
        return decimal(value, digits);
    int exponent = static_cast<int>(std::floor(std::log10(size)));
    QString mantissa = decimal(value / std::pow(10.0, exponent), digits);
    if (mantissa == QStringLiteral("10")) { // 9.9999 was rounded up.
        mantissa = QStringLiteral("1");
        ++exponent;
    }
    return mantissa + QStringLiteral(" × 10") + raised(exponent);
}

QString printedQuantity(const Quantity &quantity, const Unit &unit, int digits)
{
    const QString number = printedNumber(quantity.in(unit), digits);
    return unit.symbol.isEmpty() ? number : number + QChar(QChar::Nbsp) + unit.symbol;
}

} // namespace lectern
