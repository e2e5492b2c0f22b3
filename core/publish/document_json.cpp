// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/document_json.h"

#include <QJsonArray>

#include <algorithm>

namespace lectern::publish {
namespace {

using document::Block;
using document::Content;
using document::Provenance;
using document::ProvenanceKind;
using document::Sentence;
using document::Support;
using document::Wording;

QString kindName(ProvenanceKind kind)
{
    switch (kind) {
    case ProvenanceKind::Extracted:
        return QStringLiteral("extracted");
    case ProvenanceKind::Computed:
        return QStringLiteral("computed");
    case ProvenanceKind::Generated:
        return QStringLiteral("generated");
    case ProvenanceKind::Authored:
        return QStringLiteral("authored");
    }
    Q_UNREACHABLE();
}

QString wordingName(Wording wording)
{
    switch (wording) {
    case Wording::Plain:
        return QStringLiteral("plain");
    case Wording::Chosen:
        return QStringLiteral("chosen");
    case Wording::Model:
        return QStringLiteral("model");
    }
    Q_UNREACHABLE();
}

struct SupportJson {
    const Content &content;

    QJsonObject operator()(const document::TextSupport &text) const
    {
        return {{QStringLiteral("type"), QStringLiteral("text")},
                {QStringLiteral("source"), sourceIdText(text.source)},
                {QStringLiteral("start"), text.span.start},
                {QStringLiteral("end"), text.span.end},
                {QStringLiteral("quote"), text.quote}};
    }
    QJsonObject operator()(const document::TableSupport &cell) const
    {
        return {{QStringLiteral("type"), QStringLiteral("table")},
                {QStringLiteral("source"), sourceIdText(cell.source)},
                {QStringLiteral("table"), cell.table},
                {QStringLiteral("row"), cell.row},
                {QStringLiteral("column"), cell.column},
                {QStringLiteral("quote"), cell.quote}};
    }
    QJsonObject operator()(const document::RuleSupport &rule) const
    {
        QJsonObject inputs;
        for (auto input = rule.inputs.cbegin(); input != rule.inputs.cend(); ++input)
            inputs.insert(input.key(), input.value());
        return {{QStringLiteral("type"), QStringLiteral("rule")},
                {QStringLiteral("rule"), rule.rule},
                {QStringLiteral("inputs"), inputs}};
    }
    QJsonObject operator()(const document::MeasurementSupport &measurement) const
    {
        QJsonObject json{{QStringLiteral("type"), QStringLiteral("measurement")}};
        if (const Block *block = content.measured(measurement.name)) // Else it was removed.
            json.insert(QStringLiteral("measurement"), blockIdText(block->id));
        return json;
    }
    QJsonObject operator()(const document::RegionSupport &region) const
    {
        QJsonArray points;
        for (const QPointF &point : region.points)
            points.append(QJsonArray{point.x(), point.y()});
        return {{QStringLiteral("type"), QStringLiteral("region")},
                {QStringLiteral("source"), sourceIdText(region.source)},
                {QStringLiteral("region"),
                 QJsonObject{{QStringLiteral("instance"), region.instance},
                             {QStringLiteral("frame"), region.frame},
                             {QStringLiteral("points"), points}}}};
    }
};

QJsonArray supportsJson(const Content &content, const QList<Support> &supports)
{
    QJsonArray array;
    for (const Support &support : supports)
        array.append(std::visit(SupportJson{content}, support));
    return array;
}

/// One kind for the whole block, or "mixed". What all its sentences share is said once.
QJsonObject blockProvenanceJson(const Content &content, const QList<Sentence> &sentences)
{
    if (sentences.isEmpty()) // Nothing is said, so nobody but the person can have left it empty.
        return provenanceJson(content, Provenance{});
    const Provenance &first = sentences.first().provenance;
    const auto isLikeFirst = [&first](const Sentence &s) { return s.provenance == first; };
    if (std::all_of(sentences.begin(), sentences.end(), isLikeFirst))
        return provenanceJson(content, first);
    const bool isOneKind = std::all_of(sentences.begin(), sentences.end(), [&](const Sentence &s) {
        return s.provenance.kind == first.kind;
    });
    if (!isOneKind) {
        return {{QStringLiteral("kind"), QStringLiteral("mixed")},
                {QStringLiteral("supports"), QJsonArray{}}};
    }
    QList<Support> supports;
    for (const Sentence &sentence : sentences) {
        for (const Support &support : sentence.provenance.supports) {
            if (!supports.contains(support))
                supports.append(support);
        }
    }
    QJsonObject object{{QStringLiteral("kind"), kindName(first.kind)},
                       {QStringLiteral("supports"), supportsJson(content, supports)}};
    const bool isOneWording = std::all_of(sentences.begin(), sentences.end(), [&](const auto &s) {
        return s.provenance.wording == first.wording && s.provenance.model == first.model;
    });
    if (isOneWording) {
        object.insert(QStringLiteral("wording"), wordingName(first.wording));
        if (first.wording != Wording::Plain)
            object.insert(QStringLiteral("model"), first.model);
    }
    return object;
}

QJsonObject blockJson(const Content &content, const Block &block,
                      const document::PayloadTypes &types)
{
    const QList<Sentence> sentences = document::sentencesOf(content, block);
    QJsonArray sentenceArray;
    for (const Sentence &sentence : sentences) {
        sentenceArray.append(QJsonObject{
            {QStringLiteral("start"), sentence.span.start},
            {QStringLiteral("end"), sentence.span.end},
            {QStringLiteral("provenance"), provenanceJson(content, sentence.provenance)}});
    }
    QJsonArray objectives;
    for (const document::BlockId id : block.objectives)
        objectives.append(blockIdText(id));
    QJsonObject object{{QStringLiteral("id"), blockIdText(block.id)},
                       {QStringLiteral("role"), block.role},
                       {QStringLiteral("text"), block.text()},
                       {QStringLiteral("points"), QJsonArray::fromStringList(block.points)},
                       {QStringLiteral("sentences"), sentenceArray},
                       {QStringLiteral("provenance"), blockProvenanceJson(content, sentences)},
                       {QStringLiteral("objectives"), objectives}};
    if (block.level > 0)
        object.insert(QStringLiteral("level"), block.level);
    if (block.minutes && block.role == u"activity")
        object.insert(QStringLiteral("minutes"), *block.minutes);
    if (block.payload) {
        const document::PayloadType *type = types.find(block.payload->schema);
        if (type && type->toJson && !type->jsonKey.isEmpty())
            object.insert(type->jsonKey, type->toJson(content, block));
    }
    return object;
}

QJsonArray pointsJson(const QList<document::KnowledgePoint> &points)
{
    QJsonArray array;
    for (const document::KnowledgePoint &point : points) {
        QJsonArray spans;
        for (const document::TextSupport &span : point.spans) {
            spans.append(QJsonObject{{QStringLiteral("source"), sourceIdText(span.source)},
                                     {QStringLiteral("start"), span.span.start},
                                     {QStringLiteral("end"), span.span.end},
                                     {QStringLiteral("quote"), span.quote}});
        }
        array.append(QJsonObject{
            {QStringLiteral("term"), point.term},
            {QStringLiteral("definition"), point.definition},
            {QStringLiteral("prerequisites"), QJsonArray::fromStringList(point.prerequisites)},
            {QStringLiteral("spans"), spans}});
    }
    return array;
}

QJsonArray sourcesJson(const QList<document::Source> &sources)
{
    QJsonArray array;
    for (const document::Source &source : sources) {
        array.append(
            QJsonObject{{QStringLiteral("id"), sourceIdText(source.id)},
                        {QStringLiteral("title"), source.title},
                        {QStringLiteral("kind"), source.kind},
                        {QStringLiteral("sha256"), QString::fromLatin1(source.sha256.toHex())}});
    }
    return array;
}

} // namespace

QString blockIdText(document::BlockId id)
{
    return u'b' + QString::number(id.value());
}

QString sourceIdText(document::SourceId id)
{
    return u's' + QString::number(id.value());
}

QJsonObject provenanceJson(const Content &content, const Provenance &provenance)
{
    QJsonObject object{{QStringLiteral("kind"), kindName(provenance.kind)},
                       {QStringLiteral("supports"), supportsJson(content, provenance.supports)},
                       {QStringLiteral("wording"), wordingName(provenance.wording)}};
    if (provenance.wording != Wording::Plain)
        object.insert(QStringLiteral("model"), provenance.model);
    if (provenance.kind == ProvenanceKind::Generated) {
        object.insert(QStringLiteral("prompt_hash"), provenance.promptHash);
        if (provenance.seed)
            object.insert(QStringLiteral("seed"), static_cast<qint64>(*provenance.seed));
    }
    if (provenance.editedFrom)
        object.insert(QStringLiteral("edited_from"),
                      provenanceJson(content, *provenance.editedFrom));
    return object;
}

QJsonObject documentJson(const Content &content, const document::PayloadTypes &types)
{
    const document::Header &header = content.header;
    QJsonArray blocks;
    for (const Block &block : content.blocks)
        blocks.append(blockJson(content, block, types));
    QJsonObject object{
        {QStringLiteral("format"), QStringLiteral("lectern")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("kind"), header.kind},
        {QStringLiteral("language"), languageCode(header.language)},
        {QStringLiteral("title"), header.title},
        {QStringLiteral("state"),
         header.isComplete ? QStringLiteral("complete") : QStringLiteral("drafting")},
        {QStringLiteral("subject"), header.subject},
        {QStringLiteral("class"), header.className},
        {QStringLiteral("sources"), sourcesJson(content.sources)},
        {QStringLiteral("points"), pointsJson(header.points)},
        {QStringLiteral("blocks"), blocks}};
    if (header.kind == u"lesson") {
        object.insert(QStringLiteral("plan"), header.plan);
        object.insert(QStringLiteral("minutes"), header.minutes);
    }
    return object;
}

} // namespace lectern::publish
