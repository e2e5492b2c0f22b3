// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/canonical_json.h"
#include "core/document/names.h"

namespace lectern::document {
namespace {

// Spans as [start, end]: there are thousands of them in a book.
QJsonArray toJson(CodePointSpan span)
{
    return {span.start, span.end};
}

CodePointSpan spanFromJson(const QJsonValue &json)
{
    return {json[0].toInt(), json[1].toInt()};
}

} // namespace

QJsonArray toJson(const QList<Passage> &passages)
{
    QJsonArray json;
    for (const Passage &passage : passages)
        json.append(QJsonObject{{QStringLiteral("kind"), passageKindName(passage.kind)},
                                {QStringLiteral("level"), passage.level},
                                {QStringLiteral("page"), passage.page},
                                {QStringLiteral("span"), toJson(passage.span)}});
    return json;
}

std::optional<QList<Passage>> passagesFromJson(const QJsonArray &json)
{
    QList<Passage> passages;
    for (const QJsonValue &value : json) {
        const auto kind = passageKindOf(value[u"kind"].toString());
        if (!kind)
            return std::nullopt;
        passages.append(
            {*kind, value[u"level"].toInt(), value[u"page"].toInt(), spanFromJson(value[u"span"])});
    }
    return passages;
}

QJsonArray toJson(const QList<SourceFigure> &figures)
{
    QJsonArray json;
    for (const SourceFigure &figure : figures) {
        QJsonObject object{{QStringLiteral("name"), figure.name},
                           {QStringLiteral("alt"), figure.altText},
                           {QStringLiteral("caption"), toJson(figure.caption)}};
        if (figure.asset)
            object.insert(QStringLiteral("asset"), qint64(figure.asset->value()));
        json.append(object);
    }
    return json;
}

std::optional<QList<SourceFigure>> figuresFromJson(const QJsonArray &json)
{
    QList<SourceFigure> figures;
    for (const QJsonValue &value : json) {
        if (!value.isObject())
            return std::nullopt;
        SourceFigure figure{value[u"name"].toString(), value[u"alt"].toString(),
                            spanFromJson(value[u"caption"]), std::nullopt};
        if (const QJsonValue asset = value[u"asset"]; asset.isDouble())
            figure.asset = AssetId(asset.toInteger());
        figures.append(figure);
    }
    return figures;
}

QJsonArray toJson(const QList<SourceTable> &tables)
{
    QJsonArray json;
    for (const SourceTable &table : tables) {
        QJsonArray rows;
        for (const QList<CodePointSpan> &row : table.rows) {
            QJsonArray cells;
            for (const CodePointSpan cell : row)
                cells.append(toJson(cell));
            rows.append(cells);
        }
        json.append(QJsonObject{{QStringLiteral("caption"), toJson(table.caption)},
                                {QStringLiteral("rows"), rows}});
    }
    return json;
}

std::optional<QList<SourceTable>> tablesFromJson(const QJsonArray &json)
{
    QList<SourceTable> tables;
    for (const QJsonValue &value : json) {
        if (!value.isObject())
            return std::nullopt;
        SourceTable table{spanFromJson(value[u"caption"]), {}};
        for (const QJsonValue &row : value[u"rows"].toArray()) {
            QList<CodePointSpan> cells;
            for (const QJsonValue &cell : row.toArray())
                cells.append(spanFromJson(cell));
            table.rows.append(cells);
        }
        tables.append(table);
    }
    return tables;
}

QJsonArray toJson(const QList<KnowledgePoint> &points)
{
    QJsonArray json;
    for (const KnowledgePoint &point : points) {
        QJsonArray spans;
        for (const TextSupport &span : point.spans)
            spans.append(toJson(Support(span)));
        QJsonObject object{
            {QStringLiteral("term"), point.term},
            {QStringLiteral("definition"), point.definition},
            {QStringLiteral("prerequisites"), QJsonArray::fromStringList(point.prerequisites)},
            {QStringLiteral("spans"), spans}};
        if (!point.drawn.isEmpty())
            object.insert(QStringLiteral("drawn"), QJsonArray::fromStringList(point.drawn));
        json.append(object);
    }
    return json;
}

std::optional<QList<KnowledgePoint>> pointsFromJson(const QJsonArray &json)
{
    QList<KnowledgePoint> points;
    for (const QJsonValue &value : json) {
        KnowledgePoint point{value[u"term"].toString(), value[u"definition"].toString(), {}, {}};
        for (const QJsonValue &term : value[u"prerequisites"].toArray())
            point.prerequisites.append(term.toString());
        for (const QJsonValue &term : value[u"drawn"].toArray())
            point.drawn.append(term.toString());
        for (const QJsonValue &span : value[u"spans"].toArray()) {
            const auto support = supportFromJson(span.toObject());
            if (!support || !std::holds_alternative<TextSupport>(*support))
                return std::nullopt;
            point.spans.append(std::get<TextSupport>(*support));
        }
        points.append(point);
    }
    return points;
}

} // namespace lectern::document
