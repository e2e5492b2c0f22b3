// SPDX-License-Identifier: GPL-3.0-or-later
// Figures, and the pictures they show.
#include "sample_document.h"

#include <QTest>

using namespace lectern::document;

namespace {

struct Lesson {
    Document document{sample::content()};
    Commands commands{document};
};

Asset pictureOf(const QByteArray &data)
{
    Asset picture;
    picture.data = data;
    return picture;
}

/// Empty where its picture is not in the document.
QByteArray shownBy(const Document &document, BlockId block)
{
    const Asset *asset = document.content().asset(assetOf(*document.block(block)));
    return asset ? asset->data : QByteArray();
}

} // namespace

class TestFigureCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figure_keepsItsOtherPayload();
    void copiedFigure_bringsItsPictureAlong();
    void copiedFigure_bringsItsPictureBackOnceItWasUndone();
    void copiedFigureWithoutItsPicture_showsNoOther();
    void assetThatNothingShows_isTakenOut();
};

void TestFigureCommands::figure_keepsItsOtherPayload()
{
    Lesson lesson;
    DraftedBlock figure;
    figure.block.payload
        = Payload{QStringLiteral("lectern.figure"), 1, {{QStringLiteral("width"), 40}}};
    const Asset asset = pictureOf("picture");

    const auto id = lesson.commands.insertFigure(0, asset, figure);

    QVERIFY_RESULT(id);
    const QJsonObject value = lesson.document.block(*id)->payload->value;
    QCOMPARE(value.value(QStringLiteral("width")).toInt(), 40);
    QVERIFY(value.value(QStringLiteral("asset")).toInt() > 0);
}

void TestFigureCommands::copiedFigure_bringsItsPictureAlong()
{
    Lesson lesson;
    Document elsewhere;
    const Asset picture = pictureOf("picture");
    const Asset other = pictureOf("of the other document");
    const auto figure = lesson.commands.insertFigure(0, picture, {});
    QVERIFY_RESULT(figure);
    QVERIFY_RESULT(Commands(elsewhere).addAsset(other)); // Under the number of the first.
    const int steps = elsewhere.undoStack().count();

    const auto there = Commands(elsewhere).pasteBlocks(0, lesson.commands.copyBlocks({*figure}));

    QVERIFY_RESULT(there);
    QCOMPARE(shownBy(elsewhere, there->first()), picture.data);
    QCOMPARE(elsewhere.undoStack().count(), steps + 1);
    elsewhere.undoStack().undo();
    QCOMPARE(elsewhere.content().assets.size(), 1);
    const auto before = lesson.document.content().assets;
    const auto here = lesson.commands.pasteBlocks(0, lesson.commands.copyBlocks({*figure}));
    QCOMPARE(shownBy(lesson.document, here->first()), picture.data);
    QCOMPARE(lesson.document.content().assets, before);
}

void TestFigureCommands::copiedFigure_bringsItsPictureBackOnceItWasUndone()
{
    Lesson lesson;
    const Asset picture = pictureOf("picture");
    const auto figure = lesson.commands.insertFigure(0, picture, {});
    QVERIFY_RESULT(figure);
    const BlockFragment copied = lesson.commands.copyBlocks({*figure});
    lesson.document.undoStack().undo();

    const auto pasted = lesson.commands.pasteBlocks(0, copied);

    QVERIFY_RESULT(pasted);
    QCOMPARE(shownBy(lesson.document, pasted->first()), picture.data);
}

void TestFigureCommands::copiedFigureWithoutItsPicture_showsNoOther()
{
    Lesson lesson;
    DraftedBlock figure;
    figure.block.type = BlockType::Figure;
    figure.block.payload = Payload{QStringLiteral("lectern.figure"), 1, {{kAssetKey, 99}}};
    const auto made = lesson.commands.insertBlocks(0, {figure});
    QVERIFY_RESULT(made);
    Document elsewhere;
    const Asset other = pictureOf("of the other document");
    QCOMPARE(*Commands(elsewhere).addAsset(other), AssetId(1));

    const auto there
        = Commands(elsewhere).pasteBlocks(0, lesson.commands.copyBlocks({made->first()}));

    QVERIFY_RESULT(there);
    QCOMPARE(assetOf(*elsewhere.block(there->first())), AssetId(0));
}

void TestFigureCommands::assetThatNothingShows_isTakenOut()
{
    Lesson lesson;
    const Asset picture = pictureOf("picture");
    const auto figure = lesson.commands.insertFigure(0, picture, {});
    QVERIFY_RESULT(figure);
    const AssetId shown = assetOf(*lesson.document.block(*figure));
    const auto before = lesson.document.content().assets;

    QVERIFY_RESULT(lesson.commands.removeUnshown({shown}));
    QCOMPARE(lesson.document.content().assets, before);
    QVERIFY_RESULT(lesson.commands.removeBlocks({*figure}));
    QVERIFY_RESULT(lesson.commands.removeUnshown({shown}));

    QVERIFY(!lesson.document.content().asset(shown));
    lesson.document.undoStack().undo();
    QCOMPARE(lesson.document.content().assets, before);
}

QTEST_GUILESS_MAIN(TestFigureCommands)
#include "tst_figure_commands.moc"
