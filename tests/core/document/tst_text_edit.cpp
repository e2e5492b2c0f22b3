// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_document.h"

using namespace lectern;
using namespace lectern::document;

namespace {

const QString kPairs = QStringLiteral("Forces always come in pairs.");
const QString kText = QStringLiteral("text");

/// A document of one paragraph: an extracted sentence, then a computed one.
struct OneParagraph {
    Document document;
    Commands commands{document};
    BlockId block{0};

    OneParagraph()
    {
        const auto ids
            = commands.insertBlocks(0,
                                    {sample::drafted({{kPairs, sample::extracted(kPairs), {}},
                                                      {QStringLiteral(" They never cancel."),
                                                       sample::computed(QStringLiteral("r.1")),
                                                       {}}})});
        block = ids->first();
    }
    QString text() const { return document.block(block)->text(); }
    /// Kinds of the sentences, one letter each: e, c, g, a.
    QString kinds() const
    {
        QString kinds;
        for (const Sentence &sentence : sentencesOf(document.content(), *document.block(block)))
            kinds += QStringLiteral("ecga").at(int(sentence.provenance.kind));
        return kinds;
    }
    Provenance first() const
    {
        return sentencesOf(document.content(), *document.block(block)).first().provenance;
    }
};

TextEdit typing(int position, int removed, const QString &text = {})
{
    TextEdit edit{position, removed, {}};
    if (!text.isEmpty())
        edit.inserted = {{text, {}}};
    return edit;
}

} // namespace

class TestTextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edit_ofAParagraph_authorsExactlyTheSentencesItChanges_data();
    void edit_ofAParagraph_authorsExactlyTheSentencesItChanges();
    void typedCharacters_keepWhatTheyWereEditedFrom();
    void sentenceThatIsItsQuoteAgain_isExtractedAgain();
    void typedOverASentence_keepsWhatItReplaced();
    void removedWord_isAuthoredOverTheSentenceThatWas();
    void changeOfFormat_keepsProvenance();
    void editBetween_findsTheSmallestEdit_data();
    void editBetween_findsTheSmallestEdit();
    void fieldTextWithOtherMarks_isAChangeOfFormat();
    void copyOfAWholeSentence_keepsItsProvenanceInTheDocument();
    void copyOfPartOfASentence_isNoLongerTheSourcesWords();
    void copyIntoAnotherDocument_isAuthoredAndSaysFromWhere();
    void surrogatePairs_areMarkedWhole();
};

void TestTextEdit::edit_ofAParagraph_authorsExactlyTheSentencesItChanges_data()
{
    QTest::addColumn<TextEdit>("edit");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kinds");

    QTest::newRow("letter typed inside the first")
        << typing(3, 0, QStringLiteral("x"))
        << QStringLiteral("Forxces always come in pairs. They never cancel.")
        << QStringLiteral("ac");
    QTest::newRow("word cut out of the first")
        << typing(7, 7) << QStringLiteral("Forces come in pairs. They never cancel.")
        << QStringLiteral("ac");
    QTest::newRow("word cut out of the second")
        << typing(34, 6) << QStringLiteral("Forces always come in pairs. They cancel.")
        << QStringLiteral("ea");
    QTest::newRow("end cut off the first with its stop")
        << typing(21, 7) << QStringLiteral("Forces always come in They never cancel.")
        << QStringLiteral("a");
    QTest::newRow("whole first sentence removed")
        << typing(0, 29) << QStringLiteral("They never cancel.") << QStringLiteral("c");
    QTest::newRow("whole second sentence removed")
        << typing(28, 19) << kPairs << QStringLiteral("e");
    QTest::newRow("sentence typed between")
        << typing(28, 0, QStringLiteral(" Look."))
        << QStringLiteral("Forces always come in pairs. Look. They never cancel.")
        << QStringLiteral("eac");
    QTest::newRow("sentence typed at the end")
        << typing(47, 0, QStringLiteral(" So be it."))
        << QStringLiteral("Forces always come in pairs. They never cancel. So be it.")
        << QStringLiteral("eca");
    QTest::newRow("space at the end changes no sentence")
        << typing(47, 0, QStringLiteral(" "))
        << QStringLiteral("Forces always come in pairs. They never cancel. ")
        << QStringLiteral("ec");
    QTest::newRow("stop typed inside splits into two that are both authored")
        << typing(13, 0, QStringLiteral(". X"))
        << QStringLiteral("Forces always. X come in pairs. They never cancel.")
        << QStringLiteral("aac");
    QTest::newRow("stop replaced by a question mark")
        << typing(27, 1, QStringLiteral("?"))
        << QStringLiteral("Forces always come in pairs? They never cancel.")
        << QStringLiteral("ac");
    QTest::newRow("both replaced")
        << typing(0, 47, QStringLiteral("Mine.")) << QStringLiteral("Mine.") << QStringLiteral("a");
    QTest::newRow("first word of the first cut")
        << typing(0, 7) << QStringLiteral("always come in pairs. They never cancel.")
        << QStringLiteral("ac");
}

void TestTextEdit::edit_ofAParagraph_authorsExactlyTheSentencesItChanges()
{
    QFETCH(TextEdit, edit);
    OneParagraph paragraph;

    QVERIFY_RESULT(paragraph.commands.editText(paragraph.block, kText, edit));

    QTEST(paragraph.text(), "text");
    QTEST(paragraph.kinds(), "kinds");
}

void TestTextEdit::typedCharacters_keepWhatTheyWereEditedFrom()
{
    OneParagraph paragraph;

    QVERIFY_RESULT(
        paragraph.commands.editText(paragraph.block, kText, typing(6, 0, QStringLiteral("!"))));
    QVERIFY_RESULT(
        paragraph.commands.editText(paragraph.block, kText, typing(7, 0, QStringLiteral("x"))));

    const Provenance first = paragraph.first();
    QCOMPARE(first.kind, ProvenanceKind::Authored);
    QVERIFY(first.editedFrom);
    QCOMPARE(*first.editedFrom, sample::extracted(kPairs));
    const Run typed = paragraph.document.block(paragraph.block)->fields.first().runs.at(1);
    QCOMPARE(typed.text, QStringLiteral("!x"));
    QCOMPARE(*paragraph.document.content().provenance(typed.provenance).editedFrom,
             sample::extracted(kPairs));
}

void TestTextEdit::sentenceThatIsItsQuoteAgain_isExtractedAgain()
{
    OneParagraph paragraph;
    // "pairs. so They": the small letter makes one sentence of two; then it is taken out again.
    QVERIFY_RESULT(
        paragraph.commands.editText(paragraph.block, kText, typing(29, 0, QStringLiteral("so "))));
    QCOMPARE(paragraph.kinds(), QStringLiteral("a"));

    QVERIFY_RESULT(paragraph.commands.editText(paragraph.block, kText, typing(29, 3)));

    QCOMPARE(paragraph.kinds(),
             QStringLiteral("ea")); // Of a computed sentence nothing can be compared.
}

void TestTextEdit::typedOverASentence_keepsWhatItReplaced()
{
    OneParagraph paragraph;

    QVERIFY_RESULT(
        paragraph.commands.editText(paragraph.block, kText, typing(0, 28, QStringLiteral("Mine"))));

    QCOMPARE(paragraph.text(), QStringLiteral("Mine They never cancel."));
    const Run typed = paragraph.document.block(paragraph.block)->fields.first().runs.first();
    QCOMPARE(*paragraph.document.content().provenance(typed.provenance).editedFrom,
             sample::extracted(kPairs));
    QCOMPARE(paragraph.first().editedFrom->supports.size(), 2);
}

void TestTextEdit::removedWord_isAuthoredOverTheSentenceThatWas()
{
    OneParagraph paragraph;

    QVERIFY_RESULT(paragraph.commands.editText(paragraph.block, kText, typing(7, 7)));

    QCOMPARE(paragraph.first().kind, ProvenanceKind::Authored);
    QCOMPARE(*paragraph.first().editedFrom, sample::extracted(kPairs));
}

void TestTextEdit::changeOfFormat_keepsProvenance()
{
    OneParagraph paragraph;

    QVERIFY_RESULT(paragraph.commands.setMark(paragraph.block, kText, 7, 6, Mark::Bold, true));

    QCOMPARE(paragraph.kinds(), QStringLiteral("ec"));
    const auto runs = paragraph.document.block(paragraph.block)->fields.first().runs;
    QCOMPARE(runs.size(), 4);
    QCOMPARE(runs.at(1).text, QStringLiteral("always"));
    QCOMPARE(runs.at(1).marks, Marks(Mark::Bold));
}

void TestTextEdit::editBetween_findsTheSmallestEdit_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("removed");
    QTest::addColumn<QString>("inserted");

    QTest::newRow("nothing") << QStringLiteral("ab") << QStringLiteral("ab") << 2 << 0 << QString();
    QTest::newRow("typed at the end after the same letter")
        << QStringLiteral("al") << QStringLiteral("all") << 2 << 0 << QStringLiteral("l");
    QTest::newRow("backspace of a doubled letter")
        << QStringLiteral("all") << QStringLiteral("al") << 2 << 1 << QString();
    QTest::newRow("word replaced") << QStringLiteral("a cat sat") << QStringLiteral("a dog sat")
                                   << 2 << 3 << QStringLiteral("dog");
    QTest::newRow("emoji whose first half is the same")
        << QStringLiteral("😀") << QStringLiteral("😁") << 0 << 2 << QStringLiteral("😁");
    QTest::newRow("emptied") << QStringLiteral("牛顿") << QString() << 0 << 2 << QString();
}

void TestTextEdit::editBetween_findsTheSmallestEdit()
{
    QFETCH(QString, before);
    QFETCH(QString, after);

    const TextEdit edit = editBetween(before, {{after, Mark::Italic}});

    QTEST(edit.position, "position");
    QTEST(edit.removed, "removed");
    QString inserted;
    for (const MarkedText &piece : edit.inserted) {
        inserted += piece.text;
        QCOMPARE(piece.marks, Marks(Mark::Italic));
    }
    QTEST(inserted, "inserted");
}

void TestTextEdit::fieldTextWithOtherMarks_isAChangeOfFormat()
{
    OneParagraph paragraph;

    QVERIFY_RESULT(paragraph.commands.setFieldText(paragraph.block, kText,
                                                   {{paragraph.text(), Mark::Underline}}));

    QCOMPARE(paragraph.kinds(), QStringLiteral("ec"));
    QCOMPARE(paragraph.document.undoStack().undoText(), QStringLiteral("Change format"));
}

void TestTextEdit::copyOfAWholeSentence_keepsItsProvenanceInTheDocument()
{
    OneParagraph paragraph;
    const auto fragment = paragraph.commands.copy(paragraph.block, kText, 0, 29);
    QVERIFY_RESULT(fragment);

    const auto caret = paragraph.commands.paste(paragraph.block, kText, 29, 0, *fragment);

    QVERIFY_RESULT(caret);
    QCOMPARE(caret->position, 58);
    QCOMPARE(paragraph.text(),
             QStringLiteral(
                 "Forces always come in pairs. Forces always come in pairs. They never cancel."));
    QCOMPARE(paragraph.kinds(), QStringLiteral("eec"));
}

void TestTextEdit::copyOfPartOfASentence_isNoLongerTheSourcesWords()
{
    OneParagraph paragraph;
    const auto fragment
        = paragraph.commands.copy(paragraph.block, kText, 14, 14); // "come in pairs."
    QVERIFY_RESULT(fragment);

    QVERIFY_RESULT(paragraph.commands.paste(paragraph.block, kText, 0, 29, *fragment));

    QCOMPARE(paragraph.text(), QStringLiteral("come in pairs.They never cancel."));
    QVERIFY(!paragraph.kinds().contains(u'e'));
}

void TestTextEdit::copyIntoAnotherDocument_isAuthoredAndSaysFromWhere()
{
    OneParagraph here;
    OneParagraph there;
    Header header;
    header.title = QStringLiteral("Pairs");
    QVERIFY_RESULT(there.commands.setHeader(header));
    const auto fragment = there.commands.copy(there.block, kText, 0, 29);
    QVERIFY_RESULT(fragment);

    QVERIFY_RESULT(here.commands.paste(here.block, kText, 0, 0, *fragment));

    const Provenance provenance = here.first();
    QCOMPARE(here.kinds(), QStringLiteral("aec"));
    QCOMPARE(provenance.supports.size(), 1);
    const auto rule = std::get<RuleSupport>(provenance.supports.first());
    QCOMPARE(rule.rule, QStringLiteral("copy.document"));
    QCOMPARE(rule.inputs.value(QStringLiteral("document")), QStringLiteral("Pairs"));
    QCOMPARE(rule.inputs.value(QStringLiteral("quote")), kPairs);
}

void TestTextEdit::surrogatePairs_areMarkedWhole()
{
    Document document;
    Commands commands(document);
    const QString text = QStringLiteral("Sum 𝛴 of a b.");
    const auto ids = commands.insertBlocks(0, {sample::drafted({{text, sample::generated(), {}}})});

    QVERIFY_RESULT(commands.editText(ids->first(), kText, typing(6, 3)));

    const auto runs = document.block(ids->first())->fields.first().runs;
    QCOMPARE(document.block(ids->first())->text(), QStringLiteral("Sum 𝛴 a b."));
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs.at(1).text, QStringLiteral("𝛴"));
}

QTEST_GUILESS_MAIN(TestTextEdit)
#include "tst_text_edit.moc"
