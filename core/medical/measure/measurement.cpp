// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/measurement.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace lectern::medical {
namespace {

struct Description {
    const char *name;
    const char *unit;
    const char *method;
};

// In the order of QuantityKind.
constexpr std::array kDescriptions{
    Description{"nodule_diameter_mean", "mm", "half-contrast-contour"},
    Description{"nodule_diameter_fleischner", "mm", "half-contrast-contour"},
    Description{"bidirectional_long", "mm", "half-contrast-contour"},
    Description{"bidirectional_short", "mm", "half-contrast-contour"},
    Description{"nodule_volume", "mm³", "partial-volume-sum"},
    Description{"length", "mm", "points"},
    Description{"area", "mm²", "polygon"},
    Description{"hu_mean", "HU", "whole-voxels"},
    Description{"hu_sd", "HU", "whole-voxels"},
    Description{"lung_volume", "mL", "air-below-400"},
    Description{"laa950", "%", "air-below-950"},
};

const Description &descriptionOf(QuantityKind quantity)
{
    return kDescriptions.at(static_cast<std::size_t>(quantity));
}

QJsonObject regionJson(const ImageRegion &region)
{
    QJsonArray points;
    for (const QPointF &point : region.points)
        points.append(QJsonArray{point.x(), point.y()});
    return {{QStringLiteral("instance"), region.instance},
            {QStringLiteral("frame"), region.frame},
            {QStringLiteral("points"), points}};
}

ImageRegion regionFrom(const QJsonObject &json)
{
    ImageRegion region{json.value(u"instance").toString(), json.value(u"frame").toInt(1), {}};
    for (const QJsonValue &point : json.value(u"points").toArray())
        region.points.append({point[0].toDouble(), point[1].toDouble()});
    return region;
}

} // namespace

QString nameOf(QuantityKind quantity)
{
    return QString::fromUtf8(descriptionOf(quantity).name);
}

QString unitOf(QuantityKind quantity)
{
    return QString::fromUtf8(descriptionOf(quantity).unit);
}

MethodName methodOf(QuantityKind quantity)
{
    return {QString::fromUtf8(descriptionOf(quantity).method), QStringLiteral("1")};
}

MarkShape shapeOf(QuantityKind quantity)
{
    using enum QuantityKind;
    switch (quantity) {
    case NoduleDiameterMean:
    case NoduleDiameterFleischner:
        return MarkShape::Axes;
    case BidirectionalLong:
    case BidirectionalShort:
    case Length:
        return MarkShape::Line;
    case LungVolume:
    case Laa950:
        return MarkShape::None; // Its region is a box around both lungs.
    case NoduleVolume:
    case Area:
    case HuMean:
    case HuSd:
        return MarkShape::Outline;
    }
    Q_UNREACHABLE();
}

QJsonObject measurementJson(const Measurement &measurement)
{
    const auto [method, version] = methodOf(measurement.quantity);
    QJsonObject json{{QStringLiteral("quantity"), nameOf(measurement.quantity)},
                     {QStringLiteral("unit"), unitOf(measurement.quantity)},
                     {QStringLiteral("valid"), measurement.value.has_value()},
                     {QStringLiteral("reason"), measurement.reason},
                     {QStringLiteral("method"), method},
                     {QStringLiteral("version"), version}};
    if (measurement.value) {
        json.insert(QStringLiteral("value"), *measurement.value);
        json.insert(QStringLiteral("uncertainty"), measurement.uncertainty);
    }
    if (!measurement.region.points.isEmpty())
        json.insert(QStringLiteral("region"), regionJson(measurement.region));
    return json;
}

std::optional<Measurement> measurementFrom(const QJsonObject &json)
{
    const QString name = json.value(u"quantity").toString();
    const auto found = std::ranges::find_if(
        kDescriptions, [&name](const Description &d) { return name == QString::fromUtf8(d.name); });
    if (found == kDescriptions.end())
        return std::nullopt;
    Measurement measurement{.quantity = QuantityKind(found - kDescriptions.begin()),
                            .uncertainty = json.value(u"uncertainty").toDouble(),
                            .reason = json.value(u"reason").toString(),
                            .region = regionFrom(json.value(u"region").toObject())};
    if (json.contains(u"value"))
        measurement.value = json.value(u"value").toDouble();
    return measurement;
}

} // namespace lectern::medical
