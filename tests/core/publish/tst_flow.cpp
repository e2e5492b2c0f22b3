// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/block_pieces.h"
#include "core/publish/layouts.h"
#include "core/publish/table_grid.h"
#include "tests/core/publish/publish_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::publish;

class TestFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineOf_formulaInText_isTakenOut();
    void lineOf_openFormula_staysText();
    void lineOf_runsThatDifferOnlyInOrigin_areOneStretch();
    void tableGrid_spans_coverTheirPlaces();
    void tableGrid_spanBeyondTheTable_isCut();
    void unknownKind_isLaidOutBlockByBlock();
    void tableBlock_firstRowIsItsHead();
    void figureBlock_hasItsPictureWordsAndWidth();
};

void TestFlow::lineOf_formulaInText_isTakenOut()
{
    const Line line = lineOf(QStringLiteral("so \\( F=ma \\) holds"));

    QCOMPARE(line.size(), 3);
    QCOMPARE(line.at(0).text, QStringLiteral("so "));
    QCOMPARE(line.at(1).text, QStringLiteral("F=ma"));
    QCOMPARE(line.at(1).kind, InlineKind::Formula);
    QCOMPARE(line.at(2).text, QStringLiteral(" holds"));
}

void TestFlow::figureBlock_hasItsPictureWordsAndWidth()
{
    document::Content content;
    document::Asset asset;
    asset.id = document::AssetId(3);
    asset.mediaType = QStringLiteral("image/png");
    asset.data = "picture";
    content.assets = {asset};
    content.provenances.insert(document::ProvenanceId(1), {});
    document::Block block;
    block.type = document::BlockType::Figure;
    block.fields = {
        {QStringLiteral("caption"), {{QStringLiteral("Two carts"), {}, document::ProvenanceId(1)}}},
        {QStringLiteral("alt"), {{QStringLiteral("A spring"), {}, document::ProvenanceId(1)}}}};
    block.payload
        = document::Payload{QStringLiteral("lectern.figure"),
                            1,
                            {{QStringLiteral("asset"), 3}, {QStringLiteral("width"), 40}}};

    const QList<Piece> pieces = piecesOf(content, block);

    const auto *figure = std::get_if<Figure>(&pieces.first());
    QVERIFY(figure);
    QCOMPARE(figure->data, asset.data);
    QCOMPARE(plainText(figure->caption), QStringLiteral("Two carts"));
    QCOMPARE(figure->altText, QStringLiteral("A spring"));
    QCOMPARE(figure->width, 0.4);
    block.payload->value.remove(QStringLiteral("width"));
    QCOMPARE(std::get_if<Figure>(&piecesOf(content, block).first())->width, 0.0);
}

void TestFlow::lineOf_openFormula_staysText()
{
    const Line line = lineOf(QStringLiteral("a \\( b"));

    QCOMPARE(line.size(), 1);
    QCOMPARE(line.at(0).text, QStringLiteral("a \\( b"));
    QCOMPARE(line.at(0).kind, InlineKind::Text);
}

void TestFlow::lineOf_runsThatDifferOnlyInOrigin_areOneStretch()
{
    document::Field field;
    field.runs = {{QStringLiteral("one "), {}, document::ProvenanceId(1)},
                  {QStringLiteral("two"), {}, document::ProvenanceId(2)},
                  {QStringLiteral("three"), document::Mark::Bold, document::ProvenanceId(2)}};

    const Line line = lineOf(field);

    QCOMPARE(line.size(), 2);
    QCOMPARE(line.at(0).text, QStringLiteral("one two"));
    QVERIFY(line.at(1).marks.testFlag(document::Mark::Bold));
}

static Cell cell(const QString &text, int rows = 1, int columns = 1)
{
    Cell cell;
    cell.parts.append(Paragraph{lineOf(text), {}, Voice::Body});
    cell.rows = rows;
    cell.columns = columns;
    return cell;
}

void TestFlow::tableGrid_spans_coverTheirPlaces()
{
    Table table;
    table.widths = {0.4, 0.3, 0.3};
    table.rows = {{cell(QStringLiteral("a"), 2, 1), cell(QStringLiteral("b"), 1, 2)},
                  {cell(QStringLiteral("c")), cell(QStringLiteral("d"))}};

    const TableGrid grid(table);

    QCOMPARE(grid.at(1, 0).cell, &table.rows[0][0]);
    QCOMPARE(grid.at(0, 2).cell, &table.rows[0][1]);
    QCOMPARE(grid.cellThatBeginsAt(1, 1), &table.rows[1][0]);
    QCOMPARE(grid.cellThatBeginsAt(1, 0), nullptr);
}

void TestFlow::tableGrid_spanBeyondTheTable_isCut()
{
    Table table;
    table.widths = {0.5, 0.5};
    table.rows = {{cell(QStringLiteral("a"), 5, 7)}};

    const TableGrid grid(table);

    QCOMPARE(grid.rows(), 1);
    QCOMPARE(grid.at(0, 1).cell, &table.rows[0][0]);
}

void TestFlow::unknownKind_isLaidOutBlockByBlock()
{
    test::LessonBuilder builder(Language::English, {}, QStringLiteral("A brief"));
    builder.content.header.kind = QStringLiteral("brief");
    builder
        .add(document::BlockType::Heading, {},
             {{QStringLiteral("text"), QStringLiteral("Results")}})
        .level
        = 3;
    builder.addText(QStringLiteral("finding"), QStringLiteral("Sales rose."));
    test::PublishFixture fixture;

    const Flow flow = fixture.tools->layouts.layOut(builder.content, Part::Plan);

    QCOMPARE(flow.title, QStringLiteral("A brief"));
    QCOMPARE(std::get<Heading>(flow.pieces.at(0)).level, 2);
    QCOMPARE(plainText(std::get<Paragraph>(flow.pieces.at(1)).text), QStringLiteral("Sales rose."));
}

void TestFlow::tableBlock_firstRowIsItsHead()
{
    test::LessonBuilder builder(Language::English, {}, {});
    const document::Block block
        = builder.add(document::BlockType::Table, {},
                      {{QStringLiteral("cell.0.0"), QStringLiteral("m")},
                       {QStringLiteral("cell.1.1"), QStringLiteral("4.2 N")}});

    const auto table = std::get<Table>(piecesOf(builder.content, block).value(0));

    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(table.widths.size(), 2);
    QVERIFY(table.rows.at(0).at(0).isHeader);
    QVERIFY(!table.rows.at(1).at(1).isHeader);
    QVERIFY(table.rows.at(1).at(0).parts.isEmpty());
}

QTEST_MAIN(TestFlow)
#include "tst_flow.moc"
