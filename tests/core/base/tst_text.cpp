// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QTest>

using namespace lectern;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitSentences_data();
    void splitSentences();
    void splitSentences_wrappedText_joinsLinesButNotParagraphs();
    void splitSentences_anyText_coversAllButWhiteSpace();
    void codePoints_ofAstralText_countOnce();
    void searchTokens_ofChinese_areBigrams();
    void searchTokens_foldWidthAndCase();
    void languageOf_titleWithOneHanCharacter_isChinese();
};

static QStringList sentences(const QString &text, Language language,
                             LineBreaks lineBreaks = LineBreaks::EndSentences)
{
    QStringList list;
    for (const CodePointSpan span : lectern::splitSentences(text, language, lineBreaks))
        list.append(textOf(text, span));
    return list;
}

void TestText::splitSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QStringList>("expected");
    const auto row
        = [](const char *name, const char *text, bool chinese, const QStringList &expected) {
              QTest::newRow(name) << QString::fromUtf8(text) << chinese << expected;
          };
    const auto list = [](std::initializer_list<const char *> texts) {
        QStringList strings;
        for (const char *text : texts)
            strings.append(QString::fromUtf8(text));
        return strings;
    };

    row("two sentences", "A falls. B rises!", false, list({"A falls.", "B rises!"}));
    row("decimal point", "It reads 4.2 N. Then it stops.", false,
        list({"It reads 4.2 N.", "Then it stops."}));
    row("abbreviation", "See Fig. 3 and e.g. the cart. Go on.", false,
        list({"See Fig. 3 and e.g. the cart.", "Go on."}));
    row("etc. before a capital ends", "Carts, balls, etc. They move.", false,
        list({"Carts, balls, etc.", "They move."}));
    row("initials", "J. R. Smith pulled. He won.", false, list({"J. R. Smith pulled.", "He won."}));
    row("a label at the end is no initial", "The force acts on cart A. It moves.", false,
        list({"The force acts on cart A.", "It moves."}));
    row("closing quote belongs to its sentence", "She said “stop.” He stopped.", false,
        list({"She said “stop.”", "He stopped."}));
    row("question", "Why? Because.", false, list({"Why?", "Because."}));
    row("line ends are ends", "Objectives\nName both forces", false,
        list({"Objectives", "Name both forces"}));
    row("Chinese", "力是成对的。大小相等吗？相等！", true,
        list({"力是成对的。", "大小相等吗？", "相等！"}));
    row("Chinese closing quote", "他说：“停。”车停了。", true, list({"他说：“停。”", "车停了。"}));
    row("Chinese ellipsis", "力越来越大……最后断了。", true, list({"力越来越大……", "最后断了。"}));
    row("Chinese with a decimal", "读数是4.2 N。再读。", true, list({"读数是4.2 N。", "再读。"}));
    row("nothing", " \n ", false, {});
}

void TestText::splitSentences()
{
    QFETCH(QString, text);
    QFETCH(bool, chinese);
    QFETCH(QStringList, expected);

    QCOMPARE(sentences(text, chinese ? Language::Chinese : Language::English), expected);
}

void TestText::splitSentences_wrappedText_joinsLinesButNotParagraphs()
{
    const QString text = QStringLiteral("One line\ngoes on. Next\n\nNew paragraph");

    const QStringList expected{QStringLiteral("One line\ngoes on."), QStringLiteral("Next"),
                               QStringLiteral("New paragraph")};
    QCOMPARE(sentences(text, Language::English, LineBreaks::AreSpaces), expected);
}

void TestText::splitSentences_anyText_coversAllButWhiteSpace()
{
    const QString alphabet = QStringLiteral("aB 1.!?\n。！…“”’)力😀\t,");
    const QList<uint> points = alphabet.toUcs4();
    quint32 state = 1;
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = 0; i < 24; ++i) {
            state = state * 1664525U + 1013904223U;
            const char32_t c = points.at(static_cast<qsizetype>((state >> 16) % points.size()));
            text += QString::fromUcs4(&c, 1);
        }
        const Language language = languageOf(text);

        QString covered;
        int last = 0;
        for (const CodePointSpan span : lectern::splitSentences(text, language)) {
            QVERIFY(span.start >= last && span.end > span.start);
            last = span.end;
            covered += textOf(text, span);
        }

        QCOMPARE(covered.simplified().remove(u' '), text.simplified().remove(u' '));
    }
}

void TestText::codePoints_ofAstralText_countOnce()
{
    const QString text = QStringLiteral("a😀b");

    QCOMPARE(codePointCount(text), 3);
    QCOMPARE(utf16Index(text, 2), 3);
    QCOMPARE(codePointIndex(text, 3), 2);
    QCOMPARE(textOf(text, {1, 2}), QStringLiteral("😀"));
    QCOMPARE(textOf(text, {2, 9}), QStringLiteral("b"));
}

void TestText::searchTokens_ofChinese_areBigrams()
{
    const QStringList expected{QStringLiteral("牛顿"), QStringLiteral("顿第"),
                               QStringLiteral("第三"), QStringLiteral("law"), QStringLiteral("力")};
    QCOMPARE(searchTokens(QStringLiteral("牛顿第三 law：力")), expected);
}

void TestText::searchTokens_foldWidthAndCase()
{
    QCOMPARE(searchTokens(QStringLiteral("ＮＥＷＴＯＮ École")),
             (QStringList{QStringLiteral("newton"), QStringLiteral("école")}));
}

void TestText::languageOf_titleWithOneHanCharacter_isChinese()
{
    QCOMPARE(languageOf(QStringLiteral("F-t 图")), Language::Chinese);
    QCOMPARE(languageOf(QStringLiteral("Newton’s third law")), Language::English);
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
