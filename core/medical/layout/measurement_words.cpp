// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/layout/measurement_words.h"

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
    QuantityWords{u"Nodule diameter, mean", u"结节平均直径", 1},
    QuantityWords{u"Nodule diameter, Fleischner", u"结节直径（Fleischner）", 0},
    QuantityWords{u"Nodule, long axis", u"结节长径", 1},
    QuantityWords{u"Nodule, short axis", u"结节短径", 1},
    QuantityWords{u"Nodule volume", u"结节体积", 0},
    QuantityWords{u"Length", u"长度", 1},
    QuantityWords{u"Area", u"面积", 1},
    QuantityWords{u"Attenuation, mean", u"平均 CT 值", 0},
    QuantityWords{u"Attenuation, standard deviation", u"CT 值标准差", 0},
    QuantityWords{u"Lung volume", u"肺容积", 0},
    QuantityWords{u"%LAA-950", u"%LAA-950", 1},
};

struct MethodWords {
    const char16_t *id;
    const char16_t *english;
    const char16_t *chinese;
};

constexpr MethodWords kMethods[] = {
    {u"half-contrast-contour", u"half-contrast contour", u"半对比度轮廓法"},
    {u"partial-volume-sum", u"partial-volume sum", u"部分容积求和法"},
    {u"points", u"between points", u"两点间距"},
    {u"polygon", u"polygon", u"多边形"},
    {u"whole-voxels", u"whole voxels", u"整体素统计"},
    {u"air-below-400", u"air below −400 HU", u"低于 −400 HU 的气体"},
    {u"air-below-950", u"air below −950 HU", u"低于 −950 HU 的气体"},
};

const QuantityWords &wordsOf(QuantityKind quantity)
{
    return kQuantities.at(static_cast<std::size_t>(quantity));
}

/// Rounded half away from zero, as a reader rounds.
QString numberWords(double value, int decimals)
{
    const double factor = std::pow(10.0, decimals);
    const double rounded = std::round(value * factor) / factor;
    const QString digits = QString::number(std::abs(rounded), 'f', decimals);
    return rounded < 0 ? QChar(0x2212) + digits : digits;
}

/// Without the words that measuring puts in front, in the program's language.
QString reasonOf(const Measurement &measurement)
{
    QString reason = measurement.reason.trimmed();
    for (const QString &said : {QStringLiteral("not computed: "), QStringLiteral("未计算：")}) {
        if (reason.startsWith(said))
            reason.remove(0, said.size());
    }
    return reason;
}

} // namespace

QString quantityWords(QuantityKind quantity, const ReportWords &words)
{
    return words.said(wordsOf(quantity).english, wordsOf(quantity).chinese);
}

QString valueWords(const Measurement &measurement, const ReportWords &words)
{
    if (!measurement.value) {
        const QString reason = reasonOf(measurement);
        const QString none = words.said(u"not computed", u"未计算");
        return reason.isEmpty() ? none : none + words.colon() + reason;
    }
    const int decimals = wordsOf(measurement.quantity).decimals;
    const QChar gap(QChar::Nbsp);
    QString text = numberWords(*measurement.value, decimals);
    const QString spread = numberWords(measurement.uncertainty, decimals);
    const bool isRounded = measurement.quantity == QuantityKind::NoduleDiameterFleischner;
    if (!isRounded && spread != numberWords(0, decimals))
        text += gap + QStringLiteral("±") + gap + spread;
    return text + gap + unitOf(measurement.quantity);
}

QString methodWords(QuantityKind quantity, const ReportWords &words)
{
    const auto [method, version] = methodOf(quantity);
    QString name = method;
    for (const MethodWords &known : kMethods) {
        if (method == QStringView(known.id))
            name = words.said(known.english, known.chinese);
    }
    return QStringLiteral("%1 v%2").arg(name, version);
}

QString nameWords(const MeasuredValue &value)
{
    return value.group.isEmpty() ? value.name
                                 : QStringLiteral("%1 (%2)").arg(value.name, value.group);
}

QString imageWords(const ImageRegion &region, const ReportWords &words)
{
    constexpr int kShown = 8;
    if (region.points.isEmpty() || region.instance.isEmpty())
        return {};
    const QString end = region.instance.size() > kShown
        ? QStringLiteral("…") + region.instance.right(kShown)
        : region.instance;
    return region.frame > 1
        ? words.said(u"%1, frame %2", u"%1，第 %2 帧").arg(end).arg(region.frame)
        : end;
}

} // namespace lectern::medical
