// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/publish/publish_fixture.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>

using namespace lectern;
using namespace lectern::publish;

class TestHtmlExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_saysItsLanguage_data();
    void page_saysItsLanguage();
    void page_hasOneTitleAndHeadingsInOrder();
    void page_needsNothingElse();
    void page_saysEveryBlock();
    void table_headsHaveScopes();
    void pictures_haveTexts();
    void formulas_haveTheirLatexAsText();
    void brokenFormula_isShownAsItIs();
    void missingMathJax_isAnError();
    void film_hasCaptionsAndTranscriptAndDoesNotStart();
    void textThatLooksLikeMarkup_isText();
    void worksheet_saysNothingOfTheKey_data();
    void worksheet_saysNothingOfTheKey();
    void stopped_leavesNothing();

private:
    QString page(const document::Content &content, Part part = Part::Plan)
    {
        return QString::fromUtf8(m_fixture.exported(QStringLiteral("html"), content, part));
    }
    static QStringList all(const QString &html, const char *pattern)
    {
        QStringList found;
        const QRegularExpression expression(QString::fromLatin1(pattern),
                                            QRegularExpression::DotMatchesEverythingOption);
        auto matches = expression.globalMatch(html);
        while (matches.hasNext())
            found.append(matches.next().captured(1));
        return found;
    }

    test::PublishFixture m_fixture{std::make_shared<test::SampleMedia>()};
};

void TestHtmlExporter::page_saysItsLanguage_data()
{
    QTest::addColumn<bool>("isChinese");
    QTest::addColumn<QString>("language");

    QTest::newRow("English") << false << QStringLiteral("en");
    QTest::newRow("Chinese") << true << QStringLiteral("zh-CN");
}

void TestHtmlExporter::page_saysItsLanguage()
{
    QFETCH(bool, isChinese);
    QFETCH(QString, language);

    const QString html = page(isChinese ? test::chineseLesson() : test::englishLesson());

    QCOMPARE(all(html, "<html lang=\"([^\"]+)\""), QStringList{language});
    QVERIFY(html.startsWith(QStringLiteral("<!DOCTYPE html>")));
}

void TestHtmlExporter::page_hasOneTitleAndHeadingsInOrder()
{
    const QStringList levels = all(page(test::englishLesson()), "<h([1-6])[ >]");

    QCOMPARE(levels.count(QStringLiteral("1")), 1);
    QVERIFY(levels.size() > 10);
    for (qsizetype i = 1; i < levels.size(); ++i)
        QVERIFY(levels.at(i).toInt() <= levels.at(i - 1).toInt() + 1);
}

void TestHtmlExporter::page_needsNothingElse()
{
    const QString html = page(test::englishLesson());

    for (const QString &source : all(html, "(?:src|href)=\"([^\"]*)\""))
        QVERIFY2(source.startsWith(QStringLiteral("data:")), qPrintable(source.left(80)));
    QVERIFY(!html.contains(QStringLiteral("<script")));
    QVERIFY(!html.contains(QStringLiteral("url(")));
}

void TestHtmlExporter::page_saysEveryBlock()
{
    const document::Content lesson = test::chineseLesson();
    QTextDocument reader;
    reader.setHtml(page(lesson).remove(QRegularExpression(
        QStringLiteral("<style>.*</style>"), QRegularExpression::DotMatchesEverythingOption)));
    const QString text = test::squeezed(reader.toPlainText());

    QStringList roles;
    for (const document::Block &block : lesson.blocks)
        roles.append(block.role);
    for (const QString &said : test::textsOf(lesson, roles))
        QVERIFY2(text.contains(test::squeezed(said)), qPrintable(said));
}

void TestHtmlExporter::table_headsHaveScopes()
{
    const QString html = page(test::chineseLesson());

    QVERIFY(all(html, "(<th scope=\"col\">)").size() == 4);
    QVERIFY(all(html, "(<th scope=\"row\">)").size() >= 5);
    QVERIFY(!html.contains(QStringLiteral("<th>")));
}

void TestHtmlExporter::pictures_haveTexts()
{
    const QString html = page(test::englishLesson());

    const QStringList texts = all(html, "<img [^>]*alt=\"([^\"]*)\"");
    QCOMPARE(texts.size(), all(html, "(<img )").size());
    QVERIFY(texts.value(0).contains(QStringLiteral("each sensor reads 4.2 N")));
}

void TestHtmlExporter::formulas_haveTheirLatexAsText()
{
    const QStringList labels
        = all(page(test::englishLesson()), "role=\"img\" aria-label=\"([^\"]*)\"><svg");

    QVERIFY(labels.contains(QStringLiteral("\\vec F_{AB} = -\\vec F_{BA}")));
    QVERIFY(labels.contains(QStringLiteral("\\vec F_{AB}")));
}

void TestHtmlExporter::brokenFormula_isShownAsItIs()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), QStringLiteral("T"));
    builder.add(document::BlockType::Formula, QStringLiteral("explanation"),
                {{QStringLiteral("latex"), QStringLiteral("\\frac{1}{")}});

    QVERIFY(page(builder.content).contains(QStringLiteral("<code>\\frac{1}{</code>")));
}

void TestHtmlExporter::missingMathJax_isAnError()
{
    test::PublishFixture fixture;
    fixture.tools->mathJaxScript = QStringLiteral("/nowhere/mathjax.js");
    const QString path = fixture.path(QStringLiteral("x.html"));

    const Status status = fixture.exporters.find(QStringLiteral("html"))
                              ->write({test::englishLesson(), Part::Plan, path, {}, {}});

    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(path));
}

void TestHtmlExporter::film_hasCaptionsAndTranscriptAndDoesNotStart()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), QStringLiteral("T"));
    builder.add(document::BlockType::Media, QStringLiteral("media"),
                {{QStringLiteral("title"), QStringLiteral("Two carts")},
                 {QStringLiteral("caption"), QStringLiteral("Simulation of a collision")}});

    const QString html = page(builder.content);

    const QString film = QString::fromLatin1(QByteArray("not really a film").toBase64());
    QVERIFY(html.contains(QStringLiteral("<source src=\"data:video/mp4;base64,") + film));
    const QStringList captions = all(
        html, "<track kind=\"captions\" srclang=\"en\"[^>]*src=\"data:text/vtt;base64,([^\"]+)\"");
    QCOMPARE(captions.size(), 1);
    QVERIFY(QByteArray::fromBase64(captions.first().toLatin1()).startsWith("WEBVTT"));
    QVERIFY(html.contains(QStringLiteral("<summary>Transcript</summary>")));
    QVERIFY(html.contains(QStringLiteral("<video controls muted")));
    QVERIFY(!html.contains(QStringLiteral("autoplay")));
}

void TestHtmlExporter::textThatLooksLikeMarkup_isText()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"),
                                QStringLiteral("a < b & \"c\""));
    builder.addText(QStringLiteral("explanation"), QStringLiteral("<script>alert(1)</script>"));

    const QString html = page(builder.content);

    QVERIFY(!html.contains(QStringLiteral("<script")));
    QVERIFY(html.contains(QStringLiteral("&lt;script&gt;")));
    QVERIFY(html.contains(QStringLiteral("<title>a &lt; b &amp;")));
}

void TestHtmlExporter::worksheet_saysNothingOfTheKey_data()
{
    page_saysItsLanguage_data();
}

void TestHtmlExporter::worksheet_saysNothingOfTheKey()
{
    QFETCH(bool, isChinese);

    const QString html
        = page(isChinese ? test::chineseLesson() : test::englishLesson(), Part::Worksheet);

    QVERIFY(html.contains(isChinese ? QStringLiteral("卡车受到的力有多大")
                                    : QStringLiteral("How large is the force")));
    QVERIFY(!html.contains(QStringLiteral("class=\"key\"")));
    for (const QString &word : test::keyWords(isChinese ? Language::Chinese : Language::English))
        QVERIFY2(!html.contains(word), qPrintable(word));
}

void TestHtmlExporter::stopped_leavesNothing()
{
    const QString path = m_fixture.path(QStringLiteral("stopped.html"));
    StopFlag stop;
    stop.raise();

    const Status status = m_fixture.exporters.find(QStringLiteral("html"))
                              ->write({test::englishLesson(), Part::Plan, path, {}, stop});

    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(TestHtmlExporter)
#include "tst_html_exporter.moc"
