// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_builder.h"
#include "reading_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::test;

namespace {
const QByteArray kGif = QByteArray::fromBase64("R0lGODlhAQABAAAAACw=");
}

class TestDocxReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headings_followStylesAndOutlineLevels();
    void lists_areItemsWithTheirDepth();
    void revisions_keepWhatWasPutIn_andDropWhatWasDeleted();
    void formulas_areOneLineOfText();
    void table_givesItsCells();
    void picture_isHandedOverWithItsCaption();
    void emojiAndChinese_keepExactSpans();

private:
    document::Source source(const QByteArray &body) const
    {
        return m_files.source(QStringLiteral("d.docx"), docx(body));
    }
    ReadingFixture m_files;
};

void TestDocxReader::headings_followStylesAndOutlineLevels()
{
    const auto read = source(paragraph("Title", QStringLiteral("Forces"))
                             + paragraph("TOC1", QStringLiteral("Pairs 3"))
                             + paragraph("Heading2", QStringLiteral("Pairs"))
                             + paragraph("OwnHead", QStringLiteral("Own"))
                             + paragraph("Quote", QStringLiteral("Hypotheses non fingo."))
                             + paragraph("", QStringLiteral("A push & a pull.")));

    QCOMPARE(outline(read),
             QStringList({QStringLiteral("H1 Forces"), QStringLiteral("H2 Pairs"),
                          QStringLiteral("H3 Own"), QStringLiteral("Q Hypotheses non fingo."),
                          QStringLiteral("P A push & a pull.")}));
    QCOMPARE(read.title, QStringLiteral("Forces"));
    QCOMPARE(read.kind, QStringLiteral("docx"));
}

void TestDocxReader::lists_areItemsWithTheirDepth()
{
    const auto item = [](const char *level, const char *words) {
        return QByteArray("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"") + level
            + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" + words
            + "</w:t></w:r></w:p>";
    };

    QCOMPARE(outline(source(item("0", "one") + item("1", "deep"))),
             QStringList({QStringLiteral("L0 one"), QStringLiteral("L1 deep")}));
}

void TestDocxReader::revisions_keepWhatWasPutIn_andDropWhatWasDeleted()
{
    const auto read = source(
        "<w:p><w:r><w:t>It </w:t></w:r><w:del><w:r><w:delText>was</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>is</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> 5 m/s</w:t></w:r>"
        "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>");

    QCOMPARE(outline(read), QStringList{QStringLiteral("P It is 5 m/s²")});
}

void TestDocxReader::formulas_areOneLineOfText()
{
    const auto read = source(
        "<w:p><m:oMathPara><m:oMath><m:r><m:t>a</m:t></m:r><m:r><m:t>=</m:t></m:r><m:f><m:num>"
        "<m:sSub><m:e><m:r><m:t>F</m:t></m:r></m:e><m:sub><m:r><m:t>net</m:t></m:r></m:sub>"
        "</m:sSub></m:num><m:den><m:r><m:t>m</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara></"
        "w:p>");

    QCOMPARE(outline(read), QStringList{QStringLiteral("F a = (F_net)/m")});
}

void TestDocxReader::table_givesItsCells()
{
    const auto cell = [](const QByteArray &words) { return "<w:tc><w:tcPr/>" + words + "</w:tc>"; };
    const auto read
        = source(paragraph("Caption", QStringLiteral("Table 1 Masses")) + "<w:tbl><w:tr>"
                 + cell(paragraph("", QStringLiteral("m")))
                 + cell(paragraph("", QStringLiteral("a"))) + "</w:tr><w:tr>"
                 + cell(paragraph("", QStringLiteral("1")) + paragraph("", QStringLiteral("kg")))
                 + cell("<w:p/>") + "</w:tr></w:tbl>");

    QCOMPARE(cells(read, 0), QStringList({QStringLiteral("m / a"), QStringLiteral("1 kg / ")}));
    QCOMPARE(textOf(read.text, read.tables.at(0).caption), QStringLiteral("Table 1 Masses"));
}

void TestDocxReader::picture_isHandedOverWithItsCaption()
{
    const QByteArray drawing
        = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"P\" descr=\"Two carts\"/>"
          "<a:graphic><a:blip r:embed=\"carts\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    const auto read
        = m_files.ingested(QStringLiteral("p.docx"),
                           docx(drawing + paragraph("Caption", QStringLiteral("Figure 1 Carts")),
                                {{QStringLiteral("word/media/carts.gif"), kGif}}));

    QCOMPARE(read.assets.size(), 1);
    QCOMPARE(read.assets.at(0).data, kGif);
    QCOMPARE(read.source.figures.at(0).name, QStringLiteral("carts.gif"));
    QCOMPARE(read.source.figures.at(0).altText, QStringLiteral("Two carts"));
    QCOMPARE(textOf(read.source.text, read.source.figures.at(0).caption),
             QStringLiteral("Figure 1 Carts"));
}

void TestDocxReader::emojiAndChinese_keepExactSpans()
{
    const auto read = source(paragraph("", QStringLiteral("🚀 升空。"))
                             + paragraph("", QStringLiteral("力是相互的。")));

    QCOMPARE(outline(read),
             QStringList({QStringLiteral("P 🚀 升空。"), QStringLiteral("P 力是相互的。")}));
    QCOMPARE(read.passages.at(1).span, (CodePointSpan{7, 13}));
    QCOMPARE(read.language, Language::Chinese);
}

QTEST_GUILESS_MAIN(TestDocxReader)
#include "tst_docx_reader.moc"
