// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/canonical_json.h"

#include "core/document/names.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace lectern::document {
namespace {

constexpr int kVersion = 1;

QJsonObject toJson(const Header &header)
{
    return {{QStringLiteral("kind"), header.kind},
            {QStringLiteral("language"), languageCode(header.language)},
            {QStringLiteral("title"), header.title},
            {QStringLiteral("subject"), header.subject},
            {QStringLiteral("class"), header.className},
            {QStringLiteral("plan"), header.plan},
            {QStringLiteral("minutes"), header.minutes},
            {QStringLiteral("complete"), header.isComplete},
            {QStringLiteral("points"), toJson(header.points)}};
}

QJsonObject toJson(const Source &source)
{
    return {{QStringLiteral("id"), qint64(source.id.value())},
            {QStringLiteral("title"), source.title},
            {QStringLiteral("kind"), source.kind},
            {QStringLiteral("file"), source.fileName},
            {QStringLiteral("sha256"), QString::fromLatin1(source.sha256.toHex())},
            {QStringLiteral("language"), languageCode(source.language)},
            {QStringLiteral("text"), source.text},
            {QStringLiteral("passages"), toJson(source.passages)},
            {QStringLiteral("figures"), toJson(source.figures)},
            {QStringLiteral("tables"), toJson(source.tables)}};
}

QJsonObject toJson(const Asset &asset)
{
    return {{QStringLiteral("id"), qint64(asset.id.value())},
            {QStringLiteral("name"), asset.name},
            {QStringLiteral("media_type"), asset.mediaType},
            {QStringLiteral("sha256"), QString::fromLatin1(asset.sha256.toHex())}};
}

QJsonArray toJson(const QList<Field> &fields)
{
    QJsonArray json;
    for (const Field &field : fields) {
        QJsonArray runs;
        for (const Run &run : field.runs)
            runs.append(
                QJsonObject{{QStringLiteral("text"), run.text},
                            {QStringLiteral("marks"), int(run.marks)},
                            {QStringLiteral("provenance"), qint64(run.provenance.value())}});
        json.append(
            QJsonObject{{QStringLiteral("key"), field.key}, {QStringLiteral("runs"), runs}});
    }
    return json;
}

QJsonObject toJson(const Block &block)
{
    QJsonArray objectives;
    for (const BlockId objective : block.objectives)
        objectives.append(qint64(objective.value()));
    QJsonObject json{{QStringLiteral("id"), qint64(block.id.value())},
                     {QStringLiteral("type"), blockTypeName(block.type)},
                     {QStringLiteral("role"), block.role},
                     {QStringLiteral("level"), block.level},
                     {QStringLiteral("points"), QJsonArray::fromStringList(block.points)},
                     {QStringLiteral("objectives"), objectives},
                     {QStringLiteral("locked"), block.locked},
                     {QStringLiteral("fields"), toJson(block.fields)}};
    if (block.minutes)
        json.insert(QStringLiteral("minutes"), *block.minutes);
    if (block.payload)
        json.insert(QStringLiteral("payload"),
                    QJsonObject{{QStringLiteral("schema"), block.payload->schema},
                                {QStringLiteral("version"), block.payload->version},
                                {QStringLiteral("value"), block.payload->value}});
    return json;
}

QJsonArray usedProvenances(const Content &content)
{
    QSet<ProvenanceId> used;
    for (const Block &block : content.blocks)
        for (const Field &field : block.fields)
            for (const Run &run : field.runs)
                used.insert(run.provenance);
    QList<ProvenanceId> ids(used.cbegin(), used.cend());
    std::sort(ids.begin(), ids.end());
    QJsonArray json;
    for (const ProvenanceId id : ids) {
        QJsonObject object = toJson(content.provenance(id));
        object.insert(QStringLiteral("id"), qint64(id.value()));
        json.append(object);
    }
    return json;
}

template <typename List> QJsonArray listToJson(const List &list)
{
    QJsonArray json;
    for (const auto &value : list)
        json.append(toJson(value));
    return json;
}

QStringList stringsFrom(const QJsonArray &json)
{
    QStringList strings;
    for (const QJsonValue &value : json)
        strings.append(value.toString());
    return strings;
}

std::optional<Header> headerFrom(const QJsonObject &json)
{
    const auto language = languageOfCode(json[u"language"].toString());
    const auto points = pointsFromJson(json[u"points"].toArray());
    if (!language || !points)
        return std::nullopt;
    return Header{json[u"kind"].toString(),
                  *language,
                  json[u"title"].toString(),
                  json[u"subject"].toString(),
                  json[u"class"].toString(),
                  json[u"plan"].toString(),
                  json[u"minutes"].toInt(),
                  json[u"complete"].toBool(),
                  *points};
}

std::optional<Source> sourceFrom(const QJsonObject &json)
{
    const auto language = languageOfCode(json[u"language"].toString());
    const auto passages = passagesFromJson(json[u"passages"].toArray());
    const auto figures = figuresFromJson(json[u"figures"].toArray());
    const auto tables = tablesFromJson(json[u"tables"].toArray());
    if (!language || !passages || !figures || !tables)
        return std::nullopt;
    return Source{SourceId(json[u"id"].toInteger()),
                  json[u"title"].toString(),
                  json[u"kind"].toString(),
                  json[u"file"].toString(),
                  QByteArray::fromHex(json[u"sha256"].toString().toLatin1()),
                  *language,
                  json[u"text"].toString(),
                  *passages,
                  *figures,
                  *tables};
}

std::optional<Asset> assetFrom(const QJsonObject &json)
{
    return Asset{AssetId(json[u"id"].toInteger()),
                 json[u"name"].toString(),
                 json[u"media_type"].toString(),
                 QByteArray::fromHex(json[u"sha256"].toString().toLatin1()),
                 {}};
}

QList<Field> fieldsFrom(const QJsonArray &json)
{
    QList<Field> fields;
    for (const QJsonValue &value : json) {
        Field field{value[u"key"].toString(), {}};
        for (const QJsonValue &run : value[u"runs"].toArray())
            field.runs.append({run[u"text"].toString(), Marks::fromInt(run[u"marks"].toInt()),
                               ProvenanceId(run[u"provenance"].toInteger())});
        fields.append(field);
    }
    return fields;
}

std::optional<Block> blockFrom(const QJsonObject &json)
{
    const auto type = blockTypeOf(json[u"type"].toString());
    if (!type)
        return std::nullopt;
    Block block;
    block.id = BlockId(json[u"id"].toInteger());
    block.type = *type;
    block.role = json[u"role"].toString();
    block.level = json[u"level"].toInt();
    block.locked = json[u"locked"].toBool();
    block.points = stringsFrom(json[u"points"].toArray());
    for (const QJsonValue &objective : json[u"objectives"].toArray())
        block.objectives.append(BlockId(objective.toInteger()));
    block.fields = fieldsFrom(json[u"fields"].toArray());
    if (json.contains(u"minutes"))
        block.minutes = json[u"minutes"].toInt();
    if (json.contains(u"payload")) {
        const QJsonObject payload = json[u"payload"].toObject();
        block.payload = Payload{payload[u"schema"].toString(), payload[u"version"].toInt(),
                                payload[u"value"].toObject()};
    }
    return block;
}

/// Appends every element of `json` as `read` gives it; false as soon as one is damaged.
template <typename List, typename Read>
bool appendAll(List &list, const QJsonArray &json, Read read)
{
    for (const QJsonValue &value : json) {
        const auto element = read(value.toObject());
        if (!element)
            return false;
        list.append(*element);
    }
    return true;
}

bool readProvenances(Content &content, const QJsonArray &json)
{
    for (const QJsonValue &value : json) {
        const auto provenance = provenanceFromJson(value.toObject());
        if (!provenance)
            return false;
        content.provenances.insert(ProvenanceId(value[u"id"].toInteger()), *provenance);
    }
    return true;
}

bool everyRunHasProvenance(const Content &content)
{
    for (const Block &block : content.blocks)
        for (const Field &field : block.fields)
            for (const Run &run : field.runs)
                if (!content.provenances.contains(run.provenance))
                    return false;
    return true;
}

std::unexpected<Error> damaged(const QString &detail)
{
    return failure(
        ErrorCode::InvalidInput,
        QCoreApplication::translate(
            "Document", "This saved version is damaged. Restore another version instead."),
        detail);
}

} // namespace

QByteArray canonicalJson(const Content &content)
{
    const QJsonObject json{{QStringLiteral("format"), QStringLiteral("lectern-content")},
                           {QStringLiteral("version"), kVersion},
                           {QStringLiteral("header"), toJson(content.header)},
                           {QStringLiteral("sources"), listToJson(content.sources)},
                           {QStringLiteral("assets"), listToJson(content.assets)},
                           {QStringLiteral("blocks"), listToJson(content.blocks)},
                           {QStringLiteral("provenances"), usedProvenances(content)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<Content> contentFromCanonicalJson(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json[u"format"].toString() != u"lectern-content")
        return damaged(QStringLiteral("not a content"));
    if (json[u"version"].toInt() > kVersion)
        return failure(
            ErrorCode::NewerFormat,
            QCoreApplication::translate(
                "Document",
                "This version was saved by a newer Lectern. Update Lectern to restore it."));
    Content content;
    const auto header = headerFrom(json[u"header"].toObject());
    if (!header)
        return damaged(QStringLiteral("header"));
    content.header = *header;
    if (!appendAll(content.sources, json[u"sources"].toArray(), sourceFrom))
        return damaged(QStringLiteral("sources"));
    if (!appendAll(content.assets, json[u"assets"].toArray(), assetFrom))
        return damaged(QStringLiteral("assets"));
    if (!appendAll(content.blocks, json[u"blocks"].toArray(), blockFrom))
        return damaged(QStringLiteral("blocks"));
    if (!readProvenances(content, json[u"provenances"].toArray())
        || !everyRunHasProvenance(content))
        return damaged(QStringLiteral("provenances"));
    return content;
}

} // namespace lectern::document
