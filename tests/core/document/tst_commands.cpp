// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_document.h"

#include "core/document/canonical_json.h"

#include <QSignalSpy>

using namespace lectern;
using namespace lectern::document;

namespace {

const QString kText = QStringLiteral("text");

TextEdit typed(int position, const QString &text)
{
    return {position, 0, {{text, {}}}};
}

TextEdit backspaced(int position)
{
    return {position, 1, {}};
}

/// The sample lesson with its blocks by name.
struct Lesson {
    Document document{sample::content()};
    Commands commands{document};
    BlockId objective = id(0);
    BlockId activity = id(1);
    BlockId list = id(2);
    BlockId table = id(3);
    BlockId card = id(4);

    BlockId id(int index) const { return document.content().blocks.at(index).id; }
    QString text(BlockId block) const { return document.block(block)->text(); }
    int steps() { return document.undoStack().count(); }
    std::function<Status()> typeAndRemoveTable()
    {
        return [this] {
            const Status typing = commands.editText(activity, kText, typed(0, QStringLiteral("x")));
            return typing ? commands.removeBlocks({table}) : typing;
        };
    }
};

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingOnInOneField_isOneStep();
    void typingElsewhere_isAnotherStep();
    void typingAndTakingBack_leavesNoStep();
    void composition_isAStepOfItsOwn();
    void lockedBlock_refusesEveryEdit();
    void lockedBlock_canBeUnlockedAndMoved();
    void removedObjective_isTakenOutOfWhatServesIt();
    void returnInAParagraph_splitsAndKeepsMinutesOnce();
    void returnAtTheEndOfAHeading_beginsAParagraph();
    void returnInAList_makesAnItem_andEndsItAfterAnEmptyOne();
    void returnInACard_isRefused();
    void backspaceAtTheStart_joinsParagraphs();
    void backspaceInTheFirstItem_takesItOut();
    void splitAndJoin_giveTheSameTextAgain();
    void tableRowsAndColumns_keepTheirCells();
    void neighboursOfOneDraft_areOneStep();
    void commandBetween_endsTheStepOfADraft();
    void draftedObjectives_areFoundAcrossSteps();
    void draftGoesOn_whereItsLastBlockStands();
    void replacedBlock_keepsItsId();
    void sameAsset_isEmbeddedOnce();
    void tooLargeAsset_isRefused();
    void sameSource_isAddedOnce();
    void severalCommands_areOneStep();
    void severalCommands_goBackWhereOneIsRefused();
    void severalCommands_withinOthersGoBackWithThem();
    void severalCommands_thatChangeNothingLeaveNoStep();
    void restore_givesTheContentOfTheVersion();
    void propertiesSetTwice_areOneStepAndNoneWhenBack();
    void editPastTheEnd_isRefused();
    void pastedLines_becomeParagraphs();
    void pastedLines_inACardAreJoined();
    void severalBlocks_becomeOneList_andWhatServedThemLetsGo();
    void severalBlocks_moveAsOneStep_data();
    void severalBlocks_moveAsOneStep();
    void severalBlocks_areLockedAsOneStep();
    void replaceAll_isOneStepWithProvenance();
    void replaceAll_changesNothingWhereOneBlockIsLocked();
    void listAsParagraphs_andBack();
    void copiedBlocks_keepProvenanceHereAndTellItElsewhere();
    void redraftedBlock_keepsItsObjectives();
    void linesOfTheHead_areStepsOfTheirOwn();
    void halfACharacter_neitherEntersNorIsCut();
    void refusals_doNotTellWhatTheDocumentSays();
    void provenances_areInternedOnce();
};

void TestCommands::typingOnInOneField_isOneStep()
{
    Lesson lesson;
    const QString before = lesson.text(lesson.objective);

    for (int i = 0; i < 5; ++i)
        QVERIFY_RESULT(
            lesson.commands.editText(lesson.objective, kText, typed(i, QStringLiteral("x"))));
    QVERIFY_RESULT(lesson.commands.editText(lesson.objective, kText, backspaced(4)));

    QCOMPARE(lesson.steps(), 1);
    QCOMPARE(lesson.text(lesson.objective), QStringLiteral("xxxx") + before);
    lesson.document.undoStack().undo();
    QCOMPARE(lesson.text(lesson.objective), before);
}

void TestCommands::typingElsewhere_isAnotherStep()
{
    Lesson lesson;

    QVERIFY_RESULT(
        lesson.commands.editText(lesson.objective, kText, typed(0, QStringLiteral("x"))));
    QVERIFY_RESULT(
        lesson.commands.editText(lesson.objective, kText, typed(9, QStringLiteral("x"))));
    QVERIFY_RESULT(
        lesson.commands.editText(lesson.activity, kText, typed(10, QStringLiteral("x"))));

    QCOMPARE(lesson.steps(), 3);
}

void TestCommands::typingAndTakingBack_leavesNoStep()
{
    Lesson lesson;

    QVERIFY_RESULT(
        lesson.commands.editText(lesson.objective, kText, typed(17, QStringLiteral(" "))));
    QCOMPARE(lesson.steps(), 1);
    QVERIFY_RESULT(lesson.commands.editText(lesson.objective, kText, backspaced(17)));

    QCOMPARE(lesson.steps(), 0);
}

void TestCommands::composition_isAStepOfItsOwn()
{
    Lesson lesson;

    QVERIFY_RESULT(lesson.commands.editText(lesson.objective, kText,
                                            typed(0, QStringLiteral("牛顿")), Origin::Composed));
    QVERIFY_RESULT(lesson.commands.editText(lesson.objective, kText,
                                            typed(2, QStringLiteral("定律")), Origin::Composed));

    QCOMPARE(lesson.steps(), 2);
}

void TestCommands::lockedBlock_refusesEveryEdit()
{
    Lesson lesson;
    QVERIFY_RESULT(lesson.commands.setLocked(lesson.activity, true));
    const QByteArray before = canonicalJson(lesson.document.content());
    const BlockProperties properties{QStringLiteral("hook"), 1, std::nullopt, {}, {}, std::nullopt};

    const QList<ErrorCode> codes{
        lesson.commands.editText(lesson.activity, kText, typed(0, QStringLiteral("x")))
            .error()
            .code,
        lesson.commands.setFieldText(lesson.activity, kText, {}).error().code,
        lesson.commands.setMark(lesson.activity, kText, 0, 3, Mark::Bold, true).error().code,
        lesson.commands.paste(lesson.activity, kText, 0, 0, {}).error().code,
        lesson.commands.putIn(lesson.activity, kText, 0, 0, {}).error().code,
        lesson.commands.split(lesson.activity, kText, 3).error().code,
        lesson.commands.joinWithPrevious(lesson.activity, kText).error().code,
        lesson.commands.removeBlocks({lesson.objective, lesson.activity}).error().code,
        lesson.commands.replaceBlock(lesson.activity, sample::lesson().first(), Origin::Drafted)
            .error()
            .code,
        lesson.commands.setProperties(lesson.activity, properties).error().code,
    };

    QCOMPARE(codes, QList<ErrorCode>(codes.size(), ErrorCode::RefusedByCheck));
    QCOMPARE(canonicalJson(lesson.document.content()), before);
    QCOMPARE(lesson.steps(), 1);
}

void TestCommands::lockedBlock_canBeUnlockedAndMoved()
{
    Lesson lesson;
    QVERIFY_RESULT(lesson.commands.setLocked(lesson.activity, true));

    QVERIFY_RESULT(lesson.commands.moveBlock(lesson.activity, 4));
    QVERIFY_RESULT(lesson.commands.setLocked(lesson.activity, false));

    QCOMPARE(lesson.document.indexOf(lesson.activity), 4);
    QVERIFY_RESULT(lesson.commands.editText(lesson.activity, kText, typed(0, QStringLiteral("x"))));
}

void TestCommands::removedObjective_isTakenOutOfWhatServesIt()
{
    Lesson lesson;
    QCOMPARE(lesson.document.block(lesson.card)->objectives, QList<BlockId>{lesson.objective});

    QVERIFY_RESULT(lesson.commands.removeBlocks({lesson.objective, lesson.list}));

    QCOMPARE(lesson.document.content().blocks.size(), 3);
    QVERIFY(lesson.document.block(lesson.card)->objectives.isEmpty());
    QVERIFY(lesson.document.block(lesson.activity)->objectives.isEmpty());
    QCOMPARE(lesson.steps(), 1);
}

void TestCommands::returnInAParagraph_splitsAndKeepsMinutesOnce()
{
    Lesson lesson;

    const auto caret = lesson.commands.split(lesson.activity, kText, 28);

    QVERIFY_RESULT(caret);
    const Block *first = lesson.document.block(lesson.activity);
    const Block *second = lesson.document.block(caret->block);
    QCOMPARE(first->text(), QStringLiteral("Forces always come in pairs."));
    QCOMPARE(second->text(), QStringLiteral(" Push the wall."));
    QCOMPARE(lesson.document.indexOf(caret->block), 2);
    QCOMPARE(first->minutes, 10);
    QVERIFY(!second->minutes);
    QCOMPARE(second->role, QStringLiteral("activity"));
    QCOMPARE(second->objectives, first->objectives);
    QCOMPARE(sentencesOf(lesson.document.content(), *first).first().provenance.kind,
             ProvenanceKind::Extracted);
}

void TestCommands::returnAtTheEndOfAHeading_beginsAParagraph()
{
    Lesson lesson;
    DraftedBlock heading = sample::drafted({{QStringLiteral("Pairs"), Provenance(), {}}});
    heading.block.type = BlockType::Heading;
    heading.block.level = 2;
    const auto ids = lesson.commands.insertBlocks(0, {heading});

    const auto end = lesson.commands.split(ids->first(), kText, 5);
    const auto middle = lesson.commands.split(ids->first(), kText, 2);

    QCOMPARE(lesson.document.block(end->block)->type, BlockType::Paragraph);
    QCOMPARE(lesson.document.block(middle->block)->type, BlockType::Heading);
}

void TestCommands::returnInAList_makesAnItem_andEndsItAfterAnEmptyOne()
{
    Lesson lesson;

    const auto item = lesson.commands.split(lesson.list, QStringLiteral("item.1"), 11);
    QVERIFY_RESULT(item);
    QCOMPARE(*item, (Caret{lesson.list, QStringLiteral("item.2"), 0}));
    const auto after = lesson.commands.split(lesson.list, QStringLiteral("item.2"), 0);

    QVERIFY_RESULT(after);
    QCOMPARE(lesson.document.block(lesson.list)->fields.size(), 2);
    QCOMPARE(lesson.document.indexOf(after->block), 3);
    QCOMPARE(lesson.document.block(after->block)->type, BlockType::Paragraph);
}

void TestCommands::returnInACard_isRefused()
{
    Lesson lesson;

    QCOMPARE(lesson.commands.split(lesson.card, QStringLiteral("stem"), 2).error().code,
             ErrorCode::InvalidInput);
}

void TestCommands::backspaceAtTheStart_joinsParagraphs()
{
    Lesson lesson;

    const auto caret = lesson.commands.joinWithPrevious(lesson.activity, kText);

    QVERIFY_RESULT(caret);
    QCOMPARE(*caret, (Caret{lesson.objective, kText, 18}));
    const Block *joined = lesson.document.block(lesson.objective);
    QCOMPARE(joined->text(),
             QStringLiteral("Name both forces. Forces always come in pairs. Push the wall."));
    QCOMPARE(joined->minutes, 10);
    QCOMPARE(joined->points, QStringList{QStringLiteral("force pair")});
    QCOMPARE(lesson.document.indexOf(lesson.activity), -1);
    QCOMPARE(lesson.steps(), 1);
}

void TestCommands::backspaceInTheFirstItem_takesItOut()
{
    Lesson lesson;

    const auto caret = lesson.commands.joinWithPrevious(lesson.list, QStringLiteral("item.0"));

    QVERIFY_RESULT(caret);
    QCOMPARE(lesson.text(caret->block), QStringLiteral("Two carts."));
    QCOMPARE(lesson.document.indexOf(caret->block), 2);
    QCOMPARE(lesson.document.block(lesson.list)->fields.first().key, QStringLiteral("item.0"));
    QCOMPARE(lesson.text(lesson.list), QStringLiteral("One spring."));
}

void TestCommands::splitAndJoin_giveTheSameTextAgain()
{
    Lesson lesson;
    const auto runs = lesson.document.block(lesson.activity)->fields.first().runs;

    const auto caret = lesson.commands.split(lesson.activity, kText, 29);
    QVERIFY_RESULT(lesson.commands.joinWithPrevious(caret->block, kText));

    QCOMPARE(lesson.document.block(lesson.activity)->fields.first().runs, runs);
    QCOMPARE(lesson.document.block(lesson.activity)->minutes, 10);
}

void TestCommands::tableRowsAndColumns_keepTheirCells()
{
    Lesson lesson;

    QVERIFY_RESULT(lesson.commands.insertTableRow(lesson.table, 1));
    QVERIFY_RESULT(lesson.commands.insertTableColumn(lesson.table, 0));

    const Block *table = lesson.document.block(lesson.table);
    QCOMPARE(table->fields.size(), 9);
    QCOMPARE(table->field(QStringLiteral("cell.2.2"))->text(), QStringLiteral("cell.1.1"));
    QCOMPARE(table->field(QStringLiteral("cell.1.1"))->text(), QString());
    QVERIFY_RESULT(lesson.commands.removeTableRow(lesson.table, 1));
    QVERIFY_RESULT(lesson.commands.removeTableRow(lesson.table, 0));
    QCOMPARE(lesson.commands.removeTableRow(lesson.table, 0).error().code, ErrorCode::InvalidInput);
    QCOMPARE(lesson.text(lesson.table), QStringLiteral("\ncell.1.0\ncell.1.1"));
}

void TestCommands::neighboursOfOneDraft_areOneStep()
{
    Document document;
    DraftWriter writer(document, QStringLiteral("1"));
    Header header;
    header.isComplete = true;

    for (const DraftedBlock &block : sample::lesson())
        QVERIFY_RESULT(writer.append({block}));
    QVERIFY_RESULT(writer.setHeader(header));

    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Draft lesson"));
    QCOMPARE(document.content().blocks.size(), 5);
    document.undoStack().undo();
    QCOMPARE(document.content().blocks.size(), 0);
    QVERIFY(!document.header().isComplete);
}

void TestCommands::commandBetween_endsTheStepOfADraft()
{
    Document document;
    DraftWriter writer(document, QStringLiteral("1"));
    DraftWriter other(document, QStringLiteral("2"));

    QVERIFY_RESULT(writer.append({sample::lesson().at(0)}));
    QVERIFY_RESULT(
        Commands(document).editText(writer.blocks().first(), kText, typed(0, QStringLiteral("x"))));
    QVERIFY_RESULT(writer.append({sample::lesson().at(1)}));
    QVERIFY_RESULT(other.append({sample::lesson().at(2)}));

    QCOMPARE(document.undoStack().count(), 4);
}

void TestCommands::draftedObjectives_areFoundAcrossSteps()
{
    Document document;
    DraftWriter writer(document, QStringLiteral("1"));

    for (const DraftedBlock &block : sample::lesson())
        QVERIFY_RESULT(writer.append({block}));

    QCOMPARE(document.content().blocks.at(1).objectives, QList<BlockId>{writer.blocks().first()});
    QCOMPARE(document.content().blocks.at(4).objectives, QList<BlockId>{writer.blocks().first()});
}

void TestCommands::draftGoesOn_whereItsLastBlockStands()
{
    Document document;
    Commands commands(document);
    QVERIFY_RESULT(
        commands.insertBlocks(0, {sample::drafted({{QStringLiteral("Mine."), Provenance(), {}}})}));
    DraftWriter writer(document, QStringLiteral("1"));
    QVERIFY_RESULT(writer.append(sample::lesson().mid(0, 2)));
    QVERIFY_RESULT(commands.moveBlock(document.content().blocks.first().id, 2));

    QVERIFY_RESULT(writer.append({sample::lesson().at(2)}));

    QCOMPARE(document.content().blocks.at(2).type, BlockType::List);
    QCOMPARE(document.content().blocks.last().text(), QStringLiteral("Mine."));
}

void TestCommands::replacedBlock_keepsItsId()
{
    Lesson lesson;
    QSignalSpy changed(&lesson.document, &Document::blockChanged);
    QSignalSpy removed(&lesson.document, &Document::blocksRemoved);

    QVERIFY_RESULT(
        lesson.commands.replaceBlock(lesson.activity, sample::lesson().at(2), Origin::Drafted));

    QCOMPARE(lesson.document.block(lesson.activity)->type, BlockType::List);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(lesson.document.undoStack().undoText(), QStringLiteral("Redraft block"));
}

void TestCommands::sameAsset_isEmbeddedOnce()
{
    Lesson lesson;
    const Asset asset{
        AssetId(0), QStringLiteral("x.svg"), QStringLiteral("image/svg+xml"), {}, "<svg/>"};

    const auto id = lesson.commands.addAsset(asset);
    const auto figure = lesson.commands.insertFigure(
        0, asset, sample::drafted({{QStringLiteral("Carts"), Provenance(), {}}}));

    QVERIFY_RESULT(id);
    QVERIFY_RESULT(figure);
    QCOMPARE(lesson.document.content().assets.size(), 1);
    QCOMPARE(
        lesson.document.block(*figure)->payload->value.value(QStringLiteral("asset")).toInteger(),
        qint64(id->value()));
    QCOMPARE(lesson.document.content().asset(*id)->sha256.size(), 32);
}

void TestCommands::tooLargeAsset_isRefused()
{
    Lesson lesson;

    const auto id = lesson.commands.addAsset({AssetId(0),
                                              QStringLiteral("x.mp4"),
                                              QStringLiteral("video/mp4"),
                                              {},
                                              QByteArray(32 * 1024 * 1024 + 1, 'x')});

    QVERIFY(!id);
    QCOMPARE(id.error().code, ErrorCode::InvalidInput);
}

void TestCommands::sameSource_isAddedOnce()
{
    Lesson lesson;
    Source other = sample::chapter();
    other.text += u'x';

    QCOMPARE(*lesson.commands.addSource(sample::chapter()), SourceId(1));
    QCOMPARE(*lesson.commands.addSource(other), SourceId(2));
    QCOMPARE(lesson.steps(), 1);
}

void TestCommands::restore_givesTheContentOfTheVersion()
{
    Lesson lesson;
    const QByteArray version = canonicalJson(lesson.document.content());
    QVERIFY_RESULT(lesson.commands.removeBlocks({lesson.objective, lesson.table}));
    QVERIFY_RESULT(lesson.commands.editText(lesson.activity, kText, typed(0, QStringLiteral("x"))));
    const QByteArray edited = canonicalJson(lesson.document.content());

    QVERIFY_RESULT(lesson.commands.restore(*contentFromCanonicalJson(version)));

    QCOMPARE(canonicalJson(lesson.document.content()), version);
    lesson.document.undoStack().undo();
    QCOMPARE(canonicalJson(lesson.document.content()), edited);
}

void TestCommands::propertiesSetTwice_areOneStepAndNoneWhenBack()
{
    Lesson lesson;
    const BlockProperties start = BlockProperties::of(*lesson.document.block(lesson.activity));
    BlockProperties properties = start;

    for (const int minutes : {11, 12, 13}) {
        properties.minutes = minutes;
        QVERIFY_RESULT(lesson.commands.setProperties(lesson.activity, properties));
    }
    QCOMPARE(lesson.steps(), 1);
    QVERIFY_RESULT(lesson.commands.setProperties(lesson.activity, start));

    QCOMPARE(lesson.steps(), 0);
}

void TestCommands::editPastTheEnd_isRefused()
{
    Lesson lesson;

    QCOMPARE(lesson.commands.editText(lesson.objective, kText, typed(18, QStringLiteral("x")))
                 .error()
                 .code,
             ErrorCode::InvalidInput);
    QCOMPARE(lesson.commands.editText(lesson.objective, kText, {10, 8, {}}).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(
        lesson.commands.editText(BlockId(99), kText, typed(0, QStringLiteral("x"))).error().code,
        ErrorCode::NotFound);
}

void TestCommands::pastedLines_becomeParagraphs()
{
    Lesson lesson;

    const auto caret = lesson.commands.pasteText(lesson.objective, kText, 5, 12,
                                                 QStringLiteral("one\r\n\r\ntwo\nthree "));

    QVERIFY_RESULT(caret);
    QCOMPARE(lesson.text(lesson.objective), QStringLiteral("Name one"));
    QCOMPARE(lesson.text(lesson.id(1)), QStringLiteral("two"));
    QCOMPARE(lesson.text(lesson.id(2)), QStringLiteral("three "));
    QCOMPARE(*caret, (Caret{lesson.id(2), kText, 6}));
    QCOMPARE(lesson.steps(), 1);
    lesson.document.undoStack().undo();
    QCOMPARE(canonicalJson(lesson.document.content()), canonicalJson(sample::content()));
}

void TestCommands::pastedLines_inACardAreJoined()
{
    Lesson lesson;

    QVERIFY_RESULT(lesson.commands.pasteText(lesson.card, QStringLiteral("stem"), 0, 0,
                                             QStringLiteral("a\nb\n")));

    QCOMPARE(lesson.text(lesson.card), QStringLiteral("a bWhich is larger?"));
}

void TestCommands::replaceAll_isOneStepWithProvenance()
{
    Lesson lesson;
    const auto to
        = [](int position, const QString &text) { return TextEdit{position, 6, {{text, {}}}}; };

    QVERIFY_RESULT(
        lesson.commands.editTexts({{lesson.activity, kText, to(0, QStringLiteral("Pushes"))},
                                   {lesson.activity, kText, to(21, QStringLiteral("couples"))},
                                   {lesson.objective, kText, to(10, QStringLiteral("things"))}},
                                  QStringLiteral("Replace all")));

    QCOMPARE(lesson.text(lesson.activity),
             QStringLiteral("Pushes always come incouples. Push the wall."));
    QCOMPARE(lesson.text(lesson.objective), QStringLiteral("Name both things."));
    QCOMPARE(lesson.steps(), 1);
    const auto sentences
        = sentencesOf(lesson.document.content(), *lesson.document.block(lesson.activity));
    QCOMPARE(sentences.first().provenance.kind, ProvenanceKind::Authored);
    QCOMPARE(sentences.first().provenance.editedFrom->kind, ProvenanceKind::Extracted);
    QCOMPARE(sentences.last().provenance.kind, ProvenanceKind::Computed);
}

void TestCommands::replaceAll_changesNothingWhereOneBlockIsLocked()
{
    Lesson lesson;
    QVERIFY_RESULT(lesson.commands.setLocked(lesson.activity, true));

    const auto refused = lesson.commands.editTexts(
        {{lesson.objective, kText, {0, 1, {}}}, {lesson.activity, kText, {0, 1, {}}}}, {});

    QCOMPARE(refused.error().code, ErrorCode::RefusedByCheck);
    QCOMPARE(lesson.text(lesson.objective), QStringLiteral("Name both forces."));
}

void TestCommands::listAsParagraphs_andBack()
{
    Lesson lesson;

    QVERIFY_RESULT(lesson.commands.setType(lesson.list, BlockType::Paragraph));
    QCOMPARE(lesson.document.content().blocks.size(), 6);
    QCOMPARE(lesson.text(lesson.list), QStringLiteral("Two carts."));
    QCOMPARE(lesson.text(lesson.id(3)), QStringLiteral("One spring."));
    QVERIFY_RESULT(lesson.commands.setType(lesson.list, BlockType::List));

    QCOMPARE(lesson.document.block(lesson.list)->fields.first().key, QStringLiteral("item.0"));
    QCOMPARE(lesson.commands.setType(lesson.table, BlockType::Paragraph).error().code,
             ErrorCode::InvalidInput);
    QVERIFY_RESULT(lesson.commands.setType(lesson.id(3), BlockType::Heading, 2));
    QCOMPARE(lesson.document.content().blocks.at(3).level, 2);
}

void TestCommands::severalBlocks_becomeOneList_andWhatServedThemLetsGo()
{
    Lesson lesson;
    const QByteArray start = canonicalJson(lesson.document.content());
    QVERIFY_RESULT(lesson.commands.moveBlock(lesson.list, 1));
    const int before = lesson.steps();

    const auto made
        = lesson.commands.setForm({lesson.list, lesson.objective}, {BlockType::List, 0, true});

    QVERIFY_RESULT(made);
    QCOMPARE(*made, QList<BlockId>{lesson.objective});
    QCOMPARE(lesson.steps(), before + 1);
    QCOMPARE(lesson.text(lesson.objective),
             QStringLiteral("Name both forces.\nTwo carts.\nOne spring."));
    QVERIFY(isNumberedList(*lesson.document.block(lesson.objective)));
    QVERIFY(!lesson.document.block(lesson.list));
    QVERIFY_RESULT(lesson.commands.setForm({lesson.objective}, {BlockType::Heading, 3, false}));
    QCOMPARE(lesson.document.block(lesson.objective)->type, BlockType::Heading);
    QVERIFY(!lesson.document.block(lesson.objective)->payload);
    QCOMPARE(lesson.document.content().blocks.at(2).level, 3);
    while (lesson.document.undoStack().canUndo())
        lesson.document.undoStack().undo();
    QCOMPARE(canonicalJson(lesson.document.content()), start);
}

void TestCommands::severalBlocks_moveAsOneStep_data()
{
    QTest::addColumn<QList<int>>("moved");
    QTest::addColumn<int>("to");
    QTest::addColumn<QList<int>>("after");
    QTest::newRow("two up") << QList<int>{3, 4} << 0 << QList<int>{3, 4, 0, 1, 2};
    QTest::newRow("two down") << QList<int>{0, 1} << 3 << QList<int>{2, 3, 4, 0, 1};
    QTest::newRow("apart, together") << QList<int>{0, 4} << 2 << QList<int>{1, 2, 0, 4, 3};
    QTest::newRow("one") << QList<int>{2} << 4 << QList<int>{0, 1, 3, 4, 2};
}

void TestCommands::severalBlocks_moveAsOneStep()
{
    QFETCH(QList<int>, moved);
    QFETCH(int, to);
    QFETCH(QList<int>, after);
    Lesson lesson;
    const QByteArray start = canonicalJson(lesson.document.content());
    QList<BlockId> ids;
    for (int i = 0; i < 5; ++i)
        ids.append(lesson.id(i));
    QList<BlockId> blocks;
    for (const int index : moved)
        blocks.append(ids.at(index));

    QVERIFY_RESULT(lesson.commands.moveBlocks(blocks, to));

    for (int i = 0; i < 5; ++i)
        QCOMPARE(lesson.id(i), ids.at(after.at(i)));
    QCOMPARE(lesson.steps(), 1);
    lesson.document.undoStack().undo();
    QCOMPARE(canonicalJson(lesson.document.content()), start);
    QVERIFY(!lesson.commands.moveBlocks(blocks, 5));
}

void TestCommands::severalBlocks_areLockedAsOneStep()
{
    Lesson lesson;

    QVERIFY_RESULT(lesson.commands.setLocked({lesson.list, lesson.table}, true));

    QVERIFY(lesson.document.block(lesson.list)->locked);
    QVERIFY(lesson.document.block(lesson.table)->locked);
    QCOMPARE(lesson.steps(), 1);
}

void TestCommands::severalCommands_areOneStep()
{
    Lesson lesson;
    const QByteArray before = canonicalJson(lesson.document.content());

    QVERIFY_RESULT(lesson.commands.asOneStep(QStringLiteral("Both"), lesson.typeAndRemoveTable()));

    QCOMPARE(lesson.steps(), 1);
    QCOMPARE(lesson.document.undoStack().undoText(), QStringLiteral("Both"));
    lesson.document.undoStack().undo();
    QCOMPARE(canonicalJson(lesson.document.content()), before);
}

void TestCommands::severalCommands_goBackWhereOneIsRefused()
{
    Lesson lesson;
    QVERIFY_RESULT(lesson.commands.setLocked(lesson.table, true));
    const QByteArray before = canonicalJson(lesson.document.content());

    const Status done
        = lesson.commands.asOneStep(QStringLiteral("Both"), lesson.typeAndRemoveTable());

    QCOMPARE(done.error().code, ErrorCode::RefusedByCheck);
    QCOMPARE(canonicalJson(lesson.document.content()), before);
    QCOMPARE(lesson.steps(), 1); // The lock.
    QVERIFY(!lesson.document.undoStack().canRedo());
}

void TestCommands::severalCommands_withinOthersGoBackWithThem()
{
    Lesson lesson;
    QVERIFY_RESULT(lesson.commands.setLocked(lesson.table, true));
    const QByteArray before = canonicalJson(lesson.document.content());

    const Status done = lesson.commands.asOneStep(QStringLiteral("Outer"), [&] {
        const Status typing
            = lesson.commands.editText(lesson.activity, kText, typed(0, QStringLiteral("x")));
        return typing ? lesson.commands.asOneStep(
                            QStringLiteral("Inner"),
                            [&] { return lesson.commands.removeBlocks({lesson.table}); })
                      : typing;
    });

    QCOMPARE(done.error().code, ErrorCode::RefusedByCheck);
    QCOMPARE(canonicalJson(lesson.document.content()), before);
    QCOMPARE(lesson.steps(), 1);
}

void TestCommands::severalCommands_thatChangeNothingLeaveNoStep()
{
    Lesson lesson;

    QVERIFY_RESULT(lesson.commands.asOneStep(
        QStringLiteral("Nothing"), [&] { return lesson.commands.setLocked(lesson.table, false); }));

    QCOMPARE(lesson.steps(), 0);
}

void TestCommands::copiedBlocks_keepProvenanceHereAndTellItElsewhere()
{
    Lesson lesson;
    Document elsewhere;
    const BlockFragment copied = lesson.commands.copyBlocks({lesson.activity, lesson.card});

    const auto here = lesson.commands.pasteBlocks(0, copied);
    const auto there = Commands(elsewhere).pasteBlocks(0, copied);

    QVERIFY_RESULT(here);
    QVERIFY_RESULT(there);
    const Block *twin = lesson.document.block(here->first());
    QCOMPARE(twin->fields, lesson.document.block(lesson.activity)->fields);
    QCOMPARE(twin->objectives, QList<BlockId>{lesson.objective});
    QVERIFY(elsewhere.block(there->first())->objectives.isEmpty());
    for (const Sentence &sentence :
         sentencesOf(elsewhere.content(), *elsewhere.block(there->first()))) {
        QCOMPARE(sentence.provenance.kind, ProvenanceKind::Authored);
        QCOMPARE(std::get<RuleSupport>(sentence.provenance.supports.first()).rule,
                 QStringLiteral("copy.document"));
    }
}

void TestCommands::redraftedBlock_keepsItsObjectives()
{
    Lesson lesson;
    DraftedBlock redraft = sample::drafted(
        {{QStringLiteral("Pull the wall."), sample::computed(QStringLiteral("a")), {}}});
    redraft.block.minutes = 10;

    QVERIFY_RESULT(lesson.commands.replaceBlock(lesson.activity, redraft, Origin::Drafted));

    QCOMPARE(lesson.document.block(lesson.activity)->objectives, QList<BlockId>{lesson.objective});
}

void TestCommands::linesOfTheHead_areStepsOfTheirOwn()
{
    Lesson lesson;
    Header header = lesson.document.header();
    for (const QString &title : {QStringLiteral("N"), QStringLiteral("Ne")}) {
        header.title = title;
        QVERIFY_RESULT(lesson.commands.setHeader(header));
    }
    QCOMPARE(lesson.steps(), 1);

    header.minutes = 40;
    QVERIFY_RESULT(lesson.commands.setHeader(header));

    QCOMPARE(lesson.steps(), 2);
}

void TestCommands::halfACharacter_neitherEntersNorIsCut()
{
    Lesson lesson;
    const QString broken = QStringLiteral("😀").left(1);

    QVERIFY_RESULT(
        lesson.commands.editText(lesson.objective, kText, typed(0, QStringLiteral("😀") + broken)));

    QCOMPARE(lesson.text(lesson.objective).left(3),
             QStringLiteral("😀") + QChar(QChar::ReplacementCharacter));
    QCOMPARE(lesson.commands.editText(lesson.objective, kText, typed(1, QStringLiteral("x")))
                 .error()
                 .code,
             ErrorCode::InvalidInput);
    QCOMPARE(lesson.commands.split(lesson.objective, kText, 1).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(lesson.commands.split(lesson.objective, kText, 1000).error().code,
             ErrorCode::InvalidInput);
}

void TestCommands::refusals_doNotTellWhatTheDocumentSays()
{
    Lesson lesson;
    const QString canary = QStringLiteral("Zephyrine");
    Header header = lesson.document.header();
    header.title = canary;
    QVERIFY_RESULT(lesson.commands.setHeader(header));
    QVERIFY_RESULT(lesson.commands.editText(lesson.activity, kText, typed(0, canary)));
    QVERIFY_RESULT(lesson.commands.setLocked(lesson.activity, true));

    const QList<Error> errors{
        lesson.commands.editText(lesson.activity, kText, typed(0, canary)).error(),
        lesson.commands.editText(lesson.objective, canary, typed(0, canary)).error(),
        lesson.commands.editText(lesson.objective, kText, typed(1000, canary)).error(),
        lesson.commands.split(lesson.card, QStringLiteral("stem"), 2).error(),
        contentFromCanonicalJson(canonicalJson(lesson.document.content())
                                     .replace("\"activity\"", "\"x\"")
                                     .replace("paragraph", "y"))
            .error(),
    };

    for (const Error &error : errors) {
        QVERIFY(!error.message.isEmpty());
        QVERIFY(!error.message.contains(canary) && !error.detail.contains(canary));
    }
}

void TestCommands::provenances_areInternedOnce()
{
    Lesson lesson;
    const auto known = lesson.document.content().provenances.size();

    QVERIFY_RESULT(lesson.commands.insertBlocks(0, sample::lesson(), Origin::Drafted));

    QCOMPARE(lesson.document.content().provenances.size(), known);
    QList<qint64> ids;
    for (const ProvenanceId id : lesson.document.content().provenances.keys())
        ids.append(id.value());
    std::sort(ids.begin(), ids.end());
    QCOMPARE(ids.first(), 1);
    QCOMPARE(ids.last(), qint64(ids.size()));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
