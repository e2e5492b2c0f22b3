// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/source_json.h"

#include <QJsonArray>

#include <utility>

namespace lectern::ingest {
namespace {

using document::Passage;
using document::PassageKind;
using document::Source;
using document::SourceFigure;
using document::SourceTable;

constexpr int kLastKind = std::to_underlying(PassageKind::Code);
constexpr qsizetype kSha256Bytes = 32;

QJsonArray spanToJson(CodePointSpan span)
{
    return {span.start, span.end};
}

QJsonArray passageToJson(const Passage &passage)
{
    return {std::to_underlying(passage.kind), passage.level, passage.page, passage.span.start,
            passage.span.end};
}

QJsonObject figureToJson(const SourceFigure &figure)
{
    QJsonObject json{{QStringLiteral("name"), figure.name},
                     {QStringLiteral("alt"), figure.altText},
                     {QStringLiteral("caption"), spanToJson(figure.caption)}};
    if (figure.asset)
        json.insert(QStringLiteral("asset"), static_cast<qint64>(figure.asset->value()));
    return json;
}

QJsonObject tableToJson(const SourceTable &table)
{
    QJsonArray rows;
    for (const QList<CodePointSpan> &row : table.rows) {
        QJsonArray cells;
        for (const CodePointSpan cell : row)
            cells.append(spanToJson(cell));
        rows.append(cells);
    }
    return {{QStringLiteral("caption"), spanToJson(table.caption)}, {QStringLiteral("rows"), rows}};
}

template <typename T, typename Function> QJsonArray arrayOf(const QList<T> &values, Function toJson)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

/// Reads values against the length of the text and remembers whether all was well.
class SourceParser
{
public:
    explicit SourceParser(int length) : m_length(length) { }

    bool isValid() const { return m_isValid; }

    CodePointSpan span(const QJsonValue &start, const QJsonValue &end)
    {
        const CodePointSpan span{start.toInt(-1), end.toInt(-1)};
        m_isValid = m_isValid && span.start >= 0 && span.start <= span.end && span.end <= m_length;
        return span;
    }

    CodePointSpan span(const QJsonValue &value) { return span(value[0], value[1]); }

    QList<Passage> passages(const QJsonArray &array)
    {
        QList<Passage> passages;
        int end = 0;
        for (const QJsonValue &value : array) {
            const int kind = value[0].toInt(-1);
            Passage passage;
            passage.kind = static_cast<PassageKind>(kind);
            passage.level = value[1].toInt();
            passage.page = value[2].toInt();
            passage.span = span(value[3], value[4]);
            m_isValid = m_isValid && kind >= 0 && kind <= kLastKind && passage.level >= 0
                && passage.page >= 0 && passage.span.start >= end;
            end = passage.span.end;
            passages.append(passage);
        }
        return passages;
    }

    SourceFigure figure(const QJsonValue &value)
    {
        SourceFigure figure;
        figure.name = value[u"name"].toString();
        figure.altText = value[u"alt"].toString();
        figure.caption = span(value[u"caption"]);
        if (!value[u"asset"].isUndefined())
            figure.asset = document::AssetId(value[u"asset"].toInteger());
        return figure;
    }

    SourceTable table(const QJsonValue &value)
    {
        SourceTable table;
        table.caption = span(value[u"caption"]);
        for (const QJsonValue &row : value[u"rows"].toArray()) {
            QList<CodePointSpan> cells;
            for (const QJsonValue &cell : row.toArray())
                cells.append(span(cell));
            table.rows.append(cells);
        }
        return table;
    }

private:
    int m_length;
    bool m_isValid = true;
};

} // namespace

QJsonObject sourceToJson(const Source &source)
{
    return {{QStringLiteral("title"), source.title},
            {QStringLiteral("kind"), source.kind},
            {QStringLiteral("file_name"), source.fileName},
            {QStringLiteral("sha256"), QString::fromLatin1(source.sha256.toHex())},
            {QStringLiteral("language"), languageCode(source.language)},
            {QStringLiteral("text"), source.text},
            {QStringLiteral("passages"), arrayOf(source.passages, passageToJson)},
            {QStringLiteral("figures"), arrayOf(source.figures, figureToJson)},
            {QStringLiteral("tables"), arrayOf(source.tables, tableToJson)}};
}

std::optional<Source> sourceFromJson(const QJsonObject &json)
{
    Source source;
    source.title = json.value(u"title").toString();
    source.kind = json.value(u"kind").toString();
    source.fileName = json.value(u"file_name").toString();
    source.sha256 = QByteArray::fromHex(json.value(u"sha256").toString().toLatin1());
    source.language
        = json.value(u"language").toString() == u"zh" ? Language::Chinese : Language::English;
    source.text = json.value(u"text").toString();

    SourceParser parser(codePointCount(source.text));
    source.passages = parser.passages(json.value(u"passages").toArray());
    for (const QJsonValue &figure : json.value(u"figures").toArray())
        source.figures.append(parser.figure(figure));
    for (const QJsonValue &table : json.value(u"tables").toArray())
        source.tables.append(parser.table(table));
    if (!parser.isValid() || source.sha256.size() != kSha256Bytes || source.kind.isEmpty())
        return std::nullopt;
    return source;
}

} // namespace lectern::ingest
