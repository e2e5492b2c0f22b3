// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/markdown/markdown_writer.h"
#include "tests/core/publish/publish_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::publish;

class TestMarkdownExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markup_data();
    void markup();
    void list_ofSeveralLevels_isNested();
    void plan_saysEveryBlock();
    void worksheet_saysNothingOfTheKey();
};

void TestMarkdownExporter::markup_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("stars are text") << QStringLiteral("2*3*4") << QStringLiteral("2\\*3\\*4");
    QTest::newRow("a number with a stop begins no list")
        << QStringLiteral("1. of May") << QStringLiteral("1\\. of May");
    QTest::newRow("a dash begins no list") << QStringLiteral("- no") << QStringLiteral("\\- no");
    QTest::newRow("no markup of HTML") << QStringLiteral("<b>") << QStringLiteral("\\<b\\>");
    QTest::newRow("formula") << QStringLiteral("\\(F_1\\) acts") << QStringLiteral("$F_1$ acts");
    QTest::newRow("no heading") << QStringLiteral("# 5") << QStringLiteral("\\# 5");
}

void TestMarkdownExporter::markup()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Flow flow;
    flow.title = QStringLiteral("T");
    flow.pieces.append(Paragraph{lineOf(text), {}, Voice::Body});

    QCOMPARE(markdownOf(flow), QStringLiteral("# T\n\n") + expected + u'\n');
}

void TestMarkdownExporter::list_ofSeveralLevels_isNested()
{
    Flow flow;
    flow.title = QStringLiteral("T");
    List list{true, {}, {0, 1, 1, 0}};
    for (const char16_t *item : {u"one", u"two", u"three", u"four"})
        list.items.append(lineOf(QString::fromUtf16(item)));
    flow.pieces.append(list);

    QCOMPARE(markdownOf(flow), QStringLiteral("# T\n\n1. one\n   1. two\n   2. three\n2. four\n"));
}

void TestMarkdownExporter::plan_saysEveryBlock()
{
    test::PublishFixture fixture;
    const document::Content lesson = test::englishLesson();

    const QString text = QString::fromUtf8(fixture.exported(QStringLiteral("md"), lesson));

    for (const QString &said : test::textsOf(
             lesson,
             {QStringLiteral("objective"), QStringLiteral("activity"), QStringLiteral("prior"),
              QStringLiteral("materials"), QStringLiteral("homework"), QStringLiteral("safety")}))
        QVERIFY2(text.contains(said), qPrintable(said));
    QVERIFY(text.contains(QStringLiteral("## Engage (5 min)")));
    QVERIFY(text.contains(QStringLiteral("$$\n\\vec F_{AB} = -\\vec F_{BA}\n$$")));
    QVERIFY(
        text.contains(QStringLiteral("| Pair of forces | Action and reaction | Balanced forces |\n"
                                     "| --- | --- | --- |\n| Act on |")));
}

void TestMarkdownExporter::worksheet_saysNothingOfTheKey()
{
    test::PublishFixture fixture;
    const QString text = QString::fromUtf8(
        fixture.exported(QStringLiteral("md"), test::englishLesson(), Part::Worksheet));

    QVERIFY(text.contains(QStringLiteral("parked 6,000 kg lorry")));
    for (const QString &word : test::keyWords(Language::English))
        QVERIFY2(!text.contains(word), qPrintable(word));
}

QTEST_MAIN(TestMarkdownExporter)
#include "tst_markdown_exporter.moc"
