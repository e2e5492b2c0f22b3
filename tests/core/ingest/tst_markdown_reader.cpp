// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_fixture.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QTest>

using namespace lectern;
using namespace lectern::test;

namespace {

QByteArray smallPng()
{
    QImage image(4, 3, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

class TestMarkdownReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canonicalText_isTheFileAsItStands();
    void passages_ofEachBlock_holdItsWordsWithoutMarkup_data();
    void passages_ofEachBlock_holdItsWordsWithoutMarkup();
    void table_cellsAreSpansOfTheText_data();
    void table_cellsAreSpansOfTheText();
    void picture_besideTheFile_isHandedOverWithItsCaption();
    void picture_outsideTheFolder_isNotRead_data();
    void picture_outsideTheFolder_isNotRead();
    void title_isTakenFromYaml_whereNoHeadingStands();

private:
    ReadingFixture m_files;
};

void TestMarkdownReader::canonicalText_isTheFileAsItStands()
{
    const QByteArray bytes("# Force\r\n\r\nA *push* or\ta pull.  \r\n\r\n");

    QCOMPARE(m_files.source(QStringLiteral("stands.md"), bytes).text, QString::fromUtf8(bytes));
}

void TestMarkdownReader::passages_ofEachBlock_holdItsWordsWithoutMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };

    row("headings", QStringLiteral("# Force ##\n\nSecond\nline\n---\n\n###### Deep"),
        {QStringLiteral("H1 Force"), QStringLiteral("H2 Second\nline"), QStringLiteral("H6 Deep")});
    row("underlined heading right above a list", QStringLiteral("Force\n---\n- one"),
        {QStringLiteral("H2 Force"), QStringLiteral("L0 one")});
    row("emoji and Chinese before",
        QStringLiteral("🚀🚀 力\n\n# 第三定律 🚀\n\n作用力与反作用力。"),
        {QStringLiteral("P 🚀🚀 力"), QStringLiteral("H1 第三定律 🚀"),
         QStringLiteral("P 作用力与反作用力。")});
    row("markup inside a line stays", QStringLiteral("A **force** is a [push](x.html)."),
        {QStringLiteral("P A **force** is a [push](x.html).")});
    row("lists",
        QStringLiteral("- one\n  goes on\n  - deeper\n\n1. first\n2) other list\n- [x] done"),
        {QStringLiteral("L0 one\n  goes on"), QStringLiteral("L1 deeper"),
         QStringLiteral("L0 first"), QStringLiteral("L0 other list"), QStringLiteral("L0 done")});
    row("quote", QStringLiteral("> Hypotheses\n> non fingo."),
        {QStringLiteral("Q Hypotheses\n> non fingo.")});
    row("code", QStringLiteral("```python\nx = 1\n```\n\n    y = 2"),
        {QStringLiteral("X x = 1"), QStringLiteral("X y = 2")});
    row("formulas", QStringLiteral("$$F = ma$$\n\n$$\nF_1 = -F_2\n$$\n\n```math\na^2\n```"),
        {QStringLiteral("F F = ma"), QStringLiteral("F F_1 = -F_2"), QStringLiteral("F a^2")});
    row("caption", QStringLiteral("*Figure 1: Two carts.*"),
        {QStringLiteral("C Figure 1: Two carts.")});
    row("definitions are no words", QStringLiteral("[a]: http://x.org \"t\"\nSee [a]."),
        {QStringLiteral("P See [a].")});
    row("footnotes stand where they stand",
        QStringLiteral("Force[^1].\n\n[^1]: A push.\n\nEnd here."),
        {QStringLiteral("P Force[^1]."), QStringLiteral("P A push."),
         QStringLiteral("P End here.")});
    row("YAML and comments are no words",
        QStringLiteral("---\ntitle: T\n---\n\n<!-- note -->\n\nWords."),
        {QStringLiteral("P Words.")});
    row("carriage returns alone end lines", QStringLiteral("# A\r\rWords.\r"),
        {QStringLiteral("H1 A"), QStringLiteral("P Words.")});
}

void TestMarkdownReader::passages_ofEachBlock_holdItsWordsWithoutMarkup()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);

    const auto source = m_files.source(QStringLiteral("block.md"), text.toUtf8());

    QCOMPARE(outline(source), expected);
}

void TestMarkdownReader::table_cellsAreSpansOfTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("with outer bars")
        << QStringLiteral("| m | a |\n|---|---|\n| 1 kg | 2 |\n")
        << QStringList{QStringLiteral("m / a"), QStringLiteral("1 kg / 2")};
    QTest::newRow("without, and a bar in a cell")
        << QStringLiteral("质量 | 力\n--|--\n  `a\\|b` | 🚀 F\n")
        << QStringList{QStringLiteral("质量 / 力"), QStringLiteral("`a\\|b` / 🚀 F")};
    QTest::newRow("an empty cell stays in its place")
        << QStringLiteral("| a | b | c |\n|-|-|-|\n| 1 |  | 3 |\n")
        << QStringList{QStringLiteral("a / b / c"), QStringLiteral("1 /  / 3")};
    QTest::newRow("in a quote") << QStringLiteral("> | a | b |\n> |---|---|\n> | 1 | 2 |\n")
                                << QStringList{QStringLiteral("a / b"), QStringLiteral("1 / 2")};
}

void TestMarkdownReader::table_cellsAreSpansOfTheText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);

    const auto source = m_files.source(QStringLiteral("table.md"), text.toUtf8());

    QCOMPARE(source.tables.size(), 1);
    QCOMPARE(cells(source, 0), expected);
    QCOMPARE(source.passages.size(), expected.size());
    QCOMPARE(source.passages.at(0).kind, document::PassageKind::TableRow);
}

void TestMarkdownReader::picture_besideTheFile_isHandedOverWithItsCaption()
{
    const QByteArray png = smallPng();
    QDir(m_files.path(QString())).mkpath(QStringLiteral("figures"));
    m_files.write(QStringLiteral("figures/two carts.png"), png);

    const auto read = m_files.ingested(QStringLiteral("pictures.md"),
                                       "![Two carts](figures/two%20carts.png)\n\nFigure 1: Carts "
                                       "on a track.\n\n![Alone](figures/no.png)\n");

    const auto &figures = read.source.figures;
    QCOMPARE(figures.size(), 2);
    QCOMPARE(figures.at(0).name, QStringLiteral("two carts.png"));
    QCOMPARE(figures.at(0).altText, QStringLiteral("Two carts"));
    QCOMPARE(textOf(read.source.text, figures.at(0).caption),
             QStringLiteral("Figure 1: Carts on a track."));
    QCOMPARE(read.assets.size(), 1);
    QCOMPARE(figures.at(0).asset, std::optional(read.assets.at(0).id));
    QCOMPARE(read.assets.at(0).data, png);
    QCOMPARE(read.assets.at(0).mediaType, QStringLiteral("image/png"));
    QVERIFY(!figures.at(1).asset);
    QCOMPARE(textOf(read.source.text, figures.at(1).caption), QStringLiteral("Alone"));
}

void TestMarkdownReader::picture_outsideTheFolder_isNotRead_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("above the folder") << QStringLiteral("../secret.png");
    QTest::newRow("above by percent signs") << QStringLiteral("%2e%2e/secret.png");
    QTest::newRow("absolute") << QStringLiteral("/%1/secret.png");
    QTest::newRow("file address") << QStringLiteral("file:///%1/secret.png");
    QTest::newRow("through a link") << QStringLiteral("link/secret.png");
    QTest::newRow("on a server") << QStringLiteral("http://localhost/secret.png");
}

void TestMarkdownReader::picture_outsideTheFolder_isNotRead()
{
    QFETCH(QString, address);
    const QString folder = QFileInfo(m_files.path(QStringLiteral("x"))).absolutePath();
    QDir(folder).mkpath(QStringLiteral("inner"));
    m_files.write(QStringLiteral("secret.png"), smallPng());
    QFile::link(folder, m_files.path(QStringLiteral("inner/link")));
    if (address.contains(u'%') && address.contains(u"%1"))
        address = address.arg(folder);

    const auto read = m_files.ingested(QStringLiteral("inner/a.md"),
                                       QStringLiteral("![x](<%1>)\n").arg(address).toUtf8());

    QCOMPARE(read.source.figures.size(), 1);
    QCOMPARE(read.assets.size(), 0);
}

void TestMarkdownReader::title_isTakenFromYaml_whereNoHeadingStands()
{
    QCOMPARE(m_files.source(QStringLiteral("y.md"), "---\ntitle: \"Forces\"\n---\nWords.\n").title,
             QStringLiteral("Forces"));
}

QTEST_GUILESS_MAIN(TestMarkdownReader)
#include "tst_markdown_reader.moc"
