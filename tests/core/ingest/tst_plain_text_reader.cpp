// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_fixture.h"

#include <QCryptographicHash>
#include <QTest>

using namespace lectern;
using namespace lectern::test;

class TestPlainTextReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paragraphs_endAtEmptyLines_andKeepTheirLineBreaks();
    void passages_ofEachShape_areRecognised_data();
    void passages_ofEachShape_areRecognised();
    void canonicalText_isTheFileAsItStands_data();
    void canonicalText_isTheFileAsItStands();
    void offsets_countCodePoints_afterEmoji();
    void title_isTheFirstHeading_orTheFileName();
    void language_followsMostOfTheText();
    void encodings_areRecognised_data();
    void encodings_areRecognised();
    void formFeeds_numberThePages();
    void sha256_isThatOfTheFile();

private:
    ReadingFixture m_files;
};

void TestPlainTextReader::paragraphs_endAtEmptyLines_andKeepTheirLineBreaks()
{
    const auto source = m_files.source(QStringLiteral("a.txt"),
                                       "A force is a push\nor a pull.\n\n\nIt has a direction.\n");

    QCOMPARE(outline(source),
             QStringList({QStringLiteral("P A force is a push\nor a pull."),
                          QStringLiteral("P It has a direction.")}));
}

void TestPlainTextReader::passages_ofEachShape_areRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("hash headings")
        << QStringLiteral("# Force\n\n### Pairs ###\n\nThey act on two bodies.")
        << QStringList{QStringLiteral("H1 Force"), QStringLiteral("H3 Pairs"),
                       QStringLiteral("P They act on two bodies.")};
    QTest::newRow("heading right above its text")
        << QStringLiteral("## Force\nA push or a pull.")
        << QStringList{QStringLiteral("H2 Force"), QStringLiteral("P A push or a pull.")};
    QTest::newRow("underlined heading")
        << QStringLiteral("Force\n=====\n\nA push or a pull.")
        << QStringList{QStringLiteral("H1 Force"), QStringLiteral("P A push or a pull.")};
    QTest::newRow("capitals") << QStringLiteral(
        "Some words first.\n\nACTION AND REACTION\n\nThey are equal.")
                              << QStringList{QStringLiteral("P Some words first."),
                                             QStringLiteral("H2 ACTION AND REACTION"),
                                             QStringLiteral("P They are equal.")};
    QTest::newRow("numbered") << QStringLiteral(
        "Words.\n\n3.2 Action and reaction\n\nThey are equal.")
                              << QStringList{QStringLiteral("P Words."),
                                             QStringLiteral("H2 3.2 Action and reaction"),
                                             QStringLiteral("P They are equal.")};
    QTest::newRow("a number that begins a sentence is no heading")
        << QStringLiteral("Words.\n\n9.8 Newtons is the weight of one kilogram.")
        << QStringList{QStringLiteral("P Words."),
                       QStringLiteral("P 9.8 Newtons is the weight of one kilogram.")};
    QTest::newRow("Chinese headings")
        << QStringLiteral("第三章 相互作用\n\n第一节 力\n\n力是物体间的相互作用。")
        << QStringList{QStringLiteral("H1 第三章 相互作用"), QStringLiteral("H2 第一节 力"),
                       QStringLiteral("P 力是物体间的相互作用。")};
    QTest::newRow("Chinese paragraphs set off by an indent")
        << QStringLiteral("　　第一段说明力。\n　　第二段说明方向。\n")
        << QStringList{QStringLiteral("P 第一段说明力。"), QStringLiteral("P 第二段说明方向。")};
    QTest::newRow("list after a colon")
        << QStringLiteral("You need:\n- two carts\n  with sensors\n- a track")
        << QStringList{QStringLiteral("P You need:"),
                       QStringLiteral("L0 two carts\n  with sensors"),
                       QStringLiteral("L0 a track")};
    QTest::newRow("numbered items")
        << QStringLiteral("1. Push.\n2. Read both values.")
        << QStringList{QStringLiteral("L0 Push."), QStringLiteral("L0 Read both values.")};
    QTest::newRow("a dash inside wrapped words is no item")
        << QStringLiteral("The carts\n- both of them - stop.")
        << QStringList{QStringLiteral("P The carts\n- both of them - stop.")};
    QTest::newRow("caption") << QStringLiteral("Words here.\n\nFigure 4.2: Two carts on a track.")
                             << QStringList{QStringLiteral("P Words here."),
                                            QStringLiteral("C Figure 4.2: Two carts on a track.")};
    QTest::newRow("a sentence about a figure is no caption")
        << QStringLiteral("Words here.\n\nFigure 4.2 shows two carts.")
        << QStringList{QStringLiteral("P Words here."),
                       QStringLiteral("P Figure 4.2 shows two carts.")};
    QTest::newRow("formula")
        << QStringLiteral("It holds for both.\n\nF_(wall on feet) = -F_(feet on wall)")
        << QStringList{QStringLiteral("P It holds for both."),
                       QStringLiteral("F F_(wall on feet) = -F_(feet on wall)")};
    QTest::newRow("quote") << QStringLiteral("He wrote this.\n\n> Hypotheses non fingo.")
                           << QStringList{QStringLiteral("P He wrote this."),
                                          QStringLiteral("Q Hypotheses non fingo.")};
    QTest::newRow("lines too long to be wrapped are paragraphs")
        << QStringLiteral("x ").repeated(80) + QStringLiteral("end.\nNext paragraph.")
        << QStringList{QStringLiteral("P ") + QStringLiteral("x ").repeated(80)
                           + QStringLiteral("end."),
                       QStringLiteral("P Next paragraph.")};
}

void TestPlainTextReader::passages_ofEachShape_areRecognised()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);

    const auto source = m_files.source(QStringLiteral("shape.txt"), text.toUtf8());

    QCOMPARE(outline(source), expected);
}

void TestPlainTextReader::canonicalText_isTheFileAsItStands_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("Windows line ends stay")
        << QByteArray("One.\r\n\r\nTwo.\r\n") << QStringLiteral("One.\r\n\r\nTwo.\r\n");
    QTest::newRow("spaces and empty lines at the ends stay")
        << QByteArray("\n\n  One. \n\n\n") << QStringLiteral("\n\n  One. \n\n\n");
    QTest::newRow("a byte order mark is dropped")
        << QByteArray("\xEF\xBB\xBFOne.") << QStringLiteral("One.");
}

void TestPlainTextReader::canonicalText_isTheFileAsItStands()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);

    QCOMPARE(m_files.source(QStringLiteral("stands.txt"), bytes).text, text);
}

void TestPlainTextReader::offsets_countCodePoints_afterEmoji()
{
    const auto source = m_files.source(QStringLiteral("emoji.txt"),
                                       QStringLiteral("🚀 rises.\n\n力 pulls.").toUtf8());

    QCOMPARE(source.passages.at(0).span, (CodePointSpan{0, 8}));
    QCOMPARE(source.passages.at(1).span, (CodePointSpan{10, 18}));
}

void TestPlainTextReader::title_isTheFirstHeading_orTheFileName()
{
    QCOMPARE(m_files.source(QStringLiteral("a.txt"), "Newton's third law\n\nForces come in pairs.")
                 .title,
             QStringLiteral("Newton's third law"));
    QCOMPARE(m_files.source(QStringLiteral("my chapter.txt"), "Forces come in pairs.").title,
             QStringLiteral("my chapter"));
}

void TestPlainTextReader::language_followsMostOfTheText()
{
    QCOMPARE(
        m_files.source(QStringLiteral("en.txt"), "The word for force is written 力 in Chinese.")
            .language,
        Language::English);
    QCOMPARE(m_files.source(QStringLiteral("zh.txt"), "力的单位是 newton，符号为 N。").language,
             Language::Chinese);
}

void TestPlainTextReader::encodings_areRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("UTF-8") << QStringLiteral("力是物体间的相互作用。").toUtf8();
    QTest::newRow("GB18030") << QByteArray::fromHex("c1a6cac7ceefcce5bce4b5c4cfe0bba5d7f7d3c3a1a3");
    QTest::newRow("UTF-16, low byte first")
        << QByteArray::fromHex("fffe9b522f666972534ff4958476f876924e5c4f28750230");
    QTest::newRow("UTF-16, high byte first")
        << QByteArray::fromHex("feff529b662f72694f5395f4768476f84e924f5c75283002");
}

void TestPlainTextReader::encodings_areRecognised()
{
    QFETCH(QByteArray, bytes);

    const auto source = m_files.source(QStringLiteral("encoded.txt"), bytes);

    QCOMPARE(source.text, QStringLiteral("力是物体间的相互作用。"));
}

void TestPlainTextReader::formFeeds_numberThePages()
{
    const auto source
        = m_files.source(QStringLiteral("pages.txt"), "One ends.\n\fTwo ends.\n\fThree.");

    QCOMPARE(source.passages.size(), 3);
    QCOMPARE(source.passages.at(0).page, 1);
    QCOMPARE(source.passages.at(2).page, 3);
}

void TestPlainTextReader::sha256_isThatOfTheFile()
{
    const QByteArray bytes("\xEF\xBB\xBFSome words.");

    QCOMPARE(m_files.source(QStringLiteral("sum.txt"), bytes).sha256,
             QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

QTEST_GUILESS_MAIN(TestPlainTextReader)
#include "tst_plain_text_reader.moc"
