// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/word/word_html.h"
#include "core/publish/word/word_template.h"
#include "tests/core/publish/publish_fixture.h"

#include <QTest>
#include <QXmlStreamReader>

#include <zip.h>

using namespace lectern;
using namespace lectern::publish;

class TestWordExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void template_isAWordFileAndTheSameEachTime();
    void formulas_areWordMaths();
    void text_isWhollyThere_data();
    void text_isWhollyThere();
    void headings_areRealHeadings();
    void list_ofSeveralLevels_isNested();
    void jiaoan_keepsItsMergedCells();
    void styles_areOurs();
    void picture_isPixels();
    void worksheet_saysNothingOfTheKey();
    void missingPandoc_namesThePackage();
    void failingPandoc_leavesNothing();
    void stopped_leavesNothing();

private:
    QString part(const QByteArray &docx, const char *name);
    static QString textOf(const QString &xml);
    Status write(const test::PublishFixture &fixture, const QString &path,
                 const StopFlag &stop = {});

    test::PublishFixture m_fixture{std::make_shared<test::SampleMedia>()};
};

QString TestWordExporter::part(const QByteArray &docx, const char *name)
{
    zip_source_t *source = zip_source_buffer_create(
        docx.constData(), static_cast<zip_uint64_t>(docx.size()), 0, nullptr);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!archive)
        return {};
    QByteArray bytes;
    if (zip_file_t *file = zip_fopen(archive, name, 0)) {
        char piece[4096];
        zip_int64_t size = 0;
        while ((size = zip_fread(file, piece, sizeof piece)) > 0)
            bytes.append(piece, static_cast<qsizetype>(size));
        zip_fclose(file);
    }
    zip_discard(archive);
    return QString::fromUtf8(bytes);
}

QString TestWordExporter::textOf(const QString &xml)
{
    QString text;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    }
    return reader.hasError() ? QString() : test::squeezed(text);
}

Status TestWordExporter::write(const test::PublishFixture &fixture, const QString &path,
                               const StopFlag &stop)
{
    return fixture.exporters.find(QStringLiteral("docx"))
        ->write({test::englishLesson(), Part::Plan, path, {}, stop});
}

void TestWordExporter::template_isAWordFileAndTheSameEachTime()
{
    const auto first = wordTemplate();
    const auto second = wordTemplate();

    QVERIFY(first && second);
    QVERIFY(isWordFile(*first));
    QCOMPARE(*first, *second);
    QVERIFY(!isWordFile(first->left(first->size() / 2)));
}

void TestWordExporter::formulas_areWordMaths()
{
    const QString xml = part(m_fixture.exported(QStringLiteral("docx"), test::englishLesson()),
                             "word/document.xml");

    QVERIFY(xml.contains(QStringLiteral("<m:oMathPara>")));
    QVERIFY(xml.count(QStringLiteral("<m:oMath>")) >= 3);
    QVERIFY(xml.contains(QStringLiteral("<m:acc>"))); // The arrow above F.
    QVERIFY(!xml.contains(QStringLiteral("\\vec")));
}

void TestWordExporter::text_isWhollyThere_data()
{
    QTest::addColumn<bool>("isChinese");

    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void TestWordExporter::text_isWhollyThere()
{
    QFETCH(bool, isChinese);
    const document::Content lesson = isChinese ? test::chineseLesson() : test::englishLesson();

    const QString text
        = textOf(part(m_fixture.exported(QStringLiteral("docx"), lesson), "word/document.xml"));

    QStringList roles;
    for (const document::Block &block : lesson.blocks)
        roles.append(block.role);
    for (const QString &said : test::textsOf(lesson, roles)) {
        if (!said.contains(QStringLiteral("____")))
            QVERIFY2(text.contains(test::squeezed(said)), qPrintable(said));
    }
}

void TestWordExporter::headings_areRealHeadings()
{
    const QString xml = part(m_fixture.exported(QStringLiteral("docx"), test::englishLesson()),
                             "word/document.xml");

    QCOMPARE(xml.count(QStringLiteral("<w:pStyle w:val=\"Title\" />")), 1);
    QVERIFY(xml.count(QStringLiteral("<w:pStyle w:val=\"Heading1\" />")) >= 8);
    QVERIFY(xml.contains(QStringLiteral("<w:pStyle w:val=\"Heading2\" />")));
}

void TestWordExporter::list_ofSeveralLevels_isNested()
{
    Flow flow;
    List list{true, {}, {0, 1, 1, 0}};
    for (const char16_t *item : {u"one", u"two", u"three", u"four"})
        list.items.append(lineOf(QString::fromUtf16(item)));
    flow.pieces.append(list);

    const auto html = WordHtml(Language::English, {}).document(flow);

    QVERIFY(html);
    const QString expected = QStringLiteral("<ol>\n<li>one\n<ol type=\"a\">\n<li>two</li>\n"
                                            "<li>three</li>\n</ol>\n</li>\n<li>four</li>\n</ol>");
    QVERIFY2(html->contains(expected), qPrintable(*html));
}

void TestWordExporter::jiaoan_keepsItsMergedCells()
{
    test::LessonBuilder builder(Language::Chinese, QStringLiteral("jiaoan"), QStringLiteral("力"));
    builder.add(document::BlockType::Paragraph, QStringLiteral("activity"),
                {{QStringLiteral("title"), QStringLiteral("引入")},
                 {QStringLiteral("teacher"), QStringLiteral("演示。")}});

    const QString xml
        = part(m_fixture.exported(QStringLiteral("docx"), builder.content), "word/document.xml");

    QVERIFY(xml.contains(QStringLiteral("<w:gridSpan w:val=\"3\" />")));
    QCOMPARE(xml.count(QStringLiteral("<w:gridCol ")), 4);
}

void TestWordExporter::styles_areOurs()
{
    const QByteArray docx = m_fixture.exported(QStringLiteral("docx"), test::englishLesson());
    const QString xml = part(docx, "word/document.xml");

    QVERIFY(xml.contains(QStringLiteral("<w:pStyle w:val=\"Card\" />")));
    QVERIFY(xml.contains(QStringLiteral("<w:pgSz w:h=\"16838\" w:w=\"11906\" />"))
            || xml.contains(QStringLiteral("<w:pgSz w:w=\"11906\" w:h=\"16838\" />")));
    QVERIFY(xml.contains(QStringLiteral("<w:footerReference")));
    QVERIFY(part(docx, "word/styles.xml").contains(QStringLiteral("w:styleId=\"Remark\"")));
}

void TestWordExporter::picture_isPixels()
{
    const QByteArray docx = m_fixture.exported(QStringLiteral("docx"), test::englishLesson());

    QVERIFY(part(docx, "word/document.xml").contains(QStringLiteral("<pic:pic")));
    QVERIFY(part(docx, "word/_rels/document.xml.rels").contains(QStringLiteral(".png")));
}

void TestWordExporter::worksheet_saysNothingOfTheKey()
{
    const QString text = textOf(
        part(m_fixture.exported(QStringLiteral("docx"), test::englishLesson(), Part::Worksheet),
             "word/document.xml"));

    QVERIFY(text.contains(QStringLiteral("Howlargeistheforce")));
    for (const QString &word : test::keyWords(Language::English))
        QVERIFY2(!text.contains(test::squeezed(word)), qPrintable(word));
}

void TestWordExporter::missingPandoc_namesThePackage()
{
    test::PublishFixture fixture;
    fixture.tools->pandoc = QStringLiteral("/nowhere/pandoc");
    const QString path = fixture.path(QStringLiteral("x.docx"));

    const Status status = write(fixture, path);

    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::NotFound);
    QVERIFY(status.error().message.contains(QStringLiteral("apt install pandoc")));
    QVERIFY(!QFile::exists(path));
}

void TestWordExporter::failingPandoc_leavesNothing()
{
    test::PublishFixture fixture;
    fixture.tools->pandoc = QStringLiteral("true"); // Ends well and writes nothing.
    const QString path = fixture.path(QStringLiteral("x.docx"));

    const Status status = write(fixture, path);

    QVERIFY(!status);
    QVERIFY(!QFile::exists(path));
}

void TestWordExporter::stopped_leavesNothing()
{
    const QString path = m_fixture.path(QStringLiteral("stopped.docx"));
    StopFlag stop;
    stop.raise();

    const Status status = write(m_fixture, path, stop);

    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(TestWordExporter)
#include "tst_word_exporter.moc"
