// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::test;

class TestHtmlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passages_ofEachElement_holdItsWords_data();
    void passages_ofEachElement_holdItsWords();
    void table_givesItsCells_andItsCaption();
    void tableThatPlacesThings_isReadAsText();
    void picture_inTheText_isHandedOverWithItsCaption();
    void encoding_isTheOneThePageStates();
    void entities_areCharacters_andOffsetsCountCodePoints();
    void titleOfThePage_standsInWhereThereIsNoHeading();

private:
    ReadingFixture m_files;
};

void TestHtmlReader::passages_ofEachElement_holdItsWords_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &body, const QStringList &expected) {
        QTest::newRow(name) << body << expected;
    };

    row("headings and paragraphs",
        QStringLiteral("<h1>Force</h1><p>A <b>push</b> or\n a pull.<p>Two."),
        {QStringLiteral("H1 Force"), QStringLiteral("P A push or a pull."),
         QStringLiteral("P Two.")});
    row("nested lists", QStringLiteral("<ul><li>one<ul><li>deep</li></ul></li><li>two</li></ul>"),
        {QStringLiteral("L0 one"), QStringLiteral("L1 deep"), QStringLiteral("L0 two")});
    row("quote and code",
        QStringLiteral("<blockquote><p>No feigning.</p></blockquote><pre>a = 1\n  b</pre>"),
        {QStringLiteral("Q No feigning."), QStringLiteral("X a = 1\n  b")});
    row("menus, scripts and hidden parts are left out",
        QStringLiteral(
            "<nav>Home</nav><script>var x</script><p hidden>no</p><p style='display: none'>no</p>"
            "<p>Yes.</p><footer>c</footer>"),
        {QStringLiteral("P Yes.")});
    row("raised and lowered",
        QStringLiteral("<p>9.8 m/s<sup>2</sup>, F<sub>net</sub>, 1<sup>st</sup> note<sup>"
                       "<a href='#n'>3</a></sup></p>"),
        {QStringLiteral("P 9.8 m/s², F_net, 1st note")});
    row("formula",
        QStringLiteral(
            "<p>It is <math><mi>F</mi><mo>=</mo><mi>m</mi><mi>a</mi></math>.</p><math "
            "display='block'><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn>"
            "</mfrac></math>"),
        {QStringLiteral("P It is F = ma."), QStringLiteral("F (a + b)/2")});
    row("line breaks", QStringLiteral("One<br>goes on<br><br>Two"),
        {QStringLiteral("P One goes on"), QStringLiteral("P Two")});
    row("Chinese", QStringLiteral("<h2>牛顿第三定律</h2><p>作用力与反作用力。</p>"),
        {QStringLiteral("H2 牛顿第三定律"), QStringLiteral("P 作用力与反作用力。")});
}

void TestHtmlReader::passages_ofEachElement_holdItsWords()
{
    QFETCH(QString, body);
    QFETCH(QStringList, expected);

    const auto source = m_files.source(
        QStringLiteral("p.html"), ("<!DOCTYPE html><meta charset=utf-8><body>" + body.toUtf8()));

    QCOMPARE(outline(source), expected);
}

void TestHtmlReader::table_givesItsCells_andItsCaption()
{
    const auto source = m_files.source(
        QStringLiteral("t.html"),
        "<html><body><table><caption>Table 1: Masses</caption><thead><tr><th>m</th>"
        "<th>a</th></tr></thead><tr><td colspan=2>both</td></tr><tr><td></td><td><p>2</p>"
        "</td></tr></table></body></html>");

    QCOMPARE(
        cells(source, 0),
        QStringList({QStringLiteral("m / a"), QStringLiteral("both / "), QStringLiteral(" / 2")}));
    QCOMPARE(textOf(source.text, source.tables.at(0).caption), QStringLiteral("Table 1: Masses"));
    QCOMPARE(outline(source).last(), QStringLiteral("T 2"));
}

void TestHtmlReader::tableThatPlacesThings_isReadAsText()
{
    const auto source = m_files.source(QStringLiteral("l.html"),
                                       "<html><body><table><tr><td><h1>Force</h1></td><td><p>A "
                                       "push.</p></td></tr></table></body></html>");

    QCOMPARE(outline(source),
             QStringList({QStringLiteral("H1 Force"), QStringLiteral("P A push.")}));
    QVERIFY(source.tables.isEmpty());
}

void TestHtmlReader::picture_inTheText_isHandedOverWithItsCaption()
{
    const auto read = m_files.ingested(QStringLiteral("f.html"),
                                       "<html><body><p>Words.</p><figure><img alt='A dot' "
                                       "src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"
                                       "<figcaption>Figure 1: A dot</figcaption></figure><img "
                                       "src='http://localhost/no.png'></body></html>");

    QCOMPARE(read.source.figures.size(), 2);
    QCOMPARE(read.assets.size(), 1);
    QCOMPARE(read.assets.at(0).mediaType, QStringLiteral("image/gif"));
    QCOMPARE(read.source.figures.at(0).altText, QStringLiteral("A dot"));
    QCOMPARE(textOf(read.source.text, read.source.figures.at(0).caption),
             QStringLiteral("Figure 1: A dot"));
    QVERIFY(!read.source.figures.at(1).asset);
}

void TestHtmlReader::encoding_isTheOneThePageStates()
{
    const QByteArray force = QByteArray::fromHex("c1a6"); // 力 in GBK

    QCOMPARE(outline(m_files.source(QStringLiteral("g.html"),
                                    "<html><meta charset=gb2312><body><p>" + force)),
             QStringList{QStringLiteral("P 力")});
    QCOMPARE(outline(m_files.source(QStringLiteral("w.html"),
                                    "<html><body><p>caf\xE9 au lait, s'il vous pla\xEEt")),
             QStringList{QStringLiteral("P café au lait, s'il vous plaît")});
}

void TestHtmlReader::entities_areCharacters_andOffsetsCountCodePoints()
{
    const auto source
        = m_files.source(QStringLiteral("e.html"), "<html><body><p>&#128640; &lt;&alpha;</p><p>F");

    QCOMPARE(outline(source).first(), QStringLiteral("P 🚀 <α"));
    QCOMPARE(source.passages.at(1).span, (CodePointSpan{6, 7}));
}

void TestHtmlReader::titleOfThePage_standsInWhereThereIsNoHeading()
{
    QCOMPARE(m_files
                 .source(QStringLiteral("x.html"),
                         "<html><head><title> Forces </title></head><body>A push.")
                 .title,
             QStringLiteral("Forces"));
}

QTEST_GUILESS_MAIN(TestHtmlReader)
#include "tst_html_reader.moc"
