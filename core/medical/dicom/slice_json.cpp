// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/slice_json.h"

#include <QJsonArray>

#include <limits>

namespace lectern::medical {
namespace {

constexpr int kMaxEdge = 65535;
constexpr double kMaxThicknessMm = 1000;
constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();

QJsonArray toJson(const Vector3 &vector)
{
    return isFinite(vector) ? QJsonArray{vector.x, vector.y, vector.z} : QJsonArray();
}

Vector3 vectorFrom(const QJsonValue &json)
{
    const QJsonArray list = json.toArray();
    if (list.size() != 3)
        return {kNowhere, kNowhere, kNowhere};
    return {list.at(0).toDouble(kNowhere), list.at(1).toDouble(kNowhere),
            list.at(2).toDouble(kNowhere)};
}

QJsonObject toJson(const StoredFormat &format)
{
    return {{QStringLiteral("allocated"), format.bitsAllocated},
            {QStringLiteral("stored"), format.bitsStored},
            {QStringLiteral("high"), format.highBit},
            {QStringLiteral("signed"), format.isSigned}};
}

StoredFormat formatFrom(const QJsonObject &json)
{
    return {.bitsAllocated = json.value(u"allocated").toInt(),
            .bitsStored = json.value(u"stored").toInt(),
            .highBit = json.value(u"high").toInt(),
            .isSigned = json.value(u"signed").toBool()};
}

bool makesSense(const StoredFormat &format)
{
    return (format.bitsAllocated == 8 || format.bitsAllocated == 16 || format.bitsAllocated == 32)
        && format.bitsStored >= 1 && format.bitsStored <= format.bitsAllocated
        && format.highBit >= format.bitsStored - 1 && format.highBit < format.bitsAllocated;
}

bool makesSense(const Slice &slice)
{
    return slice.columns > 0 && slice.rows > 0 && slice.columns <= kMaxEdge
        && slice.rows <= kMaxEdge && slice.frame >= 1 && makesSense(slice.format)
        && std::isfinite(slice.slope) && std::isfinite(slice.intercept)
        && (!slice.thickness || (*slice.thickness > 0 && *slice.thickness <= kMaxThicknessMm));
}

} // namespace

QJsonObject toJson(const Slice &slice)
{
    QJsonObject json{{QStringLiteral("instance"), slice.instance},
                     {QStringLiteral("frame"), slice.frame},
                     {QStringLiteral("columns"), slice.columns},
                     {QStringLiteral("rows"), slice.rows},
                     {QStringLiteral("position"), toJson(slice.position)},
                     {QStringLiteral("row"), toJson(slice.row)},
                     {QStringLiteral("column"), toJson(slice.column)},
                     {QStringLiteral("column_spacing"), slice.columnSpacing},
                     {QStringLiteral("row_spacing"), slice.rowSpacing},
                     {QStringLiteral("slope"), slice.slope},
                     {QStringLiteral("intercept"), slice.intercept},
                     {QStringLiteral("format"), toJson(slice.format)}};
    if (slice.thickness)
        json.insert(QStringLiteral("thickness"), *slice.thickness);
    if (slice.padding)
        json.insert(QStringLiteral("padding"),
                    QJsonArray{slice.padding->first, slice.padding->last});
    return json;
}

std::optional<Slice> sliceFrom(const QJsonObject &json)
{
    Slice slice{.instance = json.value(u"instance").toString(),
                .frame = json.value(u"frame").toInt(),
                .columns = json.value(u"columns").toInt(),
                .rows = json.value(u"rows").toInt(),
                .position = vectorFrom(json.value(u"position")),
                .row = vectorFrom(json.value(u"row")),
                .column = vectorFrom(json.value(u"column")),
                .columnSpacing = json.value(u"column_spacing").toDouble(),
                .rowSpacing = json.value(u"row_spacing").toDouble(),
                .slope = json.value(u"slope").toDouble(kNowhere),
                .intercept = json.value(u"intercept").toDouble(kNowhere),
                .format = formatFrom(json.value(u"format").toObject())};
    if (json.contains(u"thickness"))
        slice.thickness = json.value(u"thickness").toDouble();
    if (const QJsonArray padding = json.value(u"padding").toArray(); padding.size() == 2)
        slice.padding = Padding{padding.at(0).toInt(), padding.at(1).toInt()};
    return makesSense(slice) ? std::optional(slice) : std::nullopt;
}

QJsonObject toJson(const SeriesFacts &facts)
{
    return {{QStringLiteral("uid"), facts.uid},
            {QStringLiteral("modality"), facts.modality},
            {QStringLiteral("body_part"), facts.bodyPart},
            {QStringLiteral("manufacturer"), facts.manufacturer},
            {QStringLiteral("kernel"), facts.kernel},
            {QStringLiteral("contrast"), facts.contrastAgent},
            {QStringLiteral("value_unit"), facts.valueUnit},
            {QStringLiteral("sop_class"), facts.sopClass}};
}

SeriesFacts factsFrom(const QJsonObject &json)
{
    return {.uid = json.value(u"uid").toString(),
            .modality = json.value(u"modality").toString(),
            .bodyPart = json.value(u"body_part").toString(),
            .manufacturer = json.value(u"manufacturer").toString(),
            .kernel = json.value(u"kernel").toString(),
            .contrastAgent = json.value(u"contrast").toString(),
            .valueUnit = json.value(u"value_unit").toString(),
            .sopClass = json.value(u"sop_class").toString()};
}

} // namespace lectern::medical
