// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/block_pieces.h"

#include "core/document/list_levels.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lectern::publish {
namespace {

using document::Block;
using document::BlockType;
using document::Content;
using document::Field;
using document::ProvenanceKind;

Line lineOfField(const Block &block, const QString &key)
{
    const Field *field = block.field(key);
    return field ? lineOf(*field) : Line{};
}

/// The caption of a figure or film: the field of that name, else its first one.
Line captionOf(const Block &block)
{
    const Line caption = lineOfField(block, QStringLiteral("caption"));
    if (!caption.isEmpty() || block.fields.isEmpty())
        return caption;
    return lineOf(block.fields.first());
}

Table tableOf(const Block &block)
{
    static const QRegularExpression cellKey(QStringLiteral("^cell\\.(\\d+)\\.(\\d+)$"));
    Table table;
    table.headRows
        = block.payload ? block.payload->value.value(QStringLiteral("headRows")).toInt(1) : 1;
    qsizetype columns = 0;
    for (const Field &field : block.fields) {
        const auto match = cellKey.match(field.key);
        if (!match.hasMatch())
            continue;
        const int row = match.captured(1).toInt();
        const int column = match.captured(2).toInt();
        if (row > 9999 || column > 99)
            continue;
        while (table.rows.size() <= row)
            table.rows.append(QList<Cell>{});
        while (table.rows[row].size() <= column)
            table.rows[row].append(Cell{});
        Cell &cell = table.rows[row][column];
        cell.parts.append(Paragraph{lineOf(field), {}, Voice::Body});
        cell.isHeader = row < table.headRows;
        columns = std::max<qsizetype>(columns, column + 1);
    }
    for (QList<Cell> &row : table.rows) {
        while (row.size() < columns)
            row.append(Cell{});
    }
    table.widths = QList<double>(columns, columns > 0 ? 1.0 / static_cast<double>(columns) : 1.0);
    table.summary = plainText(lineOfField(block, QStringLiteral("caption")));
    return table;
}

Piece figureOf(const Content &content, const Block &block)
{
    Figure figure;
    figure.caption = captionOf(block);
    figure.altText = plainText(lineOfField(block, QStringLiteral("alt")));
    if (figure.altText.isEmpty())
        figure.altText = plainText(figure.caption);
    if (block.payload) {
        figure.width
            = std::clamp(block.payload->value.value(QStringLiteral("width")).toInt(0), 0, 100)
            / 100.0;
        if (const document::Asset *asset = content.asset(document::assetOf(block))) {
            figure.data = asset->data;
            figure.mediaType = asset->mediaType;
        }
    }
    return figure;
}

} // namespace

int headingLevel(const Block &block)
{
    return std::clamp(block.level - 1, 1, 3);
}

QList<Line> linesOf(const Block &block)
{
    QList<Line> lines;
    for (const Field &field : block.fields) {
        const Line line = lineOf(field);
        if (!plainText(line).trimmed().isEmpty())
            lines.append(line);
    }
    return lines;
}

List listOf(const Block &block, bool isNumbered)
{
    List list{isNumbered, {}};
    const QList<int> levels
        = block.type == BlockType::List ? document::itemLevels(block) : QList<int>();
    for (qsizetype i = 0; i < block.fields.size(); ++i) {
        const Line line = lineOf(block.fields.at(i));
        if (plainText(line).trimmed().isEmpty())
            continue;
        list.items.append(line);
        list.levels.append(levels.value(i, 0));
    }
    return list;
}

QList<Piece> piecesOf(const Content &content, const Block &block)
{
    const QList<Line> lines = linesOf(block);
    QList<Piece> pieces;
    switch (block.type) {
    case BlockType::Heading:
        for (const Line &line : lines)
            pieces.append(Heading{headingLevel(block), line, {}});
        break;
    case BlockType::List:
        pieces.append(listOf(block, document::isNumberedList(block)));
        break;
    case BlockType::Table:
        pieces.append(tableOf(block));
        break;
    case BlockType::Figure:
        pieces.append(figureOf(content, block));
        break;
    case BlockType::Formula:
        for (const Line &line : lines)
            pieces.append(Formula{plainText(line)});
        break;
    case BlockType::Media:
        pieces.append(Media{block.id, plainText(lineOfField(block, QStringLiteral("title"))),
                            captionOf(block)});
        break;
    case BlockType::Paragraph:
    case BlockType::Card:
        for (const Line &line : lines)
            pieces.append(Paragraph{line, {}, Voice::Body});
        break;
    }
    return pieces;
}

QList<Piece> originPieces(const Content &content)
{
    const Language language = content.header.language;
    std::array<int, 4> counts{};
    for (const Block &block : content.blocks) {
        for (const auto &sentence : document::sentencesOf(content, block))
            ++counts[static_cast<size_t>(sentence.provenance.kind)];
    }
    const std::array<QString, 4> names{
        inLanguage(language, u"quoted from the sources: %1", u"摘自来源：%1"),
        inLanguage(language, u"computed from facts: %1", u"由事实计算：%1"),
        inLanguage(language, u"worded by a model and checked: %1", u"模型措辞并经检查：%1"),
        inLanguage(language, u"written by the teacher: %1", u"教师撰写：%1")};
    QStringList origins;
    for (size_t kind = 0; kind < counts.size(); ++kind) {
        if (counts[kind] > 0)
            origins.append(names[kind].arg(counts[kind]));
    }
    QStringList titles;
    for (const document::Source &source : content.sources)
        titles.append(source.title);
    QList<Piece> pieces;
    const QString stop = inLanguage(language, u".", u"。");
    if (!origins.isEmpty()) {
        pieces.append(Paragraph{lineOf(origins.join(inLanguage(language, u" · ", u"；")) + stop),
                                inLanguage(language, u"Sentences", u"句子来源"), Voice::Quiet});
    }
    if (!titles.isEmpty()) {
        pieces.append(Paragraph{lineOf(titles.join(inLanguage(language, u"; ", u"；")) + stop),
                                inLanguage(language, u"Sources", u"参考来源"), Voice::Quiet});
    }
    return pieces;
}

} // namespace lectern::publish
