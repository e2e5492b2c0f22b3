// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/measured_value.h"

#include "core/medical/measure/quantity_words.h"
#include "core/medical/report/report_facts.h"
#include "core/medical/report/unfit_reason.h"

#include <algorithm>

namespace lectern::medical {
namespace {

/// Not a group of a nodule, or a number that a nodule can have.
bool isSensibleGroup(const QString &group)
{
    const int number = numberOf(group, u'N');
    return !group.startsWith(u'N') || (number >= 1 && number <= kMostNodules);
}

} // namespace

int numberOf(const QString &name, QChar letter)
{
    return name.startsWith(letter) ? name.mid(1).toInt() : 0;
}

QString groupLetterOf(const QList<Measurement> &mark)
{
    if (mark.size() < 2)
        return {};
    const bool areAxes = std::ranges::all_of(
        mark, [](const Measurement &value) { return value.quantity == QuantityKind::Length; });
    return areAxes ? QStringLiteral("B") : QStringLiteral("R");
}

QString titleOf(const MeasuredValue &value, Language language)
{
    const QuantityKind quantity = value.measurement.quantity;
    QString label = value.note.label;
    if (label.isEmpty())
        return quantityTitle(quantity, language);
    label[0] = label.at(0).toUpper();
    return label + (language == Language::Chinese ? QStringLiteral("，") : QStringLiteral(", "))
        + quantityWords(quantity, language);
}

QString cardText(const MeasuredValue &value, Language language)
{
    const bool isChinese = language == Language::Chinese;
    const Measurement &measurement = value.measurement;
    const QString head = value.name + u' ' + titleOf(value, language);
    const QString colon = isChinese ? QStringLiteral("：") : QStringLiteral(": ");
    if (measurement.value)
        return head + colon + valueWithUncertainty(measurement);
    return head + colon
        + (isChinese ? QStringLiteral("未计算：") : QStringLiteral("not computed: "))
        + reasonText(measurement, language);
}

document::Payload measuredPayload(const MeasuredValue &value)
{
    QJsonObject json = measurementJson(value.measurement);
    json.insert(QStringLiteral("name"), value.name);
    json.insert(QStringLiteral("group"), value.group);
    if (!value.note.label.isEmpty())
        json.insert(QStringLiteral("label"), value.note.label);
    if (!value.note.organ.isEmpty())
        json.insert(QStringLiteral("organ"), value.note.organ);
    if (value.isOfOtherImages)
        json.insert(QStringLiteral("other_images"), true);
    if (value.picture)
        json.insert(document::kAssetKey, qint64(value.picture->value()));
    return {document::kMeasurementSchema, 1, json};
}

std::optional<MeasuredValue> measuredFrom(const document::Payload &payload)
{
    if (payload.schema != document::kMeasurementSchema)
        return std::nullopt;
    const QString group = payload.value.value(u"group").toString();
    auto measurement = measurementFrom(payload.value);
    if (!measurement || !isSensibleGroup(group))
        return std::nullopt;
    MeasuredValue value{
        payload.value.value(u"name").toString(),
        group,
        std::move(*measurement),
        {payload.value.value(u"label").toString(), payload.value.value(u"organ").toString()},
        payload.value.value(u"other_images").toBool()};
    if (const qint64 picture = payload.value.value(document::kAssetKey).toInteger(); picture > 0)
        value.picture = document::AssetId(picture);
    return value;
}

QList<MeasuredValue> measuredValuesOf(const document::Content &report)
{
    QList<MeasuredValue> values;
    for (const document::Block &block : report.blocks) {
        if (!block.payload)
            continue;
        if (auto value = measuredFrom(*block.payload))
            values.append(std::move(*value));
    }
    return values;
}

document::PayloadType measuredPayloadType()
{
    return {document::kMeasurementSchema, 1, QStringLiteral("measurement"),
            [](const document::Content &, const document::Block &block) {
                const auto value = measuredFrom(*block.payload);
                return value ? measurementJson(value->measurement) : QJsonObject();
            }};
}

} // namespace lectern::medical
