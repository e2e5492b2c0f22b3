// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/formulas/formula_renderer.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace lectern;
using namespace lectern::media;

class TestFormulaRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void render_data();
    void render();
    void render_inline_isLowerThanDisplay();
    void render_longerFormula_isWider();
    void render_twice_givesTheSameBytes();
    void brokenFormula_saysWhatIsWrong_data();
    void brokenFormula_saysWhatIsWrong();
    void brokenFormula_leavesTheNextOneWell();
    void missingScript_namesTheFile();
    void damagedScript_isReported();

private:
    static QString script() { return QStringLiteral(LECTERN_DEPS_DIR "/mathjax/mathjax.js"); }

    FormulaRenderer m_renderer{script()}; ///< Loading the script takes a while.
};

static int darkPixels(const QByteArray &svg, const FormulaPicture &picture)
{
    QSvgRenderer painter(svg);
    if (!painter.isValid())
        return -1;
    QImage image(qRound(picture.widthEx * 8) + 1, qRound(picture.heightEx * 8) + 1,
                 QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter p(&image);
    painter.render(&p);
    p.end();
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    }
    return dark;
}

void TestFormulaRenderer::render_data()
{
    QTest::addColumn<QString>("latex");

    QTest::newRow("a law") << QStringLiteral("F_{AB} = -F_{BA}");
    QTest::newRow("a vector law") << QStringLiteral("\\vec F_{12} = -\\vec F_{21}");
    QTest::newRow("fraction and root") << QStringLiteral("v = \\sqrt{\\frac{2E}{m}}");
    QTest::newRow("integral") << QStringLiteral("\\int_0^{t} F\\,\\mathrm{d}t = \\Delta p");
    QTest::newRow("aligned (ams)")
        << QStringLiteral("\\begin{aligned} a &= b + c \\\\ &= d \\end{aligned}");
    QTest::newRow("matrix (ams)") << QStringLiteral(
        "\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}");
    QTest::newRow("unit") << QStringLiteral("F = 4.2\\ \\mathrm{N}");
    QTest::newRow("reaction (mhchem)") << QStringLiteral("\\ce{2H2 + O2 -> 2H2O}");
    QTest::newRow("ion and state (mhchem)") << QStringLiteral("\\ce{SO4^2-(aq)}");
    QTest::newRow("characters of XML") << QStringLiteral("a < b \\& c > d");
}

void TestFormulaRenderer::render()
{
    QFETCH(QString, latex);

    const auto picture = m_renderer.render(latex, FormulaStyle::Display);

    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().message));
    QVERIFY(picture->widthEx > 1 && picture->widthEx < 60);
    QVERIFY(picture->heightEx > 0.9 && picture->heightEx < 20);
    QVERIFY(picture->depthEx >= 0 && picture->depthEx < picture->heightEx);
    QXmlStreamReader xml(picture->svg);
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(darkPixels(picture->svg, *picture) > 30);
}

void TestFormulaRenderer::render_inline_isLowerThanDisplay()
{
    FormulaRenderer renderer(script());
    const QString latex = QStringLiteral("\\sum_{i=1}^{n} \\frac{1}{i}");

    const auto inLine = renderer.render(latex, FormulaStyle::Inline);
    const auto display = renderer.render(latex, FormulaStyle::Display);

    QVERIFY(inLine && display);
    QVERIFY(inLine->heightEx < display->heightEx);
}

void TestFormulaRenderer::render_longerFormula_isWider()
{
    FormulaRenderer renderer(script());

    const auto shorter = renderer.render(QStringLiteral("a"), FormulaStyle::Inline);
    const auto longer = renderer.render(QStringLiteral("a+b+c"), FormulaStyle::Inline);

    QVERIFY(shorter && longer);
    QVERIFY(longer->widthEx > 3 * shorter->widthEx);
}

void TestFormulaRenderer::render_twice_givesTheSameBytes()
{
    FormulaRenderer first(script());
    FormulaRenderer second(script());
    const QString latex = QStringLiteral("E = mc^2");

    const auto one = first.render(latex, FormulaStyle::Display);
    const auto two = second.render(latex, FormulaStyle::Display);

    QVERIFY(one && two);
    QCOMPARE(one->svg, two->svg);
}

void TestFormulaRenderer::brokenFormula_saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("latex");
    QTest::addColumn<QString>("saying");

    QTest::newRow("open brace") << QStringLiteral("\\frac{1}{2")
                                << QStringLiteral("a closing brace is missing");
    QTest::newRow("unknown macro")
        << QStringLiteral("\\nosuchmacro") << QStringLiteral("command \\nosuchmacro is not known");
    QTest::newRow("double exponent") << QStringLiteral("x^2^3") << QStringLiteral("two exponents");
    QTest::newRow("double index") << QStringLiteral("x_2_3") << QStringLiteral("two indices");
    QTest::newRow("unknown environment")
        << QStringLiteral("\\begin{nosuch}x\\end{nosuch}") << QStringLiteral("the environment");
    QTest::newRow("left alone") << QStringLiteral("\\left( x") << QStringLiteral("has no \\right");
    QTest::newRow("right alone") << QStringLiteral("x \\right)") << QStringLiteral("has no \\left");
    QTest::newRow("close brace") << QStringLiteral("x}") << QStringLiteral("has no partner");
    QTest::newRow("no argument") << QStringLiteral("\\frac{1}") << QStringLiteral("lacks what");
    QTest::newRow("nothing") << QStringLiteral("  ") << QStringLiteral("empty");
    QTest::newRow("a whole page") << QString(6000, u'x') << QStringLiteral("longer");
}

void TestFormulaRenderer::brokenFormula_saysWhatIsWrong()
{
    QFETCH(QString, latex);
    QFETCH(QString, saying);

    const auto picture = m_renderer.render(latex, FormulaStyle::Display);

    QVERIFY(!picture);
    QCOMPARE(picture.error().code, ErrorCode::InvalidInput);
    QVERIFY2(picture.error().message.contains(saying), qPrintable(picture.error().message));
}

void TestFormulaRenderer::brokenFormula_leavesTheNextOneWell()
{
    FormulaRenderer renderer(script());

    QVERIFY(!renderer.render(QStringLiteral("\\frac{"), FormulaStyle::Display));
    QVERIFY(renderer.render(QStringLiteral("F = ma"), FormulaStyle::Display));
}

void TestFormulaRenderer::missingScript_namesTheFile()
{
    FormulaRenderer renderer(QStringLiteral("/nowhere/mathjax.js"));

    const auto picture = renderer.render(QStringLiteral("a"), FormulaStyle::Inline);

    QVERIFY(!picture);
    QCOMPARE(picture.error().code, ErrorCode::NotFound);
    QVERIFY(picture.error().message.contains(QStringLiteral("/nowhere/mathjax.js")));
}

void TestFormulaRenderer::damagedScript_isReported()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mathjax.js")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("(function () {");
    file.close();
    FormulaRenderer renderer(file.fileName());

    const auto picture = renderer.render(QStringLiteral("a"), FormulaStyle::Inline);

    QVERIFY(!picture);
    QCOMPARE(picture.error().code, ErrorCode::Internal);
}

QTEST_MAIN(TestFormulaRenderer)
#include "tst_formula_renderer.moc"
