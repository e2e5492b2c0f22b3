// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/reader_messages.h"

#include "core/ingest/source_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lectern::ingest {
namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ReadProgress progressFrom(const QJsonObject &json)
{
    return {json.value(u"done").toInt(), json.value(u"total").toInt(),
            json.value(u"pages").toBool()};
}

std::optional<ReadMessage> headFrom(const QJsonObject &json)
{
    const auto source = sourceFromJson(json.value(u"source").toObject());
    if (!source)
        return std::nullopt;
    ReadHead head;
    head.ingested.source = *source;
    for (const QJsonValue &value : json.value(u"assets").toArray()) {
        document::Asset asset;
        asset.id = document::AssetId(head.ingested.assets.size() + 1);
        asset.name = value[u"name"].toString();
        asset.mediaType = value[u"media_type"].toString();
        head.ingested.assets.append(asset);
        head.assetSizes.append(value[u"size"].toInteger());
    }
    for (const document::SourceFigure &figure : head.ingested.source.figures)
        if (figure.asset
            && (figure.asset->value() < 1 || figure.asset->value() > head.ingested.assets.size()))
            return std::nullopt;
    return head;
}

} // namespace

QByteArray toMessage(const ReadRequest &request)
{
    return compact({{QStringLiteral("path"), request.path},
                    {QStringLiteral("memory_bytes"), request.limits.memoryBytes},
                    {QStringLiteral("cpu_seconds"), request.limits.cpuSeconds},
                    {QStringLiteral("task"), request.task},
                    {QStringLiteral("details"), request.details}});
}

std::optional<ReadRequest> requestFrom(const QByteArray &message)
{
    const QJsonObject json = QJsonDocument::fromJson(message).object();
    ReadRequest request;
    request.path = json.value(u"path").toString();
    request.limits.memoryBytes = json.value(u"memory_bytes").toInteger();
    request.limits.cpuSeconds = json.value(u"cpu_seconds").toInt();
    request.task = json.value(u"task").toString();
    request.details = json.value(u"details").toObject();
    if (request.path.isEmpty() || request.limits.memoryBytes <= 0 || request.limits.cpuSeconds <= 0)
        return std::nullopt;
    return request;
}

QByteArray toMessage(const ReadProgress &progress)
{
    return compact({{QStringLiteral("progress"),
                     QJsonObject{{QStringLiteral("done"), progress.done},
                                 {QStringLiteral("total"), progress.total},
                                 {QStringLiteral("pages"), progress.arePages}}}});
}

QByteArray toMessage(const ReadFailure &failure)
{
    return compact({{QStringLiteral("problem"), wordOf(failure.problem)},
                    {QStringLiteral("detail"), failure.detail}});
}

QByteArray toMessage(const IngestedSource &ingested)
{
    QJsonArray assets;
    for (const document::Asset &asset : ingested.assets)
        assets.append(QJsonObject{{QStringLiteral("name"), asset.name},
                                  {QStringLiteral("media_type"), asset.mediaType},
                                  {QStringLiteral("size"), asset.data.size()}});
    return compact({{QStringLiteral("source"), sourceToJson(ingested.source)},
                    {QStringLiteral("assets"), assets}});
}

std::optional<ReadMessage> readMessageFrom(const QByteArray &message)
{
    const QJsonObject json = QJsonDocument::fromJson(message).object();
    if (json.contains(u"progress"))
        return progressFrom(json.value(u"progress").toObject());
    if (json.contains(u"problem")) {
        const auto problem = problemFromWord(json.value(u"problem").toString());
        return problem
            ? std::optional<ReadMessage>(ReadFailure{*problem, json.value(u"detail").toString()})
            : std::nullopt;
    }
    return json.contains(u"source") ? headFrom(json) : std::nullopt;
}

} // namespace lectern::ingest
