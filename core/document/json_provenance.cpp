// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/canonical_json.h"
#include "core/document/names.h"

namespace lectern::document {
namespace {

QJsonObject toJson(const TextSupport &support)
{
    return {{QStringLiteral("type"), QStringLiteral("text")},
            {QStringLiteral("source"), qint64(support.source.value())},
            {QStringLiteral("start"), support.span.start},
            {QStringLiteral("end"), support.span.end},
            {QStringLiteral("quote"), support.quote}};
}

QJsonObject toJson(const TableSupport &support)
{
    return {{QStringLiteral("type"), QStringLiteral("table")},
            {QStringLiteral("source"), qint64(support.source.value())},
            {QStringLiteral("table"), support.table},
            {QStringLiteral("row"), support.row},
            {QStringLiteral("column"), support.column},
            {QStringLiteral("quote"), support.quote}};
}

QJsonObject toJson(const RuleSupport &support)
{
    QJsonObject inputs;
    for (auto input = support.inputs.cbegin(); input != support.inputs.cend(); ++input)
        inputs.insert(input.key(), input.value());
    return {{QStringLiteral("type"), QStringLiteral("rule")},
            {QStringLiteral("rule"), support.rule},
            {QStringLiteral("inputs"), inputs}};
}

QJsonArray cornersJson(const QList<QPointF> &points)
{
    QJsonArray array;
    for (const QPointF &point : points)
        array.append(QJsonArray{point.x(), point.y()});
    return array;
}

QList<QPointF> cornersFrom(const QJsonArray &array)
{
    QList<QPointF> points;
    for (const QJsonValue &point : array)
        points.append({point[0].toDouble(), point[1].toDouble()});
    return points;
}

QJsonObject toJson(const MeasurementSupport &support)
{
    return {{QStringLiteral("type"), QStringLiteral("measurement")},
            {QStringLiteral("name"), support.name}};
}

QJsonObject toJson(const RegionSupport &support)
{
    return {{QStringLiteral("type"), QStringLiteral("region")},
            {QStringLiteral("source"), qint64(support.source.value())},
            {QStringLiteral("instance"), support.instance},
            {QStringLiteral("frame"), support.frame},
            {QStringLiteral("points"), cornersJson(support.points)}};
}

RuleSupport ruleSupport(const QJsonObject &json)
{
    RuleSupport support{json[u"rule"].toString(), {}};
    const QJsonObject inputs = json[u"inputs"].toObject();
    for (auto input = inputs.constBegin(); input != inputs.constEnd(); ++input)
        support.inputs.insert(input.key(), input.value().toString());
    return support;
}

} // namespace

QJsonObject toJson(const Support &support)
{
    return std::visit([](const auto &kind) { return toJson(kind); }, support);
}

std::optional<Support> supportFromJson(const QJsonObject &json)
{
    const QString type = json[u"type"].toString();
    const SourceId source(json[u"source"].toInteger());
    const QString quote = json[u"quote"].toString();
    if (type == u"rule")
        return ruleSupport(json);
    if (type == u"text")
        return TextSupport{source, {json[u"start"].toInt(), json[u"end"].toInt()}, quote};
    if (type == u"table")
        return TableSupport{source, json[u"table"].toInt(), json[u"row"].toInt(),
                            json[u"column"].toInt(), quote};
    if (type == u"measurement")
        return MeasurementSupport{json[u"name"].toString()};
    if (type == u"region")
        return RegionSupport{source, json[u"instance"].toString(), json[u"frame"].toInt(1),
                             cornersFrom(json[u"points"].toArray())};
    return std::nullopt;
}

QJsonObject toJson(const Provenance &provenance)
{
    QJsonArray supports;
    for (const Support &support : provenance.supports)
        supports.append(toJson(support));
    QJsonObject json{{QStringLiteral("kind"), provenanceKindName(provenance.kind)},
                     {QStringLiteral("supports"), supports},
                     {QStringLiteral("wording"), wordingName(provenance.wording)},
                     {QStringLiteral("model"), provenance.model},
                     {QStringLiteral("prompt_hash"), provenance.promptHash}};
    if (provenance.seed) // As text: a JSON number holds 53 bits only.
        json.insert(QStringLiteral("seed"), QString::number(*provenance.seed));
    if (provenance.editedFrom)
        json.insert(QStringLiteral("edited_from"), toJson(*provenance.editedFrom));
    return json;
}

std::optional<Provenance> provenanceFromJson(const QJsonObject &json)
{
    const auto kind = provenanceKindOf(json[u"kind"].toString());
    const auto wording = wordingOf(json[u"wording"].toString());
    if (!kind || !wording)
        return std::nullopt;
    Provenance provenance{
        *kind,        {},     *wording, json[u"model"].toString(), json[u"prompt_hash"].toString(),
        std::nullopt, nullptr};
    for (const QJsonValue &value : json[u"supports"].toArray()) {
        const auto support = supportFromJson(value.toObject());
        if (!support)
            return std::nullopt;
        provenance.supports.append(*support);
    }
    if (json.contains(u"seed"))
        provenance.seed = json[u"seed"].toString().toULongLong();
    if (json.contains(u"edited_from")) {
        const auto before = provenanceFromJson(json[u"edited_from"].toObject());
        if (!before)
            return std::nullopt;
        provenance.editedFrom = std::make_shared<const Provenance>(*before);
    }
    return provenance;
}

} // namespace lectern::document
