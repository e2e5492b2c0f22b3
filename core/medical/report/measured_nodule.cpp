// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/measured_nodule.h"

#include "core/medical/measure/quantity_words.h"

#include <algorithm>

namespace lectern::medical {
namespace {

using enum QuantityKind;

const MeasuredValue *find(const QList<MeasuredValue> &values, QuantityKind quantity)
{
    const auto found = std::ranges::find_if(values, [quantity](const MeasuredValue &value) {
        return value.measurement.quantity == quantity;
    });
    return found == values.end() ? nullptr : &*found;
}

struct SlotName {
    QuantityKind quantity;
    const char *slot;
};
constexpr SlotName kSlots[]{{NoduleDiameterMean, "mean"},
                            {NoduleDiameterFleischner, "rounded"},
                            {NoduleVolume, "volume"},
                            {Length, "length"},
                            {Area, "area"},
                            {HuMean, "attenuation"},
                            {HuSd, "deviation"},
                            {LungVolume, "lung_volume"},
                            {Laa950, "laa"}};

} // namespace

const MeasuredValue *MeasuredNodule::find(QuantityKind quantity) const
{
    return medical::find(values, quantity);
}

const MeasuredValue *MeasuredNodule::computed(QuantityKind quantity) const
{
    const MeasuredValue *value = find(quantity);
    return value && value->measurement.value ? value : nullptr;
}

QList<MeasuredNodule> nodulesOf(const PreparedReport &report)
{
    QList<MeasuredNodule> nodules;
    for (const MeasuredValue &value : report.measured) {
        if (!value.isOfNodule())
            continue;
        if (nodules.isEmpty() || nodules.last().group != value.group)
            nodules.append(
                {value.group, report.facts.nodules.value(numberOf(value.group, u'N') - 1), {}});
        nodules.last().values.append(value);
    }
    return nodules;
}

std::optional<QString> axesOf(const QList<MeasuredValue> &values)
{
    if (!values.isEmpty() && values.first().isAxis()) {
        if (values.size() != 2)
            return QString();
        const auto [shorter, longer] = std::minmax(
            values.first(), values.last(), [](const MeasuredValue &a, const MeasuredValue &b) {
                return a.measurement.value.value_or(0) < b.measurement.value.value_or(0);
            });
        return axesText(longer.measurement, shorter.measurement);
    }
    const MeasuredValue *longAxis = find(values, BidirectionalLong);
    const MeasuredValue *shortAxis = find(values, BidirectionalShort);
    if (!longAxis || !shortAxis)
        return std::nullopt;
    return axesText(longAxis->measurement, shortAxis->measurement);
}

QMap<QString, QString> measuredSlots(const QList<MeasuredValue> &values)
{
    QMap<QString, QString> texts;
    for (const SlotName &name : kSlots)
        if (const MeasuredValue *value = find(values, name.quantity))
            texts.insert(QString::fromLatin1(name.slot), valueText(value->measurement));
    if (!values.isEmpty() && !values.first().isOfNodule())
        texts.insert(QStringLiteral("label"), values.first().note.label);
    if (const auto axes = axesOf(values))
        texts.insert(QStringLiteral("axes"), *axes);
    return texts;
}

QList<document::Support> supportsOf(const QList<MeasuredValue> &values, document::SourceId series)
{
    QList<document::Support> supports;
    for (const MeasuredValue &value : values) {
        supports.append(document::MeasurementSupport{value.name});
        const ImageRegion &region = value.measurement.region;
        const document::RegionSupport place{series, region.instance, region.frame, region.points};
        if (!region.points.isEmpty() && !supports.contains(document::Support(place)))
            supports.append(place);
    }
    return supports;
}

} // namespace lectern::medical
