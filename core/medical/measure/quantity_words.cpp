// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/quantity_words.h"

#include <array>
#include <cmath>

namespace lectern::medical {
namespace {

struct QuantityWords {
    const char16_t *english;
    const char16_t *chinese;
    int decimals;
};

// In the order of QuantityKind.
constexpr std::array kQuantities{
    QuantityWords{u"mean nodule diameter", u"结节平均直径", 1},
    QuantityWords{u"nodule diameter (Fleischner)", u"结节直径（Fleischner）", 0},
    QuantityWords{u"long axis", u"长径", 1},
    QuantityWords{u"short axis", u"短径", 1},
    QuantityWords{u"nodule volume", u"结节体积", 0},
    QuantityWords{u"length", u"长度", 1},
    QuantityWords{u"area", u"面积", 1},
    QuantityWords{u"mean attenuation", u"平均 CT 值", 0},
    QuantityWords{u"standard deviation", u"CT 值标准差", 0},
    QuantityWords{u"lung volume", u"肺容积", 0},
    QuantityWords{u"%LAA-950", u"%LAA-950", 1},
};

struct MethodWords {
    const char16_t *name; ///< As methodOf() gives it.
    const char16_t *english;
    const char16_t *chinese;
};

constexpr MethodWords kMethods[]{
    {u"half-contrast-contour", u"half-contrast contour", u"半对比度轮廓法"},
    {u"partial-volume-sum", u"partial-volume sum", u"部分容积求和法"},
    {u"points", u"two points", u"两点"},
    {u"polygon", u"polygon", u"多边形"},
    {u"whole-voxels", u"whole voxels", u"完整体素"},
    {u"air-below-400", u"air below −400 HU", u"低于 −400 HU 的含气区"},
    {u"air-below-950", u"air below −950 HU", u"低于 −950 HU 的含气区"},
};

const QuantityWords &wordsOf(QuantityKind quantity)
{
    return kQuantities.at(static_cast<std::size_t>(quantity));
}

/// Without sign and unit; empty where it is not to be printed.
QString uncertaintyNumber(const Measurement &measurement)
{
    const int decimals = wordsOf(measurement.quantity).decimals;
    const QString number = numberText(measurement.uncertainty, decimals);
    const bool isPrinted = measurement.value && number != numberText(0, decimals)
        && measurement.quantity != QuantityKind::NoduleDiameterFleischner;
    return isPrinted ? number : QString();
}

} // namespace

QString quantityWords(QuantityKind quantity, Language language)
{
    const QuantityWords &words = wordsOf(quantity);
    return inLanguage(language, words.english, words.chinese);
}

QString quantityTitle(QuantityKind quantity, Language language)
{
    QString title = quantityWords(quantity, language);
    title[0] = title.at(0).toUpper();
    return title;
}

QString methodWords(QuantityKind quantity, Language language)
{
    const QString name = methodOf(quantity).method;
    for (const MethodWords &words : kMethods)
        if (name == QStringView(words.name))
            return inLanguage(language, words.english, words.chinese);
    return name;
}

QString numberText(double value, int decimals)
{
    const double factor = std::pow(10.0, decimals);
    const double rounded = std::round(value * factor) / factor;
    const QString digits = QString::number(std::abs(rounded), 'f', decimals);
    return rounded < 0 ? u'\u2212' + digits : digits;
}

QString valueText(const Measurement &measurement)
{
    if (!measurement.value)
        return {};
    return numberText(*measurement.value, wordsOf(measurement.quantity).decimals) + u' '
        + unitOf(measurement.quantity);
}

QString uncertaintyText(const Measurement &measurement)
{
    const QString number = uncertaintyNumber(measurement);
    return number.isEmpty() ? number : u'±' + number + u' ' + unitOf(measurement.quantity);
}

QString valueWithUncertainty(const Measurement &measurement)
{
    const QString uncertainty = uncertaintyNumber(measurement);
    if (uncertainty.isEmpty())
        return valueText(measurement);
    const int decimals = wordsOf(measurement.quantity).decimals;
    return QStringLiteral("%1 ± %2 %3")
        .arg(numberText(*measurement.value, decimals), uncertainty, unitOf(measurement.quantity));
}

QString axesText(const Measurement &longAxis, const Measurement &shortAxis)
{
    if (!longAxis.value || !shortAxis.value)
        return {};
    return QStringLiteral("%1 × %2 mm")
        .arg(numberText(*longAxis.value, 1), numberText(*shortAxis.value, 1));
}

} // namespace lectern::medical
