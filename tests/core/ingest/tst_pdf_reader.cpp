// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_builder.h"
#include "reading_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::test;

class TestPdfReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrappedLines_becomeParagraphs_underHeadings();
    void runningHeadsAndPageNumbers_areLeftOut();
    void headingRightBelowAnother_staysApart();
    void twoColumns_areReadOneAfterTheOther();
    void wordsBrokenAtLineEnds_areJoined();
    void chineseLines_joinWithoutSpaces();
    void sentenceOverAPageBreak_isOneParagraph();
    void fiveHundredPages_areReadUnderTheMemoryLimit();
    void pictureOnly_saysThatThereIsNoText();

private:
    ReadingFixture m_files;
};

namespace {
const QString kLong = QStringLiteral(
    "Newton’s third law of motion states that whenever a first object exerts a force on a second "
    "object, "
    "the first object experiences a force equal in magnitude but opposite in direction to it.");
}

void TestPdfReader::wrappedLines_becomeParagraphs_underHeadings()
{
    PdfBuilder pdf;
    pdf.heading(QStringLiteral("Newton’s third law"), 20);
    pdf.paragraph(kLong);
    pdf.heading(QStringLiteral("Applying it"), 15);
    pdf.paragraph(QStringLiteral("A swimmer pushes off from the wall of a pool."));

    const auto source = m_files.source(QStringLiteral("a.pdf"), pdf.finish());

    QCOMPARE(outline(source),
             QStringList({QStringLiteral("H1 Newton’s third law"), QStringLiteral("P ") + kLong,
                          QStringLiteral("H2 Applying it"),
                          QStringLiteral("P A swimmer pushes off from the wall of a pool.")}));
    QCOMPARE(source.passages.at(0).page, 1);
}

void TestPdfReader::runningHeadsAndPageNumbers_areLeftOut()
{
    PdfBuilder pdf;
    for (int i = 1; i <= 4; ++i) {
        pdf.runningHead(QStringLiteral("Physics in a nutshell"), QString::number(i));
        pdf.paragraph(QStringLiteral("Page number %1 holds this sentence.").arg(i));
        if (i < 4)
            pdf.newPage();
    }

    const auto source = m_files.source(QStringLiteral("h.pdf"), pdf.finish());

    QCOMPARE(source.passages.size(), 4);
    QVERIFY2(!source.text.contains(u"nutshell"), qPrintable(source.text));
    QCOMPARE(outline(source).last(), QStringLiteral("P Page number 4 holds this sentence."));
    QCOMPARE(source.passages.last().page, 4);
}

void TestPdfReader::headingRightBelowAnother_staysApart()
{
    PdfBuilder pdf;
    pdf.heading(QStringLiteral("Inclined planes\nStatic friction"), 18);
    pdf.paragraph(kLong);

    const QStringList found = outline(m_files.source(QStringLiteral("i.pdf"), pdf.finish()));

    QCOMPARE(
        found.first(2),
        QStringList({QStringLiteral("H1 Inclined planes"), QStringLiteral("H1 Static friction")}));
}

void TestPdfReader::twoColumns_areReadOneAfterTheOther()
{
    PdfBuilder pdf;
    const QString left
        = QStringLiteral("The left column tells of the action. ").repeated(6).trimmed();
    const QString right
        = QStringLiteral("The right column tells of the reaction. ").repeated(6).trimmed();
    pdf.columns(left, right);

    const auto source = m_files.source(QStringLiteral("c.pdf"), pdf.finish());

    QCOMPARE(outline(source),
             QStringList({QStringLiteral("P ") + left, QStringLiteral("P ") + right}));
}

void TestPdfReader::wordsBrokenAtLineEnds_areJoined()
{
    PdfBuilder pdf;
    pdf.lines({QStringLiteral("A swimmer who pushes the wall experi-"),
               QStringLiteral("ences a force in the opposite direc-"), QStringLiteral("tion.")});

    QCOMPARE(
        outline(m_files.source(QStringLiteral("y.pdf"), pdf.finish())),
        QStringList{QStringLiteral(
            "P A swimmer who pushes the wall experiences a force in the opposite direction.")});
}

void TestPdfReader::chineseLines_joinWithoutSpaces()
{
    PdfBuilder pdf;
    pdf.lines({QStringLiteral("两个物体之间的作用力和反作用力总是大小相等，"),
               QStringLiteral("方向相反，作用在同一条直线上。")});

    const auto source = m_files.source(QStringLiteral("z.pdf"), pdf.finish());

    QCOMPARE(source.text,
             QStringLiteral(
                 "两个物体之间的作用力和反作用力总是大小相等，方向相反，作用在同一条直线上。"));
    QCOMPARE(source.language, Language::Chinese);
}

void TestPdfReader::sentenceOverAPageBreak_isOneParagraph()
{
    PdfBuilder pdf;
    pdf.lines({QStringLiteral("The wall exerts on the swimmer a force of the same")});
    pdf.newPage();
    pdf.lines({QStringLiteral("magnitude as her push.")});

    QCOMPARE(outline(m_files.source(QStringLiteral("o.pdf"), pdf.finish())),
             QStringList{QStringLiteral(
                 "P The wall exerts on the swimmer a force of the same magnitude as her push.")});
}

void TestPdfReader::fiveHundredPages_areReadUnderTheMemoryLimit()
{
    PdfBuilder pdf;
    for (int i = 1; i <= 500; ++i) {
        for (int k = 0; k < 2; ++k)
            pdf.paragraph(kLong);
        if (i < 500)
            pdf.newPage();
    }

    const auto source = m_files.source(QStringLiteral("long.pdf"), pdf.finish());

    QCOMPARE(source.passages.size(), 1000);
    QCOMPARE(source.passages.last().page, 500);
}

void TestPdfReader::pictureOnly_saysThatThereIsNoText()
{
    PdfBuilder pdf;
    pdf.picture();

    QCOMPARE(m_files.refusal(QStringLiteral("scan.pdf"), pdf.finish()),
             QStringLiteral("scan.pdf: This PDF has no text. Scan it with text recognition first, "
                            "or type the topic."));
}

QTEST_MAIN(TestPdfReader)
#include "tst_pdf_reader.moc"
