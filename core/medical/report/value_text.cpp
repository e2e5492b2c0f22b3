// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/value_text.h"

#include <array>
#include <cmath>

namespace lectern::medical {
namespace {

struct QuantityWords {
    const char *title;
    const char *words;
    const char16_t *chinese;
    int decimals;
};

// In the order of QuantityKind.
constexpr std::array kWords{
    QuantityWords{"Nodule diameter, mean", "mean nodule diameter", u"结节平均直径", 1},
    QuantityWords{"Nodule diameter, Fleischner", "nodule diameter", u"结节直径（Fleischner）", 0},
    QuantityWords{"Nodule, long axis", "long axis", u"结节长径", 1},
    QuantityWords{"Nodule, short axis", "short axis", u"结节短径", 1},
    QuantityWords{"Nodule volume", "nodule volume", u"结节体积", 0},
    QuantityWords{"Length", "length", u"长度", 1},
    QuantityWords{"Area", "area", u"面积", 1},
    QuantityWords{"Attenuation, mean", "mean attenuation", u"平均 CT 值", 0},
    QuantityWords{"Attenuation, standard deviation", "standard deviation of attenuation",
                  u"CT 值标准差", 0},
    QuantityWords{"Lung volume", "lung volume", u"肺容积", 0},
    QuantityWords{"%LAA-950", "%LAA-950", u"%LAA-950", 1},
};

const QuantityWords &wordsOf(QuantityKind quantity)
{
    return kWords.at(static_cast<std::size_t>(quantity));
}

} // namespace

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

QString valueWithUncertainty(const Measurement &measurement)
{
    const int decimals = wordsOf(measurement.quantity).decimals;
    const QString uncertainty = numberText(measurement.uncertainty, decimals);
    if (!measurement.value || uncertainty == numberText(0, decimals)
        || measurement.quantity == QuantityKind::NoduleDiameterFleischner)
        return valueText(measurement);
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

QString quantityTitle(QuantityKind quantity, Language language)
{
    const QuantityWords &words = wordsOf(quantity);
    return language == Language::Chinese ? QString::fromUtf16(words.chinese)
                                         : QString::fromLatin1(words.title);
}

QString quantityWords(QuantityKind quantity, Language language)
{
    const QuantityWords &words = wordsOf(quantity);
    return language == Language::Chinese ? QString::fromUtf16(words.chinese)
                                         : QString::fromLatin1(words.words);
}

QString cardText(const MeasuredValue &value, Language language)
{
    const bool isChinese = language == Language::Chinese;
    const Measurement &measurement = value.measurement;
    const QString head = value.name + u' ' + quantityTitle(measurement.quantity, language);
    const QString colon = isChinese ? QStringLiteral("：") : QStringLiteral(": ");
    if (measurement.value)
        return head + colon + valueWithUncertainty(measurement);
    return head + colon
        + (isChinese ? QStringLiteral("未计算：") : QStringLiteral("not computed: "))
        + reasonText(measurement, language);
}

} // namespace lectern::medical
